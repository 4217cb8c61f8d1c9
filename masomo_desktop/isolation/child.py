"""The child's side: hardens itself, then runs one target and sends what it makes.

Started by `process.Child`. The first frame on standard input says what to run; the target's module
is imported only after the limits are in force. Standard output's real descriptor is kept for
frames alone: whatever a library prints goes to standard error, where only its size is noted.
"""

from __future__ import annotations

import contextlib
import errno
import importlib
import logging
import os
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from masomo_desktop.core.correlation import correlated
from masomo_desktop.core.errors import UserError
from masomo_desktop.isolation import frames

_SETTLED_FRAME = frames.encode({"settled": True})
_MEMORY_FRAME = frames.encode({"memory": True})


class Wire:
    """The two pipes to the parent; sending is safe from any thread."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        self._lock = threading.Lock()

    def send(self, body: Mapping[str, Any], payload: bytes = b"") -> None:
        self.send_bytes(frames.encode(body, payload))

    def send_bytes(self, frame: bytes) -> None:
        with self._lock:
            self._outgoing.write(frame)
            self._outgoing.flush()

    def receive(self) -> dict[str, Any]:
        """The next frame's object; ends this process when the parent is gone or speaks nonsense."""
        try:
            frame = frames.read(self._incoming)
            if frame is None:
                _die()
            return frames.decode(frame[0])
        except (OSError, frames.BadFrame):
            _die()


class Inbox:
    """What the parent asked: requests in their order, and the number of the last given up."""

    def __init__(self) -> None:
        self.requests: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self.given_up = 0

    def unwanted(self, number: int) -> bool:
        """Whether the answer `number` is wanted no longer."""
        return self.given_up >= number


class _ForwardedLog(logging.Handler):
    """Sends log events to the parent, which decides what of them may be written."""

    def __init__(self, wire: Wire) -> None:
        super().__init__()
        self._wire = wire

    def emit(self, record: logging.LogRecord) -> None:
        fields = {
            key: value
            for key, value in getattr(record, "fields", {}).items()
            if isinstance(value, str | int | float | bool)
        }
        body = [record.name, record.levelno, str(record.msg), fields]
        with contextlib.suppress(OSError, ValueError):
            self._wire.send({"log": body})


def main() -> NoReturn:
    """Run as a child process; never returns."""
    wire = _take_pipes()
    setup = wire.receive()
    _harden(setup)
    wire.send_bytes(_SETTLED_FRAME)
    logger = logging.getLogger("masomo_desktop")
    logger.addHandler(_ForwardedLog(wire))
    logger.setLevel(logging.INFO)
    logger.propagate = False
    inbox = Inbox()
    threading.Thread(target=_listen, args=(wire, inbox), daemon=True).start()
    with correlated(str(setup["correlation"]) or None):
        try:
            _run(wire, setup, inbox)
        except UserError as error:
            wire.send({"error": {"code": error.code, "parameters": error.parameters}})
        except BaseException as error:  # noqa: BLE001 - all of it crosses the pipe
            _report(wire, error)
    _leave(0)


def _take_pipes() -> Wire:
    """Keep the real stdin and stdout for frames; libraries read nothing and print to stderr."""
    incoming, outgoing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return Wire(os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb"))


def _harden(setup: Mapping[str, Any]) -> None:
    """Die with the parent, stay within the memory limit, and leave no core dump."""
    if sys.platform == "linux":
        import ctypes

        pr_set_pdeathsig = 1  # <linux/prctl.h>
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, int(signal.SIGKILL), 0, 0, 0)
    if os.name == "posix":
        import resource

        signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup's way is not ours: see spawning.start
        if os.getppid() != setup["parent"]:  # it died before prctl
            _die()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            size = int(setup["memory_mb"]) * 1024 * 1024
            resource.setrlimit(resource.RLIMIT_DATA, (size, size))


def _listen(wire: Wire, inbox: Inbox) -> None:
    """Queue the parent's requests; its closed pipe ends this process wherever it is."""
    while True:
        body = wire.receive()
        if "give_up" in body:
            inbox.given_up = int(body["give_up"])
        else:
            inbox.requests.put(body)


def _run(wire: Wire, setup: Mapping[str, Any], inbox: Inbox) -> None:
    function = _target(str(setup["target"]))
    if setup["mode"] == "stream":
        for made in function(**setup["arguments"]):
            wire.send({"unit": made})
        wire.send({"end": True, "peak": _peak()})
        return
    answer = function(**setup["arguments"])
    wire.send({"ready": True})
    while setup["mode"] == "dialogue":
        _converse(wire, answer, inbox)
    while True:
        body, payload = answer(inbox.requests.get())
        wire.send({"unit": body}, payload)


def _converse(wire: Wire, answer: Callable[..., Iterator[dict[str, Any]]], inbox: Inbox) -> None:
    """Answer one numbered request, piece by piece; a `UserError` ends the answer, not the child."""
    asked = inbox.requests.get()
    number = int(asked["number"])
    end: dict[str, Any] = {"end": True}
    try:
        for made in answer(asked["request"], partial(inbox.unwanted, number)):
            wire.send({"unit": made, "of": number})
    except UserError as error:
        end = {"refused": {"code": error.code, "parameters": error.parameters}}
    wire.send({**end, "of": number})


def _peak() -> int:
    """The most memory, in bytes, that this process has had, or else the largest of what it started
    and waited for (getrusage(2): kilobytes, on macOS bytes); 0 where the system does not say."""
    if os.name != "posix":
        return 0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    people = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(who).ru_maxrss for who in people) * unit


def _target(name: str) -> Callable[..., Any]:
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return found


def _report(wire: Wire, error: BaseException) -> None:
    """Send what went wrong: out of memory, or a defect by its type and places, not its text."""
    if _out_of_memory(error):
        wire.send_bytes(_MEMORY_FRAME)
        return
    places = [
        f"{Path(frame.filename).name}:{frame.lineno}:{frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)[-12:]
    ]
    wire.send({"bug": {"type": type(error).__qualname__, "frames": places}})


def _out_of_memory(error: BaseException | None) -> bool:
    """Whether memory ran out. C libraries say it in an exception of their own, by malloc's name."""
    while error is not None:
        if isinstance(error, MemoryError) or (
            isinstance(error, OSError) and error.errno == errno.ENOMEM
        ):
            return True
        if not isinstance(error, UserError) and "alloc" in str(error).lower():
            return True
        error = error.__cause__ or error.__context__
    return False


def _leave(code: int) -> NoReturn:
    """End without finalisers: those of a confused C library are one more way to crash."""
    os._exit(code)


def _die() -> NoReturn:
    """End at once, with whatever this process started."""
    if os.name == "posix" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


if __name__ == "__main__":
    main()
