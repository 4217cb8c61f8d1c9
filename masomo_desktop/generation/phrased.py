"""The making of an artifact with models: the plan from a child, then fact by fact, one by one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from masomo_desktop.core.ids import new_id
from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.estimates import Estimates
from masomo_desktop.generation.model import Artifact, ArtifactKind, Item, Material, Withheld
from masomo_desktop.generation.phrasing.agreement import reaches
from masomo_desktop.generation.phrasing.asking import BUILTIN, Answering, Asking
from masomo_desktop.generation.phrasing.choosing import Chooser
from masomo_desktop.generation.phrasing.making import Maker, Reaches
from masomo_desktop.generation.phrasing.model import (
    ChoicePrompts,
    Draft,
    Fact,
    Failed,
    Made,
    Prompts,
)
from masomo_desktop.generation.run import LIMITS, Batch, seed_of
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.context import JobContext

PLAN = "masomo_desktop.generation.builtin.planning:plan"


@dataclass(frozen=True)
class Phrased:
    """How one domain, named `task` as `Engines` names it, has its items made.

    `reached` tells whether an answer is that of a fact.
    """

    task: str
    answering: Answering
    consent: Consent
    estimates: Estimates
    prompts: Prompts | ChoicePrompts
    reached: Reaches = reaches

    def engines(self, artifact: Artifact, asked: str) -> tuple[str, ...]:
        """Who may make `artifact`: the one asked for, or those that the learner allowed for the
        task and may see this course, in the learner's order; builtin where none may."""
        if asked:
            self.consent.require(artifact.course, asked)
            return (asked,)
        allowed = self.answering.allowed(self.task)
        seeing = tuple(one for one in allowed if self.consent.given(artifact.course, one))
        return seeing or (BUILTIN,)

    def collect(
        self,
        context: JobContext,
        artifact: Artifact,
        material: list[Material],
        engines: tuple[str, ...],
        batch: Batch,
    ) -> Mapping[str, Any]:
        """As `run.Phrasing.collect`: what an earlier attempt has stored is not made again."""
        plan, coverage = self._planned(context, artifact, material)
        asking = Asking(self.answering, self.task, engines, context.cancelled)
        texts = {(m.source, m.unit): m.text for m in material}
        made = self._made(artifact, plan, asking, texts, batch)
        began, before = time.monotonic(), batch.kept
        for result in made:
            batch.commit(_stored(result), result.fact)
            if batch.kept > before and asking.first == engines[0]:
                each = (time.monotonic() - began) / (batch.kept - before)
                self.estimates.learn(engines[0], artifact.kind, each)
            if batch.kept >= artifact.requested:
                break
        return {**coverage, "tokens": asking.tokens}

    def _planned(
        self, context: JobContext, artifact: Artifact, material: list[Material]
    ) -> tuple[list[Mapping[str, Any]], Mapping[str, Any]]:
        """All that there is to ask; the child that found it has ended when a model is asked."""
        arguments = {
            "kind": artifact.kind.value,
            "count": artifact.requested,
            "material": [asdict(m) for m in material],
            "language": artifact.language,
            "seed": seed_of(artifact),
        }
        plan: list[Mapping[str, Any]] = []
        coverage: Mapping[str, Any] = {}
        for message in stream(PLAN, arguments, LIMITS, cancelled=context.cancelled):
            if "coverage" in message:
                coverage = message["coverage"]
            else:
                plan.append(message)
        return plan, coverage

    def _made(
        self,
        artifact: Artifact,
        plan: list[Mapping[str, Any]],
        asking: Asking,
        texts: Mapping[tuple[str, int], str],
        batch: Batch,
    ) -> Iterator[Made | Failed]:
        seed = seed_of(artifact)
        make: Callable[[Any], Made | Failed | None]
        maker: Maker | Chooser
        if isinstance(self.prompts, ChoicePrompts):
            maker = chooser = Chooser(texts, asking, self.prompts, seed)
            things: list[Any] = [[Draft.of(d) for d in one["choice"]] for one in plan]
            make = chooser.choose
        else:
            maker = Maker(
                ArtifactKind(artifact.kind), texts, asking, self.prompts, seed, reached=self.reached
            )
            things = [Fact.of(one["fact"]) for one in plan]
            make = maker.make
        for item in batch.stored:
            maker.remember(Draft(item.type, item.body, item.proof))
        for thing in things:
            if maker.name(thing) in batch.facts:
                continue
            result = make(thing)
            if isinstance(result, Made):
                maker.remember(result.draft)
            if result is not None:
                yield result


def _stored(result: Made | Failed) -> Item | Withheld:
    if isinstance(result, Failed):
        return Withheld(result.reason, result.prompt)
    draft = result.draft
    return Item(new_id(), draft.type, draft.body, draft.proof, result.origin)
