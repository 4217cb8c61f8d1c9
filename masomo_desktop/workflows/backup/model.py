"""What a backup is, and which ones are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from masomo_desktop.core.errors import UserError

#: The version of the archive's layout.
FORMAT = 1
DAILY, WEEKLY, MONTHLY = 7, 4, 3

T = TypeVar("T")


class BackupDamaged(UserError):
    code = "backup_damaged"
    sentence = "This file is not a whole backup of Masomo."
    remedy = "Nothing was changed. Choose another backup."


class BackupTooNew(UserError):
    code = "backup_too_new"
    sentence = "This backup was made by a newer version of Masomo."
    remedy = "Nothing was changed. Update Masomo, then restore it."


class BackupInTheWay(UserError):
    code = "backup_in_the_way"
    sentence = "There is a file named “{name}” already."
    remedy = "Choose another name for the backup."


@dataclass(frozen=True)
class Entry:
    """A file in an archive."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What an archive says of itself.

    `with_originals`: the learner's files are in it. Without, the archive is meant for the data
    folder that it was made in, whose store keeps them.
    """

    created: datetime
    schema: str
    masomo: str
    with_originals: bool
    files: Mapping[str, Entry]


@dataclass(frozen=True)
class Backup:
    """An archive on the disk; `whole` is None while nobody has verified it."""

    path: Path
    created: datetime
    size: int
    whole: bool | None = None


def kept(
    backups: Sequence[T],
    created: Callable[[T], datetime],
    *,
    daily: int = DAILY,
    weekly: int = WEEKLY,
    monthly: int = MONTHLY,
) -> list[T]:
    """The backups to keep: the newest of each of the last days, weeks and months that have one.

    Days, weeks and months without a backup do not count, so neither a pause nor a clock that
    jumps makes room by deleting.
    """
    newest_first = sorted(backups, key=created, reverse=True)
    chosen: list[T] = []
    rules: tuple[tuple[int, Callable[[date], object]], ...] = (
        (daily, lambda day: day),
        (weekly, lambda day: day.isocalendar()[:2]),
        (monthly, lambda day: (day.year, day.month)),
    )
    for most, period in rules:
        seen: set[object] = set()
        for backup in newest_first:
            name = period(created(backup).date())
            if name not in seen and len(seen) < most:
                seen.add(name)
                if backup not in chosen:
                    chosen.append(backup)
    return sorted(chosen, key=created, reverse=True)
