"""What a learner may ask of the remote reader. None of it sends anything: the job does."""

from __future__ import annotations

import logging

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound
from masomo_desktop.core.logs import event
from masomo_desktop.extraction import store
from masomo_desktop.extraction.model import Source, SourceState
from masomo_desktop.extraction.readings import store as readings_store
from masomo_desktop.extraction.remote import store as remote_store
from masomo_desktop.extraction.remote.model import Consent, Left, PageSent
from masomo_desktop.jobs.model import ENDED, Job
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.moderation.service import ModerationService
from masomo_desktop.providers.processors import Processors
from masomo_desktop.store.database import Database
from masomo_desktop.workflows.owner import NotNow
from masomo_desktop.workflows.read_source import WITHOUT_TEXT
from masomo_desktop.workflows.remote_reading.errors import (
    CapInvalid,
    NothingHard,
    RemoteCapReached,
)
from masomo_desktop.workflows.remote_reading.handler import REMOTE, allowed, month_now
from masomo_desktop.workflows.remote_reading.pages import DRAWN, worth_sending
from masomo_desktop.workflows.remote_reading.readers import PageServers, engine_of
from masomo_desktop.workflows.remote_reading.showing import show

_log = logging.getLogger(__name__)


class RemoteReading:
    """Consent by course, caps, and the reading of difficult pages by a server. `processors` are
    those of Document AI; other servers are described in `Servers`."""

    def __init__(
        self,
        database: Database,
        queue: Queue,
        moderation: ModerationService,
        servers: PageServers,
        processors: Processors,
    ) -> None:
        self._database, self._queue, self._moderation = database, queue, moderation
        self._servers = servers
        self.processors = processors

    def readers(self) -> list[str]:
        """The names of the servers that may be asked to read pages."""
        return self._servers.names()

    def hosts(self) -> dict[str, str]:
        """The same servers, each with the host that pages would go to."""
        return {name: self._servers.host(name) for name in self.readers()}

    def consent(self, course_id: str) -> Consent | None:
        """What the learner has allowed for a course; None is no, as it is from the beginning."""
        with self._database.read() as connection:
            return remote_store.consent(connection, course_id)

    def allow(
        self, course_id: str, server: str, *, pages: int, money: int = 0, price: int = 0
    ) -> Consent:
        """The learner's yes: pages of this course may go to `server`, `pages` of them a month at
        most; `money` is a cap too unless it is 0, at `price` for a page (both in millionths).
        Raises `CapInvalid`, or `NotFound` for a server that is not there."""
        if pages < 1 or money < 0 or price < 0 or (money and not price):
            raise CapInvalid
        if server not in self.readers():
            raise NotFound(what="server", name=server)
        given = Consent(course_id, server, pages, money, price, clock.now())
        with self._database.write() as work:
            remote_store.grant(work, given)
        event(_log, "remote.allowed", course=course_id, pages=pages)
        return given

    def revoke(self, course_id: str) -> None:
        """Take the yes back: from now on no page of the course is sent, also by a running job."""
        with self._database.write() as work:
            remote_store.revoke(work, course_id)
        event(_log, "remote.revoked", course=course_id)

    def cap(self, course_id: str) -> Left | None:
        """What is used and left of a course's caps in this month; None without consent."""
        with self._database.read() as connection:
            given = remote_store.consent(connection, course_id)
            return None if given is None else remote_store.left(connection, given, month_now())

    def pages_hard(self, source_id: str, server: str = "") -> list[int]:
        """The numbers of the pages that this machine read badly or not at all, without those that
        `server` (if it is empty: any) has read and could not better."""
        with self._database.read() as connection:
            source = store.get_source(connection, source_id)
            if source is None or source.kind not in DRAWN or not _is_read(source):
                return []
            units = store.units_of(connection, source_id)
            sent = remote_store.pages_sent(connection, source.sha256)
        return worth_sending(units, sent, engine_of(server) if server else "")

    def start(self, source_id: str, server: str) -> Job:
        """Queue the reading of a source's difficult pages. Raises `RemoteNotAllowed`,
        `NothingHard`, `RemoteCapReached`, `NotNow`, `KeyMissing` or `NotFound`."""
        self._servers.check(server)
        hard = self.pages_hard(source_id, server)
        with self._database.write() as work:
            source = store.get_source(work.connection, source_id)
            if source is None:
                raise NotFound(what="source", name=source_id)
            given = allowed(remote_store.consent(work.connection, source.course), server)
            if not _is_read(source) or self._in_work(source_id):
                raise NotNow(state=source.state.value)
            if not hard:
                raise NothingHard
            month = month_now()
            there = remote_store.left(work.connection, given, month)
            if not there.pages_left or (
                there.money_left is not None and there.money_left < given.price
            ):
                raise RemoteCapReached(month=month)
            job = self._queue.enqueue(work, REMOTE, source_id, {"server": server})
        event(_log, "remote.asked", source=source_id, pages=len(hard))
        return job

    def report(self, source_id: str) -> list[PageSent]:
        """What came of every page of a source that was sent, by number."""
        with self._database.read() as connection:
            source = store.get_source(connection, source_id)
            return [] if source is None else remote_store.pages_sent(connection, source.sha256)

    def go_back(self, source_id: str) -> None:
        """Show the reading that was shown before, and keep the present one in its place. Raises
        `NotNow` where there is none, or none with text, or the source is being read."""
        with self._database.read() as connection:
            source = store.get_source(connection, source_id)
            former = None if source is None else source.former_reading
            units = readings_store.units_in(connection, former or "")
        if source is None:
            raise NotFound(what="source", name=source_id)
        if former is None or not any(unit.text for unit in units):
            raise NotNow(state=source.state.value)
        verdict = self._moderation.judge(source_id, units)
        with self._database.write() as work:
            now = store.get_source(work.connection, source_id)
            if now is None or now != source or self._in_work(source_id):
                raise NotNow(state=source.state.value)
            show(work, self._moderation, source, former, verdict, keep=source.reading)
        event(_log, "remote.gone_back", source=source_id)

    def _in_work(self, source_id: str) -> bool:
        return any(job.state not in ENDED for job in self._queue.list(subject=source_id))


def _is_read(source: Source) -> bool:
    """Whether a source has been read to its end, with text or for lack of it."""
    if source.state is SourceState.REJECTED:
        return source.reason is not None and source.reason.code in WITHOUT_TEXT
    return source.state is SourceState.READY
