"""Time, in one place and in UTC.

Stored times are ISO 8601 text of one fixed width ("2026-11-24T07:36:40.123456Z"), so that text
order is time order in SQL.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def now() -> datetime:
    """The present moment, aware and in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """`moment` as stored text; it must be aware."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def parse(text: str) -> datetime:
    """The moment that `stamp` wrote."""
    return datetime.fromisoformat(text)


def later(moment: datetime, seconds: float) -> datetime:
    """`moment` plus `seconds`."""
    return moment + timedelta(seconds=seconds)
