"""Quiz questions made of facts."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

from masomo_desktop.generation.builtin.answers import PHRASES, Answer, Kind
from masomo_desktop.generation.builtin.cards import is_broken, question_of, which_term
from masomo_desktop.generation.builtin.definitions import Definition
from masomo_desktop.generation.builtin.distractors import (
    WANTED,
    beside_answer,
    beside_definition,
    meanings_beside,
    sentence_like,
)
from masomo_desktop.generation.builtin.drafts import (
    Draft,
    Refused,
    capital,
    draft,
    set_under,
)
from masomo_desktop.generation.builtin.facts import Fact
from masomo_desktop.generation.builtin.inventory import Inventory
from masomo_desktop.generation.builtin.statements import false_statement
from masomo_desktop.generation.checks import Reason
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.model import ItemType
from masomo_desktop.generation.wording import words

#: How many words a learner may be asked to type.
_LONGEST_TYPED = 4
#: How many of a hundred questions are of each type, where the facts allow it.
MIX = {
    ItemType.SINGLE_CHOICE: 40,
    ItemType.TRUE_FALSE: 20,
    ItemType.NUMERIC: 14,
    ItemType.SHORT_ANSWER: 14,
    ItemType.CLOZE: 12,
}


class Questions:
    """Makes questions of facts and keeps the mix of types and of true and false."""

    def __init__(self, inventory: Inventory, seed: int) -> None:
        self._inventory = inventory
        self._rng = random.Random(seed)  # noqa: S311 - a shuffle that can be repeated, no secret
        self._made = dict.fromkeys(MIX, 0)
        self._truths = self._meanings = self._terms = 0
        self._makers: dict[ItemType, Callable[[Fact], Draft | Refused | None]] = {
            ItemType.SINGLE_CHOICE: self._single_choice,
            ItemType.TRUE_FALSE: self._true_false,
            ItemType.NUMERIC: self._numeric,
            ItemType.SHORT_ANSWER: self._short_answer,
            ItemType.CLOZE: self._cloze,
        }

    def candidates(self, fact: Fact) -> Iterator[Draft | Refused]:
        """Questions about `fact`, the type that is wanted most first."""
        total = sum(self._made.values()) + 1
        wanted = sorted(MIX, key=lambda one: self._made[one] - total * MIX[one] / 100)
        for type_ in wanted:
            made = self._makers[type_](fact)
            if made is not None:
                yield made

    def taken(self, question: Draft) -> None:
        """Told when a question has passed and is part of the quiz."""
        self._made[question.type] += 1
        if question.type is ItemType.TRUE_FALSE:
            self._truths += 1 if question.body["key"] else -1

    def _single_choice(self, fact: Fact) -> Draft | Refused | None:
        if fact.definition is not None:
            return self._choice_of_definition(fact, fact.definition)
        asked = fact.asked
        prompt = _prompt_for(asked, fact.question)
        right = asked.text
        if asked.kind in PHRASES | {Kind.TERM}:
            right = sentence_like(right, asked)
        wrong = beside_answer(self._inventory, asked, fact.term, fact.question or "", self._rng)
        if asked.kind in PHRASES:
            wrong = [sentence_like(text, asked) for text in wrong]
        return self._choice(fact, prompt, right, wrong)

    def _choice_of_definition(self, fact: Fact, definition: Definition) -> Draft | Refused | None:
        """The term for a definition and the definition for a term, in turn where both can be."""
        if is_broken(definition):
            return None
        term = which_term(definition)
        meanings = meanings_beside(self._inventory, definition, self._rng)
        if len(meanings) == WANTED and self._meanings < self._terms:
            self._meanings += 1
            right = capital(definition.definition)
            return self._choice(fact, question_of(definition), right, meanings)
        self._terms += 1
        wrong = beside_definition(self._inventory, definition, self._rng)
        return self._choice(fact, term, capital(definition.term), wrong)

    def _choice(self, fact: Fact, prompt: str, right: str, wrong: list[str]) -> Draft | Refused:
        if len(wrong) < WANTED:
            return Refused(Reason.FEW_DISTRACTORS, prompt)
        options = [right, *wrong]
        if fact.answer is not None and fact.answer.kind in {Kind.YEAR, Kind.QUANTITY}:
            values = {one.text: one.value or 0.0 for one in self._inventory.numbers}
            options.sort(key=lambda option: (values[option], option))
        else:
            self._rng.shuffle(options)
        return _question(ItemType.SINGLE_CHOICE, prompt, options.index(right), fact, options)

    def _true_false(self, fact: Fact) -> Draft | Refused | None:
        if fact.definition is not None and fact.definition.question == "entry":
            return None
        if fact.sentence.announces:
            return None
        if self._truths >= 0:
            statement = false_statement(self._inventory, fact, self._rng)
            if statement is None:
                return None
            return _question(ItemType.TRUE_FALSE, _judged(statement, fact), False, fact)
        return _question(ItemType.TRUE_FALSE, _judged(fact.sentence.text, fact), True, fact)

    def _numeric(self, fact: Fact) -> Draft | None:
        answer = fact.answer
        if answer is None or answer.kind not in {Kind.YEAR, Kind.QUANTITY} or answer.value is None:
            return None
        key: float | int = int(answer.value) if answer.value.is_integer() else answer.value
        return _question(ItemType.NUMERIC, _prompt_for(answer, fact.question), key, fact)

    def _short_answer(self, fact: Fact) -> Draft | None:
        if fact.definition is not None:
            if is_broken(fact.definition):
                return None
            return _question(
                ItemType.SHORT_ANSWER,
                which_term(fact.definition),
                fact.definition.term,
                fact,
            )
        if fact.answer is None or fact.question is None or fact.answer.kind is Kind.YEAR:
            return None
        if not _can_be_typed(fact.answer):
            return None
        return _question(ItemType.SHORT_ANSWER, fact.question, fact.answer.text, fact)

    def _cloze(self, fact: Fact) -> Draft | None:
        if fact.answer is None or fact.question is not None:
            return None
        return _question(ItemType.CLOZE, fact.answer.gapped, fact.answer.text, fact)


def _can_be_typed(answer: Answer) -> bool:
    """Whether a learner who knows the answer types just it: a phrase can be said in many ways."""
    if answer.kind not in PHRASES:
        return True
    return answer.kind is Kind.OBJECT and len(words(answer.text)) <= _LONGEST_TYPED


def _prompt_for(answer: Answer, question: str | None) -> str:
    if question is not None:
        return question
    name = {Kind.YEAR: "which_year", Kind.QUANTITY: "which_number"}.get(answer.kind, "complete")
    return _filled(answer.sentence.language, name, "gapped", answer.gapped)


def _judged(statement: str, fact: Fact) -> str:
    return _filled(fact.sentence.language, "true_false", "statement", statement)


def _filled(language: Language, name: str, field: str, text: str) -> str:
    """The template `name` around `text`; the text alone in a language without it."""
    template = language.template(name)
    return template.format(**{field: text}) if template else text


def _question(
    type_: ItemType, prompt: str, key: Any, fact: Fact, options: list[str] | None = None
) -> Draft:
    body = {
        "prompt": set_under(fact.setting, prompt, ": " if type_ is ItemType.CLOZE else " — "),
        "options": options or [],
        "key": key,
        "explanation": fact.sentence.text,
        "marks": 1,
    }
    return draft(type_, body, fact.sentence)
