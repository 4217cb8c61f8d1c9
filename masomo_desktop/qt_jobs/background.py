"""Quick reads and writes off the main thread, called back on it."""

from __future__ import annotations

import contextvars
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from masomo_desktop.qt_jobs.work import Work

T = TypeVar("T")

_THREADS = 3


class Background(QObject):
    """Runs short work (a query, a small write) in threads of its own.

    Long work is a job, not this. To be made and used on the main thread, with a running event loop.
    """

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._ended.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call `work` in a thread, then on the main thread `done` with its result, or `failed`
        with its exception. The caller's context (the correlation id) holds in `work`.
        """
        context = contextvars.copy_context()
        self._pool.start(Work(lambda: self._ended.emit(context.run(_outcome, work, done, failed))))

    def wait(self, milliseconds: int = 2000) -> bool:
        """Wait until nothing runs; False if something still does. Callbacks come afterwards."""
        return self._pool.waitForDone(milliseconds)

    def _call(self, callback: Callable[[], None]) -> None:
        callback()


def _outcome(
    work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
) -> Callable[[], None]:
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 - every error is told, to `failed`
        problem = error
        return lambda: failed(problem)
    return lambda: done(result)
