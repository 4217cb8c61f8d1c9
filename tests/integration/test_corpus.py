"""Real PDFs, sound and hostile, imported and read as a learner would have it: what the corpus's
README expects against what is seen, printed as a table."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from masomo_desktop import app
from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import SourceKind, SourceState
from masomo_desktop.workflows.services import Services
from tests.integration.corpus import (
    STATES,
    Seen,
    check_memory,
    peaks_by_kind,
    read_all,
    rows,
    run_until_ended,
    table,
)

pytestmark = [pytest.mark.corpus, pytest.mark.slow, pytest.mark.timeout(1200)]

_PARTS = ("native-pdf", "damaged-hostile")
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
#: Longer than any file of these parts has taken by far, and far below the lanes' own limits.
_SLOWEST = 300.0


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    services = app.build(tmp_path_factory.mktemp("corpus"))
    yield services
    services.close()


@pytest.fixture(scope="module")
def seen(corpus: Path, profile: Services) -> list[Seen]:
    """Every file of both parts, read once."""
    return [
        one for part in _PARTS for one in read_all(profile, part, rows(corpus, part), timeout=900)
    ]


def _wanted(one: Seen) -> str:
    return _MANIFEST_ERRORS.get(one.name, (STATES[one.row.expected][0], ""))[0]


def _notes(one: Seen) -> str:
    doubt = _DOUBTFUL_TRUTHS.get(one.name, "") if one.recall is not None else ""
    return _MANIFEST_ERRORS.get(one.name, ("", ""))[1] or doubt


def _recalls(seen: list[Seen]) -> list[float]:
    return [
        one.recall for one in seen if one.recall is not None and one.row.category == "native-pdf"
    ]


def _hostile(seen: list[Seen]) -> list[Seen]:
    return [one for one in seen if one.row.category == "damaged-hostile"]


def test_table(seen: list[Seen], capsys: pytest.CaptureFixture[str]) -> None:
    """Prints expected against seen; the other tests judge it."""
    slowest = max(_hostile(seen), key=lambda one: one.seconds)
    with capsys.disabled():
        print()
        print("\n".join(table(seen, _wanted, _notes)))
        print("\n".join(peaks_by_kind(seen)))
        print(
            f"median recall of native PDFs in order: {statistics.median(_recalls(seen)):.3f}"
            f" ({len(_recalls(seen))} ground truths); slowest of the hostile files:"
            f" {slowest.name}, {slowest.seconds:.1f} s"
        )
    assert {one.row.category for one in seen} == set(_PARTS)


def test_every_native_pdf_has_text(seen: list[Seen]) -> None:
    assert [
        one.name for one in seen if one.row.category == "native-pdf" and one.state != "ready"
    ] == []


def test_words_of_native_pdfs_in_order(seen: list[Seen]) -> None:
    assert statistics.median(_recalls(seen)) >= 0.97


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
        for one in _hostile(seen)
        if one.state != _wanted(one)
    }
    assert wrong == {}


def test_the_reason_names_what_is_wrong(seen: list[Seen]) -> None:
    for one in seen:
        if one.row.expected == "encrypted":
            assert one.code == "password_needed", one.name
        elif one.row.expected == "unreadable":
            assert one.code not in {"", "no_text", "password_needed", "unreadable"}, one.name


def test_none_held_its_lane(seen: list[Seen]) -> None:
    """Each ended on its own: by its reader's limits, not by a lost or stopped child."""
    assert {one.name: one.seconds for one in seen if one.seconds > _SLOWEST} == {}
    assert {one.name: one.code for one in seen if "lost" in one.code or "limit" in one.code} == {}


def test_noted_passwords_open_their_files(seen: list[Seen], profile: Services) -> None:
    """Each ends as any open file does; the password is nowhere in the profile."""
    locked = [
        one
        for one in seen
        if one.source is not None
        and one.source.kind is SourceKind.PDF
        and one.row.expected == "encrypted"
        and one.row.password
    ]
    refused = {}
    for one in locked:
        assert one.source is not None
        assert one.row.password is not None
        try:
            profile.owner.unlock(one.source.id, one.row.password)
        except UserError as error:
            refused[one.name] = error.code
    sources = [one.source.id for one in locked if one.source and one.name not in refused]
    run_until_ended(profile, sources, 300)
    assert refused == {}
    assert len(sources) > 8
    states = {profile.sources.get(source).state for source in sources}
    assert states <= {SourceState.READY, SourceState.REJECTED}


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


def test_names_that_mislead_are_told(seen: list[Seen]) -> None:
    from masomo_desktop.extraction.formats import misnamed

    told = {
        one.name: notice.parameters["held"]
        for one in seen
        if one.source and (notice := misnamed(one.source.name, one.source.format))
    }
    assert told == {"html_named.pdf": "html", "pdf_named.docx": "pdf", "qp_fuzz_69977b.pdf": "jpg"}


def test_memory_of_children(seen: list[Seen]) -> None:
    check_memory(seen)
