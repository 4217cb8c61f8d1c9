"""The jobs that take a source from pending to ready, rejected or failed.

Units are committed as they come from the child, with their passages, so that a cut costs no more
than what was in flight; a later attempt goes on after the last unit stored. What is hard is
escalated: a page that only OCR can read is stored pending, and the transaction that ends the
reading queues a second job, in the ocr lane, that fills those pages alone. Recordings go to that
lane at once. The gate is asked at the very end, in the transaction that ends the last job.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.extraction import store
from masomo_desktop.extraction.model import Reason, Source, SourceKind, SourceState, Unit
from masomo_desktop.extraction.ocr_errors import LanguagePackMissing, OcrMissing, PagesUnreadable
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.extraction.read import EXTRACTOR_VERSION
from masomo_desktop.extraction.readings import store as readings_store
from masomo_desktop.extraction.readings.store import Reading
from masomo_desktop.extraction.speech_errors import NoSpeech
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.errors import Snooze
from masomo_desktop.jobs.model import Job, JobError, JobState, Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Finish, TaskSpec
from masomo_desktop.moderation.gate import Examination
from masomo_desktop.moderation.service import ModerationService
from masomo_desktop.retrieval.store import remove_reading
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.workflows.unit_sink import Purged, UnitSink

READ = "extraction.read"
OCR = "extraction.ocr"
LISTEN = "extraction.listen"


class NoText(UserError):
    code = "no_text"
    sentence = "There is no readable text in this file."
    remedy = "If its pages are pictures, it must be read with OCR; if they are blank, remove it."


#: The codes of rejections that are no judgement of what is in a source: nothing was found in it.
WITHOUT_TEXT = frozenset({NoText.code, NoSpeech.code, PagesUnreadable.code})


class ReadingStopped(UserError):
    code = "reading_stopped"
    sentence = "You stopped the reading of this file."
    remedy = "What was read is kept: retry to read on."


class UnitsLeft(Exception):
    """The OCR of a reading ended before all its pending units were filled: a defect."""


#: What a reader is told beside the source itself, made anew for each attempt.
Options = Callable[[Source], Mapping[str, str]]


def no_options(_source: Source) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True)
class Way:
    """One way of reading: the kind of its jobs, their lane, the child's entry and its limits."""

    kind: str
    lane: Lane
    target: str
    limits: Limits
    options: Options = no_options

    @property
    def by_ocr(self) -> bool:
        """Whether its jobs fill the units that another has left pending."""
        return self.kind == OCR


NATIVELY = Way(
    READ,
    Lane.EXTRACTION,
    "masomo_desktop.extraction.read:read",
    Limits(seconds=1800, memory_mb=1200),
)
BY_OCR = Way(
    OCR,
    Lane.OCR,
    "masomo_desktop.extraction.read:recognise",
    Limits(seconds=6 * 3600, memory_mb=1200),
)
BY_EAR = Way(
    LISTEN,
    Lane.OCR,
    "masomo_desktop.extraction.read:read",
    Limits(seconds=6 * 3600, memory_mb=1200),
)


#: What is listened to, unless it comes with subtitles.
RECORDINGS = frozenset({SourceKind.AUDIO, SourceKind.VIDEO})


def first_job(kind: SourceKind) -> str:
    """The kind of job that a source of this kind begins with."""
    return LISTEN if kind in RECORDINGS else READ


@dataclass(frozen=True)
class SourceReader:
    """The handler of one way's jobs, and what to write when such a job ends without success."""

    way: Way
    originals: Originals
    queue: Queue
    moderation: ModerationService

    def task(self) -> TaskSpec:
        """How jobs of this way are run."""
        return TaskSpec(
            kind=self.way.kind,
            lane=self.way.lane,
            handler=self.handle,
            max_attempts=3,
            seconds=self.way.limits.seconds,
            memory_mb=400,
            on_failed=self.fail,
            on_cancelled=self.cancel,
            on_retried=self.retry,
        )

    def handle(self, context: JobContext) -> Finish | None:
        """Read the job's subject; nothing to do where it was purged or is ready."""
        begun = self._begin(context)
        if begun is None:
            return None
        source, reading = begun
        examined = self.moderation.examine()
        if not reading.complete:
            if self.way.by_ocr and not reading.all_stored:  # it was begun anew meanwhile
                return lambda work: self._go_on(work, source, first_job(source.kind))
            try:
                if not self.way.by_ocr:
                    self._read(context, source, reading, examined)
                elif reading.pending:
                    self._recognise(context, source, reading, examined)
            except Purged:
                return None
        with context.database.read() as connection:
            units = readings_store.units_in(connection, reading.id)
        if any(unit.pending for unit in units):
            if self.way.by_ocr:
                raise UnitsLeft(f"OCR has left units of reading {reading.id}")
            return lambda work: self._go_on(work, source, OCR)
        if not any(unit.text.strip() for unit in units):
            if source.state is SourceState.READY:
                raise _nothing(source, units)
            error = _nothing(source, units)
            reason = Reason(error.code, error.message)
            return lambda work: self._end(work, source, reading, reason)
        verdict = self.moderation.judge(source.id, units, examined)

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

    def _begin(self, context: JobContext) -> tuple[Source, Reading] | None:
        with context.commit() as work:
            source = store.get_source(work.connection, context.job.subject)
            if source is None:
                return None
            if source.state is SourceState.READY:
                if source.next_reading is None:
                    return None
            elif source.state is not SourceState.PROCESSING:
                store.move(work, source.id, SourceState.PROCESSING)
            reading = store.open_reading(work, source, EXTRACTOR_VERSION)
            if not reading.complete:
                if reading.job not in (None, context.job.id) and self._runs(reading.job):
                    raise Snooze(1.0)  # the same bytes are being read for another course
                readings_store.assign(work, reading.id, context.job.id)
        return source, reading

    def _runs(self, job_id: str) -> bool:
        try:
            return self.queue.get(job_id).state is JobState.RUNNING
        except NotFound:
            return False

    def _read(
        self, context: JobContext, source: Source, reading: Reading, examined: Examination
    ) -> None:
        arguments: dict[str, Any] = {"start": reading.units_done + 1}
        options = dict(self.way.options(source))
        with context.database.read() as connection:
            second = readings_store.second_reached(connection, reading.id)
        if second is not None:
            options["resume_at"] = str(second)
        sink = UnitSink(context, source, reading, fill=False, look=examined.look)
        self._stream(context, source, {**arguments, "options": options}, sink)

    def _recognise(
        self, context: JobContext, source: Source, reading: Reading, examined: Examination
    ) -> None:
        """Fill the pending units. Where this machine cannot, they stay empty if there is other text
        in the file: pages that were read are not withheld for those that were not."""
        with context.database.read() as connection:
            units = readings_store.units_in(connection, reading.id)
        options = dict(self.way.options(source))
        options["likely"] = _usual_language(units) or options.get("likely", "")
        kept = {unit.number: unit for unit in units if unit.pending and unit.text}
        sink = UnitSink(context, source, reading, fill=True, kept=kept, look=examined.look)
        try:
            with self.originals.scratch(context.job.id) as scratch:
                options["scratch"] = str(scratch)
                wanted = {"wanted": list(reading.pending), "options": options}
                self._stream(context, source, wanted, sink)
        except (OcrMissing, LanguagePackMissing):
            if not any(unit.text for unit in units):
                raise
            for unit in units:
                if unit.pending:
                    sink.add(replace(unit, pending=False))
            sink.flush()

    def _stream(
        self, context: JobContext, source: Source, more: Mapping[str, Any], sink: UnitSink
    ) -> None:
        arguments = {
            "path": str(self.originals.readable_path(source.sha256)),
            "kind": source.kind.value,
            "name": source.name,
            "languages": list(source.languages),
            "method": source.method.value,
            **more,
        }
        for message in stream(
            self.way.target, arguments, self.way.limits, cancelled=context.cancelled
        ):
            if "total" in message:
                sink.expect(int(message["total"]))
            elif "unit" in message:
                sink.add(Unit.from_json(message["unit"]))
        sink.flush()

    def _go_on(self, work: UnitOfWork, source: Source, kind: str) -> None:
        """Hand the source over to a job of another kind."""
        if store.get_source(work.connection, source.id) is not None:
            self.queue.enqueue(work, kind, source.id)

    def _end(
        self, work: UnitOfWork, source: Source, reading: Reading, reason: Reason | None
    ) -> None:
        if store.get_source(work.connection, source.id) is None:
            return  # purged a moment ago
        readings_store.complete(work, reading.id)
        if source.next_reading is not None:
            store.show_reading(work, source.id, reading)
        for unused in store.unused_readings(work.connection, source.sha256):
            remove_reading(work, unused)
            readings_store.forget(work, unused)
        if source.state is SourceState.READY:
            if reason is None:
                return
            store.move(work, source.id, SourceState.PROCESSING)
        state = SourceState.READY if reason is None else SourceState.REJECTED
        store.move(work, source.id, state, reason)

    def _stop(self, work: UnitOfWork, job: Job, error: JobError) -> None:
        self.originals.clear_scratch(job.id)
        source = store.get_source(work.connection, job.subject)
        if source is None or source.state not in (SourceState.PENDING, SourceState.PROCESSING):
            return
        store.move(work, source.id, SourceState.FAILED, Reason(error.code, error.message))


def _usual_language(units: Iterable[Unit]) -> str:
    """The language of most of the text that has been read; empty where there is none."""
    letters: Counter[str] = Counter()
    for unit in units:
        if unit.language:
            letters[unit.language] += len(unit.text)
    return max(letters, key=lambda code: letters[code], default="")


def _nothing(source: Source, units: Iterable[Unit]) -> UserError:
    """Why no unit has text. OCR leaves a page that it does not trust empty, with how little it
    does; a page without text has 0 or, where that is sure, 1."""
    if source.kind in RECORDINGS:
        return NoSpeech()
    return PagesUnreadable() if any(0 < unit.confidence < 1 for unit in units) else NoText()
