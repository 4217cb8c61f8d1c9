"""The planted bugs still fit the program: an edit that no longer applies would plant nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chaos.bugs import BUGS, FAST, Bug
from tests.chaos.planting import plant


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_it_can_be_planted(bug: Bug, tmp_path: Path) -> None:
    plant(bug, tmp_path)
    for edit in bug.edits:
        planted = (tmp_path / "masomo_desktop" / edit.file).read_text(encoding="utf-8")
        compile(planted, edit.file, "exec")
        assert edit.after in planted


def test_those_of_every_test_run_are_there() -> None:
    assert {bug.name for bug in BUGS} > FAST
