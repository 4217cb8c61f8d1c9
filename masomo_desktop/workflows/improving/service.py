"""What a learner may ask of improving. None of it sends anything: the job does."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Protocol

from masomo_desktop.core.errors import NotFound
from masomo_desktop.core.logs import event
from masomo_desktop.generation import store as generation_store
from masomo_desktop.generation.consent import Consent, ConsentMissing
from masomo_desktop.generation.improving import Wording
from masomo_desktop.generation.model import Artifact, ArtifactKind, Item
from masomo_desktop.jobs.model import ENDED, Job, JobState
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.providers.engines import leaves_this_machine
from masomo_desktop.providers.servers import Servers
from masomo_desktop.store.database import Connection, Database
from masomo_desktop.workflows.improving import store
from masomo_desktop.workflows.improving.errors import (
    ImprovingCapInvalid,
    ImprovingCapReached,
    NotAServer,
    NothingToImprove,
    NothingToUndo,
    PriceUnknown,
)
from masomo_desktop.workflows.improving.handler import waits_for
from masomo_desktop.workflows.improving.metering import month_now
from masomo_desktop.workflows.improving.model import (
    IMPROVE,
    LEAST_TOKENS,
    USUAL_TOKENS,
    Cap,
    Improvement,
    Spent,
)

_log = logging.getLogger(__name__)
_KEPT = "improving_caps"


class Choices(Protocol):
    """Small values by name: the profile's preferences."""

    def get(self, name: str, default: Any = None) -> Any: ...
    def set(self, name: str, value: Any) -> None: ...


class Caps:
    """What each server may use in a month for improving: the learner's choice."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices

    def get(self, engine: str) -> Cap:
        """The cap of a server; the usual one where none was chosen."""
        kept = self._choices.get(_KEPT, {}).get(engine, {})
        return Cap(int(kept.get("tokens", USUAL_TOKENS)), int(kept.get("money", 0)))

    def set(self, engine: str, cap: Cap) -> None:
        """Keep the cap of a server."""
        kept = self._choices.get(_KEPT, {})
        self._choices.set(_KEPT, {**kept, engine: {"tokens": cap.tokens, "money": cap.money}})


class Improving:
    """Ask for items to be improved, watch it, cap it, and go back."""

    def __init__(
        self,
        database: Database,
        queue: Queue,
        consent: Consent,
        *,
        servers: Servers,
        caps: Caps,
        wordings: Mapping[ArtifactKind, Wording],
    ) -> None:
        self._database, self._queue, self._consent = database, queue, consent
        self._servers, self._caps, self._wordings = servers, caps, wordings

    def can_improve(self, artifact: Artifact) -> bool:
        """Whether an artifact's items have questions that could be asked better."""
        return artifact.kind in self._wordings and artifact.items > 0

    def ask(self, artifact_id: str, engine: str) -> Improvement:
        """Queue the improving of an artifact by a server that may see its course. One that waits
        is tried at once. Raises `NotAServer`, `NotFound`, `ConsentMissing`, `PriceUnknown`, or
        `NothingToImprove`."""
        self._check(engine, self._caps.get(engine))
        with self._database.write() as work:
            artifact = self._artifact(work.connection, artifact_id)
            self._consent.require(artifact.course, engine)
            if self._progress(work.connection, artifact, engine).left == 0:
                raise NothingToImprove(engine=engine)
        goes_on = False
        for job in self._unfinished(artifact_id):
            if job.state is JobState.WAITING or job.payload.get("engine") != engine:
                self._queue.cancel(job.id)  # one that runs is still there for a while
            elif not job.cancel_requested:
                goes_on = True
        if not goes_on:
            with self._database.write() as work:
                store.wish(work, artifact_id, engine)
                self._queue.enqueue(work, IMPROVE, artifact_id, {"engine": engine})
            event(_log, "improving.asked", artifact=artifact_id, items=artifact.items)
        return self.progress(artifact_id, engine)

    def stop(self, artifact_id: str) -> None:
        """Improve an artifact no further; what was improved stays."""
        for job in self._unfinished(artifact_id):
            self._queue.cancel(job.id)

    def progress(self, artifact_id: str, engine: str = "") -> Improvement:
        """How far `engine`, or the one that was last asked, has come; raises `NotFound`."""
        with self._database.read() as connection:
            artifact = self._artifact(connection, artifact_id)
            wished = store.wished(connection, artifact_id)
            return self._progress(connection, artifact, engine or (wished[0] if wished else ""))

    def undo(self, artifact_id: str, item_id: str = "") -> int:
        """Give one item, or all of an artifact, the words that they had before; how many there
        were. They are not improved again by the same server. Raises `NothingToUndo`."""
        return self._swap(artifact_id, item_id, store.IMPROVED, store.UNDONE)

    def redo(self, artifact_id: str, item_id: str = "") -> int:
        """Take back what `undo` did; raises `NothingToUndo`."""
        return self._swap(artifact_id, item_id, store.UNDONE, store.IMPROVED)

    def cap(self, engine: str) -> tuple[Cap, Spent]:
        """What a server may use in a month, and what it has used in this one."""
        with self._database.read() as connection:
            return self._caps.get(engine), store.spent(connection, engine, month_now())

    def servers_asked(self) -> list[str]:
        """The servers that were asked to improve something."""
        with self._database.read() as connection:
            return store.engines_wished(connection)

    def set_cap(self, engine: str, cap: Cap) -> None:
        """Let a server use so much a month; what waited for that, and still may, goes on. Raises
        `ImprovingCapInvalid`, `PriceUnknown`, `NotAServer` or `NotFound`."""
        if cap.tokens < LEAST_TOKENS or cap.money < 0:
            raise ImprovingCapInvalid(least=LEAST_TOKENS)
        self._check(engine, cap)
        self._caps.set(engine, cap)
        with self._database.read() as connection:
            waiting = store.all_waiting(connection, ImprovingCapReached.code)
        for artifact_id, by in waiting:
            if by == engine:
                with suppress(ConsentMissing, NothingToImprove):  # of one: the others go on
                    self.ask(artifact_id, engine)

    def _check(self, engine: str, cap: Cap) -> None:
        if not leaves_this_machine(engine):
            raise NotAServer(engine=engine)
        remote = self._servers.get(engine.partition(":")[2])
        if cap.money and not (remote.price_in or remote.price_out):
            raise PriceUnknown(engine=remote.name)

    def _artifact(self, connection: Connection, artifact_id: str) -> Artifact:
        artifact = generation_store.get_artifact(connection, artifact_id)
        if artifact is None:
            raise NotFound(what="summary, deck or quiz", name=artifact_id)
        return artifact

    def _progress(self, connection: Connection, artifact: Artifact, engine: str) -> Improvement:
        items = generation_store.items_of(connection, artifact.id)
        tried = store.outcomes(connection, artifact.id, engine)
        wording = self._wordings.get(artifact.kind)
        left = 0
        if wording is not None:
            left = sum(waits_for(one, tried, wording.prompts.version) for one in items)
        improved = sum(outcome == store.IMPROVED for outcome, _ in tried.values())
        wished = store.wished(connection, artifact.id)
        at_work = bool(self._unfinished(artifact.id))
        return Improvement(
            artifact=artifact.id,
            engine=engine,
            items=len(items),
            improved=improved,
            kept=len(items) - improved - left,
            left=left,
            at_work=at_work,
            waiting=wished[1] if wished is not None and at_work else None,
        )

    def _swap(self, artifact_id: str, item_id: str, before: str, after: str) -> int:
        """Exchange the words of a server for those made here, or the reverse. Which server's they
        are is told by the words that go (undo) or come back (redo): several may have tried."""
        count = 0
        with self._database.write() as work:
            artifact = self._artifact(work.connection, artifact_id)
            marked = store.of_outcome(work.connection, artifact_id, before)
            for item in generation_store.items_of(work.connection, artifact_id):
                if item_id not in ("", item.id):
                    continue
                theirs = item if before == store.IMPROVED else self._former(work.connection, item)
                if theirs is None or (item.id, theirs.origin.engine) not in marked:
                    continue
                generation_store.swap_version(work, artifact, item)
                store.mark(work, item.id, theirs.origin.engine, after)
                count += 1
        if not count:
            raise NothingToUndo
        return count

    def _former(self, connection: Connection, item: Item) -> Item | None:
        """What would come back in place of an item that was made here; None for a server's."""
        versions = generation_store.versions_of(connection, item.id)
        if leaves_this_machine(item.origin.engine) or not versions:
            return None
        return versions[-1]

    def _unfinished(self, artifact_id: str) -> list[Job]:
        return [
            job
            for job in self._queue.list(subject=artifact_id)
            if job.kind == IMPROVE and job.state not in ENDED
        ]
