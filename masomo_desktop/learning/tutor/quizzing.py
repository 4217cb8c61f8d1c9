"""Questions on what a turn was about: the builtin engine's, from the passages that it cites."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import asdict

from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.extraction import store as extraction_store
from masomo_desktop.extraction.model import Unit
from masomo_desktop.generation import store as generation_store
from masomo_desktop.generation.checks import check
from masomo_desktop.generation.model import (
    Artifact,
    ArtifactKind,
    ArtifactState,
    Item,
    ItemType,
    Material,
    Proof,
)
from masomo_desktop.generation.run import ENGINE
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.registry import Finish
from masomo_desktop.learning.tutor import store
from masomo_desktop.learning.tutor.model import Turn, TurnState
from masomo_desktop.store.database import UnitOfWork

#: Questions of one quiz, and how many are looked through for those on the passage.
QUESTIONS, _LOOKED_THROUGH = 5, 120
#: Pages before and after the cited one whose words may stand beside the right answer.
_AROUND = 6
_LIMITS = Limits(seconds=60, memory_mb=1000)


def make_quiz(context: JobContext, turn: Turn, cited: Sequence[Proof]) -> Finish:
    """A quiz of up to five questions on the cited passages; those that are on the passages
    themselves come first, then those that are on their pages. Silent where there is none."""
    items = _on_the_passages(_made(context, turn, cited), cited)[:QUESTIONS]

    def finish(work: UnitOfWork) -> None:
        if not items:
            store.end(work, turn.id, TurnState.SILENT, engine="builtin")
            return
        artifact = _artifact(turn, len(items))
        generation_store.add_artifact(work, artifact)
        sources = dict.fromkeys(proof.source for item in items for proof in item.proof)
        generation_store.set_sources(work, artifact.id, sources)
        generation_store.add_results(work, artifact, items, ())
        generation_store.end_artifact(
            work, artifact.id, coverage={"units": len({p.unit for i in items for p in i.proof})}
        )
        store.end(work, turn.id, TurnState.QUIZZED, engine="builtin", artifact=artifact.id)

    return finish


def _made(context: JobContext, turn: Turn, cited: Sequence[Proof]) -> list[Item]:
    with context.database.read() as connection:
        units = extraction_store.units_of_ready(connection, turn.course)
    near = [(source, unit) for source, unit in units if _near(source, unit, cited)]
    material = [
        Material(
            source,
            unit.number,
            unit.text,
            unit.language,
            tuple((r.kind.value, r.start, r.end, r.level) for r in unit.regions),
        )
        for source, unit in near
    ]
    texts = {(one.source, one.unit): one.text for one in material}
    arguments = {
        "kind": ArtifactKind.QUIZ.value,
        "count": _LOOKED_THROUGH,
        "material": [asdict(one) for one in material],
        "language": "",
        "seed": zlib.crc32(turn.id.encode()),
    }
    items = []
    for message in stream(ENGINE, arguments, _LIMITS, cancelled=context.cancelled):
        if "item" in message:
            given = message["item"]
            proof = tuple(Proof(**one) for one in given["proof"])
            item = Item(new_id(), ItemType(given["type"]), given["body"], proof)
            if all(check(item, texts.get((p.source, p.unit), "")) is None for p in proof):
                items.append(item)
    return items


def _near(source: str, unit: Unit, cited: Sequence[Proof]) -> bool:
    return bool(unit.text.strip()) and any(
        source == proof.source and abs(unit.number - proof.unit) <= _AROUND for proof in cited
    )


def _on_the_passages(items: Sequence[Item], cited: Sequence[Proof]) -> list[Item]:
    """Those on the passages, and if there are too few, those on the pages of the passages."""

    def inside(item: Item, *, page: bool) -> bool:
        proof = item.proof[0]
        return any(
            (proof.source, proof.unit) == (one.source, one.unit)
            and (page or (one.start < proof.end and proof.start < one.end))
            for one in cited
        )

    on_passage = [item for item in items if inside(item, page=False)]
    beside = [item for item in items if inside(item, page=True) and item not in on_passage]
    return [*on_passage, *beside]


def _artifact(turn: Turn, questions: int) -> Artifact:
    return Artifact(
        id=new_id(),
        course=turn.course,
        kind=ArtifactKind.QUIZ,
        engine="builtin",
        requested=questions,
        language="",
        state=ArtifactState.MAKING,
        failure="",
        items=0,
        withheld=0,
        coverage={},
        created=clock.now(),
    )
