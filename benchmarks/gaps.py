"""How long the window's event loop stands still while a book is imported and studied.

A timer of 1 ms in the real window's own loop notes when it was called; a gap is the time between
two calls. The same window at rest, for as long, is measured first: what the machine itself does.
"""

from __future__ import annotations

import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.book import book
from benchmarks.figures import Figure, Missing, absolute
from benchmarks.screen import virtual_screen

REST = 5.0
LIMIT = 180.0


def run() -> list[Figure | Missing]:
    """The longest gap and the 99th percentile, in a process of their own on a virtual screen."""
    with tempfile.TemporaryDirectory() as folder, virtual_screen() as screen:
        path, _ = book(Path(folder))
        environment = {**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "benchmarks.gaps", str(Path(folder) / "home"), str(path)]
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    rest, busy = json.loads(done.stdout)
    longest = absolute(
        "event loop: longest gap",
        max(busy),
        unit="ms",
        at_most=50,
        rival=max(rest),
        beside="the same window at rest",
    )
    usual = absolute(
        "event loop: 99th percentile of gaps",
        _percentile(busy),
        unit="ms",
        at_most=16,
        rival=_percentile(rest),
        beside="the same window at rest",
    )
    return [longest, usual]


def _percentile(gaps: list[float]) -> float:
    return statistics.quantiles(gaps, n=100)[98]


def measure(home: Path, path: Path) -> tuple[list[float], list[float]]:
    """Gaps in milliseconds: at rest, then while `path` is read and studied in the window."""
    from PySide6.QtCore import QEventLoop, QTimer

    from masomo_desktop import app
    from masomo_desktop.qt_jobs.background import Background
    from masomo_desktop.qt_jobs.scheduler import Scheduler
    from masomo_desktop.ui.application import create_application
    from masomo_desktop.ui.main_window import MainWindow

    create_application()
    services = app.build(home)
    course = services.courses.create("Book")
    scheduler = Scheduler(services.database, services.queue, services.paths)
    background = Background()
    window = MainWindow(services, scheduler, background)
    window.show()
    scheduler.start()
    calls: list[float] = []
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: calls.append(time.perf_counter()))
    timer.start()

    def spin(until: Callable[[], bool], seconds: float) -> list[float]:
        """Run the loop until `until`, asked four times a second on another thread."""
        end = time.perf_counter() + seconds
        asking, loop = QTimer(interval=250), QEventLoop()

        def answered(over: bool) -> None:
            if over or time.perf_counter() > end:
                loop.quit()  # the application's own quit would close the window

        def failed(error: Exception) -> None:
            raise error

        asking.timeout.connect(lambda: background.run(until, answered, failed))
        asking.start()
        calls.clear()
        loop.exec()
        asking.stop()
        return [1000 * (after - before) for before, after in itertools.pairwise(calls)]

    def ended() -> bool:
        return not any(lane.queued or lane.running for lane in services.queue.lanes())

    spin(lambda: False, 2.0)  # the window settles
    rest = spin(lambda: False, REST)
    window.router.go("course", course_id=course.id)
    services.imports.import_paths(course.id, [path])
    busy = spin(ended, LIMIT)
    services.summaries.create(course.id, 30)
    services.flashcards.create(course.id, 200)
    services.quizzes.create(course.id, 100)
    busy += spin(ended, LIMIT)
    scheduler.stop()
    background.wait()
    services.close()
    return rest, busy


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2]))))
