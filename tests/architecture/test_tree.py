"""What the tree as a whole keeps to."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "masomo_desktop").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}


def test_no_module_is_longer_than_400_lines() -> None:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in CODE}
    assert {str(f): n for f, n in lengths.items() if n > 400} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [str(file) for file in CODE if file.stem in VAGUE] == []
