"""The verbs of a job's life, one by one."""

from __future__ import annotations

import sqlite3

import pytest

from masomo_desktop.core import clock
from masomo_desktop.core.correlation import correlated
from masomo_desktop.core.errors import NotFound
from masomo_desktop.core.progress import Progress
from masomo_desktop.jobs import lookups, transitions
from masomo_desktop.jobs.errors import JobLost, JobStateError
from masomo_desktop.jobs.model import JobError, JobState, Lane, Outcome
from masomo_desktop.jobs.queue import LONGEST_SNOOZE
from masomo_desktop.store.database import Change, UnitOfWork, run_sql
from tests.fakes.jobs import KIND, OWNER, JobWorld

ERROR = JobError("disk_full", "The disk is full.")


def outcomes(world: JobWorld, job_id: str) -> list[str]:
    return [attempt.outcome.value for attempt in world.queue.attempts(job_id)]


def test_a_job_is_stored_as_it_was_asked_for(world: JobWorld) -> None:
    with correlated() as correlation:
        job = world.enqueue("source-1")
    assert world.queue.get(job.id) == job
    assert (job.state, job.subject, job.payload) == (JobState.QUEUED, "source-1", {"n": 1})
    assert (job.correlation, job.lane, job.max_attempts) == (correlation, Lane.EXTRACTION, 3)


def test_a_job_exists_only_if_its_transaction_commits(world: JobWorld) -> None:
    def finish(work: UnitOfWork) -> None:
        world.queue.enqueue(work, KIND, "s")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), world.database.write() as work:
        finish(work)
    assert world.queue.list() == []


def test_a_kind_nobody_registered_cannot_be_asked_for(world: JobWorld) -> None:
    with pytest.raises(KeyError), world.database.write() as work:
        world.queue.enqueue(work, "no.such", "s")


def test_claims_are_in_order_within_a_lane_and_each_job_once(world: JobWorld) -> None:
    jobs = [world.enqueue() for _ in range(3)]
    world.enqueue(kind="test.chat")
    assert [world.claim().id for _ in jobs] == [job.id for job in jobs]
    assert world.queue.claim(Lane.EXTRACTION, OWNER) is None
    assert world.queue.claim(Lane.CHAT, OWNER) is not None


def test_a_claim_counts_the_attempt_and_takes_a_lease(world: JobWorld) -> None:
    world.enqueue()
    job = world.claim("me")
    assert (job.state, job.attempts, job.run, job.owner) == (JobState.RUNNING, 1, 1, "me")
    assert job.lease_until == clock.later(world.clock(), 60)
    assert job.started == world.clock()


def test_asking_an_empty_lane_writes_nothing(world: JobWorld) -> None:
    changes: list[Change] = []
    world.database.listen(changes.extend)
    other = sqlite3.connect(world.database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # a write would have to wait for this
    assert world.queue.next_need(Lane.EXTRACTION) is None
    assert world.queue.promote() == 0
    assert world.queue.recover(OWNER) == []
    other.close()
    assert changes == []


def test_done_writes_the_last_writes_with_it(world: JobWorld) -> None:
    world.enqueue()
    job = world.claim()

    def finish(work: UnitOfWork) -> None:
        world.queue.enqueue(work, "test.chat", "next")

    world.queue.done(job, finish, progress=Progress(3, 3, "page"))
    after = world.queue.get(job.id)
    assert (after.state, after.progress, after.owner) == (
        JobState.DONE,
        Progress(3, 3, "page"),
        None,
    )
    assert after.finished == world.clock()
    assert [found.subject for found in world.queue.list(lane=Lane.CHAT)] == ["next"]
    assert outcomes(world, job.id) == ["done"]


def test_done_leaves_nothing_if_its_last_writes_fail(world: JobWorld) -> None:
    world.enqueue()
    job = world.claim()

    def finish(work: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        world.queue.done(job, finish)
    assert world.queue.get(job.id).state is JobState.RUNNING
    assert outcomes(world, job.id) == ["running"]


def test_a_retry_waits_longer_each_time_and_fails_in_the_end(world: JobWorld) -> None:
    job = world.enqueue()
    waits = []
    for _ in range(2):
        assert world.queue.retry_later(world.claim(), ERROR) is JobState.WAITING
        waiting = world.queue.get(job.id)
        assert waiting.error == ERROR
        assert waiting.run_after is not None
        waits.append((waiting.run_after - world.clock()).total_seconds())
        assert world.queue.promote() == 0
        world.clock.forward(waits[-1])
        assert world.queue.promote() == 1
    assert waits == [10, 20]
    assert world.queue.retry_later(world.claim(), ERROR) is JobState.FAILED
    assert world.hooks == [("failed", "disk_full")]
    assert outcomes(world, job.id) == ["failed"] * 3
    assert [attempt.number for attempt in world.queue.attempts(job.id)] == [1, 2, 3]


def test_a_snooze_and_an_interruption_cost_no_attempt(world: JobWorld) -> None:
    job = world.enqueue()
    world.queue.snooze(world.claim(), 30)
    assert (world.queue.get(job.id).attempts, world.queue.get(job.id).run) == (0, 1)
    world.clock.forward(30)
    world.queue.promote()
    world.queue.interrupted(world.claim())
    assert (world.queue.get(job.id).attempts, world.queue.get(job.id).run) == (0, 2)
    assert world.queue.promote() == 1
    assert outcomes(world, job.id) == ["snoozed", "interrupted"]


@pytest.mark.parametrize(("asked", "given"), [(-5, 0), (1e9, LONGEST_SNOOZE)])
def test_a_snooze_is_kept_in_bounds(world: JobWorld, asked: float, given: float) -> None:
    job = world.enqueue()
    world.queue.snooze(world.claim(), asked)
    run_after = world.queue.get(job.id).run_after
    assert run_after == clock.later(world.clock(), given)


def test_a_clock_put_back_a_year_strands_no_waiting_job(world: JobWorld) -> None:
    world.enqueue()
    world.queue.retry_later(world.claim(), ERROR)
    world.clock.forward(-365 * 86400)
    assert world.queue.promote() == 1
    world.claim()


def test_cancel_before_it_runs_is_at_once(world: JobWorld) -> None:
    for wait in (False, True):
        job = world.enqueue()
        if wait:
            world.queue.snooze(world.claim(), 60)
        assert world.queue.cancel(job.id) is JobState.CANCELLED
        assert world.queue.get(job.id).state is JobState.CANCELLED
        assert world.hooks.pop() == ("cancelled", job.id)
    world.clock.forward(3600)
    assert world.queue.promote() == 0
    assert world.queue.claim(Lane.EXTRACTION, OWNER) is None


def test_cancel_while_it_runs_is_a_wish(world: JobWorld) -> None:
    job = world.enqueue()
    claimed = world.claim()
    assert world.queue.cancel(job.id) is JobState.RUNNING
    assert world.queue.get(job.id).cancel_requested
    assert world.hooks == []
    world.queue.cancelled(claimed)
    assert world.queue.get(job.id).state is JobState.CANCELLED
    assert world.hooks == [("cancelled", job.id)]


@pytest.mark.parametrize("end", ["retry_later", "snooze", "interrupted"])
def test_a_job_that_was_to_be_cancelled_never_waits(world: JobWorld, end: str) -> None:
    world.enqueue()
    claimed = world.claim()
    world.queue.cancel(claimed.id)
    match end:
        case "retry_later":
            assert world.queue.retry_later(claimed, ERROR) is JobState.CANCELLED
        case "snooze":
            world.queue.snooze(claimed, 5)
        case _:
            world.queue.interrupted(claimed)
    assert world.queue.get(claimed.id).state is JobState.CANCELLED
    assert world.hooks == [("cancelled", claimed.id)]


def test_cancel_changes_nothing_that_has_ended(world: JobWorld) -> None:
    job = world.enqueue()
    world.queue.done(world.claim())
    assert world.queue.cancel(job.id) is JobState.DONE
    assert world.queue.get(job.id).state is JobState.DONE


def test_retry_gives_a_failed_job_all_its_attempts_again(world: JobWorld) -> None:
    job = world.enqueue()
    world.queue.fail(world.claim(), ERROR)
    again = world.queue.retry(job.id)
    assert (again.state, again.attempts, again.error) == (JobState.QUEUED, 0, None)
    assert world.hooks == [("failed", "disk_full"), ("retried", job.id)]
    world.queue.done(world.claim())
    assert outcomes(world, job.id) == ["failed", "done"]


def test_retry_clears_a_wish_to_cancel(world: JobWorld) -> None:
    job = world.enqueue()
    claimed = world.claim()
    world.queue.cancel(job.id)
    world.queue.cancelled(claimed)
    assert not world.queue.retry(job.id).cancel_requested


def test_only_what_ended_badly_is_tried_again(world: JobWorld) -> None:
    job = world.enqueue()
    with pytest.raises(JobStateError, match="queued"):
        world.queue.retry(job.id)
    world.queue.done(world.claim())
    with pytest.raises(JobStateError, match="done"):
        world.queue.retry(job.id)


def test_a_job_that_is_not_there_is_said(world: JobWorld) -> None:
    for verb in (world.queue.get, world.queue.cancel, world.queue.retry):
        with pytest.raises(NotFound):
            verb("nothing")


def test_a_run_that_was_given_up_can_write_nothing(world: JobWorld) -> None:
    world.enqueue()
    old = world.claim("gone")
    world.queue.recover("me")
    world.queue.promote()
    new = world.claim("gone")  # the same owner even: it is the run that counts
    assert new.id == old.id
    for verb in (
        lambda: world.queue.done(old),
        lambda: world.queue.fail(old, ERROR),
        lambda: world.queue.retry_later(old, ERROR),
        lambda: world.queue.snooze(old, 1),
        lambda: world.queue.interrupted(old),
        lambda: world.queue.cancelled(old),
        lambda: world.queue.lease(old).cancel_requested(),
    ):
        with pytest.raises(JobLost):
            verb()
    with pytest.raises(JobLost), world.database.write() as work:
        world.queue.lease(old).renew(work, Progress())
    world.queue.done(new)


@pytest.mark.expects_warnings("job_hook_bug")
def test_a_hook_with_a_bug_loses_its_writes_and_not_the_jobs_end(
    world: JobWorld,
) -> None:
    job = world.enqueue()

    def hook(work: UnitOfWork) -> None:
        run_sql(work.connection, "UPDATE jobs SET subject = 'half done'")
        raise ZeroDivisionError

    world.hook = hook
    world.queue.fail(world.claim(), ERROR)
    assert world.queue.get(job.id).state is JobState.FAILED
    assert world.queue.get(job.id).subject == "subject"


def test_lanes_at_a_glance(world: JobWorld) -> None:
    world.enqueue()
    world.enqueue()
    world.queue.fail(world.claim(), ERROR)
    world.clock.forward(7)
    world.enqueue()
    world.claim()
    chat, extraction, *rest = world.queue.lanes()
    assert (extraction.name, extraction.queued, extraction.running) == (Lane.EXTRACTION, 1, 1)
    assert (extraction.failed, extraction.limit, extraction.oldest_wait_s) == (1, 2, 0)
    world.clock.forward(5)
    assert world.queue.lanes()[1].oldest_wait_s == 5
    assert {lane.queued for lane in (chat, *rest)} == {0}


def test_lists_are_newest_first_and_narrowed(world: JobWorld) -> None:
    first, second = world.enqueue("a"), world.enqueue("b")
    chat = world.enqueue("a", "test.chat")
    world.queue.fail(world.claim(), ERROR)
    listed = world.queue.list
    assert [job.id for job in listed()] == [chat.id, second.id, first.id]
    assert [job.id for job in listed(limit=1)] == [chat.id]
    assert [job.id for job in listed(subject="a")] == [chat.id, first.id]
    assert [job.id for job in listed(state=JobState.FAILED)] == [first.id]
    assert [job.id for job in listed(lane=Lane.CHAT, state=JobState.QUEUED)] == [chat.id]


def test_idle_means_nothing_queued_running_or_waiting(world: JobWorld) -> None:
    assert world.queue.idle()
    world.enqueue()
    assert not world.queue.idle()
    claimed = world.claim()
    assert not world.queue.idle()
    world.queue.snooze(claimed, 5)
    assert not world.queue.idle()
    world.queue.cancel(claimed.id)
    assert world.queue.idle()


def test_the_estimate_learns_this_machines_speed(world: JobWorld) -> None:
    first = world.enqueue()
    claimed = world.claim()
    assert world.queue.estimate(claimed) is None
    with world.database.write() as work:
        world.queue.lease(claimed).renew(work, Progress(2, 10, "page"))
    world.clock.forward(4)
    assert world.queue.estimate(world.queue.get(first.id)) == 16  # its own pace: 2 s a page
    world.queue.done(claimed, progress=Progress(10, 10, "page"), seconds=10)
    assert world.queue.estimate(world.queue.get(first.id)) is None
    world.enqueue()
    second = world.claim()
    with world.database.write() as work:
        world.queue.lease(second).renew(work, Progress(4, 10, "page"))
    assert world.queue.estimate(world.queue.get(second.id)) == pytest.approx(6)
    world.queue.done(second, progress=Progress(10, 10, "page"), seconds=20)  # 2 s a page
    third = world.enqueue()
    with world.database.write() as work:
        run_sql(work.connection, "UPDATE jobs SET total = 10 WHERE id = ?", (third.id,))
    expected = 10 * (0.7 * 1 + 0.3 * 2)
    assert world.queue.estimate(world.queue.get(third.id)) == pytest.approx(expected)


def test_every_verb_tells_who_listens(world: JobWorld) -> None:
    heard: list[Change] = []
    world.database.listen(heard.extend)
    job = world.enqueue()
    assert heard == [Change("job", job.id), Change("lane", "extraction")]
    heard.clear()
    world.queue.interrupted(world.claim())
    assert heard == [Change("job", job.id)] * 2
    heard.clear()
    world.queue.promote()
    assert heard == [Change("job", job.id), Change("lane", "extraction")]


def test_an_illegal_state_cannot_be_stored(world: JobWorld) -> None:
    world.enqueue()
    for change in (
        "state = 'asleep'",
        "state = 'running'",  # by nobody
        "owner = 'me'",  # though it does not run
        "attempts = 4",
        "lane = 'fast'",
    ):
        with pytest.raises(sqlite3.IntegrityError), world.database.write() as work:
            run_sql(work.connection, f"UPDATE jobs SET {change}")


def test_claims_use_the_index_of_what_is_queued(world: JobWorld) -> None:

    with world.database.read() as connection:
        for statement, values in (
            (lookups.PEEK, ("chat",)),
            (transitions.CLAIM, ("me", "", "", "", "chat")),
        ):
            plan = run_sql(connection, f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
            details = " ".join(str(row[3]) for row in plan)
            assert "ix_jobs_queued" in details
            assert "SCAN" not in details


@pytest.mark.parametrize("subject", [None, "a source"])
@pytest.mark.parametrize("state", [None, JobState.FAILED, JobState.WAITING, JobState.DONE])
@pytest.mark.parametrize("lane", [None, Lane.CHAT])
def test_no_list_looks_at_every_job(
    world: JobWorld, lane: Lane | None, state: JobState | None, subject: str | None
) -> None:
    """But for the list of those that are done, in which nearly every job is."""
    asked: list[str] = []
    with world.database.read() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(asked.append)
        lookups.listed(connection, lane, state, subject, 100)
        driver.set_trace_callback(None)
        (query,) = [one for one in asked if one.startswith("SELECT")]
        plan = [str(row[3]) for row in run_sql(connection, f"EXPLAIN QUERY PLAN {query}")]
    expected = (
        "ix_jobs_subject"
        if subject
        else f"ix_jobs_{state}"
        if state in (JobState.FAILED, JobState.WAITING)
        else "ix_jobs_lane"
        if lane
        else "SCAN jobs"  # in the order of the ids, so that the first hundred are enough
    )
    assert expected in plan[0], plan


def test_outcomes_have_the_names_that_history_shows() -> None:
    assert {outcome.value for outcome in Outcome} >= {"done", "failed", "lost", "interrupted"}
