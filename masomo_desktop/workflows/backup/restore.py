"""A profile from a backup: checked as a whole beside the present one, then exchanged for it."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.core.logs import event
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.store.database import Database
from masomo_desktop.store.migrate import HEAD, migrate
from masomo_desktop.store.occupancy import alone
from masomo_desktop.store.snapshot import never, problems, reading, revision_of
from masomo_desktop.workflows.backup import archive
from masomo_desktop.workflows.backup.disk import disk_error, need_room
from masomo_desktop.workflows.backup.exchange import (
    DAMAGED,
    REPLACED,
    put_in_place,
    set_aside,
    settle,
    staging,
)
from masomo_desktop.workflows.backup.model import BackupDamaged, BackupTooNew, Manifest

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Restored:
    """`created` is the moment of the backup; `aside` is where the profile before it is kept.

    `missing` sources have no file: neither the backup nor the data folder had it. Their text is
    there, their pages cannot be drawn.
    """

    created: datetime
    aside: Path | None
    missing: int


def restore(paths: ProfilePaths, backup: Path, cancelled: archive.Cancelled = never) -> Restored:
    """Put the profile of an archive in place of the present one.

    Nothing of the present profile is touched before the archive has been unpacked, every hash
    compared, its database checked and brought to this version's schema. Raises `NotFound`,
    `BackupDamaged`, `BackupTooNew`, `ProfileInUse`, `DiskFull`, `ProfileReadOnly`, `Stopped`.
    """
    if not backup.is_file():
        raise NotFound(what="file", name=backup.name)
    paths.create()
    with alone(paths), staging(paths) as folder:
        manifest = archive.manifest_of(backup)
        if manifest.schema > HEAD:
            raise BackupTooNew
        with disk_error():
            need_room(folder, sum(entry.size for entry in manifest.files.values()))
        archive.extract(backup, folder, cancelled)
        database = folder / archive.DATABASE
        _make_fit(database, folder, cancelled)
        whole = not problems(paths.database, full=False) if paths.database.exists() else False
        if whole:
            settle(paths.database)
        aside = set_aside(paths, REPLACED if whole else DAMAGED)
        _take_originals(folder, manifest, paths)
        missing = _missing(database, paths)
        put_in_place(paths, database)
    event(_log, "profile.restored", schema=manifest.schema, missing=missing)
    return Restored(manifest.created, aside, missing)


def _make_fit(database: Path, folder: Path, cancelled: archive.Cancelled) -> None:
    """Check a database from an archive, and bring it to this version's schema as one file."""
    try:
        _check(database, cancelled)
        _migrate(database)
    except (BackupDamaged, BackupTooNew):
        raise
    except (UserError, sqlite3.Error) as error:
        raise BackupDamaged from error
    settle(database)
    fresh = folder / "fresh.sqlite3"
    _migrate(fresh)
    if _programs(database) - _programs(fresh):  # somebody else's would run on every write
        raise BackupDamaged


def _check(database: Path, cancelled: archive.Cancelled) -> None:
    revision = revision_of(database)
    if revision is None or problems(database, full=True, cancelled=cancelled):
        raise BackupDamaged
    if revision > HEAD:
        raise BackupTooNew


def _migrate(path: Path) -> None:
    database = Database(path)
    try:
        migrate(database)
    finally:
        database.close()


def _programs(database: Path) -> set[tuple[str, str]]:
    """The triggers and views of a database."""
    with closing(reading(database)) as connection:
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')"
        )
        return {(str(name), str(sql)) for name, sql in rows}


def _take_originals(folder: Path, manifest: Manifest, paths: ProfilePaths) -> None:
    """Move the unpacked originals into the store; one that is there has the same bytes."""
    with disk_error():
        for name in manifest.files:
            target = paths.home / name
            if name != archive.DATABASE:
                target.parent.mkdir(parents=True, exist_ok=True)
                (folder / name).replace(target)


def _missing(database: Path, paths: ProfilePaths) -> int:
    """How many sources of a database have no file in the store."""
    store = Originals(paths.originals)
    with closing(reading(database)) as connection:
        rows = connection.execute("SELECT sha256 FROM sources").fetchall()
    return sum(not store.holds(sha256) for (sha256,) in rows)
