"""What this computer is doing for the learner, what waits and why, and what needs somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from masomo_desktop.core import clock
from masomo_desktop.jobs import pages
from masomo_desktop.jobs.courtesy import QUIET
from masomo_desktop.jobs.model import Job, JobState, Lane, LaneOverview, Why
from masomo_desktop.jobs.pages import Wanted
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.store.database import Database
from masomo_desktop.store.preferences import Preferences
from masomo_desktop.workflows.activity import store
from masomo_desktop.workflows.activity.model import (
    Health,
    HealthState,
    LaneNow,
    Look,
    ShownJob,
    Story,
    Subject,
    UpkeepTask,
)
from masomo_desktop.workflows.upkeep.service import Upkeep

_MOST_RUNNING = 20
_MUCH = 3  # times as long as the others took


class Activity:
    """Read by the window and by the command line. The work of one look does not grow with the
    number of jobs, but for counting those that are not done."""

    def __init__(
        self, database: Database, queue: Queue, preferences: Preferences, upkeep: Upkeep
    ) -> None:
        self._database, self._queue = database, queue
        self._preferences, self._upkeep = preferences, upkeep

    def look(self, wanted: Wanted, first: str | None, limit: int) -> Look:
        """The lanes, and `limit` jobs from the one with the id `first` on (None: the newest)."""
        with self._database.read() as connection:
            found = pages.page(connection, wanted, first, limit + 1)
            newer = first is not None and bool(pages.above(connection, wanted, first, 1))
        lanes = self.lanes()
        running = {shown.job.id: shown for lane in lanes for shown in lane.running}
        listed = self.named(found[:limit])
        return Look(
            lanes=lanes,
            upkeep=self.upkeep(),
            quiet=self.quiet(),
            jobs=tuple(running.get(shown.job.id, shown) for shown in listed),
            older=len(found) > limit,
            newer=newer,
        )

    def above(self, wanted: Wanted, id: str, number: int) -> str | None:
        """The id of the job `number` places above the one with `id`; None where the list begins
        before that."""
        with self._database.read() as connection:
            found = pages.above(connection, wanted, id, number)
        return found[-1] if len(found) == number else None

    def lanes(self) -> tuple[LaneNow, ...]:
        """Every lane with what runs in it, by right of way."""
        overviews = self._queue.lanes()
        running = self._queue.list(state=JobState.RUNNING, limit=_MOST_RUNNING)
        with self._database.read() as connection:
            following = {
                lane.name: pages.next_of(connection, lane.name) for lane in overviews if lane.queued
            }
            each = {
                lane: pages.typical_seconds(connection, job)
                for lane, job in following.items()
                if job
            }
        names = self._subjects([*running, *(job for job in following.values() if job)])
        moment = clock.now()
        at_work = [self._at_work(job, names[job.id]) for job in reversed(running)]
        return tuple(
            _now(
                lane,
                [shown for shown in at_work if shown.job.lane is lane.name],
                _shown(following.get(lane.name), names),
                each.get(lane.name),
                moment,
            )
            for lane in overviews
        )

    def health(self) -> Health:
        """The queue in a glance."""
        lanes = self._queue.lanes()
        with self._database.read() as connection:
            failed = pages.unresolved(connection)
        return health_of(lanes, self._missed(failed), quiet=self.quiet())

    def story(self, job_id: str) -> Story:
        """One job and the history of its runs; raises `NotFound`."""
        job = self._queue.get(job_id)
        attempts = self._queue.attempts(job_id)
        subject = self._subjects([job])[job.id]
        running = job.state is JobState.RUNNING
        return Story(self._at_work(job, subject) if running else ShownJob(job, subject), attempts)

    def named(self, jobs: Sequence[Job]) -> tuple[ShownJob, ...]:
        """These jobs with what they are about."""
        names = self._subjects(jobs)
        return tuple(ShownJob(job, names[job.id]) for job in jobs)

    def upkeep(self) -> tuple[UpkeepTask, ...]:
        """The recurring tasks, the next first."""
        tasks = [
            UpkeepTask(one.kind, one.last if one.job else None, one.next)
            for one in self._upkeep.planned()
        ]
        return tuple(sorted(tasks, key=lambda task: task.next))

    def quiet(self) -> bool:
        """Whether the learner asked for quiet: scans, speech, making and upkeep stand still."""
        return bool(self._preferences.get(QUIET, False))

    def set_quiet(self, on: bool) -> None:
        """Ask for quiet, or for an end of it; whoever runs the jobs follows within a second."""
        self._preferences.set(QUIET, on)

    def _at_work(self, job: Job, subject: Subject) -> ShownJob:
        left, todo = self._queue.estimate(job), job.progress.total - job.progress.done
        pace = left / todo if left is not None and todo > 0 else None
        return ShownJob(job, subject, pace, left)

    def _missed(self, failed: Sequence[Job]) -> int:
        """How many of these failed jobs are about something that is still there."""
        return sum(
            shown.job.lane is Lane.SCHEDULED or bool(shown.subject.name)
            for shown in self.named(failed)
        )

    def _subjects(self, jobs: Sequence[Job]) -> dict[str, Subject]:
        """What each job is about, by the job's id."""
        with self._database.read() as connection:
            found = store.subjects(connection, {job.subject for job in jobs})
        return {
            job.id: Subject(job.subject)  # a model's name
            if job.kind.startswith("models.")
            else found.get(job.subject, Subject())
            for job in jobs
        }


def _shown(job: Job | None, names: dict[str, Subject]) -> ShownJob | None:
    return None if job is None else ShownJob(job, names[job.id])


def _now(
    lane: LaneOverview,
    running: list[ShownJob],
    following: ShownJob | None,
    each: float | None,
    moment: datetime,
) -> LaneNow:
    left = seconds_left(lane, running, each, moment)
    return LaneNow(lane, tuple(running), following, left)


def seconds_left(
    lane: LaneOverview, running: Sequence[ShownJob], each: float | None, moment: datetime
) -> float | None:
    """When a lane should be done: what its running jobs have left, and the queued ones at `each`
    seconds, as many at once as the lane allows. None where a part is not known, or it stands still.
    """
    if lane.hold is not None and lane.hold.suspended:
        return None
    lefts = [_left(shown, each, moment) for shown in running]
    known = [left for left in lefts if left is not None]
    if len(known) < len(lefts) or (lane.queued and each is None) or not (lefts or lane.queued):
        return None
    if not lane.queued or each is None:
        return max(known)
    return (sum(known) + lane.queued * each) / lane.limit


def _left(shown: ShownJob, each: float | None, moment: datetime) -> float | None:
    """Seconds that a running job has left: as it says itself, or as long as the others took; one
    that has taken much longer than those has no end that could be told."""
    if shown.left is not None or each is None or shown.job.started is None:
        return shown.left
    ran = (moment - shown.job.started).total_seconds()
    return max(each - ran, 0.0) if ran < _MUCH * each else None


def health_of(lanes: Sequence[LaneOverview], failed: int, *, quiet: bool) -> Health:
    """The most pressing thing that there is to say of the queue.

    What of the upkeep waits for the machine to be idle is left out: that is nobody's concern.
    """
    stopped = [one for one in lanes if one.hold is not None and one.hold.suspended]
    moving = sum(lane.running for lane in lanes if lane not in stopped)
    queued = sum(lane.queued for lane in lanes if lane.name is not Lane.SCHEDULED)
    at_work = sum(lane.running for lane in lanes) + queued
    if failed:
        return Health(HealthState.NEEDS_YOU, at_work, failed)
    if quiet:
        return Health(HealthState.HELD, at_work, why=Why.QUIET)
    held = [lane.hold.why for lane in stopped if lane.hold and lane.running + lane.queued]
    if held and not moving:
        return Health(HealthState.HELD, at_work, why=held[0])
    if at_work:
        return Health(HealthState.WORKING, at_work)
    if any(lane.waiting for lane in lanes):
        return Health(HealthState.RETRYING)
    return Health(HealthState.WELL)
