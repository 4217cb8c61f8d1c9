"""Worker processes that are killed, interrupted or doubled in the middle of a job."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from masomo_desktop.jobs.model import JobState, Outcome
from tests.conftest import ROOT
from tests.fakes.worker import Profile

pytestmark = pytest.mark.skipif(os.name != "posix", reason="sends signals")

UNITS = 20
Worker = subprocess.Popen[str]


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Profile]:
    made = Profile(tmp_path / "profile")
    yield made
    made.database.close()


@pytest.fixture
def start(profile: Profile) -> Iterator[Callable[[], Worker]]:
    """Starts a worker on the profile; all are gone after the test."""
    workers: list[Worker] = []

    def start_() -> Worker:
        command = [sys.executable, "-m", "tests.fakes.worker", str(profile.paths.home)]
        worker = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        workers.append(worker)
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
        return worker

    yield start_
    for worker in workers:
        worker.kill()
        worker.communicate()


def until(condition: Callable[[], object]) -> None:
    for _ in range(1200):
        if condition():
            return
        time.sleep(0.05)
    pytest.fail("it never came to that")


def children_of(worker: Worker) -> list[psutil.Process]:
    return psutil.Process(worker.pid).children(recursive=True)


def test_a_worker_killed_mid_job_loses_and_doubles_nothing(
    profile: Profile, start: Callable[[], Worker]
) -> None:
    job_id = profile.enqueue(UNITS, 0.05)
    for kills in range(1, 5):
        worker = start()
        until(lambda kills=kills: len(profile.units()) >= kills * 3)
        orphans = children_of(worker)
        worker.kill()
        worker.wait()
        until(lambda left=orphans: not any(orphan.is_running() for orphan in left))
    assert start().wait(60) == 0

    assert [number for _, number, _ in profile.units()] == list(range(1, UNITS + 1))
    assert profile.ends() == [job_id]
    job = profile.queue.get(job_id)
    assert (job.state, job.progress.done, job.attempts) == (JobState.DONE, UNITS, 1)
    outcomes = [attempt.outcome for attempt in profile.queue.attempts(job_id)]
    assert outcomes == [Outcome.LOST] * 4 + [Outcome.DONE]


def test_an_interrupted_worker_gives_its_job_back(
    profile: Profile, start: Callable[[], Worker]
) -> None:
    job_id = profile.enqueue(UNITS, 0.05)
    worker = start()
    until(lambda: len(profile.units()) >= 2)
    worker.send_signal(signal.SIGINT)
    assert worker.wait(30) == 130
    job = profile.queue.get(job_id)
    assert (job.state, job.attempts) == (JobState.WAITING, 0)
    assert [a.outcome for a in profile.queue.attempts(job_id)] == [Outcome.INTERRUPTED]
    assert start().wait(60) == 0
    assert [number for _, number, _ in profile.units()] == list(range(1, UNITS + 1))


def test_of_two_workers_one_works_and_the_other_takes_over(
    profile: Profile, start: Callable[[], Worker]
) -> None:
    job_id = profile.enqueue(UNITS, 0.05)
    workers = [start(), start()]
    until(lambda: len(profile.units()) >= 3)
    holders = {process for _, _, process in profile.units()}
    assert len(holders) == 1
    first, second = sorted(workers, key=lambda worker: worker.pid not in holders)
    first.kill()
    assert second.wait(60) == 0

    assert [number for _, number, _ in profile.units()] == list(range(1, UNITS + 1))
    assert {process for _, _, process in profile.units()} == {first.pid, second.pid}
    assert profile.ends() == [job_id]


def test_a_job_asked_for_by_another_process_is_run(
    profile: Profile, start: Callable[[], Worker]
) -> None:
    first = profile.enqueue(UNITS, 0.05)
    worker = start()
    until(profile.units)
    second = profile.enqueue(2, 0)
    assert worker.wait(60) == 0
    assert sorted(profile.ends()) == sorted([first, second])


def test_a_cancel_from_another_process_stops_the_child(
    profile: Profile, start: Callable[[], Worker]
) -> None:
    job_id = profile.enqueue(10_000, 0.05)
    worker = start()
    until(profile.units)
    assert profile.queue.cancel(job_id) is JobState.RUNNING
    assert worker.wait(60) == 0
    assert profile.queue.get(job_id).state is JobState.CANCELLED
    assert profile.units()
    assert profile.ends() == []


def test_lanes_that_ran_leave_room_for_a_window(tmp_path: Path) -> None:
    """Qt has one application in a process; the lanes' own must not stand in a window's way."""
    script = """
import sys
from pathlib import Path
from tests.fakes.worker import Profile
from masomo_desktop.qt_jobs.headless import run_until
from masomo_desktop.ui.application import create_application
profile = Profile(Path(sys.argv[1]))
for _ in range(2):
    assert run_until(profile.database, profile.queue, profile.paths, lambda: True, timeout=30)
create_application(["masomo"])
"""
    command = [sys.executable, "-c", script, str(tmp_path / "profile")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
