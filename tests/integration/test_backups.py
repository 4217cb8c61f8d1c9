"""Backups: whole, of one moment, rotated, restored; hostile archives are refused."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from masomo_desktop import app
from masomo_desktop.core import clock
from masomo_desktop.core.errors import DatabaseDamaged, DiskFull, NotFound, UserError
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.jobs.model import JobState, Lane
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.store.occupancy import ProfileInUse
from masomo_desktop.store.snapshot import Stopped, problems
from masomo_desktop.workflows.backup import archive, restore
from masomo_desktop.workflows.backup import service as service_module
from masomo_desktop.workflows.backup.model import (
    BackupDamaged,
    BackupInTheWay,
    BackupTooNew,
    kept,
)
from masomo_desktop.workflows.services import Services
from masomo_desktop.workflows.upkeep.service import BACKUP, CHECK

LESSON = (
    "The delta is the land that a river builds where it meets the sea. It is made of silt. " * 4
)
Drain = Callable[[], int]


@pytest.fixture
def filled(services: Services, drain: Drain, tmp_path: Path) -> Services:
    """A profile with one read source, and a deck that is still to be made."""
    file = tmp_path / "delta.txt"
    file.write_text(LESSON, encoding="utf-8")
    course = services.courses.create("Rivers")
    services.imports.import_paths(course.id, [file])
    drain()
    services.flashcards.create(course.id, 3)
    return services


def _contents(home: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of what a learner has, by table."""
    tables = ("courses", "sources", "readings", "units", "passages", "artifacts", "items")
    with closing(sqlite3.connect(home / "masomo.sqlite3")) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
            for table in tables
        }


def _originals(home: Path) -> dict[str, bytes]:
    return {
        str(f.relative_to(home)): f.read_bytes()
        for f in (home / "originals").rglob("*")
        if f.is_file()
    }


def test_a_backup_restored_elsewhere_is_the_same_profile(filled: Services, tmp_path: Path) -> None:
    out = tmp_path / "stick" / "mine.zip"
    backup = filled.backups.write(out)
    assert backup.whole
    assert [path.name for path in out.parent.iterdir()] == ["mine.zip"]
    other = ProfilePaths(tmp_path / "other home")
    restored = restore.restore(other, out)
    assert (restored.aside, restored.missing) == (None, 0)
    assert _contents(other.home) == _contents(filled.home)
    assert _originals(other.home) == _originals(filled.home)
    opened = app.build(other.home)
    [course] = opened.courses.all()
    [source] = opened.sources.in_course(course.id)
    assert source.state is SourceState.READY
    assert opened.search.find("silt")
    assert opened.artifacts.in_course(course.id)
    opened.close()


def test_a_restore_keeps_what_it_replaces(filled: Services, tmp_path: Path) -> None:
    out = tmp_path / "mine.zip"
    filled.backups.write(out)
    extra = filled.courses.create("Begun afterwards")
    filled.imports.import_text(extra.id, "Later", "Written after the backup.")
    before, originals = _contents(filled.home), _originals(filled.home)
    filled.close()
    restored = restore.restore(filled.paths, out)
    assert len(_contents(filled.home)["courses"]) == 1
    assert restored.aside is not None
    assert restored.aside.name.startswith("replaced-")
    opened = app.build(filled.home)
    opened.tidying.sweep()  # originals that the restored profile does not need go from its store
    opened.close()
    assert len(_originals(filled.home)) == 1
    assert _contents(restored.aside) == before
    assert _originals(restored.aside) == originals
    assert not list(filled.home.glob(".restoring-*"))


def test_a_copy_is_of_one_moment_while_others_write(services: Services, tmp_path: Path) -> None:
    """Each transaction adds two courses: a copy with an odd number would be of no moment."""
    stop, written = threading.Event(), 0

    def write() -> None:
        nonlocal written
        while not stop.is_set():
            with services.database.write() as work:
                for side in "ab":
                    work.connection.exec_driver_sql(
                        "INSERT INTO courses (id, name, created, updated) VALUES (?, ?, '', '')",
                        (f"{written}{side}", f"{written}{side}"),
                    )
            written += 1

    thread = threading.Thread(target=write)
    thread.start()
    try:
        counts, seen = [], []
        for number in range(5):
            begun = written
            out = tmp_path / f"{number}.zip"
            services.backups.write(out)
            seen.append(written > begun)
            folder = tmp_path / str(number)
            archive.extract(out, folder)
            with closing(sqlite3.connect(folder / "masomo.sqlite3")) as connection:
                counts.append(connection.execute("SELECT count(*) FROM courses").fetchone()[0])
    finally:
        stop.set()
        thread.join()
    assert any(seen), "nobody wrote during a backup: this proves nothing"
    assert [count % 2 for count in counts] == [0] * 5


def test_the_job_puts_a_backup_on_the_shelf(services: Services, drain: Drain) -> None:
    filled = services
    filled.upkeep.ask(BACKUP)
    drain()
    [backup] = filled.backups.shelf.list()
    assert archive.verify(backup.path).with_originals is False
    assert filled.backups.shelf.newest_whole() is not None
    assert abs((backup.created - clock.now()).total_seconds()) < 60
    assert [file.name for file in filled.paths.backups.iterdir()] == [backup.path.name]


def test_an_automatic_backup_restores_with_the_originals_of_the_store(
    filled: Services,
) -> None:
    before, originals = _contents(filled.home), _originals(filled.home)
    backup = filled.backups.make()
    with filled.database.write() as work:
        work.connection.exec_driver_sql("DELETE FROM artifacts")
    filled.close()
    assert restore.restore(filled.paths, backup.path).missing == 0
    assert _contents(filled.home) == before
    assert _originals(filled.home) == originals


def test_missing_originals_are_counted(filled: Services, tmp_path: Path) -> None:
    backup = filled.backups.make()
    elsewhere = ProfilePaths(tmp_path / "elsewhere")
    assert restore.restore(elsewhere, backup.path).missing == 1


def test_a_restored_profile_goes_on_with_what_was_waiting(
    services: Services, tmp_path: Path
) -> None:
    course = services.courses.create("Waiting")
    services.imports.import_text(course.id, "Later", LESSON)
    services.backups.write(tmp_path / "b.zip")
    other = tmp_path / "other"
    restore.restore(ProfilePaths(other), tmp_path / "b.zip")
    opened = app.build(other)
    assert app.run_scheduler(opened, opened.queue.idle, 60)
    [source] = opened.sources.in_course(course.id)
    assert source.state is SourceState.READY
    opened.close()


# -- rotation


def _days(*offsets: float) -> list[datetime]:
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    return [start + timedelta(days=offset) for offset in offsets]


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    shelf: list[datetime] = []
    for day in _days(*range(365)):
        shelf = kept([*shelf, day], lambda moment: moment)
    ages = [(shelf[0] - moment).days for moment in shelf]
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len(shelf) <= 14
    assert max(ages) >= 31, "nothing older than a month is left"


def test_a_pause_deletes_nothing_and_a_jumping_clock_little() -> None:
    before = _days(0, 1, 2)
    assert len(kept([*before, *_days(400)], lambda moment: moment)) == 4
    jumped = kept([*before, *_days(365), *_days(3)], lambda moment: moment)
    assert set(_days(0, 1, 2, 3)) <= set(jumped)


def test_many_backups_of_one_day_leave_the_last() -> None:
    times = _days(0, 0.1, 0.2, 0.3)
    assert kept(times, lambda moment: moment) == [times[-1]]


def test_rotation_deletes_files(filled: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2026, 3, 1, 12, tzinfo=UTC)
    for day in range(12):
        monkeypatch.setattr(clock, "now", lambda day=day: moment + timedelta(days=day))
        filled.backups.make()
    names = sorted(path.name for path in filled.paths.backups.iterdir())
    assert len(names) < 12
    assert all(archive.verify(filled.paths.backups / name) for name in names)


# -- what goes wrong


def test_a_damaged_database_makes_no_backup_and_costs_none(filled: Services) -> None:
    good = filled.backups.make()
    filled.database.close()
    file = filled.paths.database
    whole = file.read_bytes()
    file.write_bytes(whole[:8192] + b"\xff" * 4096 + whole[12288:])
    with pytest.raises(DatabaseDamaged):
        filled.backups.make()
    assert [b.path for b in filled.backups.shelf.list()] == [good.path]
    assert [f.name for f in filled.paths.backups.iterdir()] == [good.path.name]


def test_a_full_disk_leaves_nothing_half_written(
    filled: Services, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(DiskFull):
        filled.backups.write(tmp_path / "stick.zip")
    assert not list(tmp_path.glob("*stick*"))


def test_a_stopped_backup_leaves_nothing(filled: Services, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        filled.backups.write(tmp_path / "stopped.zip", lambda: True)
    assert not list(tmp_path.glob("*stopped*"))


def test_what_a_killed_backup_left_is_swept(filled: Services) -> None:
    filled.backups.make()
    left = filled.paths.backups / ".masomo-old.zip.partial"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    filled.backups.make()
    assert not left.exists()


def test_nothing_is_overwritten(filled: Services, tmp_path: Path) -> None:
    out = tmp_path / "mine.zip"
    out.write_text("something dear")
    with pytest.raises(BackupInTheWay):
        filled.backups.write(out)
    assert out.read_text() == "something dear"
    backup = filled.backups.write(tmp_path)  # into a folder, under a name of its own
    assert backup.path.name.startswith("masomo-")


def test_a_flipped_bit_anywhere_is_found(filled: Services, tmp_path: Path) -> None:
    out = tmp_path / "mine.zip"
    filled.backups.write(out)
    whole = out.read_bytes()
    refused = 0
    for place in range(0, len(whole), max(len(whole) // 60, 1)):
        out.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        try:
            manifest = archive.verify(out)
        except (BackupDamaged, BackupTooNew):
            refused += 1
        else:  # in a field of the archive that holds no content, such as a date
            assert manifest.files.keys() >= {"masomo.sqlite3"}
    assert refused > 40


def test_a_damaged_newest_backup_is_passed_over(
    filled: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = filled.backups.make()
    tomorrow = clock.now() + timedelta(days=1)
    monkeypatch.setattr(clock, "now", lambda: tomorrow)
    new = filled.backups.make()
    bytes_ = new.path.read_bytes()
    new.path.write_bytes(bytes_[: len(bytes_) // 2])
    found = filled.backups.shelf.newest_whole()
    assert found is not None
    assert found.path == old.path


@pytest.fixture
def backup(filled: Services, tmp_path: Path) -> Iterator[Path]:
    """A full backup of a profile that is closed, and the check that a refusal changes nothing."""
    out = tmp_path / "backup.zip"
    filled.backups.write(out)
    filled.close()
    before = _contents(filled.home), _originals(filled.home)
    yield out
    assert (_contents(filled.home), _originals(filled.home)) == before
    assert not list(filled.home.glob(".restoring-*"))
    assert not filled.paths.aside.exists()


def _rebuild(path: Path, change: Callable[[dict[str, bytes], dict[str, Any]], None]) -> None:
    """Write an archive again after `change` has been made to its members and manifest."""
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    manifest = json.loads(members.pop("manifest.json"))
    change(members, manifest)
    with zipfile.ZipFile(path, "w") as new:
        for name, data in members.items():
            new.writestr(name, data)
        new.writestr("manifest.json", json.dumps(manifest))


def _entry(data: bytes) -> dict[str, Any]:
    return {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


@pytest.mark.parametrize(
    "name",
    [
        "../../evil.txt",
        "/etc/evil.txt",
        "C:\\evil.txt",
        "originals/../../evil.txt",
        "originals\\ab\\evil",
        "logs/evil.log",
        f"originals/aa/{'b' * 64}",
        f"originals/bb/{'b' * 64}/../../../evil",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(
    backup: Path, filled: Services, tmp_path: Path, name: str
) -> None:
    def add(members: dict[str, bytes], manifest: dict[str, Any]) -> None:
        members[name] = b"evil"
        manifest["files"][name] = _entry(b"evil")

    _rebuild(backup, add)
    with pytest.raises(BackupDamaged):
        restore.restore(filled.paths, backup)
    assert not list(tmp_path.rglob("evil*"))


def _wrong_hash(members: dict[str, bytes], manifest: dict[str, Any]) -> None:
    name = next(name for name in members if name.startswith("originals/"))
    members[name] += b"!"
    manifest["files"][name] = _entry(members[name])  # no longer what its name says


def _changed(members: dict[str, bytes], _manifest: dict[str, Any]) -> None:
    members["masomo.sqlite3"] = members["masomo.sqlite3"][:-1] + b"!"


def _bomb(members: dict[str, bytes], _manifest: dict[str, Any]) -> None:
    members["masomo.sqlite3"] += bytes(50_000_000)


def _no_database(members: dict[str, bytes], manifest: dict[str, Any]) -> None:
    del members["masomo.sqlite3"], manifest["files"]["masomo.sqlite3"]


def _other_database(members: dict[str, bytes], manifest: dict[str, Any]) -> None:
    members["masomo.sqlite3"] = b"no database " * 1000
    manifest["files"]["masomo.sqlite3"] = _entry(members["masomo.sqlite3"])


def _with_sql(*statements: str) -> Callable[[dict[str, bytes], dict[str, Any]], None]:
    def change(members: dict[str, bytes], manifest: dict[str, Any]) -> None:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(members["masomo.sqlite3"])
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        members["masomo.sqlite3"] = connection.serialize()
        manifest["files"]["masomo.sqlite3"] = _entry(members["masomo.sqlite3"])
        connection.close()

    return change


def _manifest(**fields: Any) -> Callable[[dict[str, bytes], dict[str, Any]], None]:
    def change(_members: dict[str, bytes], manifest: dict[str, Any]) -> None:
        manifest.update(fields)

    return change


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (_wrong_hash, BackupDamaged),
        (_changed, BackupDamaged),
        (_bomb, BackupDamaged),
        (_no_database, BackupDamaged),
        (_other_database, BackupDamaged),
        (_manifest(files=[]), BackupDamaged),
        (_manifest(files={"masomo.sqlite3": 3}), BackupDamaged),
        (_manifest(created="yesterday"), BackupDamaged),
        (_manifest(created="2026-01-01T00:00:00"), BackupDamaged),
        (_manifest(format=2), BackupTooNew),
        (_manifest(schema="9999"), BackupTooNew),
        (_with_sql("UPDATE alembic_version SET version_num = '9999'"), BackupTooNew),
        (_with_sql("DROP TABLE alembic_version"), BackupDamaged),
        (
            _with_sql("CREATE TRIGGER evil AFTER INSERT ON jobs BEGIN DELETE FROM courses; END"),
            BackupDamaged,
        ),
        (_with_sql("UPDATE sources SET reading_id = 'nowhere'"), BackupDamaged),
    ],
)
def test_an_archive_that_is_not_whole_is_refused(
    backup: Path,
    filled: Services,
    change: Callable[[dict[str, bytes], dict[str, Any]], None],
    error: type[UserError],
) -> None:
    _rebuild(backup, change)
    with pytest.raises(error):
        restore.restore(filled.paths, backup)


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive", bytes(1000)])
def test_a_file_that_is_no_archive_is_refused(
    backup: Path, filled: Services, content: bytes
) -> None:
    backup.write_bytes(content)
    with pytest.raises(BackupDamaged):
        restore.restore(filled.paths, backup)
    backup.unlink()
    with pytest.raises(NotFound):
        restore.restore(filled.paths, backup)


def test_an_open_profile_is_not_replaced(filled: Services, tmp_path: Path) -> None:
    out = tmp_path / "mine.zip"
    filled.backups.write(out)
    before = _contents(filled.home)
    with pytest.raises(ProfileInUse):
        restore.restore(filled.paths, out)
    assert _contents(filled.home) == before
    filled.close()
    restore.restore(filled.paths, out)


def test_a_kill_at_any_step_leaves_a_whole_profile(
    filled: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped before or after each change that a restore makes to the data folder."""
    out = tmp_path / "mine.zip"
    filled.backups.write(out)
    filled.courses.create("Begun afterwards")
    filled.close()
    old = _contents(filled.home)
    steps = 0

    class Killed(BaseException):
        pass

    def dies_at(number: int) -> None:
        nonlocal steps
        steps = 0

        def stepping(real: Callable[..., Any]) -> Callable[..., Any]:
            def step(*args: Any, **more: Any) -> Any:
                nonlocal steps
                steps += 1
                if steps == number:
                    raise Killed
                return real(*args, **more)

            return step

        for owner, name in (
            (Path, "replace"),
            (Path, "unlink"),
            (Path, "mkdir"),
            (shutil, "copy2"),
        ):
            monkeypatch.setattr(owner, name, stepping(getattr(owner, name)))

    restored = None
    for number in range(1, 60):
        with monkeypatch.context():
            dies_at(number)
            with suppress(Killed):
                restored = restore.restore(filled.paths, out)
            monkeypatch.undo()
        assert problems(filled.paths.database, full=True) == []
        assert _contents(filled.home) in (old, {**old, "courses": old["courses"][:1]})
        if restored is not None:
            break
    assert restored is not None
    assert number > 8
    assert len(_contents(filled.home)["courses"]) == 1


def test_what_is_lost_since_is_counted(filled: Services) -> None:
    backup = filled.backups.make()
    course = filled.courses.create("Later")
    filled.imports.import_text(course.id, "Later", LESSON)
    found = service_module.since(filled.paths.database, backup.created)
    assert (found.sources, found.artifacts, found.answers) == (1, 0, 0)
    filled.close()
    filled.paths.database.write_bytes(b"nothing to read")
    found = service_module.since(filled.paths.database, backup.created)
    assert (found.sources, found.artifacts, found.answers) == (None, None, None)


@pytest.mark.expects_warnings("database.damaged")
def test_a_damaged_database_fails_the_check_and_leaves_a_mark(
    filled: Services, drain: Drain
) -> None:
    job_id = filled.upkeep.ask(CHECK)
    job = filled.queue.claim(Lane.SCHEDULED, "test")
    assert job is not None
    with closing(sqlite3.connect(filled.paths.database)) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'withheld'"
        ).fetchone()[0]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with filled.paths.database.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    run_one(filled.queue, job)
    ended = filled.queue.get(job_id)
    assert ended.state is JobState.FAILED
    assert ended.error is not None
    assert ended.error.code == "database_damaged"
    assert filled.paths.damage_mark.exists()
    integrity = filled.upkeep.integrity()
    assert integrity is not None
    assert not integrity.whole
