"""The services that the window calls, in memory: same verbs, same errors, no database.

`tests/contract/test_services.py` holds this to what the real ones do.

A test sets the scene with the `add_…` methods and reads what was called from the lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.core.progress import Progress
from masomo_desktop.extraction.errors import EmptyFile, WrongPassword
from masomo_desktop.extraction.model import Reason, Source, SourceKind, SourceState, Unit, Word
from masomo_desktop.extraction.readings.how_read import HowRead
from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.model import (
    Artifact,
    ArtifactKind,
    ArtifactState,
    Item,
    Withheld,
)
from masomo_desktop.generation.service import NoMaterial
from masomo_desktop.jobs.courtesy import QUIET
from masomo_desktop.jobs.model import (
    ENDED,
    Attempt,
    Hold,
    Job,
    JobError,
    JobState,
    Lane,
    LaneOverview,
)
from masomo_desktop.jobs.pages import Wanted
from masomo_desktop.learning.courses.model import (
    Course,
    CourseNameTaken,
    CourseOverview,
    clean_name,
    course_state,
)
from masomo_desktop.providers.servers import Servers
from masomo_desktop.workflows.activity.model import (
    Health,
    LaneNow,
    Look,
    ShownJob,
    Story,
    Subject,
    UpkeepTask,
)
from masomo_desktop.workflows.activity.service import health_of, seconds_left
from masomo_desktop.workflows.folders.model import FolderFile, FolderPlan, WatchedFolder
from masomo_desktop.workflows.folders.service import FolderGone
from masomo_desktop.workflows.import_files import ImportOutcome, Refused
from masomo_desktop.workflows.owner import NotNow
from masomo_desktop.workflows.remedies import Remedies
from tests.fakes.improving import FakeImproving
from tests.fakes.settings import (
    FakeBackups,
    FakeDiagnostics,
    FakeEngines,
    FakeKeys,
    FakeModels,
    FakeRemoteReading,
    FakeUsage,
)
from tests.fakes.tutor import FakeTutor

START = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
PASSWORD = "karibu"


class FakeServices:
    """Everything of `workflows.services.Services` that the window uses."""

    def __init__(self, home: Path = Path("masomo-home")) -> None:
        self._numbers = count(1)
        self.paths = ProfilePaths(home)
        self.home = home
        self.course_rows: dict[str, Course] = {}
        self.source_rows: dict[str, Source] = {}
        self.same_bytes: dict[Path, str] = {}
        self.artifact_rows: dict[str, Artifact] = {}
        self.item_rows: dict[str, list[Item]] = {}
        self.withheld_rows: dict[str, list[Withheld]] = {}
        self.finding_rows: dict[str, list[Any]] = {}
        self.job_rows: dict[str, Job] = {}
        self.attempt_rows: dict[str, tuple[Attempt, ...]] = {}
        self.upkeep_rows: list[UpkeepTask] = []
        self.holds: dict[Lane, Hold] = {}
        self.unit_rows: dict[str, list[Unit]] = {}
        self.word_rows: dict[tuple[str, int], list[Word]] = {}
        self.chosen: dict[str, Any] = {}
        self.seconds_an_item: float | None = None
        self.how_rows: dict[str, HowRead] = {}
        self.remedy = Remedies(("eng", "fra", "swa"), can_read=True)
        self.plans: dict[Path, FolderPlan] = {}
        self.watched_rows: list[WatchedFolder] = []
        self.left_out: list[FolderFile] = []
        self.released: list[tuple[str, str]] = []
        self.read_again: list[tuple[str, tuple[str, ...], str]] = []
        self.error: UserError | None = None
        self.courses = _Courses(self)
        self.sources = _Sources(self)
        self.imports = _Imports(self)
        self.owner = _Owner(self)
        self.sample = SimpleNamespace(add=self._add_sample)
        self.moderation = SimpleNamespace(findings=lambda source: self.finding_rows.get(source, []))
        self.search = SimpleNamespace(find=lambda _query, course=None, limit=20: [])
        self.artifacts = _Artifacts(self)
        self.summaries = _Maker(self, ArtifactKind.SUMMARY)
        self.flashcards = _Maker(self, ArtifactKind.FLASHCARDS)
        self.quizzes = _Maker(self, ArtifactKind.QUIZ)
        self.preferences = _Preferences(self.chosen)
        self.queue = _Queue(self)
        self.folders = _Folders(self)
        self.consent = Consent(self.preferences)
        self.remedies = SimpleNamespace(look=lambda _source: self.remedy)
        self.activity = _Activity(self)
        self.models = FakeModels(self)
        self.keys = FakeKeys()
        self.servers = Servers(self.preferences, self.keys)  # type: ignore[arg-type]  # fakes
        self.engines = FakeEngines(self)
        self.usage = FakeUsage()
        self.remote_reading = FakeRemoteReading(self)
        self.improving = FakeImproving()
        self.backups = FakeBackups()
        self.diagnostics = FakeDiagnostics()
        self.tutor = FakeTutor(self)

    # Setting the scene

    def id(self) -> str:
        return f"00000000-0000-7000-8000-{next(self._numbers):012d}"

    def tick(self) -> datetime:
        """Moments in the order they are asked for."""
        return START + timedelta(seconds=next(self._numbers))

    def add_course(self, name: str) -> str:
        moment = self.tick()
        course = Course(self.id(), name, moment, moment)
        self.course_rows[course.id] = course
        return course.id

    def add_source(
        self,
        course: str,
        name: str = "chapter.pdf",
        state: SourceState = SourceState.READY,
        reason: Reason | None = None,
        units: tuple[int, int] = (12, 12),
        kind: SourceKind = SourceKind.PDF,
    ) -> str:
        moment = self.tick()
        source = Source(
            id=self.id(),
            course=course,
            sha256=f"{next(self._numbers):064x}",
            name=name,
            path=f"/home/learner/{name}",
            kind=kind,
            size=2_400_000,
            languages=(),
            state=state,
            reason=reason,
            reading=None,
            units_done=units[0],
            units_total=units[1],
            created=moment,
            updated=moment,
        )
        self.source_rows[source.id] = source
        return source.id

    def add_artifact(
        self,
        course: str,
        kind: ArtifactKind = ArtifactKind.QUIZ,
        state: ArtifactState = ArtifactState.READY,
        items: int = 10,
        requested: int = 10,
        withheld: tuple[tuple[str, int], ...] = (),
        failure: str = "",
    ) -> str:
        kept_back = [Withheld(reason, "…") for reason, number in withheld for _ in range(number)]
        artifact = Artifact(
            id=self.id(),
            course=course,
            kind=kind,
            engine="builtin",
            requested=requested,
            language="",
            state=state,
            failure=failure,
            items=items,
            withheld=len(kept_back),
            coverage={"units": 12, "of": 12},
            created=self.tick(),
        )
        self.artifact_rows[artifact.id] = artifact
        self.withheld_rows[artifact.id] = kept_back
        return artifact.id

    def add_job(
        self,
        subject: str,
        kind: str = "extraction.read",
        lane: Lane = Lane.EXTRACTION,
        state: JobState = JobState.RUNNING,
        progress: Progress | None = None,
        error: JobError | None = None,
        payload: Mapping[str, Any] | None = None,
    ) -> str:
        moment = self.tick()
        job = Job(
            id=self.id(),
            lane=lane,
            kind=kind,
            subject=subject,
            payload=payload or {},
            state=state,
            attempts=1,
            max_attempts=3,
            run=1,
            run_after=None,
            owner=None,
            lease_until=None,
            cancel_requested=False,
            progress=progress or Progress(),
            error=error,
            correlation="",
            created=moment,
            since=moment,
            started=moment,
            finished=moment if state in ENDED else None,
        )
        self.job_rows[job.id] = job
        return job.id

    def _add_sample(self) -> tuple[Course, ImportOutcome]:
        course = self.courses.find_or_create("Masomo sample course")
        self.add_source(course.id, "cells.pdf", SourceState.PENDING, units=(0, 0))
        return course, ImportOutcome(self.sources.in_course(course.id), [])

    def check(self) -> None:
        """Raise the error that a test asked for."""
        if self.error is not None:
            raise self.error


class _Courses:
    def __init__(self, world: FakeServices) -> None:
        self._world = world

    def create(self, name: str) -> Course:
        self._world.check()
        self._refuse_taken(name, None)
        return self._world.course_rows[self._world.add_course(clean_name(name))]

    def find_or_create(self, name: str) -> Course:
        for course in self._world.course_rows.values():
            if course.name.casefold() == name.casefold():
                return course
        return self.create(name)

    def all(self) -> list[CourseOverview]:
        self._world.check()
        found = [self._overview(course) for course in self._world.course_rows.values()]
        return sorted(found, key=lambda course: course.updated, reverse=True)

    def names(self) -> dict[str, str]:
        return {course.id: course.name for course in self._world.course_rows.values()}

    def get(self, course_id: str) -> Course:
        if course_id not in self._world.course_rows:
            raise NotFound(what="course", name=course_id)
        return self._world.course_rows[course_id]

    def rename(self, course_id: str, name: str) -> Course:
        self._refuse_taken(name, course_id)
        renamed = replace(self.get(course_id), name=clean_name(name))
        self._world.course_rows[course_id] = renamed
        return renamed

    def _refuse_taken(self, name: str, own: str | None) -> None:
        for course in self._world.course_rows.values():
            if course.name.casefold() == clean_name(name).casefold() and course.id != own:
                raise CourseNameTaken(name=name)

    def _overview(self, course: Course) -> CourseOverview:
        sources = self._world.sources.in_course(course.id)
        states: dict[SourceState, int] = {}
        for source in sources:
            states[source.state] = states.get(source.state, 0) + 1
        return CourseOverview(
            id=course.id,
            name=course.name,
            state=course_state(states),
            sources=len(sources),
            ready=states.get(SourceState.READY, 0),
            attention=states.get(SourceState.FAILED, 0) + states.get(SourceState.REJECTED, 0),
            units_done=sum(source.units_done for source in sources),
            units_total=sum(source.units_total for source in sources),
            artifacts=len(self._world.artifacts.in_course(course.id)),
            updated=course.updated,
        )


class _Sources:
    def __init__(self, world: FakeServices) -> None:
        self._world = world

    def in_course(self, course_id: str) -> list[Source]:
        return [s for s in self._world.source_rows.values() if s.course == course_id]

    def get(self, source_id: str) -> Source:
        self._world.check()
        if source_id not in self._world.source_rows:
            raise NotFound(what="source", name=source_id)
        return self._world.source_rows[source_id]

    def units(self, source_id: str) -> list[Unit]:
        self.get(source_id)
        return self._world.unit_rows.get(source_id, [])

    def unit(self, source_id: str, number: int) -> Unit:
        for unit in self.units(source_id):
            if unit.number == number:
                return unit
        raise NotFound(what="page", name=str(number))

    def words(self, source_id: str, number: int) -> list[Word]:
        return self._world.word_rows.get((source_id, number), [])

    def how_read(self, sources: Iterable[Source]) -> dict[str, HowRead]:
        rows = self._world.how_rows
        return {source.id: rows[source.id] for source in sources if source.id in rows}

    def readable_path(self, source_id: str) -> Path:
        return Path(self.get(source_id).path)


class _Imports:
    def __init__(self, world: FakeServices) -> None:
        self._world = world

    def import_paths(
        self, course_id: str, paths: list[Path], _languages: tuple[str, ...] = ()
    ) -> ImportOutcome:
        """A file named "empty…" is refused; `same_bytes` tells the files that are there already."""
        self._world.check()
        outcome = ImportOutcome([], [])
        for path in paths:
            if path.stem.startswith("empty"):
                outcome.refused.append(Refused(path, EmptyFile()))
                continue
            known = self._world.same_bytes.get(path)
            added = known or self._world.add_source(
                course_id, path.name, SourceState.PENDING, units=(0, 0)
            )
            outcome.sources.append(self._world.source_rows[added])
            if known:
                outcome.known.append(self._world.source_rows[added])
        return outcome

    def import_text(self, course_id: str, title: str, _text: str) -> Source:
        added = self._world.add_source(
            course_id, f"{title}.txt", SourceState.PENDING, units=(0, 0), kind=SourceKind.TEXT
        )
        return self._world.source_rows[added]


class _Folders:
    def __init__(self, world: FakeServices) -> None:
        self._world = world

    def look(
        self,
        _course_id: str,
        folder: Path,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        counted: Callable[[int, int], None] = lambda _looked_at, _found: None,
    ) -> FolderPlan:
        if folder not in self._world.plans:
            raise FolderGone(name=folder.name)
        plan = self._world.plans[folder]
        counted(0, len(plan.files))
        return replace(plan, files=()) if cancelled() else plan

    def watch(
        self,
        course_id: str,
        folder: Path,
        languages: Sequence[str] = (),
        *,
        unwanted: Iterable[FolderFile] = (),
    ) -> WatchedFolder:
        new = WatchedFolder(
            self._world.id(), course_id, str(folder), tuple(languages), self._world.tick()
        )
        self._world.watched_rows.append(new)
        self._world.left_out += unwanted
        return new

    def unwatch(self, course_id: str, folder: Path) -> None:
        for row in self.watched(course_id):
            if row.path == str(folder):
                self._world.watched_rows.remove(row)
                return
        raise NotFound(what="watched folder", name=folder.name)

    def watched(self, course_id: str | None = None) -> list[WatchedFolder]:
        rows = self._world.watched_rows
        return [row for row in rows if course_id in (None, row.course)]


class _Owner:
    def __init__(self, world: FakeServices) -> None:
        self._world = world

    def _move(self, source_id: str, state: SourceState) -> None:
        source = self._world.sources.get(source_id)
        self._world.source_rows[source_id] = replace(source, state=state, reason=None)

    def retry(self, source_id: str) -> None:
        self._move(source_id, SourceState.PENDING)

    def read_again(
        self, source_id: str, languages: Sequence[str] = (), *, method: str = "auto"
    ) -> None:
        source = self._world.sources.get(source_id)
        if source.state in (SourceState.PENDING, SourceState.PROCESSING):
            raise NotNow(state=source.state.value)
        self._world.read_again.append((source_id, tuple(languages), method))
        if source.state is not SourceState.READY:
            self._move(source_id, SourceState.PENDING)
        else:
            rows = self._world.source_rows
            rows[source_id] = replace(rows[source_id], next_reading="next")

    def unlock(self, source_id: str, password: str) -> None:
        if password != PASSWORD:
            raise WrongPassword
        self._move(source_id, SourceState.PENDING)

    def release(self, source_id: str, why: str) -> None:
        self._world.released.append((source_id, why))
        self._move(source_id, SourceState.PROCESSING)

    def purge(self, source_id: str) -> None:
        self._world.sources.get(source_id)
        del self._world.source_rows[source_id]

    def delete_course(self, course_id: str) -> None:
        self._world.courses.get(course_id)
        for source in self._world.sources.in_course(course_id):
            del self._world.source_rows[source.id]
        del self._world.course_rows[course_id]


class _Artifacts:
    def __init__(self, world: FakeServices) -> None:
        self._world = world

    def in_course(self, course_id: str) -> list[Artifact]:
        found = [a for a in self._world.artifact_rows.values() if a.course == course_id]
        return sorted(found, key=lambda artifact: artifact.created, reverse=True)

    def get(self, artifact_id: str) -> Artifact:
        if artifact_id not in self._world.artifact_rows:
            raise NotFound(what="summary, deck or quiz", name=artifact_id)
        return self._world.artifact_rows[artifact_id]

    def items(self, artifact_id: str) -> list[Item]:
        return self._world.item_rows.get(artifact_id, [])

    def estimate(
        self, _course_id: str, _kind: ArtifactKind, count: int, _engine: str = ""
    ) -> float | None:
        each = self._world.seconds_an_item
        return None if each is None else each * count

    def withheld(self, artifact_id: str) -> list[Withheld]:
        return self._world.withheld_rows.get(artifact_id, [])

    def delete(self, artifact_id: str) -> None:
        del self._world.artifact_rows[self.get(artifact_id).id]


class _Maker:
    def __init__(self, world: FakeServices, kind: ArtifactKind) -> None:
        self._world = world
        self._kind = kind

    def create(self, course_id: str, count: int, language: str = "", engine: str = "") -> Artifact:
        del language
        self._world.check()
        self._world.consent.require(course_id, engine)
        sources = self._world.sources.in_course(course_id)
        if not any(source.state is SourceState.READY for source in sources):
            raise NoMaterial
        begun = self._world.add_artifact(
            course_id, self._kind, ArtifactState.MAKING, items=0, requested=count
        )
        made = replace(self._world.artifact_rows[begun], engine=engine or "builtin")
        self._world.artifact_rows[begun] = made
        return made


class _Preferences:
    def __init__(self, chosen: dict[str, Any]) -> None:
        self._chosen = chosen

    def get(self, name: str, default: Any = None) -> Any:
        return self._chosen.get(name, default)

    def set(self, name: str, value: Any) -> None:
        self._chosen[name] = value


class _Queue:
    def __init__(self, world: FakeServices) -> None:
        self._world = world

    def get(self, job_id: str) -> Job:
        if job_id not in self._world.job_rows:
            raise NotFound(what="job", name=job_id)
        return self._world.job_rows[job_id]

    def list(
        self,
        *,
        lane: Lane | None = None,
        state: JobState | None = None,
        subject: str | None = None,
        limit: int = 100,
    ) -> list[Job]:
        found = [
            job
            for job in self._world.job_rows.values()
            if (lane is None or job.lane is lane)
            and (state is None or job.state is state)
            and (subject is None or job.subject == subject)
        ]
        return sorted(found, key=lambda job: job.created, reverse=True)[:limit]

    def lanes(self) -> tuple[LaneOverview, ...]:
        def number(lane: Lane, state: JobState) -> int:
            return sum(
                job.lane is lane and job.state is state for job in self._world.job_rows.values()
            )

        return tuple(
            LaneOverview(
                name=lane,
                queued=number(lane, JobState.QUEUED),
                running=number(lane, JobState.RUNNING),
                waiting=number(lane, JobState.WAITING),
                limit=1,
                oldest_wait_s=0.0,
                failed=number(lane, JobState.FAILED),
                hold=self._world.holds.get(lane),
            )
            for lane in Lane
        )

    def holds(self) -> dict[Lane, Hold]:
        return dict(self._world.holds)

    def speed(self, kind: str) -> float | None:
        return 0.025

    def estimate(self, job: Job) -> float | None:
        left = job.progress.total - job.progress.done
        return left * 0.025 if job.progress.total else None

    def cancel(self, job_id: str) -> JobState:
        self._move(job_id, JobState.CANCELLED)
        return JobState.CANCELLED

    def retry(self, job_id: str) -> Job:
        self._move(job_id, JobState.QUEUED)
        return self._world.job_rows[job_id]

    def _move(self, job_id: str, state: JobState) -> None:
        self._world.job_rows[job_id] = replace(self.get(job_id), state=state)


class _Activity:
    def __init__(self, world: FakeServices) -> None:
        self._world = world

    def look(self, wanted: Wanted, first: str | None, limit: int) -> Look:
        found = self._found(wanted)
        start = 0
        if first is not None:
            start = sum(job.id > first for job in found)
        return Look(
            lanes=self.lanes(),
            upkeep=tuple(self._world.upkeep_rows),
            quiet=self.quiet(),
            jobs=tuple(map(self._shown, found[start : start + limit])),
            older=len(found) > start + limit,
            newer=start > 0,
        )

    def above(self, wanted: Wanted, id: str, number: int) -> str | None:
        newer = [job.id for job in self._found(wanted) if job.id > id]
        return newer[-number] if len(newer) >= number else None

    def lanes(self) -> tuple[LaneNow, ...]:
        return tuple(map(self._lane, self._world.queue.lanes()))

    def health(self) -> Health:
        failed = [
            shown
            for shown in map(self._shown, self._found(Wanted(state=JobState.FAILED)))
            if shown.subject.name
        ]
        return health_of(self._world.queue.lanes(), len(failed), quiet=self.quiet())

    def story(self, job_id: str) -> Story:
        shown = self._shown(self._world.queue.get(job_id))
        return Story(shown, self._world.attempt_rows.get(job_id, ()))

    def quiet(self) -> bool:
        return bool(self._world.chosen.get(QUIET, False))

    def set_quiet(self, on: bool) -> None:
        self._world.chosen[QUIET] = on

    def _found(self, wanted: Wanted) -> list[Job]:
        most = len(self._world.job_rows)
        return self._world.queue.list(lane=wanted.lane, state=wanted.state, limit=most)

    def _lane(self, overview: LaneOverview) -> LaneNow:
        running = [self._shown(job) for job in self._found(Wanted(overview.name, JobState.RUNNING))]
        queued = self._found(Wanted(overview.name, JobState.QUEUED))
        following = self._shown(queued[-1]) if queued else None
        left = seconds_left(overview, running, None, START)
        return LaneNow(overview, tuple(running), following, left)

    def _shown(self, job: Job) -> ShownJob:
        left = self._world.queue.estimate(job) if job.state is JobState.RUNNING else None
        return ShownJob(job, self._subject(job), 0.025 if left else None, left)

    def _subject(self, job: Job) -> Subject:
        if (source := self._world.source_rows.get(job.subject)) is not None:
            return Subject(source.name, source.course)
        if (artifact := self._world.artifact_rows.get(job.subject)) is not None:
            return Subject(self._world.course_rows[artifact.course].name, artifact.course)
        return Subject()
