"""Tables in plain text (RFC 4180 and its many cousins): commas, semicolons, tabs or bars."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from masomo_desktop.extraction.errors import TooLarge
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.sheets import MAX_CELL_LENGTH, Sheet, sheet_blocks
from masomo_desktop.extraction.readers.text import MAX_MEGABYTES, decoded

_SEPARATORS = ",;\t|"
_SAMPLE = 50


def blocks(path: Path) -> list[Block]:
    """The blocks of the table at `path`; raises `TooLarge`, `Damaged` and `TooManyCells`."""
    if path.stat().st_size > MAX_MEGABYTES * 1_000_000:
        raise TooLarge(limit_mb=MAX_MEGABYTES)
    lines = decoded(path.read_bytes()).split("\n")
    if lines and lines[0].lower().startswith("sep="):  # how Excel is told the separator
        separator, lines = lines[0][4:5] or ",", lines[1:]
    else:
        separator = _separator(lines)
    return sheet_blocks([Sheet("", _rows(lines, separator))])


def _rows(lines: list[str], separator: str) -> Iterator[tuple[int, dict[int, str]]]:
    csv.field_size_limit(MAX_MEGABYTES * 1_000_000)  # what a quote that never ends may take
    longest = max((len(cell) for row in _parsed(lines, separator) for cell in row), default=0)
    quoted = longest <= MAX_CELL_LENGTH  # else a quote never ends
    for number, row in enumerate(_parsed(lines, separator, quoted), 1):
        cells = {
            column: cell[:MAX_CELL_LENGTH] for column, cell in enumerate(row, 1) if cell.strip()
        }
        if cells:
            yield number, cells


def _parsed(lines: list[str], separator: str, quoted: bool = True) -> Iterator[list[str]]:
    ended = (f"{line}\n" for line in lines)
    if quoted:
        return csv.reader(ended, delimiter=separator)
    return csv.reader(ended, delimiter=separator, quoting=csv.QUOTE_NONE)


def _separator(lines: list[str]) -> str:
    """What parts the cells: the sign that gives the first lines the same number of cells most
    often, the most cells where that decides nothing."""
    sample = [line for line in lines[:_SAMPLE] if line.strip()]

    def worth(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in sample]
        usual = max(set(counts), key=lambda count: (counts.count(count), count), default=0)
        return (counts.count(usual) if usual else 0, usual)

    return max(_SEPARATORS, key=worth)
