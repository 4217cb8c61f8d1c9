"""The table of courses."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Column, Connection, Index, Row, Table, Text, func, insert, select, update

from masomo_desktop.core import clock
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.extraction.store import sources
from masomo_desktop.generation.store import artifacts
from masomo_desktop.learning.courses.model import Course, CourseOverview, course_state
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

courses = Table(
    "courses",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text(collation="NOCASE"), nullable=False),
    Column("created", Text, nullable=False),
    Column("updated", Text, nullable=False),
    Column("deleted_at", Text),
)
Index("uq_courses_name", courses.c.name, unique=True, sqlite_where=courses.c.deleted_at.is_(None))


def add_course(work: UnitOfWork, course: Course) -> None:
    """Insert a new course."""
    work.connection.execute(
        insert(courses).values(
            id=course.id,
            name=course.name,
            created=clock.stamp(course.created),
            updated=clock.stamp(course.updated),
        )
    )
    work.changed("course", course.id)


def get_course(connection: Connection, course_id: str) -> Course | None:
    """The course with this id, or None."""
    row = connection.execute(_living().where(courses.c.id == course_id)).one_or_none()
    return None if row is None else _course(row)


def find_course(connection: Connection, name: str) -> Course | None:
    """The course with this name, whatever its case, or None."""
    row = connection.execute(_living().where(courses.c.name == name)).one_or_none()
    return None if row is None else _course(row)


def rename_course(work: UnitOfWork, course_id: str, name: str) -> None:
    """Give a course another name."""
    _set(work, course_id, name=name)


def mark_deleted(work: UnitOfWork, course_id: str) -> None:
    """Hide a course for good; the row stays as a mark for a later sync."""
    _set(work, course_id, deleted_at=clock.stamp(clock.now()))


def touch(work: UnitOfWork, course_id: str) -> None:
    """Record that a course was worked on now."""
    _set(work, course_id)


def overviews(connection: Connection) -> list[CourseOverview]:
    """Every course with its counts, the most recently used first."""
    counts: dict[str, dict[SourceState, int]] = defaultdict(dict)
    done: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    by_state = select(
        sources.c.course_id,
        sources.c.state,
        func.count().label("number"),
        func.sum(sources.c.units_done).label("done"),
        func.sum(sources.c.units_total).label("total"),
    ).group_by(sources.c.course_id, sources.c.state)
    for row in connection.execute(by_state):
        counts[row.course_id][SourceState(row.state)] = row.number
        done[row.course_id] += row.done
        total[row.course_id] += row.total
    made: dict[str, int] = dict(
        connection.execute(
            select(artifacts.c.course_id, func.count())
            .where(artifacts.c.deleted_at.is_(None))
            .group_by(artifacts.c.course_id)
        ).all()
    )
    found = []
    for row in connection.execute(_living().order_by(courses.c.updated.desc())):
        states = counts.get(row.id, {})
        attention = states.get(SourceState.FAILED, 0) + states.get(SourceState.REJECTED, 0)
        found.append(
            CourseOverview(
                id=row.id,
                name=row.name,
                state=course_state(states),
                sources=sum(states.values()),
                ready=states.get(SourceState.READY, 0),
                attention=attention,
                units_done=done[row.id],
                units_total=total[row.id],
                artifacts=made.get(row.id, 0),
                updated=clock.parse(row.updated),
            )
        )
    return found


def names(connection: Connection) -> dict[str, str]:
    """The name of every course by its id."""
    query = select(courses.c.id, courses.c.name).where(courses.c.deleted_at.is_(None))
    return dict(connection.execute(query).all())


def _set(work: UnitOfWork, course_id: str, **values: str) -> None:
    work.connection.execute(
        update(courses)
        .where(courses.c.id == course_id)
        .values(updated=clock.stamp(clock.now()), **values)
    )
    work.changed("course", course_id)


def _living() -> Any:
    return select(courses).where(courses.c.deleted_at.is_(None))


def _course(row: Row[Any]) -> Course:
    return Course(
        id=row.id,
        name=row.name,
        created=clock.parse(row.created),
        updated=clock.parse(row.updated),
    )
