"""Every look at the tables of jobs that changes nothing."""

from __future__ import annotations

from masomo_desktop.core import clock
from masomo_desktop.jobs.model import (
    Attempt,
    Hold,
    Job,
    JobError,
    JobState,
    Lane,
    Outcome,
    Why,
)
from masomo_desktop.jobs.rows import ASTRAY, COLUMNS, DUE, MINE, job_of, key
from masomo_desktop.store.database import Connection, run_sql

# INDEXED BY: without statistics SQLite may take the index of all jobs of a lane to be as good as
# that of its queued ones, which it is not beside a million finished jobs.
PEEK = (
    "SELECT kind FROM jobs INDEXED BY ix_jobs_queued"
    " WHERE state = 'queued' AND lane = ? ORDER BY id LIMIT 1"
)
#: the states that have an index of their own, named after them
_INDEXED = frozenset({JobState.QUEUED, JobState.RUNNING, JobState.WAITING, JobState.FAILED})
#: What a kind is expected to need is a little more than the most that it is known to have taken.
_ROOM = 1.2


def peek(connection: Connection, lane: Lane) -> str | None:
    """The kind of the job of `lane` that is to be claimed next."""
    found = run_sql(connection, PEEK, (lane.value,)).fetchone()
    return None if found is None else str(found[0])


def any_due(connection: Connection, moment: str) -> bool:
    """Whether a waiting job's time has come."""
    (due,) = run_sql(
        connection,
        f"SELECT EXISTS (SELECT 1 FROM jobs WHERE {DUE})"
        f" OR EXISTS (SELECT 1 FROM jobs WHERE {ASTRAY})",
        (moment, moment),
    ).fetchone()
    return bool(due)


def running(connection: Connection) -> list[Job]:
    """Every running job."""
    rows = run_sql(connection, f"SELECT {COLUMNS} FROM jobs WHERE state = 'running'")
    return [job_of(row) for row in rows]


def get(connection: Connection, id: str) -> Job | None:
    row = run_sql(connection, f"SELECT {COLUMNS} FROM jobs WHERE id = ?", (id,)).fetchone()
    return None if row is None else job_of(row)


def listed(
    connection: Connection,
    lane: Lane | None,
    state: JobState | None,
    subject: str | None,
    limit: int,
) -> list[Job]:
    """The newest jobs, newest first, of this lane, state and subject."""
    table = f"jobs INDEXED BY ix_jobs_{state}" if state in _INDEXED and not subject else "jobs"
    wanted = [
        (name, str(value))
        for name, value in (("lane", lane), ("state", state), ("subject", subject))
        if value is not None
    ]
    where = " AND ".join(
        # The states are written out, because a partial index is used only when its very condition
        # stands in the query.
        f"state = '{JobState(value).value}'"
        if name == "state"
        # a unary plus keeps the index of lanes away from where that of subjects is better
        else f"{'+' if name == 'lane' and subject else ''}{name} = ?"
        for name, value in wanted
    )
    rows = run_sql(
        connection,
        f"SELECT {COLUMNS} FROM {table}{' WHERE ' + where if where else ''}"
        " ORDER BY id DESC LIMIT ?",
        (*(value for name, value in wanted if name != "state"), limit),
    )
    return [job_of(row) for row in rows]


def counts(connection: Connection, state: JobState) -> dict[Lane, int]:
    """How many jobs of each lane are in `state`, which must not be done or cancelled."""
    rows = run_sql(
        connection,
        f"SELECT lane, count(*) FROM jobs INDEXED BY ix_jobs_{state.value}"
        f" WHERE state = '{state.value}' GROUP BY lane",
    )
    return {Lane(lane): count for lane, count in rows}


def unfinished(connection: Connection) -> bool:
    """Whether any job is queued, running or waiting."""
    (found,) = run_sql(
        connection,
        "SELECT EXISTS (SELECT 1 FROM jobs WHERE state = 'queued')"
        " OR EXISTS (SELECT 1 FROM jobs WHERE state = 'running')"
        " OR EXISTS (SELECT 1 FROM jobs WHERE state = 'waiting')",
    ).fetchone()
    return bool(found)


def oldest_queued(connection: Connection, lane: Lane) -> str | None:
    """Since when the first queued job of `lane` has been queued."""
    found = run_sql(
        connection,
        "SELECT since FROM jobs INDEXED BY ix_jobs_queued"
        " WHERE state = 'queued' AND lane = ? ORDER BY id LIMIT 1",
        (lane.value,),
    ).fetchone()
    return None if found is None else str(found[0])


def history(connection: Connection, id: str) -> list[Attempt]:
    """The ended runs of a job, first to last."""
    rows = run_sql(
        connection,
        "SELECT job, run, number, started, ended, outcome, error_code, error_message"
        " FROM job_attempts WHERE job = ? ORDER BY run",
        (id,),
    )
    return [
        Attempt(
            job,
            run,
            number,
            clock.parse(started),
            clock.parse(ended),
            Outcome(outcome),
            JobError(code, message) if code else None,
        )
        for job, run, number, started, ended, outcome, code, message in rows
    ]


def done_before(connection: Connection, job: Job) -> int:
    """How far the job had come when its last ended run ended."""
    (done,) = run_sql(
        connection, "SELECT max(done) FROM job_attempts WHERE job = ?", (job.id,)
    ).fetchone()
    return done or 0


def cancel_requested(connection: Connection, job: Job) -> bool | None:
    """Whether this run was asked to stop; None if it is over."""
    row = run_sql(connection, f"SELECT cancel_requested FROM jobs{MINE}", key(job)).fetchone()
    return None if row is None else bool(row[0])


def memory_needed(connection: Connection, kind: str) -> int | None:
    """Megabytes that a job of `kind` is expected to need, as measured on this machine."""
    found = run_sql(connection, "SELECT peak_mb FROM job_memory WHERE kind = ?", (kind,)).fetchone()
    return None if found is None else round(found[0] * _ROOM)


def holds(connection: Connection, moment: str) -> dict[Lane, Hold]:
    """The lanes that are held, as long as that is to be believed."""
    rows = run_sql(
        connection, "SELECT lane, why, since FROM lane_holds WHERE until > ?", (moment,)
    ).fetchall()
    return {Lane(lane): Hold(Lane(lane), Why(why), clock.parse(since)) for lane, why, since in rows}


def speed(connection: Connection, kind: str) -> float | None:
    """Seconds a unit, as measured on this machine."""
    found = run_sql(
        connection, "SELECT seconds_per_unit FROM job_speeds WHERE kind = ?", (kind,)
    ).fetchone()
    return None if found is None else float(found[0])
