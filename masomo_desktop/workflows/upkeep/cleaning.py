"""Jobs that let go of what has had its time: rejected files, old jobs, replaced profiles."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound
from masomo_desktop.core.logs import event
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction.model import Source, SourceState
from masomo_desktop.extraction.store import sources_in_state
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import JobState
from masomo_desktop.jobs.registry import Finish
from masomo_desktop.jobs.trimming import trim
from masomo_desktop.store import reports
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.preferences import Preferences
from masomo_desktop.workflows.backup.exchange import REPLACED, date_of
from masomo_desktop.workflows.read_source import NoText

_log = logging.getLogger(__name__)
#: The preference that holds the grace of rejected files in days; 0 keeps them.
GRACE = "rejected_grace_days"
GRACE_DAYS = 30
#: On so many days a file must have been seen rejected, too: a clock that is set a year ahead by
#: mistake makes everything old at once.
GRACE_LOOKS = 3
DONE_DAYS = 14
FAILED_DAYS = 90
_BATCH = 200
_SEEN = "rejected_seen"
ASIDE_DAYS = 30
_SEEN_ASIDE = "aside_seen"


@dataclass(frozen=True)
class RejectedPurge:
    """Purges what the gate rejected and nobody has released within its grace.

    A file that was rejected only for having no text harms nobody: it stays for its owner.
    """

    preferences: Preferences
    purge: Callable[[str], None]

    def handle(self, context: JobContext) -> Finish:
        """The handler of `upkeep.purge_rejected`."""
        now = clock.now()
        days = self.preferences.get(GRACE, GRACE_DAYS)
        with context.database.read() as connection:
            rejected = [
                source
                for source in sources_in_state(connection, SourceState.REJECTED)
                if source.reason is not None and source.reason.code != NoText.code
            ]
            report = reports.last(connection, _SEEN)
        since = {source.id: source.updated for source in rejected}
        seen = _seen_today(since, report.body if report else {}, now)
        for source in rejected:
            if context.cancelled():
                raise Cancelled
            old = now - source.updated >= timedelta(days=days)
            if days and old and len(seen[source.id]) >= GRACE_LOOKS:
                self._purge(source, now)
                del seen[source.id]

        def finish(work: UnitOfWork) -> None:
            reports.keep(work, _SEEN, dict(seen))

        return finish

    def _purge(self, source: Source, now: datetime) -> None:
        try:
            self.purge(source.id)
        except NotFound:  # its owner was quicker
            return
        event(_log, "rejected.purged", source=source.id, days=(now - source.updated).days)


@dataclass(frozen=True)
class AsideSweep:
    """Deletes the profiles that a restore has replaced, some time after.

    A damaged database that was set aside stays until its owner deletes it: it may hold what no
    backup has.
    """

    paths: ProfilePaths

    def handle(self, context: JobContext) -> Finish:
        """The handler of `upkeep.sweep_aside`."""
        now = clock.now()
        folders = {
            folder.name: date_of(folder) for folder in self.paths.aside.glob(f"{REPLACED}-*")
        }
        with context.database.read() as connection:
            report = reports.last(connection, _SEEN_ASIDE)
        seen = _seen_today(folders, report.body if report else {}, now)
        for name, since in folders.items():
            if now - since >= timedelta(days=ASIDE_DAYS) and len(seen[name]) >= GRACE_LOOKS:
                shutil.rmtree(self.paths.aside / name, ignore_errors=True)
                del seen[name]
                event(_log, "aside.deleted", days=(now - since).days)

        def finish(work: UnitOfWork) -> None:
            reports.keep(work, _SEEN_ASIDE, dict(seen))

        return finish


def _seen_today(
    present: Mapping[str, datetime], before: Mapping[str, list[str]], now: datetime
) -> dict[str, list[str]]:
    """The last days on which each thing was seen since its moment in `present`, with today."""
    today = now.date().isoformat()
    seen = {}
    for name, moment in present.items():
        since = moment.date().isoformat()
        days = {day for day in before.get(name, ()) if since <= day <= today}
        seen[name] = sorted(days | {today})[-GRACE_LOOKS:]
    return seen


def sweep_jobs(context: JobContext) -> None:
    """Forget jobs that ended long ago; what failed is kept longer, because somebody may ask."""
    now = clock.now()
    for states, days in (
        ((JobState.DONE, JobState.CANCELLED), DONE_DAYS),
        ((JobState.FAILED,), FAILED_DAYS),
    ):
        before = now - timedelta(days=days)
        swept = 0
        while True:
            if context.cancelled():
                raise Cancelled
            with context.commit() as work:
                found = trim(work.connection, states, before, _BATCH)
            swept += found
            if found < _BATCH:
                break
        event(_log, "jobs.swept", jobs=swept, days=days)
