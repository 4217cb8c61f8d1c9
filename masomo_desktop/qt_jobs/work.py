"""A function as something that a QThreadPool runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRunnable


class Work(QRunnable):
    """Calls `function`, which must not raise: there is nobody to raise to."""

    def __init__(self, function: Callable[[], None]) -> None:
        super().__init__()
        self._function = function

    def run(self) -> None:
        self._function()
