"""What a sentence can be asked for: its years, quantities, names and terms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.wording import GAP


class Kind(StrEnum):
    """Kinds of answers. A question that asks for one kind offers no other."""

    YEAR = "year"
    QUANTITY = "quantity"
    PERSON = "person"
    PLACE = "place"
    NAME = "name"
    TERM = "term"
    #: what something is for: "to carry blood away from the heart"
    PURPOSE = "purpose"
    #: by doing what: "by calling a function"
    MEANS = "means"
    #: why: "because water enters it"
    REASON = "reason"
    #: when: "when the temperature is high"
    CONDITION = "condition"
    #: what happens when something does
    OUTCOME = "outcome"
    #: what is done something to, or contained, or needed
    OBJECT = "object"
    #: where something is
    WHERE = "where"
    #: what an abbreviation stands for
    EXPANSION = "expansion"


#: Kinds whose answers are phrases, which a learner says in words of his own.
PHRASES = frozenset(
    {
        Kind.PURPOSE,
        Kind.MEANS,
        Kind.REASON,
        Kind.CONDITION,
        Kind.OUTCOME,
        Kind.OBJECT,
        Kind.WHERE,
        Kind.EXPANSION,
    }
)


@dataclass(frozen=True)
class Answer:
    """`sentence.text[start:end]`, which a question can ask for.

    For a quantity `value` is its number and `unit` what it counts or measures, folded; for a year
    `value` alone. `article` is the folded article before it, `plural` whether it is a plural.
    """

    sentence: Sentence
    start: int
    end: int
    kind: Kind
    value: float | None = None
    unit: str = ""
    article: str = ""
    plural: bool = False

    @property
    def text(self) -> str:
        return self.sentence.text[self.start : self.end]

    @property
    def gapped(self) -> str:
        """The sentence with a gap in the place of the answer."""
        return self.replaced(GAP)

    def replaced(self, other: str) -> str:
        """The sentence with `other` in the place of the answer."""
        text = self.sentence.text
        return text[: self.start] + other + text[self.end :]
