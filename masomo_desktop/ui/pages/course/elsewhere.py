"""Which pages of a course are hard, and who else could read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from masomo_desktop.extraction.model import Source
from masomo_desktop.extraction.readings.how_read import HowRead
from masomo_desktop.extraction.remote.model import Consent, Left
from masomo_desktop.jobs.model import ENDED, Job
from masomo_desktop.workflows.remote_reading.handler import REMOTE
from masomo_desktop.workflows.remote_reading.pages import DRAWN

if TYPE_CHECKING:
    from masomo_desktop.workflows.services import Services


@dataclass(frozen=True)
class HardSource:
    """The numbers of a source's hard `pages`, and its newest `job` that sends such pages.
    `by_server` tells whether the source shows pages that a server has read; it can be shown as this
    machine read it, or as the server did, where `two_ways`."""

    source: Source
    pages: tuple[int, ...]
    job: Job | None
    by_server: bool

    @property
    def two_ways(self) -> bool:
        """Whether there is another reading to go back to."""
        return self.source.former_reading is not None

    @property
    def at_work(self) -> bool:
        """Whether its pages are being sent, or wait for it."""
        return self.job is not None and self.job.state not in ENDED


@dataclass(frozen=True)
class Elsewhere:
    """The servers that could read pages, each with its host; what the learner has allowed for the
    course and what is left of it this month; and the sources that this is about."""

    hosts: Mapping[str, str]
    consent: Consent | None
    left: Left | None
    sources: tuple[HardSource, ...]

    @property
    def server(self) -> str:
        """The server to offer: the one that is allowed, else the first; empty where there is
        none."""
        if self.consent is not None and self.consent.server in self.hosts:
            return self.consent.server
        return min(self.hosts, default="")


def read_elsewhere(
    services: Services, course_id: str, sources: Sequence[Source], how: Mapping[str, HowRead]
) -> Elsewhere:
    """What there is to say of a course's hard pages: a source is in it where a server is described
    that could read some of them, while they are being sent, and where there are two readings."""
    remote = services.remote_reading
    found = Elsewhere(remote.hosts(), remote.consent(course_id), remote.cap(course_id), ())
    concerned = []
    for source in sources:
        read = how.get(source.id, HowRead())
        if source.kind not in DRAWN or not (read.pictures or read.unreadable):
            continue
        newest = services.queue.list(subject=source.id, limit=1)
        job = newest[0] if newest and newest[0].kind == REMOTE else None
        pages = remote.pages_hard(source.id, found.server) if found.server else []
        two_ways = source.former_reading is not None
        by_server = two_ways and any(unit.engine for unit in services.sources.units(source.id))
        one = HardSource(source, tuple(pages), job, by_server)
        if one.pages or one.at_work or one.two_ways:
            concerned.append(one)
    return replace(found, sources=tuple(concerned))
