"""Forgetting jobs that ended long ago, with the history of their runs."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from masomo_desktop.core import clock
from masomo_desktop.jobs.model import ENDED, JobState
from masomo_desktop.store.database import Connection, run_sql

#: Bits of a UUIDv7 below its 48 bits of milliseconds (RFC 9562, section 5.7).
_BELOW = 80


def trim(connection: Connection, states: Collection[JobState], before: datetime, most: int) -> int:
    """Delete at most `most` jobs in `states` that ended before a moment; returns how many.

    Only ended states are allowed. The search goes by id, which holds the time of creation, so it
    looks at old jobs only. Raises ValueError for a state that is no end.
    """
    if not set(states) <= ENDED:
        raise ValueError("only jobs that have ended can be forgotten")
    milliseconds = max(int(before.timestamp() * 1000), 0)
    highest = f"{milliseconds << _BELOW:032x}"
    bound = "-".join((highest[:8], highest[8:12], highest[12:16], highest[16:20], highest[20:]))
    names = ", ".join(f"'{state.value}'" for state in sorted(states))
    found = run_sql(
        connection,
        f"SELECT id FROM jobs WHERE id < ? AND state IN ({names}) AND finished < ?"
        " ORDER BY id LIMIT ?",
        (bound, clock.stamp(before), most),
    ).fetchall()
    for (job,) in found:
        run_sql(connection, "DELETE FROM job_attempts WHERE job = ?", (job,))
        run_sql(connection, "DELETE FROM jobs WHERE id = ?", (job,))
    return len(found)
