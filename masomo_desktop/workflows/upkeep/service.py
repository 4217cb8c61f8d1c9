"""The upkeep of a profile: its recurring tasks, and what they last found out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.jobs.model import Job, Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Handler, Registry, TaskSpec
from masomo_desktop.store import reports
from masomo_desktop.store.database import Database
from masomo_desktop.workflows.backup.service import Backups
from masomo_desktop.workflows.upkeep import database_care, store
from masomo_desktop.workflows.upkeep.cleaning import AsideSweep, RejectedPurge, sweep_jobs
from masomo_desktop.workflows.upkeep.counting import StudyCounts
from masomo_desktop.workflows.upkeep.schedule import Planned, Recurring, Schedule
from masomo_desktop.workflows.upkeep.storage import Storage, StorageReport, measured

CHECK = "upkeep.check"
CHECK_FULLY = "upkeep.check_fully"
OPTIMISE = "upkeep.optimise"
COUNT_STUDY = "upkeep.count_study"
PURGE_REJECTED = "upkeep.purge_rejected"
SWEEP_JOBS = "upkeep.sweep_jobs"
SWEEP_ASIDE = "upkeep.sweep_aside"
BACKUP = "upkeep.backup"
MEASURE = "upkeep.measure_storage"

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
#: In the order in which they run when several are due: what a backup holds has been looked at.
RECURRING = (
    Recurring(CHECK, _DAY),
    Recurring(CHECK_FULLY, _WEEK),
    Recurring(COUNT_STUDY, _DAY),
    Recurring(PURGE_REJECTED, _DAY),
    Recurring(SWEEP_JOBS, _DAY),
    Recurring(SWEEP_ASIDE, _DAY),
    Recurring(OPTIMISE, _DAY),
    Recurring(BACKUP, _DAY),
    Recurring(MEASURE, _DAY),
)


@dataclass(frozen=True)
class Integrity:
    """What the last look for damage found; `full` looks compared indexes and references too."""

    at: datetime
    whole: bool
    full: bool


class Upkeep:
    """Asks for the recurring tasks when they are due, and tells what they found."""

    def __init__(
        self,
        paths: ProfilePaths,
        database: Database,
        queue: Queue,
        *,
        backups: Backups,
        rejected: RejectedPurge,
        counts: StudyCounts,
    ) -> None:
        self._database = database
        self._schedule = Schedule(database, queue, RECURRING)
        self._handlers: dict[str, Handler] = {
            CHECK: database_care.check,
            CHECK_FULLY: database_care.check_fully,
            OPTIMISE: database_care.optimise,
            COUNT_STUDY: counts.handle,
            PURGE_REJECTED: rejected.handle,
            SWEEP_JOBS: sweep_jobs,
            SWEEP_ASIDE: AsideSweep(paths).handle,
            BACKUP: backups.handle,
            MEASURE: StorageReport(paths).handle,
        }

    def register(self, registry: Registry) -> None:
        """Add the kinds of upkeep to what the program can do."""
        for kind, handler in self._handlers.items():
            registry.register(
                TaskSpec(kind, Lane.SCHEDULED, handler, max_attempts=3, seconds=3600, memory_mb=100)
            )

    def enqueue_due(self) -> Sequence[Job]:
        """Queue what is due; to be called every few seconds by the process that runs the jobs."""
        return self._schedule.enqueue_due()

    def ask(self, kind: str) -> str:
        """Queue one of the recurring tasks now; returns the id of its unfinished job, new or not.

        Raises `NotFound`.
        """
        return self._schedule.ask(kind)

    def planned(self) -> Sequence[Planned]:
        """When each task was last asked for and is next due."""
        return self._schedule.planned()

    def integrity(self) -> Integrity | None:
        """What the last look for damage found; None before the first."""
        with self._database.read() as connection:
            report = reports.last(connection, database_care.INTEGRITY)
        if report is None:
            return None
        return Integrity(report.at, report.body["whole"], report.body["full"])

    def storage(self) -> tuple[datetime, Storage] | None:
        """The last measured use of the disk and its moment; None before the first."""
        with self._database.read() as connection:
            return measured(connection)

    def study_days(self, first: date, last: date) -> dict[str, dict[str, int]]:
        """The stored counts of the days from `first` to `last`, by ISO date and by name."""
        with self._database.read() as connection:
            return store.counts_between(connection, first.isoformat(), last.isoformat())
