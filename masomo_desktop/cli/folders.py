"""Commands on folders: what importing one would do, which are watched, watch one no longer."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from masomo_desktop.cli import shapes
from masomo_desktop.cli.composition import Session
from masomo_desktop.cli.errors import DONE
from masomo_desktop.cli.output import table
from masomo_desktop.workflows.folders.model import FolderPlan, WatchedFolder


def look(session: Session, args: argparse.Namespace) -> int:
    """masomo look"""
    services = session.services
    known = services.courses.names()
    course_id = next((id_ for id_, name in known.items() if name == args.course), "")
    plan = services.folders.look(course_id, args.folder)
    session.out.document(shapes.plan(plan), _lines(plan))
    for one in plan.refused:
        session.out.error(one.error, str(one.path))
    for file in plan.files:
        if file.told is not None:
            session.out.error(file.told, str(file.path))
    return DONE


def watched(session: Session, args: argparse.Namespace) -> int:
    """masomo folders"""
    services = session.services
    only = services.courses.by_name(args.course).id if args.course else None
    names = services.courses.names()
    found = [one for one in services.folders.watched(only) if one.course in names]
    session.out.document(
        {"folders": [shapes.watched(one, names[one.course]) for one in found]},
        table([(one.problem or "watched", names[one.course], one.path) for one in found])
        or "No folder is watched.",
    )
    return DONE


def unwatch(session: Session, args: argparse.Namespace) -> int:
    """masomo unwatch"""
    course = session.services.courses.by_name(args.course)
    session.services.folders.unwatch(course.id, args.folder)
    session.out.document(
        {"unwatched": str(args.folder)}, "Watched no longer; what was imported from it stays."
    )
    return DONE


def watch(
    session: Session, course_id: str, paths: Sequence[Path], languages: Sequence[str]
) -> list[WatchedFolder]:
    """Watch those of `paths` that are folders, and say so."""
    found = [
        session.services.folders.watch(course_id, path, languages)
        for path in paths
        if path.is_dir()
    ]
    for one in found:
        session.out.say(f"{one.path} is watched while Masomo runs.")
    return found


def _lines(plan: FolderPlan) -> str:
    rows = [
        ("known" if file.known else "new", file.kind.value, str(file.size), str(file.path))
        for file in plan.files
    ]
    summary = f"{len(plan.new)} new files, {plan.size} bytes; {len(plan.refused)} refused"
    more = "; the folder holds more than is looked at" if plan.cut else ""
    return f"{table(rows)}\n{summary}{more}"
