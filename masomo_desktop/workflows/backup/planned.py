"""Going back to a backup at the next start: an open profile cannot be exchanged under its readers.

The wish is a small file beside the database, so it outlives the process that it was asked in.
"""

from __future__ import annotations

import json
from pathlib import Path

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.workflows.backup.disk import disk_error

_NAME = "restore-next.json"


def plan(paths: ProfilePaths, backup: Path) -> None:
    """Ask for `backup` to be put in place when the profile is opened next."""
    part = paths.home / f"{_NAME}.part"
    with disk_error():
        part.write_text(json.dumps({"backup": str(backup.absolute())}), encoding="utf-8")
        part.replace(paths.home / _NAME)


def is_planned(paths: ProfilePaths) -> bool:
    """Whether the next start is to go back to a backup."""
    return (paths.home / _NAME).exists()


def take(paths: ProfilePaths) -> Path | None:
    """The backup that was asked for, once: a restore that fails is not tried for ever."""
    file = paths.home / _NAME
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        backup = Path(found["backup"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        backup = None
    with disk_error():
        file.unlink(missing_ok=True)
    return backup
