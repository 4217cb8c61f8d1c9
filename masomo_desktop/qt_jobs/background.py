"""Quick reads and writes off the main thread, called back on it."""

from __future__ import annotations

import contextvars
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

T = TypeVar("T")

_THREADS = 3


@dataclass(frozen=True)
class _Errand:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    context: contextvars.Context


class Background(QObject):
    """Runs short work (a query, a small write) in threads of its own.

    Long work is a job, not this. To be made and used on the main thread, with a running event loop.
    What an errand refers to (often widgets) is held and let go on the main thread.
    """

    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._numbers = itertools.count()
        self._errands: dict[int, _Errand] = {}
        self._ended.connect(self._call_back, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call `work` in a thread, then on the main thread `done` with its result, or `failed`
        with its exception. The caller's context (the correlation id) holds in all three.
        """
        number = next(self._numbers)
        self._errands[number] = _Errand(work, done, failed, contextvars.copy_context())
        self._pool.start(lambda: self._ended.emit(number, *self._outcome(number)))

    def wait(self, milliseconds: int = 2000) -> bool:
        """Wait until nothing runs; False if something still does. Callbacks come afterwards."""
        return self._pool.waitForDone(milliseconds)

    def _outcome(self, number: int) -> tuple[object, Exception | None]:
        errand = self._errands[number]
        try:
            return errand.context.run(errand.work), None
        except Exception as error:  # noqa: BLE001 - every error is told, to `failed`
            return None, error

    def _call_back(self, number: int, result: object, error: Exception | None) -> None:
        errand = self._errands.pop(number)
        if error is None:
            errand.context.run(errand.done, result)
        else:
            errand.context.run(errand.failed, error)
