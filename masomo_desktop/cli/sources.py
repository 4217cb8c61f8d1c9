"""Commands on sources: import, status, text, unlock, release, purge; and on courses."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Sequence

from masomo_desktop.cli import shapes
from masomo_desktop.cli.composition import Session
from masomo_desktop.cli.errors import DONE, ENDED_BADLY
from masomo_desktop.cli.folders import watch
from masomo_desktop.cli.output import table
from masomo_desktop.core.errors import NotFound
from masomo_desktop.extraction.errors import PasswordNeeded
from masomo_desktop.extraction.formats import misnamed
from masomo_desktop.extraction.model import Source, SourceState

_ENDED = (SourceState.READY, SourceState.REJECTED, SourceState.FAILED)
_BAD = (SourceState.REJECTED, SourceState.FAILED)


def add_files(session: Session, args: argparse.Namespace) -> int:
    """masomo import"""
    services = session.services
    course = services.courses.find_or_create(args.course)
    outcome = services.imports.import_paths(course.id, args.paths, args.languages)
    if args.watch:
        watch(session, course.id, args.paths, args.languages)
    sources = list({source.id: source for source in outcome.sources}.values())
    in_time = _wait(session, sources, args.timeout) if args.wait else True
    sources = _present(session, sources)
    session.out.document(
        {
            "sources": [shapes.source(source, course.name) for source in sources],
            "refused": [shapes.refused(one.path, one.error) for one in outcome.refused],
        },
        _lines(sources),
    )
    for one in outcome.refused:
        session.out.error(one.error, str(one.path))
    _explain(session, sources)
    if not in_time:
        session.out.say("Reading has not ended in that time; it goes on when Masomo runs.")
    bad = outcome.refused or not in_time or any(s.state in _BAD for s in sources)
    return ENDED_BADLY if bad else DONE


def status(session: Session, args: argparse.Namespace) -> int:
    """masomo status"""
    services = session.services
    only = services.courses.by_name(args.course).id if args.course else None
    document, lines = [], []
    for course in services.courses.all():
        if only not in (None, course.id):
            continue
        sources = services.sources.in_course(course.id)
        document.append(
            {
                "name": course.name,
                "state": course.state.value,
                "sources": [shapes.source(source, course.name) for source in sources],
            }
        )
        lines += [f"{course.name} ({course.state.value})", _lines(sources, indent="  "), ""]
    session.out.document({"courses": document}, "\n".join(lines) or "There are no courses yet.")
    return DONE


def text(session: Session, args: argparse.Namespace) -> int:
    """masomo text"""
    units = session.services.sources.units(args.source)
    session.out.document(
        {"source": args.source, "units": [shapes.unit(unit) for unit in units]},
        "\n\n".join(unit.text for unit in units),
    )
    return DONE


def unlock(session: Session, args: argparse.Namespace) -> int:
    """masomo unlock"""
    session.services.sources.get(args.source)
    if sys.stdin.isatty():
        password = getpass.getpass("Password of the file: ")
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    session.services.owner.unlock(args.source, password)
    return _read_again(session, args)


def release(session: Session, args: argparse.Namespace) -> int:
    """masomo release"""
    session.services.owner.release(args.source, args.why)
    return _read_again(session, args)


def purge(session: Session, args: argparse.Namespace) -> int:
    """masomo purge"""
    session.services.owner.purge(args.source)
    session.out.document(
        {"purged": args.source}, "Purged: the file, its text and all that was made of it."
    )
    return DONE


def rename_course(session: Session, args: argparse.Namespace) -> int:
    """masomo course rename"""
    courses = session.services.courses
    course = courses.rename(courses.by_name(args.name).id, args.new_name)
    session.out.document({"id": course.id, "name": course.name}, f"Renamed to {course.name}.")
    return DONE


def delete_course(session: Session, args: argparse.Namespace) -> int:
    """masomo course delete"""
    course = session.services.courses.by_name(args.name)
    session.services.owner.delete_course(course.id)
    session.out.document({"deleted": course.name}, f"Deleted {course.name}, with all its sources.")
    return DONE


def _read_again(session: Session, args: argparse.Namespace) -> int:
    """After what made a source readable: wait for its end where that was asked for, and show it."""
    source = session.services.sources.get(args.source)
    in_time = _wait(session, [source], args.timeout) if args.wait else True
    source = session.services.sources.get(args.source)
    course = session.services.courses.get(source.course)
    session.out.document(shapes.source(source, course.name), _lines([source]))
    _explain(session, [source])
    return ENDED_BADLY if source.state in _BAD or not in_time else DONE


def _wait(session: Session, sources: Sequence[Source], timeout: float | None) -> bool:
    """Run the lanes until every source has ended or is gone; False when time was up first."""

    def ended() -> bool:
        present = _present(session, sources)
        done = sum(source.units_done for source in present)
        total = sum(source.units_total for source in present)
        left = sum(source.state not in _ENDED for source in present)
        session.out.progress(f"Reading {left} of {len(sources)} files: {done} of {total} pages")
        return left == 0

    return session.run_until(ended, timeout)


def _present(session: Session, sources: Sequence[Source]) -> list[Source]:
    """The sources as they are now, without those that were purged meanwhile."""
    present = []
    for source in sources:
        try:
            present.append(session.services.sources.get(source.id))
        except NotFound:
            continue
    return present


def _explain(session: Session, sources: Sequence[Source]) -> None:
    """Say of every source whose name misleads what it is, and of every one that ended badly why it
    did, and what to type next."""
    for source in sources:
        told = misnamed(source.name, source.format)
        if told is not None:
            session.out.error(told, source.name)
        if source.state not in _BAD or source.reason is None:
            continue
        sentence = f"{source.name}: {source.reason.message}"
        if source.reason.code == PasswordNeeded.code:
            sentence += f" Type: masomo unlock {source.id}"
        session.out.say(sentence)


def _lines(sources: Sequence[Source], indent: str = "") -> str:
    return table(
        [
            (
                indent + source.state.value,
                f"{source.units_done}/{source.units_total}",
                source.id,
                source.name,
            )
            for source in sources
        ]
    )
