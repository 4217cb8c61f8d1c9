"""The real files, read by the real child process: what the corpus's README expects against what is
seen, printed as a table."""

from __future__ import annotations

import csv
import re
import statistics
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction import sniff
from masomo_desktop.extraction.errors import PasswordNeeded, Unreadable
from masomo_desktop.extraction.model import Unit
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream

pytestmark = [pytest.mark.corpus, pytest.mark.slow, pytest.mark.timeout(900)]

_PARTS = ("native-pdf", "damaged-hostile")
_STATES = {
    "text-ok": "ready",
    "needs-ocr": "ready",
    "mixed": "ready",
    "damaged-recoverable": "ready",
    "encrypted": "failed",
    "unreadable": "failed",
    "blank": "rejected",
    "no-text": "rejected",
}
#: Rows of the manifest that are wrong, and why.
_MANIFEST_ERRORS = {
    "qp_deep-pages.pdf": ("rejected", "its one page has no content stream: there is no text"),
}
#: Ground truths that are no measure of reading order, and why.
_DOUBTFUL_TRUTHS = {
    "sf_multicolumn.pdf": "runs across both columns, line by line",
    "pb_PDFBOX-3110-poems-beads.pdf": "follows the article's beads, not the stanzas on the page",
    "do_right_to_left_02.pdf": "the font's map to Unicode is wrong for half of the letters",
    "do_table_mislabeled_as_picture.pdf": "counts each of 129 underscores as a word",
}
_LIMITS = Limits(seconds=120, memory_mb=1200)


@dataclass(frozen=True)
class Seen:
    """What came of one file."""

    name: str
    part: str
    expected: str
    state: str
    code: str
    units: int
    text: str
    methods: str
    truth: Path | None
    recall: float | None = None


def _words(text: str) -> list[str]:
    """The words to compare: NFKC, case folded, without marks; each Han or kana letter is one."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "")
    folded = re.sub(r"<!--.*?-->", " ", folded, flags=re.DOTALL)
    words: list[str] = []
    for word in re.findall(r"\w+", folded):
        han = any("\u3040" <= letter <= "\u9fff" for letter in word)
        words += list(word) if han else [word.strip("_")] if word.strip("_") else []
    return words


def recall_in_order(truth: str, text: str) -> float:
    """The share of the truth's words that stand in the text in the same order.

    The length of the longest common subsequence of words, by Hyyrö's bit-parallel method (2004).
    """
    wanted, found = _words(truth), _words(text)
    places: dict[str, int] = {}
    for index, word in enumerate(wanted):
        places[word] = places.get(word, 0) | 1 << index
    mask = (1 << len(wanted)) - 1
    vector = mask
    for word in found:
        matches = vector & places.get(word, 0)
        vector = ((vector + matches) | (vector - matches)) & mask
    return (len(wanted) - vector.bit_count()) / max(len(wanted), 1)


def _read(corpus: Path, row: dict[str, str]) -> Seen:
    path = corpus / row["path"]
    units: list[Unit] = []
    total = -1
    state, code = "ready", ""
    try:
        arguments = {
            "path": str(path),
            "kind": sniff.kind_of(path).value,
            "name": path.name,
            "languages": [],
            "start": 1,
        }
        for message in stream("masomo_desktop.extraction.read:read", arguments, _LIMITS):
            if "total" in message:
                total = message["total"]
            else:
                units.append(Unit.from_json(message["unit"]))
        assert [unit.number for unit in units] == list(range(1, total + 1))
        if wanted := [unit.number for unit in units if unit.pending]:
            del arguments["start"]
            arguments["wanted"] = wanted
            for message in stream("masomo_desktop.extraction.read:recognise", arguments, _LIMITS):
                unit = Unit.from_json(message["unit"])
                units[unit.number - 1] = unit
            assert not any(unit.pending for unit in units)
        if not any(unit.text.strip() for unit in units):
            state, code = "rejected", "no_text"
    except (PasswordNeeded, Unreadable) as error:
        state, code = "failed", error.code
    except UserError as error:
        state, code = "lost", error.code
    text = "\n\n".join(unit.text for unit in units)
    truth = corpus / row["ground_truth"] if row["ground_truth"] else None
    return Seen(
        path.name,
        row["path"].split("/")[0],
        row["expected"],
        state,
        code,
        len(units),
        text,
        ",".join(sorted({unit.method.value for unit in units if unit.text})),
        truth,
        recall_in_order(truth.read_text("utf-8", "replace"), text) if truth and text else None,
    )


@pytest.fixture(scope="module")
def seen(corpus: Path) -> list[Seen]:
    """Every file of both parts, read once."""
    with (corpus / "manifest.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["path"].split("/")[0] in _PARTS]
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda row: _read(corpus, row), rows))


def _wanted(one: Seen) -> str:
    return _MANIFEST_ERRORS.get(one.name, (_STATES[one.expected], ""))[0]


def _table(seen: list[Seen]) -> Iterator[str]:
    yield f"{'file':44} {'expected':20} {'seen':28} {'units':>6} {'method':14} {'recall':>6}"
    for one in seen:
        recall = "" if one.recall is None else f"{one.recall:.3f}"
        note = _MANIFEST_ERRORS.get(one.name, ("", ""))[1] or (
            _DOUBTFUL_TRUTHS.get(one.name, "") if one.recall is not None else ""
        )
        yield (
            f"{one.name[:44]:44} {one.expected:20} {one.state + ' ' + one.code:28} {one.units:6} "
            f"{one.methods:14} {recall:>6}  {'' if one.state == _wanted(one) else '<-- '}{note}"
        ).rstrip()


def test_table(seen: list[Seen], capsys: pytest.CaptureFixture[str]) -> None:
    """Prints expected against seen; the other tests judge it."""
    recalls = [one.recall for one in seen if one.recall is not None and one.part == "native-pdf"]
    with capsys.disabled():
        print()
        print("\n".join(_table(seen)))
        print(
            f"median recall of native PDFs in order: {statistics.median(recalls):.3f}"
            f" ({len(recalls)} ground truths)"
        )
    assert {one.part for one in seen} == set(_PARTS)


def test_every_native_pdf_has_text(seen: list[Seen]) -> None:
    assert [one.name for one in seen if one.part == "native-pdf" and one.state != "ready"] == []


def test_words_of_native_pdfs_in_order(seen: list[Seen]) -> None:
    recalls = [one.recall for one in seen if one.recall is not None and one.part == "native-pdf"]
    assert statistics.median(recalls) >= 0.97


def test_trusted_truths_one_by_one(seen: list[Seen]) -> None:
    """A median can hide a file that is lost: none may fall far behind."""
    poor = {
        one.name: round(one.recall, 3)
        for one in seen
        if one.recall is not None and one.recall < 0.8 and one.name not in _DOUBTFUL_TRUTHS
    }
    assert poor == {}


def test_every_hostile_file_ends_in_its_state(seen: list[Seen]) -> None:
    wrong = {
        one.name: f"{one.state} {one.code}, wanted {_wanted(one)}"
        for one in seen
        if one.part == "damaged-hostile" and one.state != _wanted(one)
    }
    assert wrong == {}


def test_the_reason_names_what_is_wrong(seen: list[Seen]) -> None:
    for one in seen:
        if one.expected == "encrypted":
            assert one.code == "password_needed", one.name
        elif one.expected == "unreadable":
            assert one.code not in {"", "no_text", "password_needed", "unreadable"}, one.name


def test_content_of_local_files_never_appears(seen: list[Seen]) -> None:
    """An external entity in a document points at /etc/hostname."""
    text = next(one.text for one in seen if one.name == "xxe.docx")
    assert "before" in text
    assert "after" in text
    hostname = Path("/etc/hostname")
    if hostname.is_file() and (name := hostname.read_text().strip()):
        assert name not in text


def test_nothing_is_written_outside(seen: list[Seen]) -> None:
    """An e-book with an entry named ../../../../tmp/masomo_zip_slip_marker.txt."""
    assert next(one for one in seen if one.name == "zip_slip.epub").text
    assert not Path("/tmp/masomo_zip_slip_marker.txt").exists()


def test_scripts_are_not_text(seen: list[Seen]) -> None:
    text = next(one.text for one in seen if one.name == "script_inject.html")
    assert "Photosynthesis" in text
    assert "pwned" not in text
    assert "alert" not in text
