"""Reading what can be read of a damaged database, row by row.

SQLite stops at the first page that makes no sense. Rows beyond it are found by their rowid: seek
past the gap in growing steps, come back downwards to its far edge, then go on.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

#: A database header (https://sqlite.org/fileformat2.html#the_database_header).
HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"
_PAGES = slice(28, 32)
_HIGHEST = (1 << 63) - 1

Row = tuple[Any, ...]


class DamagedTable:
    """One table of a damaged database; `gaps` counts the stretches that could not be read."""

    def __init__(self, connection: sqlite3.Connection, name: str, columns: list[str]) -> None:
        self._connection, self._name = connection, name
        self._columns = ", ".join(f'"{column}"' for column in columns)
        self.gaps = 0

    def rows(self) -> Iterator[Row]:
        """Every row that can be read, in the order of the columns; some may come twice."""
        try:
            self._connection.execute(f"SELECT rowid FROM {self._name} LIMIT 0")
        except sqlite3.OperationalError:  # WITHOUT ROWID
            yield from self._from_both_ends()
            return
        except sqlite3.DatabaseError:
            self.gaps += 1
            return
        yield from self._around_gaps()

    def _around_gaps(self) -> Iterator[Row]:
        good = -1
        while True:
            try:
                for rowid, *row in self._select("rowid > ? ORDER BY rowid", good):
                    good = _beyond(rowid, good)
                    yield tuple(row)
                return
            except sqlite3.DatabaseError:
                self.gaps += 1
            beyond = self._readable_after(good)
            yield from self._downwards(_HIGHEST if beyond is None else beyond, good)
            if beyond is None:
                return
            good = beyond

    def _readable_after(self, rowid: int) -> int | None:
        """A rowid behind the gap that begins at `rowid`; None where everything beyond is lost."""
        step = 1
        while rowid + step < _HIGHEST:
            try:
                found = self._select("rowid >= ? ORDER BY rowid LIMIT 1", rowid + step)
                row = next(found, None)
                return None if row is None else int(row[0])
            except sqlite3.DatabaseError:
                step *= 2
        return None

    def _downwards(self, highest: int, lowest: int) -> Iterator[Row]:
        try:
            condition = "rowid <= ? AND rowid > ? ORDER BY rowid DESC"
            for _rowid, *row in self._select(condition, highest, lowest):
                yield tuple(row)
        except sqlite3.DatabaseError:
            return

    def _select(self, condition: str, *bounds: int) -> Iterator[Row]:
        query = f"SELECT rowid, {self._columns} FROM {self._name} WHERE {condition}"
        return self._connection.execute(query, bounds)

    def _from_both_ends(self) -> Iterator[Row]:
        """Rows of a table without rowid: forwards to a gap, and backwards to it."""
        key = ", ".join(f'"{name}"' for name in self._key())
        for order in (key, key.replace(",", " DESC,") + " DESC"):
            try:
                yield from self._connection.execute(
                    f"SELECT {self._columns} FROM {self._name} ORDER BY {order}"
                )
                return
            except sqlite3.DatabaseError:
                self.gaps += 1

    def _key(self) -> list[str]:
        info = self._connection.execute(f"PRAGMA table_info({self._name})").fetchall()
        return [name for _, name, *_, place in sorted(info, key=lambda row: row[5]) if place]


def _beyond(rowid: int, last: int) -> int:
    """`rowid`; raises where it is not above the last one: such pages point in a circle."""
    if rowid <= last:
        raise sqlite3.DatabaseError
    return rowid


def open_damaged(path: Path, is_stopped: Callable[[], bool]) -> sqlite3.Connection:
    """A connection to a copy of a damaged database, which it may change.

    Text that is no UTF-8 any more is read with marks in its place.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    connection.set_progress_handler(is_stopped, 100_000)
    connection.execute("PRAGMA cell_size_check=ON")
    return connection


def mend_header(path: Path, model: Path) -> None:
    """Make the header of a copy one that SQLite opens the file by.

    One that is no header is replaced by that of `model`, a whole database of ours: all have the
    same page size, encoding and format. A number of pages that the file does not have any more is
    taken out: without one, SQLite goes by the file's size.
    """
    with path.open("r+b") as file:
        header = bytearray(file.read(HEADER_BYTES))
        if len(header) < HEADER_BYTES:
            return
        if not header.startswith(_MAGIC):
            header = bytearray(model.read_bytes()[:HEADER_BYTES])
            header[32:40] = bytes(8)  # no list of free pages
        header[_PAGES] = bytes(4)
        file.seek(0)
        file.write(header)
