"""What a job is, and which changes of state are allowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from masomo_desktop.core.progress import Progress


class Lane(StrEnum):
    """The five lanes, by right of way."""

    CHAT = "chat"
    EXTRACTION = "extraction"
    OCR = "ocr"
    GENERATION = "generation"
    SCHEDULED = "scheduled"


class JobState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


#: Every allowed change of a job's state; the store refuses any other.
TRANSITIONS: Mapping[JobState, frozenset[JobState]] = {
    JobState.QUEUED: frozenset({JobState.RUNNING, JobState.CANCELLED}),
    JobState.RUNNING: frozenset(
        {JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.WAITING}
    ),
    JobState.WAITING: frozenset({JobState.QUEUED, JobState.CANCELLED, JobState.FAILED}),
    JobState.DONE: frozenset(),
    JobState.FAILED: frozenset({JobState.QUEUED}),
    JobState.CANCELLED: frozenset({JobState.QUEUED}),
}

ENDED = frozenset({JobState.DONE, JobState.FAILED, JobState.CANCELLED})


@dataclass(frozen=True)
class JobError:
    """Why an attempt did not succeed: a stable code and a sentence for people."""

    code: str
    message: str


@dataclass(frozen=True)
class Job:
    """One piece of work, as stored.

    `kind` is "domain.verb"; `subject` is the id of what the job is about (a source, an artifact).
    """

    id: str
    lane: Lane
    kind: str
    subject: str
    payload: Mapping[str, Any]
    state: JobState
    attempts: int
    max_attempts: int
    run_after: datetime | None
    owner: str | None
    lease_until: datetime | None
    cancel_requested: bool
    progress: Progress
    error: JobError | None
    correlation: str
    created: datetime
    started: datetime | None
    finished: datetime | None


@dataclass(frozen=True)
class Attempt:
    """The history of one run of a job: how it ended and what was said."""

    job: str
    number: int
    started: datetime
    ended: datetime | None
    outcome: str
    error: JobError | None
