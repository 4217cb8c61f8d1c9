"""Making backups, and the shelf that the automatic ones stand on."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from masomo_desktop.core import clock
from masomo_desktop.core.errors import DatabaseDamaged, UserError
from masomo_desktop.core.ids import new_id
from masomo_desktop.core.logs import event
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.isolation.errors import Cancelled as JobStopped
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.store.snapshot import (
    Stopped,
    copy_database,
    never,
    problems,
    reading,
    revision_of,
)
from masomo_desktop.workflows.backup import archive
from masomo_desktop.workflows.backup.disk import disk_error, need_room
from masomo_desktop.workflows.backup.model import Backup, BackupInTheWay, kept

_log = logging.getLogger(__name__)
_NAME = "masomo-*.zip"
#: What a killed backup left is nobody's after so many seconds.
_ABANDONED = 3600.0


@dataclass(frozen=True)
class Shelf:
    """The automatic backups of a profile. Needs no open database: that may be what is missing."""

    folder: Path

    def list(self) -> list[Backup]:
        """The backups, newest first, unverified; one whose manifest cannot be read is not whole,
        and as old as its file."""
        found = [_look(path) for path in self.folder.glob(_NAME)] if self.folder.is_dir() else []
        return sorted(found, key=lambda backup: (backup.created, backup.path.name), reverse=True)

    def newest_whole(self) -> Backup | None:
        """The newest backup of which every byte is as it was written."""
        for backup in self.list():
            checked = verified(backup)
            if checked.whole:
                return checked
        return None

    def rotate(self) -> int:
        """Delete the backups that have had their time; returns how many."""
        backups = [backup for backup in self.list() if backup.whole is not False]
        spare = {b.path for b in backups} - {b.path for b in kept(backups, lambda b: b.created)}
        for path in spare:
            path.unlink(missing_ok=True)
        return len(spare)


@dataclass(frozen=True)
class Backups:
    """The backups of an open profile."""

    paths: ProfilePaths

    @property
    def shelf(self) -> Shelf:
        """The automatic backups."""
        return Shelf(self.paths.backups)

    def make(self, cancelled: archive.Cancelled = never) -> Backup:
        """Put a new backup on the shelf, then take away those that have had their time.

        Raises `DatabaseDamaged` where the copy is not whole: nothing is taken away then.
        """
        folder = self.paths.backups
        with disk_error():
            folder.mkdir(exist_ok=True)
            _sweep(folder)
        name = f"masomo-{clock.now():%Y%m%dT%H%M%S}Z-{new_id()[-6:]}.zip"
        backup = self._write(folder / name, with_originals=False, cancelled=cancelled)
        deleted = self.shelf.rotate()
        event(_log, "backup.made", size=backup.size, rotated=deleted)
        return backup

    def write(self, out: Path, cancelled: archive.Cancelled = never) -> Backup:
        """Write a full backup, with the learner's files, to `out`, or into it if it is a folder.

        Raises `BackupInTheWay`, `DatabaseDamaged`, `DiskFull`, `ProfileReadOnly`, `Stopped`.
        """
        target = out / f"masomo-{clock.now():%Y-%m-%d}.zip" if out.is_dir() else out
        if target.exists():
            raise BackupInTheWay(name=target.name)
        with disk_error():
            target.parent.mkdir(parents=True, exist_ok=True)
        backup = self._write(target, with_originals=True, cancelled=cancelled)
        event(_log, "backup.written", size=backup.size)
        return backup

    def handle(self, context: JobContext) -> None:
        """The handler of `upkeep.backup`."""
        try:
            self.make(context.cancelled)
        except Stopped as stopped:
            raise JobStopped from stopped

    def _write(self, out: Path, *, with_originals: bool, cancelled: archive.Cancelled) -> Backup:
        copy = out.with_name(f".{out.name}.sqlite3")
        try:
            with disk_error():
                need_room(out.parent, 2 * self.paths.database.stat().st_size)
                copy_database(self.paths.database, copy, cancelled)
            if problems(copy, full=True, cancelled=cancelled):
                raise DatabaseDamaged
            originals = self._originals(copy) if with_originals else None
            with disk_error():
                need_room(out.parent, sum(path.stat().st_size for _, path in originals or ()))
            schema = revision_of(copy) or ""
            manifest = archive.write(out, copy, originals, schema, cancelled)
        finally:
            for suffix in ("", "-journal"):
                copy.with_name(copy.name + suffix).unlink(missing_ok=True)
        return Backup(out, manifest.created, out.stat().st_size, whole=True)

    def _originals(self, database: Path) -> list[tuple[str, Path]]:
        """The files that the sources of a database need: their names in an archive, and where."""
        with closing(reading(database)) as connection:
            rows = connection.execute("SELECT DISTINCT sha256 FROM sources ORDER BY sha256")
            hashes = [str(sha256) for (sha256,) in rows]
        store = Originals(self.paths.originals)
        found: list[tuple[str, Path]] = []
        for sha256 in hashes:
            files = store.files_of(sha256)
            found += [(f"originals/{file.parent.name}/{file.name}", file) for file in files]
        return found


def verified(backup: Backup) -> Backup:
    """The backup with `whole` as found by reading every byte."""
    try:
        archive.verify(backup.path)
    except (UserError, OSError):
        return replace(backup, whole=False)
    return replace(backup, whole=True)


def _look(path: Path) -> Backup:
    status = path.stat()
    try:
        return Backup(path, archive.manifest_of(path).created, status.st_size)
    except (UserError, OSError):
        changed = datetime.fromtimestamp(status.st_mtime, UTC)
        return Backup(path, changed, status.st_size, whole=False)


def _sweep(folder: Path) -> None:
    """Delete what a killed backup left half written."""
    for left in folder.glob(".masomo-*"):
        with suppress(OSError):
            if not 0 <= clock.now().timestamp() - left.stat().st_mtime < _ABANDONED:
                left.unlink()


@dataclass(frozen=True)
class Since:
    """What a damaged database still says of the time after a backup; None where it cannot."""

    sources: int | None
    artifacts: int | None
    answers: int | None


def since(database: Path, moment: datetime) -> Since:
    """What was added to a database after `moment`, as far as it can be read."""

    def count(table: str, column: str) -> int | None:
        try:
            with closing(reading(database, patience=0.5)) as connection:
                query = f"SELECT count(*) FROM {table} WHERE {column} > ?"
                return int(connection.execute(query, (clock.stamp(moment),)).fetchone()[0])
        except sqlite3.Error:
            return None

    return Since(
        sources=count("sources", "created"),
        artifacts=count("artifacts", "created"),
        answers=count("quiz_answers", "answered"),
    )
