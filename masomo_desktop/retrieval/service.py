"""Finding passages by words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from masomo_desktop.retrieval import store
from masomo_desktop.retrieval.model import Hit
from masomo_desktop.retrieval.query import parse, snippet
from masomo_desktop.store.database import Database


class SearchService:
    """Search over every ready source.

    `course_names` gives the courses that there are, by id: search sees no other, so what is in a
    deleted course is not found.
    """

    def __init__(self, database: Database, course_names: Callable[[], Mapping[str, str]]) -> None:
        self._database = database
        self._course_names = course_names

    def find(self, query: str, course: str | None = None, limit: int = 20) -> list[Hit]:
        """The passages that answer `query` best, best first, at most `limit`.

        `course` is the id of the only course to look in. Passages with every telling word of the
        query come alone; only where there is none do those with some of them. Nothing is found for
        a query without a word.
        """
        names = self._course_names()
        courses = [key for key in names if course is None or key == course]
        parsed = parse(query)
        with self._database.read() as connection:
            for expression in parsed.expressions():
                rows = store.matches(connection, expression, courses, limit)
                if rows:
                    break
            else:
                return []
        return [
            Hit(
                source=row.source,
                source_name=row.name,
                course=row.course,
                course_name=names[row.course],
                unit=row.unit,
                start=row.start,
                end=row.end,
                score=row.score,
                text=row.text,
                snippet=snippet(row.text, parsed),
            )
            for row in rows
        ]
