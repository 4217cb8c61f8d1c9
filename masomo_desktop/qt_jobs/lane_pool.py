"""One lane's threads: each claims and runs jobs until its lane has none left."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QThreadPool

from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.jobs.budget import MemoryBudget
from masomo_desktop.jobs.model import Job, Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.qt_jobs.work import Work

logger = logging.getLogger(__name__)


class LanePool:
    """A QThreadPool with the lane's cap.

    `wake` may be called from any thread and never touches the database; claims happen in the
    lane's own threads. `ended` is called in a lane's thread after each job.
    """

    def __init__(
        self,
        lane: Lane,
        limit: int,
        queue: Queue,
        budget: MemoryBudget,
        owner: str,
        ended: Callable[[], None],
    ) -> None:
        self.lane = lane
        self._queue, self._budget, self._owner, self._ended = queue, budget, owner, ended
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(limit)
        self._limit = limit
        self._lock = threading.Lock()
        self._threads = 0
        self._wakes = 0
        self._open = False
        self._alive: set[tuple[str, int]] = set()

    def open(self) -> None:
        """Begin to claim jobs."""
        self._open = True
        self.wake()

    def wake(self) -> None:
        """Look for work, unless all threads of this lane are busy and will look anyway."""
        with self._lock:
            self._wakes += 1
            if not self._open or self._threads >= self._limit:
                return
            self._threads += 1
        self._pool.start(Work(self._drain))

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

    def interrupted(self) -> bool:
        return not self._open

    def _drain(self) -> None:
        while True:
            with self._lock:
                wakes = self._wakes
            while self._open and self._run_next():
                pass
            with self._lock:
                # A wake between the last look and here found this thread still counted.
                if wakes == self._wakes or not self._open:
                    self._threads -= 1
                    return

    def _run_next(self) -> bool:
        """Claim and run one job; False if there is none, no memory for it, or no database."""
        try:
            kind = self._queue.next_kind(self.lane)
            if kind is None:
                return False
            spec = self._queue.registry.find(kind)
            ticket = self._budget.reserve(spec.memory_mb if spec else 0)
            if ticket is None:
                return False
            try:
                job = self._queue.claim(self.lane, self._owner)
                if job is not None:
                    self._run(job)
            finally:
                self._budget.release(ticket)
                self._ended()
        except UserError as error:  # busy, full or damaged; the scheduler's timer wakes us again
            event(
                logger,
                "lane_paused",
                level=logging.WARNING,
                lane=self.lane.value,
                code=error.code,
            )
            return False
        return job is not None

    def _run(self, job: Job) -> None:
        key = (job.id, job.run)
        with self._lock:
            self._alive.add(key)
        try:
            run_one(self._queue, job, interrupted=self.interrupted)
        finally:
            with self._lock:
                self._alive.discard(key)
