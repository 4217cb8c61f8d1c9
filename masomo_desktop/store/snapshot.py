"""A database file as a whole: copy it while it is used, say what is wrong with it.

Nothing here opens a profile: damaged files, and files of other versions, are what it is for.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from masomo_desktop.core.errors import DatabaseDamaged
from masomo_desktop.store.database import BUSY_MILLISECONDS, as_user_error

#: Pages copied at once (1 MB of 4 KB pages), between two looks whether to stop.
_PAGES = 256
#: Virtual machine steps between two looks, during a check.
_STEPS = 100_000
_MOST_PROBLEMS = 20


class Stopped(Exception):
    """The caller's `cancelled` said yes."""


def never() -> bool:
    return False


def copy_database(
    source: Path, target: Path, cancelled: Callable[[], bool] = never, *, durable: bool = True
) -> None:
    """Copy `source` as it is at this moment into the new file `target`, without blocking writers.

    One read transaction is held while the pages are copied in steps (SQLite's online backup), so
    the copy is of one moment however much is written meanwhile, and never begins anew. The copy
    is one file: its journal is not a write-ahead log. Raises `Stopped`, and what `Database.read`
    raises.
    """

    def step(_status: int, _left: int, _total: int) -> None:
        if cancelled():
            raise Stopped

    with _as_user_errors(), closing(reading(source)) as live, closing(_connect(target)) as copy:
        live.execute("BEGIN")
        live.execute("SELECT count(*) FROM sqlite_master").fetchone()  # fixes the moment
        live.backup(copy, pages=_PAGES, progress=step)
        live.execute("ROLLBACK")
        copy.execute("PRAGMA journal_mode=DELETE").fetchone()
    if durable:
        sync(target)


def problems(path: Path, *, full: bool, cancelled: Callable[[], bool] = never) -> list[str]:
    """What SQLite finds wrong with a database file, twenty at most; empty where it is whole.

    `full` also compares every index with its table, and every reference with its target. Writes
    nothing. Raises `Stopped`, `DatabaseBusy`, and what else is no damage.
    """
    try:
        with _as_user_errors(), closing(reading(path)) as connection:
            connection.set_progress_handler(cancelled, _STEPS)
            try:
                check = "integrity_check" if full else "quick_check"
                rows = connection.execute(f"PRAGMA {check}({_MOST_PROBLEMS})").fetchall()
                said = [str(row[0]) for row in rows if row[0] != "ok"]
                if full and not said:
                    orphans = connection.execute("PRAGMA foreign_key_check").fetchmany(1)
                    said = [f"a row of {table} refers to nothing" for table, *_ in orphans]
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                    raise Stopped from error
                raise
    except DatabaseDamaged as error:
        return [str(error.__cause__)]
    return said


def revision_of(path: Path) -> str | None:
    """The schema's revision that a database file says it has; None for one without tables.

    Raises `DatabaseDamaged` and what else `Database.read` raises.
    """
    with _as_user_errors(), closing(reading(path)) as connection:
        named = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
        if connection.execute(named).fetchone() is None:
            return None
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if found is None else str(found[0])


def reading(path: Path, *, patience: float = BUSY_MILLISECONDS / 1000) -> sqlite3.Connection:
    """A connection of its own that can only read."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(uri, uri=True, timeout=patience, isolation_level=None)


def sync(path: Path) -> None:
    """Make a file's contents durable."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


@contextmanager
def _as_user_errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        found = as_user_error(error)
        if found is None:
            raise
        raise found from error
