"""A lane whose next job finds no memory says so, to every process, for as long as it lasts."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.jobs.budget import MemoryBudget
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import JobState, Lane, Why
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.qt_jobs.scheduler import Scheduler
from tests.fakes.jobs import JobWorld

PATIENCE = 30_000


def test_what_waits_for_memory_says_so_until_there_is_room(
    tmp_path: Path, qtbot: QtBot, qapp: object
) -> None:
    folder = tmp_path / "profile"
    world, may_end, free = JobWorld(folder), threading.Event(), [100]

    def work(context: JobContext) -> None:
        while not may_end.wait(0.01):
            if context.cancelled():
                raise Cancelled

    for lane in (Lane.OCR, Lane.GENERATION):
        world.registry.register(TaskSpec(f"bulk.{lane}", lane, work, memory_mb=500))
    paths, budget = ProfilePaths(folder), MemoryBudget(lambda: free[0])
    scheduler = Scheduler(world.database, world.queue, paths, budget=budget)
    elsewhere = world.another_queue()

    def state(job: str) -> JobState:
        return world.queue.get(job).state

    try:
        scheduler.start()
        first = world.enqueue(kind="bulk.generation").id
        qtbot.waitUntil(lambda: state(first) is JobState.RUNNING, timeout=PATIENCE)
        second = world.enqueue(kind="bulk.ocr").id
        qtbot.waitUntil(lambda: Lane.OCR in elsewhere.holds(), timeout=PATIENCE)
        hold = elsewhere.holds()[Lane.OCR]
        assert (hold.why, hold.suspended, state(second)) == (Why.MEMORY, False, JobState.QUEUED)
        qtbot.wait(1200)
        assert elsewhere.holds()[Lane.OCR] == hold, "since when it waits does not change"
        assert Lane.GENERATION not in elsewhere.holds(), "what runs goes on"
        free[0] = 1000
        qtbot.waitUntil(lambda: state(second) is JobState.RUNNING, timeout=PATIENCE)
        qtbot.waitUntil(lambda: Lane.OCR not in elsewhere.holds(), timeout=PATIENCE)
    finally:
        may_end.set()
        scheduler.stop()
        world.close()
