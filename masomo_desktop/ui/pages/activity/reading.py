"""The jobs to show, with the names of what they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from masomo_desktop.core.errors import NotFound
from masomo_desktop.jobs.model import Job, JobState, LaneOverview
from masomo_desktop.ui.navigation import Route

if TYPE_CHECKING:
    from masomo_desktop.workflows.services import Services


@dataclass(frozen=True)
class Subject:
    """What a job is about: its name, and the page that shows it; both empty when it is gone."""

    name: str = ""
    route: Route | None = None


@dataclass(frozen=True)
class ShownJob:
    """A job, what it is about, and the seconds left where they are known."""

    job: Job
    subject: Subject
    left: float | None


@dataclass(frozen=True)
class Activity:
    """The lanes at a glance and the newest jobs; `more` when there are older ones."""

    lanes: tuple[LaneOverview, ...]
    jobs: Sequence[ShownJob]
    more: bool


def read_activity(
    services: Services, state: JobState | None, limit: int, known: dict[str, Subject]
) -> Activity:
    """Read the newest `limit` jobs in `state` (None: any). `known` keeps names between calls."""
    found = services.queue.list(state=state, limit=limit + 1)
    jobs = []
    for job in found[:limit]:
        if job.subject not in known:
            known[job.subject] = _subject(services, job)
        at_work = job.state is JobState.RUNNING
        left = services.queue.estimate(job) if at_work else None
        jobs.append(ShownJob(job, known[job.subject], left))
    return Activity(tuple(services.queue.lanes()), jobs, len(found) > limit)


def _subject(services: Services, job: Job) -> Subject:
    try:
        if job.kind.startswith("extraction."):
            source = services.sources.get(job.subject)
            return Subject(source.name, Route("course", {"course_id": source.course}))
        artifact = services.artifacts.get(job.subject)
        course = services.courses.get(artifact.course)
        return Subject(course.name, Route("course", {"course_id": course.id}))
    except NotFound:
        return Subject()
