"""One SQLite file, opened so that nothing committed is lost and nothing waits for ever."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from masomo_desktop.core.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DiskFull,
    ProfileReadOnly,
    UserError,
)

BUSY_MILLISECONDS = 10_000


@dataclass(frozen=True)
class Change:
    """That something named `kind` ("source", "job", "artifact", "course") with `id` changed."""

    kind: str
    id: str


@dataclass
class UnitOfWork:
    """One write transaction. Everything written through `connection` commits together."""

    connection: Connection
    changes: list[Change] = field(default_factory=list)

    def changed(self, kind: str, id: str) -> None:
        """Tell the listeners, once this has committed, that this thing changed."""
        change = Change(kind, id)
        if change not in self.changes:
            self.changes.append(change)


Listener = Callable[[list[Change]], None]


class Database:
    """The engine of a profile's database, with reads, units of work and change listeners.

    Safe to share between threads: each `read` and `write` takes its own connection.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.engine = _engine(path)
        self._listeners: list[Listener] = []

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading one consistent state."""
        with _translated(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[UnitOfWork]:
        """A unit of work: commits at the end of the block, rolls back if it raises.

        The write lock is taken at once, so no statement inside fails half way for being late.
        Raises `DatabaseBusy`, `DiskFull`, `ProfileReadOnly` or `DatabaseDamaged` for what SQLite
        reports.
        """
        with _translated(), self.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            work = UnitOfWork(connection)
            try:
                yield work
                connection.commit()
            except BaseException:
                connection.rollback()
                raise
        if work.changes:
            for listener in tuple(self._listeners):
                listener(work.changes)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each commit, in the committing thread; returns how to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def version(self) -> int:
        """A number that grows when any process has committed; cheap to poll."""
        with self.read() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    def forget_deleted(self) -> None:
        """Overwrite what the write-ahead log still holds of deleted rows.

        Where another process is reading, that happens at its next checkpoint instead.
        """
        with _translated(), self.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=8,
        connect_args={"check_same_thread": False, "timeout": BUSY_MILLISECONDS / 1000},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # transactions are begun explicitly
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",  # a commit survives a power cut
            "foreign_keys=ON",
            "secure_delete=ON",  # what is purged is overwritten, not only unlinked
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")

    return engine


@contextmanager
def _translated() -> Iterator[None]:
    """Turn SQLite's words into errors that a user can act on."""
    try:
        yield
    except DBAPIError as error:
        found = _user_error(error.orig)
        if found is None:
            raise
        raise found from error


def _user_error(error: BaseException | None) -> UserError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DatabaseBusy()
    if code == sqlite3.SQLITE_FULL:
        return DiskFull()
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return ProfileReadOnly()
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DatabaseDamaged()
    return None
