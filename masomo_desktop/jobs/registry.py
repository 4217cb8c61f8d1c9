"""Which kinds of job there are, and what runs them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import Job, JobError, Lane
from masomo_desktop.store.database import UnitOfWork

#: The last writes of a job, made in the transaction that ends it as done.
Finish = Callable[[UnitOfWork], None]
Handler = Callable[[JobContext], Finish | None]


@dataclass(frozen=True)
class TaskSpec:
    """How jobs of one kind ("domain.verb") are run.

    `seconds` is the longest that one attempt may take and `memory_mb` what it needs from the
    machine. The hooks write, in the very transaction that changes the job, what the job is about:
    `on_failed` when it has failed for good, `on_cancelled` when it was cancelled, `on_retried` when
    someone asked for it again after that.
    """

    kind: str
    lane: Lane
    handler: Handler
    max_attempts: int = 3
    seconds: float = 3600
    memory_mb: int = 1200
    on_failed: Callable[[UnitOfWork, Job, JobError], None] | None = None
    on_cancelled: Callable[[UnitOfWork, Job], None] | None = None
    on_retried: Callable[[UnitOfWork, Job], None] | None = None


class Registry:
    """The kinds that this program knows; filled once, where the program is put together."""

    def __init__(self) -> None:
        self._specs: dict[str, TaskSpec] = {}

    def register(self, spec: TaskSpec) -> None:
        """Add a kind; raises ValueError if it is there already."""
        if spec.kind in self._specs:
            raise ValueError(f"{spec.kind} is registered twice")
        self._specs[spec.kind] = spec

    def get(self, kind: str) -> TaskSpec:
        """The spec of `kind`; raises KeyError if nobody registered it."""
        return self._specs[kind]

    def find(self, kind: str) -> TaskSpec | None:
        """The spec of `kind`, or None: a database may hold kinds of a newer or older Masomo."""
        return self._specs.get(kind)
