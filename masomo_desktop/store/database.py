"""One SQLite file, opened so that nothing committed is lost and nothing waits for ever."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
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

__all__ = [
    "Change",
    "Connection",
    "Database",
    "UnitOfWork",
    "as_user_error",
    "mark_damaged",
    "run_sql",
]

BUSY_MILLISECONDS = 10_000

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # a commit survives a power cut
    "foreign_keys=ON",
    "secure_delete=ON",  # what is purged is overwritten, not only unlinked
    "temp_store=MEMORY",
)


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

    Safe to share between threads. Each `read` takes a connection of its own; all writes of this
    process go through one, in turn: SQLite has one writer at a time anyway, and a lock hands over
    at once where SQLite would sleep and try again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.engine = _engine(path)
        self._listeners: list[Listener] = []
        self._turn = threading.Lock()
        self._in_turn: int | None = None
        self._writer: Connection | None = None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading one consistent state."""
        with self.translated(), self.engine.connect() as connection:
            run_sql(connection, "BEGIN")  # or each statement would see a state of its own
            yield connection  # the pool rolls back what comes back to it

    def write(self, *, synced: bool = True) -> AbstractContextManager[UnitOfWork]:
        """A unit of work: commits at the end of the block, rolls back if it raises.

        The write lock is taken at once, so no statement inside fails half way for being late.
        What is not `synced` survives the end of this process, however it comes, but may be undone
        by a power cut, until something synced is committed after it.
        Raises `DatabaseBusy`, `DiskFull`, `ProfileReadOnly` or `DatabaseDamaged` for what SQLite
        reports; RuntimeError for a unit of work inside another on the same thread.
        """
        return _Writing(self, synced)

    def take_turn(self) -> Connection:
        """The connection that makes all writes, for this thread alone until `leave_turn`."""
        thread = threading.get_ident()
        if self._in_turn == thread:
            raise RuntimeError("a unit of work inside another")
        if not self._turn.acquire(timeout=BUSY_MILLISECONDS / 1000):
            raise DatabaseBusy
        self._in_turn = thread
        try:
            if self._writer is None or self._writer.closed or self._writer.invalidated:
                self._writer = self.engine.connect()
        except BaseException:
            self.leave_turn()
            raise
        return self._writer

    def leave_turn(self) -> None:
        """Let the next writer in."""
        self._in_turn = None
        self._turn.release()

    @contextmanager
    def _in_turn_alone(self) -> Iterator[Connection]:
        with self.translated():
            connection = self.take_turn()
            try:
                yield connection
            finally:
                self.leave_turn()

    def tell(self, changes: list[Change]) -> None:
        """Tell the listeners what has been committed."""
        for listener in tuple(self._listeners):
            listener(changes)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each commit, in the committing thread; returns how to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def version(self) -> int:
        """A number that changes when another process has committed; cheap to poll.

        It is asked of the connection that makes all writes of this process, because SQLite counts
        only what other connections commit. Waits for a unit of work that is under way.
        """
        with self._in_turn_alone() as connection:
            return int(run_sql(connection, "PRAGMA data_version").fetchone()[0])

    def forget_deleted(self) -> None:
        """Overwrite what the write-ahead log still holds of deleted rows.

        Where another connection is reading, that happens at a later checkpoint instead.
        """
        with self._in_turn_alone() as connection:
            run_sql(connection, "PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turn SQLite's words into errors that a user can act on; damage is also remembered."""
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            found = as_user_error(error)
            if found is None:
                raise
            if isinstance(found, DatabaseDamaged):
                mark_damaged(self.path)
            raise found from error

    def close(self) -> None:
        """Close every connection, after the unit of work that is under way."""
        with self._turn:
            if self._writer is not None:
                self._writer.close()
                self._writer = None
        self.engine.dispose()


class _Writing:
    """`Database.write`. Not a generator, because every job passes here three times."""

    __slots__ = ("_connection", "_database", "_driver", "_synced", "_work")

    def __init__(self, database: Database, synced: bool) -> None:
        self._database, self._synced = database, synced

    def __enter__(self) -> UnitOfWork:
        try:
            self._connection = self._database.take_turn()
            self._driver = _driver(self._connection)
            try:
                if not self._synced:  # it can be changed between two transactions only
                    self._driver.execute("PRAGMA synchronous=NORMAL")
                self._driver.execute("BEGIN IMMEDIATE")
            except BaseException:
                self._leave()
                raise
        except (DBAPIError, sqlite3.Error):
            with self._database.translated():
                raise
        self._work = UnitOfWork(self._connection)
        return self._work

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        try:
            if error is not None:
                raise error
            self._driver.execute("COMMIT")
        except (DBAPIError, sqlite3.Error):
            with self._database.translated():
                raise
        finally:
            self._leave()
        if self._work.changes:
            self._database.tell(self._work.changes)

    def _leave(self) -> None:
        """Undo what was not committed, and let the next writer in."""
        try:
            self._driver.rollback()
            if self._connection.in_transaction():  # SQLAlchemy takes the block for one of its own
                self._connection.rollback()
            if not self._synced:
                self._driver.execute("PRAGMA synchronous=FULL")
        finally:
            self._database.leave_turn()


def mark_damaged(path: Path) -> None:
    """Leave a mark beside the database `path`, so that the next start looks at it as a whole."""
    with suppress(OSError):
        path.with_suffix(".damaged").touch()


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
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    return engine


def run_sql(
    connection: Connection, statement: str, parameters: Sequence[object] = ()
) -> sqlite3.Cursor:
    """Hand SQL text to SQLite past SQLAlchemy, in the connection's transaction; for hot paths."""
    return _driver(connection).execute(statement, tuple(parameters))


def _driver(connection: Connection) -> sqlite3.Connection:
    driver: Any = connection.connection.driver_connection
    found: sqlite3.Connection = driver
    return found


def as_user_error(error: BaseException) -> UserError | None:
    """What a user can do about a failure of the database itself; None if `error` is none."""
    reported = error.orig if isinstance(error, DBAPIError) else error
    exact = getattr(reported, "sqlite_errorcode", 0)
    code = exact & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DatabaseBusy()
    # the second: no room for the shared memory of the write-ahead log, at the first look already
    if code == sqlite3.SQLITE_FULL or exact == sqlite3.SQLITE_IOERR_SHMSIZE:
        return DiskFull()
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return ProfileReadOnly()
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DatabaseDamaged()
    return None
