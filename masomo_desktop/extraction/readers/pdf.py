"""PDF: PyMuPDF first, pypdf for the pages and the files that defeat it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pymupdf

from masomo_desktop.extraction import legibility
from masomo_desktop.extraction.errors import Damaged, NoPages, PasswordNeeded
from masomo_desktop.extraction.language import Languages
from masomo_desktop.extraction.layout.furniture import sample_of
from masomo_desktop.extraction.layout.lines import PageLines
from masomo_desktop.extraction.layout.page import Habits, habits_of, page_text
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.pdf_pymupdf import FAILURES, page_lines


def units(request: Request) -> Iterator[int | Unit]:
    """The number of pages, then a unit for each page from `request.start` on."""
    document = _opened(request.path)
    if document is None or document.page_count == 0:
        raise NoPages
    yield document.page_count
    book = _Book(document, request.languages)
    for index in range(request.start - 1, document.page_count):
        yield book.unit(index)


def _opened(path: Path) -> pymupdf.Document | None:
    try:
        document = pymupdf.open(path, filetype="pdf")
        if document.needs_pass:
            raise PasswordNeeded
        return document
    except FAILURES:
        return None


class _Book:
    def __init__(self, document: pymupdf.Document, languages: tuple[str, ...]) -> None:
        self._document = document
        self._sample = {
            index: page for index in sample_of(document.page_count)
            if (page := self._lines(index)) is not None
        }
        self._habits: Habits = habits_of(self._sample)
        self._languages = Languages(languages, (
            line.text for page in self._sample.values() for line in page.lines))

    def _lines(self, index: int) -> PageLines | None:
        try:
            return page_lines(self._document[index])
        except FAILURES:
            return None

    def unit(self, index: int) -> Unit:
        page = self._sample.pop(index, None) or self._lines(index)
        if page is None:
            return Unit(index + 1, UnitKind.PAGE, "", Method.NATIVE, confidence=0.0)
        found = page_text(page, index, self._habits)
        confidence = legibility.confidence(found.text)
        return Unit(
            index + 1, UnitKind.PAGE, found.text, Method.NATIVE, self._languages.of(found.text),
            confidence, regions=found.regions, furniture=found.furniture)
