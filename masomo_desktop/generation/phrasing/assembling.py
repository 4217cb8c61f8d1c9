"""From a phrased question and its fact to an item: the key and the options are the program's."""

from __future__ import annotations

from collections import Counter
from typing import Any

from masomo_desktop.generation.model import ArtifactKind, ItemType
from masomo_desktop.generation.phrasing.agreement import beside
from masomo_desktop.generation.phrasing.model import Draft, Fact
from masomo_desktop.generation.wording import words

#: A learner types at most so many words.
_LONGEST_TYPED = 4
_PHRASED = (ItemType.SINGLE_CHOICE, ItemType.NUMERIC, ItemType.SHORT_ANSWER)
#: Of ten questions so many offer options, where the facts allow it.
_CHOICES = 0.6


def type_for(kind: ArtifactKind, fact: Fact, made: Counter[ItemType]) -> ItemType | None:
    """As what a fact is asked, given what was made so far; None where only the builtin engine can
    ask for it (a long phrase, without options beside it)."""
    if kind is ArtifactKind.FLASHCARDS:
        return ItemType.BASIC
    there = [one.type for one in fact.drafts if one.type in _PHRASED]
    if any(beside(fact)):
        there = [one for one in there if one is ItemType.SINGLE_CHOICE]
    short = len(words(fact.answer)) <= _LONGEST_TYPED and not any(beside(fact))
    if short and fact.kind not in {"year", "quantity"}:
        there.append(ItemType.SHORT_ANSWER)
    total = sum(made.values()) + 1
    if ItemType.SINGLE_CHOICE in there:
        others = [one for one in there if one is not ItemType.SINGLE_CHOICE]
        if not others or made[ItemType.SINGLE_CHOICE] < _CHOICES * total:
            return ItemType.SINGLE_CHOICE
    return min(
        (one for one in there if one is not ItemType.SINGLE_CHOICE),
        key=lambda one: (made[one], one.value),
        default=None,
    )


def assembled(type_: ItemType, question: str, fact: Fact) -> Draft:
    """The item that asks `question` for the answer of `fact`."""
    like = next((one for one in fact.drafts if one.type is type_), fact.drafts[0])
    prompt = f"{fact.setting} — {question}" if fact.setting else question
    if type_ is ItemType.BASIC:
        body: dict[str, Any] = {"front": prompt, "back": _back(like, fact)}
        return Draft(type_, body, like.proof)
    before, after = beside(fact)
    options = like.body["options"] if type_ is ItemType.SINGLE_CHOICE else []
    body = {
        "prompt": prompt,
        "options": [f"{before}{option}{after}" for option in options],
        "key": like.body["key"] if like.type is type_ else fact.answer,
        "explanation": fact.text,
        "marks": 1,
    }
    return Draft(type_, body, like.proof)


def _back(like: Draft, fact: Fact) -> str:
    if like.type is ItemType.BASIC:
        return str(like.body["back"])
    before, after = beside(fact)
    text = f"{before}{fact.answer}{after}"
    return text[:1].upper() + text[1:]
