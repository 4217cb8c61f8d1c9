"""Real scans and photos, through the real OCR lane: every one in its state, with its words.

By default a sample that has every kind of difficulty; with MASOMO_CORPUS_ALL set, all of them.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from masomo_desktop import app
from masomo_desktop.workflows.services import Services
from tests.integration.corpus import (
    EVERYTHING,
    STATES,
    Seen,
    check_memory,
    peaks_by_kind,
    read_all,
    rows,
    table,
)

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(not shutil.which("tesseract"), reason="Tesseract is not installed"),
]

_SAMPLE = frozenset(
    "oc_rotated_skew.pdf oc_jbig2.pdf oc_no_contents.pdf oc_hugemono.pdf oc_typewriter.png "
    "te_phototest-rotated-L.png te_devatest.png un_DA-1p.heic un_bmp_24.bmp pa_simple.gif "
    "pa_multi-page-images-alpha.tiff pa_single-page-mixed.pdf pa_document.webp "
    "derived_swa_exam1_skew.jpg derived_eng_book_upsidedown.jpg ti_testRotated+10.png".split()
)
#: Pages that cannot be read without a language pack; where it is missing, they say so.
_PACKS = {"te_hebrew.png": "heb", "un_jpn-vert.jpeg": "jpn_vert"}
#: Rows of the manifest that are wrong, and why.
_MANIFEST_ERRORS = {
    "pb_ccittg4multi.tif": ("rejected", "each of its pages is one digit, painted with a brush"),
}


@pytest.fixture(scope="module")
def seen(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Seen]]:
    services: Services = app.build(tmp_path_factory.mktemp("scans"))
    wanted = [row for row in rows(corpus, "scan") if EVERYTHING or row.name in _SAMPLE]
    yield read_all(services, "scans", wanted, timeout=3000)
    services.close()


@cache
def _installed() -> frozenset[str]:
    listed = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, check=True
    )
    return frozenset(listed.stdout.split())


def _lacks_pack(name: str) -> bool:
    return name in _PACKS and _PACKS[name] not in _installed()


def _wanted(one: Seen) -> str:
    if _lacks_pack(one.name):
        return "failed"
    return _MANIFEST_ERRORS.get(one.name, (STATES[one.row.expected][0], ""))[0]


def _notes(one: Seen) -> str:
    if _lacks_pack(one.name):
        return f"this machine has no language pack {_PACKS[one.name]}"
    return _MANIFEST_ERRORS.get(one.name, ("", ""))[1]


def _recalls(seen: list[Seen]) -> list[float]:
    """Of every file with a ground truth; one without text has found nothing."""
    return [one.recall or 0.0 for one in seen if one.row.truth is not None]


def test_table(seen: list[Seen], capsys: pytest.CaptureFixture[str]) -> None:
    """Prints expected against seen; the other tests judge it."""
    with capsys.disabled():
        print()
        print("\n".join(table(seen, _wanted, _notes)))
        print("\n".join(peaks_by_kind(seen)))
        print(
            f"median recall of scans in order: {statistics.median(_recalls(seen)):.3f}"
            f" ({len(_recalls(seen))} ground truths, {len(seen)} files"
            f"{'' if EVERYTHING else ', a sample'})"
        )


def test_every_file_ends_in_its_state(seen: list[Seen]) -> None:
    assert {
        one.name: f"{one.state} {one.code}, wanted {_wanted(one)}"
        for one in seen
        if one.state != _wanted(one)
    } == {}


def test_a_missing_language_pack_is_named(seen: list[Seen]) -> None:
    for one in seen:
        if _lacks_pack(one.name):
            assert one.code == "language_pack_missing", one.name


def test_words_in_order(seen: list[Seen]) -> None:
    assert statistics.median(_recalls(seen)) >= 0.90


def test_pages_with_text_are_not_read_by_ocr(seen: list[Seen]) -> None:
    mixed = next(one for one in seen if one.name == "pa_single-page-mixed.pdf")
    assert {unit.method.value for unit in mixed.units} >= {"native"}


def test_memory_of_children(seen: list[Seen]) -> None:
    check_memory(seen)
