"""How much room a profile takes, and for what."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.registry import Finish
from masomo_desktop.store import reports
from masomo_desktop.store.database import Connection, UnitOfWork

STORAGE = "storage"


@dataclass(frozen=True)
class Storage:
    """Bytes on the disk by what they are for; `free` is what the disk has left.

    `other` is everything else in the data folder, locks among it.
    """

    originals: int
    database: int
    backups: int
    models: int
    cache: int
    logs: int
    aside: int
    other: int
    free: int

    @property
    def total(self) -> int:
        """What the profile takes."""
        kinds: dict[str, int] = asdict(self)
        return sum(kinds.values()) - self.free


def measure(paths: ProfilePaths) -> Storage:
    """Walk the data folder and add up."""
    sizes = dict.fromkeys(("originals", "backups", "models", "cache", "logs", "aside"), 0)
    database = other = 0
    for entry in os.scandir(paths.home):
        if entry.is_dir(follow_symlinks=False):
            size = _below(Path(entry.path))
            if entry.name in sizes:
                sizes[entry.name] = size
            else:
                other += size
        elif entry.name.startswith(paths.database.name):
            database += _size(entry)
        else:
            other += _size(entry)
    free = shutil.disk_usage(paths.home).free
    return Storage(database=database, other=other, free=free, **sizes)


def measured(connection: Connection) -> tuple[datetime, Storage] | None:
    """The last stored measurement and its moment."""
    report = reports.last(connection, STORAGE)
    return None if report is None else (report.at, _storage(report.body))


@dataclass(frozen=True)
class StorageReport:
    """Measures a profile and keeps the figures."""

    paths: ProfilePaths

    def handle(self, _context: JobContext) -> Finish:
        """The handler of `upkeep.measure_storage`."""
        found = measure(self.paths)

        def finish(work: UnitOfWork) -> None:
            reports.keep(work, STORAGE, asdict(found))

        return finish


def _storage(body: Mapping[str, int]) -> Storage:
    return Storage(**{name: body.get(name, 0) for name in Storage.__dataclass_fields__})


def _below(folder: Path) -> int:
    """Bytes of the files below a folder; a file with two names counts once."""
    sizes: dict[tuple[int, int], int] = {}
    for parent, _folders, names in os.walk(folder):
        for name in names:
            try:
                found = os.lstat(Path(parent) / name)
            except OSError:  # gone meanwhile
                continue
            sizes[found.st_dev, found.st_ino] = found.st_size
    return sum(sizes.values())


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat(follow_symlinks=False).st_size
    except OSError:
        return 0
