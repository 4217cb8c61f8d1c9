"""Commands on what is made of sources: generate, show, search."""

from __future__ import annotations

import argparse

from masomo_desktop.cli import shapes
from masomo_desktop.cli.composition import Session
from masomo_desktop.cli.errors import (
    DONE,
    ENDED_BADLY,
    EngineMissing,
    EngineNotReady,
    EngineUnknown,
    KindMissing,
)
from masomo_desktop.generation.model import (
    Artifact,
    ArtifactKind,
    ArtifactState,
    Item,
    ItemType,
)
from masomo_desktop.generation.service import BUILTIN
from masomo_desktop.providers.engines import leaves_this_machine

KINDS = ("summary", "flashcards", "quiz", "practice")
_USUAL_COUNT = {ArtifactKind.SUMMARY: 12, ArtifactKind.FLASHCARDS: 20, ArtifactKind.QUIZ: 10}


def generate(session: Session, args: argparse.Namespace) -> int:
    """masomo generate"""
    if args.kind not in list(ArtifactKind):
        raise KindMissing
    services = session.services
    _make_sure_of(session, args.engine)
    kind = ArtifactKind(args.kind)
    create = {
        ArtifactKind.SUMMARY: services.summaries.create,
        ArtifactKind.FLASHCARDS: services.flashcards.create,
        ArtifactKind.QUIZ: services.quizzes.create,
    }[kind]
    course = services.courses.by_name(args.course)
    count = _USUAL_COUNT[kind] if args.count is None else args.count
    if leaves_this_machine(args.engine):  # to name a server for a course is to allow it
        services.consent.give(course.id, args.engine)
        session.out.say(f"Passages of “{course.name}” are sent to {args.engine}.")
    seconds = services.artifacts.estimate(course.id, kind, count, args.engine)
    if seconds is not None:
        session.out.say(f"This will take about {max(1, round(seconds))} seconds.")
    made = create(course.id, count, args.language or "", args.engine)
    in_time = _wait(session, made.id, args.timeout) if args.wait else True
    _print(session, made.id)
    if not in_time:
        session.out.say("It is not finished in that time; it goes on when Masomo runs.")
    return DONE if in_time and _well(session, made.id) else ENDED_BADLY


def _make_sure_of(session: Session, engine: str) -> None:
    """Raises an error with the exit code for what is missing where `engine` cannot answer."""
    if engine in ("", BUILTIN):
        return
    if not engine.startswith(("local:", "remote:")):
        raise EngineUnknown(engine=engine)
    if engine not in session.services.engines.names():
        raise EngineMissing(engine=engine)
    health = session.services.engines.health(engine)
    if health.error is not None:
        raise EngineNotReady(engine=engine, why=health.error.message) from health.error


def show(session: Session, args: argparse.Namespace) -> int:
    """masomo show"""
    _print(session, args.artifact)
    return DONE


def search(session: Session, args: argparse.Namespace) -> int:
    """masomo search"""
    services = session.services
    course = services.courses.by_name(args.course).id if args.course else None
    hits = services.search.find(args.query, course=course, limit=args.limit)
    blocks = [
        f"{hit.source_name}, page {hit.unit} ({hit.course_name})\n  "
        + "".join(f"[{text}]" if marked else text for text, marked in hit.snippet)
        for hit in hits
    ]
    session.out.document(
        {"hits": [shapes.hit(hit) for hit in hits]}, "\n\n".join(blocks) or "Nothing was found."
    )
    return DONE


def _wait(session: Session, artifact_id: str, timeout: float | None) -> bool:
    def ended() -> bool:
        artifact = session.services.artifacts.get(artifact_id)
        session.out.progress(f"Making {artifact.items} of {artifact.requested}")
        return artifact.state is not ArtifactState.MAKING

    return session.run_until(ended, timeout)


def _well(session: Session, artifact_id: str) -> bool:
    """Whether an artifact is ready or still being made; says why where it is not."""
    artifact = session.services.artifacts.get(artifact_id)
    if artifact.state in (ArtifactState.READY, ArtifactState.MAKING):
        return True
    session.out.say(artifact.failure)
    return False


def _print(session: Session, artifact_id: str) -> None:
    services = session.services
    artifact = services.artifacts.get(artifact_id)
    items = services.artifacts.items(artifact_id)
    withheld = services.artifacts.withheld(artifact_id)
    course = services.courses.get(artifact.course).name
    session.out.document(
        shapes.artifact(artifact, course, items, withheld), _text(artifact, course, items)
    )


def _text(artifact: Artifact, course: str, items: list[Item]) -> str:
    head = f"{artifact.kind.value} of {course}: {len(items)} of {artifact.requested}"
    if artifact.withheld:
        head += f", {artifact.withheld} withheld"
    if artifact.state is not ArtifactState.READY:
        head += f" ({artifact.state.value})"
    if artifact.coverage:
        head += f"\nfrom {artifact.coverage['units']} of {artifact.coverage['of']} pages"
    blocks = [f"{head}\n{artifact.id}"]
    heading = ""
    for number, item in enumerate(items, 1):
        if item.body.get("heading", "") not in ("", heading):
            heading = item.body["heading"]
            blocks.append(f"# {heading}")
        blocks.append(_item(number, item))
    return "\n\n".join(blocks)


def _item(number: int, item: Item) -> str:
    body = item.body
    if item.type is ItemType.SENTENCE:
        lines = [f"{number}. {body['text']}"]
    elif "front" in body:
        lines = [f"{number}. {body['front']}", f"   = {body['back']}"]
    else:
        key = body["key"]
        if item.type is ItemType.SINGLE_CHOICE:
            lines = [f"{number}. {body['prompt']}"]
            lines += [
                f"   {'*' if index == key else ' '} {chr(97 + index)}) {option}"
                for index, option in enumerate(body["options"])
            ]
        else:
            answer = {True: "true", False: "false"}[key] if isinstance(key, bool) else key
            lines = [f"{number}. {body['prompt']}", f"   = {answer}"]
    origin = item.origin
    if origin.engine != BUILTIN or origin.instead_of:
        instead = f" (instead of {origin.instead_of})" if origin.instead_of else ""
        lines.append(f"   by {origin.engine}{instead}")
    lines += [f"   p. {proof.unit}: “{proof.quote}”" for proof in item.proof]
    return "\n".join(lines)
