"""The heading that is shown before a question which does not say by itself what it is about.

"The cookie also has a role to play when working in Progressive Mode" is clear under the heading
"Device interface" and nowhere else; "Device interface — Complete the sentence: …" is clear
everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from masomo_desktop.generation.builtin.answers import Answer
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.tagging import Part, Token
from masomo_desktop.generation.checks import gives_away
from masomo_desktop.generation.wording import covers, fold

_INSIDE = frozenset({Part.ADJECTIVE, Part.NOUN, Part.NOUNS, Part.PARTICIPLE, Part.NAME})
_NOUNS = frozenset({Part.NOUN, Part.NOUNS})
_SAYS_WHICH = frozenset("of that which who in for to from on at with between whose where".split())


def setting_of(sentence: Sentence, tokens: Sequence[Token], answer: Answer | None) -> str:
    """The heading to show before a question about `sentence`, or the empty string where it would
    add nothing or give the answer away."""
    topic = sentence.topic
    if not topic or covers(topic, sentence.text):
        return ""
    if answer is not None and gives_away(topic, answer.text, sentence.language):
        return ""
    return topic if has_open_reference(tokens) else ""


def has_open_reference(tokens: Sequence[Token]) -> bool:
    """Whether an English sentence speaks of "the archive" without having said which."""
    seen: set[str] = set()
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if fold(token.text) != "the":
            if token.part in _NOUNS:
                seen.add(token.lemma)
            index += 1
            continue
        last = index
        while last + 1 < len(tokens) and tokens[last + 1].part in _INSIDE:
            last += 1
        head = tokens[last]
        follows = fold(tokens[last + 1].text) if last + 1 < len(tokens) else ""
        participle = last + 1 < len(tokens) and tokens[last + 1].part is Part.PARTICIPLE
        known = (
            head.part is Part.NAME
            or head.lemma in seen
            or follows in _SAYS_WHICH
            or participle
            or last == index
        )
        if not known and head.part in _NOUNS:
            return True
        seen.update(t.lemma for t in tokens[index : last + 1] if t.part in _NOUNS)
        index = last + 1
    return False


def resolves(topic: str, head: str, sentence: Sentence) -> bool:
    """Whether `topic`, shown before a sentence about "the <head>", says which one is meant."""
    return bool(topic) and covers(head, topic) and not covers(topic, sentence.text)
