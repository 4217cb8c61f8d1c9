"""The names of what jobs are about, many at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from masomo_desktop.store.database import Connection, run_sql
from masomo_desktop.workflows.activity.model import Subject

_AT_ONCE = 200  # ids in one statement; SQLite's own limit is far above

_SOURCES = (
    "SELECT sources.id, sources.name, sources.course_id FROM sources"
    " JOIN courses ON courses.id = sources.course_id"
    " WHERE courses.deleted_at IS NULL AND sources.id IN ({ids})"
)
_ARTIFACTS = (
    "SELECT artifacts.id, courses.name, courses.id FROM artifacts"
    " JOIN courses ON courses.id = artifacts.course_id"
    " WHERE courses.deleted_at IS NULL AND artifacts.deleted_at IS NULL AND artifacts.id IN ({ids})"
)
_QUESTIONS = (
    "SELECT tutor_turns.id, courses.name, courses.id FROM tutor_turns"
    " JOIN courses ON courses.id = tutor_turns.course_id"
    " WHERE courses.deleted_at IS NULL AND tutor_turns.id IN ({ids})"
)


def subjects(connection: Connection, ids: Collection[str]) -> dict[str, Subject]:
    """The sources among `ids` by their own names; artifacts and questions by their course's."""
    found: dict[str, Subject] = {}
    for part in _parts(sorted(ids)):
        marks = ", ".join("?" * len(part))
        for statement in (_SOURCES, _ARTIFACTS, _QUESTIONS):
            for row in run_sql(connection, statement.format(ids=marks), part):
                found[row[0]] = Subject(row[1], row[2])
    return found


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
