"""The scheduler's lanes and signals, with real threads and a real database."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from masomo_desktop.core.correlation import correlated, current
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.jobs.budget import MemoryBudget
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import JobState, Lane, Outcome
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.qt_jobs.background import Background
from masomo_desktop.qt_jobs.scheduler import ELSEWHERE, Scheduler
from masomo_desktop.store.database import Change, Database
from tests.fakes.jobs import KIND, JobWorld


@pytest.fixture
def world(tmp_path: Path) -> Iterator[JobWorld]:
    made = JobWorld(tmp_path / "profile")
    yield made
    made.close()


Make = Callable[..., Scheduler]


@pytest.fixture
def make(world: JobWorld, qapp: object) -> Iterator[Make]:
    """Makes schedulers for the one profile, and stops them after the test."""
    made: list[Scheduler] = []
    paths = ProfilePaths(world.database.path.parent)

    def make_(budget: MemoryBudget | None = None) -> Scheduler:
        roomy = budget or MemoryBudget(lambda: 100_000)
        scheduler = Scheduler(world.database, world.queue, paths, budget=roomy)
        made.append(scheduler)
        return scheduler

    yield make_
    for scheduler in made:
        scheduler.stop()


class Crowd:
    """A handler that holds each job until `let_go`, and counts how many it holds at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._go = threading.Event()
        self.now = self.most = self.ended = 0

    def __call__(self, context: JobContext) -> None:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        try:
            while not self._go.wait(0.01):
                if context.cancelled():
                    raise Cancelled
        finally:
            with self._lock:
                self.now -= 1
        self.ended += 1

    def let_go(self) -> None:
        self._go.set()


def test_jobs_are_run_and_every_change_is_told_on_the_main_thread(
    world: JobWorld, make: Make, qtbot: QtBot
) -> None:
    threads: set[QThread] = set()
    told: list[Change] = []
    handled: set[int] = set()
    world.handle = lambda _: handled.add(threading.get_ident())
    scheduler = make()

    def hear(changes: list[Change]) -> None:
        threads.add(QThread.currentThread())
        told.extend(changes)

    scheduler.changed.connect(hear)
    jobs = [world.enqueue() for _ in range(30)]
    with qtbot.waitSignal(scheduler.idled, timeout=20_000):
        scheduler.start()
    late = world.enqueue()
    qtbot.waitUntil(lambda: world.queue.get(late.id).state is JobState.DONE, timeout=20_000)
    qtbot.waitUntil(lambda: Change("job", late.id) in told, timeout=20_000)
    assert {job.state for job in world.queue.list()} == {JobState.DONE}
    assert {Change("job", job.id) for job in jobs} <= set(told)
    assert all(change.kind != "lane" for change in told)
    assert threads == {scheduler.thread()}
    assert threading.get_ident() not in handled


def test_a_lane_keeps_its_cap_and_holds_up_no_other(
    world: JobWorld, make: Make, qtbot: QtBot
) -> None:
    crowd = Crowd()
    world.handle = crowd
    for _ in range(6):
        world.enqueue()
    scheduler = make()
    scheduler.start()
    qtbot.waitUntil(lambda: crowd.now == 2, timeout=20_000)
    chat = world.enqueue(kind="test.chat")
    qtbot.waitUntil(lambda: world.queue.get(chat.id).state is JobState.DONE, timeout=20_000)
    crowd.let_go()
    qtbot.waitUntil(world.queue.idle, timeout=20_000)
    assert (crowd.most, crowd.ended) == (2, 6)


def test_only_what_fits_in_memory_runs_at_once(world: JobWorld, make: Make, qtbot: QtBot) -> None:
    crowd = Crowd()
    world.handle = crowd  # which needs 1200 MB, as a kind does that says nothing
    for _ in range(4):
        world.enqueue()
    scheduler = make(MemoryBudget(lambda: 2000))
    scheduler.start()
    qtbot.waitUntil(lambda: crowd.now == 1, timeout=20_000)
    crowd.let_go()
    qtbot.waitUntil(world.queue.idle, timeout=20_000)
    assert (crowd.most, crowd.ended) == (1, 4)


def test_a_job_larger_than_the_machine_still_runs(
    world: JobWorld, make: Make, qtbot: QtBot
) -> None:
    world.enqueue()
    scheduler = make(MemoryBudget(lambda: 10))
    scheduler.start()
    qtbot.waitUntil(world.queue.idle, timeout=20_000)


def test_stopping_gives_what_runs_back_and_starting_again_finishes_it(
    world: JobWorld, make: Make, qtbot: QtBot
) -> None:
    crowd = Crowd()
    world.handle = crowd
    job = world.enqueue()
    scheduler = make()
    scheduler.start()
    qtbot.waitUntil(lambda: crowd.now == 1, timeout=20_000)
    assert scheduler.stop()
    assert not scheduler.holds_lease
    after = world.queue.get(job.id)
    assert (after.state, after.attempts) == (JobState.WAITING, 0)
    assert [a.outcome for a in world.queue.attempts(job.id)] == [Outcome.INTERRUPTED]
    crowd.let_go()
    scheduler.start()
    qtbot.waitUntil(lambda: world.queue.get(job.id).state is JobState.DONE, timeout=20_000)


def test_a_handler_that_does_not_stop_keeps_the_lock(
    world: JobWorld, make: Make, qtbot: QtBot
) -> None:
    go, begun = threading.Event(), threading.Event()

    def deaf(context: JobContext) -> None:
        begun.set()
        go.wait()

    world.handle = deaf
    job = world.enqueue()
    first, second = make(), make()
    first.start()
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    assert not first.stop()
    assert first.holds_lease
    second.start()
    qtbot.wait(1200)  # two of its looks
    assert not second.holds_lease
    assert world.queue.get(job.id).run == 1
    go.set()


def test_the_second_takes_over_when_the_first_has_gone(
    world: JobWorld, make: Make, qtbot: QtBot
) -> None:
    first, second = make(), make()
    with qtbot.waitSignal(first.lease_changed, timeout=20_000) as told:
        first.start()
    assert told.args == [True]
    second.start()
    job = world.enqueue()
    qtbot.waitUntil(lambda: world.queue.get(job.id).state is JobState.DONE, timeout=20_000)
    assert (first.holds_lease, second.holds_lease) == (True, False)
    with qtbot.waitSignal(second.lease_changed, timeout=20_000):
        first.stop()
    assert (first.holds_lease, second.holds_lease) == (False, True)
    later = world.enqueue()
    qtbot.waitUntil(lambda: world.queue.get(later.id).state is JobState.DONE, timeout=20_000)


def test_what_a_dead_process_ran_is_run(world: JobWorld, make: Make, qtbot: QtBot) -> None:
    job = world.enqueue()
    world.claim("the dead")
    make().start()
    qtbot.waitUntil(lambda: world.queue.get(job.id).state is JobState.DONE, timeout=20_000)


def test_a_waiting_job_runs_when_its_time_has_come(
    world: JobWorld, make: Make, qtbot: QtBot
) -> None:
    job = world.enqueue()
    world.queue.snooze(world.claim(), 3600)
    scheduler = make()
    with qtbot.waitSignal(scheduler.lease_changed, timeout=20_000):
        scheduler.start()
    assert world.queue.get(job.id).state is JobState.WAITING
    world.clock.forward(3600)
    qtbot.waitUntil(lambda: world.queue.get(job.id).state is JobState.DONE, timeout=20_000)


def test_commits_of_another_process_are_noticed(world: JobWorld, make: Make, qtbot: QtBot) -> None:
    scheduler = make()
    told: list[Change] = []
    scheduler.changed.connect(told.extend)
    with qtbot.waitSignal(scheduler.idled, timeout=20_000):
        scheduler.start()
    assert ELSEWHERE not in told
    other = Database(world.database.path)  # as another process has it
    with other.write() as work:
        job = world.queue.enqueue(work, KIND, "from elsewhere")
    qtbot.waitUntil(lambda: world.queue.get(job.id).state is JobState.DONE, timeout=20_000)
    qtbot.waitUntil(lambda: ELSEWHERE in told, timeout=20_000)
    other.close()


@pytest.mark.expects_warnings("job_bug")
def test_a_handler_with_a_bug_does_not_take_its_lane_down(
    world: JobWorld, make: Make, qtbot: QtBot
) -> None:
    calls = iter(range(100))

    def handle(context: JobContext) -> None:
        if next(calls) == 0:
            raise ZeroDivisionError

    world.handle = handle
    bad, good = world.enqueue(), world.enqueue()
    make().start()
    qtbot.waitUntil(lambda: world.queue.get(good.id).state is JobState.DONE, timeout=20_000)
    qtbot.waitUntil(lambda: world.queue.get(bad.id).state is JobState.WAITING, timeout=20_000)


def test_a_running_job_is_cancelled(world: JobWorld, make: Make, qtbot: QtBot) -> None:
    crowd = Crowd()
    world.handle = crowd
    job = world.enqueue()
    make().start()
    qtbot.waitUntil(lambda: crowd.now == 1, timeout=20_000)
    world.queue.cancel(job.id)
    qtbot.waitUntil(lambda: world.queue.get(job.id).state is JobState.CANCELLED, timeout=20_000)
    assert crowd.ended == 0


def test_a_poisonous_job_ends_failed_and_lets_the_next_through(
    world: JobWorld, make: Make, qtbot: QtBot
) -> None:
    from masomo_desktop.isolation.limits import Limits
    from masomo_desktop.isolation.stream import stream

    def handle(context: JobContext) -> None:
        target = "segfault" if context.job.subject == "poison" else "count"
        arguments = {} if target == "segfault" else {"to": 3}
        limits = Limits(seconds=30, memory_mb=300)
        list(stream(f"tests.fakes.children:{target}", arguments, limits))

    world.handle = handle
    poison, good = world.enqueue("poison"), world.enqueue("good")
    make().start()
    qtbot.waitUntil(lambda: world.queue.get(good.id).state is JobState.DONE, timeout=20_000)
    for _ in range(2):
        qtbot.waitUntil(
            lambda: world.queue.get(poison.id).state is JobState.WAITING, timeout=20_000
        )
        world.clock.forward(3600)
        qtbot.waitUntil(
            lambda: world.queue.get(poison.id).state is not JobState.WAITING, timeout=20_000
        )
    qtbot.waitUntil(lambda: world.queue.get(poison.id).state is JobState.FAILED, timeout=20_000)
    error = world.queue.get(poison.id).error
    assert error is not None
    assert error.code == "child_lost"
    assert [a.outcome for a in world.queue.attempts(poison.id)] == [Outcome.LOST] * 3


def test_the_registered_lanes_are_the_five(world: JobWorld, make: Make, qtbot: QtBot) -> None:
    ran: list[Lane] = []
    for lane in Lane:
        world.registry.register(
            TaskSpec(f"lane.{lane}", lane, lambda context: ran.append(context.job.lane))
        )
        world.enqueue(kind=f"lane.{lane}")
    make().start()
    qtbot.waitUntil(world.queue.idle, timeout=20_000)
    assert sorted(ran) == sorted(Lane)


def test_cycles_are_collected_on_the_main_thread_only(
    world: JobWorld, make: Make, qtbot: QtBot
) -> None:
    """Qt's objects may be destroyed nowhere else."""
    ends: set[int] = set()

    class Node(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.cycle = self

        def __del__(self) -> None:
            ends.add(threading.get_ident())

    def allocate(context: JobContext) -> None:
        """Enough to make Python collect, here, were it left to Python."""
        for _ in range(30):
            held: list[object] = [[] for _ in range(5_000)]
            held.append(held)

    world.handle = allocate
    scheduler = make()
    scheduler.start()
    for _ in range(20):
        Node()
        world.enqueue()
    qtbot.waitUntil(world.queue.idle, timeout=20_000)
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
    assert ends == {threading.get_ident()}
    assert scheduler.stop()
    assert gc.isenabled()


def test_background_calls_back_on_the_main_thread(qtbot: QtBot) -> None:
    background = Background()
    here, there = threading.get_ident(), []
    results: list[tuple[object, int]] = []

    def work() -> str:
        there.append(threading.get_ident())
        return current()

    with correlated() as correlation:
        background.run(
            work, lambda found: results.append((found, threading.get_ident())), results.append
        )
    qtbot.waitUntil(lambda: len(results) == 1, timeout=20_000)
    assert results == [(correlation, here)]
    assert there
    assert there[0] != here


def test_background_hands_over_what_went_wrong(qtbot: QtBot) -> None:
    background = Background()
    problems: list[Exception] = []
    background.run(lambda: 1 // 0, lambda _: None, problems.append)
    qtbot.waitUntil(lambda: len(problems) == 1, timeout=20_000)
    assert isinstance(problems[0], ZeroDivisionError)


def test_background_can_be_waited_for(qtbot: QtBot) -> None:
    background = Background()
    done: list[int] = []
    for number in range(20):
        background.run(partial(int, number), done.append, lambda _: None)
    assert background.wait(20_000)
    qtbot.waitUntil(lambda: len(done) == 20, timeout=20_000)
    assert sorted(done) == list(range(20))
