"""PDF: PyMuPDF first, pypdf for the pages and the files that defeat it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import pymupdf

from masomo_desktop.extraction import legibility
from masomo_desktop.extraction.errors import Damaged, NoPages, PasswordNeeded
from masomo_desktop.extraction.language import Languages
from masomo_desktop.extraction.layout.furniture import sample_of
from masomo_desktop.extraction.layout.lines import PageLines
from masomo_desktop.extraction.layout.page import Habits, habits_of, page_text
from masomo_desktop.extraction.model import Method, ReadingMethod, Unit, UnitKind
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.pdf_pictures import Pictures
from masomo_desktop.extraction.readers.pdf_pymupdf import (
    FAILURES,
    is_scan,
    may_hold_text,
    page_lines,
    shows_something,
    without_map,
)
from masomo_desktop.extraction.readers.pdf_pypdf import PypdfPages
from masomo_desktop.extraction.readers.pdf_salvage import salvaged

#: A page with fewer characters than these may be a scan all the same, or its text be no text.
_LITTLE = 120
#: How sure such text is, where OCR then finds nothing in its place.
_DOUBTED = 0.5
#: More pages than these do not wait for what stands in pictures beside their text.
_MOST_BESIDE = 200


def units(request: Request) -> Iterator[int | Unit]:
    """The number of pages, then a unit for each page from `request.start` on.

    Raises `PasswordNeeded`, `NoPages` for a sound file without any, and `Damaged` when a file is
    broken and no page with text can be had from it.
    """
    document = opened(request.path)
    if document is not None and document.page_count > 0:
        yield document.page_count
        yield from Book(document, request).units()
        return
    pages = PypdfPages.open(request.path)
    if pages is not None:
        yield pages.count
        yield from _proven(_from_pypdf_alone(pages, request), request.start)
        return
    rest = salvaged(request.path)
    if rest is not None:
        yield rest.page_count
        yield from _proven(Book(rest, request, Method.REPAIR).units(), request.start)
        return
    raise NoPages if document is not None and not document.is_repaired else Damaged


def opened(path: Path) -> pymupdf.Document | None:
    """The document, or None when PyMuPDF cannot open it or count its pages."""
    try:
        document = pymupdf.open(path, filetype="pdf")
        if document.needs_pass:
            raise PasswordNeeded
        return document if document.page_count >= 0 else None
    except FAILURES:
        return None


def had_any_way(path: Path) -> tuple[pymupdf.Document, Method] | None:
    """The document as PyMuPDF opens it, or else what can be salvaged of it, and by which method its
    text is had; None where there is no page."""
    document = opened(path)
    if document is not None and document.page_count > 0:
        return document, Method.NATIVE
    rest = salvaged(path)
    return (rest, Method.REPAIR) if rest is not None else None


def _proven(units: Iterator[Unit], start: int) -> Iterator[Unit]:
    """The units of a broken file; `Damaged` when none has text.

    Units without text are held back until one has some, since only then is the file known to be
    worth anything. An earlier attempt that reached `start` has passed this point.
    """
    held: list[Unit] = []
    proven = start > 1
    for unit in units:
        held.append(unit)
        proven = proven or bool(unit.text) or unit.pending
        if proven:
            yield from held
            held.clear()
    if held:
        raise Damaged


def _from_pypdf_alone(pages: PypdfPages, request: Request) -> Iterator[Unit]:
    few = range(min(pages.count, 3))
    languages = Languages(request.languages, [pages.text(index) for index in few])
    for index in range(request.start - 1, pages.count):
        yield _from_pypdf(index, pages, languages)


def _from_pypdf(index: int, pages: PypdfPages, languages: Languages) -> Unit:
    text = pages.text(index)
    confidence = legibility.confidence(text) if text else 0.0
    if not confidence:
        text = ""
    text = legibility.without_worthless(text)
    return Unit(
        index + 1,
        UnitKind.PAGE,
        text,
        Method.REPAIR,
        languages.of(text) if text else "",
        round(0.9 * confidence, 3),
    )


def _pending(index: int) -> Unit:
    return Unit(index + 1, UnitKind.PAGE, "", Method.OCR, confidence=0.0, pending=True)


class Book:
    """A document that PyMuPDF opened, with what a sample of its pages taught."""

    def __init__(
        self, document: pymupdf.Document, request: Request, method: Method = Method.NATIVE
    ) -> None:
        self._document = document
        self._method = method
        self._start = request.start
        self._path = request.path
        self._wish = request.method
        self._sample = {
            index: page
            for index in sample_of(document.page_count)
            if (page := self._lines(index)) is not None
        }
        self._habits: Habits = habits_of(self._sample)
        self._languages = Languages(
            request.languages, (line.text for page in self._sample.values() for line in page.lines)
        )
        self._pictures = Pictures(document, list(self._sample))
        self._beside = 0

    @cached_property
    def _second_opinion(self) -> PypdfPages | None:
        try:
            return PypdfPages.open(self._path)
        except PasswordNeeded:  # PyMuPDF has opened it: pypdf does not know this encryption
            return None

    def _lines(self, index: int) -> PageLines | None:
        try:
            return page_lines(self._document[index])
        except FAILURES:
            return None

    def units(self) -> Iterator[Unit]:
        """The units from the one on that was asked for."""
        for index in range(self._start - 1, self._document.page_count):
            unit = self._unit(index)
            if self._beside < _MOST_BESIDE and self.pictures(unit):
                self._beside += 1
                unit = replace(unit, pending=True)
            yield unit

    def own(self, number: int) -> Unit | None:
        """Page `number` with what its own text says; None for a page without any, at little cost:
        most pages that wait for OCR are such."""
        index = number - 1
        lines = self._sample.get(index) or self._lines(index)
        if lines is None or not lines.lines:
            return None
        self._sample[index] = lines  # `_unit` takes them from there
        return self._unit(index)

    def page(self, number: int) -> pymupdf.Page:
        """Page `number` itself; raises one of `FAILURES`."""
        return self._document[number - 1]

    def pictures(self, unit: Unit) -> list[pymupdf.Rect]:
        """Where on a page, as it is shown, there is text in pictures beside its own: in points."""
        if unit.pending or not unit.text or self._wish is not ReadingMethod.AUTO:
            return []
        return self._pictures.with_text(unit.number - 1)

    def _unit(self, index: int) -> Unit:
        if self._wish is ReadingMethod.OCR:
            return _pending(index)
        page = self._sample.pop(index, None) or self._lines(index)
        if page is None:
            return self._repaired(index)
        found = page_text(page, index, self._habits)
        if not found.text:
            return self._without_text(index)
        confidence = legibility.confidence(" ".join(line.text for line in page.lines))
        if not confidence:
            unit = self._repaired(index)
            return unit if unit.text else self._escalated(index)
        unit = Unit(
            index + 1,
            UnitKind.PAGE,
            found.text,
            self._method,
            self._languages.of(found.text),
            confidence,
            regions=found.regions,
            furniture=found.furniture,
        )
        if len(found.text) < _LITTLE and self._is_better_seen(index):
            return replace(unit, confidence=min(confidence, _DOUBTED), pending=True)
        return unit

    def _without_text(self, index: int) -> Unit:
        """A page without text: for OCR if there is anything to see, else blank."""
        if self._ask(shows_something, index):
            unit = self._repaired(index) if self._may_hold_text(index) else None
            return unit if unit is not None and unit.text else self._escalated(index)
        return (
            self._repaired(index, blank=True)
            if self._may_hold_text(index)
            else Unit(index + 1, UnitKind.PAGE, "", Method.NATIVE)
        )

    def _is_better_seen(self, index: int) -> bool:
        """Whether the little text of a page is a stamp on a scan, or may be anything."""
        if self._wish is ReadingMethod.NATIVE:
            return False
        if self._ask(is_scan, index):
            return True
        return self._ask(lambda _page: without_map(self._document, index), index)

    def _ask(self, question: Callable[[pymupdf.Page], bool], index: int) -> bool:
        try:
            return question(self._document[index])
        except FAILURES:
            return False

    def _escalated(self, index: int) -> Unit:
        """A page for OCR, or the best of it where the learner wants none."""
        return self._repaired(index) if self._wish is ReadingMethod.NATIVE else _pending(index)

    def _may_hold_text(self, index: int) -> bool:
        try:
            return may_hold_text(self._document, index)
        except FAILURES:
            return True

    def _repaired(self, index: int, blank: bool = False) -> Unit:
        """The page as pypdf reads it; `blank` when an empty result only confirms what is known."""
        pages = self._second_opinion
        unit = _from_pypdf(index, pages, self._languages) if pages else None
        if unit is not None and unit.text:
            return unit
        return Unit(index + 1, UnitKind.PAGE, "", Method.NATIVE, confidence=1.0 if blank else 0.0)
