"""The real window with every lane at work, for ten minutes: does it stay smooth, does it grow?

A timer of 1 ms in the window's own loop notes when it was called; a gap is the time between two
calls. They are counted by tenths of a millisecond in a table that is there from the beginning, so
that the measuring takes no memory of its own. Each lane always has work for a child, and somebody
chats every twenty seconds. Memory is the window's own resident set; its growth is that of a line
through what was seen after the first fifth. MASOMO_BENCH_MINUTES chooses another time.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from array import array
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.figures import Figure, Missing, absolute
from benchmarks.screen import NotShown, virtual_screen
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.workflows.services import Services

MINUTES = float(os.environ.get("MASOMO_BENCH_MINUTES", "10"))
_LIMITS = Limits(seconds=60, memory_mb=500)
_STOCK = 20  # jobs that wait in each lane
_LIVED = 4000  # jobs that were done before
_CHAT_EVERY, _LOOK = 20.0, 5.0  # seconds


def run() -> list[Figure | Missing]:
    """Gaps and growth, from a process of its own on a virtual screen."""
    try:
        with tempfile.TemporaryDirectory() as folder, virtual_screen() as screen:
            environment = {**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
            command = [sys.executable, "-m", "benchmarks.endurance", folder]
            done = subprocess.run(
                command, env=environment, check=True, capture_output=True, text=True
            )
    except (NotShown, OSError, subprocess.CalledProcessError) as problem:
        return [Missing("event loop with all lanes busy", f"{type(problem).__name__}: {problem}")]
    found = json.loads(done.stdout)
    title = f"all lanes busy, {MINUTES:g} min"
    return [
        absolute(f"{title}: longest gap", found["longest"], unit="ms", at_most=50),
        absolute(f"{title}: 99th percentile of gaps", found["p99"], unit="ms", at_most=16),
        absolute(f"{title}: growth of memory an hour", found["growth"], unit="%", at_most=1),
    ]


_PER_MS, _BUCKETS = 10, 20_000  # two seconds; what is longer counts as that long


@dataclass
class Gaps:
    """The times between two calls of `beat`, counted."""

    counts: array[int] = field(default_factory=lambda: array("Q", bytes(8 * _BUCKETS)))
    longest: float = 0.0
    last: float = 0.0

    def beat(self) -> None:
        now = time.perf_counter()
        if self.last:
            gap = 1000 * (now - self.last)
            self.counts[min(int(gap * _PER_MS), _BUCKETS - 1)] += 1
            self.longest = max(self.longest, gap)
        self.last = now

    def percentile(self, percent: float) -> float:
        """Milliseconds below which so many percent of the gaps are."""
        left = sum(self.counts) * percent / 100
        for bucket, count in enumerate(self.counts):
            left -= count
            if left <= 0:
                return (bucket + 1) / _PER_MS
        return _BUCKETS / _PER_MS


def measure(home: Path) -> dict[str, float]:
    """The longest gap and the 99th percentile in milliseconds, and percent of growth an hour."""
    import psutil
    from PySide6.QtCore import QTimer

    from masomo_desktop import app
    from masomo_desktop.qt_jobs.background import Background
    from masomo_desktop.qt_jobs.scheduler import Scheduler
    from masomo_desktop.ui.application import create_application
    from masomo_desktop.ui.main_window import MainWindow

    application = create_application()
    services = app.build(home)
    for lane in Lane:
        services.registry.register(TaskSpec(f"bench.{lane}", lane, _work, memory_mb=50))
    _live(services)
    scheduler = Scheduler(services.database, services.queue, services.paths)
    background = Background()
    window = MainWindow(services, scheduler, background)
    window.show()
    window.router.go("activity")
    scheduler.start()
    gaps = Gaps()
    sizes: list[tuple[float, float]] = []
    own = psutil.Process()
    began = time.perf_counter()
    beat, look, chat, end = QTimer(interval=1), QTimer(), QTimer(), QTimer(singleShot=True)
    beat.timeout.connect(gaps.beat)

    def weigh() -> None:
        sizes.append((time.perf_counter() - began, own.memory_info().rss))
        background.run(lambda: _restock(services), lambda _: None, _raise)

    look.timeout.connect(weigh)
    chat.timeout.connect(lambda: background.run(lambda: _chat(services), lambda _: None, _raise))
    end.timeout.connect(application.quit)
    weigh()
    QTimer.singleShot(3000, beat.start)  # the window settles
    look.start(int(_LOOK * 1000))
    chat.start(int(_CHAT_EVERY * 1000))
    end.start(int(MINUTES * 60_000))
    application.exec()
    scheduler.stop()
    background.wait()
    services.close()
    settled = sizes[len(sizes) // 5 :]
    slope, start = statistics.linear_regression(*zip(*settled, strict=True))
    growth = 100 * slope * 3600 / start
    return {"longest": gaps.longest, "p99": gaps.percentile(99), "growth": growth}


def _live(services: Services) -> None:
    """As many jobs as fill the page cache of the connection that writes (2 MB, 0.7 kB a job), so
    that a cache on its way to its limit is not taken for a growth without one."""
    for _ in range(_LIVED):
        with services.database.write(synced=False) as work:
            services.queue.enqueue(work, f"bench.{Lane.OCR}", "bench", {})
        job = services.queue.claim(Lane.OCR, "before")
        if job is None:
            raise AssertionError("a job was queued just now")
        services.queue.done(job)


def _restock(services: Services) -> None:
    queued = {lane.name: lane.queued for lane in services.queue.lanes()}
    with services.database.write() as work:
        for lane in set(Lane) - {Lane.CHAT}:
            for _ in range(_STOCK - queued.get(lane, 0)):
                services.queue.enqueue(work, f"bench.{lane}", "bench", {})


def _chat(services: Services) -> None:
    with services.database.write() as work:
        services.queue.enqueue(work, f"bench.{Lane.CHAT}", "bench", {})


def _work(context: JobContext) -> None:
    arguments = {"seconds": 2.0}
    target = "benchmarks.lane_children:page"
    list(stream(target, arguments, _LIMITS, cancelled=context.cancelled))


def _raise(error: Exception) -> None:
    raise error


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
