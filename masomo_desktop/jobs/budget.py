"""One budget of memory for all that runs."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from masomo_desktop.jobs.free_memory import free_mb
from masomo_desktop.jobs.model import Lane

#: A lane that has waited so long for memory is next, whatever its right of way.
_PATIENCE = 60.0
_ORDER = {lane: number for number, lane in enumerate(Lane)}


@dataclass(frozen=True, eq=False)
class Ticket:
    """What one job may come to need, in megabytes, and how much of that it uses by now."""

    lane: Lane
    memory_mb: int
    used: Callable[[], int]

    def unused(self) -> int:
        return max(self.memory_mb - self.used(), 0)


def _none() -> int:
    return 0


class MemoryBudget:
    """Admits a job only if what it needs fits in what is free, without what the running ones may
    still come to take. Safe from any thread.

    One job is always admitted, so that a small machine is slow rather than stuck. Memory that
    becomes free goes to the lanes by right of way: while one that runs nothing waits for room, no
    lower one is admitted; and nobody before one that has waited for a minute.
    """

    def __init__(
        self,
        available: Callable[[], int] = free_mb,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._available, self._monotonic = available, monotonic
        self._tickets: set[Ticket] = set()
        self._waiting: dict[Lane, float] = {}
        self._lock = threading.Lock()

    def reserve(self, memory_mb: int, lane: Lane, used: Callable[[], int] = _none) -> Ticket | None:
        """A ticket to give back with `release`, or None if there is no room now. `used` says how
        much of its memory the job has taken so far, which then is no longer free anyway."""
        with self._lock:
            if self._tickets and (self._must_let_pass(lane) or memory_mb > self._room()):
                self._waiting.setdefault(lane, self._monotonic())
                return None
            self._waiting.pop(lane, None)
            ticket = Ticket(lane, memory_mb, used)
            self._tickets.add(ticket)
            return ticket

    def release(self, ticket: Ticket) -> None:
        with self._lock:
            self._tickets.discard(ticket)

    def withdraw(self, lane: Lane) -> None:
        """`lane` wants nothing at present."""
        with self._lock:
            self._waiting.pop(lane, None)

    def short(self, seconds: float) -> Mapping[Lane, float]:
        """The lanes that have waited for room longer than so many seconds, and how long."""
        with self._lock:
            now = self._monotonic()
            waits = {lane: now - since for lane, since in self._waiting.items()}
        return {lane: wait for lane, wait in waits.items() if wait > seconds}

    def _room(self) -> int:
        return self._available() - sum(ticket.unused() for ticket in self._tickets)

    def _must_let_pass(self, lane: Lane) -> bool:
        running = {ticket.lane for ticket in self._tickets}
        waiting = {one: since for one, since in self._waiting.items() if one not in running}
        others = {one: since for one, since in waiting.items() if one is not lane}
        late = self._monotonic() - _PATIENCE
        oldest = min(waiting, key=waiting.__getitem__, default=lane)
        if oldest is not lane and waiting[oldest] <= late:
            return True
        mine = waiting.get(lane)
        if mine is not None and mine <= late:
            return False
        return any(_ORDER[one] < _ORDER[lane] for one in others)
