"""A child process that answers requests until it is closed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

from masomo_desktop.isolation.errors import ChildLost
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.process import Child, unit_of
from masomo_desktop.isolation.stream import never
from masomo_desktop.isolation.supervision import Supervision, present


class Session:
    """`target` names a function that, called with `arguments`, returns what answers requests:
    a callable from a dict to a dict and a binary payload, both of which come back from `ask`.

    The child starts with the first `ask`, whose time includes that start. After an error that
    ended the child (`alive` is False) every further `ask` raises `ChildLost`.

    While it answers, the child is under the supervision of the job that asked. A question that was
    suspended keeps the session to itself: what must not wait for it needs a session of its own.
    """

    def __init__(
        self,
        target: str,
        arguments: Mapping[str, Any],
        limits: Limits,
        *,
        cancelled: Callable[[], bool] = never,
    ) -> None:
        self._target, self._arguments = target, arguments
        self._limits, self._cancelled = limits, cancelled
        self._child: Child | None = None
        self._lock = threading.Lock()
        self.alive = True

    def ask(self, request: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        """The child's answer and its payload. Safe from any thread; one question at a time.

        Raises what `stream` raises, and any error means that the child is gone.
        """
        with self._lock:
            if not self.alive:
                raise ChildLost(how="it has ended before")
            try:
                waited = 0.0
                if self._child is None:
                    self._child = Child(
                        "session", self._target, self._arguments, self._limits, self._cancelled
                    )
                    _, _, waited = self._child.receive()
                self._child.supervise(present())
                self._child.send(request)
                body, payload, _ = self._child.receive(waited)
                self._child.supervise(Supervision())  # nobody's, until the next question
                return unit_of(body), payload
            except BaseException:
                self._end()
                raise

    def close(self) -> None:
        """End the child; waits for a question that is being answered."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        self.alive = False
        if self._child is not None:
            self._child.close()

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()
