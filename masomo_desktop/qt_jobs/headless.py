"""The scheduler without a window: for a command line that waits, and for `masomo work`."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Mapping
from types import FrameType

from PySide6.QtCore import QCoreApplication, QTimer

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.jobs.model import Lane, Why
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.qt_jobs.scheduler import Scheduler
from masomo_desktop.store.database import Database

_LOOK_MS = 100


def run_until(
    database: Database,
    queue: Queue,
    paths: ProfilePaths,
    until: Callable[[], bool],
    timeout: float | None = None,
    *,
    courtesy: Callable[[], Mapping[Lane, Why]] = dict,
    recurring: Callable[[], object] = lambda: None,
) -> bool:
    """Run the lanes, or watch whoever runs them, until `until()` holds; `courtesy` and `recurring`
    are those of `Scheduler`.

    `until` is asked on this thread, ten times a second; it may read the database. False when
    `timeout` seconds have passed first. SIGINT and SIGTERM stop the lanes cleanly (what ran waits,
    at no cost) and raise KeyboardInterrupt. To be called on the main thread, as often as wanted: a
    Qt application that was made here is gone afterwards, so that one with windows can be made.
    """
    present = QCoreApplication.instance()
    application = present or QCoreApplication([])
    scheduler = Scheduler(database, queue, paths, courtesy=courtesy, recurring=recurring)
    deadline = None if timeout is None else time.monotonic() + timeout
    loop = _Loop(application, until, deadline)
    caught = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, loop.interrupt) for number in caught]
    timer = QTimer(interval=_LOOK_MS)  # also what lets Python see a signal
    timer.timeout.connect(loop.look)
    try:
        scheduler.start()
        timer.start()
        application.exec()
    finally:
        timer.stop()
        scheduler.stop()
        for number, handler in zip(caught, before, strict=True):
            signal.signal(number, handler)
        if present is None:
            application.shutdown()
    if loop.failure is not None:
        raise loop.failure
    return loop.reached


class _Loop:
    """Decides when the event loop ends, and why."""

    def __init__(
        self, application: QCoreApplication, until: Callable[[], bool], deadline: float | None
    ) -> None:
        self._application, self._until, self._deadline = application, until, deadline
        self.reached = False
        self.failure: BaseException | None = None

    def look(self) -> None:
        try:
            self.reached = self.failure is None and self._until()
        except Exception as error:  # noqa: BLE001 - carried out of Qt's loop, raised by run_until
            self.failure = error
        late = self._deadline is not None and time.monotonic() >= self._deadline
        if self.reached or late or self.failure is not None:
            self._application.quit()

    def interrupt(self, _number: int, _frame: FrameType | None) -> None:
        self.failure = KeyboardInterrupt()
        self._application.quit()
