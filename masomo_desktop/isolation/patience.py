"""Waiting inside a child, which may be suspended meanwhile: that time must not count.

Clocks go on while a process is stopped, so a deadline on one would have passed when it goes on.
For work of the child itself, measure `time.thread_time`, which stands still with the thread.
"""

from __future__ import annotations

import math
import subprocess

_SLICE = 1.0


def communicate(process: subprocess.Popen[bytes], data: bytes, seconds: float) -> bytes:
    """Give `data` to a program that this child has started; what it prints until it ends.

    The program is waited for in slices of a second, of which a suspension costs one at most. When
    they are used up it is killed, and subprocess.TimeoutExpired is raised.
    """
    given: bytes | None = data
    for _ in range(math.ceil(seconds / _SLICE)):
        try:
            return process.communicate(given, timeout=_SLICE)[0]
        except subprocess.TimeoutExpired:
            given = None  # it has it; what has been printed so far is kept
    process.kill()
    process.communicate()
    raise subprocess.TimeoutExpired(process.args, seconds)
