"""Pages with text of their own and text in pictures: both are put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import pymupdf
from PIL import Image

from masomo_desktop.extraction.model import Method, ReadingMethod, Unit, Word
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.ocr.sheets import drawn, is_pdf
from masomo_desktop.extraction.readers.ocr.text import PageText
from masomo_desktop.extraction.readers.pdf import Book, had_any_way
from masomo_desktop.extraction.readers.pdf_pymupdf import FAILURES

#: x0, y0, x1, y1 in shares of the page.
_Box = tuple[float, float, float, float]
_WHOLE: _Box = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True)
class Piece:
    """A picture of a page, in shades of grey, and where on the page it stands."""

    image: Image.Image
    box: _Box = _WHOLE


class Beside:
    """The pictures of pages that have text of their own, in the PDF of a request."""

    def __init__(self, request: Request) -> None:
        self._request = request

    @cached_property
    def _book(self) -> Book | None:
        had = had_any_way(self._request.path) if is_pdf(self._request.path) else None
        return Book(had[0], self._request, had[1]) if had is not None else None

    def of(self, number: int) -> tuple[Unit, list[Piece]] | None:
        """What page `number` has of its own, and its pictures with text; None for a page that OCR
        reads as a whole."""
        if self._request.method is not ReadingMethod.AUTO or self._book is None:
            return None
        unit = self._book.own(number)
        if unit is None or unit.pending:
            return None
        boxes = self._book.pictures(unit)
        page = self._book.page(number)
        width, height = page.rect.width, page.rect.height
        pieces = []
        for box in boxes:
            image = _drawn(page, box)
            if image is not None:
                share = (box.x0 / width, box.y0 / height, box.x1 / width, box.y1 / height)
                pieces.append(Piece(image, share))
        return unit, pieces


def _drawn(page: pymupdf.Page, box: pymupdf.Rect) -> Image.Image | None:
    try:
        return drawn(page, box)
    except FAILURES:
        return None


def together(own: Unit, seen: Iterable[tuple[Piece, PageText]]) -> Unit:
    """The unit with what was read of its pictures after its own text, and where the words of these
    stand; it counts as read by OCR if there is any."""
    text, words = own.text, []
    sure = own.confidence * len(text)
    for piece, found in seen:
        if not found.text:
            continue
        start = len(text) + 2
        text = f"{text}\n\n{found.text}"
        sure += found.confidence * len(found.text)
        words += [_on_page(word, start, piece.box) for word in found.words]
    if not words:
        return replace(own, pending=False)
    return replace(
        own,
        text=text,
        method=Method.OCR,
        confidence=round(min(1.0, sure / len(text)), 3),
        words=tuple(words),
        pending=False,
    )


def _on_page(word: Word, start: int, box: _Box) -> Word:
    x0, y0, x1, y1 = box
    return Word(
        start + word.start,
        start + word.end,
        _share(x0 + word.x0 * (x1 - x0)),
        _share(y0 + word.y0 * (y1 - y0)),
        _share(x0 + word.x1 * (x1 - x0)),
        _share(y0 + word.y1 * (y1 - y0)),
    )


def _share(edge: float) -> float:
    return round(min(max(edge, 0.0), 1.0), 5)
