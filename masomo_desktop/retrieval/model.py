"""What search keeps and what it finds."""

from __future__ import annotations

from dataclasses import dataclass

Snippet = tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Passage:
    """A run of a unit's text that is found as one: `unit.text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True)
class Hit:
    """One passage that answers a query.

    `unit` is the unit's number; `start` and `end` are offsets in that unit's text. Of `score`,
    higher is better; it is comparable within one query only. `snippet` is a piece of the passage as
    (text, whether it matched) pairs, in reading order.
    """

    source: str
    source_name: str
    course: str
    course_name: str
    unit: int
    start: int
    end: int
    score: float
    text: str
    snippet: Snippet


@dataclass(frozen=True)
class PassageHit:
    """A passage of a course for a tutor to answer from: `text` is the unit's text[start:end].

    `score` orders the hits of one query. `confidence` is the probability, 0 to 1, that the passage
    answers; where the first hit does not `answer`, the material does not say.
    """

    source: str
    source_name: str
    unit: int
    start: int
    end: int
    text: str
    score: float
    confidence: float
    answers: bool
