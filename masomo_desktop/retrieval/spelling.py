"""What a word that is nowhere in the index may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable

_MOST = 3


def near(word: str, known: Iterable[tuple[str, int]]) -> list[str]:
    """The words of `known` (each with its frequency) nearest to `word`, at most three.

    One slip of the pen is forgiven in a word of four letters, two from eight on: a letter too many,
    too few, another, or two swapped (Damerau's distance, in its optimal string alignment form).
    The nearest come first, among equals the most frequent; only the nearest distance counts.
    """
    most = 1 if len(word) < 8 else 2
    found = []
    for candidate, frequency in known:
        if abs(len(candidate) - len(word)) <= most:
            distance = _distance(word, candidate, most)
            if distance <= most:
                found.append((distance, -frequency, candidate))
    found.sort()
    return [candidate for distance, _, candidate in found if distance == found[0][0]][:_MOST]


def _distance(one: str, other: str, most: int) -> int:
    """How many slips part two words; `most` + 1 where there are more than `most`."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
