"""The job `extraction.remote`: difficult pages of one source, one by one to a server.

A new reading is made beside the one that the source shows: a copy, in which the difficult pages are
pending. Each is drawn by one child and sent by another, judged, and committed by itself, as the
server's text if that is proven better and else as it was; so a cut costs the page in flight. The
source shows the new reading when it is whole, and keeps the former to go back to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.extraction import store
from masomo_desktop.extraction.model import Source, Unit
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.extraction.page_reader import PageReader, PageReading
from masomo_desktop.extraction.readings import store as readings_store
from masomo_desktop.extraction.readings.store import Reading
from masomo_desktop.extraction.remote import store as remote_store
from masomo_desktop.extraction.remote.model import Consent, PageSent
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.errors import Snooze
from masomo_desktop.jobs.model import JobState, Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Finish, TaskSpec
from masomo_desktop.moderation.service import ModerationService
from masomo_desktop.providers.errors import (
    KeyMissing,
    KeyRefused,
    QuotaUsedUp,
    RateLimited,
    ServerModelMissing,
    ServerUnreachable,
)
from masomo_desktop.retrieval.store import index_units
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.workflows.remote_reading.errors import RemoteCapReached, RemoteNotAllowed
from masomo_desktop.workflows.remote_reading.pages import Desk, is_hard, read_remotely
from masomo_desktop.workflows.remote_reading.readers import PageServers, RemoteReader, engine_of
from masomo_desktop.workflows.remote_reading.showing import drop_unused, show

REMOTE = "extraction.remote"
_SECONDS = 6 * 3600
#: After these no server has looked at the page, so it does not count.
_UNREAD = (KeyMissing, KeyRefused, QuotaUsedUp, RateLimited, ServerModelMissing, ServerUnreachable)


def month_now() -> str:
    """The month in which a page is counted now ("2026-11"), by UTC."""
    return clock.now().strftime("%Y-%m")


@dataclass(frozen=True)
class _Begun:
    source: Source
    shown: Reading
    new: Reading


class RemotePages:
    """The handler; `tessdata` finds the folder of language packs, or None."""

    def __init__(
        self,
        originals: Originals,
        queue: Queue,
        moderation: ModerationService,
        servers: PageServers,
        tessdata: Callable[[], Path | None],
    ) -> None:
        self._originals, self._queue, self._moderation = originals, queue, moderation
        self._servers, self._tessdata = servers, tessdata

    def task(self) -> TaskSpec:
        """How these jobs are run. When one fails or is cancelled, its source stays as it was."""
        return TaskSpec(
            REMOTE,
            Lane.OCR,
            self.handle,
            max_attempts=5,
            seconds=_SECONDS,
            memory_mb=600,
            on_failed=lambda _work, job, _error: self._originals.clear_scratch(job.id),
            on_cancelled=lambda _work, job: self._originals.clear_scratch(job.id),
        )

    def handle(self, context: JobContext) -> Finish | None:
        """Read the difficult pages of the job's subject; nothing to do where it was purged."""
        server = str(context.payload["server"])
        begun = self._begin(context, server)
        if begun is None:
            return None
        source, new = begun.source, begun.new
        with context.database.read() as connection:
            local = readings_store.units_in(connection, begun.shown.id)
        if new.pending:
            with self._originals.scratch(context.job.id) as scratch:
                sender = self._servers.sender(server)
                desk = Desk(
                    str(self._originals.readable_path(source.sha256)),
                    source.languages,
                    str(self._tessdata() or ""),
                    str(scratch),
                )
                with closing(sender), closing(desk):
                    counting = _Counting(context, source.course, server)
                    reader = RemoteReader(server, sender, desk.compose, counting.before)
                    _Pages(context, begun, local, desk, reader, counting).fill()
        with context.database.read() as connection:
            if store.get_source(connection, source.id) is None:
                return None
            units = readings_store.units_in(connection, new.id)
        if units == local:
            return lambda work: _keep_local(work, source)
        verdict = self._moderation.judge(source.id, units)
        former = begun.shown.id
        if source.former_reading and any(unit.engine for unit in local):
            former = source.former_reading  # the one that was read on this machine alone

        def finish(work: UnitOfWork) -> None:
            if store.get_source(work.connection, source.id) is not None:
                show(work, self._moderation, source, new.id, verdict, keep=former)

        return finish

    def _begin(self, context: JobContext, server: str) -> _Begun | None:
        with context.commit() as work:
            source = store.get_source(work.connection, context.job.subject)
            if source is None:
                return None
            allowed(remote_store.consent(work.connection, source.course), server)
            shown = readings_store.get(work.connection, source.reading or "")
            if shown is None or not shown.complete:
                raise NotFound(what="reading", name=source.id)
            recipe = f"{shown.recipe} by {engine_of(server)} of {shown.id}"
            new = readings_store.find_or_begin(work, source.sha256, recipe, source.languages)
            if not new.complete:
                if new.job not in (None, context.job.id) and self._runs(new.job):
                    raise Snooze(1.0)  # the same bytes are being sent for another course
                readings_store.assign(work, new.id, context.job.id)
            if not new.units_done:
                _copy(work, shown.id, new.id)
            if source.next_reading != new.id:
                store.expect_reading(work, source.id, new.id)
            found = readings_store.get(work.connection, new.id)
            return _Begun(source, shown, found or new)

    def _runs(self, job_id: str) -> bool:
        try:
            return self._queue.get(job_id).state is JobState.RUNNING
        except NotFound:
            return False


def allowed(given: Consent | None, server: str) -> Consent:
    """The consent, if it is for this server; raises `RemoteNotAllowed`."""
    if given is None or given.server != server:
        raise RemoteNotAllowed(server=server)
    return given


class _Counting:
    """Counts a page before it is sent, by the consent as it is at that moment."""

    def __init__(self, context: JobContext, course: str, server: str) -> None:
        self._context, self._course, self._server = context, course, server
        self._counted: tuple[Consent, str] | None = None

    def before(self) -> None:
        """Raises `RemoteNotAllowed` or `RemoteCapReached`, and then nothing is sent."""
        self._counted = None
        month = month_now()
        with self._context.commit() as work:
            given = allowed(remote_store.consent(work.connection, self._course), self._server)
            if not remote_store.reserve(work, given, month):
                raise RemoteCapReached(month=month)
        self._counted = given, month

    def give_back(self) -> None:
        """The page that was counted last was looked at by nobody."""
        if self._counted is not None:
            with self._context.commit() as work:
                remote_store.give_back(work, *self._counted)
        self._counted = None


@dataclass(frozen=True)
class _Pages:
    """The pending pages of a new reading, filled one by one."""

    context: JobContext
    begun: _Begun
    local: Sequence[Unit]
    desk: Desk
    reader: PageReader
    counting: _Counting

    def fill(self) -> None:
        """Raises what reading a page elsewhere raises; a cap that is reached leaves the rest of the
        pages as they are."""
        by_number = {unit.number: unit for unit in self.local}
        with self.context.database.read() as connection:
            sent = {
                page.unit: page
                for page in remote_store.pages_sent(connection, self.begun.source.sha256)
                if page.engine == self.reader.engine
            }
        likely = _usual(self.local) or next(iter(self.begun.source.languages), "")
        pending = self.begun.new.pending
        total = sum(map(is_hard, self.local))
        open_still = True
        for left, number in zip(range(len(pending), 0, -1), pending, strict=True):
            unit, page = by_number[number], None
            if number in sent or open_still:
                try:
                    unit, page = self._read(unit, sent.get(number), likely)
                except RemoteCapReached:
                    open_still = False
            self.context.progress(total - left + 1, total, "page")
            if not self._store(unit, page):
                return

    def _read(
        self, local: Unit, sent: PageSent | None, likely: str
    ) -> tuple[Unit, PageSent | None]:
        """The better unit, and what came of sending it; a page that came before is only judged."""
        reading = sent.reading if sent is not None else self._send(local.number, likely)
        if reading is None:
            return local, None
        verdict = self.desk.judge(local, reading, likely, self.context.cancelled)
        better = bool(verdict["better"])
        page = PageSent(local.number, self.reader.engine, better, str(verdict["why"]), reading)
        if not better:
            return local, page
        confidence, language = float(verdict["confidence"]), str(verdict["language"])
        return read_remotely(local, page, confidence, language), page

    def _send(self, number: int, likely: str) -> PageReading | None:
        picture = self.desk.draw(number, self.context.cancelled)
        if picture is None:
            return None
        try:
            return self.reader.read(picture, likely=likely, cancelled=self.context.cancelled)
        except UserError as error:
            if isinstance(error, _UNREAD):
                self.counting.give_back()
            if isinstance(error, RateLimited):
                raise Snooze(float(error.parameters["seconds"])) from error
            raise

    def _store(self, unit: Unit, page: PageSent | None) -> bool:
        """Commit one page; False where its source was purged meanwhile."""
        new = self.begun.new.id
        with self.context.commit() as work:
            if store.get_source(work.connection, self.begun.source.id) is None:
                return False
            if page is not None:
                remote_store.remember(work, self.begun.source.sha256, page)
            if not unit.words and not unit.engine:
                words = readings_store.words_of(work.connection, self.begun.shown.id, unit.number)
                unit = replace(unit, words=tuple(words))
            readings_store.fill_units(work, new, [unit])
            index_units(work, new, [unit])
        return True


def _copy(work: UnitOfWork, shown: str, new: str) -> None:
    """Begin a reading with the units of another; the hard ones wait in it."""
    units = []
    for unit in readings_store.units_in(work.connection, shown):
        words = readings_store.words_of(work.connection, shown, unit.number)
        whole = replace(unit, words=tuple(words))
        units.append(replace(unit, text="", pending=True) if is_hard(unit) else whole)
    readings_store.set_total(work, new, len(units))
    readings_store.add_units(work, new, units)
    for unit in units:
        if not unit.pending:
            index_units(work, new, [unit])


def _keep_local(work: UnitOfWork, source: Source) -> None:
    """No page was read better elsewhere: the source stays as it is."""
    if store.get_source(work.connection, source.id) is not None:
        store.expect_reading(work, source.id, None)
        drop_unused(work, source.sha256)


def _usual(units: Iterable[Unit]) -> str:
    """The language of most of the text that is sure; "" where there is none."""
    letters: Counter[str] = Counter()
    for unit in units:
        if unit.language and not is_hard(unit):
            letters[unit.language] += len(unit.text)
    return max(letters, key=lambda code: letters[code], default="")
