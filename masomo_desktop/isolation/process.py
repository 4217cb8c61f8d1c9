"""The parent's side of one child process: starting, listening within limits, killing."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from typing import IO, Any

import psutil

from masomo_desktop.core import correlation
from masomo_desktop.core.logs import event
from masomo_desktop.isolation import crossing, frames, spawning
from masomo_desktop.isolation.errors import Cancelled, ChildLost, MemoryLimit, TimeLimit
from masomo_desktop.isolation.limits import Limits

logger = logging.getLogger(__name__)

_TICK = 0.1  # how often a waiting parent looks at the clock, the memory and `cancelled`
_WEIGH = 0.25  # seconds between two looks at the child's memory
_AHEAD = 4  # frames read before they are asked for; beyond that the pipe holds the child back
_GRACE = 5.0  # seconds that a killed child may take to be gone


class Child:
    """One child process. Not safe to share between threads; `close` may be called from any."""

    def __init__(
        self,
        mode: str,
        target: str,
        arguments: Mapping[str, Any],
        limits: Limits,
        cancelled: Callable[[], bool],
    ) -> None:
        setup = frames.encode(
            {
                "mode": mode,
                "target": target,
                "arguments": dict(arguments),
                "memory_mb": limits.memory_mb,
                "parent": os.getpid(),
                "correlation": correlation.current(),
            }
        )
        self._limits, self._cancelled = limits, cancelled
        self._target = target
        self._received = 0
        self._closed = False
        self._weighed = 0.0
        self._noise = 0
        try:
            self._popen = spawning.start()
        except OSError as error:
            raise ChildLost(how="it could not be started") from error
        self._arrived: queue.Queue[tuple[bytes, bytes] | frames.BadFrame | None]
        self._arrived = queue.Queue(_AHEAD)
        self._writing: threading.Thread | None = None
        for work in (self._read_frames, self._drain_noise):
            threading.Thread(target=work, name="child-pipe", daemon=True).start()
        self._send_bytes(setup)

    def send(self, body: Mapping[str, Any]) -> None:
        """Send a request. Returns at once: a child that does not read cannot hold its parent."""
        self._send_bytes(frames.encode(body))

    def receive(self, waited: float = 0.0) -> tuple[dict[str, Any], bytes, float]:
        """The child's next frame, its payload, and the seconds waited so far, from `waited` on.

        Raises `TimeLimit`, `MemoryLimit`, `ChildLost` or `Cancelled`, after killing the child; a
        `UserError` or `ChildBug` that the child reports is raised too.
        """
        began = time.monotonic()
        while True:
            now = waited + time.monotonic() - began
            if self._cancelled():
                self.close()
                raise Cancelled
            if now >= self._limits.seconds:
                self.close()
                raise TimeLimit(seconds=round(self._limits.seconds, 1))
            self._weigh()
            try:
                found = self._arrived.get(timeout=min(_TICK, self._limits.seconds - now))
            except queue.Empty:
                if self._popen.poll() is not None:
                    # Grandchildren may hold the pipe open: the end of the group closes it.
                    self._kill()
                continue
            body, payload = self._understand(found)
            if body is not None:
                return body, payload, waited + time.monotonic() - began

    def close(self) -> int | None:
        """Kill the child and all that it started, if they still run; returns its exit code."""
        if self._closed:
            return self._popen.returncode
        self._closed = True
        self._kill()
        try:
            code: int | None = self._popen.wait(_GRACE)
        except subprocess.TimeoutExpired:  # stuck in the kernel; it goes when that lets it
            code = None
        if self._popen.stdin is not None:
            with contextlib.suppress(OSError):
                self._popen.stdin.close()
        while True:  # let the reading thread reach the end
            try:
                self._arrived.get_nowait()
            except queue.Empty:
                break
        event(
            logger,
            "child_ended",
            level=logging.DEBUG,
            target=self._target,
            code=code,
            noise=self._noise,
            received=self._received,
        )
        return code

    def _understand(
        self, found: tuple[bytes, bytes] | frames.BadFrame | None
    ) -> tuple[dict[str, Any] | None, bytes]:
        """A frame that the caller must see; None for one that was dealt with here."""
        if found is None:
            raise self._lost()
        try:
            if isinstance(found, frames.BadFrame):
                raise found
            text, payload = found
            self._received += len(text) + len(payload)
            if self._received > self._limits.output_mb * 1024 * 1024:
                raise frames.BadFrame("more output than allowed")
            body = frames.decode(text)
            if "log" in body:
                crossing.log(body["log"])
                return None, b""
        except frames.BadFrame as bad:
            self.close()
            raise ChildLost(how=f"it sent something unusable: {bad.why}") from None
        if "memory" in body:
            self.close()
            raise MemoryLimit(memory_mb=self._limits.memory_mb)
        if "error" in body or "bug" in body:
            self.close()
            raise crossing.error(body)
        return body, payload

    def _lost(self) -> ChildLost:
        code = self.close()
        return ChildLost(how=_how(code))

    def _weigh(self) -> None:
        now = time.monotonic()
        if now - self._weighed < _WEIGH:
            return
        self._weighed = now
        try:
            process = psutil.Process(self._popen.pid)
            size = process.memory_info().rss
            size += sum(child.memory_info().rss for child in process.children(recursive=True))
        except psutil.Error:  # it, or one of its children, has just ended
            return
        if size > self._limits.memory_mb * 1024 * 1024:
            self.close()
            raise MemoryLimit(memory_mb=self._limits.memory_mb)

    def _kill(self) -> None:
        with contextlib.suppress(OSError):
            if os.name == "posix":
                os.killpg(self._popen.pid, signal.SIGKILL)
            else:
                self._popen.kill()

    def _send_bytes(self, frame: bytes) -> None:
        pipe = self._popen.stdin
        assert pipe is not None
        self._writing = threading.Thread(target=_write, args=(pipe, frame), daemon=True)
        self._writing.start()

    def _read_frames(self) -> None:
        pipe = self._popen.stdout
        assert pipe is not None
        with pipe:
            while True:
                found: tuple[bytes, bytes] | frames.BadFrame | None
                try:
                    found = frames.read(pipe)
                except frames.BadFrame as bad:
                    found = bad
                except OSError:
                    found = None
                self._hand_over(found)
                if not isinstance(found, tuple):
                    return

    def _hand_over(self, found: tuple[bytes, bytes] | frames.BadFrame | None) -> None:
        while not self._closed:
            with contextlib.suppress(queue.Full):
                self._arrived.put(found, timeout=1.0)
                return

    def _drain_noise(self) -> None:
        pipe = self._popen.stderr
        assert pipe is not None
        with pipe, contextlib.suppress(OSError):
            while piece := pipe.read1(65536):  # type: ignore[attr-defined]
                self._noise += len(piece)


def _write(pipe: IO[bytes], frame: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):  # it is gone; its end is seen on the other pipe
        pipe.write(frame)
        pipe.flush()


def _how(code: int | None) -> str:
    """An exit code in words."""
    if code is None:
        return "it did not answer"
    if code >= 0:
        return f"it left with code {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"
