"""Upkeep lets go of what has had its time, really, and of nothing else."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.jobs.model import JobState, Lane
from masomo_desktop.jobs.trimming import trim
from masomo_desktop.store.snapshot import problems
from masomo_desktop.workflows.backup import archive
from masomo_desktop.workflows.backup.restore import restore
from masomo_desktop.workflows.services import Services
from masomo_desktop.workflows.upkeep import store
from masomo_desktop.workflows.upkeep.cleaning import (
    ASIDE_DAYS,
    DONE_DAYS,
    FAILED_DAYS,
    GRACE,
    GRACE_DAYS,
)
from masomo_desktop.workflows.upkeep.service import (
    COUNT_STUDY,
    OPTIMISE,
    PURGE_REJECTED,
    SWEEP_ASIDE,
    SWEEP_JOBS,
)
from tests.integration.conftest import Drain

UNFIT = (
    "How to make a pipe bomb with quokkapowder at home. You will need a fuse. Step 1: fill it. "
    "Step 2: light it in a crowd without getting caught."
)
Later = Callable[[float], None]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """Moves the clock of the whole program by days."""
    real, offset = clock.now, timedelta()

    def move(days: float) -> None:
        nonlocal offset
        offset += timedelta(days=days)

    monkeypatch.setattr(clock, "now", lambda: real() + offset)
    return move


def _run(services: Services, drain: Drain, kind: str) -> None:
    job = services.upkeep.ask(kind)
    drain()
    assert services.queue.get(job).state is JobState.DONE


def _rejected(services: Services, drain: Drain, tmp_path: Path) -> str:
    file = tmp_path / "unfit.txt"
    file.write_text(UNFIT)
    course = services.courses.find_or_create("Chemistry")
    [source] = services.imports.import_paths(course.id, [file]).sources
    drain()
    assert services.sources.get(source.id).state is SourceState.REJECTED
    return source.id


def _holding(folder: Path, words: bytes) -> list[str]:
    """The files below a folder that hold these bytes, archives opened."""
    found = []
    for file in folder.rglob("*"):
        if not file.is_file():
            continue
        contents = [file.read_bytes()]
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as opened:
                contents += [opened.read(name) for name in opened.namelist()]
        if any(words in content for content in contents):
            found.append(file.name)
    return found


def test_a_rejected_file_is_really_gone_after_its_grace(
    services: Services, drain: Drain, tmp_path: Path, later: Later
) -> None:
    source = _rejected(services, drain, tmp_path)
    backup = services.backups.make()
    assert _holding(services.home, b"quokkapowder")
    assert _holding(services.paths.backups, b"quokkapowder") == [backup.path.name]
    for _day in range(GRACE_DAYS):
        _run(services, drain, PURGE_REJECTED)
        later(1)
    assert services.sources.get(source).state is SourceState.REJECTED
    _run(services, drain, PURGE_REJECTED)
    assert services.sources.in_course(services.courses.by_name("Chemistry").id) == []
    assert _holding(services.home, b"quokkapowder") == []
    acts = [decision.act.value for decision in services.moderation.decisions(source)]
    assert acts == ["rejected", "purged"]
    kept = services.backups.shelf.newest_whole()
    assert kept is not None
    assert (kept.path, kept.created) == (backup.path, backup.created)
    folder = tmp_path / "unpacked"
    archive.extract(kept.path, folder)
    assert problems(folder / archive.DATABASE, full=True) == []


def test_a_clock_set_ahead_purges_nothing_at_once(
    services: Services, drain: Drain, tmp_path: Path, later: Later
) -> None:
    source = _rejected(services, drain, tmp_path)
    _run(services, drain, PURGE_REJECTED)
    later(365)
    for _ in range(5):
        _run(services, drain, PURGE_REJECTED)
    assert services.sources.get(source).state is SourceState.REJECTED
    later(-365)
    _run(services, drain, PURGE_REJECTED)
    assert services.sources.get(source).state is SourceState.REJECTED


def test_the_grace_is_the_learners_choice(
    services: Services, drain: Drain, tmp_path: Path, later: Later
) -> None:
    source = _rejected(services, drain, tmp_path)
    services.preferences.set(GRACE, 0)
    for _ in range(5):
        later(100)
        _run(services, drain, PURGE_REJECTED)
    assert services.sources.get(source).state is SourceState.REJECTED
    services.preferences.set(GRACE, 2)
    _run(services, drain, PURGE_REJECTED)
    assert services.sources.in_course(services.courses.by_name("Chemistry").id) == []


def test_a_file_without_text_is_nobodys_danger(
    services: Services, drain: Drain, tmp_path: Path, later: Later
) -> None:
    file = tmp_path / "blank.txt"
    file.write_text(" \n" * 20)
    course = services.courses.create("Blank")
    services.imports.import_paths(course.id, [file])
    drain()
    [source] = services.sources.in_course(course.id)
    assert source.state is SourceState.REJECTED
    for _ in range(5):
        later(100)
        _run(services, drain, PURGE_REJECTED)
    assert services.sources.get(source.id).state is SourceState.REJECTED


def test_a_purge_by_its_owner_reaches_the_backups_too(
    services: Services, drain: Drain, tmp_path: Path
) -> None:
    course = services.courses.create("Private")
    kept = services.imports.import_text(course.id, "Kept", "The numbatkept is a small animal. " * 9)
    gone = services.imports.import_text(course.id, "Gone", "The okapigone lives in a forest. " * 9)
    drain()
    services.backups.make()
    services.owner.purge(gone.id)
    drain()
    assert _holding(services.home, b"okapigone") == []
    assert _holding(services.paths.backups, b"numbatkept")
    services.owner.delete_course(course.id)
    drain()
    assert _holding(services.home, b"numbatkept") == []
    assert kept.id not in str(services.backups.shelf.list())


@pytest.mark.expects_warnings("backup.damaged_deleted")
def test_a_damaged_backup_cannot_keep_what_is_purged(
    services: Services, drain: Drain, tmp_path: Path
) -> None:
    course = services.courses.create("Private")
    gone = services.imports.import_text(course.id, "Gone", "The okapigone lives in a forest. " * 9)
    drain()
    backup = services.backups.make()
    whole = backup.path.read_bytes()
    backup.path.write_bytes(whole[:-200] + bytes(10) + whole[-190:])
    services.owner.purge(gone.id)
    drain()
    assert services.backups.shelf.list() == []


def test_without_backups_a_purge_asks_for_nothing(services: Services, drain: Drain) -> None:
    course = services.courses.create("Private")
    source = services.imports.import_text(course.id, "Gone", "The okapi lives in a forest. " * 9)
    drain()
    services.owner.purge(source.id)
    assert services.queue.list(lane=Lane.SCHEDULED) == []


def _job(services: Services, state: JobState, days: float) -> str:
    """A job that ended so many days ago, with one run in its history."""
    ended = clock.now() - timedelta(days=days)
    milliseconds = int((ended - timedelta(seconds=10)).timestamp() * 1000)
    prefix = f"{milliseconds:012x}"
    job = f"{prefix[:8]}-{prefix[8:]}-7{new_id()[15:]}"
    with services.database.write() as work:
        work.connection.exec_driver_sql(
            "INSERT INTO jobs (id, lane, kind, subject, payload, state, attempts, max_attempts,"
            " run, since, cancel_requested, done, total, unit, correlation, created, finished)"
            " VALUES (?, 'generation', 'quiz.make', 's', '{}', ?, 1, 3, 1, ?, 0, 0, 0, '', '',"
            " ?, ?)",
            (job, state.value, clock.stamp(ended), clock.stamp(ended), clock.stamp(ended)),
        )
        work.connection.exec_driver_sql(
            "INSERT INTO job_attempts (job, run, number, started, ended, outcome, done)"
            " VALUES (?, 1, 1, ?, ?, 'done', 0)",
            (job, clock.stamp(ended), clock.stamp(ended)),
        )
    return job


def test_old_jobs_are_swept_and_failures_kept_longer(services: Services, drain: Drain) -> None:
    old_done = [_job(services, JobState.DONE, DONE_DAYS + 1) for _ in range(450)]
    old_cancelled = _job(services, JobState.CANCELLED, DONE_DAYS + 1)
    kept = [
        _job(services, JobState.DONE, DONE_DAYS - 1),
        _job(services, JobState.FAILED, DONE_DAYS + 1),
        _job(services, JobState.FAILED, FAILED_DAYS - 1),
    ]
    old_failed = _job(services, JobState.FAILED, FAILED_DAYS + 1)
    _run(services, drain, SWEEP_JOBS)
    left = {job.id for job in services.queue.list(limit=1000)}
    assert left >= set(kept)
    assert not left & {*old_done, old_cancelled, old_failed}
    with services.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT DISTINCT job FROM job_attempts").scalars()
        assert set(rows) <= left


def test_only_ended_jobs_can_be_forgotten(services: Services) -> None:
    with services.database.write() as work, pytest.raises(ValueError, match="ended"):
        trim(work.connection, [JobState.RUNNING], clock.now(), 10)


def test_a_replaced_profile_goes_after_its_time_and_a_damaged_one_stays(
    services: Services, drain: Drain, tmp_path: Path, later: Later
) -> None:
    services.backups.write(tmp_path / "b.zip")
    services.close()
    aside = restore(services.paths, tmp_path / "b.zip").aside
    assert aside is not None
    damaged = aside.with_name(aside.name.replace("replaced", "damaged"))
    shutil.copytree(aside, damaged)
    for _ in range(ASIDE_DAYS):
        _run(services, drain, SWEEP_ASIDE)
        later(1)
    assert aside.exists()
    _run(services, drain, SWEEP_ASIDE)
    assert not aside.exists()
    assert damaged.exists()


def test_a_purge_reaches_a_profile_that_was_replaced(
    services: Services, drain: Drain, tmp_path: Path
) -> None:
    course = services.courses.create("Private")
    gone = services.imports.import_text(course.id, "Gone", "The okapigone lives in a forest. " * 9)
    drain()
    services.backups.write(tmp_path / "b.zip")
    services.close()
    restore(services.paths, tmp_path / "b.zip")
    assert _holding(services.paths.aside, b"okapigone")
    services.owner.purge(gone.id)
    drain()
    assert _holding(services.home, b"okapigone") == []


def test_optimising_keeps_the_search_and_merges_it(services: Services, drain: Drain) -> None:
    course = services.courses.create("Many")
    for number in range(30):
        services.imports.import_text(
            course.id, f"N{number}", f"The animal number{number} lives in a forest. " * 5
        )
        drain()

    def segments() -> int:
        with services.database.read() as connection:
            rows = connection.exec_driver_sql("SELECT count(DISTINCT segid) FROM passages_fts_idx")
            return int(rows.scalar_one())

    before = segments()
    _run(services, drain, OPTIMISE)
    assert segments() < before
    assert segments() <= 1
    assert len(services.search.find("number7")) == 1
    log = services.paths.database.with_name("masomo.sqlite3-wal")
    assert log.stat().st_size < 100_000


def test_the_days_of_a_pause_are_counted(services: Services, drain: Drain, later: Later) -> None:
    today = clock.now().astimezone().date()
    with services.database.write() as work:
        store.count_day(work, (today - timedelta(days=14)).isoformat(), {"quiz_answers": 0})
    _run(services, drain, COUNT_STUDY)
    days = services.upkeep.study_days(today - timedelta(days=20), today)
    assert len(days) == 15
    assert days[today.isoformat()] == {"quiz_answers": 0, "quiz_correct": 0}


def test_answers_are_counted_on_their_day(services: Services, drain: Drain) -> None:
    course = services.courses.create("Quiz")
    with services.database.write() as work:
        execute = work.connection.exec_driver_sql
        execute(
            "INSERT INTO artifacts (id, course_id, kind, engine, requested, language, state,"
            " failure, coverage, created)"
            " VALUES ('a', ?, 'quiz', 'x', 1, '', 'ready', '', '{}', '')",
            (course.id,),
        )
        execute(
            "INSERT INTO items (id, artifact_id, ordinal, type, body, proof, created)"
            " VALUES ('i', 'a', 1, 'cloze', '{}', '[]', '')"
        )
    for correct in (True, False, True):
        services.quizzes.record("a", "i", "answer", correct)
    _run(services, drain, COUNT_STUDY)
    today = clock.now().astimezone().date()
    assert services.upkeep.study_days(today, today) == {
        today.isoformat(): {"quiz_answers": 3, "quiz_correct": 2}
    }
