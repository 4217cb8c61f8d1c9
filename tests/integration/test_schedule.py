"""Recurring tasks become one job when their time has come, whatever the clock has done."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from masomo_desktop import app
from masomo_desktop.core.errors import NotFound
from masomo_desktop.jobs.model import Job, JobState, Lane
from masomo_desktop.workflows.services import Services
from masomo_desktop.workflows.upkeep.schedule import Recurring, Schedule
from masomo_desktop.workflows.upkeep.service import (
    BACKUP,
    CHECK,
    CHECK_FULLY,
    RECURRING,
    SWEEP_JOBS,
)
from tests.fakes.clock import FakeClock

DAY = 24 * 3600.0


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def schedule(services: Services, clock: FakeClock) -> Schedule:
    tasks = (Recurring(CHECK, timedelta(days=1)), Recurring(CHECK_FULLY, timedelta(days=7)))
    return Schedule(services.database, services.queue, tasks, clock=clock)


def _kinds(jobs: list[Job]) -> list[str]:
    return [job.kind for job in jobs]


def test_a_new_profile_has_nothing_to_look_after(schedule: Schedule, clock: FakeClock) -> None:
    assert schedule.enqueue_due() == []
    clock.forward(DAY - 1)
    assert schedule.enqueue_due() == []
    clock.forward(1)
    assert _kinds(schedule.enqueue_due()) == [CHECK]
    assert schedule.enqueue_due() == []


def test_a_missed_fortnight_is_caught_up_once(
    schedule: Schedule, clock: FakeClock, drain: Callable[[], int]
) -> None:
    schedule.enqueue_due()
    clock.forward(14 * DAY)
    assert _kinds(schedule.enqueue_due()) == [CHECK, CHECK_FULLY]
    assert drain() == 2
    for _ in range(50):
        assert schedule.enqueue_due() == []
        clock.forward(60)
    clock.forward(DAY)
    assert _kinds(schedule.enqueue_due()) == [CHECK]


def test_a_job_that_has_not_run_is_not_asked_for_again(
    schedule: Schedule, clock: FakeClock, services: Services, drain: Callable[[], int]
) -> None:
    schedule.enqueue_due()
    for _ in range(6):
        clock.forward(DAY)
        schedule.enqueue_due()
    assert len(services.queue.list(lane=Lane.SCHEDULED)) == 1
    drain()
    assert _kinds(schedule.enqueue_due()) == [CHECK]


@pytest.mark.parametrize("years", [1, -1, 30])
def test_a_clock_that_jumps_costs_one_run(
    schedule: Schedule, clock: FakeClock, drain: Callable[[], int], years: int
) -> None:
    schedule.enqueue_due()
    clock.forward(years * 365 * DAY)
    assert _kinds(schedule.enqueue_due()) == [CHECK, CHECK_FULLY]
    drain()
    assert schedule.enqueue_due() == []
    clock.forward(-years * 365 * DAY)
    assert _kinds(schedule.enqueue_due()) == [CHECK, CHECK_FULLY]
    drain()
    assert schedule.enqueue_due() == []
    clock.forward(DAY)
    assert _kinds(schedule.enqueue_due()) == [CHECK]


def test_two_threads_ask_for_one_job(services: Services, clock: FakeClock) -> None:
    """Both see that the task is due before either writes; the second looks again."""
    both = threading.Barrier(2)
    made: list[Job] = []

    class Together(Schedule):
        def _is_due(self, task: Recurring, known: object, moment: object) -> bool:
            due = super()._is_due(task, known, moment)  # type: ignore[arg-type]  # as they came
            if due and not getattr(seen, "it", False):
                seen.it = True
                both.wait(10)
            return due

    seen = threading.local()
    tasks = (Recurring(CHECK, timedelta(days=1)),)
    Schedule(services.database, services.queue, tasks, clock=clock).enqueue_due()
    clock.forward(2 * DAY)
    schedules = [Together(services.database, services.queue, tasks, clock=clock) for _ in range(2)]
    threads = [
        threading.Thread(target=lambda one=one: made.extend(one.enqueue_due())) for one in schedules
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert _kinds(made) == [CHECK]


PROCESS = """
import sys
from datetime import datetime, timedelta, UTC
from pathlib import Path
from masomo_desktop import app
from masomo_desktop.core import clock
from masomo_desktop.workflows.upkeep.schedule import Schedule
from masomo_desktop.workflows.upkeep.service import RECURRING
services = app.build(Path(sys.argv[1]))
later = clock.now() + timedelta(days=20)
schedule = Schedule(services.database, services.queue, RECURRING, clock=lambda: later)
sys.stdin.read()
print(len(schedule.enqueue_due()))
services.close()
"""


def test_processes_ask_for_one_job_of_each_kind(services: Services) -> None:
    services.upkeep.enqueue_due()
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", PROCESS, str(services.home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.close()
    made = []
    for process in processes:
        assert process.stdout is not None
        made.append(int(process.stdout.read()))
        process.stdout.close()
        assert process.wait(60) == 0
    assert sum(made) == len(RECURRING)
    assert len(services.queue.list(lane=Lane.SCHEDULED)) == len(RECURRING)


def test_every_recurring_task_really_runs(services: Services, drain: Callable[[], int]) -> None:
    for task in RECURRING:
        services.upkeep.ask(task.kind)
    assert drain() == len(RECURRING)
    states = {job.kind: job.state for job in services.queue.list(lane=Lane.SCHEDULED)}
    assert states == {task.kind: JobState.DONE for task in RECURRING}
    integrity, storage = services.upkeep.integrity(), services.upkeep.storage()
    assert integrity is not None
    assert integrity.whole
    assert integrity.full
    assert storage is not None
    assert storage[1].database > 50_000
    assert storage[1].backups > 1000
    assert storage[1].total < storage[1].free


def test_asking_twice_is_asking_once(services: Services, drain: Callable[[], int]) -> None:
    first = services.upkeep.ask(BACKUP)
    assert services.upkeep.ask(BACKUP) == first
    drain()
    assert services.upkeep.ask(BACKUP) != first
    with pytest.raises(NotFound):
        services.upkeep.ask("upkeep.unheard_of")


def test_planned_runs_are_told(services: Services) -> None:
    assert services.upkeep.planned() == []
    services.upkeep.enqueue_due()
    planned = {one.kind: one for one in services.upkeep.planned()}
    assert set(planned) == {task.kind for task in RECURRING}
    assert planned[SWEEP_JOBS].next - planned[SWEEP_JOBS].last == timedelta(days=1)
    assert planned[SWEEP_JOBS].job is None


def test_the_program_that_runs_the_jobs_asks_the_schedule(services: Services) -> None:
    """Through `run_scheduler`, as `masomo work` and the window do."""
    services.upkeep.enqueue_due()
    with services.database.write() as work:
        work.connection.exec_driver_sql("UPDATE schedule SET last_run = '2020-01-01T00:00:00Z'")

    def all_done() -> bool:
        done = services.queue.list(lane=Lane.SCHEDULED, state=JobState.DONE)
        return len(done) == len(RECURRING)

    assert app.run_scheduler(services, all_done, 60)
