"""Pictures with text on pages that have text of their own: half a page scanned, a screenshot on a
slide. What is read of them, and what is not, is in docs/decisions/pictures-beside-text.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pymupdf

from masomo_desktop.extraction.readers.pdf_pymupdf import FAILURES, holds_too_much

#: A picture counts if it covers this share of the page, and has so many pixels.
_SHARE, _PIXELS = 0.06, 40_000
#: A picture over which so much of the page's own text lies, by area, has been read already, or is
#: the page's background.
_COVERED = 0.05
#: One that stands on so many of the pages that a document is judged by is furniture.
_OFTEN = 3
#: So many pictures of a document are looked at without finding text, and no more.
_IN_VAIN = 60
#: The longer side of what is looked at, in pixels.
_LOOKED_AT = 1000


class Pictures:
    """The pictures of one document. `sample` are the indices of pages that it is judged by."""

    def __init__(self, document: pymupdf.Document, sample: Iterable[int]) -> None:
        self._document = document
        sizes = Counter(size for index in sample for size in set(self._sizes(index)))
        self._furniture = {size for size, count in sizes.items() if count >= _OFTEN}
        self._in_vain = 0

    def with_text(self, index: int) -> list[pymupdf.Rect]:
        """Where on page `index`, as it is shown, pictures stand that look like text; from top to
        bottom, in points."""
        if self._in_vain >= _IN_VAIN or not self._large(self._sizes(index)):
            return []
        try:
            page = self._document[index]
            if holds_too_much(page):
                return []
            found = [box for box in self._boxes(page) if _own_text_on(page, box) < _COVERED]
            seen = [box for box in found if _looks_like_text(page, box)]
        except FAILURES:
            return []
        self._in_vain += len(found) - len(seen)
        return seen

    def _sizes(self, index: int) -> list[tuple[int, int]]:
        try:
            return [(image[2], image[3]) for image in self._document.get_page_images(index)]
        except FAILURES:
            return []

    def _large(self, sizes: Iterable[tuple[int, int]]) -> bool:
        return any(w * h >= _PIXELS and (w, h) not in self._furniture for w, h in sizes)

    def _boxes(self, page: pymupdf.Page) -> list[pymupdf.Rect]:
        least = _SHARE * page.rect.width * page.rect.height
        boxes = []
        for image in page.get_image_info():
            box = (pymupdf.Rect(image["bbox"]) * page.rotation_matrix) & page.rect
            if not box.is_empty and abs(box) >= least:
                boxes += [box] if self._large([(image["width"], image["height"])]) else []
        return sorted(boxes, key=lambda box: (box.y0, box.x0))


def _own_text_on(page: pymupdf.Page, box: pymupdf.Rect) -> float:
    """The share of `box` that words of the page lie on."""
    upright = box * page.derotation_matrix
    words = page.get_text("words", clip=upright)
    return float(sum(abs(pymupdf.Rect(word[:4]) & upright) for word in words) / abs(box))


def _looks_like_text(page: pymupdf.Page, box: pymupdf.Rect) -> bool:
    # numpy and Pillow are loaded for the first picture: most documents have none
    from PIL import Image

    from masomo_desktop.extraction.readers.glance import shows_text

    scale = min(3.0, _LOOKED_AT / max(box.width, box.height))
    pixmap = page.get_pixmap(
        matrix=pymupdf.Matrix(scale, scale), clip=box, colorspace=pymupdf.csGRAY, alpha=False
    )
    return shows_text(Image.frombytes("L", (pixmap.width, pixmap.height), pixmap.samples))
