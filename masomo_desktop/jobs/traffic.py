"""The jobs that run now, by lane: holds those that must yield, and lets them go on."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from masomo_desktop.core import clock
from masomo_desktop.isolation.supervision import Supervision
from masomo_desktop.jobs.lanes import NICENESS
from masomo_desktop.jobs.model import Hold, Lane, Why
from masomo_desktop.jobs.right_of_way import RightOfWay


class Traffic:
    """Every running job enters and leaves; each time, and at each `look`, the right of way is
    applied to the rest. Safe from any thread; touches no database, so that a chat never waits.
    """

    def __init__(
        self,
        *,
        cores: int | None = None,
        clock: clock.Clock = clock.now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock, self._monotonic = clock, monotonic
        self._rules = RightOfWay(cores or os.cpu_count() or 1, monotonic())
        self._lock = threading.Lock()
        self._running: dict[Lane, set[Supervision]] = {lane: set() for lane in Lane}
        self._paused: Mapping[Lane, Why] = {}
        self._since: dict[Lane, tuple[Why, datetime]] = {}

    def supervision(self, lane: Lane) -> Supervision:
        """For a job of `lane` that is about to run."""
        return Supervision(NICENESS[lane], self._monotonic)

    @contextmanager
    def entered(self, lane: Lane, supervision: Supervision) -> Iterator[None]:
        """While the block runs, its job is one of `lane`'s."""
        with self._lock:
            self._running[lane].add(supervision)
            self._apply()
        try:
            yield
        finally:
            with self._lock:
                self._running[lane].discard(supervision)
                self._apply()
            supervision.resume()

    def look(self, paused: Mapping[Lane, Why] | None = None) -> None:
        """To be called about twice a second: time has gone by. `paused` are the lanes that are to
        stand still for other reasons than the right of way; None leaves them as they are."""
        with self._lock:
            if paused is not None:
                self._paused = paused
            self._apply()

    def is_open(self, lane: Lane) -> bool:
        """Whether jobs of `lane` may begin now."""
        return lane not in self._since

    def holds(self) -> tuple[Hold, ...]:
        """The lanes that are held now."""
        with self._lock:
            return tuple(Hold(lane, why, since) for lane, (why, since) in self._since.items())

    def _apply(self) -> None:
        running = {lane: len(jobs) for lane, jobs in self._running.items()}
        held = self._rules.held(running, self._paused, self._monotonic())
        for lane, why in held.items():
            known = self._since.get(lane)
            if known is None or known[0] is not why:
                self._since[lane] = (why, self._clock())
        for lane in self._since.keys() - held.keys():
            del self._since[lane]
        for lane, jobs in self._running.items():
            for supervision in jobs:
                if lane in held and held[lane] is not Why.IN_USE:
                    supervision.suspend()
                else:
                    supervision.resume()
