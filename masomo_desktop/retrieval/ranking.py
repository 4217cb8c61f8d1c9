"""Which of the passages that share words with a query answers it best.

FTS5 finds the candidates. What it cannot see is weighed here: how many of the query's words, by
their rarity, stand in the passage, whether they stand close together, in the query's order, or in
a form that the stemmer does not know. The weights are a softmax regression over the questions of
XQuAD (English, Arabic, Hindi) and AfriQA (French); those for English start from these and follow
its own questions. docs/decisions/search-folding.md has what they give for articles left out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from masomo_desktop.retrieval.query import Query, Term

#: BM25's usual parameters (Robertson and Zaragoza 2009).
_K1, _B = 1.2, 0.75
_CLOSE, _CLOSEST, _BESIDE = 24, 10, 12
#: The place at which the first word of the query counts half as much as at the beginning.
_EARLY = 20
#: From this share of common trigrams on two words may be forms of one (Adamson and Boreham 1974).
_ALIKE = 0.45
_WEIGHTS = {
    "frequency": 1.77,
    "close": 0.62,
    "closest": 0.57,
    "order": 0.61,
    "alike": 2.63,
    "beside": 0.97,
    "letters": 1.36,
    "early": 0.76,
    "frame": 0.99,
    "length": -0.28,
}
#: For a question in English, whose words change little: what stands near counts for more.
_ENGLISH_WEIGHTS = {
    "frequency": 1.27,
    "close": 1.24,
    "closest": 0.43,
    "order": 1.13,
    "alike": 1.57,
    "beside": 1.13,
    "letters": 1.02,
    "early": 0.54,
    "frame": 2.15,
    "length": -0.58,
}


@dataclass(frozen=True)
class Evidence:
    """What speaks for a passage: shares of the query, by the rarity of its words.

    `frequency` is BM25 over the sum of rarities, and may be above 1; `close` and `closest` are the
    share whose words stand within 24 and 10 words of each other in the passage, `order`
    beside each other as in the query, `alike` only in a word of much the same letters, `beside`
    within 12 words, such words counted in; `letters` is the share of the trigrams of its words.
    `early` is 1 where the passage begins with one of the words and falls with the first one's
    place. `frame` is the plain share of all words of the query, stop words too. `length` is the
    logarithm of the passage's length by the mean.
    """

    frequency: float
    close: float
    closest: float
    order: float
    alike: float
    beside: float
    letters: float
    early: float
    frame: float
    length: float

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
        self._weights = _ENGLISH_WEIGHTS if query.in_english else _WEIGHTS
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
        self._letters = Counter(part for word in self._words for part in _trigrams(word))
        self._all_letters = self._letters.total()

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
        alike = self._alike(often, dict.fromkeys(stems))
        return Evidence(
            frequency=frequency / total,
            close=self._within(places, _CLOSE) / total,
            closest=self._within(places, _CLOSEST) / total,
            order=sum(self._rare(one) + self._rare(other) for one, other in order) / 2 / total,
            alike=sum(best * rarity[number] for number, best in alike.values()) / total,
            beside=self._within_alike(stems, places, alike) / total,
            letters=self._letters_in(present),
            early=1 / (1 + places[0][0] / _EARLY) if places else 0.0,
            frame=len(self._all & present) / max(len(self._all), 1),
            length=math.log(max(length, 0.01)),
        )

    def score(self, evidence: Evidence) -> float:
        """What passages of the query are ordered by; higher is better."""
        return sum(weight * evidence.of(name) for name, weight in self._weights.items())

    def _rare(self, stem: str) -> float:
        return max(
            (self._rarity[n] * worth for n, worth in self._counts.get(stem, ())), default=0.0
        )

    def _within(
        self,
        places: list[tuple[int, int]],
        width: int,
        worth: Mapping[int, float] | None = None,
    ) -> float:
        """The most that stands within `width` words, each term once, for what it is `worth`."""
        rarity = self._rarity
        if worth is not None:
            rarity = [rare * worth[number] for number, rare in enumerate(rarity)]
        best = 0.0
        inside: dict[int, int] = {}
        sum_inside = 0.0
        first = 0
        for place, number in places:
            if not inside.get(number):
                sum_inside += rarity[number]
            inside[number] = inside.get(number, 0) + 1
            while places[first][0] <= place - width:
                gone = places[first][1]
                inside[gone] -= 1
                if not inside[gone]:
                    sum_inside -= rarity[gone]
                first += 1
            best = max(best, sum_inside)
        return best

    def _alike(self, often: list[float], present: Iterable[str]) -> dict[str, tuple[int, float]]:
        """Words of much the same letters as those that are missing: for which each stands, and how
        much it is like it. One that is like two stands for that of which it says more; of `present`
        the first counts where two are alike."""
        found: dict[str, tuple[int, float]] = {}
        for number, word in enumerate(self._words):
            if often[number] or len(word) < 4:
                continue
            beginning = self._beginnings[number]
            best, likest = 0.0, ""
            for other in present:
                if beginning and other.startswith(beginning):
                    best, likest = 1.0, other
                    break
                if len(other) > 3 and (likeness := _likeness(word, other)) > best:
                    best, likest = likeness, other
            if best < _ALIKE:
                continue
            says = best * self._rarity[number]
            other_number, other_best = found.get(likest, (number, 0.0))
            if says > other_best * self._rarity[other_number]:
                found[likest] = number, best
        return found

    def _within_alike(
        self,
        stems: Sequence[str],
        places: list[tuple[int, int]],
        alike: Mapping[str, tuple[int, float]],
    ) -> float:
        """The most that stands within 12 words, words that are only alike counted in."""
        worth = dict.fromkeys(range(len(self._rarity)), 1.0)
        if alike:
            worth.update(alike.values())
            more = [(at, alike[stem][0]) for at, stem in enumerate(stems) if stem in alike]
            places = sorted(places + more)
        return self._within(places, _BESIDE, worth)

    def _letters_in(self, present: set[str]) -> float:
        """The share of the trigrams of the query's words that the passage's words have."""
        if not self._letters:
            return 0.0
        here = set[str]().union(*map(_trigrams, present))
        return sum(n for letters, n in self._letters.items() if letters in here) / self._all_letters


def _likeness(one: str, other: str) -> float:
    """Dice's coefficient of the trigrams of two words, their beginning counted in."""
    left, right = _trigrams(one), _trigrams(other)
    return 2 * len(left & right) / (len(left) + len(right))


@lru_cache(maxsize=50_000)
def _trigrams(word: str) -> frozenset[str]:
    padded = "^" + word
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2)) or frozenset((padded,))
