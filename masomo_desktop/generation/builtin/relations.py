"""What English sentences tell besides definitions, names and numbers: what a thing is for, what
happens when, why, by what means, where, and what does what to what.

Each relation has a question and its answer, which is a stretch of the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.tagging import Part, Token
from masomo_desktop.generation.wording import words

_LONGEST = 24  # words of an answer
_SHORTEST = 2
_ANNOUNCING = frozenset({"way", "follow", "example", "call", "type", "form"})


@dataclass(frozen=True)
class Relation:
    """A question and its answer, found in one sentence."""

    question: str
    answer: Answer


def relation(
    sentence: Sentence, kind: Kind, question: str | None, part: Sequence[Token]
) -> Relation | None:
    """The relation that `question` and the stretch of the tokens `part` make, where the answer is a
    phrase of a good length and neither of the two is broken."""
    if question is None or not part:
        return None
    answer = Answer(sentence, part[0].start, part[-1].end, kind)
    length = len(words(answer.text))
    if length > _LONGEST or (length < _SHORTEST and kind is not Kind.OBJECT):
        return None
    if " - " in answer.text or " – " in answer.text:
        return None  # an aside, or something else
    if _dangles(part) or not _is_balanced(answer.text) or not _is_balanced(question):
        return None
    return Relation(" ".join(question.split()), answer)


def _dangles(part: Sequence[Token]) -> bool:
    """Whether an answer ends in a word that wants another, or breaks off at a mark."""
    last = part[-1]
    wanting = {Part.PREPOSITION, Part.ARTICLE, Part.AND, Part.POINTER}
    if last.tag == "VVG" or last.lemma in _ANNOUNCING:
        return True  # what it announces stands below
    return last.part in wanting or last.text in {",", ";", ":", "-", "("}


def _is_balanced(text: str) -> bool:
    return all(text.count(a) == text.count(b) for a, b in ("()", "[]", "“”", "‘’"))
