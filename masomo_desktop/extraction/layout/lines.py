"""The lines of a page, as a PDF library found them, made upright and whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

RTL_CLASSES = frozenset({"R", "AL"})

#: glyphs that stand at the head of a list item; fonts for symbols use letters of private areas
BULLETS = frozenset(
    "•◦▪▫●○■□◆◇►▶▸‣⁃∙·–—-*+✓✔❖➢➤➔→⇒\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf02d\uf0e0\uf06e"
)


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

    `asides` are the texts that run in another direction than the page does.
    """

    width: float
    height: float
    lines: tuple[Line, ...]
    asides: tuple[str, ...] = ()


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
    be raised or lowered), and the gap is a word space, be it a wide one, or the left piece is only
    a list item's mark. A gap that runs down the page is one between columns or cells: there
    nothing joins.
    """
    pieces = _once(lines)
    gutters = _gutters(pieces)
    whole: list[Line] = []
    for line in pieces:
        if whole:
            joined = _joined(whole[-1], line, gutters)
            if joined is not None:
                whole[-1] = joined
                continue
        whole.append(line)
    return whole


def _once(lines: Iterable[Line]) -> list[Line]:
    """The lines without those drawn over themselves a hair aside, which is a way to look bold."""
    kept: list[Line] = []
    drawn: dict[str, list[Line]] = {}
    for line in lines:
        same = drawn.setdefault(line.text, [])
        near = 0.15 * line.size
        if any(abs(line.x0 - o.x0) < near and abs(line.base - o.base) < near for o in same):
            continue
        same.append(line)
        kept.append(line)
    return kept


_WIDEST_SPACE = 1.6
_WIDE_SPACE = 0.35


def _gutters(pieces: list[Line]) -> list[float]:
    """The x of gaps that lie below each other on three lines or more and that few lines cross.

    The wide spaces of justified lines lie anywhere, and the lines between them cross their x.
    """
    gaps: list[tuple[float, float, float]] = []
    for first, second in pairwise(pieces):
        size = max(first.size, second.size)
        if abs(first.base - second.base) < 0.35 * size:
            left, right = (first, second) if first.x0 <= second.x0 else (second, first)
            if _WIDE_SPACE * size < right.x0 - left.x1 < _WIDEST_SPACE * size and (
                not _is_mark(left.text)
            ):
                gaps.append((left.x1, right.x0, first.base))
    found: list[float] = []
    if len(gaps) < 3:
        return found
    for x0, x1, _ in gaps:
        x = (x0 + x1) / 2
        if any(abs(x - known) < 4 for known in found):
            continue
        bases = [base for start, end, base in gaps if start < x < end]
        if len(bases) < 3:
            continue
        top, bottom = min(bases), max(bases)
        crossing = sum(
            piece.x0 < x - 1 and piece.x1 > x + 1 and top < piece.base < bottom for piece in pieces
        )
        if crossing <= 0.25 * len(bases):
            found.append(x)
    return found


def _joined(first: Line, second: Line, gutters: list[float]) -> Line | None:
    larger = first if first.size >= second.size else second
    size = larger.size
    raised = first.size < 0.85 * size or second.size < 0.85 * size
    if abs(first.base - second.base) > (0.6 if raised else 0.35) * size:
        return None
    left, right = (first, second) if first.x0 <= second.x0 else (second, first)
    gap = right.x0 - left.x1
    marked = gap > _WIDE_SPACE * size and _is_mark(left.text)
    if not -0.5 * size < gap < (4.0 if marked else _WIDEST_SPACE) * size:
        return None
    if gap > _WIDE_SPACE * size and not marked and any(left.x1 < x < right.x0 for x in gutters):
        return None
    rtl = first.rtl or second.rtl
    before, after = (right, left) if rtl else (left, right)
    glued = gap < 0.08 * size or before.text[-1:].isspace() or after.text[:1].isspace()
    longer = first if len(first.text) >= len(second.text) else second
    return Line(
        left.x0,
        min(left.y0, right.y0),
        right.x1,
        max(left.y1, right.y1),
        larger.size if raised else longer.size,
        first.bold and second.bold,
        first.mono and second.mono,
        before.text + ("" if glued else " ") + after.text,
        larger.base,
        rtl,
    )


def _is_mark(text: str) -> bool:
    mark = text.strip()
    return (
        len(mark) <= 4
        and bool(mark)
        and (mark in BULLETS or (mark[-1] in ".)" and mark.strip("().").isalnum()))
    )
