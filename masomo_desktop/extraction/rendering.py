"""Draws pages with their highlighted quotes. Runs in a child: it parses the learner's file."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pymupdf

from masomo_desktop.extraction import sniff
from masomo_desktop.extraction.errors import (
    Damaged,
    NoPageImage,
    NoSuchPage,
    NotSupported,
    PageTooLarge,
    PasswordNeeded,
)
from masomo_desktop.extraction.model import SourceKind
from masomo_desktop.extraction.quotes import words_of_quote
from masomo_desktop.extraction.readers.pdf_pymupdf import FAILURES
from masomo_desktop.extraction.readers.pdf_salvage import salvaged
from masomo_desktop.extraction.readers.picture import Picture

MAX_MEGAPIXELS = 40
#: ISO 32000 allows 14,400 points without a user unit; beyond this no page is meant to be seen.
MAX_POINTS = 20_000

_WORD_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP

Answerer = Callable[[dict[str, Any]], tuple[dict[str, Any], bytes]]


def open_pages(path: str) -> Answerer:
    """Open the PDF or picture at `path`; returns what draws its pages.

    The request {"page", "width", "quote", "start", "end", "length"} names a page from 1, the width
    of the picture in pixels, and optionally a quote with its offsets in the unit's text and the
    length of that text. The answer is {"width", "height", "pages", "highlights"} and the picture as
    PNG; highlights are [x0, y0, x1, y1] in its pixels, one for each line the quote stands on.

    Raises `NoPageImage` for kinds of source without pages, `PasswordNeeded` and `Damaged` at once,
    `NoSuchPage` and `PageTooLarge` when asked.
    """
    try:
        kind = sniff.kind_of(Path(path))
    except NotSupported as error:
        raise NoPageImage from error
    if kind is SourceKind.IMAGE:
        with Picture.open(Path(path)):  # what is no picture is told at once
            return lambda request: _draw_picture(Path(path), request)
    if kind is not SourceKind.PDF:
        raise NoPageImage
    document = _opened(Path(path))
    return lambda request: _draw(document, request)


def _opened(path: Path) -> pymupdf.Document:
    try:
        document = pymupdf.open(path, filetype="pdf")
        if document.needs_pass:
            raise PasswordNeeded
        if document.page_count > 0:
            return document
    except FAILURES:
        pass  # perhaps its pages can be had all the same
    rest = salvaged(path)
    if rest is None:
        raise NoPageImage
    return rest


def _draw_picture(path: Path, request: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    number, wanted = int(request["page"]), int(request["width"])
    with Picture.open(path) as picture:
        if not 1 <= number <= picture.count:
            raise NoSuchPage(page=number, pages=picture.count)
        image = picture.page(number)
    height = max(1, round(image.height * wanted / image.width))
    if wanted * height > MAX_MEGAPIXELS * 1_000_000:
        raise PageTooLarge(width=image.width, height=image.height)
    out = io.BytesIO()
    image.resize((wanted, height)).save(out, "png", compress_level=1)
    answer = {"width": wanted, "height": height, "pages": picture.count, "highlights": []}
    return answer, out.getvalue()


def _draw(document: pymupdf.Document, request: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    number, wanted = int(request["page"]), int(request["width"])
    if not 1 <= number <= document.page_count:
        raise NoSuchPage(page=number, pages=document.page_count)
    try:
        page = document[number - 1]
        box = page.rect
        scale = wanted / max(box.width, 1.0)
        pixels = wanted * box.height * scale
        if max(box.width, box.height) > MAX_POINTS or pixels > MAX_MEGAPIXELS * 1_000_000:
            raise PageTooLarge(width=round(box.width), height=round(box.height))
        matrix = pymupdf.Matrix(scale, scale)
        pixmap = page.get_pixmap(matrix=matrix, alpha=False)
        highlights = _highlights(page, matrix, request)
        answer = {
            "width": pixmap.width,
            "height": pixmap.height,
            "pages": document.page_count,
            "highlights": highlights,
        }
        return answer, pixmap.tobytes("png")
    except FAILURES as error:
        raise Damaged from error


def _highlights(
    page: pymupdf.Page, matrix: pymupdf.Matrix, request: Mapping[str, Any]
) -> list[list[float]]:
    quote = str(request.get("quote") or "")
    if not quote.strip():
        return []
    words = page.get_text("words", flags=_WORD_FLAGS)
    length = int(request.get("length") or 0) or sum(len(word[4]) + 1 for word in words)
    share = min(1.0, int(request.get("start") or 0) / max(length, 1))
    placed = page.rotation_matrix * matrix if page.rotation else matrix
    lines: dict[tuple[int, int], pymupdf.Rect] = {}
    for index in words_of_quote(quote, [word[4] for word in words], share):
        x0, y0, x1, y1, _, block, line, _ = words[index]
        box = pymupdf.Rect(x0, y0, x1, y1) * placed
        key = (block, line)
        lines[key] = lines[key] | box if key in lines else box
    return [[round(edge, 1) for edge in box] for box in lines.values()]
