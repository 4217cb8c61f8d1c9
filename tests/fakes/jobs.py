"""A queue over a real database, with a clock of its own and kinds that a test can bend."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from masomo_desktop.jobs import store as _tables  # noqa: F401 - so that metadata has them
from masomo_desktop.jobs.backoff import Backoff
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import Job, JobError, Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Finish, Registry, TaskSpec
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.store.database import Database, UnitOfWork
from masomo_desktop.store.metadata import metadata
from tests.fakes.clock import FakeClock

KIND = "test.work"
OWNER = "this-process"


class JobWorld:
    """One profile's jobs. `handle` is what the kind `test.work` does; `hooks` notes its hooks."""

    def __init__(self, folder: Path, *, max_attempts: int = 3, seconds: float = 3600) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.clock = FakeClock()
        self.database = Database(folder / "jobs.sqlite3")
        metadata.create_all(self.database.engine)
        self.registry = Registry()
        self.hooks: list[tuple[str, str]] = []
        self.hook: Callable[[UnitOfWork], None] = lambda _: None
        self.handle: Callable[[JobContext], Finish | None] = lambda _: None
        self.registry.register(
            TaskSpec(
                kind=KIND,
                lane=Lane.EXTRACTION,
                handler=self._handle,
                max_attempts=max_attempts,
                seconds=seconds,
                on_failed=self._failed,
                on_cancelled=self._cancelled,
                on_retried=self._retried,
            )
        )
        self.registry.register(TaskSpec("test.chat", Lane.CHAT, lambda _: None))
        self.queue = self.another_queue()

    def another_queue(self) -> Queue:
        """As another process of the profile would have."""
        backoff = Backoff(first=10, longest=100, jitter=0)
        return Queue(self.database, self.registry, clock=self.clock, backoff=backoff)

    def enqueue(self, subject: str = "subject", kind: str = KIND) -> Job:
        with self.database.write() as work:
            return self.queue.enqueue(work, kind, subject, {"n": 1})

    def claim(self, owner: str = OWNER) -> Job:
        job = self.queue.claim(Lane.EXTRACTION, owner)
        assert job is not None
        return job

    def run(self, **more: Callable[[], bool]) -> Job:
        """Claim one job and run it; returns it as it is then."""
        job = self.claim()
        run_one(self.queue, job, sleep=lambda _: None, **more)
        return self.queue.get(job.id)

    def close(self) -> None:
        self.database.close()

    def _handle(self, context: JobContext) -> Finish | None:
        return self.handle(context)

    def _failed(self, work: UnitOfWork, job: Job, error: JobError) -> None:
        self.hook(work)
        self.hooks.append(("failed", error.code))

    def _cancelled(self, work: UnitOfWork, job: Job) -> None:
        self.hook(work)
        self.hooks.append(("cancelled", job.id))

    def _retried(self, work: UnitOfWork, job: Job) -> None:
        self.hooks.append(("retried", job.id))
