"""The table of sources, the guarded changes of their state, and which reading each one shows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Row,
    Table,
    Text,
    UniqueConstraint,
    delete,
    insert,
    or_,
    select,
    update,
)

from masomo_desktop.core import clock
from masomo_desktop.extraction.model import (
    SOURCE_TRANSITIONS,
    ReadingMethod,
    Reason,
    Source,
    SourceKind,
    SourceState,
    Unit,
    Word,
)
from masomo_desktop.extraction.readings import store as readings_store
from masomo_desktop.extraction.readings.store import Reading, readings, units
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

_STATES = ", ".join(f"'{state}'" for state in SourceState)

sources = Table(
    "sources",
    metadata,
    Column("id", Text, primary_key=True),
    Column("course_id", Text, ForeignKey("courses.id"), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("format", Text, nullable=False, server_default=""),
    Column("size", Integer, nullable=False),
    Column("languages", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason_code", Text),
    Column("reason_message", Text),
    Column("reason_details", Text),
    Column("reading_id", Text, ForeignKey("readings.id")),
    Column("method", Text, nullable=False, server_default=ReadingMethod.AUTO.value),
    Column("next_reading_id", Text, ForeignKey("readings.id")),
    Column("former_reading_id", Text, ForeignKey("readings.id")),
    Column("units_total", Integer, nullable=False),
    Column("units_done", Integer, nullable=False),
    Column("created", Text, nullable=False),
    Column("updated", Text, nullable=False),
    UniqueConstraint("course_id", "sha256"),
    CheckConstraint(f"state IN ({_STATES})", name="state"),
    CheckConstraint("(state IN ('rejected', 'failed')) = (reason_code IS NOT NULL)", name="reason"),
    Index("ix_sources_sha256", "sha256"),
    Index("ix_sources_reading_id", "reading_id"),
    Index("ix_sources_next_reading_id", "next_reading_id"),
    Index("ix_sources_former_reading_id", "former_reading_id"),
)


class IllegalTransition(Exception):
    """A source was not in a state that allows the change: a defect, or a race that was lost."""


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
            format=source.format,
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


def sources_in_state(connection: Connection, state: SourceState) -> list[Source]:
    """The sources in a state, of all courses, oldest first."""
    query = select(sources).where(sources.c.state == state.value).order_by(sources.c.id)
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


def set_progress(work: UnitOfWork, source_id: str, reading_id: str, done: int, total: int) -> bool:
    """Record how many of a source's units are read, if `reading_id` is what it shows; False where
    the source was purged."""
    work.connection.execute(
        update(sources)
        .where(sources.c.id == source_id, sources.c.reading_id == reading_id)
        .values(units_done=done, units_total=total)
    )
    work.changed("source", source_id)
    return get_source(work.connection, source_id) is not None


def open_reading(work: UnitOfWork, source: Source, version: int) -> Reading:
    """The reading that a source is to have: the one it is being read anew for, the one that it has
    begun, or the one of its bytes by its recipe, begun now if there is none. It becomes the
    source's own, unless the source has one to keep until the new one is whole.
    """
    extractor = readings_store.recipe(version, source.method)
    held = readings_store.get(work.connection, source.next_reading or source.reading or "")
    if held is None or not (held.complete or held.recipe == extractor):
        held = readings_store.find_or_begin(work, source.sha256, extractor, source.languages)
    if source.next_reading is None:
        show_reading(work, source.id, held)
    elif source.next_reading != held.id:
        expect_reading(work, source.id, held.id)
    return held


def read_anew(
    work: UnitOfWork,
    source: Source,
    version: int,
    languages: Iterable[str],
    method: ReadingMethod,
) -> None:
    """Begin a new reading of a source, which a ready source shows only when it is whole."""
    extractor = readings_store.recipe(version, method)
    languages = tuple(languages)
    begun = readings_store.begin_anew(work, source.sha256, extractor, languages)
    work.connection.execute(
        update(sources)
        .where(sources.c.id == source.id)
        .values(languages=",".join(languages), method=method.value, former_reading_id=None)
    )
    if source.state is SourceState.READY:
        expect_reading(work, source.id, begun.id)
    else:
        show_reading(work, source.id, begun)


def show_reading(work: UnitOfWork, source_id: str, reading: Reading) -> None:
    """Make a reading the one that a source shows, with its progress."""
    work.connection.execute(
        update(sources)
        .where(sources.c.id == source_id)
        .values(
            reading_id=reading.id,
            next_reading_id=None,
            units_done=reading.units_done - len(reading.pending),
            units_total=reading.units_total,
        )
    )
    work.changed("source", source_id)


def expect_reading(work: UnitOfWork, source_id: str, reading_id: str | None) -> None:
    """Make a reading the one that a source will show when it is whole; None: there is none."""
    work.connection.execute(
        update(sources).where(sources.c.id == source_id).values(next_reading_id=reading_id)
    )
    work.changed("source", source_id)


def keep_former(work: UnitOfWork, source_id: str, reading_id: str | None) -> None:
    """Keep a reading that a source no longer shows, to go back to; None: keep none."""
    work.connection.execute(
        update(sources).where(sources.c.id == source_id).values(former_reading_id=reading_id)
    )
    work.changed("source", source_id)


def unused_readings(connection: Connection, sha256: str) -> list[str]:
    """The ids of the readings of these bytes that no source shows, waits for or may go back to."""
    held = (sources.c.reading_id, sources.c.next_reading_id, sources.c.former_reading_id)
    used = or_(*(column == readings.c.id for column in held))
    query = select(readings.c.id).where(
        readings.c.sha256 == sha256, ~select(sources.c.id).where(used).exists()
    )
    return list(connection.execute(query).scalars())


def units_of(connection: Connection, source_id: str) -> list[Unit]:
    """A source's units by number."""
    return [readings_store.unit(row) for row in connection.execute(_units(source_id))]


def unit_of(connection: Connection, source_id: str, number: int) -> Unit | None:
    """One unit of a source."""
    row = connection.execute(_units(source_id).where(units.c.number == number)).one_or_none()
    return None if row is None else readings_store.unit(row)


def words_of(connection: Connection, source_id: str, number: int) -> list[Word]:
    """Where the words of a unit stand on its page; empty where that is not known."""
    source = get_source(connection, source_id)
    if source is None or source.reading is None:
        return []
    return readings_store.words_of(connection, source.reading, number)


def units_of_ready(connection: Connection, course_id: str) -> list[tuple[str, Unit]]:
    """Every unit of a course's ready sources, with its source's id: what may be generated from."""
    query = (
        select(sources.c.id.label("source"), units)
        .join(units, units.c.reading == sources.c.reading_id)
        .where(sources.c.course_id == course_id, sources.c.state == SourceState.READY.value)
        .order_by(sources.c.id, units.c.number)
    )
    return [(row.source, readings_store.unit(row)) for row in connection.execute(query)]


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


def _units(source_id: str) -> Any:
    return (
        select(units)
        .join(sources, units.c.reading == sources.c.reading_id)
        .where(sources.c.id == source_id)
        .order_by(units.c.number)
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
        method=ReadingMethod(row.method),
        state=SourceState(row.state),
        reason=reason,
        reading=row.reading_id,
        next_reading=row.next_reading_id,
        units_total=row.units_total,
        units_done=row.units_done,
        created=clock.parse(row.created),
        updated=clock.parse(row.updated),
        format=row.format,
        former_reading=row.former_reading_id,
    )
