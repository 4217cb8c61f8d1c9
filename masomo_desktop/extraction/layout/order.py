"""Reading order: columns, and what lies across them.

A recursive cut of the page in the manner of XY-cut (Nagy and Seth 1984), with one change that
full-width titles and figures need: the best gutter may be crossed by a few lines, and those lines
then part the page into bands that are cut again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from masomo_desktop.extraction.layout.lines import Line

_MAX_BLOCKS = 400
_MAX_DEPTH = 12


@dataclass(frozen=True)
class Column:
    """Lines that are read one after the other; in a table, row by row."""

    lines: tuple[Line, ...]
    table: bool = False


class _Block:
    """Lines that follow each other in the file, one below the other."""

    __slots__ = ("lines", "x0", "x1", "y0", "y1")

    def __init__(self, line: Line) -> None:
        self.lines = [line]
        self.x0, self.y0, self.x1, self.y1 = line.x0, line.y0, line.x1, line.y1

    def takes(self, line: Line) -> bool:
        last = self.lines[-1]
        step = line.base - last.base
        size = max(line.size, last.size)
        if not 0.3 * size < step < 1.9 * size:
            return False
        overlap = min(self.x1, line.x1) - max(self.x0, line.x0)
        return overlap > 0.5 * min(self.x1 - self.x0, line.x1 - line.x0)

    def add(self, line: Line) -> None:
        self.lines.append(line)
        self.x0, self.x1 = min(self.x0, line.x0), max(self.x1, line.x1)
        self.y0, self.y1 = min(self.y0, line.y0), max(self.y1, line.y1)


def columns(lines: Sequence[Line]) -> list[Column]:
    """The columns of a page in reading order; lines come in the order of the file."""
    if not lines:
        return []
    if _one_below_other(lines):
        return [Column(tuple(lines))]
    rtl = sum(line.rtl for line in lines) * 2 > len(lines)
    blocks: list[_Block] = []
    for line in lines:
        if blocks and blocks[-1].takes(line):
            blocks[-1].add(line)
        else:
            blocks.append(_Block(line))
    if len(blocks) > _MAX_BLOCKS:
        return [Column(tuple(_by_rows(lines, rtl)), table=True)]
    return _merged(_cut(blocks, rtl, 0))


def _one_below_other(lines: Sequence[Line]) -> bool:
    last = lines[0]
    for line in lines[1:]:
        if line.base - last.base < 0.3 * min(line.size, last.size):
            return False
        last = line
    return True


def _cut(blocks: list[_Block], rtl: bool, depth: int) -> list[Column]:
    if len(blocks) == 1:
        return [Column(tuple(blocks[0].lines))]
    gutter = _best_gutter(blocks) if depth < _MAX_DEPTH else None
    if gutter is None:
        return _stacked(blocks, rtl)
    start, end = gutter
    left = [b for b in blocks if b.x1 <= start]
    right = [b for b in blocks if b.x0 >= end]
    across = sorted((b for b in blocks if b.x1 > start and b.x0 < end), key=lambda b: b.y0)
    if not across:
        if _tabular(left, right):
            return _table(blocks, left, right, rtl, depth)
        first, second = (right, left) if rtl else (left, right)
        return _cut(first, rtl, depth + 1) + _cut(second, rtl, depth + 1)
    found: list[Column] = []
    waiting = left + right
    for bar in across:
        above = [b for b in waiting if (b.y0 + b.y1) / 2 < bar.y0]
        waiting = [b for b in waiting if (b.y0 + b.y1) / 2 >= bar.y0]
        if above:
            found += _cut(above, rtl, depth + 1)
        found.append(Column(tuple(bar.lines)))
    if waiting:
        found += _cut(waiting, rtl, depth + 1)
    return found


def _table(
    blocks: list[_Block], left: list[_Block], right: list[_Block], rtl: bool, depth: int
) -> list[Column]:
    """A table where both sides have cells, and what stands above and below it."""
    top = max(min(b.y0 for b in left), min(b.y0 for b in right))
    bottom = min(max(b.y1 for b in left), max(b.y1 for b in right))
    above = [b for b in blocks if b.y1 <= top]
    below = [b for b in blocks if b.y0 >= bottom]
    rows = [line for b in blocks if b.y1 > top and b.y0 < bottom for line in b.lines]
    return [
        *(_cut(above, rtl, depth + 1) if above else ()),
        Column(tuple(_by_rows(rows, rtl)), table=True),
        *(_cut(below, rtl, depth + 1) if below else ()),
    ]


def _best_gutter(blocks: list[_Block]) -> tuple[float, float] | None:
    """The gap beside which most text stands, less what crosses it there; None for none.

    Its edges are x and half a letter's width more; what lies between, or across, crosses it.
    """
    best, gutter = 0.0, None
    size = median(line.size for block in blocks for line in block.lines)
    for x in sorted({round(block.x1 * 2 + 0.5) / 2 for block in blocks}):
        left = [b for b in blocks if b.x1 <= x]
        right = [b for b in blocks if b.x0 >= x + 0.5 * size]
        if not left or not right:
            continue
        beside, top, bottom = _beside(left, right)
        crossing = sum(
            b.y1 - b.y0
            for b in blocks
            if b.x0 < x + 0.5 * size and b.x1 > x and top < (b.y0 + b.y1) / 2 < bottom
        )
        score = beside - 0.5 * crossing
        if score > max(best, 0.8 * size):
            best, gutter = score, (x, x + 0.5 * size)
    return gutter


def _beside(left: list[_Block], right: list[_Block]) -> tuple[float, float, float]:
    """The height over which both sides have text, and the top and bottom of that."""
    spans = sorted((b.y0, b.y1) for b in left)
    total = 0.0
    highest, lowest = float("inf"), float("-inf")
    reached = float("-inf")
    for block in sorted(right, key=lambda b: b.y0):
        top, bottom = max(block.y0, reached), block.y1
        if bottom <= top:
            continue
        covered = top
        for y0, y1 in spans:
            low, high = max(y0, covered), min(y1, bottom)
            if high > low:
                total += high - low
                covered = high
                highest, lowest = min(highest, low), max(lowest, high)
        reached = bottom
    return total, highest, lowest


def _tabular(left: list[_Block], right: list[_Block]) -> bool:
    """Whether two sides are cells of a table rather than columns of text.

    Cells are narrower than any column of text on both sides; or they are narrow on one side and
    stand on the baselines of the other.
    """
    a = [line for block in left for line in block.lines]
    b = [line for block in right for line in block.lines]
    widths = _typical_width(a), _typical_width(b)
    if max(widths) < _CELL:
        return True
    if min(widths) > _NARROW or _is_prose(a if widths[0] < widths[1] else b):
        return False
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    bases = sorted(line.base for line in many)
    met = sum(_near(bases, line.base, 0.35 * line.size) for line in few)
    return met >= 0.7 * len(few)


def _is_prose(lines: list[Line]) -> bool:
    """Whether the lines of a narrow side go on from each other, as those of a column do."""
    going_on = sum(line.text.lstrip()[:1].islower() for line in lines[1:])
    return len(lines) > 3 and going_on >= 0.35 * (len(lines) - 1)


#: Widths of lines, in sizes of their font: below the first only cells, above the second only text.
_CELL = 6.0
_NARROW = 11.0


def _typical_width(lines: list[Line]) -> float:
    return median(line.width / line.size for line in lines)


def _near(values: list[float], value: float, limit: float) -> bool:
    index = bisect_left(values, value - limit)
    return index < len(values) and values[index] <= value + limit


def _stacked(blocks: list[_Block], rtl: bool) -> list[Column]:
    """Blocks without a gutter, from top to bottom."""
    if len(blocks) == 1:
        return [Column(tuple(blocks[0].lines))]
    blocks = sorted(blocks, key=lambda b: (b.y0, -b.x1 if rtl else b.x0))
    lines = [line for block in blocks for line in block.lines]
    if not _one_below_other(lines):
        lines = _by_rows(lines, rtl)
    return [Column(tuple(lines))]


def _by_rows(lines: Sequence[Line], rtl: bool) -> list[Line]:
    """Row by row, each row from its reading side; a row is what shares a baseline."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.base):
        if rows and line.base - rows[-1][0].base < 0.5 * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [
        line for row in rows for line in sorted(row, key=lambda line: -line.x1 if rtl else line.x0)
    ]


def _merged(found: list[Column]) -> list[Column]:
    """Columns of one block each that follow in one place, as one: paragraphs need their margin."""
    whole: list[Column] = []
    for column in found:
        last = whole[-1] if whole else None
        if last and not last.table and not column.table and _same_place(last, column):
            whole[-1] = Column(last.lines + column.lines)
        else:
            whole.append(column)
    return whole


def _same_place(above: Column, below: Column) -> bool:
    first, second = above.lines, below.lines
    if second[0].base < first[-1].base:
        return False
    x0, x1 = min(line.x0 for line in first), max(line.x1 for line in first)
    u0, u1 = min(line.x0 for line in second), max(line.x1 for line in second)
    return min(x1, u1) - max(x0, u0) > 0.6 * max(x1 - x0, u1 - u0)
