"""The scheduler with real children: a chat stops them, and they go on where they were."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.budget import MemoryBudget
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import JobState, Lane, Why
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.qt_jobs.scheduler import Scheduler
from tests.fakes.jobs import JobWorld

pytestmark = pytest.mark.skipif(os.name != "posix", reason="looks at states that POSIX has")

PATIENCE = 30_000
BULK = (Lane.OCR, Lane.GENERATION, Lane.SCHEDULED)


class Town:
    """A scheduler whose bulk jobs count in children, and whose chats last until they may end."""

    def __init__(self, folder: Path) -> None:
        self.world = JobWorld(folder)
        self.chat_may_end = threading.Event()
        self.pids: dict[str, list[int]] = {}
        self.numbers: dict[str, int] = {}
        self.paused: dict[Lane, Why] = {}
        registry = self.world.registry
        registry.register(TaskSpec("chat.answer", Lane.CHAT, self._chat, memory_mb=1))
        for lane in BULK:
            registry.register(TaskSpec(f"bulk.{lane}", lane, self._bulk, memory_mb=1))
        self.scheduler = Scheduler(
            self.world.database,
            self.world.queue,
            ProfilePaths(folder),
            budget=MemoryBudget(lambda: 100_000),
            courtesy=lambda: self.paused,
        )

    def _chat(self, context: JobContext) -> None:
        while not self.chat_may_end.wait(0.01):
            if context.cancelled():
                raise Cancelled

    def _bulk(self, context: JobContext) -> None:
        limits = Limits(seconds=60, memory_mb=300)
        for unit in stream(
            "tests.fakes.children:counting_family", {}, limits, cancelled=context.cancelled
        ):
            self.pids[context.job.id] = unit["pids"]
            self.numbers[context.job.id] = unit["number"]

    def begin(self, lane: Lane, qtbot: QtBot) -> str:
        job = self.world.enqueue(kind="chat.answer" if lane is Lane.CHAT else f"bulk.{lane}")
        qtbot.waitUntil(lambda: self.state(job.id) is JobState.RUNNING, timeout=PATIENCE)
        if lane is not Lane.CHAT:
            qtbot.waitUntil(lambda: job.id in self.pids, timeout=PATIENCE)
        return job.id

    def state(self, job_id: str) -> JobState:
        return self.world.queue.get(job_id).state

    def stopped(self, job_id: str) -> bool:
        return all(
            psutil.Process(pid).status() == psutil.STATUS_STOPPED for pid in self.pids[job_id]
        )


@pytest.fixture
def town(tmp_path: Path, qapp: object) -> Iterator[Town]:
    made = Town(tmp_path / "profile")
    made.scheduler.start()
    yield made
    made.chat_may_end.set()
    made.scheduler.stop()
    made.world.close()


def test_bulk_children_stop_for_a_chat_and_go_on_after_it(town: Town, qtbot: QtBot) -> None:
    jobs = [town.begin(lane, qtbot) for lane in BULK]
    chat = town.begin(Lane.CHAT, qtbot)
    for job in jobs:
        qtbot.waitUntil(lambda job=job: town.stopped(job), timeout=PATIENCE)
    queue = town.world.another_queue()  # as another process sees it
    qtbot.waitUntil(lambda: set(BULK) <= set(queue.holds()), timeout=PATIENCE)
    assert {hold.why for hold in queue.holds().values()} == {Why.CHAT}
    reached = dict(town.numbers)
    town.chat_may_end.set()
    qtbot.waitUntil(lambda: town.state(chat) is JobState.DONE, timeout=PATIENCE)
    for job in jobs:
        qtbot.waitUntil(lambda job=job: town.numbers[job] > reached[job], timeout=PATIENCE)
        assert town.state(job) is JobState.RUNNING
        assert town.world.queue.get(job).run == 1, "it was not begun anew"
    qtbot.waitUntil(lambda: not queue.holds(), timeout=PATIENCE)


def test_a_suspended_job_is_cancelled(town: Town, qtbot: QtBot) -> None:
    job = town.begin(Lane.GENERATION, qtbot)
    town.begin(Lane.CHAT, qtbot)
    qtbot.waitUntil(lambda: town.stopped(job), timeout=PATIENCE)
    town.world.queue.cancel(job)
    qtbot.waitUntil(lambda: town.state(job) is JobState.CANCELLED, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not any(map(alive, town.pids[job])), timeout=PATIENCE)


def test_stopping_the_scheduler_ends_what_is_suspended(town: Town, qtbot: QtBot) -> None:
    job = town.begin(Lane.OCR, qtbot)
    town.begin(Lane.CHAT, qtbot)
    qtbot.waitUntil(lambda: town.stopped(job), timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(town.world.queue.holds()), timeout=PATIENCE)
    assert town.scheduler.stop()
    assert town.state(job) is JobState.WAITING
    qtbot.waitUntil(lambda: not any(map(alive, town.pids[job])), timeout=PATIENCE)
    assert town.world.queue.holds() == {}, "nothing runs, so nothing is held"


def test_a_paused_lane_begins_nothing_and_its_job_stands_still(town: Town, qtbot: QtBot) -> None:
    job = town.begin(Lane.OCR, qtbot)
    town.paused = dict.fromkeys(BULK, Why.QUIET)
    qtbot.waitUntil(lambda: town.stopped(job), timeout=PATIENCE)
    other = town.world.enqueue(kind="bulk.generation")
    qtbot.waitUntil(lambda: Lane.OCR in town.world.queue.holds(), timeout=PATIENCE)
    qtbot.wait(1200)
    assert town.state(other.id) is JobState.QUEUED
    town.paused = {}
    qtbot.waitUntil(lambda: town.state(other.id) is JobState.RUNNING, timeout=PATIENCE)
    assert not town.stopped(job)


def alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


class Plant:
    """Jobs that each take `MEGABYTES` in a child, in all bulk lanes and extraction at once."""

    MEGABYTES, JOBS = 90, 3

    def __init__(self, folder: Path, ceiling_mb: int | None) -> None:
        self.world = JobWorld(folder)
        self._lock = threading.Lock()
        self.most = self.now = self.heaviest = 0
        for lane in (Lane.EXTRACTION, *BULK):
            kind = f"heavy.{lane}"
            self.world.registry.register(TaskSpec(kind, lane, self._work, memory_mb=self.MEGABYTES))
            for _ in range(self.JOBS):
                self.world.enqueue(kind=kind)
        self._ceiling = ceiling_mb
        self.scheduler = Scheduler(
            self.world.database,
            self.world.queue,
            ProfilePaths(folder),
            budget=MemoryBudget(self._free),
        )

    def weight(self) -> int:
        """Megabytes that the children have in memory now."""
        total = 0
        for child in psutil.Process().children(recursive=True):
            try:
                total += child.memory_info().rss
            except psutil.NoSuchProcess:
                continue
        return total // 2**20

    def _free(self) -> int:
        """What a machine would have free whose whole memory for children is the ceiling."""
        return 100_000 if self._ceiling is None else self._ceiling - self.weight()

    def _work(self, context: JobContext) -> None:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        try:
            limits = Limits(seconds=60, memory_mb=400)
            target = "tests.fakes.children:hold"
            arguments = {"megabytes": self.MEGABYTES - 30, "seconds": 0.6}
            for _ in stream(target, arguments, limits, cancelled=context.cancelled):
                weight = self.weight()
                with self._lock:
                    self.heaviest = max(self.heaviest, weight)
        finally:
            with self._lock:
                self.now -= 1

    def run(self, qtbot: QtBot) -> float:
        began = time.monotonic()
        self.scheduler.start()
        qtbot.waitUntil(self.world.queue.idle, timeout=60_000)
        self.scheduler.stop()
        states = {job.state for job in self.world.queue.list()}
        attempts = {len(self.world.queue.attempts(job.id)) for job in self.world.queue.list()}
        self.world.close()
        assert (states, attempts) == ({JobState.DONE}, {1}), "nothing died on the way"
        return time.monotonic() - began


@pytest.mark.slow
def test_a_small_machine_does_the_same_work_one_after_the_other(
    tmp_path: Path, qtbot: QtBot
) -> None:
    roomy = Plant(tmp_path / "roomy", None)
    roomy.run(qtbot)
    ceiling = 2 * Plant.MEGABYTES + 40
    small = Plant(tmp_path / "small", ceiling)
    small.run(qtbot)
    assert roomy.most >= 4, "all lanes at once where there is room"
    assert small.most <= 2
    assert small.heaviest <= ceiling < roomy.heaviest
