"""The attack as the tests make it. `make chaos` makes a longer one.

CHAOS_SEED and CHAOS_KILLS choose another seed and number of kills.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.chaos.bugs import FAST
from tests.chaos.programs import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(
        sys.platform != "linux", reason="signals, /proc and orphans are as Linux has them"
    ),
]

SEED = os.environ.get("CHAOS_SEED", "6")
KILLS = os.environ.get("CHAOS_KILLS", "200")


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, because it adopts orphans."""
    return subprocess.run(
        [sys.executable, "-m", "tests.chaos", "--seed", SEED, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_kills_lose_and_double_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    done = _run("--kills", KILLS)
    with capsys.disabled():
        print("\n" + "\n".join(done.stdout.splitlines()[-4:]))
    assert done.returncode == 0, done.stdout + done.stderr


def test_planted_bugs_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    plants = [part for name in sorted(FAST) for part in ("--plant", name)]
    done = _run(*plants)
    with capsys.disabled():
        print("\n" + done.stdout.rstrip())
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith(f"{len(FAST)} of {len(FAST)} planted bugs were found\n")
