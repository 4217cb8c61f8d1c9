"""Finding passages by words."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from masomo_desktop.retrieval import store
from masomo_desktop.retrieval.confidence import ANSWERED, confidence
from masomo_desktop.retrieval.fusion import Embedder, fuse
from masomo_desktop.retrieval.model import Hit, PassageHit
from masomo_desktop.retrieval.query import Query, parse
from masomo_desktop.retrieval.ranking import Evidence, Ranking
from masomo_desktop.retrieval.snippets import snippet
from masomo_desktop.retrieval.widening import widen
from masomo_desktop.store.database import Database

#: How many of FTS5's best are weighed anew, at least.
DEPTH = 30


@dataclass(frozen=True)
class _Found:
    row: Any
    evidence: Evidence
    score: float

    @property
    def place(self) -> tuple[str, int]:
        return self.row.source, self.row.unit


class SearchService:
    """Search over every ready source.

    `course_names` gives the courses that there are, by id: search sees no other, so what is in a
    deleted course is not found.
    """

    def __init__(self, database: Database, course_names: Callable[[], Mapping[str, str]]) -> None:
        self._database = database
        self._course_names = course_names
        self._renewing = threading.Lock()
        self._fresh = False

    def find(self, query: str, course: str | None = None, limit: int = 20) -> list[Hit]:
        """The passages that answer `query` best, best first, at most `limit`.

        `course` is the id of the only course to look in. Passages with every telling word of the
        query come alone; only where there is none do those with some of them. Nothing is found for
        a query without a word. The first search after an update may take seconds: it indexes anew
        what an older version had indexed.
        """
        names = self._course_names()
        courses = [key for key in names if course is None or key == course]
        widened, found = self._search(query, courses, limit)
        return [
            Hit(
                source=hit.row.source,
                source_name=hit.row.name,
                course=hit.row.course,
                course_name=names[hit.row.course],
                unit=hit.row.unit,
                start=hit.row.start,
                end=hit.row.end,
                score=hit.score,
                text=hit.row.text,
                snippet=snippet(hit.row.text, widened),
            )
            for hit in found[:limit]
        ]

    def passages(
        self, query: str, course_id: str, limit: int = 8, embedder: Embedder | None = None
    ) -> list[PassageHit]:
        """The passages of a course that answer a question best, each with how surely it does.

        Where `embedder` is given, its vectors have a say in the order of the first passages.
        """
        courses = [course_id] if course_id in self._course_names() else []
        widened, found = self._search(query, courses, max(limit, DEPTH))
        words = len(widened.telling)
        hits = []
        for hit in (found[at] for at in fuse(query, [hit.row.text for hit in found], embedder)):
            others = (other.score for other in found if other.place != hit.place)
            lead = hit.score - max(others, default=0.0)
            sure = confidence(hit.evidence, lead, words)
            hits.append(
                PassageHit(
                    source=hit.row.source,
                    source_name=hit.row.name,
                    unit=hit.row.unit,
                    start=hit.row.start,
                    end=hit.row.end,
                    text=hit.row.text,
                    score=hit.score,
                    confidence=sure,
                    answers=sure >= ANSWERED,
                )
            )
        return hits[:limit]

    def _search(self, typed: str, courses: Sequence[str], limit: int) -> tuple[Query, list[_Found]]:
        """The query with all that its words may be, and what it found, best first."""
        query = parse(typed)
        if not query.terms or not courses:
            return query, []
        self._renew()
        with self._database.read() as connection:
            vocabulary = store.Vocabulary(connection)
            query = widen(query, vocabulary)
            rows: Sequence[Any] = ()
            for expression in query.expressions():
                rows = rows or store.matches(connection, expression, courses, max(limit, DEPTH))
            if not rows:
                return query, []
            stems = [row.folded.split() for row in rows]
            mean = fmean(map(len, stems))
            ranking = Ranking(query, vocabulary.count, vocabulary.passages, mean)
            weighed = [ranking.weigh(words) for words in stems]
            found = [
                _Found(row, evidence, ranking.score(evidence))
                for row, evidence in zip(rows, weighed, strict=True)
            ]
        return query, sorted(found, key=lambda hit: -hit.score)

    def _renew(self) -> None:
        """Index anew, once, what an older version of Masomo had indexed."""
        with self._renewing:
            if self._fresh:
                return
            with self._database.read() as connection:
                stale = store.is_stale(connection)
            if stale:
                with self._database.write() as work:
                    store.index_anew(work)
            self._fresh = True
