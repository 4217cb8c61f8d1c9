"""Real office documents, e-books, web pages and texts: every one in its state, with its words."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from masomo_desktop import app
from masomo_desktop.workflows.services import Services
from tests.integration.corpus import (
    STATES,
    Seen,
    check_memory,
    peaks_by_kind,
    read_all,
    rows,
    table,
)

pytestmark = [pytest.mark.corpus, pytest.mark.slow, pytest.mark.timeout(900)]

#: What the manifest calls readable, and Masomo refuses on purpose.
_REFUSED = {"do_legacy_sample.doc": ("failed", "Office 97-2003: says how to save it as .docx")}
#: Ground truths that are no measure of what a reader sees, and why.
_DOUBTFUL_TRUTHS = {
    "do_equations.docx": "formulas in LaTeX",
    "do_wiki_duck.html": "holds the page's menus and its links to 136 other languages",
    "do_formatting.html": "counts raised and lowered digits as words of their own",
}


@pytest.fixture(scope="module")
def seen(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Seen]]:
    services: Services = app.build(tmp_path_factory.mktemp("office"))
    yield read_all(services, "office", rows(corpus, "office-text"), timeout=600)
    services.close()


def _wanted(one: Seen) -> str:
    return _REFUSED.get(one.name, (STATES[one.row.expected][0], ""))[0]


def _notes(one: Seen) -> str:
    return _REFUSED.get(one.name, ("", _DOUBTFUL_TRUTHS.get(one.name, "")))[1]


def _recalls(seen: list[Seen]) -> list[float]:
    return [one.recall for one in seen if one.recall is not None]


def test_table(seen: list[Seen], capsys: pytest.CaptureFixture[str]) -> None:
    """Prints expected against seen; the other tests judge it."""
    with capsys.disabled():
        print()
        print("\n".join(table(seen, _wanted, _notes)))
        print("\n".join(peaks_by_kind(seen)))
        print(
            f"median recall of office files in order: {statistics.median(_recalls(seen)):.3f}"
            f" ({len(_recalls(seen))} ground truths)"
        )


def test_every_file_ends_in_its_state(seen: list[Seen]) -> None:
    assert {one.name: f"{one.state} {one.code}" for one in seen if one.state != _wanted(one)} == {}


def test_words_in_order(seen: list[Seen]) -> None:
    assert statistics.median(_recalls(seen)) >= 0.97


def test_trusted_truths_one_by_one(seen: list[Seen]) -> None:
    assert {
        one.name: one.recall
        for one in seen
        if one.recall is not None and one.recall < 0.9 and one.name not in _DOUBTFUL_TRUTHS
    } == {}


def test_the_old_format_says_how_to_go_on(seen: list[Seen]) -> None:
    old = next(one for one in seen if one.name == "do_legacy_sample.doc")
    assert old.code == "old_format"
    assert old.source is not None
    assert old.source.reason is not None
    assert ".docx" in old.source.reason.message


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("un_fake-text-utf-32.txt", "This is a test document to use for unit tests."),
        ("un_umlauts-non-utf8.md", "ü"),
        ("px_prs-notes.pptx", "Notes"),
        ("ks_Openner-Pp1.docx", "(b) Swali la kwanza ni la lazima."),
        ("ti_testRTFJapanese.rtf", "ゾルゲと尾崎、淡々と最期"),
        ("un_eng_spa_mult.rtf", "dignidad y derechos"),
        ("do_equations.docx", "E=mc²"),
        ("ti_testOCR.docx", "Happy New Year 2003!"),
        ("pd_tables.docx", "Lebron James\tBasketball\tVery High\tLeaving Cleveland"),
    ],
)
def test_what_each_holds(seen: list[Seen], name: str, words: str) -> None:
    assert words in next(one for one in seen if one.name == name).text


def test_memory_of_children(seen: list[Seen]) -> None:
    check_memory(seen)
