"""Pictures: one page each, all of which wait for OCR."""

from __future__ import annotations

from collections.abc import Iterator

from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.picture import Picture


def units(request: Request) -> Iterator[int | Unit]:
    """One pending unit for each page of the picture (a TIFF may hold several).

    Raises `ImageTooLarge` before decoding one with more points than are drawn, and `Damaged`.
    """
    with Picture.open(request.path) as picture:
        count = picture.count
    yield count
    for number in range(request.start, count + 1):
        yield Unit(number, UnitKind.PAGE, "", Method.OCR, confidence=0.0, pending=True)
