"""Questions about artifacts, and the request that begins one."""

from __future__ import annotations

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.core.ids import new_id
from masomo_desktop.extraction import store as extraction_store
from masomo_desktop.generation import store
from masomo_desktop.generation.model import Artifact, ArtifactKind, ArtifactState, Item, Withheld
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.store.database import Database

BUILTIN = "builtin"
MOST_ITEMS = 1000


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

    def __init__(self, database: Database, queue: Queue) -> None:
        self._database = database
        self._queue = queue

    def request(
        self, kind: ArtifactKind, job_kind: str, course_id: str, count: int, language: str
    ) -> Artifact:
        """A new artifact, with the job that makes it written in the same transaction.

        Raises `CountInvalid`, and `NoMaterial` where no source of the course is ready.
        """
        if not 1 <= count <= MOST_ITEMS:
            raise CountInvalid(most=MOST_ITEMS)
        artifact = Artifact(
            id=new_id(),
            course=course_id,
            kind=kind,
            engine=BUILTIN,
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
            self._queue.enqueue(work, job_kind, artifact.id)
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
