"""All children of one job, stopped and continued together, and what memory they took."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

NICENESS = 10  # of a child that says nothing else (nice(2): 0 is usual, 19 the lowest priority)
_MB = 1024 * 1024


class Suspendable(Protocol):
    """A child as its supervision sees it. Both are safe from any thread, and may be repeated."""

    def suspend(self) -> None: ...

    def resume(self) -> None: ...


class Supervision:
    """Whoever decides that a job must stand still holds this; so does every child of the job.

    A child that starts while the rest are suspended is suspended as soon as it is ready. Safe from
    any thread.
    """

    def __init__(
        self, niceness: int = NICENESS, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self.niceness = niceness
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._weights: dict[Suspendable, int] = {}
        self._peak = 0
        self._since: float | None = None
        self._stood_still = 0.0

    @property
    def suspended(self) -> bool:
        return self._since is not None

    @property
    def memory_mb(self) -> int:
        """What the children weigh together now, as far as they have been weighed."""
        with self._lock:
            return sum(self._weights.values()) // _MB

    @property
    def peak_mb(self) -> int:
        """The most that the children have weighed together; 0 where none ever was."""
        return -(-self._peak // _MB)

    def suspend(self) -> None:
        """Stop all children, those to come included, until `resume`."""
        with self._lock:
            if self._since is None:
                self._since = self._monotonic()
                for child in self._weights:
                    child.suspend()

    def resume(self) -> None:
        """Let the children go on."""
        with self._lock:
            if self._since is not None:
                self._stood_still += self._monotonic() - self._since
                self._since = None
                for child in self._weights:
                    child.resume()

    def stood_still(self) -> float:
        """Seconds of suspension so far, one under way included."""
        with self._lock:
            now = 0.0 if self._since is None else self._monotonic() - self._since
            return self._stood_still + now

    def working_time(self) -> float:
        """A monotonic clock, in seconds, that stands still while the children do."""
        return self._monotonic() - self.stood_still()

    def adopt(self, child: Suspendable) -> None:
        """Be responsible for `child` from now on."""
        with self._lock:
            self._weights[child] = 0
            if self._since is not None:
                child.suspend()

    def dismiss(self, child: Suspendable) -> None:
        """Be responsible no longer; a child that was suspended goes on."""
        with self._lock:
            self._weights.pop(child, None)
            if self._since is not None:
                child.resume()

    def weigh(self, child: Suspendable, size: int) -> None:
        """Note that `child`, with what it started, has `size` bytes in memory."""
        with self._lock:
            if child in self._weights:
                self._weights[child] = size
                self._peak = max(self._peak, sum(self._weights.values()))


_present: ContextVar[Supervision | None] = ContextVar("supervision", default=None)


@contextmanager
def supervised_by(supervision: Supervision) -> Iterator[Supervision]:
    """Children that this thread starts or asks inside the block are under `supervision`."""
    token = _present.set(supervision)
    try:
        yield supervision
    finally:
        _present.reset(token)


def present() -> Supervision:
    """The supervision that holds in this thread; where there is none, a new one of nobody's."""
    return _present.get() or Supervision()
