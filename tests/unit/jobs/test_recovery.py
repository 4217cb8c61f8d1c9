"""Runs that nobody runs any more."""

from __future__ import annotations

from masomo_desktop.core.progress import Progress
from masomo_desktop.jobs.model import Job, JobState
from tests.fakes.jobs import OWNER, JobWorld


def commit_units(world: JobWorld, job: Job, done: int) -> None:
    with world.database.write() as work:
        world.queue.lease(job).renew(work, Progress(done, 10, "page"))


def test_runs_of_a_process_that_has_gone_are_queued_again(world: JobWorld) -> None:
    jobs = [world.enqueue() for _ in range(2)]
    for _ in jobs:
        world.claim("the dead")
    assert {job.id for job in world.queue.recover(OWNER)} == {job.id for job in jobs}
    assert world.queue.promote() == 2
    history = world.queue.attempts(jobs[0].id)
    assert [(attempt.outcome, attempt.number) for attempt in history] == [("lost", 1)]
    assert history[0].error is not None


def test_own_runs_are_left_alone_while_their_lease_lasts(world: JobWorld) -> None:
    world.enqueue()
    world.claim()
    world.clock.forward(59)
    assert world.queue.recover(OWNER) == []
    world.clock.forward(2)
    assert len(world.queue.recover(OWNER)) == 1


def test_a_night_asleep_loses_no_run_that_a_thread_is_at(world: JobWorld) -> None:
    world.enqueue()
    job = world.claim()
    world.clock.forward(8 * 3600)
    assert world.queue.recover(OWNER, {(job.id, job.run)}) == []
    world.queue.done(job)


def test_a_renewed_lease_lasts(world: JobWorld) -> None:
    world.enqueue()
    job = world.claim()
    world.clock.forward(50)
    commit_units(world, job, 1)
    world.clock.forward(50)
    assert world.queue.recover(OWNER) == []


def test_a_job_that_always_takes_its_process_down_fails(world: JobWorld) -> None:
    job = world.enqueue()
    for _ in range(3):
        world.claim("the dead")
        world.queue.recover(OWNER)
        world.queue.promote()
    after = world.queue.get(job.id)
    assert (after.state, after.attempts) == (JobState.FAILED, 3)
    assert after.error is not None
    assert after.error.code == "process_lost"
    assert world.hooks == [("failed", "process_lost")]


def test_a_run_that_had_committed_units_costs_no_attempt(world: JobWorld) -> None:
    """Killing Masomo twenty times while it reads a long book must not fail the book."""
    job = world.enqueue()
    for done in range(1, 21):
        commit_units(world, world.claim("the dead"), done)
        world.queue.recover(OWNER)
        world.queue.promote()
    assert world.queue.get(job.id).attempts == 0
    for _ in range(3):  # no more progress: now it counts
        world.claim("the dead")
        world.queue.recover(OWNER)
        world.queue.promote()
    assert world.queue.get(job.id).state is JobState.FAILED


def test_a_lost_run_that_was_to_be_cancelled_is_cancelled(world: JobWorld) -> None:
    job = world.enqueue()
    world.claim("the dead")
    world.queue.cancel(job.id)
    world.queue.recover(OWNER)
    assert world.queue.get(job.id).state is JobState.CANCELLED
    assert world.hooks == [("cancelled", job.id)]


def test_what_has_ended_or_waits_is_not_touched(world: JobWorld) -> None:
    world.enqueue()
    world.queue.done(world.claim("the dead"))
    world.enqueue()
    world.queue.snooze(world.claim("the dead"), 60)
    assert world.queue.recover(OWNER) == []
