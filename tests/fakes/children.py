"""What the contract of isolation runs in children: well-behaved, clumsy and hostile targets."""

from __future__ import annotations

import ctypes
import logging
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.core.logs import event

logger = logging.getLogger("masomo_desktop.tests.children")


def count(to: int) -> Iterator[dict[str, Any]]:
    for number in range(to):
        yield {"number": number}


def echo(value: Any) -> Iterator[dict[str, Any]]:
    yield {"value": value}


def slow(seconds: float, times: int) -> Iterator[dict[str, Any]]:
    for number in range(times):
        time.sleep(seconds)
        yield {"number": number}


def user_error(after: int) -> Iterator[dict[str, Any]]:
    yield from count(after)
    raise NotFound(what="page", name="7")


def bug(after: int) -> Iterator[dict[str, Any]]:
    yield from count(after)
    raise ZeroDivisionError("the learner's secret text")


def out_of_memory() -> Iterator[dict[str, Any]]:
    yield {"number": 0}
    raise MemoryError


def malloc_failed() -> Iterator[dict[str, Any]]:
    """As a C library tells it."""
    yield {"number": 0}
    raise RuntimeError("malloc (4096 bytes) failed")


def not_a_dict() -> Iterator[Any]:
    yield [1, 2, 3]


def not_json() -> Iterator[dict[str, Any]]:
    yield {"value": {1, 2}}


def unknown_error() -> Iterator[dict[str, Any]]:
    """Raises an error whose class only this process has."""

    class Strange(UserError):
        code = "known_in_the_child_only"
        sentence = "?"

    yield {"number": 0}
    raise Strange


def spin() -> Iterator[dict[str, Any]]:
    yield {"pid": os.getpid()}
    while True:
        pass


def spin_in_c() -> Iterator[dict[str, Any]]:
    """Never lets another Python thread run, nor a signal handler."""
    yield {"pid": os.getpid()}
    re.match(r"(a+)+$", "a" * 64 + "b")


def spin_deaf() -> Iterator[dict[str, Any]]:
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    yield from spin()


def segfault() -> Iterator[dict[str, Any]]:
    yield {"number": 0}
    ctypes.string_at(0)


def leave(code: int) -> Iterator[dict[str, Any]]:
    yield {"number": 0}
    os._exit(code)


def allocate() -> Iterator[dict[str, Any]]:
    held = []
    yield {"number": 0}
    while True:
        held.append(bytearray(8_000_000))


def allocate_shared() -> Iterator[dict[str, Any]]:
    """Memory that RLIMIT_DATA does not count."""
    import mmap

    yield {"number": 0}
    area = mmap.mmap(-1, 2_000_000_000)
    while True:
        area.write(b"x" * 4_000_000)
        time.sleep(0.01)


def chatter() -> Iterator[dict[str, Any]]:
    """Prints by every road to where standard output usually is."""
    print("printed")
    sys.stdout.flush()
    os.write(1, b"MSM1 written to the descriptor\n")
    os.system("echo from a program")
    print("x" * 500_000, file=sys.stderr)
    yield {"number": 0, "stdin": sys.stdin.read()}


def _target(fd: Path) -> str:
    try:
        return str(fd.readlink())
    except FileNotFoundError:  # the one that listed the folder
        return ""


def _pipe_to_parent() -> int:
    """The hidden descriptor of the frames, found as hostile code would find it."""
    printing = Path("/proc/self/fd/1").readlink()
    pipes = [
        int(fd.name)
        for fd in Path("/proc/self/fd").iterdir()
        if int(fd.name) > 2 and _target(fd).startswith("pipe:") and _target(fd) != str(printing)
    ]
    return max(pipes)


def garbage() -> Iterator[dict[str, Any]]:
    yield {"number": 0}
    os.write(_pipe_to_parent(), b"\x00garbage that is no frame" * 10)
    time.sleep(60)


def boast() -> Iterator[dict[str, Any]]:
    """Announces a frame of two gigabytes."""
    yield {"number": 0}
    os.write(_pipe_to_parent(), b"MSM1" + (2**31).to_bytes(4, "big") + bytes(4))
    time.sleep(60)


def nested() -> Iterator[dict[str, Any]]:
    """JSON that is a bomb for a recursive parser."""
    yield {"number": 0}
    text = b'{"unit":' + b"[" * 200_000
    os.write(_pipe_to_parent(), b"MSM1" + len(text).to_bytes(4, "big") + bytes(4))
    for begin in range(0, len(text), 60_000):
        os.write(_pipe_to_parent(), text[begin : begin + 60_000])
    time.sleep(60)


def forge(error: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Reports an error of its own making."""
    import json

    yield {"number": 0}
    text = json.dumps({"error": error}).encode()
    os.write(_pipe_to_parent(), b"MSM1" + len(text).to_bytes(4, "big") + bytes(4) + text)
    time.sleep(60)


def enormous() -> Iterator[dict[str, Any]]:
    yield {"value": "x" * 70_000_000}


def endless() -> Iterator[dict[str, Any]]:
    while True:
        yield {"value": "x" * 500_000}


def family(keep_pipe: bool) -> Iterator[dict[str, Any]]:
    """Leaves grandchildren behind: one in this group and, if `keep_pipe`, one that fled it."""
    pids = []
    for flee in (False, True) if keep_pipe else (False,):
        pid = os.fork()
        if pid == 0:
            if flee:
                os.setsid()
            time.sleep(60)
            os._exit(0)
        pids.append(pid)
    yield {"pids": pids}
    os._exit(3)


def counting_family() -> Iterator[dict[str, Any]]:
    """Counts, beside a process that it has started, as Tesseract is."""
    pid = os.fork()
    if pid == 0:
        time.sleep(60)
        os._exit(0)
    number = 0
    while True:
        yield {"pids": [os.getpid(), pid], "number": number}
        number += 1
        time.sleep(0.01)


def heavy_family(megabytes: int) -> Iterator[dict[str, Any]]:
    """Holds so much memory, and so does a process that it has started."""
    pid = os.fork()
    held = os.urandom(1_000_000) * megabytes
    if pid == 0:
        time.sleep(60)
        os._exit(len(held) % 7)
    while True:
        yield {"held": len(held)}
        time.sleep(0.05)


def hold(megabytes: int, seconds: float) -> Iterator[dict[str, Any]]:
    """Holds so much memory for so long."""
    held = os.urandom(1_000_000) * megabytes
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        yield {"held": len(held)}
        time.sleep(0.05)


def surroundings() -> Iterator[dict[str, Any]]:
    import resource

    yield {
        "environment": dict(os.environ),
        "nice": os.nice(0),
        "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "modules": sorted(sys.modules),
    }


def tell() -> Iterator[dict[str, Any]]:
    event(logger, "told", pages=3, code="no_text", text="The mitochondrion is", path="/home/a.pdf")
    logging.getLogger("elsewhere").warning("not ours")
    yield {"number": 0}


def babble(times: int) -> Iterator[dict[str, Any]]:
    for number in range(times):
        event(logger, "babbled", number=number)
    yield {"number": 0}


def answerer(base: int) -> Callable[[dict[str, Any]], tuple[dict[str, Any], bytes]]:
    """For a session: adds, waits, fails, or dies as the request says."""

    def answer(request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        match request:
            case {"add": int(number)}:
                return {"sum": base + number, "pid": os.getpid()}, bytes([number % 256]) * number
            case {"sleep": seconds}:
                time.sleep(float(seconds))
                return {"slept": seconds}, b""
            case {"fail": True}:
                raise NotFound(what="page", name="9")
            case {"die": True}:
                os.kill(os.getpid(), signal.SIGSEGV)
        raise ValueError("no such request")

    return answer


def talker(
    base: int,
) -> Callable[[dict[str, Any], Callable[[], bool]], Iterator[dict[str, Any]]]:
    """For a dialogue: counts until it is told to stop, or fails, dies or is deaf when asked to."""

    def answer(request: dict[str, Any], cancelled: Callable[[], bool]) -> Iterator[dict[str, Any]]:
        for number in range(int(request.get("to", 0))):
            if cancelled() and not request.get("deaf"):
                return
            time.sleep(float(request.get("pause", 0)))
            yield {"number": base + number, "pid": os.getpid()}
        if request.get("fail"):
            raise NotFound(what="page", name="9")
        if request.get("bug"):
            raise ZeroDivisionError
        if signal_number := request.get("die"):
            os.kill(os.getpid(), int(signal_number))
            time.sleep(60)

    return answer


def dies_of_sigill(**_arguments: Any) -> None:
    """As a library does on a processor that lacks an instruction."""
    os.kill(os.getpid(), signal.SIGILL)


def dies_of_sigsegv(**_arguments: Any) -> None:
    """As a library does on a file that it trusts too much."""
    os.kill(os.getpid(), signal.SIGSEGV)
