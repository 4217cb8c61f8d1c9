"""Which terms of a course are of one sort, by the company they keep.

Words that stand in like places mean like things (Harris, "Distributional structure", 1954): terms
that are the subject of the same verbs, follow the same words and end in the same noun go beside
each other in a list of options. A course is small, so that the places are few and plain.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from masomo_desktop.generation.builtin.answers import Answer
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token
from masomo_desktop.generation.wording import fold

_TELLING = frozenset({Part.NOUN, Part.NOUNS, Part.ADJECTIVE, Part.PARTICIPLE, Part.BASE})


class Kinship:
    """Compares the places of terms. Built from every place where a term stands, with its key."""

    def __init__(
        self, places: Iterable[tuple[Answer, str]], tokens: Mapping[int, Sequence[Token]]
    ) -> None:
        marks: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for answer, key in places:
            marks[key].update(_marks(answer, key, tokens[answer.sentence.order]))
        spread = Counter(mark for found in marks.values() for mark in found)
        total = max(1, len(marks))
        self._weights = {mark: math.log(1 + total / n) for mark, n in spread.items()}
        self._marks = {key: frozenset(found) for key, found in marks.items()}

    def likeness(self, one: str, other: str) -> float:
        """How much the places of two terms are the same: 0 to 1, weighted by how rare they are."""
        a, b = self._marks.get(one, frozenset()), self._marks.get(other, frozenset())
        if not a or not b:
            return 0.0
        shared = sum(self._weights[mark] for mark in a & b)
        least = min(sum(self._weights[m] for m in a), sum(self._weights[m] for m in b))
        return shared / least if least else 0.0


def _marks(answer: Answer, key: str, tokens: Sequence[Token]) -> Iterable[str]:
    """The places of a term: the noun it ends in, the words beside it, the verb it is subject of."""
    parts = key.split()
    yield f"head {parts[-1]}"
    if len(parts) > 1:
        yield f"first {parts[0]}"
    before = [t for t in tokens if t.end <= answer.start and t.part is not Part.ARTICLE][-2:]
    after = [t for t in tokens if t.start >= answer.end]
    if before:
        yield f"after {fold(before[-1].text)}"
        if len(before) == 2 and before[-1].part is Part.PREPOSITION:
            yield f"after {before[0].lemma} {fold(before[1].text)}"
    verb = next((t for t in after[:3] if t.tag in FINITE), None)
    if verb is not None:
        yield f"does {verb.lemma}"
        done = next((t for t in after[after.index(verb) + 1 :][:3] if t.part in _TELLING), None)
        if done is not None:
            yield f"does {verb.lemma} {done.lemma}"
