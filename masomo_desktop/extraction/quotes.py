"""Where a quote stands among the words of a page.

The quote comes from reading text: words split at a line's end are whole in it, columns follow each
other, heads and feet are gone. So only letters and digits are compared, and a quote may be found in
several pieces.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

#: A piece of a quote shorter than this (in letters) proves no place by itself.
_LEAST_PIECE = 8


def words_of_quote(quote: str, words: Sequence[str], share: float) -> list[int]:
    """The indices of the page's `words` that show `quote`, in the order of the quote.

    `share` (0 to 1) is how far down the page's text the quote starts; it decides between several
    places with the same words. Empty when the quote is not on the page.
    """
    letters = [_letters(word) for word in words]
    page = "".join(letters)
    ends = list(accumulate(map(len, letters)))
    wanted = _letters(quote)
    if not wanted or not page:
        return []
    found: list[int] = []
    at = 0
    near = int(share * len(page))
    while at < len(wanted):
        length = _longest(page, wanted, at)
        if length < min(_LEAST_PIECE, len(wanted)):
            at += max(length, 1)
            continue
        start = _nearest(page, wanted[at : at + length], near)
        first, last = bisect_right(ends, start), bisect_right(ends, start + length - 1)
        found += [index for index in range(first, last + 1) if letters[index]]
        at += length
        near = start + length
    return list(dict.fromkeys(found))


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _longest(page: str, wanted: str, at: int) -> int:
    """The length of the longest start of `wanted[at:]` that stands somewhere in `page`."""
    if wanted[at:] in page:
        return len(wanted) - at
    low, high = 0, len(wanted) - at
    while high - low > 1:
        middle = (low + high) // 2
        if wanted[at : at + middle] in page:
            low = middle
        else:
            high = middle
    return low


def _nearest(page: str, piece: str, near: int) -> int:
    """The place of `piece` that is closest to `near`."""
    best, start = -1, page.find(piece)
    while start >= 0:
        if best < 0 or abs(start - near) < abs(best - near):
            best = start
        start = page.find(piece, start + 1)
    return best
