"""Exchanging a profile's database for another one, so that there is a whole one at every instant.

The one in place gets a second name in a folder of its own, with the date; then the new one takes
its place in one rename. A kill at any moment leaves the old profile or the new one.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.workflows.backup.disk import disk_error, second_name

_STAGING = ".restoring-"
_DATE = "%Y%m%dT%H%M%SZ"
DAMAGED, REPLACED = "damaged", "replaced"


@contextmanager
def staging(paths: ProfilePaths) -> Iterator[Path]:
    """An empty folder on the profile's disk, gone afterwards; older ones are swept.

    The caller has the profile for itself, so an older one is nobody's.
    """
    with disk_error():
        for left in paths.home.glob(f"{_STAGING}*"):
            shutil.rmtree(left, ignore_errors=True)
        folder = paths.home / f"{_STAGING}{new_id()}"
        folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def set_aside(paths: ProfilePaths, why: str) -> Path | None:
    """Keep the database, its log and every original under a folder of `paths.aside`; returns it,
    or None where there is no database. The files in place stay as they are.

    The originals get a second name (no copy where the disk knows hard links), so the folder is
    whole whatever is later swept.
    """
    if not any(one.exists() for one in _files(paths.database)):
        return None
    folder = paths.aside / f"{why}-{clock.now():{_DATE}}-{new_id()[-6:]}"
    with disk_error():
        folder.mkdir(parents=True)
        for file in _files(paths.database)[:2]:
            if file.exists():
                shutil.copy2(file, folder / file.name)
        for file in paths.originals.rglob("*"):
            if file.is_file():
                second_name(file, folder / "originals" / file.relative_to(paths.originals))
        _sync_folder(folder)
    return folder


def date_of(folder: Path) -> datetime:
    """When a folder of `paths.aside` was made, from its name."""
    return datetime.strptime(folder.name.split("-")[1], _DATE).replace(tzinfo=UTC)


def put_in_place(paths: ProfilePaths, database: Path) -> None:
    """Make `database`, one file on the same disk, the profile's; the old log must not meet it."""
    with disk_error():
        for stale in _files(paths.database)[1:]:
            stale.unlink(missing_ok=True)
        _sync_folder(paths.home)
        database.replace(paths.database)
        _sync_folder(paths.home)
        paths.damage_mark.unlink(missing_ok=True)


def settle(database: Path) -> None:
    """Bring what the write-ahead log of a whole database holds into its file.

    A damaged one is left as it is: whatever this finds wrong is found again by whoever reads it.
    """
    with (
        suppress(sqlite3.Error),
        closing(sqlite3.connect(database, isolation_level=None)) as connection,
    ):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _files(database: Path) -> list[Path]:
    """The database, its write-ahead log, and the log's index."""
    return [database.with_name(database.name + suffix) for suffix in ("", "-wal", "-shm")]


def _sync_folder(folder: Path) -> None:
    """Make renames durable; Windows has no way and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
