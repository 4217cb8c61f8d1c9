"""The Qt side of the jobs, without threads: what a window needs of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal


class FakeScheduler(QObject):
    """Emits `changed` when a test says so, and remembers that it was stopped."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True


class InlineBackground:
    """Runs the work at once, on the calling thread."""

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - the port hands every error to `failed`
            failed(error)
        else:
            done(result)


class HeldBackground:
    """Keeps the work until `release`, to see what a window shows meanwhile."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self.waiting.append(lambda: InlineBackground().run(work, done, failed))

    def release(self) -> None:
        """Run what was kept, and what that asks for in turn."""
        while self.waiting:
            self.waiting.pop(0)()
