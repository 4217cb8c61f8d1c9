"""What the owner of a source may do with it: try again, read anew, unlock, release, purge."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.core.logs import event
from masomo_desktop.extraction import store
from masomo_desktop.extraction.model import ReadingMethod, Source, SourceState
from masomo_desktop.extraction.originals import UNFINISHED
from masomo_desktop.extraction.read import EXTRACTOR_VERSION
from masomo_desktop.extraction.readings import store as readings_store
from masomo_desktop.extraction.remote import store as remote_store
from masomo_desktop.generation import store as generation_store
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.model import ENDED
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.learning.courses.service import CourseService
from masomo_desktop.learning.tutor.service import TutorService
from masomo_desktop.moderation.service import ModerationService
from masomo_desktop.retrieval.store import remove_reading
from masomo_desktop.store.database import Database, UnitOfWork
from masomo_desktop.workflows.read_source import WITHOUT_TEXT, first_job
from masomo_desktop.workflows.tidying import Tidying

_log = logging.getLogger(__name__)
UNLOCK = "masomo_desktop.extraction.unlock:write_unlocked"
UNLOCK_LIMITS = Limits(seconds=60, memory_mb=1200)


class NotNow(UserError):
    code = "not_in_this_state"
    sentence = "This source is “{state}”, so there is nothing to do of that kind."
    remedy = "Look at its state again."


class OwnerActions:
    """Verbs on one source, each a single transaction."""

    def __init__(
        self,
        database: Database,
        queue: Queue,
        moderation: ModerationService,
        courses: CourseService,
        tidying: Tidying,
        *,
        tutor: TutorService,
        on_purged: Callable[[UnitOfWork, Source], None] = lambda _work, _source: None,
    ) -> None:
        self._on_purged = on_purged
        self._database = database
        self._courses = courses
        self._originals = tidying.originals
        self._queue = queue
        self._moderation = moderation
        self._tidying = tidying
        self._tutor = tutor

    def retry(self, source_id: str) -> None:
        """Read a failed source on, or one rejected for having no text anew."""
        with self._database.write() as work:
            source = _get(work, source_id)
            if source.state is SourceState.FAILED:
                store.move(work, source_id, SourceState.PENDING)
            elif source.reason is not None and source.reason.code in WITHOUT_TEXT:
                self._read_anew(work, source, source.languages, source.method)
            else:
                raise NotNow(state=source.state.value)
            self._queue.enqueue(work, first_job(source.kind), source_id)

    def read_again(
        self, source_id: str, languages: Sequence[str] = (), *, method: str = ReadingMethod.AUTO
    ) -> None:
        """Read a source anew from its file: expecting `languages` (ISO 639-3 codes, most likely
        first; none: to be guessed), and by `method` "auto", "ocr" or "native".

        A ready source stays as it is until the new reading is whole, and for good where that fails
        or finds no text. Raises `NotNow` while the source is being read, also anew.
        """
        with self._database.write() as work:
            source = _get(work, source_id)
            if self._in_work(source):
                raise NotNow(state=SourceState.PROCESSING.value)
            self._read_anew(work, source, languages, ReadingMethod(method))
            self._queue.enqueue(work, first_job(source.kind), source_id)
        event(_log, "source.read_again", source=source_id, method=method)

    def unlock(self, source_id: str, password: str) -> None:
        """Make a readable copy of a locked file, then read it; the password is not kept.

        Raises `WrongPassword`. Takes a moment: call it off the window's thread.
        """
        with self._database.read() as connection:
            source = store.get_source(connection, source_id)
        if source is None:
            raise NotFound(what="source", name=source_id)
        if source.state is not SourceState.FAILED:
            raise NotNow(state=source.state.value)
        copy = self._originals.unlocked_path(source.sha256)
        partial = copy.with_suffix(UNFINISHED)
        arguments = {
            "path": str(self._originals.path(source.sha256)),
            "password": password,
            "out": str(partial),
        }
        try:
            for _ in stream(UNLOCK, arguments, UNLOCK_LIMITS):
                pass
            partial.replace(copy)
        finally:
            partial.unlink(missing_ok=True)
        self.retry(source_id)

    def release(self, source_id: str, why: str) -> None:
        """Let a source pass the gate on its owner's word, which is logged with the reason."""
        with self._database.write() as work:
            source = _get(work, source_id)
            reason = source.reason
            if (
                source.state is not SourceState.REJECTED
                or reason is None
                or reason.code in WITHOUT_TEXT
            ):
                raise NotNow(state=source.state.value)
            self._moderation.release(work, source_id, why)
            store.move(work, source_id, SourceState.PROCESSING)
            self._queue.enqueue(work, first_job(source.kind), source_id)
        event(_log, "source.released", source=source_id)

    def purge(self, source_id: str) -> None:
        """Remove a source for good: its file, its text, and everything made of it."""
        for job in self._queue.list(subject=source_id):
            self._queue.cancel(job.id)
        with self._database.write() as work:
            source = _get(work, source_id)
            still_used = self._purge(work, source)
        self._tidying.erase([] if still_used else [source.sha256])
        event(_log, "source.purged", source=source_id)

    def delete_course(self, course_id: str) -> None:
        """Purge every source of a course, delete what was made there, and hide the course."""
        with self._database.read() as connection:
            subjects = [s.id for s in store.sources_in(connection, course_id)]
            subjects += [a.id for a in generation_store.artifacts_in(connection, course_id)]
        for subject in subjects:
            for job in self._queue.list(subject=subject):
                self._queue.cancel(job.id)
        self._tutor.stop_all(course_id)
        with self._database.write() as work:
            self._courses.mark_deleted(work, course_id)
            unused = [
                source.sha256
                for source in store.sources_in(work.connection, course_id)
                if not self._purge(work, source)
            ]
            for artifact in generation_store.artifacts_in(work.connection, course_id):
                generation_store.remove_artifact(work, artifact)
            self._tutor.forget_course(work, course_id)
        self._tidying.erase(unused)
        event(_log, "course.deleted", course=course_id)

    def forget(self, work: UnitOfWork, source: Source) -> bool:
        """Delete what a database (the profile's, or that of a backup) holds of a source; returns
        whether another source there needs its file."""
        self._tutor.forget_source(work, source.id, source.course)
        for artifact in generation_store.made_from(work.connection, source.id):
            generation_store.remove_artifact(work, artifact)
        self._moderation.purge(work, source.id)
        still_used = store.forget_source(work, source)
        if not still_used:
            remote_store.forget(work, source.sha256)
        self._forget_unused(work, source.sha256)
        return still_used

    def _purge(self, work: UnitOfWork, source: Source) -> bool:
        self._on_purged(work, source)
        return self.forget(work, source)

    def _in_work(self, source: Source) -> bool:
        """Whether a source is being read; a ready one may be being read anew."""
        if source.state in (SourceState.PENDING, SourceState.PROCESSING):
            return True
        return any(job.state not in ENDED for job in self._queue.list(subject=source.id))

    def _read_anew(
        self,
        work: UnitOfWork,
        source: Source,
        languages: Sequence[str],
        method: ReadingMethod,
    ) -> None:
        store.read_anew(work, source, EXTRACTOR_VERSION, languages, method)
        self._forget_unused(work, source.sha256)
        if source.state is SourceState.FAILED:
            store.move(work, source.id, SourceState.PENDING)
        elif source.state is SourceState.REJECTED:
            store.move(work, source.id, SourceState.PROCESSING)

    def _forget_unused(self, work: UnitOfWork, sha256: str) -> None:
        for reading in store.unused_readings(work.connection, sha256):
            remove_reading(work, reading)
            readings_store.forget(work, reading)


def _get(work: UnitOfWork, source_id: str) -> Source:
    source = store.get_source(work.connection, source_id)
    if source is None:
        raise NotFound(what="source", name=source_id)
    return source
