"""The lines of a page, as a PDF library found them, made upright and whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

RTL_CLASSES = frozenset({"R", "AL"})

#: glyphs that stand at the head of a list item; fonts for symbols use letters of private areas
BULLETS = frozenset("•◦▪▫●○■□◆◇►▶▸‣⁃∙·–—-*+✓✔❖➢➤➔→⇒\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf02d\uf0e0\uf06e")


class Line(NamedTuple):
    """A run of text on one baseline, in points; `size` is its font's size.

    `rtl` when most of its letters run right to left. A tuple, because a book has 10,000 of them.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool
    mono: bool
    text: str
    base: float
    rtl: bool = False

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def width(self) -> float:
        return self.x1 - self.x0


@dataclass(frozen=True)
class PageLines:
    """What was found on a page: its size in points, its lines as the file draws them.

    `asides` are the texts that run in another direction than the page does; `pictures` says
    whether it shows any image; `glyphs_lost` counts characters without a meaning.
    """

    width: float
    height: float
    lines: tuple[Line, ...]
    asides: tuple[str, ...] = ()
    pictures: bool = False


def is_rtl(text: str) -> bool:
    """Whether most letters of `text` run right to left."""
    if text.isascii():
        return False
    right = left = 0
    for character in text:
        direction = unicodedata.bidirectional(character)
        right += direction in RTL_CLASSES
        left += direction == "L"
    return right > left


def whole_lines(lines: Iterable[Line]) -> list[Line]:
    """Join the pieces of one printed line that a wide word space or a bullet's gap split.

    Pieces join when they follow each other in the file and stand on one baseline (small ones may
    be raised or lowered), and the gap is below the font's size, or the left piece is only a list
    item's mark.
    """
    whole: list[Line] = []
    for line in lines:
        if whole:
            joined = _joined(whole[-1], line)
            if joined is not None:
                whole[-1] = joined
                continue
        whole.append(line)
    return whole


def _joined(first: Line, second: Line) -> Line | None:
    larger = first if first.size >= second.size else second
    size = larger.size
    raised = first.size < 0.85 * size or second.size < 0.85 * size
    if abs(first.base - second.base) > (0.6 if raised else 0.35) * size:
        return None
    left, right = (first, second) if first.x0 <= second.x0 else (second, first)
    gap = right.x0 - left.x1
    if not -0.5 * size < gap < (4.0 * size if _is_mark(left.text) else 1.0 * size):
        return None
    rtl = first.rtl or second.rtl
    before, after = (right, left) if rtl else (left, right)
    glued = gap < 0.08 * size or before.text[-1:].isspace() or after.text[:1].isspace()
    longer = first if len(first.text) >= len(second.text) else second
    return Line(
        left.x0, min(left.y0, right.y0), right.x1, max(left.y1, right.y1),
        larger.size if raised else longer.size,
        first.bold and second.bold, first.mono and second.mono,
        before.text + ("" if glued else " ") + after.text, larger.base, rtl,
    )


def _is_mark(text: str) -> bool:
    mark = text.strip()
    return len(mark) <= 4 and bool(mark) and (
        mark in BULLETS or mark[-1] in ".)" and mark.strip("().").isalnum()
    )
