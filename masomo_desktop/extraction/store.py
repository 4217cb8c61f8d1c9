"""Tables of sources, readings and units, and the guarded changes of a source's state.

A *reading* is what one extractor version made of one file's bytes in given languages; sources of
the same bytes share it, so the same file is read once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    Row,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.extraction.model import (
    SOURCE_TRANSITIONS,
    Reason,
    Source,
    SourceKind,
    SourceState,
    Unit,
)
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

_STATES = ", ".join(f"'{state}'" for state in SourceState)

readings = Table(
    "readings",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("extractor", Text, nullable=False),
    Column("languages", Text, nullable=False),
    Column("complete", Integer, nullable=False),
    Column("units_total", Integer, nullable=False),
    Column("job", Text),
    Column("created", Text, nullable=False),
    UniqueConstraint("sha256", "extractor", "languages"),
    CheckConstraint("complete IN (0, 1)", name="complete"),
)

units = Table(
    "units",
    metadata,
    Column("reading", Text, ForeignKey("readings.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("method", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("start", Float),
    Column("end", Float),
    Column("regions", Text, nullable=False),
    Column("furniture", Text, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("id", Text, primary_key=True),
    Column("course_id", Text, ForeignKey("courses.id"), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("languages", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason_code", Text),
    Column("reason_message", Text),
    Column("reason_details", Text),
    Column("reading_id", Text, ForeignKey("readings.id")),
    Column("units_total", Integer, nullable=False),
    Column("units_done", Integer, nullable=False),
    Column("created", Text, nullable=False),
    Column("updated", Text, nullable=False),
    UniqueConstraint("course_id", "sha256"),
    CheckConstraint(f"state IN ({_STATES})", name="state"),
    CheckConstraint("(state IN ('rejected', 'failed')) = (reason_code IS NOT NULL)", name="reason"),
    Index("ix_sources_sha256", "sha256"),
    Index("ix_sources_reading_id", "reading_id"),
)


class IllegalTransition(Exception):
    """A source was not in a state that allows the change: a defect, or a race that was lost."""


@dataclass(frozen=True)
class Reading:
    """`units_done` units of the reading are stored; `job` is the job that is reading it."""

    id: str
    sha256: str
    complete: bool
    units_total: int
    units_done: int
    job: str | None


def add_source(work: UnitOfWork, source: Source) -> None:
    """Insert a new source."""
    work.connection.execute(
        insert(sources).values(
            id=source.id,
            course_id=source.course,
            sha256=source.sha256,
            name=source.name,
            path=source.path,
            kind=source.kind.value,
            size=source.size,
            languages=",".join(source.languages),
            state=source.state.value,
            units_total=source.units_total,
            units_done=source.units_done,
            created=clock.stamp(source.created),
            updated=clock.stamp(source.updated),
        )
    )
    work.changed("source", source.id)
    work.changed("course", source.course)


def get_source(connection: Connection, source_id: str) -> Source | None:
    """The source, or None where it was purged."""
    row = connection.execute(select(sources).where(sources.c.id == source_id)).one_or_none()
    return None if row is None else _source(row)


def find_source(connection: Connection, course_id: str, sha256: str) -> Source | None:
    """The source of these bytes in this course, if there is one."""
    row = connection.execute(
        select(sources).where(sources.c.course_id == course_id, sources.c.sha256 == sha256)
    ).one_or_none()
    return None if row is None else _source(row)


def hashes(connection: Connection) -> set[str]:
    """The hash of every file that a source needs."""
    return set(connection.execute(select(sources.c.sha256).distinct()).scalars())


def sources_in(connection: Connection, course_id: str) -> list[Source]:
    """The sources of a course, oldest first."""
    query = select(sources).where(sources.c.course_id == course_id).order_by(sources.c.id)
    return [_source(row) for row in connection.execute(query)]


def move(work: UnitOfWork, source_id: str, to: SourceState, reason: Reason | None = None) -> None:
    """Change a source's state along `SOURCE_TRANSITIONS`; raises `IllegalTransition` otherwise.

    Every change that is not to rejected or failed clears the reason.
    """
    allowed = [state.value for state, targets in SOURCE_TRANSITIONS.items() if to in targets]
    changed = work.connection.execute(
        update(sources)
        .where(sources.c.id == source_id, sources.c.state.in_(allowed))
        .values(
            state=to.value,
            reason_code=reason.code if reason else None,
            reason_message=reason.message if reason else None,
            reason_details=json.dumps(dict(reason.details)) if reason else None,
            updated=clock.stamp(clock.now()),
        )
        .returning(sources.c.course_id)
    ).one_or_none()
    if changed is None:
        raise IllegalTransition(f"source {source_id} cannot become {to}")
    work.changed("source", source_id)
    work.changed("course", changed.course_id)


def set_progress(work: UnitOfWork, source_id: str, done: int, total: int) -> bool:
    """Record how many of a source's units are stored; False where the source was purged."""
    changed = work.connection.execute(
        update(sources).where(sources.c.id == source_id).values(units_done=done, units_total=total)
    )
    work.changed("source", source_id)
    return changed.rowcount == 1


def open_reading(
    work: UnitOfWork, source: Source, extractor: str, job: str | None = None
) -> Reading:
    """Find or begin the reading of a source's bytes, and make it the source's own."""
    key = (source.sha256, extractor, ",".join(sorted(source.languages)))
    condition = (
        (readings.c.sha256 == key[0])
        & (readings.c.extractor == key[1])
        & (readings.c.languages == key[2])
    )
    row = work.connection.execute(select(readings).where(condition)).one_or_none()
    if row is None:
        row = work.connection.execute(
            insert(readings)
            .values(
                id=new_id(),
                sha256=key[0],
                extractor=key[1],
                languages=key[2],
                complete=0,
                units_total=0,
                job=job,
                created=clock.stamp(clock.now()),
            )
            .returning(readings)
        ).one()
    done = work.connection.execute(
        select(func.count()).select_from(units).where(units.c.reading == row.id)
    ).scalar_one()
    work.connection.execute(
        update(sources)
        .where(sources.c.id == source.id)
        .values(reading_id=row.id, units_done=done, units_total=row.units_total)
    )
    work.changed("source", source.id)
    return Reading(row.id, row.sha256, bool(row.complete), row.units_total, done, row.job)


def assign_reading(work: UnitOfWork, reading_id: str, job: str | None) -> None:
    """Record which job is reading."""
    work.connection.execute(update(readings).where(readings.c.id == reading_id).values(job=job))


def set_total(work: UnitOfWork, reading_id: str, total: int) -> None:
    """Record how many units the reading will have."""
    work.connection.execute(
        update(readings).where(readings.c.id == reading_id).values(units_total=total)
    )


def complete_reading(work: UnitOfWork, reading_id: str) -> None:
    """Mark a reading as whole: from now on it serves every source of the same bytes."""
    work.connection.execute(
        update(readings).where(readings.c.id == reading_id).values(complete=1, job=None)
    )


def add_units(work: UnitOfWork, reading_id: str, new: Iterable[Unit]) -> None:
    """Append units to a reading; a unit already there makes the whole transaction fail."""
    rows = []
    for unit in new:
        row = unit.to_json()
        row["reading"] = reading_id
        row["regions"] = json.dumps(row["regions"])
        row["furniture"] = json.dumps(row["furniture"], ensure_ascii=False)
        rows.append(row)
    if rows:
        work.connection.execute(_INSERT_UNITS, rows)


_UNIT_COLUMNS = [column.name for column in units.c]
_INSERT_UNITS = insert(units).values({name: bindparam(name) for name in _UNIT_COLUMNS})


def units_of(connection: Connection, source_id: str) -> list[Unit]:
    """A source's units by number."""
    return [_unit(row) for row in connection.execute(_units(source_id))]


def unit_of(connection: Connection, source_id: str, number: int) -> Unit | None:
    """One unit of a source."""
    row = connection.execute(_units(source_id).where(units.c.number == number)).one_or_none()
    return None if row is None else _unit(row)


def units_of_ready(connection: Connection, course_id: str) -> list[tuple[str, Unit]]:
    """Every unit of a course's ready sources, with its source's id: what may be generated from."""
    query = (
        select(sources.c.id.label("source"), units)
        .join(units, units.c.reading == sources.c.reading_id)
        .where(sources.c.course_id == course_id, sources.c.state == SourceState.READY.value)
        .order_by(sources.c.id, units.c.number)
    )
    return [(row.source, _unit(row)) for row in connection.execute(query)]


def has_ready_text(connection: Connection, course_id: str) -> bool:
    """Whether a course has a ready source to work from."""
    query = select(sources.c.id).where(
        sources.c.course_id == course_id, sources.c.state == SourceState.READY.value
    )
    return connection.execute(query.limit(1)).first() is not None


def forget_source(work: UnitOfWork, source: Source) -> bool:
    """Delete a source's row; returns whether another source has the same bytes."""
    work.connection.execute(delete(sources).where(sources.c.id == source.id))
    work.changed("source", source.id)
    work.changed("course", source.course)
    same = select(sources.c.id).where(sources.c.sha256 == source.sha256).limit(1)
    return work.connection.execute(same).first() is not None


def readings_of(connection: Connection, sha256: str) -> list[str]:
    """The ids of every reading of these bytes, by any extractor version."""
    return list(
        connection.execute(select(readings.c.id).where(readings.c.sha256 == sha256)).scalars()
    )


def detach_readings(work: UnitOfWork, sha256: str) -> list[str]:
    """Take the readings of these bytes from their sources, so that they are read anew."""
    work.connection.execute(
        update(sources)
        .where(sources.c.sha256 == sha256)
        .values(reading_id=None, units_done=0, units_total=0)
    )
    return readings_of(work.connection, sha256)


def forget_reading(work: UnitOfWork, reading_id: str) -> None:
    """Delete a reading and its units."""
    work.connection.execute(delete(units).where(units.c.reading == reading_id))
    work.connection.execute(delete(readings).where(readings.c.id == reading_id))


def _units(source_id: str) -> Any:
    return (
        select(units)
        .join(sources, units.c.reading == sources.c.reading_id)
        .where(sources.c.id == source_id)
        .order_by(units.c.number)
    )


def _unit(row: Row[Any]) -> Unit:
    return Unit.from_json(
        {
            **row._mapping,
            "regions": json.loads(row.regions),
            "furniture": json.loads(row.furniture),
        }
    )


def _source(row: Row[Any]) -> Source:
    reason = None
    if row.reason_code is not None:
        reason = Reason(row.reason_code, row.reason_message, json.loads(row.reason_details))
    return Source(
        id=row.id,
        course=row.course_id,
        sha256=row.sha256,
        name=row.name,
        path=row.path,
        kind=SourceKind(row.kind),
        size=row.size,
        languages=tuple(code for code in row.languages.split(",") if code),
        state=SourceState(row.state),
        reason=reason,
        reading=row.reading_id,
        units_total=row.units_total,
        units_done=row.units_done,
        created=clock.parse(row.created),
        updated=clock.parse(row.updated),
    )
