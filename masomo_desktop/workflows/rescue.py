"""What a profile whose database is damaged can be offered, in one place for window and commands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.workflows.backup.model import Backup
from masomo_desktop.workflows.backup.restore import Restored, restore
from masomo_desktop.workflows.backup.salvage import Salvaged, salvage
from masomo_desktop.workflows.backup.service import Shelf, Since, since
from masomo_desktop.workflows.diagnostics.service import Diagnostics


@dataclass(frozen=True)
class Offer:
    """The newest backup that is whole, and what was added after it; None where there is none."""

    backup: Backup | None
    since: Since | None


@dataclass(frozen=True)
class Rescue:
    """The ways out of a damaged database. Every verb takes a while: call it off the main thread.

    None changes the profile before it has something whole to put in its place, and what it
    replaces is kept aside.
    """

    paths: ProfilePaths

    def offer(self) -> Offer:
        """Verify the backups, newest first, until one is whole."""
        backup = Shelf(self.paths.backups).newest_whole()
        added = None if backup is None else since(self.paths.database, backup.created)
        return Offer(backup, added)

    def restore(self, backup: Path) -> Restored:
        """Go back to a backup; raises as `restore.restore`."""
        return restore(self.paths, backup)

    def salvage(self) -> Salvaged:
        """Save what can be read; raises as `salvage.salvage`."""
        return salvage(self.paths)

    def report(self, folder: Path) -> Path:
        """Write the report of a problem into a folder; raises as `Diagnostics.write`."""
        return Diagnostics(self.paths).write(folder)
