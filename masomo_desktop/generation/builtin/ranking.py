"""Which sentences matter most, and how to take from every part of a course in proportion.

A sentence counts by how close its words are to those of its section and of the whole course: the
centroid method of Radev et al., "Centroid-based summarization of multiple documents" (2004), with
sentences as the documents of TF-IDF. It is linear in the length of the course, which pairwise
centralities (TextRank, LexRank) are not.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from masomo_desktop.generation.builtin.context import points_back
from masomo_desktop.generation.builtin.course import Course, Sentence
from masomo_desktop.generation.builtin.tagging import stop_words
from masomo_desktop.generation.languages.model import Language

T = TypeVar("T")
Vector = Mapping[str, float]
_STEMMERS = {
    "eng": "english",
    "fra": "french",
    "ara": "arabic",
    "hin": "hindi",
    "deu": "german",
    "spa": "spanish",
    "por": "portuguese",
    "ita": "italian",
    "rus": "russian",
    "nld": "dutch",
    "swe": "swedish",
    "tur": "turkish",
    "ind": "indonesian",
}


@cache
def stemmer(language: Language) -> Callable[[str], str]:
    """The Snowball stemmer of a language, or what leaves a word as it is."""
    import snowballstemmer

    if language.code not in _STEMMERS:
        return lambda word: word
    stem = snowballstemmer.stemmer(_STEMMERS[language.code]).stemWord
    return cache(lambda word: str(stem(word)))


def content_of(sentence: Sentence) -> list[str]:
    """The stems of the telling words of a sentence."""
    small = stop_words(sentence.language)
    stem = stemmer(sentence.language)
    return [stem(word) for word in sentence.words if word not in small and len(word) > 1]


# "X is a …" in English, near enough for a preference.
_DEFINES = re.compile(r"^(?:\S+\s){1,4}(?:is|are)\s(?:a|an|the)\s")


class Ranking:
    """Scores of the sentences of a course, 0 to about 1."""

    def __init__(self, course: Course) -> None:
        studied = course.studied
        contents = {one.order: Counter(content_of(one)) for one in studied}
        frequency: Counter[str] = Counter()
        for content in contents.values():
            frequency.update(content.keys())
        total = max(1, len(studied))
        self._vectors: dict[int, Vector] = {
            order: _unit(
                {
                    word: (1 + math.log(n)) * math.log(1 + total / frequency[word])
                    for word, n in content.items()
                }
            )
            for order, content in contents.items()
        }
        whole = _centroid(self._vectors[one.order] for one in studied)
        parts: defaultdict[int, list[Vector]] = defaultdict(list)
        for one in studied:
            parts[one.section].append(self._vectors[one.order])
        centroids = {section: _centroid(vectors) for section, vectors in parts.items()}
        self._scores = {
            one.order: self._score(one, whole, centroids[one.section]) for one in studied
        }

    def _score(self, sentence: Sentence, whole: Vector, section: Vector) -> float:
        vector = self._vectors[sentence.order]
        score = 0.45 * _dot(vector, section) + 0.35 * _dot(vector, whole)
        score += 0.12 * sentence.leads
        length = len(sentence.words)
        if length > 30:
            score *= 30 / length  # a long sentence is close to everything
        if any(definer.pattern.match(sentence.text) for definer in sentence.language.definers) or (
            _DEFINES.match(sentence.text)
        ):
            score += 0.08
        pointing = points_back(sentence.words, sentence.language)
        return score - 0.1 * sentence.cut - 0.1 * pointing

    def score(self, sentence: Sentence) -> float:
        """How much `sentence` matters; 0 for one that cannot be studied alone."""
        return self._scores.get(sentence.order, 0.0)

    def likeness(self, one: Sentence, other: Sentence) -> float:
        """How much two sentences say the same: the cosine of their vectors, 0 to 1."""
        return _dot(self._vectors[one.order], self._vectors[other.order])


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}


def _centroid(vectors: Iterable[Vector]) -> Vector:
    total: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for word, weight in vector.items():
            total[word] += weight
    return _unit(total)


def _dot(one: Vector, other: Vector) -> float:
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return sum(weight * long[word] for word, weight in short.items() if word in long)


def by_section_of(course: Course, ranking: Ranking) -> list[list[Sentence]]:
    """The sentences of each section that can be studied alone, the best first."""
    sections: defaultdict[tuple[str, int], list[Sentence]] = defaultdict(list)
    for one in course.studied:
        sections[one.source, one.section].append(one)
    return [
        sorted(section, key=lambda one: (-ranking.score(one), one.order))
        for section in sections.values()
    ]


def interleaved(groups: Sequence[Sequence[T]]) -> list[T]:
    """All members of `groups`, each group in its order, so that every beginning of the list holds
    each group in proportion to its size; the larger group comes first."""
    placed = [
        ((place + 0.5) / len(group), -len(group), number, member)
        for number, group in enumerate(groups)
        for place, member in enumerate(group)
    ]
    placed.sort(key=lambda one: one[:3])
    return [member for *_, member in placed]


def shares(sizes: Sequence[int], count: int) -> list[int]:
    """How many of `count` go to each of the groups of `sizes`, in proportion (largest remainders),
    at least one to each while there are enough, never more than a group has."""
    total = sum(sizes)
    if total <= count:
        return list(sizes)
    exact = [count * size / total for size in sizes]
    given = [
        min(size, max(int(share), 1 if count >= len(sizes) else 0))
        for size, share in zip(sizes, exact, strict=True)
    ]
    order = sorted(range(len(sizes)), key=lambda i: given[i] - exact[i])
    while sum(given) < count:
        for index in order:
            if sum(given) < count and given[index] < sizes[index]:
                given[index] += 1
    while sum(given) > count:
        index = max(range(len(sizes)), key=lambda i: (given[i] > 1, given[i] - exact[i]))
        given[index] -= 1
    return given
