"""The job `improving.artifact`: a server asks better what was made on this machine, item by item.

What is asked, the answer, the options and the quote stay; the server finds words for the question,
which pass the same checks as any, its own answer included. Each item is committed by itself with
what came of it, so a cut costs the one in flight. What does not pass leaves the item as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.generation import store as generation_store
from masomo_desktop.generation.checks import check
from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.improving import (
    Wording,
    asked_as,
    can_be_asked,
    facts_of,
    reworded,
)
from masomo_desktop.generation.model import Artifact, ArtifactKind, Item
from masomo_desktop.generation.phrased import PLAN
from masomo_desktop.generation.phrasing.asking import Asking
from masomo_desktop.generation.phrasing.making import Maker, Texts
from masomo_desktop.generation.phrasing.model import Draft, Fact, Failed
from masomo_desktop.generation.run import LIMITS, material_of, seed_of
from masomo_desktop.generation.service import MOST_ITEMS
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.errors import Snooze
from masomo_desktop.jobs.model import Job, Lane
from masomo_desktop.jobs.queue import LONGEST_SNOOZE
from masomo_desktop.jobs.registry import Finish, TaskSpec
from masomo_desktop.providers.engines import leaves_this_machine
from masomo_desktop.providers.errors import RateLimited, ServerResting
from masomo_desktop.providers.remote import Remote
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.workflows.improving import store
from masomo_desktop.workflows.improving.errors import ImprovingCapReached
from masomo_desktop.workflows.improving.metering import AWAY, PASSING, Metered, Server
from masomo_desktop.workflows.improving.model import IMPROVE, Cap, Waiting

#: As `Engines` names the task in its accounts.
TASK = "improving"
_LOOK_AGAIN = 600.0  # seconds after which a network that was not there is tried again
#: Facts are planned for so many times the items asked for: some of the builtin engine's came late.
_PLANNED_TIMES = 4


def waits_for(item: Item, tried: Mapping[str, tuple[str, str]], prompts: str) -> bool:
    """Whether an item is still to be tried: made on this machine, with a question that can be asked
    better, and not tried with these words before."""
    if leaves_this_machine(item.origin.engine) or not can_be_asked(item):
        return False
    outcome, version = tried.get(item.id, ("", ""))
    return outcome not in (store.IMPROVED, store.UNDONE) and version != prompts


class Improver:
    """The handler. `wordings` are the words of each domain, `cap` what a server may use a month."""

    def __init__(
        self,
        answering: Server,
        consent: Consent,
        server: Callable[[str], Remote],
        wordings: Mapping[ArtifactKind, Wording],
        cap: Callable[[str], Cap],
    ) -> None:
        self._answering, self._consent, self._server = answering, consent, server
        self._wordings, self._cap = wordings, cap

    def task(self) -> TaskSpec:
        """How these jobs are run. When one fails or is cancelled, what was improved stays."""
        return TaskSpec(
            IMPROVE,
            Lane.SCHEDULED,
            self.handle,
            max_attempts=5,
            seconds=6 * 3600,
            memory_mb=400,
            on_cancelled=_waits_no_more,
        )

    def handle(self, context: JobContext) -> Finish | None:
        """Improve the job's subject by the payload's "engine". Raises `Snooze` where the network
        or the cap makes it wait. What else the server says ends the attempt: it may have read what
        it did not answer, so that is tried a few times and not for ever."""
        engine = str(context.payload["engine"])
        with context.commit() as work:
            artifact = generation_store.get_artifact(work.connection, context.job.subject)
            if artifact is None or artifact.kind not in self._wordings:
                return None
            store.say_waiting(work, artifact.id, None)
            items = generation_store.items_of(work.connection, artifact.id)
            tried = store.outcomes(work.connection, artifact.id, engine)
            material = material_of(work, artifact)
        wording = self._wordings[artifact.kind]
        todo = [one for one in items if waits_for(one, tried, wording.prompts.version)]
        if not todo:
            return None
        metered = Metered(
            self._answering,
            context,
            self._consent,
            self._server(engine.partition(":")[2]),
            artifact.course,
            lambda: self._cap(engine),
        )
        with _waiting(context, artifact, AWAY):
            metered.look(wording.prompts)
        arguments = {
            "kind": artifact.kind.value,
            "count": min(MOST_ITEMS, _PLANNED_TIMES * artifact.requested),
            "material": [asdict(one) for one in material],
            "language": artifact.language,
            "seed": seed_of(artifact),
        }
        planned = stream(PLAN, arguments, LIMITS, cancelled=context.cancelled)
        facts = facts_of(todo, [Fact.of(one["fact"]) for one in planned if "fact" in one])
        texts = {(one.source, one.unit): one.text for one in material}
        _Pass(context, artifact, wording, metered, texts, list(items)).over(todo, facts)
        return None


@dataclass(frozen=True)
class _Pass:
    """One going over an artifact; `items` are as they stand now."""

    context: JobContext
    artifact: Artifact
    wording: Wording
    metered: Metered
    texts: Texts
    items: list[Item]

    def over(self, todo: list[Item], facts: Mapping[str, Fact]) -> None:
        """Try each item once; what has no fact in the material as it is now stays."""
        for number, item in enumerate(todo, 1):
            fact = facts.get(item.id)
            with _waiting(self.context, self.artifact, PASSING):
                new, outcome = (item, store.NO_FACT) if fact is None else self._try(item, fact)
            self.context.progress(number, len(todo), "item")
            if not self._keep(item, new, outcome):
                return

    def _try(self, item: Item, fact: Fact) -> tuple[Item, str]:
        """The item in new words and "improved", or as it was and why."""
        asking = Asking(self.metered, TASK, (self.metered.engine,), self.context.cancelled)
        maker = Maker(
            self.artifact.kind,
            self.texts,
            asking,
            self.wording.prompts,
            seed_of(self.artifact),
            reached=self.wording.reached,
        )
        for other in self.items:
            if other.id != item.id:
                maker.remember(Draft(other.type, other.body, other.proof))
        result = maker.make_as(asked_as(item), fact)
        if isinstance(result, Failed):
            return item, result.reason
        new = reworded(item, result)
        if new.body == item.body:
            return item, store.SAME
        for proof in new.proof:
            text = self.texts.get((proof.source, proof.unit), "")
            fault = check(new, text, fact.language)
            if fault is not None:
                return item, fault.value
        return new, store.IMPROVED

    def _keep(self, item: Item, new: Item, outcome: str) -> bool:
        """Commit one item; False where its artifact was deleted meanwhile."""
        with self.context.commit() as work:
            if generation_store.get_artifact(work.connection, self.artifact.id) is None:
                return False
            if outcome == store.IMPROVED:
                generation_store.replace_item(work, self.artifact, item, new)
            store.remember(
                work,
                self.artifact.id,
                item.id,
                engine=self.metered.engine,
                prompts=self.wording.prompts.version,
                outcome=outcome,
            )
        self.items[:] = [new if one.id == item.id else one for one in self.items]
        return True


@contextmanager
def _waiting(
    context: JobContext, artifact: Artifact, passing: tuple[type[UserError], ...]
) -> Iterator[None]:
    """What is `passing` is told with the artifact and waited for."""
    try:
        yield
    except passing as error:
        with context.commit() as work:
            store.say_waiting(work, artifact.id, Waiting(error.code, error.message))
        raise Snooze(min(_seconds_of(error), LONGEST_SNOOZE)) from error


def _waits_no_more(work: UnitOfWork, job: Job) -> None:
    """A job that was given up waits for nothing that could start it again."""
    store.say_waiting(work, job.subject, None)


def _seconds_of(error: UserError) -> float:
    """How long to wait after `error`."""
    if isinstance(error, ImprovingCapReached):
        return _until_next_month()
    if isinstance(error, RateLimited | ServerResting):
        return float(error.parameters["seconds"])
    return _LOOK_AGAIN


def _until_next_month() -> float:
    """Seconds until caps begin anew, by UTC."""
    now = clock.now()
    year, month = (now.year + 1, 1) if now.month == 12 else (now.year, now.month + 1)
    return (datetime(year, month, 1, tzinfo=UTC) - now).total_seconds()
