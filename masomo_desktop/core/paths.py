"""Where a profile keeps its things."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from masomo_desktop.core.errors import ProfileReadOnly


def default_home() -> Path:
    """The data folder of this user: MASOMO_HOME, or the platform's usual place for data."""
    named = os.environ.get("MASOMO_HOME")
    if named:
        return Path(named).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "Masomo"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Masomo"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "masomo"


def resources() -> Path:
    """The folder of the files that ship with Masomo: inside an installed package, or beside it."""
    package = Path(__file__).resolve().parents[1]
    packed = package / "resources"
    return packed if packed.is_dir() else package.parent / "resources"


@dataclass(frozen=True)
class ProfilePaths:
    """The files of one profile, below `home`."""

    home: Path

    @property
    def database(self) -> Path:
        return self.home / "masomo.sqlite3"

    @property
    def originals(self) -> Path:
        return self.home / "originals"

    @property
    def logs(self) -> Path:
        return self.home / "logs"

    @property
    def models(self) -> Path:
        return self.home / "models"

    @property
    def speech_models(self) -> Path:
        return self.models / "whisper"

    @property
    def scheduler_lock(self) -> Path:
        return self.home / "scheduler.lock"

    @property
    def opening_lock(self) -> Path:
        """Held for the moment in which a process opens the database, and while it is exchanged."""
        return self.home / "opening.lock"

    @property
    def damage_mark(self) -> Path:
        """Is there since a process of Masomo has found the database damaged."""
        return self.database.with_suffix(".damaged")

    @property
    def backups(self) -> Path:
        return self.home / "backups"

    @property
    def aside(self) -> Path:
        """What was replaced by a restore, or found damaged, each in a folder with its date."""
        return self.home / "aside"

    def create(self) -> None:
        """Make the folders; raises `ProfileReadOnly` where that is not allowed."""
        try:
            for folder in (self.home, self.originals, self.logs):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ProfileReadOnly from error
