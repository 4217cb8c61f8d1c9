"""A child process with everything that it has started, as one thing: weighed, stopped, killed."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from typing import Any

_CENSUS = 1.0  # seconds between two looks for what a process has started


class ProcessTree:
    """`process` leads a process group (POSIX) or a job object (Windows) of its own.

    Safe from any thread. The process is reaped only by `poll` and `wait` of this object, under the
    same lock as each signal: a signal can never reach a stranger who got the number of a dead one.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        import psutil  # by those alone who start children

        self._process = process
        self._lock = threading.Lock()
        self._psutil = psutil
        self._counted = 0.0
        self._members: list[Any] = []
        with contextlib.suppress(psutil.Error):
            self._members = [psutil.Process(process.pid)]
        if sys.platform == "win32":
            from masomo_desktop.isolation.windows import JobObject

            try:
                self._job = JobObject(process)
            except OSError:
                process.kill()  # it would not end with us
                raise

    def poll(self) -> int | None:
        """The exit code, or None while the process runs."""
        with self._lock:
            return self._process.poll()

    def wait(self, seconds: float) -> int | None:
        """The exit code, after waiting so long for it; None if the process still runs."""
        until = time.monotonic() + seconds
        pause = 0.0005
        while (code := self.poll()) is None and time.monotonic() < until:
            time.sleep(pause)
            pause = min(pause * 2, 0.02)
        return code

    def suspend(self) -> None:
        """Stop every process of the tree where it is."""
        if sys.platform == "win32":
            for member in self._census():
                with contextlib.suppress(self._psutil.Error):
                    member.suspend()
        else:
            self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Let every process of the tree go on."""
        if sys.platform == "win32":
            for member in self._census():
                with contextlib.suppress(self._psutil.Error):
                    member.resume()
        else:
            self._signal(signal.SIGCONT)

    def kill(self) -> None:
        """End every process of the tree, suspended or not; does not wait."""
        if sys.platform == "win32":
            self._job.terminate()
        else:
            self._signal(signal.SIGKILL, even_without_leader=True)

    def resident(self) -> int:
        """Bytes of the tree in memory; what has ended counts nothing.

        What the process has started is looked for once in a second.
        """
        now = time.monotonic()
        if now - self._counted >= _CENSUS:
            self._counted = now
            self._members = self._census()
        return sum(map(self._weight, self._members))

    def _weight(self, member: Any) -> int:
        try:
            return int(member.memory_info().rss)
        except self._psutil.Error:
            return 0

    def _census(self) -> list[Any]:
        try:
            first = self._psutil.Process(self._process.pid)
            return [first, *first.children(recursive=True)]
        except self._psutil.Error:
            return []

    def _signal(self, number: int, *, even_without_leader: bool = False) -> None:
        """Signal the group. Once its leader is reaped, the group's number is safe only while what
        the leader left behind keeps it; that is when a kill may still be needed."""
        with self._lock, contextlib.suppress(OSError):
            if self._process.returncode is None or even_without_leader:
                os.killpg(self._process.pid, number)
