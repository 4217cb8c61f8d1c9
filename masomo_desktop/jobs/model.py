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


#: Every allowed change of a job's state. The statements in `transitions.py` are guarded so as to
#: let no other through; the tests run a model that moves by this table beside the queue.
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
    `run` counts every claim, whether or not it cost an attempt: whoever writes for a job names the
    run that it is, so that a run which was given up can never write again. `since` is when it came
    into its state.
    """

    id: str
    lane: Lane
    kind: str
    subject: str
    payload: Mapping[str, Any]
    state: JobState
    attempts: int
    max_attempts: int
    run: int
    run_after: datetime | None
    since: datetime
    owner: str | None
    lease_until: datetime | None
    cancel_requested: bool
    progress: Progress
    error: JobError | None
    correlation: str
    created: datetime
    started: datetime | None
    finished: datetime | None


class Outcome(StrEnum):
    """How one run of a job ended; `running` while it has not.

    `lost`: its process, or its child's, went away. `snoozed` and `interrupted` cost no attempt.
    """

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    LOST = "lost"
    CANCELLED = "cancelled"
    SNOOZED = "snoozed"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True)
class Attempt:
    """The history of one run of a job: how it ended and what was said.

    `number` is the attempt that it counted as; runs that cost no attempt share the next one's.
    """

    job: str
    run: int
    number: int
    started: datetime
    ended: datetime | None
    outcome: Outcome
    error: JobError | None


class Why(StrEnum):
    """Why a lane is held: it yields to a chat or to extraction, the battery is low, the learner
    asked for quiet, or the machine is in use or has too little free memory for another job (then
    what runs already goes on)."""

    CHAT = "chat"
    EXTRACTION = "extraction"
    BATTERY = "battery"
    QUIET = "quiet"
    IN_USE = "in_use"
    MEMORY = "memory"


@dataclass(frozen=True)
class Hold:
    """A lane that begins no job, and whose running ones may be `suspended`."""

    lane: Lane
    why: Why
    since: datetime

    @property
    def suspended(self) -> bool:
        return self.why not in (Why.IN_USE, Why.MEMORY)


@dataclass(frozen=True)
class LaneOverview:
    """One lane at a glance: `oldest_wait_s` is how long its oldest queued job has been waiting."""

    name: Lane
    queued: int
    running: int
    waiting: int
    limit: int
    oldest_wait_s: float
    failed: int
    hold: Hold | None = None
