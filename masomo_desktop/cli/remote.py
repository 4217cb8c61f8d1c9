"""Commands on reading again: on this machine, or difficult pages by a server."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from masomo_desktop.cli import shapes
from masomo_desktop.cli.composition import Session
from masomo_desktop.cli.errors import DONE, ENDED_BADLY
from masomo_desktop.cli.output import table
from masomo_desktop.extraction.remote.model import MILLION, Consent, Left, PageSent
from masomo_desktop.jobs.model import ENDED, JobState
from masomo_desktop.providers.keys import KeyPlace
from masomo_desktop.providers.processors import one_line


def read_again(session: Session, args: argparse.Namespace) -> int:
    """masomo read-again"""
    services = session.services
    source = services.sources.get(args.source)
    if args.former:
        services.remote_reading.go_back(source.id)
    elif args.remote:
        services.remote_reading.start(source.id, args.remote)
    else:
        services.owner.read_again(source.id, args.languages, method=args.method)

    def ended() -> bool:
        return all(job.state in ENDED for job in services.queue.list(subject=source.id))

    in_time = session.run_until(ended, args.timeout) if args.wait else True
    source = services.sources.get(source.id)
    course = services.courses.get(source.course)
    report = services.remote_reading.report(source.id) if args.remote else []
    last = services.queue.list(subject=source.id)[:1]
    failed = bool(args.wait and last and last[0].state is JobState.FAILED)
    session.out.document(
        {
            **shapes.source(source, course.name),
            "jobs": [shapes.job(job) for job in last],
            "remote": [_page(page) for page in report],
        },
        table([(str(p.unit), "better" if p.better else "kept local", p.why) for p in report])
        or f"{source.name}: {source.state.value}",
    )
    if failed and last[0].error is not None:
        session.out.say(last[0].error.message)
    return ENDED_BADLY if failed or not in_time else DONE


def status(session: Session, args: argparse.Namespace) -> int:
    """masomo remote-reading status"""
    services = session.services
    course = services.courses.by_name(args.course)
    return _told(session, course.id, course.name)


def allow(session: Session, args: argparse.Namespace) -> int:
    """masomo remote-reading allow"""
    services = session.services
    course = services.courses.by_name(args.course)
    services.remote_reading.allow(
        course.id,
        args.server,
        pages=args.pages,
        money=round(args.money * MILLION),
        price=round(args.price * MILLION),
    )
    return _told(session, course.id, course.name)


def revoke(session: Session, args: argparse.Namespace) -> int:
    """masomo remote-reading revoke"""
    services = session.services
    course = services.courses.by_name(args.course)
    services.remote_reading.revoke(course.id)
    return _told(session, course.id, course.name)


def add_processor(session: Session, args: argparse.Namespace) -> int:
    """masomo remote-reading processor: describes one of Google Document AI"""
    made = session.services.remote_reading.processors.put(args.name, args.url)
    session.out.document(
        {"name": made.name, "url": made.address},
        f"Described {made.name}. It needs a key: masomo remote-reading key {made.name}",
    )
    return DONE


def set_key(session: Session, args: argparse.Namespace) -> int:
    """masomo remote-reading key: a token, or the JSON of a service account's key, from stdin"""
    if sys.stdin.isatty():
        text = getpass.getpass(f"Token for {args.name}: ")
    else:
        text = sys.stdin.read().strip()
    place = session.services.keys.set(args.name, one_line(text), in_file=args.in_file)
    where = "the keyring" if place is KeyPlace.KEYRING else "a file that only you can read"
    session.out.document(
        {"name": args.name, "place": place.value}, f"The key for {args.name} is in {where}."
    )
    return DONE


def _told(session: Session, course_id: str, name: str) -> int:
    remote = session.services.remote_reading
    given, left = remote.consent(course_id), remote.cap(course_id)
    document: dict[str, Any] = {"course": name, "allowed": False, "readers": remote.readers()}
    text = "No page of this course is sent anywhere."
    if given is not None and left is not None:
        document |= _consent(given, left)
        text = (
            f"Difficult pages may go to {given.server} when you ask for it: {left.pages_used} of "
            f"{given.pages} pages were sent in {left.month}."
        )
    session.out.document(document, text)
    return DONE


def _consent(given: Consent, left: Left) -> dict[str, Any]:
    return {
        "allowed": True,
        "server": given.server,
        "granted": given.granted.isoformat(),
        "price": given.price / MILLION,
        "month": left.month,
        "pages": {"cap": given.pages, "used": left.pages_used, "left": left.pages_left},
        "money": {
            "cap": given.money / MILLION if given.money else None,
            "used": left.money_used / MILLION,
            "left": None if left.money_left is None else left.money_left / MILLION,
        },
    }


def _page(of: PageSent) -> dict[str, Any]:
    return {"unit": of.unit, "engine": of.engine, "better": of.better, "why": of.why}
