"""The parent's side of one child process: starting, listening within limits, killing."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import threading
import time
from collections.abc import Callable, Mapping
from typing import IO, Any

from masomo_desktop.core import correlation
from masomo_desktop.core.logs import event
from masomo_desktop.isolation import crossing, frames, spawning
from masomo_desktop.isolation.errors import Cancelled, ChildLost, MemoryLimit, TimeLimit
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.supervision import Supervision, present
from masomo_desktop.isolation.tree import ProcessTree

logger = logging.getLogger(__name__)

_Found = tuple[bytes, bytes] | frames.BadFrame | None  # a frame, nonsense, or the end

_TICK = 0.1  # seconds between two looks at the clock, the memory and `cancelled`
_WEIGH = 0.25  # seconds between two looks at the child's memory
_AHEAD = 4  # frames read before they are asked for; beyond that the pipe holds the child back
_GRACE = 5.0  # seconds that a killed child may take to be gone
_LAST_WORDS = 1.0  # seconds that frames of a dead child may still take to arrive
_MOST_LOGS = 1000  # events that one child may log


class Child:
    """One child process, used by one thread; `suspend` and `resume` may come from any.

    It is under the supervision that holds where it is made, until it is closed or another takes
    over (`supervise`). While it is suspended its time limit stands still.
    """

    def __init__(
        self,
        mode: str,
        target: str,
        arguments: Mapping[str, Any],
        limits: Limits,
        cancelled: Callable[[], bool],
    ) -> None:
        self._supervision = present()
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
        self._target, self._limits, self._cancelled = target, limits, cancelled
        self._received = self._noise = self._logs = 0
        self._weighed = 0.0
        self._died: float | None = None
        self._closed = False
        self._arrived: queue.Queue[_Found] = queue.Queue(_AHEAD)
        self._holding = threading.Lock()
        self._settled = self._held = False
        try:
            self._child = spawning.start(self._supervision.niceness)
            self._tree = ProcessTree(self._child.process)
        except OSError as error:
            raise ChildLost(how="it could not be started") from error
        self._supervision.adopt(self)
        for work in (self._read_frames, self._drain_noise):
            threading.Thread(target=work, name="child-pipe", daemon=True).start()
        self._send(setup)

    def send(self, body: Mapping[str, Any]) -> None:
        """Send a request. Returns at once: a child that does not read cannot hold its parent."""
        self._send(frames.encode(body))

    def supervise(self, supervision: Supervision) -> None:
        """Be under `supervision` from now on, and no longer under another."""
        if supervision is not self._supervision:
            self._supervision.dismiss(self)
            self._supervision = supervision
            supervision.adopt(self)

    def suspend(self) -> None:
        """Stop it, with what it started, where it is; while it still starts, as soon as it has.

        Before that it could not yet die with its parent, and on the way through exec it holds up
        the thread that starts children.
        """
        with self._holding:
            self._held = True
            if self._settled:
                self._tree.suspend()

    def resume(self) -> None:
        """Let it go on."""
        with self._holding:
            self._held = False
            if self._settled:
                self._tree.resume()

    def receive(self, waited: float = 0.0) -> tuple[dict[str, Any], bytes, float]:
        """The child's next frame, its payload, and the seconds waited so far, from `waited` on;
        those of a suspension do not count.

        Raises `TimeLimit`, `MemoryLimit`, `ChildLost` or `Cancelled`, or the `UserError` or
        `ChildBug` that the child reports. The child is to be closed after any of them.
        """
        began = self._supervision.working_time()
        while True:
            now = waited + self._supervision.working_time() - began
            if self._cancelled():
                raise Cancelled
            if now >= self._limits.seconds:
                raise TimeLimit(seconds=round(self._limits.seconds, 1))
            self._weigh()
            try:
                found = self._arrived.get(timeout=min(_TICK, self._limits.seconds - now))
            except queue.Empty:
                self._bury()
                continue
            frame = self._understand(found)
            if frame is not None:
                return *frame, waited + self._supervision.working_time() - began

    def close(self) -> int | None:
        """Kill the child and all that it started, if they still run; returns its exit code."""
        if self._closed:
            return self._child.process.returncode
        self._closed = True
        self._weigh_now()
        self._tree.kill()
        code = self._tree.wait(_GRACE)  # None if it is stuck in the kernel, and goes later
        self._supervision.dismiss(self)
        with contextlib.suppress(OSError):
            self._child.requests.close()
        with contextlib.suppress(queue.Empty):  # make room for the reading thread to reach its end
            while True:
                self._arrived.get_nowait()
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

    def _understand(self, found: _Found) -> tuple[dict[str, Any], bytes] | None:
        """A frame that the caller must see; None for one that was dealt with here."""
        if found is None:
            raise ChildLost(how=_how(self.close()))
        if isinstance(found, frames.BadFrame):
            raise _unusable(found)
        text, payload = found
        self._received += len(text) + len(payload)
        if self._received > self._limits.output_mb * 1024 * 1024:
            raise _unusable(frames.BadFrame("more output than allowed"))
        try:
            body = frames.decode(text)
        except frames.BadFrame as bad:
            raise _unusable(bad) from None
        if "memory" in body:
            raise MemoryLimit(memory_mb=self._limits.memory_mb)
        if "error" in body or "bug" in body:
            raise crossing.error(body)
        if isinstance(peak := body.get("peak"), int):  # what was never weighed at its heaviest
            size = min(peak, self._limits.memory_mb * 1024 * 1024)
            self._supervision.weigh(self, size)
        if "log" not in body:
            return body, payload
        self._logs += 1
        if self._logs <= _MOST_LOGS:
            crossing.log(body["log"])
        return None

    def _weigh(self) -> None:
        now = time.monotonic()
        if now - self._weighed >= _WEIGH:
            self._weighed = now
            if self._weigh_now() > self._limits.memory_mb * 1024 * 1024:
                raise MemoryLimit(memory_mb=self._limits.memory_mb)

    def _weigh_now(self) -> int:
        size = self._tree.resident()
        self._supervision.weigh(self, size)
        return size

    def _bury(self) -> None:
        """If the child has died: end what it started, which may hold its pipe open; and when even
        that does not close the pipe, wait no longer."""
        code = self._tree.poll()
        if code is None:
            return
        self._tree.kill()
        self._died = self._died or time.monotonic()
        if time.monotonic() - self._died > _LAST_WORDS:
            raise ChildLost(how=_how(code))

    def _send(self, frame: bytes) -> None:
        pipe = self._child.requests
        threading.Thread(target=_write, args=(pipe, frame), name="child-pipe", daemon=True).start()

    def _read_frames(self) -> None:
        found: _Found = (b"", b"")
        with self._child.frames as pipe:
            while isinstance(found, tuple):
                try:
                    found = frames.read(pipe)
                except frames.BadFrame as bad:
                    found = bad
                except OSError:
                    found = None
                if isinstance(found, tuple) and not self._settled:
                    self._settle()
                else:
                    self._hand_over(found)

    def _settle(self) -> None:
        """Its first frame, which says that it is ready to be suspended."""
        with self._holding:
            self._settled = True
            if self._held:
                self._tree.suspend()

    def _hand_over(self, found: _Found) -> None:
        while not self._closed:
            with contextlib.suppress(queue.Full):
                self._arrived.put(found, timeout=1.0)
                return

    def _drain_noise(self) -> None:
        with self._child.noise as pipe, contextlib.suppress(OSError):
            while piece := os.read(pipe.fileno(), 65536):
                self._noise += len(piece)


def _write(pipe: IO[bytes], frame: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):  # it is gone; its end is seen on the other pipe
        pipe.write(frame)
        pipe.flush()


def unit_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """What the target made, out of its frame; raises `ChildLost` if there is none."""
    unit = body.get("unit")
    if not isinstance(unit, dict):
        raise _unusable(frames.BadFrame("no unit"))
    return unit


def _unusable(bad: frames.BadFrame) -> ChildLost:
    return ChildLost(how=f"it sent something unusable: {bad.why}")


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
