"""The tables of jobs.

The partial indexes keep a claim as cheap with a million finished jobs as with none: an index holds
only the jobs that are in its state.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    Index,
    Integer,
    Table,
    Text,
    text,
)

from masomo_desktop.jobs.model import JobState, Lane, Outcome
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
    Index("ix_jobs_lane", "lane"),
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

holds = Table(
    "lane_holds",
    metadata,
    Column("lane", Text, primary_key=True),
    Column("why", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("until", Text, nullable=False),  # believed no longer than that, unless renewed
    CheckConstraint(_one_of("lane", Lane), name="lane"),
    sqlite_with_rowid=False,
)

memory = Table(
    "job_memory",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("peak_mb", Float, nullable=False),
    Column("samples", Integer, nullable=False),
)

speeds = Table(
    "job_speeds",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("seconds_per_unit", Float, nullable=False),
    Column("samples", Integer, nullable=False),
)
