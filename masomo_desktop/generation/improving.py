"""The same knowledge in better words: an item keeps its answer, its options and its proof. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from masomo_desktop.generation.asked import has_table
from masomo_desktop.generation.checks import Checkable
from masomo_desktop.generation.languages import language_of
from masomo_desktop.generation.model import Item, ItemType, Proof
from masomo_desktop.generation.phrasing.agreement import reaches
from masomo_desktop.generation.phrasing.making import Reaches
from masomo_desktop.generation.phrasing.model import Draft, Fact, Made, Prompts
from masomo_desktop.generation.wording import fold

#: What can be asked in new words. A statement that is true or false, and a sentence of a summary,
#: have no question to be asked better.
_ASKED = frozenset(
    {
        ItemType.BASIC,
        ItemType.CLOZE,
        ItemType.SINGLE_CHOICE,
        ItemType.SHORT_ANSWER,
        ItemType.NUMERIC,
    }
)


@dataclass(frozen=True)
class Wording:
    """How one domain asks a model for its questions, and tells whether an answer is the key."""

    prompts: Prompts
    reached: Reaches = reaches


def can_be_asked(item: Item) -> bool:
    """Whether `item` has a question that could be asked better; else it stays as it is."""
    return item.type in _ASKED


def asked_as(item: Item) -> ItemType:
    """The type of `item` in new words: a gap becomes a question."""
    if item.type is ItemType.CLOZE:
        return ItemType.BASIC if "front" in item.body else ItemType.SHORT_ANSWER
    return item.type


def facts_of(items: Iterable[Item], facts: Iterable[Fact]) -> dict[str, Fact]:
    """By the id of an item: the fact that it was made of, told by its quote and its answer. The
    item stands in it as the one wording that is known."""
    by_place: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        if has_table(language_of(fact.language)) and not fact.asking:
            continue  # no interrogative fits it: a model would guess one
        by_place.setdefault(_place(fact.drafts[0].proof), []).append(fact)
    found: dict[str, Fact] = {}
    for item in items:
        if not can_be_asked(item):
            continue
        answer = fold(answer_of(item))
        for fact in by_place.get(_place(item.proof), ()):
            known = {fold(fact.answer), *(fold(answer_of(draft)) for draft in fact.drafts)}
            if answer in known:
                found[item.id] = replace(fact, drafts=(Draft(item.type, item.body, item.proof),))
                break
    return found


def reworded(item: Item, made: Made) -> Item:
    """`item`, asked as `made` asks; its key and its options are those that it had."""
    face = "front" if "front" in item.body else "prompt"
    body = {**item.body, face: made.draft.body[face]}
    if item.type is ItemType.CLOZE and face == "front":
        body["back"] = made.draft.body["back"]
    return replace(item, type=asked_as(item), body=body, origin=made.origin)


def answer_of(item: Checkable) -> str:
    """The words that answer an item: its right option, its back or its key."""
    body: Mapping[str, object] = item.body
    options, key = body.get("options"), body.get("key")
    if item.type is ItemType.SINGLE_CHOICE and isinstance(options, list) and isinstance(key, int):
        return str(options[key])
    if isinstance(key, float) and key.is_integer():
        key = int(key)
    return str(body.get("back", key))


def _place(proof: tuple[Proof, ...]) -> tuple[object, ...]:
    return tuple((one.source, one.unit, one.start, one.end) for one in proof)
