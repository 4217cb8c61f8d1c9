"""The queue as a learner may understand it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from masomo_desktop.jobs.model import Attempt, Job, LaneOverview, Why


@dataclass(frozen=True)
class Subject:
    """What a job is about: its name, and the id of its course. Both are empty where it is gone, the
    course also where there is none, as of a model that is downloaded."""

    name: str = ""
    course: str = ""


@dataclass(frozen=True)
class ShownJob:
    """A job with its subject; of a running one, the seconds that a unit takes and that are left,
    where they are known."""

    job: Job
    subject: Subject
    pace: float | None = None
    left: float | None = None


@dataclass(frozen=True)
class LaneNow:
    """A lane: what runs, what is next, and in how many seconds all of it should be done, if the
    rest are like the last ones; None where that cannot be told."""

    overview: LaneOverview
    running: tuple[ShownJob, ...]
    next: ShownJob | None
    left: float | None


@dataclass(frozen=True)
class UpkeepTask:
    """A recurring task: when it last ran (None: never yet), and when it is next due."""

    kind: str
    last: datetime | None
    next: datetime


@dataclass(frozen=True)
class Look:
    """What the Activity page shows at one moment. `jobs` is a stretch of the list, newest first;
    `older` and `newer` say whether it goes on."""

    lanes: tuple[LaneNow, ...]
    upkeep: tuple[UpkeepTask, ...]
    quiet: bool
    jobs: tuple[ShownJob, ...]
    older: bool
    newer: bool


@dataclass(frozen=True)
class Story:
    """One job with the history of its runs, first to last."""

    shown: ShownJob
    attempts: tuple[Attempt, ...]


class HealthState(StrEnum):
    """`well`: nothing to do. `held`: what is to be done stands still, for `Health.why`.
    `retrying`: something is tried again by itself. `needs_you`: something failed for good."""

    WELL = "well"
    WORKING = "working"
    HELD = "held"
    RETRYING = "retrying"
    NEEDS_YOU = "needs_you"


@dataclass(frozen=True)
class Health:
    """The queue in a glance: how much is at work or queued, and how much failed for good."""

    state: HealthState
    at_work: int = 0
    failed: int = 0
    why: Why | None = None
