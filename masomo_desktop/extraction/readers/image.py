"""Pictures: one page each, all of which wait for OCR."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pymupdf

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.pdf_pymupdf import FAILURES, refuse_large


def units(request: Request) -> Iterator[int | Unit]:
    """One pending unit for each picture in the file (a TIFF may hold several).

    Raises `ImageTooLarge` before decoding one with more points than are drawn, and `Damaged`.
    """
    document = opened(request.path)
    yield document.page_count
    for index in range(request.start - 1, document.page_count):
        try:
            refuse_large(document[index])
        except FAILURES:
            yield Unit(index + 1, UnitKind.PAGE, "", Method.OCR, confidence=0.0)
        else:
            yield Unit(index + 1, UnitKind.PAGE, "", Method.OCR, confidence=0.0, pending=True)


def opened(path: Path) -> pymupdf.Document:
    """The picture as a document; raises `Damaged`."""
    try:
        document = pymupdf.open(stream=path.read_bytes(), filetype="image")
        if document.page_count > 0:
            return document
    except FAILURES as error:
        raise Damaged from error
    raise Damaged
