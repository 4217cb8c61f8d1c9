"""Names of logged events are constants of the code: a report of a problem lets them pass."""

from __future__ import annotations

import ast
from pathlib import Path

from masomo_desktop.workflows.diagnostics.redaction import redacted

ROOT = Path(__file__).resolve().parents[2]
#: It passes on what children say, and marks it as theirs: a report tells nothing of it.
CHILDREN = ROOT / "masomo_desktop" / "isolation" / "crossing.py"
CODE = sorted(set((ROOT / "masomo_desktop").rglob("*.py")) - {CHILDREN})


def _events(file: Path) -> list[ast.expr]:
    """What each call of `event(logger, name, …)` in a file passes as the name."""
    return [
        call.args[1]
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "event"
        and len(call.args) > 1
    ]


def test_every_event_has_a_constant_name_that_a_report_can_tell() -> None:
    seen = 0
    for file in CODE:
        for name in _events(file):
            assert isinstance(name, ast.Constant), f"{file}:{name.lineno}"
            [line] = redacted([f'{{"event": "{name.value}"}}'])
            assert line == f'{{"event": "{name.value}"}}', f"{file}:{name.lineno}"
            seen += 1
    assert seen > 30


def test_nothing_that_a_child_says_is_told() -> None:
    said = '{"event": "secret", "logger": "masomo_desktop.secret", "secret": 1, "child": true}'
    assert list(redacted([said])) == ['{"child": true, "hidden": 3}']
    assert "child=True" in CHILDREN.read_text(encoding="utf-8")
