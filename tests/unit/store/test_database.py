"""The unit of work: everything or nothing, and SQLite's trouble in a user's words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from masomo_desktop.core.errors import DatabaseBusy, DatabaseDamaged, DatabaseTooNew, DiskFull
from masomo_desktop.store import database as database_module
from masomo_desktop.store.database import Change, Database, UnitOfWork, as_user_error, run_sql
from masomo_desktop.store.migrate import migrate


@pytest.fixture
def database(tmp_path: Path) -> Database:
    opened = Database(tmp_path / "test.sqlite3")
    with opened.write() as work:
        work.connection.exec_driver_sql("CREATE TABLE t (a)")
    yield opened
    opened.close()


def _count(database: Database) -> int:
    with database.read() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM t").scalar_one()


def test_a_unit_of_work_commits_together(database: Database) -> None:
    with database.write() as work:
        work.connection.exec_driver_sql("INSERT INTO t VALUES (1)")
        work.connection.exec_driver_sql("INSERT INTO t VALUES (2)")
    assert _count(database) == 2


def test_a_unit_of_work_that_raises_leaves_nothing(database: Database) -> None:
    heard: list[list[Change]] = []
    database.listen(heard.append)

    def insert_then_fail() -> None:
        with database.write() as work:
            work.connection.exec_driver_sql("INSERT INTO t VALUES (1)")
            work.changed("course", "x")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        insert_then_fail()
    assert _count(database) == 0
    assert heard == []


def test_listeners_hear_after_the_commit_once_per_change(database: Database) -> None:
    heard: list[tuple[int, list[Change]]] = []
    stop = database.listen(lambda changes: heard.append((_count(database), changes)))
    with database.write() as work:
        work.connection.exec_driver_sql("INSERT INTO t VALUES (1)")
        work.changed("course", "x")
        work.changed("course", "x")
    assert heard == [(1, [Change("course", "x")])]
    stop()
    with database.write() as work:
        work.changed("course", "y")
    assert len(heard) == 1


def test_a_locked_database_is_said_to_be_busy(
    database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(database_module, "BUSY_MILLISECONDS", 50)
    impatient = Database(tmp_path / "test.sqlite3")
    other = sqlite3.connect(tmp_path / "test.sqlite3")
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(DatabaseBusy), impatient.write():
            pass
    finally:
        other.close()
        impatient.close()


def test_a_file_that_is_no_database_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "bad.sqlite3"
    path.write_bytes(b"this is not a database at all" * 100)
    bad = Database(path)
    with pytest.raises(DatabaseDamaged):
        migrate(bad)
    bad.close()
    assert path.read_bytes().startswith(b"this is not")


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    newer = Database(tmp_path / "newer.sqlite3")
    with newer.write() as work:
        work.connection.exec_driver_sql("CREATE TABLE alembic_version (version_num TEXT)")
        work.connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('9999')")
    with pytest.raises(DatabaseTooNew):
        migrate(newer)
    newer.close()


def test_commits_survive_a_power_cut_by_setting(database: Database) -> None:
    with database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar_one() == 1
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE])
def test_a_full_disk_is_told_as_one(code: int) -> None:
    """SQLite says the second when a full disk has no room for the log's shared memory."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    assert isinstance(as_user_error(error), DiskFull)


def test_another_input_error_is_no_full_disk() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    assert as_user_error(error) is None


def test_what_need_not_be_synced_is_committed_without_it_and_the_rest_with_it(
    database: Database,
) -> None:
    def synchronous(work: UnitOfWork) -> int:
        return int(run_sql(work.connection, "PRAGMA synchronous").fetchone()[0])

    with database.write(synced=False) as work:
        assert synchronous(work) == 1
    with database.write() as work:
        assert synchronous(work) == 2
    with pytest.raises(ZeroDivisionError), database.write(synced=False):
        raise ZeroDivisionError
    with database.write() as work:
        assert synchronous(work) == 2
