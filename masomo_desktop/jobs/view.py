"""Looking at jobs: one, many, the lanes, the history, the time that is left. Changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound
from masomo_desktop.jobs import lookups
from masomo_desktop.jobs.lanes import LANE_LIMITS
from masomo_desktop.jobs.model import Attempt, Hold, Job, JobState, Lane, LaneOverview, Outcome
from masomo_desktop.store.database import Database

Jobs = list[Job]


class JobView:
    """What can be asked of a profile's jobs. Safe to share between threads."""

    def __init__(self, database: Database, clock: clock.Clock) -> None:
        self.database = database
        self._clock = clock

    def get(self, job_id: str) -> Job:
        """The job; raises `NotFound`."""
        with self.database.read() as connection:
            job = lookups.get(connection, job_id)
        if job is None:
            raise NotFound(what="job", name=job_id)
        return job

    def list(
        self,
        *,
        lane: Lane | None = None,
        state: JobState | None = None,
        subject: str | None = None,
        limit: int = 100,
    ) -> Jobs:
        """The newest jobs, newest first."""
        with self.database.read() as connection:
            return lookups.listed(connection, lane, state, subject, limit)

    def lanes(self) -> tuple[LaneOverview, ...]:
        """Every lane at a glance, by right of way."""
        moment = self._clock()
        with self.database.read() as connection:
            queued, running, waiting, failed = (
                lookups.counts(connection, state)
                for state in (
                    JobState.QUEUED,
                    JobState.RUNNING,
                    JobState.WAITING,
                    JobState.FAILED,
                )
            )
            since = {lane: lookups.oldest_queued(connection, lane) for lane in queued}
            holds = lookups.holds(connection, clock.stamp(moment))
        return tuple(
            LaneOverview(
                name=lane,
                queued=queued.get(lane, 0),
                running=running.get(lane, 0),
                waiting=waiting.get(lane, 0),
                limit=LANE_LIMITS[lane],
                oldest_wait_s=_seconds_since(since.get(lane), moment),
                failed=failed.get(lane, 0),
                hold=holds.get(lane),
            )
            for lane in Lane
        )

    def holds(self) -> Mapping[Lane, Hold]:
        """The lanes that stand still, why, and since when; also those of another process."""
        with self.database.read() as connection:
            return lookups.holds(connection, clock.stamp(self._clock()))

    def speed(self, kind: str) -> float | None:
        """Seconds that jobs of `kind` take for a unit on this machine; None while unknown."""
        with self.database.read() as connection:
            return lookups.speed(connection, kind)

    def attempts(self, job_id: str) -> tuple[Attempt, ...]:
        """The history of a job's runs, first to last, the running one included."""
        with self.database.read() as connection:
            past = lookups.history(connection, job_id)
            job = lookups.get(connection, job_id)
        if job is None or job.state is not JobState.RUNNING or job.started is None:
            return tuple(past)
        present = Attempt(job.id, job.run, job.attempts, job.started, None, Outcome.RUNNING, None)
        return (*past, present)

    def idle(self) -> bool:
        """Whether no job is queued, running or waiting."""
        with self.database.read() as connection:
            return not lookups.unfinished(connection)

    def estimate(self, job: Job) -> float | None:
        """Seconds left, from the job's progress and the speed of its kind on this machine.

        Before the first job of a kind has ended, a job in its first attempt is its own measure.
        None while nothing is known.
        """
        done, total = job.progress.done, job.progress.total
        if total <= 0 or job.state in (JobState.DONE, JobState.FAILED, JobState.CANCELLED):
            return None
        with self.database.read() as connection:
            pace = lookups.speed(connection, job.kind)
        if pace is None and job.state is JobState.RUNNING and job.started and job.run == 1 and done:
            pace = max((self._clock() - job.started).total_seconds(), 0.0) / done
        return None if pace is None else pace * max(total - done, 0)


def _seconds_since(text: str | None, moment: datetime) -> float:
    return 0.0 if text is None else max((moment - clock.parse(text)).total_seconds(), 0.0)
