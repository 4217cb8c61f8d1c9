"""Sheets of cells as blocks: each sheet opens a section, and tables repeat their first row where
they are cut."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from masomo_desktop.extraction.errors import ExpandsTooFar, TooManyCells
from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.tables import table_block

MAX_CELLS = 1_000_000
#: What the cells may hold together: a file can name one long text a million times.
MAX_MEGACHARACTERS = 64
#: A cell's text beyond this is left out; no program lets one type more.
MAX_CELL_LENGTH = 32_767


@dataclass(frozen=True)
class Sheet:
    """A sheet's name and its rows that hold something: (number, text of each column), in order."""

    name: str
    rows: Iterable[tuple[int, Mapping[int, str]]]


def sheet_blocks(sheets: Iterable[Sheet]) -> list[Block]:
    """The blocks of all sheets, empty ones left out; a lone sheet goes without its name.

    Raises `TooManyCells`, and `ExpandsTooFar` for more text than any workbook has.
    """
    found: list[tuple[str, list[Block]]] = []
    left, room = MAX_CELLS, MAX_MEGACHARACTERS * 1_000_000
    for sheet in sheets:
        blocks: list[Block] = []
        group: list[Mapping[int, str]] = []
        last = 0
        for number, cells in sheet.rows:
            left -= len(cells)
            room -= sum(map(len, cells.values()))
            if left < 0:
                raise TooManyCells(limit=MAX_CELLS)
            if room < 0:
                raise ExpandsTooFar(limit_mb=MAX_MEGACHARACTERS)
            if number > last + 1:  # an empty row parts tables
                blocks += _group(group)
                group = []
            group.append(cells)
            last = number
        blocks += _group(group)
        if blocks:
            found.append((sheet.name, blocks))
    result: list[Block] = []
    for name, blocks in found:
        if len(found) > 1 and name.strip():
            result.append(Block(" ".join(name.split()), RegionKind.HEADING, 1, opens=True))
        else:
            blocks[0] = replace(blocks[0], opens=True)
        result += blocks
    return result


def _group(rows: list[Mapping[int, str]]) -> list[Block]:
    """Rows without an empty one between them: titles above, then a table."""
    blocks: list[Block] = []
    start = 0
    if any(len(cells) > 1 for cells in rows):
        while len(rows[start]) == 1:
            blocks += [Block(" ".join(text.split())) for text in rows[start].values()]
            start += 1
    columns = sorted({column for cells in rows[start:] for column in cells})
    table = table_block(
        [[cells.get(column, "") for column in columns] for cells in rows[start:]] if columns else []
    )
    return blocks if table is None else [*blocks, table]
