"""What a handler holds while its job runs."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.core.progress import Progress
from masomo_desktop.isolation.supervision import Supervision
from masomo_desktop.jobs.errors import JobLost
from masomo_desktop.jobs.lease import Lease
from masomo_desktop.jobs.model import Job
from masomo_desktop.store.database import Database, UnitOfWork

logger = logging.getLogger(__name__)

_LOOK = 0.3  # seconds between two looks at the database for a wish to cancel


class Stop(StrEnum):
    """Why a handler must stop."""

    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
    LOST = "lost"
    OVERTIME = "overtime"


class JobContext:
    """The job, its payload, and the only ways to write for it.

    Used by the one thread that runs the job. A handler hands `cancelled` to whatever it waits for,
    which also keeps the lease alive, also while the job's children are suspended.
    """

    def __init__(
        self,
        lease: Lease,
        *,
        seconds: float,
        interrupted: Callable[[], bool],
        supervision: Supervision | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._lease = lease
        self._interrupted = interrupted
        self._monotonic = monotonic
        self._supervision = supervision or Supervision()
        self._began = self._looked = self._renewed = monotonic()
        self._still = self._supervision.stood_still()
        self._seconds = seconds
        self._progress = lease.job.progress
        self._written = lease.job.progress
        self._stop: Stop | None = None

    @property
    def job(self) -> Job:
        """The job as it was when this run claimed it."""
        return self._lease.job

    @property
    def payload(self) -> Mapping[str, Any]:
        return self._lease.job.payload

    @property
    def database(self) -> Database:
        return self._lease.database

    @property
    def stop(self) -> Stop | None:
        """Why `cancelled` has said yes, if it has."""
        return self._stop

    @property
    def elapsed(self) -> float:
        """Seconds that this run has worked: since it began, without those that it stood still."""
        still = self._supervision.stood_still() - self._still
        return self._monotonic() - self._began - still

    @property
    def now_done(self) -> Progress:
        """The progress that was last told."""
        return self._progress

    def progress(self, done: int, total: int, unit: str) -> None:
        """Say how far the work has come; written with the next `commit` or `cancelled`."""
        self._progress = Progress(done, total, unit)

    def cancelled(self) -> bool:
        """Whether the handler must stop: the job was cancelled, the program ends, time is up, or
        this run was given up. Cheap enough to ask ten times a second.
        """
        if self._stop is None:
            self._stop = self._find_stop()
        return self._stop is not None

    @contextmanager
    def commit(self) -> Iterator[UnitOfWork]:
        """A unit of work that commits only if this run still holds its job; renews the lease.

        Raises `JobLost` otherwise, and what `Database.write` raises.
        """
        with self.database.write() as work:
            self._lease.renew(work, self._progress)
            before = self._progress
            yield work
            if self._progress != before:
                self._lease.renew(work, self._progress)
        self._written = self._progress
        self._renewed = self._monotonic()

    def _find_stop(self) -> Stop | None:
        now = self._monotonic()
        if self._interrupted():
            return Stop.INTERRUPTED
        if self.elapsed >= self._seconds:
            return Stop.OVERTIME
        if now - self._looked < _LOOK:
            return None
        self._looked = now
        try:
            if self._lease.cancel_requested():
                return Stop.CANCELLED
            due = now - self._renewed > self._lease.seconds / 3
            if due or self._progress != self._written:
                with self.commit():
                    pass
        except JobLost:
            return Stop.LOST
        except UserError as error:  # busy or full: the lease is tried again at the next look
            event(
                logger,
                "lease_not_renewed",
                level=logging.WARNING,
                job=self.job.id,
                code=error.code,
            )
        return None
