"""When each recurring task was last asked for, and the counts of each day of study."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Column, Integer, Table, Text, func, select
from sqlalchemy.dialects.sqlite import insert

from masomo_desktop.store.database import Connection, UnitOfWork
from masomo_desktop.store.metadata import metadata

schedule = Table(
    "schedule",
    metadata,
    Column("task", Text, primary_key=True),
    Column("last_run", Text, nullable=False),
    Column("job", Text),
)

study_days = Table(
    "study_days",
    metadata,
    Column("day", Text, primary_key=True),  # of the learner's calendar, such as 2026-11-24
    Column("counted", Text, primary_key=True),
    Column("count", Integer, nullable=False),
)


def runs(connection: Connection) -> dict[str, tuple[str, str | None]]:
    """Of each task that was ever scheduled: the stamp of its last run, and that run's job."""
    rows = connection.execute(select(schedule))
    return {row.task: (row.last_run, row.job) for row in rows}


def note_run(work: UnitOfWork, task: str, moment: str, job: str | None) -> None:
    """Record that a task was asked for."""
    values = {"last_run": moment, "job": job}
    work.connection.execute(
        insert(schedule)
        .values(task=task, **values)
        .on_conflict_do_update(index_elements=["task"], set_=values)
    )


def last_day(connection: Connection) -> str | None:
    """The last day that was counted."""
    day = connection.execute(select(func.max(study_days.c.day))).scalar_one()
    return None if day is None else str(day)


def count_day(work: UnitOfWork, day: str, counts: Mapping[str, int]) -> None:
    """Store the counts of a day in place of earlier ones of the same names."""
    for name, count in counts.items():
        work.connection.execute(
            insert(study_days)
            .values(day=day, counted=name, count=count)
            .on_conflict_do_update(index_elements=["day", "counted"], set_={"count": count})
        )
    work.changed("study", day)


def counts_between(connection: Connection, first: str, last: str) -> dict[str, dict[str, int]]:
    """The stored counts by day and name, both days included."""
    found: dict[str, dict[str, int]] = {}
    query = select(study_days).where(study_days.c.day.between(first, last))
    for day, counted, count in connection.execute(query.order_by(study_days.c.day)):
        found.setdefault(day, {})[counted] = count
    return found
