"""A child process that answers requests piece by piece, and outlives an answer nobody wants."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from masomo_desktop.isolation import crossing
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.process import Child, unit_of
from masomo_desktop.isolation.stream import never
from masomo_desktop.isolation.supervision import Supervision, present

_PATIENCE = 3.0  # seconds that an answer given up may take to end before the child is killed
_TURN = 0.05  # seconds between two tries to begin, while another thread's answer goes on


class Dialogue:
    """`target` names a function that, called with `arguments`, returns what answers requests: a
    callable from a request (a dict) and a `cancelled` to an iterator of dicts.

    The child starts with the first `ask`. `limits.seconds` is the longest silence: until the child
    is ready, and between two pieces of an answer. A `UserError` that the answering raises is raised
    here and the child lives on; after any other error the next `ask` starts a new one.

    While it answers, the child is under the supervision of the job that asked. An answer that is
    suspended keeps the child: whoever must not wait for it (a chat) needs a dialogue of its own.
    """

    def __init__(
        self,
        target: str,
        arguments: Mapping[str, Any],
        limits: Limits,
        *,
        patience: float = _PATIENCE,
    ) -> None:
        self._target, self._arguments, self._limits = target, arguments, limits
        self._patience = patience
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._stop: Callable[[], bool] = never
        self._number = 0

    @property
    def alive(self) -> bool:
        """Whether a child is there, with whatever it has loaded."""
        return self._child is not None

    def ask(
        self, request: Mapping[str, Any], *, cancelled: Callable[[], bool] = never
    ) -> Iterator[dict[str, Any]]:
        """The pieces of the child's answer, as they are made. Safe from any thread; one answer at
        a time, the next waits.

        Raises `Cancelled` when `cancelled` says so, and what `stream` raises. Leaving the iterator
        early ends the answer and keeps the child.
        """
        while not self._lock.acquire(timeout=_TURN):
            if cancelled():
                raise Cancelled
        try:
            yield from self._answer(request, cancelled)
        finally:
            if self._child is not None:
                self._child.supervise(Supervision())  # nobody's, until the next question
            self._lock.release()

    def close(self) -> None:
        """End the child at once; an answer that is being made ends with `ChildLost`."""
        child, self._child = self._child, None
        if child is not None:
            child.close()

    def _answer(
        self, request: Mapping[str, Any], cancelled: Callable[[], bool]
    ) -> Iterator[dict[str, Any]]:
        self._stop = cancelled
        self._number += 1
        number, ended = self._number, False
        try:
            child = self._ready()
            child.supervise(present())
            child.send({"number": number, "request": dict(request)})
            while True:
                body, _, _ = child.receive()
                if body.get("of") != number:
                    continue  # of an answer that was given up
                if "end" in body:
                    ended = True
                    return
                if "refused" in body:
                    ended = True
                yield _piece_of(body)
        except (Cancelled, GeneratorExit):
            if not ended:
                self._give_up(number)
            raise
        except BaseException:
            if not ended:
                self.close()
            raise

    def _wanted_no_longer(self) -> bool:
        return self._stop()

    def _ready(self) -> Child:
        if self._child is None:
            self._child = Child(
                "dialogue", self._target, self._arguments, self._limits, self._wanted_no_longer
            )
            self._child.receive()
        return self._child

    def _give_up(self, number: int) -> None:
        """Ask the child to end its answer; kill it if it does not in time."""
        child = self._child
        if child is None:
            return
        deadline = time.monotonic() + self._patience
        self._stop = lambda: time.monotonic() > deadline
        child.supervise(Supervision())  # a suspended child could not even end
        child.send({"give_up": number})
        with contextlib.suppress(Exception):
            while True:
                body, _, _ = child.receive()
                if body.get("of") == number and ("end" in body or "refused" in body):
                    return
        self.close()


def _piece_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """A piece of an answer; raises the error with which the child ended it."""
    if "refused" in body:
        raise crossing.error({"error": body["refused"]})
    return unit_of(body)
