"""One lane's threads: each claims and runs jobs until its lane has none left."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakMethod

from PySide6.QtCore import QThreadPool

from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.isolation.supervision import Supervision
from masomo_desktop.jobs.budget import MemoryBudget
from masomo_desktop.jobs.model import Job, Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.jobs.traffic import Traffic

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Hands:
    """What every lane works with."""

    queue: Queue
    budget: MemoryBudget
    traffic: Traffic
    owner: str


class LanePool:
    """A QThreadPool with the lane's cap.

    `wake` may be called from any thread and never touches the database; claims happen in the
    lane's own threads. `ended` is called in a lane's thread after each job.
    """

    def __init__(
        self, lane: Lane, limit: int, hands: Hands, ended: WeakMethod[Callable[[], None]]
    ) -> None:
        self.lane = lane
        self._limit, self._hands, self._ended = limit, hands, ended
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(limit)
        self._lock = threading.Lock()
        self._threads = 0
        self._wakes = 0
        self._open = False
        self._put_off = False
        self._alive: set[tuple[str, int]] = set()

    def open(self) -> None:
        """Begin to claim jobs."""
        self._open = True
        self.wake()

    def wake(self) -> None:
        """Look for work, unless all threads of this lane are busy; those will look anyway."""
        with self._lock:
            self._wakes += 1
            if not self._open or self._threads >= self._limit:
                return
            self._threads += 1
        self._pool.start(self._drain)

    def wake_if_put_off(self) -> None:
        """Look again, if the lane was held, a job found no memory, or the database could not be
        used."""
        if self._put_off:
            self._put_off = False
            self.wake()

    def alive(self) -> set[tuple[str, int]]:
        """The runs (job id, run) that a thread is at work on."""
        with self._lock:
            return set(self._alive)

    def shut(self) -> None:
        """Claim no more, and interrupt what runs; does not wait."""
        self._open = False

    def wait(self, milliseconds: int) -> bool:
        """Wait for the threads to end; False if one still runs."""
        return self._pool.waitForDone(milliseconds)

    def _interrupted(self) -> bool:
        return not self._open

    def _drain(self) -> None:
        """Run jobs until none is left; a wake during the last look makes it look once more."""
        while True:
            with self._lock:
                wakes = self._wakes
            while self._open and self._run_next():
                pass
            with self._lock:
                if wakes == self._wakes or not self._open:
                    self._threads -= 1
                    return

    def _run_next(self) -> bool:
        """Claim and run one job; False if there is none, or it must be put off."""
        queue, budget, traffic = self._hands.queue, self._hands.budget, self._hands.traffic
        if not traffic.is_open(self.lane):
            self._put_off = True
            return False
        try:
            need = queue.next_need(self.lane)
            if need is None:
                budget.withdraw(self.lane)
                return False
            supervision = traffic.supervision(self.lane)
            ticket = budget.reserve(need, self.lane, lambda: supervision.memory_mb)
            if ticket is None:
                self._put_off = True
                return False
            try:
                job = queue.claim(self.lane, self._hands.owner)
                if job is not None:
                    self._run(job, supervision)
            finally:
                budget.release(ticket)
        except UserError as error:  # busy, full or damaged; the scheduler's timer wakes us again
            self._put_off = True
            lane, code = self.lane.value, error.code
            event(logger, "lane_put_off", level=logging.WARNING, lane=lane, code=code)
            return False
        if (ended := self._ended()) is not None:
            ended()
        return job is not None

    def _run(self, job: Job, supervision: Supervision) -> None:
        key = (job.id, job.run)
        with self._lock:
            self._alive.add(key)
        try:
            with self._hands.traffic.entered(self.lane, supervision):
                run_one(
                    self._hands.queue,
                    job,
                    interrupted=self._interrupted,
                    supervision=supervision,
                )
        finally:
            with self._lock:
                self._alive.discard(key)
