"""Every change of a job's row. Each is one guarded UPDATE, and says whether it touched its row.

Statements are SQL text for the driver beneath SQLAlchemy: they are on the path of every job, and
what SQLAlchemy adds to each costs more than SQLite takes to run it
(docs/decisions/queue-statements.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from masomo_desktop.core import clock
from masomo_desktop.core.progress import Progress
from masomo_desktop.jobs.model import Hold, Job, JobError, JobState, Lane, Outcome
from masomo_desktop.jobs.rows import ASTRAY, COLUMNS, DUE, MINE, job_of, key
from masomo_desktop.store.database import Connection, run_sql

INSERT = (
    "INSERT INTO jobs (id, lane, kind, subject, payload, state, attempts, max_attempts, run, since,"
    " cancel_requested, done, total, unit, correlation, created)"
    " VALUES (?, ?, ?, ?, ?, 'queued', 0, ?, 0, ?, 0, 0, 0, '', ?, ?)"
)
CLAIM = (
    "UPDATE jobs SET state = 'running', owner = ?, lease_until = ?, started = ?, since = ?,"
    " attempts = attempts + 1, run = run + 1, run_after = NULL"
    " WHERE id = (SELECT id FROM jobs INDEXED BY ix_jobs_queued"
    " WHERE state = 'queued' AND lane = ? ORDER BY id LIMIT 1)"
    f" AND state = 'queued' RETURNING {COLUMNS}"
)
RENEW = "UPDATE jobs SET lease_until = ?, done = ?, total = ?, unit = ?" + MINE
END = (
    "UPDATE jobs SET state = ?, since = ?, finished = ?, run_after = ?, attempts = attempts - ?,"
    " error_code = ?, error_message = ?, done = coalesce(?, done), total = coalesce(?, total),"
    " unit = coalesce(?, unit), owner = NULL, lease_until = NULL" + MINE + " RETURNING done"
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
#: A maximum that decays: a higher peak counts at once, a lower one by a tenth.
_PEAK = (
    "INSERT INTO job_memory (kind, peak_mb, samples) VALUES (?, ?, 1)"
    " ON CONFLICT (kind) DO UPDATE SET samples = samples + 1,"
    " peak_mb = max(excluded.peak_mb, 0.9 * peak_mb + 0.1 * excluded.peak_mb)"
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
    run_sql(
        connection,
        INSERT,
        (id, lane.value, kind, subject, payload, max_attempts, moment, correlation, moment),
    )


def claim(
    connection: Connection, lane: Lane, owner: str, moment: str, lease_until: str
) -> Job | None:
    """Make the oldest queued job of `lane` a running one of `owner`'s."""
    row = run_sql(connection, CLAIM, (owner, lease_until, moment, moment, lane.value)).fetchone()
    return None if row is None else job_of(row)


def renew(connection: Connection, job: Job, progress: Progress, lease_until: str) -> bool:
    """Prolong the lease of a run and note its progress; False if the run is over."""
    found = run_sql(
        connection,
        RENEW,
        (lease_until, progress.done, progress.total, progress.unit, *key(job)),
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
    found = run_sql(
        connection,
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
            *key(job),
        ),
    ).fetchone()
    if found is None:
        return False
    started = clock.stamp(job.started) if job.started else moment
    run_sql(
        connection,
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
    row = run_sql(
        connection,
        "UPDATE jobs SET state = 'cancelled', since = ?, finished = ?, run_after = NULL"
        f" WHERE id = ? AND state IN ('queued', 'waiting') RETURNING {COLUMNS}",
        (moment, moment, id),
    ).fetchone()
    return None if row is None else job_of(row)


def request_cancel(connection: Connection, id: str) -> bool:
    """Ask a running job to stop; False if it does not run."""
    found = run_sql(
        connection, "UPDATE jobs SET cancel_requested = 1 WHERE id = ? AND state = 'running'", (id,)
    )
    return found.rowcount == 1


def requeue(connection: Connection, id: str, moment: str) -> Job | None:
    """Queue a failed or cancelled job anew, with all its attempts; None if it is neither."""
    row = run_sql(
        connection,
        "UPDATE jobs SET state = 'queued', since = ?, attempts = 0, cancel_requested = 0,"
        " finished = NULL, error_code = NULL, error_message = NULL"
        f" WHERE id = ? AND state IN ('failed', 'cancelled') RETURNING {COLUMNS}",
        (moment, id),
    ).fetchone()
    return None if row is None else job_of(row)


def promote(connection: Connection, moment: str) -> list[tuple[str, Lane]]:
    """Queue the waiting jobs whose time has come; their ids and lanes."""
    rows = [
        row
        for condition in (DUE, ASTRAY)
        for row in run_sql(
            connection,
            "UPDATE jobs SET state = 'queued', run_after = NULL, since = ?"
            f" WHERE {condition} RETURNING id, lane",
            (moment, moment),
        ).fetchall()
    ]
    return [(job_id, Lane(lane)) for job_id, lane in rows]


def measured(connection: Connection, kind: str, seconds_per_unit: float) -> None:
    """Add a measurement to a kind's speed."""
    run_sql(connection, _SPEED, (kind, seconds_per_unit))


def weighed(connection: Connection, kind: str, peak_mb: float) -> None:
    """Add the most memory that a run's children took to what is known of its kind."""
    run_sql(connection, _PEAK, (kind, peak_mb))


def replace_holds(connection: Connection, holds: Iterable[Hold], until: str) -> None:
    """Make these, and no others, the lanes that are held."""
    run_sql(connection, "DELETE FROM lane_holds")
    for hold in holds:
        run_sql(
            connection,
            "INSERT INTO lane_holds (lane, why, since, until) VALUES (?, ?, ?, ?)",
            (hold.lane.value, hold.why.value, clock.stamp(hold.since), until),
        )


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """A part of a transaction that is undone by itself if the block raises."""
    run_sql(connection, "SAVEPOINT part")
    try:
        yield
    except BaseException:
        run_sql(connection, "ROLLBACK TO part")
        run_sql(connection, "RELEASE part")
        raise
    run_sql(connection, "RELEASE part")
