"""Which of the passages that share words with a query answers it best.

FTS5 finds the candidates. What it cannot see is weighed here: how many of the query's words, by
their rarity, stand in the passage, whether they stand close together, in the query's order, or in
a form that the stemmer does not know. The weights are a softmax regression over the halves of
XQuAD (English, Arabic, Hindi) and AfriQA (French) that `benchmarks/retrieval.py` calls the tuning
halves; it reports the other halves apart.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from masomo_desktop.retrieval.query import Query, Term

#: BM25's usual parameters (Robertson and Zaragoza 2009).
_K1, _B = 1.2, 0.75
_CLOSE, _CLOSEST = 24, 10
#: From this share of common trigrams on two words may be forms of one (Adamson and Boreham 1974).
_ALIKE = 0.45
_WEIGHTS = {
    "frequency": 1.75,
    "coverage": 0.38,
    "close": 0.50,
    "closest": 0.43,
    "order": 0.32,
    "alike": 1.10,
    "frame": 0.48,
    "length": -0.10,
}


@dataclass(frozen=True)
class Evidence:
    """What speaks for a passage: shares of the query, by the rarity of its words.

    `frequency` is BM25 over the sum of rarities, and may be above 1; `coverage` is the share whose
    words are in the passage, `close` and `closest` within 24 and 10 words of each other, `order`
    beside each other as in the query, `alike` only in a word of much the same letters; `frame` is
    the plain share of all words of the query, stop words too. `length` is the logarithm of the
    passage's length by the mean.
    """

    frequency: float
    coverage: float
    close: float
    closest: float
    order: float
    alike: float
    frame: float
    length: float

    @property
    def score(self) -> float:
        """What passages of one query are ordered by; higher is better."""
        return sum(weight * self.of(name) for name, weight in _WEIGHTS.items())

    def of(self, name: str) -> float:
        """The evidence of this name."""
        return float(getattr(self, name))


class Ranking:
    """Weighs passages against one query.

    `frequency` gives in how many passages a stem stands, of `total`; `mean` is a passage's usual
    length in words.
    """

    def __init__(
        self, query: Query, frequency: Callable[[str], int], total: int, mean: float
    ) -> None:
        self._query = query
        self._mean = max(mean, 1.0)
        #: every stem that counts: which terms it counts for, and how much
        self._counts: dict[str, list[tuple[int, float]]] = {}
        self._rarity: list[float] = []
        self._words: list[str] = []
        self._beginnings: list[str] = []
        for term in query.telling:
            self._add(term, frequency, total)
        self._sum = sum(self._rarity) or 1.0
        self._all = {stem for term in query.terms for stem in term.stems}
        run = [stem for term in query.terms for stem in term.stems]
        self._pairs = set(pairwise(run))

    def _add(self, term: Term, frequency: Callable[[str], int], total: int) -> None:
        others = term.others if len(term.words) == 1 else ()
        for stem in term.stems:
            if stem in self._words:
                continue
            number = len(self._words)
            self._words.append(stem)
            self._beginnings.append(self._query.beginning(term))
            for form, worth in ((stem, 1.0), *others):
                self._counts.setdefault(form, []).append((number, worth))
            within = min(total, frequency(stem) + sum(frequency(other) for other, _ in others))
            self._rarity.append(math.log(1 + (total - within + 0.5) / (within + 0.5)))

    def weigh(self, stems: Sequence[str]) -> Evidence:
        """The evidence of a passage with these stems, in their order."""
        rarity, total = self._rarity, self._sum
        often = [0.0] * len(rarity)
        places: list[tuple[int, int]] = []
        for place, stem in enumerate(stems):
            for number, worth in self._counts.get(stem, ()):
                often[number] += worth
                places.append((place, number))
        length = len(stems) / self._mean
        damping = _K1 * (1 - _B + _B * length)
        frequency = sum(
            rare * count * (_K1 + 1) / (count + damping)
            for rare, count in zip(rarity, often, strict=True)
        )
        present = set(stems)
        order = {(one, other) for one, other in pairwise(stems) if (one, other) in self._pairs}
        return Evidence(
            frequency=frequency / total,
            coverage=sum(r for r, n in zip(rarity, often, strict=True) if n) / total,
            close=self._within(places, _CLOSE) / total,
            closest=self._within(places, _CLOSEST) / total,
            order=sum(self._rare(one) + self._rare(other) for one, other in order) / 2 / total,
            alike=self._alike(often, present) / total,
            frame=len(self._all & present) / max(len(self._all), 1),
            length=math.log(max(length, 0.01)),
        )

    def _rare(self, stem: str) -> float:
        return max(
            (self._rarity[n] * worth for n, worth in self._counts.get(stem, ())), default=0.0
        )

    def _within(self, places: list[tuple[int, int]], width: int) -> float:
        """The most that stands within `width` words, each term once."""
        best = 0.0
        inside: dict[int, int] = {}
        sum_inside = 0.0
        first = 0
        for place, number in places:
            if not inside.get(number):
                sum_inside += self._rarity[number]
            inside[number] = inside.get(number, 0) + 1
            while places[first][0] <= place - width:
                gone = places[first][1]
                inside[gone] -= 1
                if not inside[gone]:
                    sum_inside -= self._rarity[gone]
                first += 1
            best = max(best, sum_inside)
        return best

    def _alike(self, often: list[float], present: set[str]) -> float:
        """What the words that are missing have in words of much the same letters."""
        found = 0.0
        for number, word in enumerate(self._words):
            if often[number] or len(word) < 4:
                continue
            beginning = self._beginnings[number]
            best = 0.0
            for other in present:
                if beginning and other.startswith(beginning):
                    best = 1.0
                    break
                if len(other) > 3:
                    best = max(best, _likeness(word, other))
            if best >= _ALIKE:
                found += best * self._rarity[number]
        return found


def _likeness(one: str, other: str) -> float:
    """Dice's coefficient of the trigrams of two words, their beginning counted in."""
    left, right = _trigrams(one), _trigrams(other)
    return 2 * len(left & right) / (len(left) + len(right))


@lru_cache(maxsize=50_000)
def _trigrams(word: str) -> frozenset[str]:
    padded = "^" + word
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2)) or frozenset((padded,))
