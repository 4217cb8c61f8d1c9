"""Whether two items of one artifact ask the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from masomo_desktop.generation.checks import Checkable, inner
from masomo_desktop.generation.model import ItemType
from masomo_desktop.generation.wording import GAP, alike, fold, words

#: From this likeness of their words on, two items ask the same.
SAME = 0.7


def near_duplicate(item: Checkable, previous: Iterable[Checkable]) -> bool:
    """Whether `item` asks what one of `previous` asks.

    The same quote with the same answer, the same face, or faces whose words are mostly the same.
    """
    face, answer = _face(item), fold(_answer(item))
    places = {(proof.source, proof.unit, proof.start, proof.end) for proof in item.proof}
    for other in previous:
        if _similar(face, _face(other)):
            return True
        same_place = any((p.source, p.unit, p.start, p.end) in places for p in other.proof)
        if same_place and answer == fold(_answer(other)):
            return True
    return False


def _face(item: Checkable) -> str:
    body = item.body
    text = str(body.get("prompt") or body.get("front") or body.get("text") or "")
    if GAP in text:
        return inner(text).replace(GAP, _answer(item))
    return inner(text) if item.type is ItemType.TRUE_FALSE else text


def _answer(item: Checkable) -> str:
    body = item.body
    if item.type is ItemType.SINGLE_CHOICE:
        return str(body["options"][body["key"]])
    return str(body.get("back", body.get("key", "")))


def _similar(one: str, other: str) -> bool:
    a, b = _bag(one), _bag(other)
    if not a or not b:
        return one == other
    if min(len(a), len(b)) < SAME * max(len(a), len(b)):
        return False
    return a == b or (len(a) + len(b) > 12 and alike(a, b) >= SAME)


@lru_cache(maxsize=4096)
def _bag(text: str) -> frozenset[str]:
    return frozenset(words(text))
