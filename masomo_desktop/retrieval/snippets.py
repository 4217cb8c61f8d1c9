"""The piece of a passage that shows why it was found."""

from __future__ import annotations

import re

from masomo_desktop.retrieval.folding import words
from masomo_desktop.retrieval.model import Snippet
from masomo_desktop.retrieval.query import Query
from masomo_desktop.retrieval.stemming import stem, swahili

_SNIPPET_WORDS = 30


def snippet(text: str, query: Query) -> Snippet:
    """The part of `text` where most of the query stands, as (piece, matched) pairs.

    White space is made single; an ellipsis stands where something was left out.
    """
    found = words(text)
    marked = _matches([word for word, _, _ in found], query)
    first = _densest(sorted(marked), len(found))
    last = min(first + _SNIPPET_WORDS, len(found))
    begin = found[first][1] if first else 0
    finish = found[last - 1][2] if last < len(found) else len(text)
    pieces: list[tuple[str, bool]] = [("… ", False)] if first else []
    at = begin
    for index in range(first, last):
        _, start, end = found[index]
        if index not in marked or start < at:
            continue
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    pieces.append((text[at:finish] + (" …" if last < len(found) else ""), False))
    return _merged([(re.sub(r"\s+", " ", piece), hit) for piece, hit in pieces if piece])


def _matches(found: list[str], query: Query) -> set[int]:
    """Which of the words match. Stop words do not, unless nothing else was asked for."""
    stems = [stem(word) for word in found]
    marked: set[int] = set()
    for term in query.telling:
        wanted, count = list(term.stems), len(term.words)
        for end in range(count, len(stems) + 1):
            if stems[end - count : end] == wanted:
                marked.update(range(end - count, end))
        others = {other for other, _ in term.others}
        beginning = query.beginning(term) if count == 1 else ""
        if others or beginning:
            marked.update(
                index
                for index, word in enumerate(found)
                if stems[index] in others
                or (others and swahili(word) in others)
                or (beginning and word.startswith(beginning))
            )
    return marked


def _densest(marked: list[int], count: int) -> int:
    """Where a snippet of a text of `count` words begins, to show the most marked words."""
    if not marked or count <= _SNIPPET_WORDS:
        return 0
    best = max(
        marked, key=lambda at: (sum(at <= other < at + _SNIPPET_WORDS for other in marked), -at)
    )
    return max(0, min(best - _SNIPPET_WORDS // 4, count - _SNIPPET_WORDS))


def _merged(pieces: list[tuple[str, bool]]) -> Snippet:
    """Neighbours of one kind as one piece; blanks between two matches belong to them."""
    merged: list[tuple[str, bool]] = []
    for text, hit in pieces:
        if merged and merged[-1][1] == hit:
            merged[-1] = (merged[-1][0] + text, hit)
        else:
            merged.append((text, hit))
    return tuple(merged)
