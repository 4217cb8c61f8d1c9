"""The verbs of a job's life. Each is one transaction; each change of state, one guarded UPDATE."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from masomo_desktop.core import clock, correlation
from masomo_desktop.core.errors import NotFound
from masomo_desktop.core.ids import new_id
from masomo_desktop.core.logs import event
from masomo_desktop.core.progress import Progress
from masomo_desktop.jobs import lookups, transitions
from masomo_desktop.jobs.backoff import Backoff
from masomo_desktop.jobs.errors import JobLost, JobStateError
from masomo_desktop.jobs.lease import Lease
from masomo_desktop.jobs.model import Hold, Job, JobError, JobState, Lane, Outcome
from masomo_desktop.jobs.registry import Finish, Registry
from masomo_desktop.jobs.view import JobView
from masomo_desktop.store.database import Connection, Database, UnitOfWork, as_user_error

logger = logging.getLogger(__name__)

LEASE_SECONDS = 60.0
HOLD_SECONDS = 60.0
#: The longest snooze; longer is a mistake, not a wish.
LONGEST_SNOOZE = 24 * 3600.0

_GONE = JobError("process_lost", "Masomo ended while this was running. It goes on from there.")


class Queue(JobView):
    """Jobs in the profile's database. Safe to share between threads and between processes."""

    def __init__(
        self,
        database: Database,
        registry: Registry,
        *,
        clock: clock.Clock = clock.now,
        backoff: Backoff | None = None,
        lease_seconds: float = LEASE_SECONDS,
    ) -> None:
        super().__init__(database, clock)
        self.registry = registry
        self._backoff = backoff or Backoff()
        self._lease_seconds = lease_seconds

    # -- asking for work ---------------------------------------------------------------------

    def enqueue(
        self,
        work: UnitOfWork,
        kind: str,
        subject: str,
        payload: Mapping[str, Any] | None = None,
    ) -> Job:
        """Queue a job in the caller's transaction, so that it exists if and only if what it is
        about does. Raises KeyError for a kind that nobody registered.
        """
        spec = self.registry.get(kind)
        moment = self._clock()
        text = json.dumps(payload or {}, ensure_ascii=False, separators=(",", ":"))
        job_id = new_id()
        transitions.insert(
            work.connection,
            id=job_id,
            lane=spec.lane,
            kind=kind,
            subject=subject,
            payload=text,
            max_attempts=spec.max_attempts,
            correlation=correlation.current(),
            moment=clock.stamp(moment),
        )
        _tell(work, job_id, spec.lane)
        return Job(
            id=job_id,
            lane=spec.lane,
            kind=kind,
            subject=subject,
            payload=json.loads(text),
            state=JobState.QUEUED,
            attempts=0,
            max_attempts=spec.max_attempts,
            run=0,
            run_after=None,
            since=moment,
            owner=None,
            lease_until=None,
            cancel_requested=False,
            progress=Progress(),
            error=None,
            correlation=correlation.current(),
            created=moment,
            started=None,
            finished=None,
        )

    def cancel(self, job_id: str) -> JobState:
        """Cancel a job, and return the state that it is then in.

        `cancelled`: it had not started. `running`: its run was asked to stop, and will. Any other:
        it had ended before, and nothing was changed. Raises `NotFound`.
        """
        with self.database.write() as work:
            job = transitions.cancel_unstarted(work.connection, job_id, self._now())
            if job is not None:
                self._run_hook(work, job, "on_cancelled")
                work.changed("job", job_id)
                return JobState.CANCELLED
            if transitions.request_cancel(work.connection, job_id):
                work.changed("job", job_id)
                return JobState.RUNNING
            return _existing(work, job_id).state

    def retry(self, job_id: str) -> Job:
        """Queue a failed or cancelled job again, with all its attempts before it.

        Raises `NotFound`, or `JobStateError` in any other state.
        """
        with self.database.write() as work:
            job = transitions.requeue(work.connection, job_id, self._now())
            if job is None:
                raise JobStateError(state=_existing(work, job_id).state.value, verb="tried again")
            self._run_hook(work, job, "on_retried")
            _tell(work, job.id, job.lane)
            return job

    # -- running it --------------------------------------------------------------------------

    def next_need(self, lane: Lane) -> int | None:
        """Megabytes that the job which `claim` would give is expected to need; None if there is no
        job. Writes nothing."""
        with self.database.read() as connection:
            kind = lookups.peek(connection, lane)
            return None if kind is None else self._need(connection, kind)

    def memory_needed(self, kind: str) -> int:
        """Megabytes that a job of `kind` is expected to need: what such jobs have taken on this
        machine, or else what its spec says."""
        with self.database.read() as connection:
            return self._need(connection, kind)

    def claim(self, lane: Lane, owner: str) -> Job | None:
        """Make the oldest queued job of `lane` run under `owner`; None if there is none. To be
        asked after `next_need`, which takes no lock.

        It is not synced to disk: a power cut before anything else is committed leaves the job
        queued, as if it had not been claimed, and nothing was lost by that.
        """
        moment = self._clock()
        until = clock.stamp(clock.later(moment, self._lease_seconds))
        with self.database.write(synced=False) as work:
            job = transitions.claim(work.connection, lane, owner, clock.stamp(moment), until)
            if job is not None:
                work.changed("job", job.id)
        return job

    def lease(self, job: Job) -> Lease:
        """The hold that the run `job` has on its row."""
        return Lease(self.database, job, self._lease_seconds, self._clock)

    def done(
        self,
        job: Job,
        finish: Finish | None = None,
        *,
        progress: Progress | None = None,
        seconds: float | None = None,
        peak_mb: int = 0,
    ) -> None:
        """End a run as done, with its last writes, in one transaction.

        `seconds` that this run took, with the units that `progress` adds to the claimed job's,
        teach `estimate` the speed of this kind; `peak_mb`, where any, teaches `memory_needed`.
        Raises `JobLost`.
        """
        with self.database.write() as work:
            self._end(work, job, JobState.DONE, Outcome.DONE, progress=progress)
            if finish is not None:
                finish(work)
            units = progress.done - job.progress.done if progress else 0
            if seconds is not None and units > 0:
                transitions.measured(work.connection, job.kind, seconds / units)
            if peak_mb:
                transitions.weighed(work.connection, job.kind, peak_mb)

    def fail(self, job: Job, error: JobError, *, outcome: Outcome = Outcome.FAILED) -> None:
        """End a run and its job as failed for good, or as cancelled if that was asked for: what is
        wrong with something that was given up is no failure. Raises `JobLost`."""
        with self.database.write() as work:
            self._fail(work, job, error, outcome)

    def retry_later(
        self, job: Job, error: JobError, *, outcome: Outcome = Outcome.FAILED
    ) -> JobState:
        """End a run that may succeed another time: waiting, or failed if attempts are used up.

        Returns the state that it came to, which is `cancelled` if that was asked for meanwhile.
        Raises `JobLost`.
        """
        with self.database.write() as work:
            if job.attempts >= job.max_attempts:
                return self._fail(work, job, error, outcome)
            delay = self._backoff.delay(job.attempts)
            return self._wait(work, job, outcome, delay, error=error)

    def snooze(self, job: Job, seconds: float) -> None:
        """End a run that cannot go on now; it costs no attempt. Raises `JobLost`."""
        delay = min(max(seconds, 0.0), LONGEST_SNOOZE)
        with self.database.write() as work:
            self._wait(work, job, Outcome.SNOOZED, delay, refund=True)

    def interrupted(self, job: Job) -> None:
        """End a run because the program ends; it costs no attempt. Raises `JobLost`."""
        with self.database.write() as work:
            self._wait(work, job, Outcome.INTERRUPTED, 0.0, refund=True)

    def cancelled(self, job: Job) -> None:
        """End a run as cancelled, keeping the units it committed. Raises `JobLost`."""
        with self.database.write() as work:
            self._end(work, job, JobState.CANCELLED, Outcome.CANCELLED)
            self._run_hook(work, job, "on_cancelled")

    def weighed(self, job: Job, peak_mb: int) -> None:
        """Remember what a run took that did not end as done."""
        with self.database.write() as work:
            transitions.weighed(work.connection, job.kind, peak_mb)

    # -- upkeep ------------------------------------------------------------------------------

    def promote(self) -> int:
        """Queue the waiting jobs whose time has come; returns how many."""
        moment = self._now()
        with self.database.read() as connection:
            if not lookups.any_due(connection, moment):
                return 0
        with self.database.write() as work:
            found = transitions.promote(work.connection, moment)
            for job_id, lane in found:
                _tell(work, job_id, lane)
        return len(found)

    def note_holds(self, holds: Collection[Hold]) -> None:
        """Tell everyone, other processes included, which lanes stand still; to be repeated within
        `HOLD_SECONDS`, or it is believed no longer."""
        with self.database.read() as connection:
            before = lookups.holds(connection, "")  # those believed no longer included
        if not before and not holds:
            return
        until = clock.stamp(clock.later(self._clock(), HOLD_SECONDS))
        with self.database.write(synced=False) as work:
            transitions.replace_holds(work.connection, holds, until)
            after = {hold.lane: hold for hold in holds}
            for lane in Lane:
                if before.get(lane) != after.get(lane):
                    work.changed("hold", lane.value)

    def recover(self, owner: str, alive: Collection[tuple[str, int]] = ()) -> Sequence[Job]:
        """Give up the runs that nobody runs, and return their jobs.

        The caller holds the scheduler's lock under the name `owner`, so a run of any other owner
        has no process left. Of its own runs, those whose lease has expired are given up, unless
        `alive` (job id, run) says that a thread is at work on them: after an hour's sleep of the
        machine every lease has expired and nothing is lost.

        A run that had committed units gives its attempt back: it was not the job that failed.
        """
        moment = self._clock()
        with self.database.read() as connection:
            suspects = [
                job
                for job in lookups.running(connection)
                if job.owner != owner
                or (
                    (job.id, job.run) not in alive
                    and job.lease_until is not None
                    and job.lease_until < moment
                )
            ]
        for job in suspects:
            try:
                self._give_up(job)
            except JobLost:  # it ended by itself meanwhile
                continue
            event(logger, "job_recovered", job=job.id, kind=job.kind, attempts=job.attempts)
        return suspects

    def _give_up(self, job: Job) -> None:
        with self.database.write() as work:
            moved = job.progress.done > lookups.done_before(work.connection, job)
            if moved or job.attempts < job.max_attempts:
                self._wait(work, job, Outcome.LOST, 0.0, error=_GONE, refund=moved)
            else:
                self._fail(work, job, _GONE, Outcome.LOST)

    # -- inside ------------------------------------------------------------------------------

    def _need(self, connection: Connection, kind: str) -> int:
        known = lookups.memory_needed(connection, kind)
        if known is not None:
            return known
        spec = self.registry.find(kind)
        return spec.memory_mb if spec else 0

    def _now(self) -> str:
        return clock.stamp(self._clock())

    def _end(
        self,
        work: UnitOfWork,
        job: Job,
        state: JobState,
        outcome: Outcome,
        *,
        error: JobError | None = None,
        run_after: str | None = None,
        refund: bool = False,
        progress: Progress | None = None,
    ) -> None:
        ended = transitions.end(
            work.connection,
            job,
            state,
            outcome,
            self._now(),
            error=error,
            run_after=run_after,
            refund=refund,
            progress=progress,
        )
        if not ended:
            raise JobLost(job.id)
        work.changed("job", job.id)

    def _wait(
        self,
        work: UnitOfWork,
        job: Job,
        outcome: Outcome,
        delay: float,
        *,
        error: JobError | None = None,
        refund: bool = False,
    ) -> JobState:
        """End a run whose job is to be run again, unless somebody asked for its end meanwhile."""
        if self._cancel_if_asked(work, job, error):
            return JobState.CANCELLED
        run_after = clock.stamp(clock.later(self._clock(), delay))
        self._end(
            work, job, JobState.WAITING, outcome, error=error, run_after=run_after, refund=refund
        )
        return JobState.WAITING

    def _fail(self, work: UnitOfWork, job: Job, error: JobError, outcome: Outcome) -> JobState:
        if self._cancel_if_asked(work, job, error):
            return JobState.CANCELLED
        self._end(work, job, JobState.FAILED, outcome, error=error)
        self._run_hook(work, job, "on_failed", error)
        return JobState.FAILED

    def _cancel_if_asked(self, work: UnitOfWork, job: Job, error: JobError | None) -> bool:
        """End a run as cancelled if somebody asked for that while it ran."""
        if not lookups.cancel_requested(work.connection, job):
            return False
        self._end(work, job, JobState.CANCELLED, Outcome.CANCELLED, error=error)
        self._run_hook(work, job, "on_cancelled")
        return True

    def _run_hook(self, work: UnitOfWork, job: Job, name: str, *more: JobError) -> None:
        """Run a hook of the job's kind. A hook that has a bug loses its writes, not the job's end:
        a job that cannot end would hold its lane for ever."""
        spec = self.registry.find(job.kind)
        hook: Callable[..., None] | None = getattr(spec, name, None)
        if hook is None:
            return
        try:
            with transitions.savepoint(work.connection):
                hook(work, job, *more)
        except Exception as error:
            if as_user_error(error) is not None:
                raise  # the database failed, and with it the whole transaction
            event(logger, "job_hook_bug", level=logging.ERROR, exc_info=True, job=job.id, hook=name)


def _existing(work: UnitOfWork, job_id: str) -> Job:
    job = lookups.get(work.connection, job_id)
    if job is None:
        raise NotFound(what="job", name=job_id)
    return job


def _tell(work: UnitOfWork, job_id: str, lane: Lane) -> None:
    """Say that a job changed and, by a change of kind "lane", that its lane has work."""
    work.changed("job", job_id)
    work.changed("lane", lane.value)
