"""Wrong answers: of the same kind as the right one, from the same course, and really wrong."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from masomo_desktop.generation.builtin.alternatives import (
    differing,
    other_definitions,
    other_phrases,
)
from masomo_desktop.generation.builtin.answers import PHRASES, Answer, Kind
from masomo_desktop.generation.builtin.definitions import Definition
from masomo_desktop.generation.builtin.drafts import capital
from masomo_desktop.generation.builtin.inventory import Inventory
from masomo_desktop.generation.builtin.locales import territories
from masomo_desktop.generation.builtin.tagging import Part, stop_words
from masomo_desktop.generation.builtin.terms import Term
from masomo_desktop.generation.checks import values_in
from masomo_desktop.generation.wording import covers, fold, words

WANTED = 3
#: Names offered beside the right one stand at most this many units from it.
_UNITS_APART = 15
#: Terms without definitions whose places are as alike as this are of one sort.
_LIKE = 0.15
#: Years offered beside the right one lie at most this far from it.
_YEARS_APART = 120
#: Quantities offered beside the right one are at most this many times as large or as small.
_TIMES = 12.0


def beside_definition(
    inventory: Inventory, definition: Definition, rng: random.Random
) -> list[str]:
    """Three other terms of the course that `definition` does not fit; fewer when it has fewer."""
    found = _others(inventory, definition)
    found.sort(key=lambda one: -_nearness(one, definition))
    return _picked(definition.term, (capital(one.term) for one in found), rng)


def near_definition(inventory: Inventory, definition: Definition) -> list[str]:
    """Terms that could stand in the place of the defined one and make a plausible, false sentence:
    with the same article, and defined as the same kind of thing or in like words."""
    vowel = definition.term[:1].casefold() in "aeiou"
    found = [
        one
        for one in _others(inventory, definition)
        if one.article == definition.article
        and (one.article != "a" or (one.term[:1].casefold() in "aeiou") == vowel)
        and _resemblance(one, definition) >= 1
        and (one.head == definition.head or one.sentence.section == definition.sentence.section)
    ]
    found.sort(key=lambda one: -_nearness(one, definition))
    return [capital(one.term) for one in found[:WANTED]]


def _others(inventory: Inventory, definition: Definition) -> list[Definition]:
    kind = inventory.kind_of(definition)
    return [
        one
        for one in inventory.definitions
        if one.plural == definition.plural
        and inventory.kind_of(one) is kind
        and one.sentence.language is definition.sentence.language
        and not _related(one, definition)
    ]


def _nearness(one: Definition, other: Definition) -> float:
    """How well the term of `one` goes beside that of `other` in a list of options."""
    return (
        _resemblance(one, other)
        + 0.6 * _shape(one.term, other.term)
        + 1.5 * (one.sentence.section == other.sentence.section)
        + (one.sentence.source == other.sentence.source)
        + 0.5 * (one.article == other.article)
        - abs(one.sentence.order - other.sentence.order) / 1000
    )


def _resemblance(one: Definition, other: Definition) -> float:
    """How much two definitions speak of things of one sort, 0 to about 4."""
    small = stop_words(one.sentence.language)
    a, b = ({w for w in words(d.definition) if w not in small} for d in (one, other))
    last = words(one.term)[-1:] == words(other.term)[-1:]
    return 2.0 * (one.head == other.head != "") + min(2, len(a & b)) / 2 + last


def _related(one: Definition, other: Definition) -> bool:
    """Whether one is defined by the other or says the same: then both may fit."""
    if fold(one.term) == fold(other.term):
        return True
    if covers(one.term, other.definition) or covers(other.term, one.definition):
        return True
    a, b = set(words(one.definition)), set(words(other.definition))
    return len(a & b) > 0.75 * min(len(a), len(b))


def beside_answer(
    inventory: Inventory,
    answer: Answer,
    term: Term | None,
    question: str,
    rng: random.Random,
) -> list[str]:
    """Three things of the answer's kind that its sentence does not name; fewer when the course has
    fewer."""
    if answer.kind in PHRASES:
        near = differing(answer.text, other_phrases(inventory, answer, question), WANTED + 2)
        return rng.sample(near, WANTED) if len(near) >= WANTED else near
    if answer.kind is Kind.YEAR:
        return _picked(answer.text, _years(inventory, answer), rng)
    if answer.kind is Kind.QUANTITY:
        return _picked(answer.text, _quantities(inventory, answer), rng)
    if answer.kind is Kind.TERM and term is not None:
        return _picked(answer.text, map(capital, _terms(inventory, answer, term)), rng)
    if is_introduced(inventory, answer):
        return []  # "the historian …": only a historian would do
    return _picked(answer.text, _names(inventory, answer), rng)


def is_introduced(inventory: Inventory, answer: Answer) -> bool:
    """Whether a common noun stands right before a name and says what it is."""
    if answer.kind not in {Kind.PERSON, Kind.PLACE, Kind.NAME}:
        return False
    before = [t for t in inventory.tokens[answer.sentence.order] if t.end <= answer.start]
    if not before:
        return False
    language = answer.sentence.language
    kinds = language.persons | language.titles | language.organisations
    return (
        before[-1].part is Part.NOUN
        or fold(before[-1].text) in kinds
        or (answer.kind is Kind.PERSON and before[-1].part is Part.ADJECTIVE)
    )


def sentence_like(text: str, answer: Answer) -> str:
    """A phrase as an option: with a capital, and with a full stop where it is a clause."""
    end = "." if answer.sentence.announces else answer.sentence.text[-1]
    return capital(text) + (end if answer.kind is Kind.OUTCOME else "")


def meanings_beside(inventory: Inventory, definition: Definition, rng: random.Random) -> list[str]:
    """Three definitions of other things, none of which fits the term of `definition`."""
    near = differing(definition.definition, other_definitions(inventory, definition), WANTED + 1)
    chosen = rng.sample(near, WANTED) if len(near) >= WANTED else near
    return [capital(text) for text in chosen]


def _picked(key: str, candidates: Iterable[str], rng: random.Random) -> list[str]:
    """Three of the nearest candidates that differ from the key and from each other."""
    near: list[str] = []
    for candidate in candidates:
        if not any(_clash(candidate, other) for other in (key, *near)):
            near.append(candidate)
        if len(near) == WANTED + 2:
            break
    return rng.sample(near, WANTED) if len(near) >= WANTED else near


def _clash(one: str, other: str) -> bool:
    if any(c.isdigit() for c in one + other):
        return fold(one) == fold(other)
    return covers(one, other) or covers(other, one)


def _years(inventory: Inventory, answer: Answer) -> Iterator[str]:
    there = values_in(answer.sentence.text, answer.sentence.language)
    found = {
        one.text: one
        for one in inventory.numbers
        if one.kind is Kind.YEAR
        and one.value not in there
        and abs((one.value or 0) - (answer.value or 0)) <= _YEARS_APART
    }
    yield from sorted(
        found,
        key=lambda text: (abs((found[text].value or 0) - (answer.value or 0)), text),
    )


def _quantities(inventory: Inventory, answer: Answer) -> Iterator[str]:
    there = values_in(answer.sentence.text, answer.sentence.language)
    value = answer.value or 0
    digits = answer.text[0].isdigit()
    found: dict[str, float] = {}
    for one in inventory.numbers:
        other = one.value or 0
        if one.kind is not Kind.QUANTITY or one.unit != answer.unit or other in there or not other:
            continue
        if one.text[0].isdigit() == digits and 1 / _TIMES <= other / value <= _TIMES:
            found.setdefault(one.text, other)
    yield from sorted(found, key=lambda text: (abs(found[text] - value), text))


def _names(inventory: Inventory, answer: Answer) -> Iterator[str]:
    """Names of the same kind; a country beside countries; of two that say what they are (Lake …,
    Treaty of …) both of that sort."""
    language = answer.sentence.language
    there = fold(answer.sentence.text)
    country = fold(answer.text) in territories(language)
    head = _head(answer)
    found: dict[str, tuple[int, int]] = {}
    for one in inventory.names:
        if one.kind is not answer.kind or one.sentence.language is not language:
            continue
        if fold(one.text) in there or (fold(one.text) in territories(language)) != country:
            continue
        if _head(one) != head or one.article != answer.article:
            continue
        if not country and not _is_near(one, answer):
            continue
        rank = (
            -(one.sentence.source == answer.sentence.source),
            abs(one.sentence.order - answer.sentence.order),
        )
        found[one.text] = min(found.get(one.text, rank), rank)
    if answer.kind is Kind.NAME and not head and not country:
        return  # nothing tells that these are things of one sort
    yield from sorted(found, key=lambda text: (found[text], text))


def _is_near(one: Answer, other: Answer) -> bool:
    """Whether two names stand in the same part of the course; one from a far chapter would be odd
    beside the other rather than wrong."""
    a, b = one.sentence, other.sentence
    if a.source != b.source:
        return False
    return a.section == b.section or abs(a.unit - b.unit) <= _UNITS_APART


def _head(answer: Answer) -> str:
    """The word that says what a name is: "lake" in "Lake Malawi", "battle" in "Battle of Adwa"."""
    language = answer.sentence.language
    parts = words(answer.text)
    known = language.places | language.organisations
    return next((part for part in (parts[0], parts[-1], *parts) if part in known), "")


def _terms(inventory: Inventory, answer: Answer, term: Term) -> Iterator[str]:
    """Other terms that fit the place and are of the sort of `term`: defined like it, or found in
    like places of the course."""
    there = answer.sentence.text
    found: list[tuple[float, int, str]] = []
    for one in inventory.terms.values():
        if one.key == term.key or one.plural != answer.plural or covers(one.text, there):
            continue
        if not _takes_article(one, answer) or (one.text[:1].isupper() != answer.text[:1].isupper()):
            continue
        sort = _sort(inventory, one, term)
        if sort <= 0:
            continue
        near = sort + (one.section == term.section) + _shape(one.text, answer.text)
        found.append((-near, abs(one.section - term.section), one.text))
    for _, _, text in sorted(found):
        if not inventory.evidence.says(answer.replaced(" "), text):
            yield text


def _takes_article(one: Term, answer: Answer) -> bool:
    """Whether a term can follow the article that stands before the answer."""
    if answer.sentence.language.code != "eng":
        if not answer.article:
            return True
        return (
            one.definition is not None
            and fold(one.definition.subject).partition(" ")[0] == answer.article
        )
    if answer.article not in {"a", "an"}:
        return True
    return (one.text[:1].lower() in "aeiou") == (answer.text[:1].lower() in "aeiou")


def _sort(inventory: Inventory, one: Term, other: Term) -> float:
    """How much two terms are of one sort, 0 for not: by their definitions, else by their places."""
    if one.definition is not None and other.definition is not None:
        if _related(one.definition, other.definition):
            return 0.0
        return 2.0 if one.definition.name == other.definition.name else 0.0
    likeness = inventory.kinship.likeness(one.key, other.key)
    if likeness >= _LIKE and one.count + other.count > 2:
        return 2.0 * likeness
    beside = one.section == other.section and min(one.count, other.count) > 1
    return likeness if beside and likeness >= _LIKE / 3 else 0.0


def _shape(one: str, other: str) -> float:
    """How alike two terms look: as many words, the same ending, the same last word."""
    a, b = words(one), words(other)
    if not a or not b:
        return 0.0
    alike = 0.5 * (len(a) == len(b)) + (len(a) > 1 and a[-1] == b[-1])
    return alike + 0.7 * (a[-1][-3:] == b[-1][-3:])
