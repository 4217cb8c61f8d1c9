"""Recurring tasks: each becomes one job when its time has come, however much time that took.

The moment of the last run is kept in the database and changed in the transaction that queues the
job, so two processes ask for one job between them, and a machine that was off for a fortnight
catches up with one.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound
from masomo_desktop.core.logs import event
from masomo_desktop.jobs import lookups
from masomo_desktop.jobs.model import ENDED, Job
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.store.database import Database, UnitOfWork
from masomo_desktop.workflows.upkeep import store

_log = logging.getLogger(__name__)
#: What jobs of upkeep are about.
SUBJECT = "profile"


@dataclass(frozen=True)
class Recurring:
    """A kind of job that is to be run `every` so often."""

    kind: str
    every: timedelta


@dataclass(frozen=True)
class Planned:
    """`last` is when a task was last asked for, or when its profile was new; `next` when it will
    be due."""

    kind: str
    last: datetime
    next: datetime
    job: str | None


class Schedule:
    """The recurring tasks of one profile."""

    def __init__(
        self,
        database: Database,
        queue: Queue,
        tasks: Sequence[Recurring],
        *,
        clock: clock.Clock = clock.now,
    ) -> None:
        self._database, self._queue, self._tasks, self._clock = database, queue, tasks, clock

    def enqueue_due(self) -> list[Job]:
        """Queue each task that is due and has no unfinished job; returns the new jobs.

        A task that this profile has never seen is due one period from now: a new profile has
        nothing to look after. A last run in the future is none: the clock has been put back, and
        the task is due. Cheap enough to ask every few seconds: writes only if something is due.
        """
        moment = self._clock()
        with self._database.read() as connection:
            known = store.runs(connection)
        if not any(self._is_due(task, known, moment) for task in self._tasks):
            return []
        jobs: list[Job] = []
        with self._database.write() as work:
            known = store.runs(work.connection)  # another process may have been quicker
            for task in self._tasks:
                if not self._is_due(task, known, moment):
                    continue
                job = None
                if task.kind in known:
                    if _unfinished(work, known[task.kind][1]):
                        continue
                    job = self._queue.enqueue(work, task.kind, SUBJECT)
                    jobs.append(job)
                store.note_run(work, task.kind, clock.stamp(moment), job.id if job else None)
        for job in jobs:
            event(_log, "schedule.due", job=job.id, kind=job.kind)
        return jobs

    def ask(self, kind: str) -> str:
        """Queue a task now, unless its last job is still unfinished; returns the id of its job.

        Raises `NotFound` for a kind that does not recur.
        """
        if kind not in {task.kind for task in self._tasks}:
            raise NotFound(what="recurring task", name=kind)
        with self._database.write() as work:
            _, present = store.runs(work.connection).get(kind, ("", None))
            if present is not None and _unfinished(work, present):
                return present
            job = self._queue.enqueue(work, kind, SUBJECT)
            store.note_run(work, kind, clock.stamp(self._clock()), job.id)
        return job.id

    def planned(self) -> list[Planned]:
        """Every task with its last and its next run; none before the first look."""
        with self._database.read() as connection:
            known = store.runs(connection)
        return [
            Planned(task.kind, last, last + task.every, known[task.kind][1])
            for task in self._tasks
            if task.kind in known
            for last in [clock.parse(known[task.kind][0])]
        ]

    def _is_due(
        self, task: Recurring, known: dict[str, tuple[str, str | None]], moment: datetime
    ) -> bool:
        if task.kind not in known:
            return True
        last = clock.parse(known[task.kind][0])
        return not last <= moment < last + task.every


def _unfinished(work: UnitOfWork, job_id: str | None) -> bool:
    job = None if job_id is None else lookups.get(work.connection, job_id)
    return job is not None and job.state not in ENDED
