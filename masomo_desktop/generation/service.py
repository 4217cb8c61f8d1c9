"""Questions about artifacts, and the request that begins one."""

from __future__ import annotations

from typing import Protocol

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.core.ids import new_id
from masomo_desktop.extraction import store as extraction_store
from masomo_desktop.generation import store
from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.estimates import Estimates
from masomo_desktop.generation.model import Artifact, ArtifactKind, ArtifactState, Item, Withheld
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.store.database import Database

BUILTIN = "builtin"
MOST_ITEMS = 1000
#: How `providers.engines` names what is made.
_TASKS = {
    ArtifactKind.SUMMARY: "summaries",
    ArtifactKind.FLASHCARDS: "flashcards",
    ArtifactKind.QUIZ: "quizzes",
}


class EngineNames(Protocol):
    """What is needed of `providers.engines.Engines`."""

    def names(self) -> list[str]: ...
    def allowed(self, task: str) -> tuple[str, ...]: ...


class NoMaterial(UserError):
    code = "no_material"
    sentence = "This course has no text to work from yet."
    remedy = "Add a file, or wait until reading has ended, then try again."


class CountInvalid(UserError):
    code = "count_invalid"
    sentence = "Masomo makes 1 to {most} items at a time."
    remedy = "Ask for a number in that range."


class ArtifactService:
    """Request, find and delete artifacts. Raises `NotFound` for what is not there."""

    def __init__(
        self,
        database: Database,
        queue: Queue,
        engines: EngineNames,
        consent: Consent,
        estimates: Estimates,
    ) -> None:
        self._database = database
        self._queue = queue
        self._engines = engines
        self._consent = consent
        self._estimates = estimates

    def engine_for(self, kind: ArtifactKind, course_id: str) -> str:
        """The engine that would be asked first for `kind` in a course: the first that the learner
        allowed for the task and that may see the course."""
        allowed = self._engines.allowed(_TASKS[kind])
        return next((one for one in allowed if self._consent.given(course_id, one)), BUILTIN)

    def estimate(
        self, course_id: str, kind: ArtifactKind, count: int, engine: str = ""
    ) -> float | None:
        """Seconds that `count` items will take by `engine`, or by the one that would be asked
        first; by this machine's measured speed, None where there is none yet."""
        name = engine or self.engine_for(kind, course_id)
        return self._estimates.seconds(name, kind, count)

    def request(
        self,
        kind: ArtifactKind,
        course_id: str,
        count: int,
        language: str,
        engine: str = "",
    ) -> Artifact:
        """A new artifact, with the job that makes it written in the same transaction.

        `engine` names the only engine that may make it; empty: those that the learner allowed.
        Raises `CountInvalid`, `NoMaterial` where no source of the course is ready, `NotFound` for
        an engine that is not there, and `ConsentMissing` for a server that may not see the course.
        """
        if not 1 <= count <= MOST_ITEMS:
            raise CountInvalid(most=MOST_ITEMS)
        if engine and engine not in self._engines.names():
            raise NotFound(what="engine", name=engine)
        self._consent.require(course_id, engine)
        artifact = Artifact(
            id=new_id(),
            course=course_id,
            kind=kind,
            engine=engine or self.engine_for(kind, course_id),
            requested=count,
            language=language,
            state=ArtifactState.MAKING,
            failure="",
            items=0,
            withheld=0,
            coverage={},
            created=clock.now(),
        )
        with self._database.write() as work:
            if not extraction_store.has_ready_text(work.connection, course_id):
                raise NoMaterial
            store.add_artifact(work, artifact)
            self._queue.enqueue(work, f"{_TASKS[kind]}.generate", artifact.id, {"engine": engine})
        return artifact

    def in_course(self, course_id: str) -> list[Artifact]:
        """A course's artifacts, newest first."""
        with self._database.read() as connection:
            return store.artifacts_in(connection, course_id)

    def get(self, artifact_id: str) -> Artifact:
        """The artifact with this id."""
        with self._database.read() as connection:
            artifact = store.get_artifact(connection, artifact_id)
        if artifact is None:
            raise NotFound(what="summary, deck or quiz", name=artifact_id)
        return artifact

    def items(self, artifact_id: str) -> list[Item]:
        """An artifact's items in order; more may come while it is being made."""
        with self._database.read() as connection:
            return store.items_of(connection, artifact_id)

    def versions(self, item_id: str) -> list[Item]:
        """What an item was before it was improved, the oldest first."""
        with self._database.read() as connection:
            return store.versions_of(connection, item_id)

    def withheld(self, artifact_id: str) -> list[Withheld]:
        """What failed a check and was kept back."""
        with self._database.read() as connection:
            return store.withheld_of(connection, artifact_id)

    def delete(self, artifact_id: str) -> None:
        """Delete an artifact and its items; its job, if it still runs, is cancelled."""
        artifact = self.get(artifact_id)
        for job in self._queue.list(subject=artifact_id):
            self._queue.cancel(job.id)
        with self._database.write() as work:
            store.remove_artifact(work, artifact)
