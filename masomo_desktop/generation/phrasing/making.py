"""From a fact to an item in a model's words: phrase, check, answer back, repair once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from masomo_desktop.generation.asked import has_table
from masomo_desktop.generation.checks import Reason, check
from masomo_desktop.generation.duplicates import near_duplicate
from masomo_desktop.generation.languages import language_of
from masomo_desktop.generation.model import ArtifactKind, ItemType, Origin
from masomo_desktop.generation.phrasing.agreement import fault_of, reaches, without_blank
from masomo_desktop.generation.phrasing.asking import BUILTIN, Asking, NobodyLeft
from masomo_desktop.generation.phrasing.assembling import assembled, type_for
from masomo_desktop.generation.phrasing.conversation import answer_request, question_request
from masomo_desktop.generation.phrasing.model import Draft, Fact, Failed, Made, Prompts
from masomo_desktop.generation.phrasing.saying import mended, stands_in_place
from masomo_desktop.generation.wording import squeeze
from masomo_desktop.providers.errors import ReplyUnusable
from masomo_desktop.providers.model import Reply

Texts = Mapping[tuple[str, int], str]
#: Whether what was answered is the answer of a fact.
Reaches = Callable[[str, Fact], bool]


class Maker:
    """Makes items of facts, and remembers what was made, for the mix of types and for likeness.

    `texts` are those of the units by source and number.
    """

    def __init__(
        self,
        kind: ArtifactKind,
        texts: Texts,
        asking: Asking,
        prompts: Prompts,
        seed: int,
        *,
        reached: Reaches = reaches,
    ) -> None:
        self._kind, self._texts = kind, texts
        self._asking, self._prompts, self._seed = asking, prompts, seed
        self._reached = reached
        self._kept: list[Draft] = []
        self._made: Counter[ItemType] = Counter()
        self._asked_of: set[tuple[str, int, int]] = set()

    def remember(self, draft: Draft) -> None:
        """Told of every item that the artifact has, also of those of an earlier attempt."""
        self._kept.append(draft)
        self._made[draft.type] += 1
        self._asked_of |= _places(draft)

    def name(self, fact: Fact) -> str:
        """By which a fact is known when the job is begun again."""
        return fact.name

    def make(self, fact: Fact) -> Made | Failed | None:
        """The item of `fact`, by the model or, where the learner allows it, in the builtin
        engine's words. None where a question has been made of its sentence, which would tell the
        answer, and where only the builtin engine could ask for it but may not. Raises the error of
        the last engine where nobody is left to ask."""
        if self._kind is ArtifactKind.QUIZ and _places(fact.drafts[0]) & self._asked_of:
            return None
        if self._asking.first == BUILTIN:
            return self._in_other_words(fact, "", "")
        type_ = type_for(self._kind, fact, self._made)
        if type_ is None or (has_table(language_of(fact.language)) and not fact.asking):
            if not self._asking.may_use_builtin:
                return None
            return self._in_other_words(fact, Reason.NOT_ASKED, fact.text)
        try:
            return self._phrased(type_, fact)
        except NobodyLeft as nobody:
            if not self._asking.may_use_builtin:
                raise nobody.error from nobody
            return self._in_other_words(fact, "", "")

    def make_as(self, type_: ItemType, fact: Fact) -> Made | Failed:
        """The item of `fact` as one of `type_`, in a model's words or not at all. Raises the error
        of the last engine where nobody is left to ask."""
        try:
            return self._phrased(type_, fact)
        except NobodyLeft as nobody:
            raise nobody.error from nobody

    def _phrased(self, type_: ItemType, fact: Fact) -> Made | Failed:
        again: tuple[str, str] | None = None
        prompt, reason = fact.text, str(Reason.MALFORMED)
        for seed in (self._seed, self._seed + 1):
            try:
                reply = self._asking.ask(question_request(self._prompts, fact, seed, again=again))
                question = mended(without_blank(squeeze(str(reply.data["question"]))), fact)
                draft = assembled(type_, question, fact)
                found = self._fault(draft, question, fact)
                if found is None:
                    return Made(draft, self._origin(reply, seed), fact.name)
            except ReplyUnusable:
                return self._in_other_words(fact, Reason.MALFORMED, fact.text)
            prompt, reason = draft.prompt, found.value
            if found is Reason.NEAR_DUPLICATE:
                break  # another wording would ask the same
            again = question, found.value
        return self._in_other_words(fact, reason, prompt)

    def _fault(self, draft: Draft, question: str, fact: Fact) -> Reason | None:
        fault = fault_of(question, fact) or self._check(draft, fact)
        if fault is not None:
            return fault
        if stands_in_place(question, fact):
            return None
        reply = self._asking.ask(answer_request(self._prompts, fact, question, self._seed))
        said = squeeze(str(reply.data["answer"]))
        return None if self._reached(said, fact) else Reason.ANSWER_NOT_REACHED

    def _check(self, draft: Draft, fact: Fact) -> Reason | None:
        proof = draft.proof[0]
        fault = check(draft, self._texts.get((proof.source, proof.unit), ""), fact.language)
        if fault is None and near_duplicate(draft, self._kept):
            return Reason.NEAR_DUPLICATE
        return fault

    def _in_other_words(self, fact: Fact, reason: str, prompt: str) -> Made | Failed:
        """The builtin engine's wording, if that is allowed and passes; else why there is none."""
        if self._asking.may_use_builtin and reason != Reason.NEAR_DUPLICATE:
            for draft in fact.drafts:
                if self._check(draft, fact) is None:
                    origin = Origin(BUILTIN, instead_of=self._asking.instead_of(reason))
                    return Made(draft, origin, fact.name)
        return Failed(reason or str(Reason.NEAR_DUPLICATE), prompt or fact.text, fact.name)

    def _origin(self, reply: Reply, seed: int) -> Origin:
        skipped = self._asking.instead_of()
        return Origin(reply.engine, reply.model, self._prompts.version, seed, skipped)


def _places(draft: Draft) -> set[tuple[str, int, int]]:
    """Where the sentences begin that a draft stands on."""
    return {(one.source, one.unit, one.start) for one in draft.proof}
