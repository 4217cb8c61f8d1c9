"""What a model is given to phrase, and the words in which it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from masomo_desktop.generation.model import ItemType, Origin, Proof


@dataclass(frozen=True)
class Draft:
    """An item without an id, as it crosses the pipe from the child that chose its fact."""

    type: ItemType
    body: Mapping[str, Any]
    proof: tuple[Proof, ...]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Draft:
        """What `builtin.drafts.Draft.to_json` gave."""
        proof = tuple(Proof(**one) for one in data["proof"])
        return cls(ItemType(data["type"]), data["body"], proof)

    @property
    def prompt(self) -> str:
        """What a person sees of it first."""
        return str(self.body.get("prompt") or self.body.get("front") or self.body.get("text", ""))


@dataclass(frozen=True)
class Fact:
    """Something to ask about: `answer`, which is `text[start:start + len(answer)]` of the sentence
    `text` (start -1 where it is not there word for word).

    `kind` is that of `builtin.answers.Kind`, or "definition". `setting` is a heading to show before
    the question, or empty. `drafts` are the builtin engine's own wordings, the best type first.
    """

    answer: str
    kind: str
    text: str
    start: int
    setting: str
    language: str
    drafts: tuple[Draft, ...]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Fact:
        """What `builtin.planning.plan` gave."""
        drafts = tuple(Draft.of(one) for one in data["drafts"])
        return cls(**{**data, "drafts": drafts})

    @property
    def name(self) -> str:
        """What tells it from the other facts of its course."""
        proof = self.drafts[0].proof[0]
        return f"{proof.source} {proof.unit} {proof.start} {self.kind} {self.answer}"


@dataclass(frozen=True)
class Example:
    """A sentence, a word or phrase of it, and a question that asks for that."""

    text: str
    answer: str
    question: str


@dataclass(frozen=True)
class Prompts:
    """The words in which a domain asks a model for its questions.

    `version` is remembered with every item. `ask` has the fields {text} and {answer}, `reach` has
    {text} and {question}: it asks for the answer from the text alone. `again` says, by the reason
    of a check ("" for any other), what to do better; with the field {answer}. `examples` are by
    language, those under "" for languages without their own.
    """

    version: str
    system: str
    ask: str
    reach: str
    again: Mapping[str, str]
    examples: Mapping[str, tuple[Example, ...]]


@dataclass(frozen=True)
class ChoicePrompts:
    """The words in which a model is asked which sentence matters most. `ask` has {sentences}."""

    version: str
    system: str
    ask: str


@dataclass(frozen=True)
class Made:
    """An item that passed everything, who made it, and the name of its fact."""

    draft: Draft
    origin: Origin
    fact: str = ""


@dataclass(frozen=True)
class Failed:
    """What was phrased and failed: the reason of the check, and the prompt."""

    reason: str
    prompt: str
    fact: str = ""
