"""What there is to say of the queue: its health, when a lane is done, what needs somebody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from masomo_desktop.app import build
from masomo_desktop.core import clock
from masomo_desktop.jobs import pages
from masomo_desktop.jobs.model import (
    Hold,
    Job,
    JobError,
    JobState,
    Lane,
    LaneOverview,
    Why,
)
from masomo_desktop.jobs.pages import Wanted
from masomo_desktop.store.database import run_sql
from masomo_desktop.workflows.activity.model import HealthState, ShownJob, Subject
from masomo_desktop.workflows.activity.service import health_of, seconds_left
from masomo_desktop.workflows.services import Services

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
NONE = JobError("damaged", "Words.")


def overview(
    name: Lane = Lane.OCR,
    queued: int = 0,
    running: int = 0,
    waiting: int = 0,
    why: Why | None = None,
    limit: int = 1,
) -> LaneOverview:
    hold = None if why is None else Hold(name, why, NOON)
    return LaneOverview(name, queued, running, waiting, limit, 0.0, 0, hold)


@pytest.mark.parametrize(
    ("lanes", "failed", "quiet", "state", "why"),
    [
        ([], 0, False, HealthState.WELL, None),
        ([overview(running=1)], 0, False, HealthState.WORKING, None),
        ([overview(queued=3)], 0, False, HealthState.WORKING, None),
        ([overview(waiting=1)], 0, False, HealthState.RETRYING, None),
        ([overview(running=1)], 2, False, HealthState.NEEDS_YOU, None),
        ([], 0, True, HealthState.HELD, Why.QUIET),
        ([overview(queued=1, why=Why.BATTERY)], 0, False, HealthState.HELD, Why.BATTERY),
        # a lane that stands still with nothing to do is nobody's concern
        ([overview(why=Why.BATTERY)], 0, False, HealthState.WELL, None),
        # what lets a chat go first is part of the work
        (
            [overview(Lane.CHAT, running=1), overview(running=1, why=Why.CHAT)],
            0,
            False,
            HealthState.WORKING,
            None,
        ),
        # upkeep that waits until the machine has time
        ([overview(Lane.SCHEDULED, queued=4, why=Why.IN_USE)], 0, False, HealthState.WELL, None),
        ([overview(queued=1, why=Why.MEMORY)], 0, False, HealthState.WORKING, None),
    ],
)
def test_health_is_the_most_pressing_thing(
    lanes: list[LaneOverview], failed: int, quiet: bool, state: HealthState, why: Why | None
) -> None:
    health = health_of(lanes, failed, quiet=quiet)
    assert (health.state, health.failed, health.why) == (state, failed, why)


@pytest.fixture
def services(home: Path) -> Iterator[Services]:
    opened = build(home)
    yield opened
    opened.close()


def some_job(services: Services, kind: str = "extraction.read", subject: str = "s") -> Job:
    with services.database.write() as work:
        return services.queue.enqueue(work, kind, subject)


def run(services: Services, lane: Lane = Lane.EXTRACTION, error: JobError | None = None) -> Job:
    """Claim the next job of a lane and end it."""
    job = services.queue.claim(lane, "me")
    assert job is not None
    if error is None:
        services.queue.done(job)
    else:
        services.queue.fail(job, error)
    return job


def shown(services: Services, left: float | None, started: datetime = NOON) -> ShownJob:
    job = replace(some_job(services), state=JobState.RUNNING, started=started)
    return ShownJob(job, Subject("a"), None, left)


def test_a_lane_is_done_when_all_its_jobs_are(services: Services) -> None:
    lane = overview(queued=10, running=2, limit=2)
    running = [shown(services, 30.0), shown(services, 10.0)]
    assert seconds_left(lane, running, 8.0, NOON) == (40 + 80) / 2
    assert seconds_left(replace(lane, queued=0), running, None, NOON) == 30
    # what is not known is not guessed
    assert seconds_left(lane, running, None, NOON) is None
    assert (
        seconds_left(replace(lane, hold=Hold(Lane.OCR, Why.CHAT, NOON)), running, 8, NOON) is None
    )
    assert seconds_left(overview(), [], None, NOON) is None
    # a job that says nothing of its end takes as long as the others, or cannot be told
    later = NOON + timedelta(seconds=3)
    silent = [shown(services, None)]
    assert seconds_left(overview(queued=1, running=1), silent, 8.0, later) == 5 + 8
    assert seconds_left(overview(queued=1, running=1), silent, 2.0, later) == 2
    assert seconds_left(overview(queued=1, running=1), silent, 1.0, later) is None


def test_how_long_one_takes_is_told_by_those_before_it(services: Services) -> None:
    first = some_job(services)
    assert pages_typical(services, first) is None
    run(services)
    following = some_job(services)
    took = pages_typical(services, following)
    assert took is not None
    assert 0 <= took < 60
    [lane] = [one for one in services.activity.lanes() if one.overview.name is Lane.EXTRACTION]
    assert lane.next is not None
    assert lane.next.job.id == following.id


def pages_typical(services: Services, job: Job) -> float | None:
    with services.database.read() as connection:
        return pages.typical_seconds(connection, job)


def test_a_failure_counts_until_it_is_made_up_for_or_its_subject_is_gone(
    services: Services,
) -> None:
    course = services.courses.create("Biology")
    source = services.imports.import_text(course.id, "Cells", "A cell is alive.").id
    run(services, error=NONE)
    assert services.activity.health().failed == 1
    some_job(services, subject=source)
    assert services.activity.health().failed == 0, "it is being read again"
    run(services, error=NONE)
    assert services.activity.health().failed == 1, "the two failures are about one thing"
    services.owner.delete_course(course.id)
    assert services.activity.health().failed == 0


def test_upkeep_is_made_up_for_by_its_own_kind_only(services: Services) -> None:
    for kind, failed in (("upkeep.check", NONE), ("upkeep.optimise", None)):
        services.upkeep.ask(kind)
        run(services, Lane.SCHEDULED, failed)
    assert services.activity.health().failed == 1
    services.upkeep.ask("upkeep.check")
    run(services, Lane.SCHEDULED)
    assert services.activity.health().failed == 0


def test_names_are_those_of_sources_courses_and_models(services: Services) -> None:
    course = services.courses.create("Biology")
    source = services.imports.import_text(course.id, "Cells", "A cell is alive.").id
    jobs = [
        some_job(services, subject=source),
        some_job(services, subject="gone"),
        some_job(services, "models.download", "whisper-base"),
    ]
    assert [one.subject for one in services.activity.named(jobs)] == [
        Subject("Cells.txt", course.id),
        Subject(),
        Subject("whisper-base"),
    ]


def test_a_job_tells_its_runs(services: Services) -> None:
    job = some_job(services)
    run(services, error=NONE)
    services.queue.retry(job.id)
    assert services.queue.claim(Lane.EXTRACTION, "me") is not None
    story = services.activity.story(job.id)
    assert [(one.run, one.outcome.value) for one in story.attempts] == [
        (1, "failed"),
        (2, "running"),
    ]


@given(
    st.lists(st.tuples(st.sampled_from(list(Lane)), st.sampled_from(list(JobState))), max_size=30),
    st.sampled_from([None, *Lane]),
    st.sampled_from([None, *JobState]),
    st.integers(1, 7),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_stretches_together_are_the_whole_list(
    services: Services,
    made: list[tuple[Lane, JobState]],
    lane: Lane | None,
    state: JobState | None,
    step: int,
) -> None:
    with services.database.write() as work:
        run_sql(work.connection, "DELETE FROM jobs")
    ids = [put(services, one, other) for one, other in made]
    wanted = Wanted(lane, state)
    right = [
        job
        for job, (one, other) in zip(ids, made, strict=True)
        if lane in (None, one) and state in (None, other)
    ][::-1]
    look = services.activity.look(wanted, None, step)
    assert not look.newer
    found = [shown.job.id for shown in look.jobs]
    while look.older:
        look = services.activity.look(wanted, found[-1], step + 1)
        assert look.newer is (found[-1] != right[0])
        assert look.jobs[0].job.id == found[-1]
        found += [shown.job.id for shown in look.jobs[1:]]
    assert found == right
    for place, job in enumerate(right):
        above = services.activity.above(wanted, job, step)
        assert above == (right[place - step] if place >= step else None)


def put(services: Services, lane: Lane, state: JobState) -> str:
    """A job of any lane and state, past the verbs that would lead there."""
    job = some_job(services)
    owner = "me" if state is JobState.RUNNING else None
    moment = clock.stamp(NOON)
    with services.database.write() as work:
        run_sql(
            work.connection,
            "UPDATE jobs SET lane = ?, state = ?, owner = ?, started = ?, finished = ?,"
            " run_after = ? WHERE id = ?",
            (lane.value, state.value, owner, moment, moment, moment, job.id),
        )
    return job.id
