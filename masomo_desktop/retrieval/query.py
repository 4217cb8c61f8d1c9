"""From what a person types to a query that FTS5 cannot misread, and to the words to mark.

Whatever is typed is data: every word becomes a quoted string, so AND, NEAR, *, : or a lone quote
are never operators. Words between quotation marks stay a phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from masomo_desktop.retrieval.folding import words
from masomo_desktop.retrieval.model import Snippet

#: More than a question needs, and far from the depth that FTS5's parser allows.
MOST_PHRASES = 60
_SNIPPET_WORDS = 30

_CHUNK = re.compile(r'["“”«»„]([^"“”«»„]*)["“”«»„]|([^\s"“”«»„]+)')

#: Words that a question has and its answer need not have. They still count in ranking.
_STOP_WORDS = frozenset(
    """
    a about an and are as at be been by can did do does for from had has have how i in into is it
    its of on or our than that the their them there these they this to was we were what when where
    which who whom whose why will with would you your
    au aux avec ce ces cette comment combien d dans de des du elle en est et il ils je l la le les
    leur lui mais ne nous on ont ou par pas pour pourquoi qu quand que quel quelle quelles quels qui
    s sa se ses son sont sur un une vous y
    au cha hii hili hivi huyo hiyo ilikuwa je kama kati katika kuhusu kutoka kwa kwamba la lini na
    nani ni nini pia wa wapi wakati ya yake yao za
    في من على الى عن ما هو هي هل كم متي اين كيف لماذا الذي التي هذا هذه ان او و مع ذا اي كان كانت
    का की के को में से है हैं था थी थे और पर यह वह क्या कब कहां कौन किस किसने कितने क्यों ने एक लिए
    """.split()
)


@dataclass(frozen=True)
class Query:
    """What was asked for. `phrases` are runs of folded words; `open_end`: the last may go on."""

    phrases: tuple[tuple[str, ...], ...]
    open_end: bool

    def expressions(self) -> list[str]:
        """FTS5 expressions, the strictest first; an empty list when no word was typed.

        Both leave stop words out, unless there is nothing else. The first wants every phrase, the
        second is content with any: a question seldom shares all its words with its answer.
        """
        if not self.phrases:
            return []
        quoted = [f'"{" ".join(phrase)}"' for phrase in self.phrases]
        if self.open_end:
            quoted[-1] += "*"
        telling = [q for q, phrase in zip(quoted, self.phrases, strict=True) if not _stops(phrase)]
        strict = " AND ".join(telling or quoted)
        return list(dict.fromkeys((strict, " OR ".join(telling or quoted))))


def parse(typed: str) -> Query:
    """The query that `typed` stands for. The last word also finds longer words it begins."""
    phrases: list[tuple[str, ...]] = []
    open_end = False
    for chunk in _CHUNK.finditer(typed):
        quoted, plain = chunk.groups()
        phrase = tuple(word for word, _, _ in words(quoted or plain or ""))
        if phrase and len(phrases) < MOST_PHRASES:
            phrases.append(phrase)
            open_end = plain is not None
    return Query(tuple(phrases), open_end)


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


def _matches(found: list[str], query: Query) -> dict[int, int]:
    """Which of the words match, and which of the query's phrases each one belongs to.

    Stop words are left unmarked unless nothing else was asked for.
    """
    wanted = [p for p in query.phrases if not _stops(p)] or list(query.phrases)
    marked: dict[int, int] = {}
    for number, phrase in enumerate(wanted):
        opens = query.open_end and phrase == query.phrases[-1]
        *head, tail = phrase
        for end, word in enumerate(found):
            start = end - len(head)
            if (word == tail or (opens and word.startswith(tail))) and (
                start >= 0 and found[start:end] == head
            ):
                marked.update(dict.fromkeys(range(start, end + 1), number))
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


def _stops(phrase: tuple[str, ...]) -> bool:
    return all(word in _STOP_WORDS for word in phrase)
