"""masomo backup, restore, salvage: a profile kept, brought back, or saved from damage."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from masomo_desktop.cli.composition import Session
from masomo_desktop.cli.errors import DONE
from masomo_desktop.cli.output import Output
from masomo_desktop.core import clock
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.workflows.backup import restore as restoring
from masomo_desktop.workflows.backup import salvage as salvaging
from masomo_desktop.workflows.backup.service import Shelf


def backup(session: Session, args: argparse.Namespace) -> int:
    """masomo backup"""
    made = session.services.backups.write(args.out)
    session.out.document(
        {"backup": str(made.path), "created": clock.stamp(made.created), "size": made.size},
        f"Written and verified: {made.path} ({made.size / 1e6:.1f} MB)",
    )
    return DONE


def restore(home: Path, out: Output, args: argparse.Namespace) -> int:
    """masomo restore; opens no profile."""
    restored = restoring.restore(ProfilePaths(home), args.file)
    lines = [f"Restored as of {restored.created:%Y-%m-%d %H:%M} UTC."]
    if restored.aside is not None:
        lines.append(f"What was here before is kept in {restored.aside}")
    if restored.missing:
        lines.append(f"{restored.missing} files are in neither the backup nor the data folder.")
    document = {
        "created": clock.stamp(restored.created),
        "aside": _path(restored.aside),
        "missing": restored.missing,
    }
    out.document(document, "\n".join(lines))
    return DONE


def salvage(home: Path, out: Output, _args: argparse.Namespace) -> int:
    """masomo salvage; opens no profile. The next start reads again what lost its text."""
    saved = salvaging.salvage(ProfilePaths(home))
    rows, gaps = sum(saved.rows.values()), sum(saved.gaps.values())
    lines = [
        f"Saved {rows} rows; {gaps} stretches of the database could not be read.",
        f"The damaged database is kept in {saved.aside}",
    ]
    if saved.to_read:
        lines.append(
            f"{saved.to_read} sources have lost some of their text: “masomo status” names them, "
            "and “masomo work” reads them again from their files."
        )
    document: dict[str, Any] = {
        "rows": saved.rows,
        "gaps": saved.gaps,
        "to_read": saved.to_read,
        "aside": _path(saved.aside),
    }
    out.document(document, "\n".join(lines))
    return DONE


def ways_out(home: Path) -> str:
    """What can be done about a damaged database: the newest backup that is whole, or salvage."""
    newest = Shelf(ProfilePaths(home).backups).newest_whole()
    salvage_too = "To save what can be read: masomo salvage"
    if newest is None:
        return f"There is no whole backup in this data folder. {salvage_too}"
    return (
        f"The newest whole backup is of {newest.created:%Y-%m-%d %H:%M} UTC: "
        f"masomo restore {newest.path}\n{salvage_too}"
    )


def _path(path: Path | None) -> str | None:
    return None if path is None else str(path)
