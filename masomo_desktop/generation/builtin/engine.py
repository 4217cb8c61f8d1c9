"""The builtin engine: study material from text alone, without a model.

Runs in a child process. Reads the whole course first (what is near, rare or of one kind shows only
then), ranks, and then gives items one by one, each checked before it leaves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from masomo_desktop.generation.builtin.cards import card
from masomo_desktop.generation.builtin.course import Course, read_course
from masomo_desktop.generation.builtin.drafts import Draft, Refused
from masomo_desktop.generation.builtin.facts import by_section, facts_of
from masomo_desktop.generation.builtin.inventory import Inventory
from masomo_desktop.generation.builtin.questions import Questions
from masomo_desktop.generation.builtin.ranking import (
    Ranking,
    by_section_of,
    interleaved,
)
from masomo_desktop.generation.builtin.summary import summary
from masomo_desktop.generation.checks import Reason, check
from masomo_desktop.generation.duplicates import near_duplicate
from masomo_desktop.generation.model import ArtifactKind, ItemType
from masomo_desktop.generation.wording import fold, words

#: Withheld candidates are reported up to this many times the number of items asked for.
_WITHHELD_TIMES = 3
#: A back of a card with at most this many words is an answer that others can have too.
_SHORT = 4
#: How many sentences are looked into, at least; the best, from every section in proportion.
_LOOKED_INTO = 4000


def generate(
    kind: str,
    count: int,
    material: Sequence[Mapping[str, Any]],
    language: str,
    seed: int,
) -> Iterator[dict[str, Any]]:
    """Up to `count` items of `kind` ("summary", "flashcards", "quiz") from `material`.

    `material` holds one dict for each unit: source, unit, text, language, regions. Yields
    {"progress"}, {"item"} and {"withheld"} as they come, and {"coverage"} at the end. `language`
    other than "" keeps the units in that language. The same arguments give the same items.
    """
    used = [unit for unit in material if not language or unit["language"] == language]
    course = read_course(used)
    yield {"progress": {"done": 0, "total": count}}
    gate = _Gate(used, count)
    yield from gate.passed(_candidates(ArtifactKind(kind), count, course, seed, gate))
    yield {"coverage": {"units": len(course.units), "of": len(material)}}


def _candidates(
    kind: ArtifactKind, count: int, course: Course, seed: int, gate: _Gate
) -> Iterator[Draft | Refused]:
    ranking = Ranking(course)
    if kind is ArtifactKind.SUMMARY:
        yield from summary(course, ranking, count)
        return
    sections = by_section_of(course, ranking)
    looked_into = interleaved(sections)[: max(_LOOKED_INTO, 4 * count)]
    inventory = Inventory(course, (*looked_into, *course.announcing[: len(looked_into)]))
    facts, refused = facts_of(inventory, ranking)
    ordered = [
        fact
        for rank in sorted({fact.rank for fact in facts})
        for fact in interleaved(list(by_section(f for f in facts if f.rank == rank)))
    ]
    if kind is ArtifactKind.FLASHCARDS:
        for fact in ordered:
            yield card(fact)
    else:
        questions = Questions(inventory, seed)
        used: set[int] = set()
        for fact in ordered:
            if fact.backwards or fact.sentence.order in used:
                continue  # the one question would answer the other
            for candidate in questions.candidates(fact):
                yield candidate
                if isinstance(candidate, Draft) and gate.last_passed:
                    questions.taken(candidate)
                    used.add(fact.sentence.order)
                    break
    yield from refused


def answer_of(item: Draft) -> str:
    """The folded answer of an item, where it is a word; else what sets it apart, its prompt."""
    body = item.body
    if item.type is ItemType.SINGLE_CHOICE:
        return fold(body["options"][body["key"]])
    if item.type in {ItemType.CLOZE, ItemType.SHORT_ANSWER}:
        return fold(str(body.get("back", body.get("key"))))
    if item.type is ItemType.BASIC and len(words(body["back"])) <= _SHORT:
        return fold(body["back"])
    return item.prompt


class _Gate:
    """Lets through what passes every check, until there are enough; counts the rest."""

    def __init__(self, material: Sequence[Mapping[str, Any]], count: int) -> None:
        self._texts = {(unit["source"], unit["unit"]): unit["text"] for unit in material}
        self._count = count
        self._kept: list[Draft] = []
        self._withheld = 0
        self._answers: Counter[str] = Counter()
        self.last_passed = False

    def passed(self, candidates: Iterator[Draft | Refused]) -> Iterator[dict[str, Any]]:
        """The messages for `candidates`."""
        for candidate in candidates:
            refused = self._refusal(candidate)
            self.last_passed = refused is None
            if refused is not None or isinstance(candidate, Refused):
                if refused is not None and self._withheld < _WITHHELD_TIMES * self._count:
                    self._withheld += 1
                    yield {
                        "withheld": {
                            "reason": refused.value,
                            "prompt": candidate.prompt,
                        }
                    }
                continue
            self._kept.append(candidate)
            self._answers[answer_of(candidate)] += 1
            yield {"item": candidate.to_json()}
            yield {"progress": {"done": len(self._kept), "total": self._count}}
            if len(self._kept) >= self._count:
                return

    def _refusal(self, item: Draft | Refused) -> Reason | None:
        if isinstance(item, Refused):
            return item.reason
        proof = item.proof[0]
        reason = check(item, self._texts[proof.source, proof.unit], item.language)
        if reason is not None:
            return reason
        if self._answers[answer_of(item)] >= max(2, self._count // 40):
            return Reason.ANSWER_OVERUSED
        return Reason.NEAR_DUPLICATE if near_duplicate(item, self._kept) else None
