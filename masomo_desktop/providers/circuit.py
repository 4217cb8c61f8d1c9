"""Leaves a server alone that fails again and again, so that nobody waits for it in vain."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from masomo_desktop.providers.errors import ServerResting

FAILURES = 3
_FIRST, _LONGEST = 30.0, 600.0


class Circuit:
    """Closed while the server works. After `FAILURES` in a row it is open: nobody asks the server
    for 30 seconds, then one may try; each failure of a try doubles the time, up to ten minutes.
    """

    def __init__(self, name: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._name, self._clock = name, clock
        self._lock = threading.Lock()
        self._failures = 0
        self._until = 0.0
        self._trying = False

    @property
    def resting_seconds(self) -> float:
        """How long it will be left alone; 0 if it may be asked."""
        with self._lock:
            return max(0.0, self._until - self._clock())

    def enter(self) -> None:
        """Ask leave for a request; raises `ServerResting`."""
        with self._lock:
            left = self._until - self._clock()
            if left > 0 or (self._failures >= FAILURES and self._trying):
                raise ServerResting(name=self._name, seconds=max(1, round(left)))
            self._trying = self._failures >= FAILURES

    def succeeded(self) -> None:
        """A request was answered."""
        with self._lock:
            self._failures, self._until, self._trying = 0, 0.0, False

    def failed(self) -> None:
        """A request failed for a reason that may pass."""
        with self._lock:
            self._failures += 1
            self._trying = False
            if self._failures >= FAILURES:
                rest = min(_FIRST * 2.0 ** min(self._failures - FAILURES, 20), _LONGEST)
                self._until = self._clock() + rest

    def left(self) -> None:
        """A request ended without telling anything about the server."""
        with self._lock:
            self._trying = False
