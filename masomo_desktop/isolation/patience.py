"""Waiting inside a child, which may be suspended meanwhile: that time must not count.

Clocks go on while a process is stopped, so a deadline on one would have passed when it goes on.
For work of the child itself, measure `time.thread_time`, which stands still with the thread.
"""

from __future__ import annotations

import contextlib
import math
import subprocess
import threading
from typing import IO

_SLICE = 1.0


def communicate(process: subprocess.Popen[bytes], data: bytes, seconds: float) -> bytes:
    """Give `data` to a program that this child has started; what it prints until it ends.

    The program is waited for in slices of a second, of which a suspension costs one at most. When
    they are used up it is killed, and subprocess.TimeoutExpired is raised.
    """
    # By a thread: when `communicate` is asked again, it goes on reading, but not writing.
    pipe, process.stdin = process.stdin, None
    if pipe is not None:
        threading.Thread(target=_give, args=(pipe, data), name="input", daemon=True).start()
    for _ in range(math.ceil(seconds / _SLICE)):
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=_SLICE)[0]  # nothing that was read is lost
    process.kill()
    process.communicate()
    raise subprocess.TimeoutExpired(process.args, seconds)


def _give(pipe: IO[bytes], data: bytes) -> None:
    with contextlib.suppress(OSError), pipe:  # it may end before it has read everything
        pipe.write(data)
