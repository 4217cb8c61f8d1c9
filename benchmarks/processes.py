"""Memory of a program that is many processes, and how to end one."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

MEGABYTE = 1_000_000


def proportional_memory(process: subprocess.Popen[bytes]) -> float:
    """Megabytes of `process` and all its descendants: PSS, so that shared pages count once."""
    total = 0
    for member in _tree(process.pid):
        with contextlib.suppress(psutil.Error):
            total += member.memory_full_info().pss
    return total / MEGABYTE


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask `process` to end, then end it and what it started."""
    members = _tree(process.pid)
    process.terminate()
    _, left = psutil.wait_procs(members, timeout=5)
    for member in left:
        with contextlib.suppress(psutil.Error):
            member.kill()
    process.wait()


@contextmanager
def peak_of_children() -> Iterator[list[float]]:
    """Inside the block, keeps the highest resident memory of any one child in megabytes, as item 0.

    Read from VmHWM, the kernel's own high-water mark, so that no peak falls between two looks.
    """
    peak, over = [0.0], threading.Event()

    def watch() -> None:
        while not over.wait(0.05):
            for child in psutil.Process().children(recursive=True):
                peak[0] = max(peak[0], _high_water(child.pid))

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield peak
    finally:
        over.set()
        thread.join()


def _tree(pid: int) -> list[psutil.Process]:
    try:
        root = psutil.Process(pid)
        return [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _high_water(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    for line in status.splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024 / MEGABYTE
    return 0.0
