"""The job that takes a source from pending to ready, rejected or failed.

Units are committed as they come from the child, with their passages, so that a cut costs no more
than what was in flight; a later attempt goes on after the last unit stored. The gate is asked at
the end, in the transaction that ends the job.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction import store
from masomo_desktop.extraction.model import Reason, Source, SourceState, Unit
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.extraction.read import EXTRACTOR_VERSION
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.errors import Snooze
from masomo_desktop.jobs.model import Job, JobError, JobState, Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Finish
from masomo_desktop.moderation.service import ModerationService
from masomo_desktop.retrieval.store import index_units
from masomo_desktop.store.database import UnitOfWork

READ = "extraction.read"
READER = "masomo_desktop.extraction.read:read"
LIMITS = Limits(seconds=1800, memory_mb=1200)
#: Units that arrive within this many seconds of each other share a commit.
COMMIT_EVERY = 0.05


class NoText(UserError):
    code = "no_text"
    sentence = "There is no readable text in this file."
    remedy = "If its pages are pictures, it must be read with OCR; if they are blank, remove it."


class ReadingStopped(UserError):
    code = "reading_stopped"
    sentence = "You stopped the reading of this file."
    remedy = "What was read is kept: retry to read on."


@dataclass(frozen=True)
class SourceReader:
    """The handler of `extraction.read`, and what to write when such a job ends without success."""

    originals: Originals
    queue: Queue
    moderation: ModerationService

    def handle(self, context: JobContext) -> Finish | None:
        """Read the job's subject; nothing to do where it was purged or is ready."""
        source, reading = self._begin(context)
        if source is None or reading is None:
            return None
        if not reading.complete:
            try:
                self._read(context, source, reading)
            except _Purged:
                return None
        with context.database.read() as connection:
            units = store.units_of(connection, source.id)
        if not any(unit.text.strip() for unit in units):
            return lambda work: self._end(work, source, reading, _no_text())
        verdict = self.moderation.judge(source.id, units)

        def finish(work: UnitOfWork) -> None:
            self._end(work, source, reading, verdict.reason)
            self.moderation.record(work, source.id, verdict)

        return finish

    def fail(self, work: UnitOfWork, job: Job, error: JobError) -> None:
        """The job failed: its source says why, and what to do next."""
        self._stop(work, job, error)

    def cancel(self, work: UnitOfWork, job: Job) -> None:
        """The job was cancelled: its source keeps its units and can be read on."""
        self._stop(work, job, JobError(ReadingStopped.code, ReadingStopped().message))

    def retry(self, work: UnitOfWork, job: Job) -> None:
        """The job was asked for again: so was its source."""
        source = store.get_source(work.connection, job.subject)
        if source is not None and source.state is SourceState.FAILED:
            store.move(work, source.id, SourceState.PENDING)

    def _begin(self, context: JobContext) -> tuple[Source | None, store.Reading | None]:
        with context.commit() as work:
            source = store.get_source(work.connection, context.job.subject)
            if source is None or source.state is SourceState.READY:
                return None, None
            if source.state is not SourceState.PROCESSING:
                store.move(work, source.id, SourceState.PROCESSING)
            reading = store.open_reading(work, source, str(EXTRACTOR_VERSION))
            if not reading.complete:
                if reading.job not in (None, context.job.id) and self._runs(reading.job):
                    raise Snooze(1.0)  # the same bytes are being read for another course
                store.assign_reading(work, reading.id, context.job.id)
        return source, reading

    def _runs(self, job_id: str | None) -> bool:
        return any(
            job.id == job_id
            for job in self.queue.list(state=JobState.RUNNING, lane=Lane.EXTRACTION)
        )

    def _read(self, context: JobContext, source: Source, reading: store.Reading) -> None:
        sink = _Sink(context, source, reading)
        arguments: dict[str, Any] = {
            "path": str(self.originals.readable_path(source.sha256)),
            "kind": source.kind.value,
            "name": source.name,
            "languages": list(source.languages),
            "start": reading.units_done + 1,
        }
        for message in stream(READER, arguments, LIMITS, cancelled=context.cancelled):
            if "total" in message:
                sink.expect(int(message["total"]))
            elif "unit" in message:
                sink.add(Unit.from_json(message["unit"]))
        sink.flush()

    def _end(
        self, work: UnitOfWork, source: Source, reading: store.Reading, reason: Reason | None
    ) -> None:
        if store.get_source(work.connection, source.id) is None:
            return  # purged a moment ago
        store.complete_reading(work, reading.id)
        state = SourceState.READY if reason is None else SourceState.REJECTED
        store.move(work, source.id, state, reason)

    def _stop(self, work: UnitOfWork, job: Job, error: JobError) -> None:
        source = store.get_source(work.connection, job.subject)
        if source is None or source.state not in (SourceState.PENDING, SourceState.PROCESSING):
            return
        store.move(work, source.id, SourceState.FAILED, Reason(error.code, error.message))


class _Sink:
    """Commits units in small groups, each with its passages and the source's progress."""

    def __init__(self, context: JobContext, source: Source, reading: store.Reading) -> None:
        self._context = context
        self._source = source
        self._reading = reading
        self._total = reading.units_total
        self._done = reading.units_done
        self._units: list[Unit] = []
        self._last = 0.0

    def expect(self, total: int) -> None:
        self._total = total
        with self._context.commit() as work:
            self._tell(work)
            store.set_total(work, self._reading.id, total)

    def add(self, unit: Unit) -> None:
        self._units.append(unit)
        if time.monotonic() - self._last >= COMMIT_EVERY:
            self.flush()

    def flush(self) -> None:
        if not self._units:
            return
        self._done += len(self._units)
        self._total = max(self._total, self._done)
        self._context.progress(self._done, self._total, self._units[-1].kind.value)
        with self._context.commit() as work:
            self._tell(work)
            store.add_units(work, self._reading.id, self._units)
            index_units(work, self._reading.id, self._units)
        self._units = []
        self._last = time.monotonic()

    def _tell(self, work: UnitOfWork) -> None:
        if not store.set_progress(work, self._source.id, self._done, self._total):
            raise _Purged


class _Purged(Exception):
    """The source was purged while it was being read."""


def _no_text() -> Reason:
    return Reason(NoText.code, NoText().message)
