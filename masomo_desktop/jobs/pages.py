"""Leafing through many jobs, and what their past says of those to come.

Every statement here touches a bounded number of rows, however many jobs there are: a stretch of the
list is asked for by the id that it begins at, and ids hold the order of creation.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from masomo_desktop.core import clock
from masomo_desktop.jobs.model import Job, JobState, Lane
from masomo_desktop.jobs.rows import COLUMNS, job_of
from masomo_desktop.store.database import Connection, run_sql

#: States with an index of (lane, id) of their own.
_BY_LANE = frozenset({JobState.QUEUED, JobState.RUNNING, JobState.FAILED})
_SAMPLE = 20  # ended jobs that say how long one takes
_SEARCHED = 200  # jobs among which they are looked for
_MOST_FAILED = 200


@dataclass(frozen=True)
class Wanted:
    """Which jobs are looked at; None is any."""

    lane: Lane | None = None
    state: JobState | None = None


def page(connection: Connection, wanted: Wanted, first: str | None, limit: int) -> list[Job]:
    """The newest `limit` jobs that are not newer than the one with the id `first`."""
    ids, values = _ids(wanted, "<=", first, "DESC", limit)
    rows = run_sql(
        connection,
        f"SELECT {COLUMNS} FROM jobs WHERE id IN ({ids}) ORDER BY id DESC LIMIT ?",
        (*values, limit),
    )
    return [job_of(row) for row in rows.fetchall()]


def above(connection: Connection, wanted: Wanted, id: str, number: int) -> list[str]:
    """The ids of the `number` jobs next newer than the one with `id`, oldest first."""
    ids, values = _ids(wanted, ">", id, "ASC", number)
    rows = run_sql(connection, f"SELECT id FROM ({ids}) ORDER BY id LIMIT ?", (*values, number))
    return [str(row[0]) for row in rows.fetchall()]


def _ids(
    wanted: Wanted, compare: str, edge: str | None, order: str, limit: int
) -> tuple[str, list[object]]:
    """SQL for at most `limit` ids of each lane on one side of `edge`, with what fills it."""
    lanes: list[Lane | None] = [wanted.lane]
    table = "jobs"
    if wanted.state in _BY_LANE:  # their index is sorted within a lane only
        table = f"jobs INDEXED BY ix_jobs_{wanted.state}"
        lanes = list(Lane) if wanted.lane is None else lanes
    parts, values = [], list[object]()
    for lane in lanes:
        # The state is written out: a partial index needs its very condition in the query.
        where = [f"state = '{wanted.state.value}'"] if wanted.state else []
        if lane is not None:
            where.append("lane = ?")
            values.append(lane.value)
        if edge is not None:
            where.append(f"id {compare} ?")
            values.append(edge)
        condition = f" WHERE {' AND '.join(where)}" if where else ""
        parts.append(f"SELECT id FROM (SELECT id FROM {table}{condition} ORDER BY id {order}")
        parts[-1] += " LIMIT ?)"
        values.append(limit)
    return " UNION ALL ".join(parts), values


def next_of(connection: Connection, lane: Lane) -> Job | None:
    """The job of `lane` that is to be claimed next."""
    row = run_sql(
        connection,
        f"SELECT {COLUMNS} FROM jobs INDEXED BY ix_jobs_queued"
        " WHERE state = 'queued' AND lane = ? ORDER BY id LIMIT 1",
        (lane.value,),
    ).fetchone()
    return None if row is None else job_of(row)


def typical_seconds(connection: Connection, before: Job) -> float | None:
    """How long the last jobs of a lane took from beginning to end, on the average.

    They are looked for among those before `before`, the next to be claimed: jobs are claimed in the
    order of their ids. None where none of them was done.
    """
    rows = run_sql(
        connection,
        "SELECT started, finished FROM (SELECT state, started, finished FROM jobs"
        f" INDEXED BY ix_jobs_lane WHERE lane = ? AND id < ? ORDER BY id DESC LIMIT {_SEARCHED})"
        f" WHERE state = 'done' AND started IS NOT NULL LIMIT {_SAMPLE}",
        (before.lane.value, before.id),
    ).fetchall()
    took = [_between(clock.parse(started), clock.parse(finished)) for started, finished in rows]
    return fmean(took) if took else None


def unresolved(connection: Connection) -> list[Job]:
    """The failed jobs that nothing has made up for: no newer job is about the same thing.

    Upkeep is all about the profile: there only a newer job of the same kind counts. At most 200.
    """
    rows = run_sql(
        connection,
        f"SELECT {COLUMNS} FROM jobs AS failed INDEXED BY ix_jobs_failed WHERE state = 'failed'"
        " AND NOT EXISTS (SELECT 1 FROM jobs AS newer INDEXED BY ix_jobs_subject"
        " WHERE newer.subject = failed.subject AND newer.id > failed.id"
        " AND (newer.kind = failed.kind OR newer.lane <> 'scheduled'))"
        f" LIMIT {_MOST_FAILED}",
    )
    return [job_of(row) for row in rows.fetchall()]


def _between(start: datetime, end: datetime) -> float:
    return max((end - start).total_seconds(), 0.0)
