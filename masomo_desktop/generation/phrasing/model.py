"""What a model is given to phrase, and the words in which it is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from masomo_desktop.generation.model import ItemType, Origin, Proof
from masomo_desktop.generation.wording import squeeze

#: What a model sees in the place of an answer.
BLANK = "___"
_ASIDE = re.compile(r"\s?\([^()]*\)")


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
class Demands:
    """What a question must say of its sentence, and what it must not leave open: as in
    `builtin.demands.Demands`, which found it. All words are folded."""

    said: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    definite: tuple[tuple[str, tuple[str, ...]], ...] = ()
    past: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Demands:
        """What `builtin.demands.Demands.to_json` gave, perhaps through JSON."""
        return cls(
            tuple(tuple(forms) for forms in data["said"]),
            tuple((tuple(verb), tuple(told)) for verb, told in data["apart"]),
            tuple((head, tuple(told)) for head, told in data["definite"]),
            tuple((past, base) for past, base in data["past"]),
        )


@dataclass(frozen=True)
class Fact:
    """Something to ask about: `answer`, which is `text[start:start + len(answer)]` of the sentence
    `text` (start -1 where it is not there word for word).

    `kind` is that of `builtin.answers.Kind`, or "definition". `setting` is a heading to show before
    the question, or empty. `drafts` are the builtin engine's own wordings, the best type first.
    `asking` is the interrogative for what stands at `text[gap[0]:gap[1]]`, the answer perhaps with
    what belongs to it; empty where none is known to fit, be the language known or not.
    `text[shown[0]:shown[1]]` says enough for a question.
    """

    answer: str
    kind: str
    text: str
    start: int
    setting: str
    language: str
    drafts: tuple[Draft, ...]
    asking: str = ""
    gap: tuple[int, int] | None = None
    shown: tuple[int, int] | None = None
    demands: Demands = Demands()

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Fact:
        """What `builtin.planning.plan` gave."""
        return cls(
            **{
                **data,
                "drafts": tuple(Draft.of(one) for one in data["drafts"]),
                "gap": tuple(data["gap"]),
                "shown": tuple(data["shown"]),
                "demands": Demands.of(data["demands"]),
            }
        )

    @property
    def gapped(self) -> str:
        """What is shown of the sentence, with a gap in the place of its answer; without a gap where
        the answer is not there word for word."""
        first, last = self.shown or (0, len(self.text))
        start, end = self.gap or (self.start, self.start + len(self.answer))
        if start < 0:
            return squeeze(self.text[first:last])
        before, behind = _ASIDE.sub("", self.text[first:start]), _ASIDE.sub("", self.text[end:last])
        said = squeeze(f"{before}{BLANK}{behind}")
        return said if said.endswith((".", "!", "?", "।", "۔")) else f"{said}."

    @property
    def name(self) -> str:
        """What tells it from the other facts of its course."""
        proof = self.drafts[0].proof[0]
        return f"{proof.source} {proof.unit} {proof.start} {self.kind} {self.answer}"


@dataclass(frozen=True)
class Example:
    """A sentence, a word or phrase of it, the interrogative that asks for that, and the question
    that does. `gap` is what the question leaves out of the sentence, where it is more than the
    answer ("in 1957")."""

    text: str
    answer: str
    asking: str
    question: str
    gap: str = ""

    @property
    def gapped(self) -> str:
        """The sentence with a gap."""
        return self.text.replace(self.gap or self.answer, BLANK, 1)


@dataclass(frozen=True)
class Prompts:
    """The words in which a domain asks a model for its questions.

    `version` is remembered with every item. `ask` has the fields {text}, a sentence with a gap,
    and {asking}, its interrogative; `ask_freely` has {text} alone. `reach` has {text} and
    {question}: it asks for the answer from the text alone. `again` says, by the reason of a check
    ("" for any other), what to do better; with the field {asking}. `examples` are by language,
    those under "" for languages without their own.
    """

    version: str
    system: str
    ask: str
    ask_freely: str
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
