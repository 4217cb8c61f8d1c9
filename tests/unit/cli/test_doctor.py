"""Doctor looks and changes nothing."""

from __future__ import annotations

import json
import sqlite3
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from masomo_desktop.cli.doctor import doctor
from masomo_desktop.cli.output import Output
from masomo_desktop.workflows.diagnostics import checks as checks_module


def look(home: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    code = doctor(home, Output(as_json=True), Namespace(bundle=None))
    document = json.loads(capsys.readouterr().out)
    return code, {check["name"]: check for check in document["checks"]}


def test_a_new_profile_is_healthy(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, checks = look(home, capsys)
    assert code == 0
    assert checks["database"]["found"] == "none yet"
    assert checks["data folder"]["ok"]
    assert not home.exists()


def test_a_database_is_checked(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.mkdir()
    file = home / "masomo.sqlite3"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE t (x)")
    connection.executemany("INSERT INTO t VALUES (?)", [("x" * 500,)] * 200)
    connection.commit()
    connection.close()
    assert look(home, capsys)[1]["database"]["ok"]
    whole = file.read_bytes()
    file.write_bytes(whole[:8192] + b"\xff" * 4096 + whole[12288:])
    code, checks = look(home, capsys)
    assert code == 3
    assert not checks["database"]["ok"]
    assert checks["database"]["remedy"]


def test_who_runs_the_jobs(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.mkdir()
    lock = home / "scheduler.lock"
    with FileLock(lock):
        assert "a process" in look(home, capsys)[1]["scheduler"]["found"]
    assert "no process" in look(home, capsys)[1]["scheduler"]["found"]


def test_what_is_optional_does_not_fail(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks_module, "tesseract_languages", lambda: ())
    code, checks = look(home, capsys)
    assert code == 0
    assert not checks["tesseract"]["ok"]
    assert "apt install" in checks["tesseract"]["remedy"]


def test_for_people(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    doctor(home, Output(as_json=False), Namespace(bundle=None))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("ok")
    assert any(line.startswith(("llm: ", "no  llm")) or " llm " in line for line in lines)
