"""masomo backup, restore and salvage, as a shell runs them."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from masomo_desktop import app
from tests.integration.command_line import Masomo

NOTE = "A river brings silt to the sea, and builds a delta of it. " * 8


@pytest.fixture
def masomo(home: Path, tmp_path: Path) -> Masomo:
    """A profile with a read source."""
    note = tmp_path / "note.txt"
    note.write_text(NOTE)
    here = Masomo(home)
    assert here.run("import", note, "--course", "Rivers", "--wait").code == 0
    return here


def _damage(home: Path) -> bytes:
    file = home / "masomo.sqlite3"
    file.write_bytes(bytes(100) + file.read_bytes()[100:])
    return file.read_bytes()


def test_a_backup_comes_back(masomo: Masomo, tmp_path: Path) -> None:
    out = tmp_path / "backup.zip"
    made = masomo.run("backup", out, "--json")
    assert (made.code, made.document["backup"]) == (0, str(out))
    assert made.document["size"] == out.stat().st_size
    before = masomo.sources()
    assert masomo.run("purge", before[0]["id"]).code == 0
    assert masomo.sources() == []
    restored = masomo.run("restore", out, "--json")
    assert restored.code == 0
    assert restored.document["created"] == made.document["created"]
    assert Path(restored.document["aside"]).is_dir()
    assert masomo.sources() == before
    assert "silt" in masomo.run("text", before[0]["id"]).out


def test_wrong_use_is_told(masomo: Masomo, tmp_path: Path) -> None:
    taken = tmp_path / "taken.zip"
    taken.write_text("dear")
    ended = masomo.run("backup", taken)
    assert (ended.code, taken.read_text()) == (2, "dear")
    assert masomo.run("restore", tmp_path / "nowhere.zip").code == 2
    ended = masomo.run("restore", taken, "--json")
    assert (ended.code, ended.out) == (1, "")
    assert "not a whole backup" in ended.err
    assert len(masomo.sources()) == 1


def test_a_profile_at_work_is_not_replaced(masomo: Masomo, tmp_path: Path) -> None:
    out = tmp_path / "backup.zip"
    assert masomo.run("backup", out).code == 0
    worker = masomo.start("work")
    try:
        deadline = time.monotonic() + 30
        while masomo.run("restore", out).code == 0:  # until the worker has opened the profile
            assert time.monotonic() < deadline
        ended = masomo.run("restore", out)
        assert ended.code == 1
        assert "open" in ended.err
        assert masomo.run("salvage").code == 1
    finally:
        worker.terminate()
        worker.communicate(timeout=30)
    assert masomo.run("restore", out).code == 0


def test_a_damaged_database_is_told_with_its_ways_out(masomo: Masomo, tmp_path: Path) -> None:
    damaged = _damage(masomo.home)
    ended = masomo.run("status", "--json")
    assert (ended.code, ended.out) == (1, "")
    assert "damaged" in ended.err
    assert "no whole backup" in ended.err
    assert "masomo salvage" in ended.err
    assert (masomo.home / "masomo.sqlite3").read_bytes() == damaged
    saved = masomo.run("salvage", "--json")
    assert saved.code == 0
    assert saved.document["rows"]["sources"] == 1
    aside = Path(saved.document["aside"])
    assert (aside / "masomo.sqlite3").read_bytes() == damaged
    assert masomo.sources()[0]["state"] == "ready"


def test_the_newest_backup_is_named(masomo: Masomo) -> None:
    services = app.build(masomo.home)
    backup = services.backups.make()
    services.close()
    _damage(masomo.home)
    ended = masomo.run("status")
    assert f"masomo restore {backup.path}" in ended.err
    assert masomo.run("restore", backup.path).code == 0
    assert masomo.sources()[0]["state"] == "ready"


def test_what_a_salvage_lost_is_read_again_by_the_next_worker(masomo: Masomo) -> None:
    with closing(sqlite3.connect(masomo.home / "masomo.sqlite3")) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'units'"
        ).fetchone()[0]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with (masomo.home / "masomo.sqlite3").open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
    saved = masomo.run("salvage", "--json")
    assert saved.document["to_read"] == 1
    [source] = masomo.sources()
    assert (source["state"], source["reason"]["code"]) == ("failed", "text_lost")
    assert masomo.run("work", "--until-idle").code == 0
    [source] = masomo.sources()
    assert source["state"] == "ready"
    assert "silt" in masomo.run("text", source["id"]).out
