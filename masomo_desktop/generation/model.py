"""Artifacts, their items, and the proof that each item stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class ArtifactKind(StrEnum):
    SUMMARY = "summary"
    FLASHCARDS = "flashcards"
    QUIZ = "quiz"


class ArtifactState(StrEnum):
    """`making` until its job ends; `partial` when it was stopped or failed with some items kept."""

    MAKING = "making"
    READY = "ready"
    PARTIAL = "partial"
    FAILED = "failed"


class ItemType(StrEnum):
    SENTENCE = "sentence"
    BASIC = "basic"
    CLOZE = "cloze"
    SINGLE_CHOICE = "single_choice"
    TRUE_FALSE = "true_false"
    SHORT_ANSWER = "short_answer"
    NUMERIC = "numeric"


@dataclass(frozen=True)
class Proof:
    """`quote` stands in unit number `unit` of `source`, at `text[start:end] == quote`."""

    source: str
    unit: int
    quote: str
    start: int
    end: int


@dataclass(frozen=True)
class Origin:
    """Who found an item's words: the engine's name, its model, the version of the prompts and the
    seed; `instead_of` says which engine was to and why it did not ("local:NAME: code"), or ""."""

    engine: str = "builtin"
    model: str = ""
    prompts: str = ""
    seed: int = 0
    instead_of: str = ""


@dataclass(frozen=True)
class Item:
    """One sentence, card or question.

    `body` by type, as in the command line's contract. Summary: heading, text. Cards: front, back
    (a cloze card's front has its gap as "[…]"). Questions: prompt, options, key, explanation,
    marks; the key is an index for single_choice, a bool for true_false, else text or a number.
    """

    id: str
    type: ItemType
    body: Mapping[str, Any]
    proof: tuple[Proof, ...]
    origin: Origin = Origin()


@dataclass(frozen=True)
class Withheld:
    """An item that failed a check and reaches nobody: which check, and what its prompt was."""

    reason: str
    prompt: str


@dataclass(frozen=True)
class Artifact:
    """A summary, deck or quiz as stored; items come apart, because there can be hundreds.

    `language` empty means the language of the material. `coverage` says what was used:
    {"units": how many units were read for it, "of": how many have text, "pages": by source, the
    runs of units that were read, each with its first and last number}. `failure` is the sentence
    for the learner when it is failed or partial, else empty.
    """

    id: str
    course: str
    kind: ArtifactKind
    engine: str
    requested: int
    language: str
    state: ArtifactState
    failure: str
    items: int
    withheld: int
    coverage: Mapping[str, Any]
    created: datetime


@dataclass(frozen=True)
class Material:
    """One unit of a ready source, as an engine reads it. Regions: kind, start, end, level."""

    source: str
    unit: int
    text: str
    language: str
    regions: tuple[tuple[str, int, int, int], ...] = ()
