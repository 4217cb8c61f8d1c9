"""OpenDocument spreadsheets (ODF 1.3, part 3, chapter 9): the cells of the sheets, as shown."""

from __future__ import annotations

from collections.abc import Iterator

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.odt import refuse_locked
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.sheets import MAX_CELL_LENGTH, Sheet, sheet_blocks
from masomo_desktop.extraction.readers.tables import count_of
from masomo_desktop.extraction.readers.xml import Event, Start, events

_MOST = 1_048_576  # columns or rows that a file may say are the same
#: A filled cell or row is repeated so often at most: beyond, it is decoration.
_MOST_FILLED = 50


def blocks(parts: Archive) -> list[Block]:
    """The blocks of the spreadsheet; raises `PasswordNeeded`, `TooManyCells` and `Damaged`."""
    refuse_locked(parts)
    found = _Sheets(events(parts.chunks("content.xml")))
    made = sheet_blocks(found.sheets())
    if not found.seen:
        raise Damaged
    return made


class _Sheets:
    """Takes sheets out of a stream of events, one at a time."""

    def __init__(self, found: Iterator[Event]) -> None:
        self._events = found
        self.seen = False

    def sheets(self) -> Iterator[Sheet]:
        for event in self._events:
            self.seen = True
            if isinstance(event, Start) and event.name == "table":
                name = event.attributes.get("name", "")
                yield Sheet(name, self._rows())

    def _rows(self) -> Iterator[tuple[int, dict[int, str]]]:
        number = 0
        for event in self._events:
            if isinstance(event, str):
                continue
            if isinstance(event, Start):
                if event.name == "table-row":
                    row = self._row()
                    times = count_of(event.attributes.get("number-rows-repeated"), _MOST)
                    for nth in range(min(times, _MOST_FILLED) if row else 0):
                        yield number + nth + 1, row
                    number += times
            elif event.name == "table":
                return

    def _row(self) -> dict[int, str]:
        cells: dict[int, str] = {}
        column = 0
        for event in self._events:
            if isinstance(event, str):
                continue
            if isinstance(event, Start):
                if event.name in ("table-cell", "covered-table-cell"):
                    text = self._cell(event.name)
                    times = count_of(event.attributes.get("number-columns-repeated"), _MOST)
                    for nth in range(min(times, _MOST_FILLED) if text else 0):
                        cells[column + nth + 1] = text
                    column += times
            elif event.name == "table-row":
                break
        return cells

    def _cell(self, name: str) -> str:
        """The text of a cell, comments left out."""
        pieces: list[str] = []
        skipped = depth = 0
        for event in self._events:
            if isinstance(event, str):
                if depth and not skipped:
                    pieces.append(event)
            elif event.name == "annotation":
                skipped += 1 if isinstance(event, Start) else -1
            elif event.name == "p":
                depth += 1 if isinstance(event, Start) else -1
                pieces.append(" ")
            elif event.name in ("s", "tab", "line-break"):
                pieces.append(" ")
            elif event.name == name and not isinstance(event, Start):
                break
        return " ".join("".join(pieces).split())[:MAX_CELL_LENGTH]
