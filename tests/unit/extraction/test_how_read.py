"""How a reading is told of: by method, with what could not be read set apart."""

from __future__ import annotations

import pytest

from masomo_desktop.extraction.model import Method
from masomo_desktop.extraction.readings.how_read import HowRead, Tally


def tally(
    method: Method,
    units: int,
    confidence: float = 1.0,
    *,
    has_text: bool = True,
    pending: bool = False,
    unsure: int = 0,
) -> Tally:
    letters = 100 * units if has_text else 0
    return Tally(method, has_text, pending, units, units * confidence, unsure, letters)


def test_a_file_of_its_own_text_alone_has_nothing_to_tell() -> None:
    read = HowRead.of([tally(Method.NATIVE, 12), tally(Method.NATIVE, 2, has_text=False)])
    assert (read.text, read.blank) == (12, 2)
    assert read.plain
    assert not read.doubtful


def test_pages_are_counted_by_how_they_were_read() -> None:
    read = HowRead.of(
        [
            tally(Method.NATIVE, 195),
            tally(Method.OCR, 5, 0.9),
            tally(Method.OCR, 3, 0.2, has_text=False),
        ],
        unreadable=[7],
    )
    assert (read.text, read.pictures, read.unreadable, read.blank) == (195, 5, (7,), 2)
    assert read.confidence == {Method.NATIVE: 1.0, Method.OCR: pytest.approx(0.9)}
    assert read.letters == 20_000
    assert not read.plain
    assert read.doubtful


def test_half_of_it_unsure_is_worth_another_reading_and_less_is_not() -> None:
    assert HowRead.of([tally(Method.SPEECH, 4, 0.6, unsure=2)]).doubtful
    assert not HowRead.of([tally(Method.SPEECH, 5, 0.85, unsure=2)]).doubtful


def test_what_waits_for_ocr_is_no_text_and_no_doubt() -> None:
    read = HowRead.of([tally(Method.OCR, 7, 0.0, has_text=False, pending=True)])
    assert (read.pending, read.blank, read.doubtful) == (7, 0, False)
