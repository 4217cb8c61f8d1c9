"""Starts child processes, always from one thread that lives as long as this process.

Linux sends a child its "parent died" signal when the *thread* that started it ends (prctl(2),
PR_SET_PDEATHSIG). Threads of a pool come and go; this one does not.
"""

from __future__ import annotations

import os
import queue
import subprocess
import threading
from concurrent.futures import Future

from masomo_desktop.isolation import environment

_orders: queue.SimpleQueue[Future[subprocess.Popen[bytes]]] = queue.SimpleQueue()
_lock = threading.Lock()
_thread: threading.Thread | None = None


def start() -> subprocess.Popen[bytes]:
    """A new child in a process group of its own, with pipes; raises OSError if there can be none."""
    global _thread
    with _lock:
        if _thread is None or not _thread.is_alive():
            _thread = threading.Thread(target=_serve, name="spawner", daemon=True)
            _thread.start()
    order: Future[subprocess.Popen[bytes]] = Future()
    _orders.put(order)
    return order.result()


def _serve() -> None:
    while True:
        order = _orders.get()
        try:
            order.set_result(_start())
        except OSError as error:
            order.set_exception(error)


def _start() -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    if os.name == "posix":
        return subprocess.Popen(
            environment.command(),
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env=environment.variables(),
            start_new_session=True,
        )
    flags = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
    flags |= getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(
        environment.command(),
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        env=environment.variables(),
        creationflags=flags,
    )
