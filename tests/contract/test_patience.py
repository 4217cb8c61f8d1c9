"""A child that waits for a program is not misled by having been suspended."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

from masomo_desktop.isolation import patience
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.patience import communicate
from masomo_desktop.isolation.stream import stream
from masomo_desktop.isolation.supervision import Supervision, supervised_by


def program(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def test_what_it_prints_comes_back_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when it takes many slices to take what it is given, and to give what it has."""
    monkeypatch.setattr(patience, "_SLICE", 0.02)
    code = (
        "import sys, time; time.sleep(.3); d = sys.stdin.buffer.read(); time.sleep(.3);"
        " sys.stdout.buffer.write(d)"
    )
    with program(code) as process:
        data = os.urandom(3_000_000)
        assert communicate(process, data, 60) == data


def test_what_never_ends_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "_SLICE", 0.02)
    with (
        program("import time; time.sleep(60)") as process,
        pytest.raises(subprocess.TimeoutExpired),
    ):
        communicate(process, b"", 0.2)
    assert process.returncode is not None


@pytest.mark.skipif(os.name != "posix", reason="suspends by signals")
def test_the_time_of_a_suspension_is_not_the_programs() -> None:
    """Suspended for longer than the child would wait, it still gets its answer."""
    with supervised_by(Supervision()) as supervision:
        made = stream("tests.fakes.children:waiting", {"seconds": 3}, Limits(60, 300))
        assert next(made) == {"begun": True}
        supervision.suspend()
        threading.Timer(4.0, supervision.resume).start()
        assert next(made) == {"printed": "done"}
