"""What a follow-up question means: its pronouns and gaps filled from the turn before.

"And in Kenya?" and "When did he die?" cannot be searched for. A program cannot rewrite them well,
but search needs no grammar, only the words: those of the topic are added.
"""

from __future__ import annotations

import re

from masomo_desktop.generation.languages import KNOWN
from masomo_desktop.retrieval.folding import terms
from masomo_desktop.retrieval.query import parse
from masomo_desktop.retrieval.stemming import stem

#: Words of several languages that stand for something said before, wherever they stand.
_POINTING = frozenset(
    "it its they them their this that these those he him his she her hers one ones there then "
    "il elle ils elles lui leur leurs ça cela ceci celui celle ceux celles y en "
    "yeye wao hii hiyo huyo huyu hilo hicho hivyo hizo hao hapo huko yake wake zake lake chake "
    "هو هي هم هذا هذه ذلك تلك वह यह वे ये उस इस उसका इसका उनका".split()
) | frozenset(word for language in KNOWN for word in language.personal)
_POINTING_STEMS = frozenset(word for entry in _POINTING for word in terms(entry))
_OPENING = re.compile(
    r"^\W*(?:and|but|so|or|then|what about|how about|why|how so|when|where|who|et|mais|alors|donc|"
    r"pourquoi|quand|où|qui|na|lakini|je|vipi|kwa nini|lini|wapi|nani|و|और)\b",
    re.IGNORECASE,
)
#: With so many telling words of its own before its pronoun, a question stands alone.
_ALONE = 2
_MOST_ADDED = 6


def needs_context(question: str) -> bool:
    """Whether `question` cannot be understood without the one before."""
    found = parse(question).terms
    telling = 0
    for term in found:
        if set(term.words) & _POINTING_STEMS:
            if telling < _ALONE:
                return True
        elif not term.stops:
            telling += 1
    return telling == 0 or (telling == 1 and _OPENING.match(question) is not None)


def with_topic(question: str, topic: str) -> str:
    """`question` with the telling words of `topic`, the question before as it was understood."""
    there = {stem(word) for word in terms(question)}
    added = [
        " ".join(term.words)
        for term in parse(topic).telling
        if not set(map(stem, term.words)) & there and not set(term.words) & _POINTING_STEMS
    ]
    return " ".join([question.strip(), *_by_name_first(topic, added)[:_MOST_ADDED]])


def faithful(rewritten: str, question: str, topic: str) -> bool:
    """Whether a model's rewriting of a follow-up says nothing that was not in the conversation and
    leaves out nothing that was asked."""
    if not rewritten or len(rewritten) > 3 * (len(question) + len(topic)) or "\n" in rewritten:
        return False
    said = _telling(rewritten)
    known = _telling(question) | _telling(topic)
    own = _telling(question) - _POINTING_STEMS
    return bool(said) and said <= known and own <= said and bool(said - own)


def _telling(text: str) -> set[str]:
    return {stem(word) for term in parse(text).terms if not term.stops for word in term.words}


def _by_name_first(topic: str, words: list[str]) -> list[str]:
    """Names first: they say most, and a long topic is cut."""
    named = {
        folded
        for match in re.finditer(r"(?<=\w\s)[^\W\d_a-z]\w+", topic)
        for folded in terms(match[0])
    }
    return sorted(words, key=lambda word: word not in named)
