"""Exit codes and sentences, with a composition that fails as a test wants it to."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, cast

import pytest

from masomo_desktop.cli.composition import Composition
from masomo_desktop.cli.output import table
from masomo_desktop.cli.parser import parser
from masomo_desktop.cli.run import main
from masomo_desktop.core.errors import DatabaseBusy, DiskFull, UserError
from masomo_desktop.workflows.services import Services


class FakeCourses:
    """Courses of which there are none, or that fail."""

    def __init__(self, error: BaseException | None) -> None:
        self._error = error

    def all(self) -> list[Any]:
        if self._error is not None:
            raise self._error
        return []


class FakeProfile:
    """As much of `Services` as `masomo status` uses."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.courses = FakeCourses(error)
        self.closed = False

    def close(self) -> None:
        self.closed = True


def composition(
    profile: FakeProfile, window: Callable[[Path], int] = lambda _home: 0
) -> Composition:
    return Composition(lambda _home: cast(Services, profile), window, lambda *_, **_how: True)


def fails(error: BaseException) -> Callable[[Path], NoReturn]:
    def raising(_home: Path) -> NoReturn:
        raise error

    return raising


def test_done(capsys: pytest.CaptureFixture[str]) -> None:
    profile = FakeProfile()
    assert main(["status", "--json"], composition(profile)) == 0
    assert json.loads(capsys.readouterr().out) == {"courses": []}
    assert profile.closed


@pytest.mark.parametrize("error", [DatabaseBusy(), DiskFull()])
def test_a_user_error_is_one_line(capsys: pytest.CaptureFixture[str], error: UserError) -> None:
    profile = FakeProfile(error)
    assert main(["status", "--json"], composition(profile)) == 1
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f"{error.message}\n")
    assert profile.closed


@pytest.mark.expects_warnings("command_bug")
def test_a_bug_is_never_the_user_s_mistake(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    profile = FakeProfile(ZeroDivisionError("secret of the learner"))
    assert main(["status", "--home", str(tmp_path)], composition(profile)) == 1
    told = capsys.readouterr()
    assert told.out == ""
    [line] = told.err.splitlines()
    assert line.startswith("Masomo made a mistake")
    assert str(tmp_path / "logs" / "masomo.log") in line
    assert "secret" not in line
    assert profile.closed


def test_interrupted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status"], composition(FakeProfile(KeyboardInterrupt()))) == 130
    assert capsys.readouterr().err == "Interrupted. What was done is kept.\n"


def test_alone_it_opens_the_window(tmp_path: Path) -> None:
    opened: list[Path] = []

    def window(home: Path) -> int:
        opened.append(home)
        return 7

    assert main(["--home", str(tmp_path)], composition(FakeProfile(), window)) == 7
    assert opened == [tmp_path]


def test_without_qt_the_window_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    window = fails(ImportError("no libEGL.so.1", name="PySide6.QtGui"))
    assert main([], composition(FakeProfile(), window)) == 3
    assert "PySide6.QtGui" in capsys.readouterr().err


def test_home_and_json_may_stand_anywhere() -> None:
    for line in (
        ["--home", "h", "--json", "search", "x"],
        ["search", "--home", "h", "x", "--json"],
        ["--json", "search", "x", "--home", "h"],
    ):
        args = parser().parse_args(line)
        assert (args.home, args.json, args.query) == (Path("h"), True, "x")


def test_jobs_has_verbs() -> None:
    assert parser().parse_args(["jobs", "retry", "id", "--json"]).job == "id"
    assert parser().parse_args(["jobs", "--lane", "chat"]).lane == "chat"


def test_languages_are_codes() -> None:
    line = ["import", "a", "--course", "C", "--languages", "eng, swa,eng"]
    assert parser().parse_args(line).languages == ("eng", "swa")


def test_table() -> None:
    assert table([("a", "bb", "c"), ("aaa", "b", "")]) == "a    bb  c\naaa  b"
    assert table([]) == ""
