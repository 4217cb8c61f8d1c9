"""Wrong answers that are phrases: other purposes beside a purpose, other definitions beside one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.context import points_back
from masomo_desktop.generation.builtin.definitions import Definition
from masomo_desktop.generation.builtin.inventory import Inventory
from masomo_desktop.generation.builtin.relations import Relation
from masomo_desktop.generation.builtin.tagging import stop_words
from masomo_desktop.generation.wording import alike, covers, fold, words

#: Phrases offered beside the right one stand at most this many units from it.
_UNITS_APART = 12
#: They are at most this many times as long or as short, so that length does not betray the key.
_TIMES_AS_LONG = 2.2
#: Two phrases that share more of their telling words than this could both be right.
_TOO_ALIKE = 0.5


def other_phrases(inventory: Inventory, answer: Answer, question: str) -> Iterator[str]:
    """Answers of the same kind to other questions of the course, the nearest first."""
    if answer.kind is Kind.CONDITION:
        return  # a thing can come about in several ways
    asked = _telling(question, answer)
    found: list[tuple[float, int, Relation]] = []
    for several in inventory.relations.values():
        for relation in several:
            one = relation.answer
            if one.kind is not answer.kind or not _is_apart(one, answer):
                continue
            if _asks_of(question) != _asks_of(relation.question) or not _fits(one, answer):
                continue
            if answer.kind is Kind.OBJECT and _ends_as(question) != _ends_as(relation.question):
                continue
            near = abs(one.sentence.order - answer.sentence.order)
            nearness = (one.sentence.section == answer.sentence.section) + min(
                1.5, 0.5 * len(asked & _telling(relation.question, one))
            )
            found.append((near / 100 - nearness, near, relation))
    for _, _, relation in sorted(found, key=lambda each: each[:2]):
        one = relation.answer
        about = _telling(relation.question, one)
        if asked <= about or about <= asked or asked <= set(words(one.text)):
            continue  # said of the same thing
        if not inventory.evidence.says(one.text, " ".join(sorted(asked))):
            yield one.text


def other_definitions(inventory: Inventory, definition: Definition) -> Iterator[str]:
    """What the course says of other things of the same kind, the nearest first."""
    kind = inventory.kind_of(definition)
    found: list[tuple[float, int, str]] = []
    for one in inventory.definitions:
        if one.plural != definition.plural or inventory.kind_of(one) is not kind:
            continue
        if one.sentence.language is not definition.sentence.language:
            continue
        if fold(one.term) == fold(definition.term) or covers(definition.term, one.definition):
            continue
        if covers(one.term, definition.definition) or covers(one.term, one.definition):
            continue
        if not _as_long(one.definition, definition.definition):
            continue
        if _past(one) != _past(definition) or _pronoun(one.definition, one):
            continue
        near = abs(one.sentence.order - definition.sentence.order)
        nearness = (one.head == definition.head) + (
            one.sentence.section == definition.sentence.section
        )
        found.append((-nearness + near / 1000, near, one.definition))
    yield from (text for _, _, text in sorted(found))


def differing(key: str, candidates: Iterable[str], wanted: int) -> list[str]:
    """At most `wanted` of `candidates` that say other things than `key` and than each other."""
    taken: list[str] = []
    for candidate in candidates:
        if all(_says_other(candidate, one) for one in (key, *taken)):
            taken.append(candidate)
        if len(taken) == wanted:
            break
    return taken


def _says_other(one: str, other: str) -> bool:
    if covers(one, other) or covers(other, one):
        return False
    return alike(words(one), words(other)) < _TOO_ALIKE


def _is_apart(one: Answer, other: Answer) -> bool:
    """Whether two answers stand in different sentences of one part of the course."""
    a, b = one.sentence, other.sentence
    if a.source != b.source or a.order == b.order or a.language is not b.language:
        return False
    return abs(a.unit - b.unit) <= _UNITS_APART


def _fits(one: Answer, other: Answer) -> bool:
    """Whether `one` reads as an answer to the question of `other`: it opens with the same word
    where that is a preposition, is about as long, and needs no noun of its own sentence."""
    if not _as_long(one.text, other.text) or _pronoun(one.text, one):
        return False
    if one.kind in {Kind.OUTCOME, Kind.OBJECT}:
        return True
    return fold(one.text).partition(" ")[0] == fold(other.text).partition(" ")[0]


def _pronoun(text: str, holder: Answer | Definition) -> bool:
    language = holder.sentence.language
    said = words(text)
    return any(w in language.personal for w in said) or points_back(said, language)


def _as_long(one: str, other: str) -> bool:
    a, b = len(one), len(other)
    return max(a, b) <= _TIMES_AS_LONG * min(a, b)


def _asks_of(question: str) -> str:
    """What a question begins with: an answer to "what would happen" fits no "what happens"."""
    return " ".join(fold(question).split()[:2])


def _ends_as(question: str) -> str:
    """The last word of a question: what something is based on is nothing that it contains."""
    return fold(question).rpartition(" ")[2]


def _past(definition: Definition) -> bool:
    return definition.copula in {"was", "were", "était", "étaient", "fut"}


def _telling(question: str, answer: Answer) -> set[str]:
    small = stop_words(answer.sentence.language) | {"happens", "happened", "happen"}
    return {word for word in words(question) if word not in small}
