"""What is in a folder, and what is remembered of a watched one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import SourceKind


@dataclass(frozen=True)
class FolderFile:
    """A file that can be imported. `size` is in bytes, `changed` is its modification time in
    nanoseconds. `known` says that the course holds the very same bytes already, or that an earlier
    file of the plan does. `told` is a notice for the learner, such as a name that misleads."""

    path: Path
    kind: SourceKind
    format: str
    size: int
    changed: int
    known: bool = False
    told: UserError | None = None


@dataclass(frozen=True)
class RefusedFile:
    """A file that would be refused, and why."""

    path: Path
    error: UserError


@dataclass(frozen=True)
class FolderPlan:
    """What importing a folder would do; nothing has been done yet.

    `hidden` counts files and folders that are passed over because they are hidden, or made by a
    program for itself. `cut` says that the folder holds more than is looked at, and that the plan
    is of its first part.
    """

    folder: Path
    files: tuple[FolderFile, ...]
    refused: tuple[RefusedFile, ...]
    hidden: int = 0
    cut: bool = False

    @property
    def new(self) -> tuple[FolderFile, ...]:
        """The files that would become new sources."""
        return tuple(file for file in self.files if not file.known)

    @property
    def size(self) -> int:
        """What the new files hold together, in bytes."""
        return sum(file.size for file in self.new)


@dataclass(frozen=True)
class WatchedFolder:
    """A folder whose new files go into a course. `looked` is when it was looked at last; `problem`
    is the code of what was wrong then ("folder_gone"), or empty."""

    id: str
    course: str
    path: str
    languages: tuple[str, ...]
    created: datetime
    looked: datetime | None = None
    problem: str = ""


@dataclass(frozen=True)
class SeenFile:
    """A file as it was seen last; `taken` when the watch has nothing more to do about it."""

    path: str
    size: int
    changed: int
    taken: bool = False
