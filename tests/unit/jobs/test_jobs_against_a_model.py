"""The queue against a model of it in plain Python, driven by Hypothesis: clock, crashes and all."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from masomo_desktop.core.progress import Progress
from masomo_desktop.jobs.errors import JobLost, JobStateError
from masomo_desktop.jobs.model import TRANSITIONS, Job, JobError, JobState, Lane
from masomo_desktop.store.database import UnitOfWork, run_sql
from tests.fakes.jobs import JobWorld

ERROR = JobError("child_lost", "The child was lost.")
QUEUED = JobState.QUEUED
ENDS = ("done", "fail", "retry_later", "snooze", "interrupted", "cancelled")


@dataclass
class Expected:
    """What the model knows of a job."""

    state: JobState = JobState.QUEUED
    attempts: int = 0
    runs: int = 0
    done: int = 0
    done_before: int = 0
    owner: str | None = None
    lease_until: float = 0
    run_after: float = 0
    since: float = 0  # when it began to wait
    cancel: bool = False
    states: list[JobState] = field(default_factory=lambda: [JobState.QUEUED])

    def become(self, state: JobState) -> None:
        if state is not self.state:
            assert state in TRANSITIONS[self.state], (self.state, state)
            self.states.append(state)
        self.state = state

    def end(self, state: JobState) -> None:
        self.become(state)
        self.done_before = max(self.done_before, self.done)
        self.owner = None


class Jobs(RuleBasedStateMachine):
    """Two processes share a queue; one at a time holds the scheduler's lock and recovers."""

    runs = Bundle("runs")

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.world = JobWorld(Path(self.folder.name))
        with self.world.database.write() as work:
            run_sql(work.connection, "CREATE TABLE effects (job TEXT NOT NULL)")
            run_sql(work.connection, "CREATE TABLE hooked (n INTEGER NOT NULL)")
        self.world.hook = _hooked
        self.queue = self.world.queue
        self.now = 0.0
        self.expected: dict[str, Expected] = {}
        self.effects: list[str] = []  # what `done` wrote, in the model
        self.enqueue()
        self.enqueue()

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.world.close()
            self.folder.cleanup()

    @rule()
    def enqueue(self) -> None:
        self.expected[self.world.enqueue().id] = Expected()

    @rule(seconds=st.sampled_from([1, 5, 11, 30, 61, 4000, -90, -5000]))
    def time_goes_by(self, seconds: int) -> None:
        self.world.clock.forward(seconds)
        self.now += seconds

    @precondition(lambda self: any(job.state is QUEUED for job in self.expected.values()))
    @rule(target=runs, owner=st.sampled_from(["a", "b"]))
    def claim(self, owner: str) -> Job:
        queued = [job_id for job_id, job in self.expected.items() if job.state is JobState.QUEUED]
        job = self.queue.claim(Lane.EXTRACTION, owner)
        assert job is not None
        assert job.id == min(queued)
        expected = self.expected[job.id]
        expected.become(JobState.RUNNING)
        expected.attempts += 1
        expected.runs += 1
        expected.owner, expected.lease_until = owner, self.now + 60
        return job

    def holds(self, job: Job) -> bool:
        expected = self.expected[job.id]
        return expected.state is JobState.RUNNING and expected.runs == job.run

    @rule(job=runs, units=st.integers(0, 3))
    def commit_units(self, job: Job, units: int) -> None:
        expected = self.expected[job.id]
        progress = Progress(expected.done + units, 100, "page")
        try:
            with self.world.database.write() as work:
                self.queue.lease(job).renew(work, progress)
        except JobLost:
            assert not self.holds(job)
        else:
            assert self.holds(job)
            expected.done += units
            expected.lease_until = self.now + 60

    @rule(job=runs, how=st.sampled_from(ENDS))
    def end(self, job: Job, how: str) -> None:
        held = self.holds(job)
        try:
            self._end(job, how)
        except JobLost:
            assert not held
            return
        assert held
        self._expect_end(self.expected[job.id], how)
        if how == "done":
            self.effects.append(job.id)

    def _end(self, job: Job, how: str) -> None:
        match how:
            case "done":
                self.queue.done(job, lambda work: _note(work, job.id))
            case "fail" | "retry_later":
                getattr(self.queue, how)(job, ERROR)
            case "snooze":
                self.queue.snooze(job, 20)
            case _:
                getattr(self.queue, how)(job)

    def _expect_end(self, expected: Expected, how: str) -> None:
        last = expected.attempts >= 3
        match how:
            case "done" | "cancelled":
                expected.end(JobState(how))
            case _ if expected.cancel:
                expected.end(JobState.CANCELLED)
            case "fail":
                expected.end(JobState.FAILED)
            case "retry_later" if last:
                expected.end(JobState.FAILED)
            case _:
                delay = {"retry_later": 10 * 2 ** (expected.attempts - 1), "snooze": 20}
                expected.run_after = self.now + delay.get(how, 0)
                expected.attempts -= how != "retry_later"
                expected.since = self.now
                expected.end(JobState.WAITING)

    @precondition(lambda self: not any(job.state is QUEUED for job in self.expected.values()))
    @rule()
    def nothing_to_claim(self) -> None:
        assert self.queue.claim(Lane.EXTRACTION, "a") is None

    @rule()
    def promote(self) -> None:
        due = [
            job
            for job in self.expected.values()
            if job.state is JobState.WAITING and (job.run_after <= self.now or job.since > self.now)
        ]
        assert self.queue.promote() == len(due)
        for job in due:
            job.become(JobState.QUEUED)

    @rule(job=runs)
    def die_while_done_is_written(self, job: Job) -> None:
        """What `done` would have written is gone with it, and the run is as it was."""

        def finish(work: UnitOfWork) -> None:
            _note(work, job.id)
            raise _Died

        with pytest.raises(_Died if self.holds(job) else JobLost):
            self.queue.done(job, finish, progress=Progress(99, 100, "page"))

    @rule(owner=st.sampled_from(["a", "b"]), at_work=st.booleans())
    def recover(self, owner: str, at_work: bool) -> None:
        running = {i: job for i, job in self.expected.items() if job.state is JobState.RUNNING}
        alive = {(i, job.runs) for i, job in running.items() if at_work and job.owner == owner}
        lost = {
            job_id: job
            for job_id, job in running.items()
            if job.owner != owner
            or (job.lease_until < self.now and (job_id, job.runs) not in alive)
        }
        assert {job.id for job in self.queue.recover(owner, alive)} == set(lost)
        for job in lost.values():
            moved = job.done > job.done_before
            if job.cancel:
                job.end(JobState.CANCELLED)
            elif job.attempts >= 3 and not moved:
                job.end(JobState.FAILED)
            else:
                job.attempts -= moved
                job.run_after = job.since = self.now
                job.end(JobState.WAITING)

    @precondition(lambda self: self.expected)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        job_id = data.draw(st.sampled_from(sorted(self.expected)))
        expected = self.expected[job_id]
        found = self.queue.cancel(job_id)
        if expected.state in (JobState.QUEUED, JobState.WAITING):
            expected.become(JobState.CANCELLED)
        elif expected.state is JobState.RUNNING:
            expected.cancel = True
        assert found is expected.state

    @precondition(lambda self: self.expected)
    @rule(data=st.data())
    def retry(self, data: st.DataObject) -> None:
        job_id = data.draw(st.sampled_from(sorted(self.expected)))
        expected = self.expected[job_id]
        if expected.state in (JobState.FAILED, JobState.CANCELLED):
            self.queue.retry(job_id)
            expected.become(JobState.QUEUED)
            expected.attempts, expected.cancel = 0, False
        else:
            with pytest.raises(JobStateError):
                self.queue.retry(job_id)

    @invariant()
    def the_queue_is_as_expected(self) -> None:
        if not hasattr(self, "world"):
            return
        for job in self.queue.list(limit=10_000):
            expected = self.expected[job.id]
            assert (job.state, job.attempts, job.run, job.progress.done, job.owner) == (
                expected.state,
                expected.attempts,
                expected.runs,
                expected.done,
                expected.owner,
            )
            assert (job.subject, job.payload) == ("subject", {"n": 1})
            history = self.queue.attempts(job.id)
            assert [attempt.run for attempt in history] == list(range(1, expected.runs + 1))
        assert len(self.queue.list(limit=10_000)) == len(self.expected)

    @invariant()
    def what_done_wrote_is_there_once(self) -> None:
        if hasattr(self, "world"):
            with self.world.database.read() as connection:
                noted = run_sql(connection, "SELECT job FROM effects ORDER BY rowid").fetchall()
            assert [job_id for (job_id,) in noted] == self.effects

    @invariant()
    def each_bad_end_was_told_once(self) -> None:
        if hasattr(self, "world"):
            with self.world.database.read() as connection:
                (told,) = run_sql(connection, "SELECT count(*) FROM hooked").fetchone()
            bad = (JobState.FAILED, JobState.CANCELLED)
            assert told == sum(
                job.states.count(state) for job in self.expected.values() for state in bad
            )


def work_undisturbed() -> None:
    """Two jobs one after the other, with every check; what is planted is to fail under attack."""
    jobs = Jobs()
    jobs.open()
    try:
        for _ in range(2):
            job = jobs.claim("a")
            jobs.commit_units(job, 2)
            jobs.end(job, "done")
            jobs.the_queue_is_as_expected()
            jobs.what_done_wrote_is_there_once()
            jobs.each_bad_end_was_told_once()
        jobs.nothing_to_claim()
    finally:
        jobs.teardown()


def test_undisturbed_work() -> None:
    work_undisturbed()


class _Died(BaseException):
    """The process, as far as a transaction can tell."""


def _hooked(work: UnitOfWork) -> None:
    run_sql(work.connection, "INSERT INTO hooked VALUES (1)")


def _note(work: UnitOfWork, job_id: str) -> None:
    """An effect of the job, in its last transaction."""
    run_sql(work.connection, "INSERT INTO effects VALUES (?)", (job_id,))


TestJobs = Jobs.TestCase
TestJobs.settings = settings(
    max_examples=250,
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],  # of the machine, not of the test
)
