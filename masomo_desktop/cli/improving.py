"""Commands on improving: what was made on this machine, asked better by a server."""

from __future__ import annotations

import argparse
from typing import Any

from masomo_desktop.cli import shapes
from masomo_desktop.cli.composition import Session
from masomo_desktop.cli.errors import DONE, ENDED_BADLY
from masomo_desktop.jobs.model import Job, JobState
from masomo_desktop.workflows.improving.model import IMPROVE, MILLION, Cap, Improvement


def ask(session: Session, args: argparse.Namespace) -> int:
    """masomo improving ask"""
    services = session.services
    artifact = services.artifacts.get(args.artifact)
    services.servers.get(args.engine.removeprefix("remote:"))
    course = services.courses.get(artifact.course)
    services.consent.give(course.id, args.engine)  # to name a server for a course is to allow it
    session.out.say(f"Sentences of “{course.name}” are sent to {args.engine}.")
    services.improving.ask(artifact.id, args.engine)
    in_time = True
    if args.wait:

        def ended() -> bool:
            now = services.improving.progress(artifact.id)
            session.out.progress(f"Improving {now.items - now.left} of {now.items}")
            return not now.at_work or now.waiting is not None

        in_time = session.run_until(ended, args.timeout)
    return _told(session, artifact.id, well=in_time)


def status(session: Session, args: argparse.Namespace) -> int:
    """masomo improving status"""
    return _told(session, args.artifact, well=True)


def undo(session: Session, args: argparse.Namespace) -> int:
    """masomo improving undo"""
    verb = session.services.improving.redo if args.redo else session.services.improving.undo
    count = verb(args.artifact, args.item or "")
    session.out.document({"artifact": args.artifact, "changed": count}, f"{count} changed.")
    return DONE


def stop(session: Session, args: argparse.Namespace) -> int:
    """masomo improving stop"""
    session.services.improving.stop(args.artifact)
    return _told(session, args.artifact, well=True)


def cap(session: Session, args: argparse.Namespace) -> int:
    """masomo improving cap"""
    if args.tokens is not None or args.money is not None:
        present, _ = session.services.improving.cap(args.engine)
        tokens = present.tokens if args.tokens is None else args.tokens
        money = present.money if args.money is None else round(args.money * MILLION)
        session.services.improving.set_cap(args.engine, Cap(tokens, money))
    document = _cap(session, args.engine)
    tokens = document["tokens"]
    session.out.document(
        document,
        f"{args.engine}: {tokens['used']} of {tokens['cap']} tokens used in {document['month']}.",
    )
    return DONE


def _told(session: Session, artifact_id: str, *, well: bool) -> int:
    services = session.services
    now = services.improving.progress(artifact_id)
    jobs = [job for job in services.queue.list(subject=artifact_id) if job.kind == IMPROVE]
    last = jobs[0] if jobs else None
    failed = last is not None and last.state is JobState.FAILED
    session.out.document(_shape(session, now, last), _text(now, last))
    return DONE if well and not failed and now.waiting is None else ENDED_BADLY


def _shape(session: Session, of: Improvement, last: Job | None) -> dict[str, Any]:
    waiting = of.waiting
    return {
        "artifact": of.artifact,
        "engine": of.engine or None,
        "items": of.items,
        "improved": of.improved,
        "kept": of.kept,
        "left": of.left,
        "waiting": None if waiting is None else {"code": waiting.code, "message": waiting.message},
        "job": None if last is None else shapes.job(last),
        "cap": _cap(session, of.engine) if of.engine else None,
    }


def _cap(session: Session, engine: str) -> dict[str, Any]:
    allowed, spent = session.services.improving.cap(engine)
    return {
        "engine": engine,
        "month": spent.month,
        "tokens": {"cap": allowed.tokens, "used": spent.tokens},
        "money": {
            "cap": allowed.money / MILLION if allowed.money else None,
            "used": spent.money / MILLION,
        },
    }


def _text(of: Improvement, last: Job | None) -> str:
    if not of.engine:
        return "No server was asked to improve this."
    text = f"{of.improved} of {of.items} improved by {of.engine}, {of.kept} stay, {of.left} to come"
    if of.waiting is not None:
        return f"{text}\n{of.waiting.message}"
    if last is not None and last.error is not None and last.state is JobState.FAILED:
        return f"{text}\n{last.error.message}"
    return text
