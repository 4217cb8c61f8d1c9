"""The tables of jobs and every statement on them.

Statements are SQL text, run by `exec_driver_sql`: they are on the path of every job, and building
them anew from Core expressions costs more than SQLite takes to run them. Each change of state is
one guarded UPDATE; the functions say whether it touched its row.

The partial indexes keep a claim as cheap with a million finished jobs as with none: an index holds
only the jobs that are in its state.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Float,
    Index,
    Integer,
    NestedTransaction,
    Table,
    Text,
    text,
)
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, ProgrammingError

from masomo_desktop.core import clock
from masomo_desktop.core.progress import Progress
from masomo_desktop.jobs.model import Attempt, Job, JobError, JobState, Lane, Outcome
from masomo_desktop.store.metadata import metadata


def _one_of(column: str, values: Iterable[str]) -> str:
    return f"{column} IN ({', '.join(repr(str(value)) for value in values)})"


def _in_state(state: JobState) -> Any:
    return text(f"state = '{state.value}'")


jobs = Table(
    "jobs",
    metadata,
    Column("id", Text, primary_key=True),
    Column("lane", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("max_attempts", Integer, nullable=False),
    Column("run", Integer, nullable=False),
    Column("run_after", Text),
    Column("since", Text, nullable=False),  # when it came into this state
    Column("owner", Text),
    Column("lease_until", Text),
    Column("cancel_requested", Integer, nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("unit", Text, nullable=False),
    Column("error_code", Text),
    Column("error_message", Text),
    Column("correlation", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("started", Text),
    Column("finished", Text),
    CheckConstraint(_one_of("state", JobState), name="state"),
    CheckConstraint(_one_of("lane", Lane), name="lane"),
    CheckConstraint("(state = 'running') = (owner IS NOT NULL)", name="owner"),
    CheckConstraint("attempts BETWEEN 0 AND max_attempts", name="attempts"),
    Index("ix_jobs_queued", "lane", "id", sqlite_where=_in_state(JobState.QUEUED)),
    Index("ix_jobs_waiting", "run_after", sqlite_where=_in_state(JobState.WAITING)),
    Index("ix_jobs_waiting_since", "since", sqlite_where=_in_state(JobState.WAITING)),
    Index("ix_jobs_running", "lane", "id", sqlite_where=_in_state(JobState.RUNNING)),
    Index("ix_jobs_failed", "lane", "id", sqlite_where=_in_state(JobState.FAILED)),
    Index("ix_jobs_subject", "subject"),
    sqlite_with_rowid=False,
)

attempts = Table(
    "job_attempts",
    metadata,
    Column("job", Text, primary_key=True),
    Column("run", Integer, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("started", Text, nullable=False),
    Column("ended", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("done", Integer, nullable=False),  # the job's progress when the run ended
    Column("error_code", Text),
    Column("error_message", Text),
    CheckConstraint(_one_of("outcome", Outcome), name="outcome"),
    sqlite_with_rowid=False,
)

speeds = Table(
    "job_speeds",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("seconds_per_unit", Float, nullable=False),
    Column("samples", Integer, nullable=False),
)

_COLUMNS = (
    "id, lane, kind, subject, payload, state, attempts, max_attempts, run, run_after, owner, "
    "lease_until, cancel_requested, done, total, unit, error_code, error_message, correlation, "
    "created, started, finished"
)

INSERT = (
    "INSERT INTO jobs (id, lane, kind, subject, payload, state, attempts, max_attempts, run, since,"
    " cancel_requested, done, total, unit, correlation, created)"
    " VALUES (?, ?, ?, ?, ?, 'queued', 0, ?, 0, ?, 0, 0, 0, '', ?, ?)"
)
PEEK = f"SELECT {_COLUMNS} FROM jobs WHERE state = 'queued' AND lane = ? ORDER BY id LIMIT 1"
CLAIM = (
    "UPDATE jobs SET state = 'running', owner = ?, lease_until = ?, started = ?, since = ?,"
    " attempts = attempts + 1, run = run + 1, run_after = NULL"
    " WHERE id = (SELECT id FROM jobs WHERE state = 'queued' AND lane = ? ORDER BY id LIMIT 1)"
    f" AND state = 'queued' RETURNING {_COLUMNS}"
)
_MINE = " WHERE id = ? AND state = 'running' AND owner = ? AND run = ?"
RENEW = "UPDATE jobs SET lease_until = ?, done = ?, total = ?, unit = ?" + _MINE
END = (
    "UPDATE jobs SET state = ?, since = ?, finished = ?, run_after = ?, attempts = attempts - ?,"
    " error_code = ?, error_message = ?, done = coalesce(?, done), total = coalesce(?, total),"
    " unit = coalesce(?, unit), owner = NULL, lease_until = NULL" + _MINE + " RETURNING done"
)
ATTEMPT = (
    "INSERT INTO job_attempts (job, run, number, started, ended, outcome, done, error_code,"
    " error_message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
#: An exponential moving average: a new measurement weighs 0.3.
_SPEED = (
    "INSERT INTO job_speeds (kind, seconds_per_unit, samples) VALUES (?, ?, 1)"
    " ON CONFLICT (kind) DO UPDATE SET samples = samples + 1,"
    " seconds_per_unit = 0.7 * seconds_per_unit + 0.3 * excluded.seconds_per_unit"
)


def insert(
    connection: Connection,
    *,
    id: str,
    lane: Lane,
    kind: str,
    subject: str,
    payload: str,
    max_attempts: int,
    correlation: str,
    moment: str,
) -> None:
    """Add a queued job."""
    connection.exec_driver_sql(
        INSERT,
        (id, lane.value, kind, subject, payload, max_attempts, moment, correlation, moment),
    )


def peek(connection: Connection, lane: Lane) -> Job | None:
    """The job of `lane` that is to be claimed next."""
    row = connection.exec_driver_sql(PEEK, (lane.value,)).first()
    return None if row is None else _job(row)


def claim(
    connection: Connection, lane: Lane, owner: str, moment: str, lease_until: str
) -> Job | None:
    """Make the oldest queued job of `lane` a running one of `owner`'s."""
    row = connection.exec_driver_sql(
        CLAIM, (owner, lease_until, moment, moment, lane.value)
    ).first()
    return None if row is None else _job(row)


def renew(connection: Connection, job: Job, progress: Progress, lease_until: str) -> bool:
    """Prolong the lease of a run and note its progress; False if the run is over."""
    found = connection.exec_driver_sql(
        RENEW,
        (lease_until, progress.done, progress.total, progress.unit, job.id, job.owner, job.run),
    )
    return found.rowcount == 1


def end(
    connection: Connection,
    job: Job,
    state: JobState,
    outcome: Outcome,
    moment: str,
    *,
    error: JobError | None = None,
    run_after: str | None = None,
    refund: bool = False,
    progress: Progress | None = None,
) -> bool:
    """End a run: the job gets `state`, its history gets `outcome`; False if the run was over.

    `refund` gives the attempt back; without `progress` the job keeps what it has.
    """
    code, message = (error.code, error.message) if error else (None, None)
    done, total, unit = (
        (progress.done, progress.total, progress.unit) if progress else (None, None, None)
    )
    finished = None if state is JobState.WAITING else moment
    found = connection.exec_driver_sql(
        END,
        (
            state.value,
            moment,
            finished,
            run_after,
            int(refund),
            code,
            message,
            done,
            total,
            unit,
            job.id,
            job.owner,
            job.run,
        ),
    ).first()
    if found is None:
        return False
    started = clock.stamp(job.started) if job.started else moment
    connection.exec_driver_sql(
        ATTEMPT,
        (
            job.id,
            job.run,
            job.attempts,
            started,
            moment,
            outcome.value,
            found[0],
            code,
            message,
        ),
    )
    return True


def cancel_unstarted(connection: Connection, id: str, moment: str) -> Job | None:
    """Cancel a queued or waiting job; None if it is neither."""
    row = connection.exec_driver_sql(
        "UPDATE jobs SET state = 'cancelled', since = ?, finished = ?, run_after = NULL"
        f" WHERE id = ? AND state IN ('queued', 'waiting') RETURNING {_COLUMNS}",
        (moment, moment, id),
    ).first()
    return None if row is None else _job(row)


def request_cancel(connection: Connection, id: str) -> bool:
    """Ask a running job to stop; False if it does not run."""
    found = connection.exec_driver_sql(
        "UPDATE jobs SET cancel_requested = 1 WHERE id = ? AND state = 'running'", (id,)
    )
    return found.rowcount == 1


def requeue(connection: Connection, id: str, moment: str) -> Job | None:
    """Queue a failed or cancelled job anew, with all its attempts; None if it is neither."""
    row = connection.exec_driver_sql(
        "UPDATE jobs SET state = 'queued', since = ?, attempts = 0, cancel_requested = 0,"
        " finished = NULL, error_code = NULL, error_message = NULL"
        f" WHERE id = ? AND state IN ('failed', 'cancelled') RETURNING {_COLUMNS}",
        (moment, id),
    ).first()
    return None if row is None else _job(row)


_DUE = "state = 'waiting' AND run_after <= ?"
#: A job that began to wait in the future: the clock has been put back, so its hour means nothing.
_ASTRAY = "state = 'waiting' AND since > ?"


def any_due(connection: Connection, moment: str) -> bool:
    """Whether a waiting job's time has come."""
    row = connection.exec_driver_sql(
        f"SELECT EXISTS (SELECT 1 FROM jobs WHERE {_DUE})"
        f" OR EXISTS (SELECT 1 FROM jobs WHERE {_ASTRAY})",
        (moment, moment),
    ).scalar_one()
    return bool(row)


def promote(connection: Connection, moment: str) -> list[tuple[str, Lane]]:
    """Queue the waiting jobs whose time has come; their ids and lanes."""
    rows = [
        row
        for condition in (_DUE, _ASTRAY)
        for row in connection.exec_driver_sql(
            "UPDATE jobs SET state = 'queued', run_after = NULL, since = ?"
            f" WHERE {condition} RETURNING id, lane",
            (moment, moment),
        ).all()
    ]
    return [(id, Lane(lane)) for id, lane in rows]


def running(connection: Connection) -> list[Job]:
    """Every running job."""
    rows = connection.exec_driver_sql(f"SELECT {_COLUMNS} FROM jobs WHERE state = 'running'")
    return [_job(row) for row in rows]


def get(connection: Connection, id: str) -> Job | None:
    row = connection.exec_driver_sql(f"SELECT {_COLUMNS} FROM jobs WHERE id = ?", (id,)).first()
    return None if row is None else _job(row)


def listed(
    connection: Connection,
    lane: Lane | None,
    state: JobState | None,
    subject: str | None,
    limit: int,
) -> list[Job]:
    """The newest jobs, newest first, of this lane, state and subject."""
    wanted = [
        (name, str(value))
        for name, value in (("lane", lane), ("state", state), ("subject", subject))
        if value is not None
    ]
    where = " AND ".join(
        # The states are written out, because a partial index is used only when its very condition
        # stands in the query.
        f"state = '{JobState(value).value}'" if name == "state" else f"{name} = ?"
        for name, value in wanted
    )
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM jobs{' WHERE ' + where if where else ''} ORDER BY id DESC LIMIT ?",
        (*(value for name, value in wanted if name != "state"), limit),
    )
    return [_job(row) for row in rows]


def counts(connection: Connection, state: JobState) -> dict[Lane, int]:
    """How many jobs of each lane are in `state`, which must not be done or cancelled (slow)."""
    rows = connection.exec_driver_sql(
        f"SELECT lane, count(*) FROM jobs WHERE state = '{state.value}' GROUP BY lane"
    )
    return {Lane(lane): count for lane, count in rows}


def unfinished(connection: Connection) -> bool:
    """Whether any job is queued, running or waiting."""
    row = connection.exec_driver_sql(
        "SELECT EXISTS (SELECT 1 FROM jobs WHERE state = 'queued')"
        " OR EXISTS (SELECT 1 FROM jobs WHERE state = 'running')"
        " OR EXISTS (SELECT 1 FROM jobs WHERE state = 'waiting')"
    ).scalar_one()
    return bool(row)


def oldest_queued(connection: Connection, lane: Lane) -> str | None:
    """Since when the first queued job of `lane` has been queued."""
    found: str | None = connection.exec_driver_sql(
        "SELECT since FROM jobs WHERE state = 'queued' AND lane = ? ORDER BY id LIMIT 1",
        (lane.value,),
    ).scalar_one_or_none()
    return found


def history(connection: Connection, id: str) -> list[Attempt]:
    """The ended runs of a job, first to last."""
    rows = connection.exec_driver_sql(
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
    row: int | None = connection.exec_driver_sql(
        "SELECT max(done) FROM job_attempts WHERE job = ?", (job.id,)
    ).scalar_one()
    return row or 0


def still_running(connection: Connection, job: Job) -> bool | None:
    """Whether this run was asked to stop; None if it is over."""
    row = connection.exec_driver_sql("SELECT cancel_requested FROM jobs" + _MINE, _run(job)).first()
    return None if row is None else bool(row[0])


def measured(connection: Connection, kind: str, seconds_per_unit: float) -> None:
    """Add a measurement to a kind's speed."""
    connection.exec_driver_sql(_SPEED, (kind, seconds_per_unit))


def speed(connection: Connection, kind: str) -> float | None:
    """Seconds a unit, as measured on this machine."""
    found: float | None = connection.exec_driver_sql(
        "SELECT seconds_per_unit FROM job_speeds WHERE kind = ?", (kind,)
    ).scalar_one_or_none()
    return found


def _run(job: Job) -> tuple[str, str | None, int]:
    return job.id, job.owner, job.run


def _job(row: Any) -> Job:
    (
        id,
        lane,
        kind,
        subject,
        payload,
        state,
        attempts_,
        max_attempts,
        run,
        run_after,
        owner,
        lease_until,
        cancel_requested,
        done,
        total,
        unit,
        error_code,
        error_message,
        correlation,
        created,
        started,
        finished,
    ) = row
    return Job(
        id=id,
        lane=Lane(lane),
        kind=kind,
        subject=subject,
        payload=json.loads(payload),
        state=JobState(state),
        attempts=attempts_,
        max_attempts=max_attempts,
        run=run,
        run_after=clock.parse(run_after) if run_after else None,
        owner=owner,
        lease_until=clock.parse(lease_until) if lease_until else None,
        cancel_requested=bool(cancel_requested),
        progress=Progress(done, total, unit),
        error=JobError(error_code, error_message) if error_code else None,
        correlation=correlation,
        created=clock.parse(created),
        started=clock.parse(started) if started else None,
        finished=clock.parse(finished) if finished else None,
    )


def savepoint(connection: Connection) -> NestedTransaction:
    """A part of a transaction that can be undone by itself; a context manager."""
    return connection.begin_nested()


def is_from_database(error: BaseException) -> bool:
    """Whether the database itself failed (locked, full, damaged), so that its transaction must."""
    return isinstance(error, DBAPIError) and not isinstance(
        error, IntegrityError | InterfaceError | ProgrammingError
    )
