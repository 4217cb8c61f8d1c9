"""What a handler does, and what becomes of its job."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from masomo_desktop.core import clock
from masomo_desktop.core.correlation import correlated, current
from masomo_desktop.core.errors import DatabaseBusy, DiskFull, NotFound, UserError
from masomo_desktop.core.progress import Progress
from masomo_desktop.isolation.errors import Cancelled, ChildBug, ChildLost, MemoryLimit, TimeLimit
from masomo_desktop.isolation.supervision import Supervision
from masomo_desktop.jobs.context import JobContext, Stop
from masomo_desktop.jobs.errors import JobLost, Snooze
from masomo_desktop.jobs.lease import Lease
from masomo_desktop.jobs.model import JobState, Lane, Outcome
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.store.database import UnitOfWork, run_sql
from tests.fakes.jobs import OWNER, JobWorld


def raising(error: Exception) -> Callable[[JobContext], None]:
    def handle(context: JobContext) -> None:
        raise error

    return handle


def test_a_handler_that_returns_is_done_with_its_finish(world: JobWorld) -> None:
    def handle(context: JobContext) -> Callable[[UnitOfWork], None]:
        context.progress(5, 5, "page")
        return lambda work: work.changed("source", "finished")

    heard: list[str] = []
    world.database.listen(lambda changes: heard.extend(change.id for change in changes))
    world.handle = handle
    job = world.enqueue()
    after = world.run()
    assert (after.state, after.progress) == (JobState.DONE, Progress(5, 5, "page"))
    assert heard[-2:] == [job.id, "finished"]


def test_the_jobs_correlation_holds_in_the_handler(world: JobWorld) -> None:
    seen: list[str] = []
    world.handle = lambda _: seen.append(current())
    with correlated() as correlation:
        world.enqueue()
    world.run()
    assert seen == [correlation]


@pytest.mark.parametrize(
    ("error", "state", "code", "outcome"),
    [
        (NotFound(what="page", name="1"), JobState.FAILED, "not_found", Outcome.FAILED),
        (DiskFull(), JobState.WAITING, "disk_full", Outcome.FAILED),
        (ChildLost(how="signal SIGSEGV"), JobState.WAITING, "child_lost", Outcome.LOST),
        (TimeLimit(seconds=3), JobState.WAITING, "time_limit", Outcome.LOST),
        (MemoryLimit(memory_mb=3), JobState.WAITING, "memory_limit", Outcome.LOST),
    ],
)
def test_errors_for_people(
    world: JobWorld, error: Exception, state: JobState, code: str, outcome: Outcome
) -> None:
    world.handle = raising(error)
    world.enqueue()
    after = world.run()
    assert after.error is not None
    assert (after.state, after.error.code) == (state, code)
    assert world.queue.attempts(after.id)[0].outcome is outcome


@pytest.mark.expects_warnings("job_bug")
@pytest.mark.parametrize("error", [KeyError("secret text"), ChildBug("KeyError")])
def test_a_bug_is_ours_and_its_text_is_shown_to_nobody(world: JobWorld, error: Exception) -> None:
    world.handle = raising(error)
    job = world.enqueue()
    states = []
    for _ in range(3):
        states.append(world.run().state)
        world.clock.forward(3600)
        world.queue.promote()
    assert states == [JobState.WAITING, JobState.WAITING, JobState.FAILED]
    after = world.queue.get(job.id)
    assert after.error is not None
    assert after.error.code == "bug"
    assert "secret" not in after.error.message
    assert world.hooks == [("failed", "bug")]


def test_a_snooze(world: JobWorld) -> None:
    world.handle = raising(Snooze(30))
    world.enqueue()
    after = world.run()
    assert (after.state, after.attempts) == (JobState.WAITING, 0)


def waiting_for(stop: Stop) -> Callable[[JobContext], None]:
    """A handler that waits, like a stream, until it is to stop."""

    def handle(context: JobContext) -> None:
        for _ in range(10_000):
            if context.cancelled():
                assert context.stop is stop
                raise Cancelled
        raise AssertionError("never told to stop")

    return handle


def test_interrupted_costs_nothing(world: JobWorld) -> None:
    world.handle = waiting_for(Stop.INTERRUPTED)
    world.enqueue()
    after = world.run(interrupted=lambda: True)
    assert (after.state, after.attempts) == (JobState.WAITING, 0)
    assert world.queue.attempts(after.id)[0].outcome is Outcome.INTERRUPTED


def test_too_long_is_lost(world: JobWorld, tmp_path: Any) -> None:
    short = JobWorld(tmp_path / "short", seconds=0.0)
    short.handle = waiting_for(Stop.OVERTIME)
    short.enqueue()
    after = short.run()
    assert after.error is not None
    assert (after.state, after.error.code) == (JobState.WAITING, "time_limit")
    short.close()


def test_the_time_that_a_job_stands_still_is_not_its_own(world: JobWorld) -> None:
    """Neither of its limit nor of the speed that is measured; its lease is renewed meanwhile."""
    ticks = Ticks()
    supervision = Supervision(monotonic=ticks)
    world.enqueue()
    job = world.claim()
    lease = Lease(world.database, job, 60, world.clock)
    context = JobContext(
        lease, seconds=100, interrupted=lambda: False, supervision=supervision, monotonic=ticks
    )
    supervision.suspend()
    for _ in range(10):
        ticks.now += 60
        world.clock.forward(60)
        assert not context.cancelled()
    assert world.queue.get(job.id).lease_until == clock.later(world.clock(), 60)
    supervision.resume()
    assert 0 <= context.elapsed < 100
    ticks.now += 100
    assert context.cancelled()
    assert context.stop is Stop.OVERTIME


@pytest.mark.expects_warnings("job_stopped_unasked")
def test_a_handler_that_stops_unasked_has_a_bug(world: JobWorld) -> None:
    world.handle = raising(Cancelled())
    world.enqueue()
    after = world.run()
    assert after.error is not None
    assert after.error.code == "bug"


class Ticks:
    """A monotonic clock that goes on by a second with each look."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


def context_of(world: JobWorld) -> JobContext:
    world.enqueue()
    lease = Lease(world.database, world.claim(), 60, world.clock)
    return JobContext(lease, seconds=3600, interrupted=lambda: False, monotonic=Ticks())


def test_a_wish_to_cancel_is_noticed(world: JobWorld) -> None:
    context = context_of(world)
    assert not context.cancelled()
    world.queue.cancel(context.job.id)
    assert context.cancelled()
    assert context.stop is Stop.CANCELLED


def test_a_run_that_was_given_up_is_told_and_commits_nothing(world: JobWorld) -> None:
    context = context_of(world)
    world.queue.recover("another")
    assert context.cancelled()
    assert context.stop is Stop.LOST
    with pytest.raises(JobLost), context.commit() as work:
        world.queue.enqueue(work, "test.chat", "never")
    assert world.queue.list(lane=Lane.CHAT) == []


@pytest.mark.expects_warnings("job_lost")
def test_a_lost_run_ends_without_a_word(world: JobWorld) -> None:
    def handle(context: JobContext) -> None:
        world.queue.recover("another")
        with context.commit():
            pass

    world.handle = handle
    world.enqueue()
    assert world.run().state is JobState.WAITING
    assert [a.outcome for a in world.queue.attempts(world.queue.list()[0].id)] == [Outcome.LOST]


def test_a_commit_carries_the_progress_and_renews_the_lease(world: JobWorld) -> None:
    context = context_of(world)
    world.clock.forward(40)
    context.progress(1, 4, "page")
    with context.commit():
        context.progress(2, 4, "page")
    job = world.queue.get(context.job.id)
    assert job.progress == Progress(2, 4, "page")
    assert job.lease_until is not None
    assert (job.lease_until - world.clock()).total_seconds() == 60


def test_a_commit_that_fails_keeps_its_progress_for_the_next(world: JobWorld) -> None:
    context = context_of(world)
    context.progress(1, 4, "page")
    with pytest.raises(ZeroDivisionError), context.commit():
        raise ZeroDivisionError
    assert world.queue.get(context.job.id).progress == Progress()
    with context.commit():
        pass
    assert world.queue.get(context.job.id).progress == Progress(1, 4, "page")


def test_waiting_keeps_the_lease_and_shows_the_progress(world: JobWorld) -> None:
    context = context_of(world)
    context.progress(3, 4, "card")
    assert not context.cancelled()
    assert world.queue.get(context.job.id).progress == Progress(3, 4, "card")
    for _ in range(30):  # half the lease, by this context's clock
        world.clock.forward(2)
        assert not context.cancelled()
    lease = world.queue.get(context.job.id).lease_until
    assert lease is not None
    assert lease > world.clock()


@contextmanager
def failing(world: JobWorld, error: Exception, times: int) -> Iterator[list[int]]:
    """The next `times` units of work fail as a full disk or a locked database does."""
    left = [times]
    real = world.database.write

    @contextmanager
    def write() -> Iterator[UnitOfWork]:
        if left[0] > 0:
            left[0] -= 1
            raise error
        with real() as work:
            yield work

    world.database.write = write  # type: ignore[method-assign]  # one that fails, in its place
    yield left
    world.database.write = real  # type: ignore[method-assign]  # and put back


@pytest.mark.parametrize("error", [DiskFull(), DatabaseBusy()])
def test_done_that_cannot_be_written_is_tried_again_as_a_job(
    world: JobWorld, error: UserError
) -> None:
    world.enqueue()
    job = world.claim()
    with failing(world, error, 1):
        run_one(world.queue, job, sleep=lambda _: None)
    after = world.queue.get(job.id)
    assert after.error is not None
    assert (after.state, after.error.code) == (JobState.WAITING, error.code)


@pytest.mark.expects_warnings("job_end_not_written")
def test_an_end_that_cannot_be_written_for_a_while_is_written_later(world: JobWorld) -> None:
    world.handle = raising(NotFound(what="page", name="1"))
    world.enqueue()
    job = world.claim()
    with failing(world, DiskFull(), 4):
        run_one(world.queue, job, sleep=lambda _: None)
    assert world.queue.get(job.id).state is JobState.FAILED


@pytest.mark.expects_warnings("job_end_not_written")
def test_an_end_that_can_never_be_written_leaves_the_job_to_recovery(world: JobWorld) -> None:
    world.handle = raising(NotFound(what="page", name="1"))
    world.enqueue()
    job = world.claim()
    with failing(world, DiskFull(), 1000):
        run_one(world.queue, job, sleep=lambda _: None)
    assert world.queue.get(job.id).state is JobState.RUNNING
    world.clock.forward(61)
    world.queue.recover(OWNER)
    assert world.queue.get(job.id).state is JobState.WAITING


@pytest.mark.expects_warnings("job_end_not_written")
def test_an_interruption_does_not_wait_for_the_disk(world: JobWorld) -> None:
    slept: list[float] = []
    world.handle = raising(NotFound(what="page", name="1"))
    world.enqueue()
    job = world.claim()
    with failing(world, DiskFull(), 1000):
        run_one(world.queue, job, interrupted=lambda: len(slept) > 3, sleep=slept.append)
    assert sum(slept) < 1


def test_a_kind_of_another_version_fails_with_a_reason(world: JobWorld) -> None:
    job = world.enqueue()
    with world.database.write() as work:
        run_sql(work.connection, "UPDATE jobs SET kind = 'future.kind'")
    world.run()
    after = world.queue.get(job.id)
    assert after.error is not None
    assert (after.state, after.error.code) == (JobState.FAILED, "unknown_job")


def test_a_resumed_run_teaches_only_its_own_units(world: JobWorld) -> None:
    job = world.enqueue()
    with world.database.write() as work:
        run_sql(work.connection, "UPDATE jobs SET done = 90, total = 100, unit = 'page'")

    def handle(context: JobContext) -> None:
        context.progress(100, 100, "page")

    world.handle = handle
    world.run()
    with world.database.write() as work:
        speed = run_sql(work.connection, "SELECT seconds_per_unit, samples FROM job_speeds")
        ((pace, samples),) = speed.fetchall()
    assert samples == 1
    assert pace * 10 < 5
    assert world.queue.get(job.id).progress.done == 100
