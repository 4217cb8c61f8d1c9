"""The command that asks: masomo ask."""

from __future__ import annotations

import argparse

from masomo_desktop.cli import shapes
from masomo_desktop.cli.composition import Session
from masomo_desktop.cli.errors import DONE, ENDED_BADLY, EngineMissing, EngineUnknown
from masomo_desktop.extraction.model import Source
from masomo_desktop.generation.service import BUILTIN
from masomo_desktop.learning.tutor.model import Claim, ClaimKind, Turn, TurnState

_SAID = {
    TurnState.PASSAGES: "These passages of your material fit best.",
    TurnState.SILENT: "Your material does not say.",
    TurnState.STOPPED: "This was stopped.",
    TurnState.ASKED: "It is not answered in that time; it goes on when Masomo runs.",
    TurnState.MAKING: "It is not answered in that time; it goes on when Masomo runs.",
}


def ask(session: Session, args: argparse.Namespace) -> int:
    """masomo ask"""
    services = session.services
    engine = args.engine or ""
    if engine and engine not in services.engines.names():
        named = engine.startswith(("local:", "remote:"))
        raise (EngineMissing if named else EngineUnknown)(engine=engine)
    course = services.courses.by_name(args.course)
    turn = services.tutor.ask(course.id, args.question, language=args.language or "", engine=engine)

    def ended() -> bool:
        session.out.progress("Looking in your material")
        return not services.tutor.get(turn.id).under_way

    session.run_until(ended, args.timeout)
    turn = services.tutor.get(turn.id)
    sources = {source.id: source for source in services.sources.in_course(course.id)}
    session.out.document(shapes.turn(turn), _text(turn, sources))
    for reason in turn.skipped:
        session.out.say(f"Passed over: {reason}")
    if turn.state is TurnState.FAILED:
        session.out.say(turn.failure[1])
    ended_badly = turn.under_way or turn.state in (TurnState.FAILED, TurnState.STOPPED)
    return ENDED_BADLY if ended_badly else DONE


def _text(turn: Turn, sources: dict[str, Source]) -> str:
    blocks = [_SAID[turn.state]] if turn.state in _SAID else []
    blocks += [_claim(claim, sources) for claim in turn.claims]
    if turn.artifact:
        blocks.append(f"A quiz on these pages: masomo show {turn.artifact}")
    if turn.engine not in ("", BUILTIN):
        blocks.append(f"({turn.engine})")
    return "\n\n".join(blocks)


def _claim(claim: Claim, sources: dict[str, Source]) -> str:
    lines = [claim.text if claim.kind is not ClaimKind.QUOTED else f"“{claim.text}”"]
    for proof in claim.proofs:
        source = sources.get(proof.source)
        place = f"  {source.name if source else proof.source}, page {proof.unit}"
        beside = "" if claim.kind is ClaimKind.QUOTED else f": “{' '.join(proof.quote.split())}”"
        lines.append(place + beside)
    return "\n".join(lines)
