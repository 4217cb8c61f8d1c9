"""The pages of a PDF or a picture that OCR is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pymupdf

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.language import Languages
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.image import opened as opened_image
from masomo_desktop.extraction.readers.ocr.tesseract import read_image
from masomo_desktop.extraction.readers.pdf import opened as opened_pdf
from masomo_desktop.extraction.readers.pdf_pymupdf import FAILURES, picture_of
from masomo_desktop.extraction.readers.pdf_salvage import salvaged


def units(request: Request) -> Iterator[int | Unit]:
    """One unit for each of `request.wanted`; without text where nothing can be read."""
    document = _opened(request.path)
    for number in request.wanted:
        try:
            text, confidence = read_image(picture_of(document[number - 1]), request.languages)
        except FAILURES:
            text, confidence = "", 0.0
        language = Languages(request.languages, [text]).usual if text else ""
        yield Unit(number, UnitKind.PAGE, text, Method.OCR, language, confidence)


def _opened(path: Path) -> pymupdf.Document:
    with path.open("rb") as file:
        is_pdf = b"%PDF-" in file.read(1024)
    document = (opened_pdf(path) or salvaged(path)) if is_pdf else opened_image(path)
    if document is None:
        raise Damaged
    return document
