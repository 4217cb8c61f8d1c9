"""Pictures: one page each, read by OCR."""

from __future__ import annotations

from collections.abc import Iterator

import pymupdf

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.language import Languages
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.ocr import read_image
from masomo_desktop.extraction.readers.pdf_pymupdf import FAILURES, picture_of, refuse_large


def units(request: Request) -> Iterator[int | Unit]:
    """One unit for each picture in the file (a TIFF may hold several).

    Raises `ImageTooLarge` before decoding one with more points than are drawn, and `Damaged`.
    """
    try:
        document = pymupdf.open(stream=request.path.read_bytes(), filetype="image")
        count = document.page_count
    except FAILURES as error:
        raise Damaged from error
    yield count
    for index in range(request.start - 1, count):
        try:
            page = document[index]
            refuse_large(page)
            text, confidence = read_image(picture_of(page), request.languages)
        except FAILURES:
            text, confidence = "", 0.0
        yield Unit(
            index + 1,
            UnitKind.PAGE,
            text,
            Method.OCR,
            Languages(request.languages, [text]).usual if text else "",
            confidence,
        )
