"""Starts child processes, always from one thread that lives as long as this process.

Linux sends a child its "parent died" signal when the *thread* that started it ends (prctl(2),
PR_SET_PDEATHSIG). Threads of a pool come and go; this one does not.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cache
from typing import IO

from masomo_desktop.isolation import environment


@dataclass(frozen=True)
class Spawned:
    """A process and its three pipes, seen from this side."""

    process: subprocess.Popen[bytes]
    requests: IO[bytes]
    frames: IO[bytes]
    noise: IO[bytes]


Orders = queue.SimpleQueue[tuple[int, Future[Spawned]]]


def start(niceness: int) -> Spawned:
    """A new child, leader of a process group; raises OSError if there can be none.

    `niceness` (nice(2)) holds from the first: the start of an interpreter is work, too.

    The group is in this process's session. So the kernel keeps the promise that nobody is left
    stopped: when this process dies, a group with a stopped member is sent SIGHUP and SIGCONT
    (POSIX.1-2017, _exit()). And where the scheduler groups processes by session (Linux's
    autogroup, sched(7)), the child's low priority still counts against this process.
    """
    order: Future[Spawned] = Future()
    _spawner(os.getpid()).put((niceness, order))
    return order.result()


@cache
def _spawner(_process: int) -> Orders:
    """Where this process orders children; a fork of it must start a thread of its own."""
    orders: Orders = queue.SimpleQueue()
    threading.Thread(target=_serve, args=(orders,), name="spawner", daemon=True).start()
    return orders


def _serve(orders: Orders) -> None:
    while True:
        niceness, order = orders.get()
        try:
            order.set_result(_start(niceness))
        except OSError as error:
            order.set_exception(error)


def _start(niceness: int) -> Spawned:
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
    process = subprocess.Popen(
        environment.command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment.variables(),
        process_group=0 if os.name == "posix" else None,
        creationflags=flags,
    )
    if sys.platform != "win32":
        with contextlib.suppress(OSError):  # it has ended already
            priority = os.getpriority(os.PRIO_PROCESS, 0) + niceness
            os.setpriority(os.PRIO_PROCESS, process.pid, priority)
    requests, frames, noise = process.stdin, process.stdout, process.stderr
    if requests is None or frames is None or noise is None:
        raise AssertionError("pipes were asked for")
    return Spawned(process, requests, frames, noise)
