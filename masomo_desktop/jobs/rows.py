"""A job's row: its columns, and from a row to a `Job`."""

from __future__ import annotations

import json
from typing import Any

from masomo_desktop.core import clock
from masomo_desktop.core.progress import Progress
from masomo_desktop.jobs.model import Job, JobError, JobState, Lane
from masomo_desktop.jobs.store import jobs

COLUMNS = ", ".join(column.name for column in jobs.columns)
#: The run that a `Job` was claimed by, as long as it lasts; filled by `key`.
MINE = " WHERE id = ? AND state = 'running' AND owner = ? AND run = ?"
DUE = "state = 'waiting' AND run_after <= ?"
#: A job that began to wait in the future: the clock has been put back, so its hour means nothing.
ASTRAY = "state = 'waiting' AND since > ?"


def key(job: Job) -> tuple[str, str | None, int]:
    """What fills `MINE`."""
    return job.id, job.owner, job.run


def job_of(row: Any) -> Job:
    """The job that a row of `COLUMNS` holds."""
    (
        job_id,
        lane,
        kind,
        subject,
        payload,
        state,
        attempts,
        max_attempts,
        run,
        run_after,
        since,
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
        id=job_id,
        lane=Lane(lane),
        kind=kind,
        subject=subject,
        payload=json.loads(payload),
        state=JobState(state),
        attempts=attempts,
        max_attempts=max_attempts,
        run=run,
        run_after=clock.parse(run_after) if run_after else None,
        since=clock.parse(since),
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
