"""Search over the corpus's question sets, beside plain FTS5 with the unicode61 tokenizer.

The plain index holds each text whole and is asked for any of a question's words, ordered by bm25.
Ours is a real profile with the same texts as the units of one source. The ranking's weights were
fitted on all questions of XQuAD and of AfriQA's French, so those figures are a little kind: what
to expect of other texts is in docs/decisions/search-folding.md. Nothing was fitted on Cranfield nor
on the second half of the Swahili questions, and whether a passage answers was fitted on the first
halves only: figures "second half" are over the others.
"""

from __future__ import annotations

import math
import re
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from sqlalchemy import insert

from benchmarks.figures import Figure, Missing
from benchmarks.questions import Questions, afriqa, cranfield, folder, xquad
from masomo_desktop import app
from masomo_desktop.extraction.model import Method, SourceState, Unit, UnitKind
from masomo_desktop.extraction.readings.store import readings
from masomo_desktop.extraction.store import sources
from masomo_desktop.retrieval.service import SearchService
from masomo_desktop.retrieval.store import index_units

PASSAGES = 20_000
#: recall at 1 that is asked for, by language
_XQUAD = {"eng": ("en", 0.96), "ara": ("ar", 0.92), "hin": ("hi", 0.90)}


@dataclass(frozen=True)
class Course:
    """A course with one source, and the search over its profile."""

    search: SearchService
    id: str

    def units(self, question: str, limit: int) -> list[int]:
        """The numbers of the texts that are found, best first, each once."""
        hits = self.search.find(question, self.id, limit=2 * limit)
        return list(dict.fromkeys(hit.unit - 1 for hit in hits))[:limit]


def run() -> list[Figure | Missing]:
    """Every figure of retrieval."""
    sets = folder()
    if sets is None:
        return [Missing("retrieval", "the corpus of question sets is not here")]
    asked = [
        *((xquad(sets, language), 1, least) for language, (_, least) in _XQUAD.items()),
        (
            afriqa(sets, "afriqa_fr.dev.json", "question_translated", "AfriQA French", "fra"),
            1,
            None,
        ),
        (
            afriqa(sets, "afriqa_swa_en.dev.json", "question_lang", "Swahili over English", "eng"),
            5,
            0.5,
        ),
    ]
    figures: list[Figure | Missing] = []
    for questions, depth, least in asked:
        figures += _recall(questions, depth, least)
    figures += _cranfield(sets)
    figures += _tutor([questions for questions, _, _ in asked])
    figures += _speed(sets)
    return figures


def _recall(of: Questions, depth: int, least: float | None) -> list[Figure]:
    """Over all questions and over the second half; without `least`, the plain index is the mark."""
    with profile(of.texts, of.language) as course:
        ours = [question.answer in course.units(question.text, depth) for question in of.questions]
    find = plain(of.texts)
    theirs = [question.answer in find(question.text, depth) for question in of.questions]
    figures = []
    for name, chosen in (("", (False, True)), (", second half", (True,))):
        mine, rival = (
            _mean(
                [
                    hit
                    for hit, question in zip(hits, of.questions, strict=True)
                    if question.held in chosen
                ]
            )
            for hits in (ours, theirs)
        )
        mark = rival if least is None else least
        figures.append(at_least(f"{of.name}: recall at {depth}{name}", mine, mark, rival))
    return figures


def _cranfield(sets: Path) -> list[Figure]:
    texts, queries = cranfield(sets)
    find = plain(texts)
    with profile(texts, "eng") as course:
        ours = [course.units(query.text, 20) for query in queries]
    theirs = [find(query.text, 20) for query in queries]
    relevant = [query.relevant for query in queries]
    figures = []
    for name, measure in (("nDCG at 10", _gain), ("recall at 20", _recalled)):
        mine, plain_one = (
            _mean([measure(found, right) for found, right in zip(all_found, relevant, strict=True)])
            for all_found in (ours, theirs)
        )
        figures.append(at_least(f"Cranfield: {name}", mine, plain_one, plain_one))
    return figures


def _tutor(asked: Sequence[Questions]) -> list[Figure]:
    """Each set in two courses; each question to the one with its text and the one without."""
    figures = []
    for of in asked:
        half_of = {question.answer: question.held for question in of.questions}
        right: list[bool] = []
        refused: list[bool] = []
        for half in (False, True):
            numbers = [n for n in range(len(of.texts)) if half_of.get(n, False) is half]
            with profile([of.texts[n] for n in numbers], of.language) as course:
                for question in (question for question in of.questions if question.held):
                    hits = course.search.passages(question.text, course.id, limit=1)
                    answered = bool(hits) and hits[0].answers
                    if half_of[question.answer] is half:
                        right.append(answered and numbers[hits[0].unit - 1] == question.answer)
                    else:
                        refused.append(not answered)
        figures += [
            at_least(f"{of.name}: refused, not in the course, second half", _mean(refused), 0.9),
            at_least(f"{of.name}: answered from the right text, second half", _mean(right), 0.8),
        ]
    return figures


def _speed(sets: Path) -> list[Figure]:
    """Over so many passages, repeated as they must be: every word is found as often as it can."""
    of = xquad(sets, "eng")
    texts = [*of.texts, *cranfield(sets)[0]]
    with profile(list(islice(cycle(texts), PASSAGES)), "eng") as course:
        seconds = []
        for question in of.questions[::5]:
            began = time.perf_counter()
            course.search.find(question.text, course.id, limit=20)
            seconds.append(time.perf_counter() - began)
    slow = sorted(seconds)[int(len(seconds) * 0.95)] * 1000
    name = f"search over {PASSAGES:,} passages, 95th percentile"
    return [Figure(name, slow, None, "", "ms", slow, 50.0, at_least=False)]


@contextmanager
def profile(texts: Sequence[str], language: str) -> Iterator[Course]:
    """A new profile with one course, whose one source has a unit a text."""
    with tempfile.TemporaryDirectory() as home:
        services = app.build(Path(home))
        course = services.courses.create("Questions")
        with services.database.write() as work:
            work.connection.execute(
                insert(readings).values(
                    id="reading", sha256="0", extractor="1", languages="", complete=1,
                    units_total=len(texts), created="",
                )
            )  # fmt: skip
            work.connection.execute(
                insert(sources).values(
                    id="source", course_id=course.id, sha256="0", name="texts", path="",
                    kind="text", size=1, languages="", state=SourceState.READY.value,
                    reading_id="reading", units_total=len(texts), units_done=len(texts),
                    created="", updated="",
                )
            )  # fmt: skip
            index_units(
                work,
                "reading",
                [
                    Unit(number, UnitKind.PAGE, text, Method.NATIVE, language)
                    for number, text in enumerate(texts, 1)
                ],
            )
        try:
            yield Course(services.search, course.id)
        finally:
            services.close()


def plain(texts: Sequence[str]) -> Callable[[str, int], list[int]]:
    """FTS5 as it comes: finds the numbers of the best texts for a question."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize='unicode61')")
    connection.executemany(
        "INSERT INTO t(rowid, x) VALUES (?, ?)", enumerate((text for text in texts), 1)
    )

    def find(question: str, limit: int) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        query = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT ?"
        rows = connection.execute(query, (words or '""', limit)).fetchall()
        return [int(row[0]) - 1 for row in rows]

    return find


def at_least(name: str, ours: float, least: float, rival: float | None = None) -> Figure:
    """A share, and how large it must be."""
    beside = "" if rival is None else "FTS5 unicode61"
    return Figure(name, ours, rival, beside, "", ours, least, at_least=True)


def _gain(found: Sequence[int], relevant: frozenset[int]) -> float:
    """Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002)."""
    got = sum(1 / math.log2(rank + 2) for rank, n in enumerate(found[:10]) if n in relevant)
    best = sum(1 / math.log2(rank + 2) for rank in range(min(10, len(relevant))))
    return got / best if best else 0.0


def _recalled(found: Sequence[int], relevant: frozenset[int]) -> float:
    return len(relevant & set(found)) / len(relevant) if relevant else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
