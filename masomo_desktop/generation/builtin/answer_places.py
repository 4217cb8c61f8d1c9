"""Where an answer stands in its sentence, and the interrogative that asks for it there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from masomo_desktop.generation.builtin.answers import Answer
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token, has_verb
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold

_LONGEST_OPENING = 9  # words


@dataclass(frozen=True)
class Interrogative:
    """`words` ask for what `sentence.text[start:end]` says: the answer, perhaps with what belongs
    to it ("mwaka 1957", for "mwaka gani")."""

    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Place:
    """An answer among the tokens of its sentence, which are `tokens[first:last + 1]`."""

    answer: Answer
    tokens: Sequence[Token]
    first: int
    last: int
    casing: Mapping[str, int]

    @classmethod
    def of(cls, answer: Answer, tokens: Sequence[Token], casing: Mapping[str, int]) -> Place | None:
        first = next((i for i, t in enumerate(tokens) if t.start == answer.start), None)
        if first is None:
            return None
        last = max(i for i, t in enumerate(tokens) if t.start < answer.end)
        return cls(answer, tokens, first, last, casing)

    @property
    def language(self) -> Language:
        return self.answer.sentence.language

    @property
    def before(self) -> str:
        return fold(self.tokens[self.first - 1].text) if self.first else ""

    @property
    def after(self) -> Token | None:
        return self.tokens[self.last + 1] if self.last + 1 < len(self.tokens) else None

    @property
    def opens_clause(self) -> bool:
        """Whether nothing but an article, or a phrase without a verb and a comma, stands before."""
        first = self.first
        if first and self.tokens[first - 1].part is Part.ARTICLE:
            first -= 1
        before = self.tokens[:first]
        if not before:
            return True
        verbs = any(t.tag in FINITE or t.part is Part.VERB for t in before)
        opens = self.tokens[0].part is Part.PREPOSITION or self.language.code != "eng"
        return before[-1].text == "," and opens and not verbs and len(before) <= _LONGEST_OPENING

    def asked(
        self, said: str, *, back: int = 0, start: int | None = None, end: int | None = None
    ) -> Interrogative:
        """`said`, for the answer and the `back` tokens before it, or from `start` to `end`."""
        if start is None:
            start = self.tokens[self.first - back].start
        return Interrogative(said, start, self.answer.end if end is None else end)

    @property
    def subject_end(self) -> int | None:
        """Where the subject ends that the answer is, with what is added between commas ("Gage,
        the governor, …"); None where the answer is no subject of what follows."""
        if not self.opens_clause or self.after is None:
            return None
        behind = self.last + 1
        if self.after.text == ",":
            comma = next(
                (i for i in range(behind + 1, len(self.tokens)) if self.tokens[i].text == ","), None
            )
            if comma is None or has_verb(self.tokens[behind:comma]):
                return None
            behind = comma + 1
        return self.tokens[behind - 1].end if begins_predicate(self.tokens[behind:]) else None


def begins_predicate(tokens: Sequence[Token]) -> bool:
    """Whether a finite verb comes first, perhaps behind an adverb; the tagger takes some for
    participles, but no preposition follows then ("Gage stationed thirty-five hundred troops")."""
    rest = tokens[1:] if tokens and tokens[0].tag == "AV0" else tokens
    if not rest or rest[0].tag in FINITE:
        return bool(rest)
    opens = {Part.ARTICLE, Part.NUMBER, Part.NOUN, Part.NOUNS, Part.NAME, Part.ADJECTIVE}
    return rest[0].tag == "VVN" and len(rest) > 1 and rest[1].part in opens | {Part.PRONOUN}
