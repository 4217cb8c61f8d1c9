"""A conversation about a course: what was asked, and what the material says to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from masomo_desktop.generation.model import Proof

#: The languages that an answer can be asked in, beside that of the question.
LANGUAGES = ("swa", "fra", "eng")
LONGEST_QUESTION = 1000


class Wish(StrEnum):
    """What is wanted of the material: an answer, the same in simpler words, an example of it,
    questions on it, or it in another language."""

    ANSWER = "answer"
    SIMPLER = "simpler"
    EXAMPLE = "example"
    QUIZ = "quiz"
    TRANSLATE = "translate"


class TurnState(StrEnum):
    """`asked` until its job runs, then `making`. `answered` in a model's words, each checked;
    `passages` where the best passages stand for themselves; `quizzed` with questions;
    `silent`: the material does not say. `stopped` and `failed` keep the claims that were made.
    """

    ASKED = "asked"
    MAKING = "making"
    ANSWERED = "answered"
    PASSAGES = "passages"
    QUIZZED = "quizzed"
    SILENT = "silent"
    STOPPED = "stopped"
    FAILED = "failed"


UNDER_WAY = frozenset({TurnState.ASKED, TurnState.MAKING})


class ClaimKind(StrEnum):
    """`said`: a model's words, borne out by what they cite; `quoted`: the words of the material
    themselves; `translated`: a model's words in another language, to be read beside the quote."""

    SAID = "said"
    QUOTED = "quoted"
    TRANSLATED = "translated"


@dataclass(frozen=True)
class Claim:
    """One sentence of an answer, or one quotation, with what it stands on."""

    kind: ClaimKind
    text: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True)
class Asked:
    """A question as it is to be answered.

    `sought` is the question as it can be understood alone; empty until it was worked out.
    `language` is an ISO 639-3 code, or empty for the language of the question. `engine` is the one
    that must answer, or empty for those that the learner allowed. `about` is the id of the turn
    that a wish (simpler, an example, …) is about, or empty for the one before.
    """

    question: str
    wish: Wish = Wish.ANSWER
    language: str = ""
    engine: str = ""
    about: str = ""
    sought: str = ""


@dataclass(frozen=True)
class Turn:
    """A question and what came of it.

    `engine` is who answered, `skipped` the sentences of those that were to and could not. `draft`
    is what a model is saying just now, not yet checked. `dropped` counts the sentences of a model
    that their citation did not bear out. `artifact` is the quiz that was made, or empty.
    `failure` is a code and a sentence for people. `forgotten`: its source was purged, and with it
    what was quoted.
    """

    id: str
    course: str
    asked: Asked
    state: TurnState
    claims: tuple[Claim, ...]
    engine: str
    draft: str
    skipped: tuple[str, ...]
    dropped: int
    artifact: str
    failure: tuple[str, str]
    forgotten: bool
    created: datetime

    @property
    def under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def answered(self) -> bool:
        """Whether the material said something to it."""
        return bool(self.claims or self.artifact) and not self.under_way
