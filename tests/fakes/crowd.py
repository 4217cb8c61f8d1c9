"""Jobs that are too much for a small machine: `python -m tests.fakes.crowd FOLDER [heedless]`.

Six lanes' worth of children, each of 150 MB, run by the real scheduler with the real look at free
memory. `heedless` admits them all at once. Prints how each job ended and the most that ran at once.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.budget import MemoryBudget
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.lanes import LANE_LIMITS
from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.qt_jobs.scheduler import Scheduler
from tests.fakes.jobs import JobWorld

MEGABYTES = 150


def main(folder: Path, heedless: bool) -> None:
    from PySide6.QtCore import QCoreApplication, QTimer

    application = QCoreApplication([])
    world = JobWorld(folder)
    lock = threading.Lock()
    running = most = 0

    def work(context: JobContext) -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        try:
            limits = Limits(seconds=60, memory_mb=1000)
            arguments = {"megabytes": MEGABYTES, "seconds": 1.5}
            list(stream("tests.fakes.children:hold", arguments, limits))
        finally:
            with lock:
                running -= 1

    for lane in (Lane.EXTRACTION, Lane.OCR, Lane.GENERATION, Lane.SCHEDULED):
        spec = TaskSpec(f"crowd.{lane}", lane, work, max_attempts=1, memory_mb=MEGABYTES + 30)
        world.registry.register(spec)
        for _ in range(LANE_LIMITS[lane]):
            world.enqueue(kind=spec.kind)
    budget = MemoryBudget(lambda: 100_000) if heedless else None
    scheduler = Scheduler(world.database, world.queue, ProfilePaths(folder), budget=budget)
    timer = QTimer(interval=100)
    timer.timeout.connect(lambda: application.quit() if world.queue.idle() else None)
    timer.start()
    scheduler.start()
    application.exec()
    scheduler.stop()
    ends = sorted(job.state.value for job in world.queue.list())
    print(json.dumps({"ends": ends, "most": most}), flush=True)
    world.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), "heedless" in sys.argv[2:])
