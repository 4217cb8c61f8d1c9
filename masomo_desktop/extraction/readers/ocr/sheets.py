"""The pages of a PDF or a picture, drawn for OCR."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pymupdf
from PIL import Image

from masomo_desktop.extraction.errors import Damaged, Unreadable
from masomo_desktop.extraction.readers.pdf import had_any_way
from masomo_desktop.extraction.readers.pdf_pymupdf import FAILURES, holds_too_much
from masomo_desktop.extraction.readers.picture import Picture

#: Dots an inch at which a page is drawn that is no single scan; and the limits for scans.
_USUAL, _LEAST, _MOST = 220, 100, 400
#: No page is drawn with more points than these.
_BUDGET = 20_000_000

#: Draws page `number`, from 1, in shades of grey; None where that page cannot be drawn.
Sheets = Callable[[int], Image.Image | None]


@contextmanager
def sheets_of(path: Path) -> Iterator[Sheets]:
    """What draws the pages of the file at `path`; raises `Damaged` or `ImageTooLarge`."""
    if is_pdf(path):
        yield _of_pdf(path)
        return
    with Picture.open(path) as picture:
        yield _of_picture(picture)


def is_pdf(path: Path) -> bool:
    """Whether a file begins as a PDF does."""
    with path.open("rb") as file:
        return b"%PDF-" in file.read(1024)


def _of_picture(picture: Picture) -> Sheets:
    def draw(number: int) -> Image.Image | None:
        try:
            return picture.page(number).convert("L")
        except Unreadable:
            if picture.count == 1:
                raise
            return None

    return draw


def _of_pdf(path: Path) -> Sheets:
    had = had_any_way(path)
    if had is None:
        raise Damaged
    document, _ = had

    def draw(number: int) -> Image.Image | None:
        try:
            page = document[number - 1]
            return drawn(page)
        except FAILURES:
            return None

    return draw


def drawn(page: pymupdf.Page, box: pymupdf.Rect | None = None) -> Image.Image | None:
    """A page, or a part of it as it is shown, in the resolution of its scan; None where that would
    take too much memory. Raises one of `FAILURES`."""
    if holds_too_much(page):
        return None
    area = abs(page.rect if box is None else box)
    most = (_BUDGET / max(area, 1.0)) ** 0.5
    scale = min(_dpi(page.get_image_info(), area) / 72, most)
    pixmap = page.get_pixmap(
        matrix=pymupdf.Matrix(scale, scale), clip=box, colorspace=pymupdf.csGRAY, alpha=False
    )
    return Image.frombytes("L", (pixmap.width, pixmap.height), pixmap.samples)


def _dpi(images: list[dict[str, Any]], area: float) -> float:
    """The resolution of the scan that covers most of what is drawn, of `area` square points."""
    best = 0.0
    for image in images:
        x0, y0, x1, y1 = image["bbox"]
        covered = abs((x1 - x0) * (y1 - y0))
        if covered >= 0.5 * area and covered > 0:
            best = max(best, 72 * float((image["width"] * image["height"] / covered) ** 0.5))
    return min(max(best, _LEAST), _MOST) if best else _USUAL
