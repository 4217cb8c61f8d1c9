"""Runs a generator function in a fresh child process and yields what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.process import Child, unit_of


def never() -> bool:
    """The `cancelled` of a caller that does not change its mind."""
    return False


class Stream(Protocol):
    """What `stream` is, for whoever takes it as a parameter."""

    def __call__(
        self,
        target: str,
        arguments: Mapping[str, Any],
        limits: Limits,
        *,
        cancelled: Callable[[], bool] = never,
    ) -> Iterator[dict[str, Any]]: ...


def stream(
    target: str,
    arguments: Mapping[str, Any],
    limits: Limits,
    *,
    cancelled: Callable[[], bool] = never,
) -> Iterator[dict[str, Any]]:
    """Call `target` ("package.module:function", a generator function) with `arguments` in a child.

    Each dict of JSON values that it yields comes back as it is made; the child works at most a few
    units ahead. `cancelled` is looked at ten times a second while waiting. The child is gone when
    this generator has ended or has been closed.

    Raises a `UserError` of the child as itself (its class must be known here), `ChildBug` for any
    other exception in it, `ChildLost`, `TimeLimit`, `MemoryLimit` or `Cancelled`.
    """
    child = Child("stream", target, arguments, limits, cancelled)
    waited = 0.0
    try:
        while True:
            body, _, waited = child.receive(waited)
            if "end" in body:
                return
            yield unit_of(body)
    finally:
        child.close()
