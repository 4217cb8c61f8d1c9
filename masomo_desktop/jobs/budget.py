"""One budget of memory for all that runs."""

from __future__ import annotations

import threading
from collections.abc import Callable


def available_mb() -> int:
    """What this machine could give without swapping, in megabytes."""
    import psutil  # when the first job runs, not when the window opens

    return int(psutil.virtual_memory().available // (1024 * 1024))


class MemoryBudget:
    """Admits a job only if what it needs fits beside what the running ones have reserved.

    One job is always admitted, so that a small machine is slow rather than stuck. Reservations are
    for what jobs may come to need, and the machine's free memory already lacks what they use now:
    the sum errs on the side of running less.
    """

    def __init__(self, available: Callable[[], int] = available_mb) -> None:
        self._available = available
        self._reserved: dict[int, int] = {}
        self._next = 0
        self._lock = threading.Lock()

    def reserve(self, memory_mb: int) -> int | None:
        """A ticket to give back with `release`, or None if there is no room now."""
        with self._lock:
            free = self._available() - sum(self._reserved.values())
            if self._reserved and memory_mb > free:
                return None
            self._next += 1
            self._reserved[self._next] = memory_mb
            return self._next

    def release(self, ticket: int) -> None:
        with self._lock:
            del self._reserved[ticket]
