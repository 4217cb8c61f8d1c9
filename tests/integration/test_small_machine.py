"""Under a control group that the kernel enforces: what would die at once ends well in turn."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

LIMIT_MB = 460  # the scheduler's process takes some 100 of them


@pytest.fixture
def group() -> Iterator[Path]:
    """A control group with a limit of memory, of either version, where we may make one."""
    base = Path("/sys/fs/cgroup")
    makers = (
        (base, {"memory.max": str(LIMIT_MB * 2**20), "memory.swap.max": "0"}),
        (base / "memory", {"memory.limit_in_bytes": str(LIMIT_MB * 2**20)}),
    )
    for root, settings in makers:
        folder = root / f"masomo-test-{os.getpid()}"
        try:
            if not (root / "cgroup.procs").exists():
                continue
            folder.mkdir()
        except OSError:
            continue
        try:
            for name, value in settings.items():
                (folder / name).write_text(value)
        except OSError:
            folder.rmdir()
            continue
        yield folder
        for _ in range(100):
            with contextlib.suppress(OSError):
                folder.rmdir()
                return
            time.sleep(0.05)
        return
    pytest.skip("no control group with a limit of memory may be made here")


def crowd(group: Path, folder: Path, *how: str) -> dict[str, Any] | None:
    """What the jobs came to inside the group; None if the scheduler itself was killed."""
    enter = f'echo $$ > {group}/cgroup.procs && exec "$@"'
    done = subprocess.run(
        ["sh", "-c", enter, "sh", sys.executable, "-m", "tests.fakes.crowd", str(folder), *how],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    if done.returncode != 0:
        return None
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="control groups are Linux's")
def test_nothing_dies_where_not_everything_fits(group: Path, tmp_path: Path) -> None:
    heedless = crowd(group, tmp_path / "heedless", "heedless")
    if heedless is not None and set(heedless["ends"]) == {"done"}:
        pytest.skip("the limit of the control group is not enforced here")
    found = crowd(group, tmp_path / "profile")
    assert found is not None, "the scheduler itself was killed"
    assert found["ends"] == ["done"] * 5
    assert found["most"] <= 2
