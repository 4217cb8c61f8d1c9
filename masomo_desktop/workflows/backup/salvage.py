"""A new database from what can be read of a damaged one; the damaged one is kept aside."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from masomo_desktop.core.errors import DatabaseDamaged, UserError
from masomo_desktop.core.logs import event
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.store.database import Database
from masomo_desktop.store.migrate import migrate
from masomo_desktop.store.occupancy import alone
from masomo_desktop.store.snapshot import Stopped, never, problems, sync
from masomo_desktop.workflows.backup import mending
from masomo_desktop.workflows.backup.archive import Cancelled
from masomo_desktop.workflows.backup.disk import disk_error, need_room
from masomo_desktop.workflows.backup.exchange import (
    DAMAGED,
    put_in_place,
    set_aside,
    settle,
    staging,
)
from masomo_desktop.workflows.backup.reading_damaged import (
    DamagedTable,
    mend_header,
    open_damaged,
)

_log = logging.getLogger(__name__)
_BATCH = 500
#: What the migration writes by itself.
_OWN = ("alembic_version",)


class NothingReadable(UserError):
    code = "nothing_readable"
    sentence = "Nothing of the damaged database can be read."
    remedy = "Restore a backup. The damaged file stays where it is."


@dataclass(frozen=True)
class Salvaged:
    """`rows` by table that were saved; `gaps` by table counts stretches that could not be read.

    `to_read` sources lost some of their text, and are to be read again from their files. `aside`
    is where the damaged database is kept.
    """

    rows: Mapping[str, int]
    gaps: Mapping[str, int]
    to_read: int
    aside: Path | None


def salvage(paths: ProfilePaths, cancelled: Cancelled = never) -> Salvaged:
    """Put a new database in place of a damaged one, with every row that can be read.

    Rows that refer to lost rows are mended or left out (see `mending`). Raises `NothingReadable`,
    `ProfileInUse`, `DiskFull`, `ProfileReadOnly`, `Stopped`; the profile is then as it was.
    """
    paths.create()
    with alone(paths), staging(paths) as folder:
        with disk_error():
            if not paths.database.exists():
                raise NothingReadable
            need_room(folder, 3 * paths.database.stat().st_size)
            damaged = _copy_of(paths.database, folder / "damaged.sqlite3")
        database = folder / "salvaged.sqlite3"
        fresh = Database(database)
        try:
            migrate(fresh)
        finally:
            fresh.close()
        settle(database)
        mend_header(damaged, database)
        rows, gaps = _copy_rows(damaged, database, cancelled)
        if not sum(rows.values()):
            raise NothingReadable
        to_read = mending.mend(database, all_text=not gaps.get("passages"))
        if problems(database, full=True, cancelled=cancelled):
            raise DatabaseDamaged
        sync(database)
        aside = set_aside(paths, DAMAGED)
        put_in_place(paths, database)
    event(_log, "profile.salvaged", rows=sum(rows.values()), gaps=sum(gaps.values()), read=to_read)
    return Salvaged(rows, gaps, to_read, aside)


def _copy_of(database: Path, target: Path) -> Path:
    """The file and its write-ahead log under another name."""
    shutil.copy2(database, target)
    log = database.with_name(database.name + "-wal")
    if log.exists():
        shutil.copy2(log, target.with_name(target.name + "-wal"))
    return target


def _copy_rows(
    damaged: Path, database: Path, cancelled: Cancelled
) -> tuple[dict[str, int], dict[str, int]]:
    rows: dict[str, int] = {}
    gaps: dict[str, int] = {}
    with (
        closing(open_damaged(damaged, cancelled)) as source,
        closing(sqlite3.connect(database, isolation_level=None)) as target,
    ):
        for table, columns in _tables(target).items():
            if cancelled():
                raise Stopped
            rows[table], gap = _copy_table(source, target, table, columns)
            if gap:
                gaps[table] = gap
    return rows, gaps


def _tables(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The tables to be filled with their columns; an index over text fills itself by triggers."""
    listed = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    tables = {str(name): str(sql) for name, sql in listed}
    indexes = [name for name, sql in tables.items() if sql.startswith("CREATE VIRTUAL")]
    return {
        name: [
            str(row[1])
            for row in connection.execute(f"PRAGMA table_xinfo({name})")
            if row[6] == 0  # neither hidden nor generated
        ]
        for name in tables
        if name not in _OWN
        and not name.startswith("sqlite_")
        and not any(name == index or name.startswith(f"{index}_") for index in indexes)
    }


def _copy_table(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str, columns: list[str]
) -> tuple[int, int]:
    """Copy what can be read of a table; returns the numbers of new rows and of gaps."""
    try:
        there = {str(row[1]) for row in source.execute(f"PRAGMA table_xinfo({table})")}
    except sqlite3.DatabaseError:
        return 0, 1
    shared = [column for column in columns if column in there]
    if not shared:
        return 0, 0
    names = ", ".join(f'"{column}"' for column in shared)
    marks = ", ".join("?" * len(shared))
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"
    found = DamagedTable(source, table, shared)
    target.execute("BEGIN")
    copied = 0
    for number, row in enumerate(found.rows(), 1):
        copied += target.execute(insert, row).rowcount
        if number % _BATCH == 0:
            target.execute("COMMIT")
            target.execute("BEGIN")
    target.execute("COMMIT")
    return copied, found.gaps
