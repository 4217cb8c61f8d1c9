"""Statements to judge: one that the course makes, or one that it belies."""

from __future__ import annotations

import random

from masomo_desktop.generation.builtin.answers import PHRASES, Answer, Kind
from masomo_desktop.generation.builtin.contraries import contrary_of
from masomo_desktop.generation.builtin.definitions import Definition
from masomo_desktop.generation.builtin.distractors import (
    beside_answer,
    is_introduced,
    near_definition,
)
from masomo_desktop.generation.builtin.drafts import capital
from masomo_desktop.generation.builtin.facts import Fact
from masomo_desktop.generation.builtin.inventory import Inventory


def false_statement(inventory: Inventory, fact: Fact, rng: random.Random) -> str | None:
    """The sentence of `fact` with another thing of the same kind in the place of the right one,
    or its sense turned round; None where that could be true, or would be odd rather than false."""
    turned = contrary_of(fact.sentence, inventory.tokens[fact.sentence.order])
    if fact.definition is not None:
        return _of_definition(inventory, fact.definition) or turned
    if fact.asked.kind in PHRASES and turned is not None:
        return turned
    return _of_answer(inventory, fact, fact.asked, rng) or turned


def _of_definition(inventory: Inventory, definition: Definition) -> str | None:
    text = definition.sentence.text
    place = text.casefold().find(definition.term.casefold())
    if place < 0 or definition.question in {"called", "entry"}:
        return None
    for other in near_definition(inventory, definition):
        small = place > 0 and not definition.name
        said = other[:1].lower() + other[1:] if small and other[1:].islower() else other
        if not inventory.evidence.says(definition.definition, other):
            return text[:place] + said + text[place + len(definition.term) :]
    return None


def _of_answer(inventory: Inventory, fact: Fact, answer: Answer, rng: random.Random) -> str | None:
    if answer.kind in {Kind.YEAR, Kind.QUANTITY}:
        alone = sum(one.sentence is answer.sentence for one in inventory.numbers) == 1
        if not alone:
            return None  # the other number may make the statement odd
    elif _would_be_odd(inventory, answer):
        return None
    if is_introduced(inventory, answer):
        return None
    for other in beside_answer(inventory, answer, fact.term, fact.question or "", rng):
        number = answer.kind in {Kind.YEAR, Kind.QUANTITY}
        if number or not inventory.evidence.says(answer.replaced(" "), other):
            return answer.replaced(_fitted(other, answer))
    return None


def _would_be_odd(inventory: Inventory, answer: Answer) -> bool:
    """Whether another thing in the place of the answer would rather be odd than false."""
    if answer.kind in PHRASES:
        return not _can_be_swapped(inventory, answer)
    if answer.kind is Kind.TERM and answer.sentence.language.code != "eng":
        return True  # its other words may agree with it in gender or class
    return answer.kind is not Kind.PERSON and not inventory.is_particular(answer.sentence)


def _can_be_swapped(inventory: Inventory, answer: Answer) -> bool:
    """Whether the sentence ends with the phrase, so that nothing after it belongs to it, and the
    section tells another of its kind: one from far away would be odd rather than false."""
    sentence = answer.sentence
    return len(sentence.text) - answer.end <= 1 and any(
        one.answer.kind is answer.kind
        and one.answer.sentence.section == sentence.section
        and one.answer.sentence.order != sentence.order
        for several in inventory.relations.values()
        for one in several
    )


def _fitted(other: str, answer: Answer) -> str:
    """`other` with the first letter that the place of `answer` wants."""
    if answer.start == 0:
        return capital(other)
    if answer.kind in PHRASES:
        small = other.partition(" ")[0] in {"The", "A", "An"}
        return other[:1].lower() + other[1:] if small else other
    plain = answer.kind is Kind.TERM and other[1:].islower()
    return other[:1].lower() + other[1:] if plain else other
