"""Everything a course page shows, read in one go off the main thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from masomo_desktop.extraction.model import Source, SourceState
from masomo_desktop.extraction.readings.how_read import HowRead
from masomo_desktop.generation.model import Artifact, ArtifactState
from masomo_desktop.jobs.model import ENDED, Job
from masomo_desktop.ui.pages.course.elsewhere import Elsewhere, read_elsewhere
from masomo_desktop.ui.rereading import is_lost, job_anew

if TYPE_CHECKING:
    from masomo_desktop.learning.courses.model import Course
    from masomo_desktop.workflows.folders.model import WatchedFolder
    from masomo_desktop.workflows.services import Services

_AT_WORK = (SourceState.PENDING, SourceState.PROCESSING)


@dataclass(frozen=True)
class Work:
    """The job at work on something, and how many seconds it has left, if that is known."""

    job: Job
    left: float | None


@dataclass(frozen=True)
class CourseView:
    """A course with its sources and artifacts, and by their ids the jobs at work on them, how the
    sources were read, and the jobs that failed to read a ready one anew; its watched folders, the
    engines that there are, and the pages that could be read elsewhere.
    """

    course: Course
    sources: list[Source]
    artifacts: list[Artifact]
    work: Mapping[str, Work]
    how: Mapping[str, HowRead]
    lost: Mapping[str, Job]
    watched: list[WatchedFolder]
    engines: list[str]
    elsewhere: Elsewhere

    @property
    def ready(self) -> int:
        """How many sources can be studied from."""
        return sum(source.state is SourceState.READY for source in self.sources)

    @property
    def reading(self) -> int:
        """How many sources are being read or wait for it."""
        return sum(source.state in _AT_WORK for source in self.sources)


def read_course(services: Services, course_id: str) -> CourseView:
    """Read the course; raises `NotFound` when it is gone."""
    course = services.courses.get(course_id)
    sources = services.sources.in_course(course_id)
    artifacts = services.artifacts.in_course(course_id)
    subjects = [source.id for source in sources if source.state in _AT_WORK]
    subjects += [a.id for a in artifacts if a.state is ArtifactState.MAKING]
    newest = [job for subject in subjects for job in services.queue.list(subject=subject, limit=1)]
    anew = [job for source in sources if (job := job_anew(services, source)) is not None]
    work = {
        job.subject: Work(job, services.queue.estimate(job))
        for job in newest + anew
        if job.state not in ENDED
    }
    how = services.sources.how_read(sources)
    return CourseView(
        course,
        sources,
        artifacts,
        work,
        how,
        {job.subject: job for job in anew if is_lost(job)},
        services.folders.watched(course_id),
        services.engines.names(),
        read_elsewhere(services, course_id, sources, how),
    )
