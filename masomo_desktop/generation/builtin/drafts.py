"""Items before they have an id, and what could not become one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.checks import Reason
from masomo_desktop.generation.model import ItemType, Proof


@dataclass(frozen=True)
class Draft:
    """An item without an id; `body` as in `generation.model.Item`."""

    type: ItemType
    body: Mapping[str, Any]
    proof: tuple[Proof, ...]
    language: str = ""

    def to_json(self) -> dict[str, Any]:
        """The item as it crosses the pipe."""
        return {
            "type": self.type.value,
            "body": dict(self.body),
            "proof": [asdict(proof) for proof in self.proof],
        }

    @property
    def prompt(self) -> str:
        """What a person sees of it first."""
        return str(self.body.get("prompt") or self.body.get("front") or self.body.get("text", ""))


@dataclass(frozen=True)
class Refused:
    """A candidate that is withheld, and why."""

    reason: Reason
    prompt: str


def draft(type_: ItemType, body: Mapping[str, Any], sentence: Sentence) -> Draft:
    """An item that stands on one sentence."""
    proof = Proof(sentence.source, sentence.unit, sentence.quote, sentence.start, sentence.end)
    return Draft(type_, body, (proof,), sentence.language.code)


def capital(text: str) -> str:
    """`text` with a capital first letter, as an option or a sentence begins; names such as pH or
    mRNA stay as they are."""
    first = text.split(" ", maxsplit=1)[0]
    return text if any(c.isupper() for c in first[1:]) else text[:1].upper() + text[1:]


def set_under(setting: str, prompt: str, mark: str = " — ") -> str:
    """`prompt` with the heading `setting` before it, where there is one."""
    return f"{setting}{mark}{prompt}" if setting else prompt
