"""The thread that ties a click to its jobs, their children and their log lines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from masomo_desktop.core.ids import new_id

_current: ContextVar[str] = ContextVar("correlation", default="")


def current() -> str:
    """The correlation id in force here, or the empty string."""
    return _current.get()


@contextmanager
def correlated(correlation: str | None = None) -> Iterator[str]:
    """Run a block under `correlation`, or under a new id."""
    value = correlation or new_id()
    token = _current.set(value)
    try:
        yield value
    finally:
        _current.reset(token)
