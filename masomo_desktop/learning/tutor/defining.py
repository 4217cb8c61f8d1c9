"""Questions for what something is: the passage that says so goes before those that mention it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masomo_desktop.generation.languages import guess, language_of
from masomo_desktop.learning.tutor.sentences import sentences_of
from masomo_desktop.retrieval.folding import terms
from masomo_desktop.retrieval.model import PassageHit
from masomo_desktop.retrieval.query import parse
from masomo_desktop.retrieval.stemming import stem

_ASKS = re.compile(
    r"^\W*(?:(?:and\s+)?what(?:\s+(?:is|are|was|were)|['’]s)|define|(?:what\s+does\s+.+\s+mean)|"
    r"qu['’]est[- ]ce\s+qu(?:e|['’])|que\s+signifie|définis|nini\s+maana|eleza\s+maana|ما\s+ه[وي])"
    r"|\bni\s+nini\W*$|\bnini\s+maana\s+ya\b|\bक्या\s+(?:है|हैं)\W*$",
    re.IGNORECASE,
)
#: Sentences that begin with what they say the being of: English, French, Swahili.
_IS = re.compile(
    r"^(?P<term>[^,.;:!?]{2,60}?)\s(?:(?:is|are|was|were)\s(?:(?:a|an|the|any|one)\s)"
    r"|(?:est|sont|était)\s(?:(?:une?|le|la|les|des)\s|l['’])|ni\s)",
    re.IGNORECASE,
)
#: A question with more telling words than this asks for more than what one thing is.
_MOST = 3


def asks_for_a_definition(question: str) -> bool:
    """Whether `question` asks what something is."""
    return _ASKS.search(question) is not None and 0 < len(_sought(question)) <= _MOST


def defines(text: str, question: str) -> bool:
    """Whether the sentence `text` says what it is that `question` asks about."""
    sought = _sought(question)
    known = [one.pattern for one in language_of(guess(text) or "eng").definers]
    found = (pattern.match(text) for pattern in (_IS, *known))
    return any(
        match is not None and {stem(word) for word in terms(match["term"])} - _ARTICLES == sought
        for match in found
    )


def definitions_first(hits: Sequence[PassageHit], question: str) -> list[PassageHit]:
    """The same passages, those with a definition of what is asked for before the others."""
    if not asks_for_a_definition(question):
        return list(hits)
    return sorted(
        hits, key=lambda hit: not any(defines(one.text, question) for one in sentences_of(hit))
    )


_ARTICLES = frozenset(map(stem, "the a an la le les l un une".split()))


def _sought(question: str) -> set[str]:
    return {stem(word) for term in parse(question).telling for word in term.words}
