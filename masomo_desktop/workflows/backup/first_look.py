"""The look at a profile's database before it is opened: is there damage, or none where one was?

SQLite makes a new, empty database where there is no file, or an empty one. With a learner's files
beside it, that would be losing everything in silence, and the next sweep would delete the files.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from masomo_desktop.core.errors import DatabaseDamaged
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.store.snapshot import problems
from masomo_desktop.workflows.backup.service import Shelf


class DatabaseMissing(DatabaseDamaged):
    code = "database_missing"
    sentence = "Masomo's database is gone or empty, but the files of this data folder are there."
    remedy = DatabaseDamaged.remedy


def look(paths: ProfilePaths) -> None:
    """Raise `DatabaseDamaged` or `DatabaseMissing` where opening the database would lose something.

    The whole file is read only where a process has found damage before; else this takes no time.
    """
    if paths.damage_mark.exists() and paths.database.exists():
        if problems(paths.database, full=False):
            raise DatabaseDamaged
        with suppress(OSError):  # a false alarm, such as a disk that was pulled
            paths.damage_mark.unlink()
    log = paths.database.with_name(paths.database.name + "-wal")
    if not _has_content(paths.database) and not _has_content(log) and _was_used(paths):
        raise DatabaseMissing


def _has_content(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def _was_used(paths: ProfilePaths) -> bool:
    """Whether the folder holds what only a profile with a database can have got."""
    originals = (file for file in paths.originals.rglob("*") if not file.name.startswith("."))
    return any(file.is_file() for file in originals) or bool(Shelf(paths.backups).list())
