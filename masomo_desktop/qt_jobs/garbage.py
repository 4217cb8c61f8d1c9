"""Python's cyclic garbage, collected on the main thread only.

Python collects cycles on whichever thread happens to allocate. If that is a lane's thread and the
cycle holds a widget or a timer, Qt destroys it on the wrong thread, and the program crashes
(docs/decisions/garbage-on-main-thread.md).
"""

from __future__ import annotations

import gc
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 250
_YOUNG, _MIDDLE, _OLD = 2_000, 10, 25  # as in gc.set_threshold, but looked at by the clock


class MainThreadGarbage(QObject):
    """While at least one of these is started, automatic collection is off and a timer does it.

    What exists at the first start (modules, classes, tables) is set aside for good, so that a full
    collection looks at what came later and stays short.
    """

    _started: ClassVar[int] = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """To be called on the main thread, whose event loop then collects."""
        if self._timer.isActive():
            return
        if MainThreadGarbage._started == 0:
            gc.collect()
            gc.freeze()
            gc.disable()
        MainThreadGarbage._started += 1
        self._timer.start()

    def stop(self) -> None:
        """Leave collection to Python again, once all that were started have stopped."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        MainThreadGarbage._started -= 1
        if MainThreadGarbage._started == 0:
            gc.enable()
            gc.unfreeze()

    def _look(self) -> None:
        young, middle, old = gc.get_count()
        if young > _YOUNG:
            gc.collect(2 if old > _OLD else 1 if middle > _MIDDLE else 0)
