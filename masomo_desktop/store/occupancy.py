"""Who has a profile open: so that its database is never exchanged under somebody's hands.

Every process that opens a profile holds `opening.lock` for the moment in which its first
connection is made. From then on that connection keeps SQLite's shared lock on the database file,
which whoever wants the profile for itself finds by asking for the exclusive one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

from filelock import FileLock, Timeout

from masomo_desktop.core.errors import DatabaseBusy, UserError
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.store.database import BUSY_MILLISECONDS


class ProfileInUse(UserError):
    code = "profile_in_use"
    sentence = "Another Masomo has this data folder open."
    remedy = "Close its windows and end its commands, then try again."
    retryable = True


@contextmanager
def opening(paths: ProfilePaths) -> Iterator[None]:
    """Hold off an exchange of the database while it is being opened; raises `DatabaseBusy`.

    A folder that cannot be written to has no exchange to be held off.
    """
    with ExitStack() as held:
        try:
            held.enter_context(FileLock(paths.opening_lock, timeout=BUSY_MILLISECONDS / 1000))
        except Timeout as error:
            raise DatabaseBusy from error
        except OSError:
            pass
        yield


@contextmanager
def alone(paths: ProfilePaths) -> Iterator[None]:
    """Have the profile for oneself: no other process has it open, nor can open it meanwhile.

    Raises `ProfileInUse`.
    """
    with ExitStack() as held:
        try:
            for lock in (paths.opening_lock, paths.scheduler_lock):
                held.enter_context(FileLock(lock, timeout=0))
        except Timeout as error:
            raise ProfileInUse from error
        if paths.database.exists():
            _check_unused(paths)
        yield


def _check_unused(paths: ProfilePaths) -> None:
    """Ask for SQLite's exclusive lock, and let it go; a damaged file is nobody's."""
    with closing(sqlite3.connect(paths.database, timeout=0.2, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchone()
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise ProfileInUse from error
