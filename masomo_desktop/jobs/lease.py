"""A run's hold on its job."""

from __future__ import annotations

from dataclasses import dataclass

from masomo_desktop.core import clock
from masomo_desktop.core.progress import Progress
from masomo_desktop.jobs import lookups, transitions
from masomo_desktop.jobs.errors import JobLost
from masomo_desktop.jobs.model import Job
from masomo_desktop.store.database import Database, UnitOfWork


@dataclass(frozen=True)
class Lease:
    """`job` as it was claimed. It is ours for `seconds` after each `renew`."""

    database: Database
    job: Job
    seconds: float
    clock: clock.Clock = clock.now

    def renew(self, work: UnitOfWork, progress: Progress) -> None:
        """Prolong it and note the progress; raises `JobLost` if the run is over."""
        until = clock.stamp(clock.later(self.clock(), self.seconds))
        if not transitions.renew(work.connection, self.job, progress, until):
            raise JobLost(self.job.id)
        work.changed("job", self.job.id)

    def cancel_requested(self) -> bool:
        """Whether somebody asked the job to stop; raises `JobLost` if the run is over."""
        with self.database.read() as connection:
            asked = lookups.cancel_requested(connection, self.job)
        if asked is None:
            raise JobLost(self.job.id)
        return asked
