"""Tables as text: a line for each row, cells parted by tabs, read row by row.

Every format's reader opens and closes tables, rows and cells here as it meets them, and adds the
blocks that it finds; what comes out is a table where the table holds data, and plain blocks where
it only lays text out on the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.sections import Block

#: A cell that spans more columns than this is drawn so; no table of data has so many.
MAX_COLUMNS = 256
#: Places in the grid of one table; beyond, cells are taken one after the other.
_MOST_PLACES = 2_000_000
#: Cells nested deeper hold their text in the innermost table that is counted.
MAX_DEPTH = 8
#: A cell with more text than this holds prose: the table is there for the page's looks.
_PROSE = 400
#: Paragraphs that stand side by side in a row's cells are lines of the table while they are short
#: and plain (the items of two lists side by side are not).
_LINE = 120

_NUMBER = re.compile(r"[-+(]?[^\w\s]?\s?\d[\d\s.,:/%)-]*\s?\S{0,3}")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass
class _Cell:
    blocks: list[Block] = field(default_factory=list)
    span: int = 1
    merged: bool = False

    @property
    def text(self) -> str:
        return " ".join(" ".join(block.text.split()) for block in self.blocks)


class Tables:
    """The tables that are open; finished blocks go to `out`."""

    def __init__(self, out: list[Block]) -> None:
        self._out = out
        self._open: list[list[list[_Cell]]] = []
        self._deeper = 0

    @property
    def in_cell(self) -> bool:
        """Whether text now belongs to a cell."""
        return bool(self._open and self._open[-1] and self._open[-1][-1])

    def start(self) -> None:
        """A table begins, perhaps inside a cell."""
        if len(self._open) >= MAX_DEPTH:
            self._deeper += 1
        else:
            self._open.append([])

    def row(self) -> None:
        """A row of the innermost table begins."""
        if self._open and not self._deeper:
            self._open[-1].append([])

    def cell(self, span: int = 1) -> None:
        """A cell of the row begins, over `span` columns."""
        if self._deeper or not self._open:
            return
        if not self._open[-1]:
            self._open[-1].append([])
        self._open[-1][-1].append(_Cell(span=min(max(span, 1), MAX_COLUMNS)))

    def skip(self, columns: int) -> None:
        """The row leaves out its next `columns` columns."""
        if columns > 0:
            self.cell(columns)

    def spans(self, columns: int) -> None:
        """The cell that is open goes over `columns` columns."""
        if self.in_cell:
            self._open[-1][-1][-1].span = min(max(columns, 1), MAX_COLUMNS)

    def merges(self) -> None:
        """The cell that is open continues the one above it."""
        if self.in_cell:
            self._open[-1][-1][-1].merged = True

    def add(self, block: Block) -> None:
        """Add a block to the cell that is open, else to what is outside of tables."""
        if self.in_cell:
            self._open[-1][-1][-1].blocks.append(block)
        else:
            self._out.append(block)

    def end(self) -> None:
        """The innermost table ends."""
        if self._deeper:
            self._deeper -= 1
        elif self._open:
            rows = self._open.pop()
            for block in _blocks(rows):
                self.add(block)

    def close(self) -> None:
        """The document ends: so do its tables."""
        self._deeper = 0
        while self._open:
            self.end()


def _blocks(rows: list[list[_Cell]]) -> list[Block]:
    cells = [cell for row in rows for cell in row if cell.blocks]
    columns = max((sum(cell.span for cell in row) for row in rows), default=0)
    if columns <= 1 or any(len(c.blocks) > 1 and len(c.text) > _PROSE for c in cells):
        return [block for cell in cells for block in cell.blocks]
    if sum(cell.span for row in rows for cell in row) > _MOST_PLACES:
        for row in rows:
            for cell in row:
                cell.span = 1
    lines: list[list[str]] = []
    above: list[str] = []
    for row in rows:
        line: list[str] = []
        for cell in row:
            text = cell.text
            if cell.merged and not text and len(line) < len(above):
                text = above[len(line)] if len(above[len(line)]) <= _LINE else ""
            line += [text, *[""] * (cell.span - 1)]
        lines += _side_by_side(row) or [line]
        above = line
    block = table_block(lines)
    return [] if block is None else [block]


def _side_by_side(row: list[_Cell]) -> list[list[str]]:
    """The lines of a row whose cells hold short paragraphs that stand beside each other, one line
    for each; none for any other row."""
    counts = {len(cell.blocks) for cell in row if cell.blocks}
    filled = sum(bool(cell.blocks) for cell in row)
    if filled < 2 or len(counts) != 1 or counts == {1}:
        return []
    blocks = [block for cell in row for block in cell.blocks]
    if any(block.kind is not None or len(block.text) > _LINE for block in blocks):
        return []
    return [
        [
            text
            for cell in row
            for text in [
                cell.blocks[index].text if cell.blocks else "",
                *[""] * (cell.span - 1),
            ]
        ]
        for index in range(counts.pop())
    ]


def table_block(rows: Sequence[Sequence[str]]) -> Block | None:
    """The rows as one block; None where nothing is in them. Empty rows and columns are left out."""
    filled = [[" ".join(cell.split()) for cell in row] for row in rows]
    filled = [row for row in filled if any(row)]
    columns = [
        index
        for index in range(max(map(len, filled), default=0))
        if any(index < len(row) and row[index] for row in filled)
    ]
    lines = [
        "\t".join(row[index] if index < len(row) else "" for index in columns).rstrip("\t")
        for row in filled
    ]
    if not lines:
        return None
    if len(columns) == 1:
        return Block("\n".join(lines), RegionKind.LIST)
    header = len(filled) > 1 and names_columns(
        [filled[0][i] for i in columns if i < len(filled[0])]
    )
    return Block("\n".join(lines), RegionKind.TABLE, header=header)


def names_columns(row: Sequence[str]) -> bool:
    """Whether a row may name the columns below it: words and years, not one value among them."""
    cells = [cell for cell in row if cell]
    words = [cell for cell in cells if not _YEAR.fullmatch(cell)]
    return (
        len(cells) > 1
        and bool(words)
        and not any(_NUMBER.fullmatch(cell) or len(cell) > _LINE for cell in words)
    )


def count_of(value: str | None, most: int) -> int:
    """A number of repetitions, at least 1 and at most `most`."""
    value = value or ""
    return min(max(int(value), 1), most) if value.isdecimal() and len(value) < 10 else 1
