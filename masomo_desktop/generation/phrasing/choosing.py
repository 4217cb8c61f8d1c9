"""Summaries: which of some sentences matters most. The sentences stay what they are, quotes.

A sentence that a small model rewrites cannot be checked for saying the same; one that it chooses
can: it is one of those that were offered, each of which has its proof.
"""

from __future__ import annotations

from collections.abc import Sequence

from masomo_desktop.generation.checks import Reason, check
from masomo_desktop.generation.duplicates import near_duplicate
from masomo_desktop.generation.model import Origin
from masomo_desktop.generation.phrasing.asking import BUILTIN, Asking, NobodyLeft
from masomo_desktop.generation.phrasing.making import Texts
from masomo_desktop.generation.phrasing.model import ChoicePrompts, Draft, Failed, Made
from masomo_desktop.generation.wording import squeeze
from masomo_desktop.providers.errors import ReplyUnusable
from masomo_desktop.providers.model import Request


class Chooser:
    """Takes one sentence of each group that is like none taken before."""

    def __init__(self, texts: Texts, asking: Asking, prompts: ChoicePrompts, seed: int) -> None:
        self._texts, self._asking, self._prompts, self._seed = texts, asking, prompts, seed
        self._kept: list[Draft] = []

    def remember(self, draft: Draft) -> None:
        """Told of every sentence that the summary has."""
        self._kept.append(draft)

    def name(self, group: Sequence[Draft]) -> str:
        """By which a group is known when the job is begun again."""
        return _name(group)

    def choose(self, group: Sequence[Draft]) -> Made | Failed:
        """The sentence of `group`; raises as `Maker.make` does."""
        sound = [one for one in group if self._fault(one) is None]
        fact = _name(group)
        if not sound:
            fault = self._fault(group[0]) or Reason.NEAR_DUPLICATE
            return Failed(fault.value, group[0].prompt, fact)
        if len(sound) == 1 or self._asking.first == BUILTIN:
            return Made(sound[0], Origin(BUILTIN, instead_of=self._asking.instead_of()), fact)
        try:
            return self._chosen(sound, fact)
        except ReplyUnusable as error:
            return self._first(sound, fact, error.code)
        except NobodyLeft as nobody:
            if not self._asking.may_use_builtin:
                raise nobody.error from nobody
            return self._first(sound, fact, "")

    def _chosen(self, sound: Sequence[Draft], fact: str) -> Made:
        listed = "\n".join(
            f"{number}. {squeeze(one.prompt)}" for number, one in enumerate(sound, 1)
        )
        request = Request.of(
            self._prompts.ask.format(sentences=listed),
            system=self._prompts.system,
            schema={
                "type": "object",
                "properties": {"number": {"enum": list(range(1, len(sound) + 1))}},
                "required": ["number"],
                "additionalProperties": False,
            },
            max_tokens=16,
            temperature=0.0,
            seed=self._seed,
        )
        reply = self._asking.ask(request)
        origin = Origin(
            reply.engine,
            reply.model,
            self._prompts.version,
            self._seed,
            self._asking.instead_of(),
        )
        return Made(sound[int(reply.data["number"]) - 1], origin, fact)

    def _first(self, sound: Sequence[Draft], fact: str, code: str) -> Made:
        return Made(sound[0], Origin(BUILTIN, instead_of=self._asking.instead_of(code)), fact)

    def _fault(self, draft: Draft) -> Reason | None:
        proof = draft.proof[0]
        fault = check(draft, self._texts.get((proof.source, proof.unit), ""))
        if fault is None and near_duplicate(draft, self._kept):
            return Reason.NEAR_DUPLICATE
        return fault


def _name(group: Sequence[Draft]) -> str:
    proof = group[0].proof[0]
    return f"{proof.source} {proof.unit} {proof.start} choice"
