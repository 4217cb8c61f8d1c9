"""The proper names of a course, in scripts with capitals, and what they name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.definitions import Definition
from masomo_desktop.generation.builtin.locales import calendar, territories
from masomo_desktop.generation.builtin.tagging import Part, Token
from masomo_desktop.generation.languages.given_names import GIVEN_NAMES
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold, words

_PARTICLES = frozenset("es of de du des la van von der bin ibn al el ya wa da dos d'".split())
#: Small words that a surname can begin with.
_BEFORE_SURNAME = frozenset("van von der den bin ibn al el di dos".split())
_RANKS = frozenset(
    "king queen emperor empress prince princess president pope saint chief general sultan governor "
    "admiral captain bishop rais mfalme malkia chifu mtemi sultani jenerali askofu padri".split()
)
_LONGEST = 7  # words
_ABBREVIATED = re.compile(r"(?:^|\s)(?:\w\.)+\w$")
_OWNED = re.compile(r"['’]s?\s")
_ROMAN = re.compile(r"[IVX]+$")


_NEVER_FIRST = frozenset(
    {Part.ARTICLE, Part.PRONOUN, Part.POINTER, Part.PREPOSITION, Part.SMALL, Part.AND}
)


def names_in(
    sentence: Sentence, tokens: Sequence[Token], casing: Mapping[str, int]
) -> Iterator[Answer]:
    """The proper names of a sentence in a script with capitals; their kind is NAME."""
    index = 0
    while index < len(tokens):
        if not _opens_name(tokens, index, casing, sentence.language):
            index += 1
            continue
        last = index
        while last + 1 < len(tokens) and _continues_name(tokens, last + 1, sentence.language):
            last += 1
        while tokens[last].text.islower() or tokens[last].part is Part.MARK:
            last -= 1
        found = _name(sentence, tokens, index, last)
        if found is not None:
            yield found
        index = last + 1


def _opens_name(
    tokens: Sequence[Token], index: int, casing: Mapping[str, int], language: Language
) -> bool:
    token = tokens[index]
    if not token.text[:1].isupper() or token.part in _NEVER_FIRST:
        return False
    if index == 0:
        if fold(token.text) in language.place_before | language.pointing:
            return False
        after = next((t for t in tokens[1:3] if t.text not in _PARTICLES), None)
        followed = after is not None and after.text[:1].isupper()
        return followed or casing.get(fold(token.text), 0) > 0
    return True


def _continues_name(tokens: Sequence[Token], index: int, language: Language) -> bool:
    token = tokens[index]
    if token.text[:1].isupper():
        return token.part is not Part.PRONOUN
    follows = index + 1 < len(tokens) and tokens[index + 1].text[:1].isupper()
    if token.text in _PARTICLES:
        return follows
    if token.text == "the":
        return follows and tokens[index - 1].text == "of"
    if token.text == ".":
        before = tokens[index - 1].text
        return follows and (len(before) == 1 or fold(before) in language.titles)
    return False


def _name(sentence: Sentence, tokens: Sequence[Token], first: int, last: int) -> Answer | None:
    language = sentence.language
    first += _only_introduces(tokens, first, last, language)
    if first > last:
        return None
    while first and tokens[first - 1].text in _BEFORE_SURNAME:
        first -= 1
    text = sentence.text[tokens[first].start : tokens[last].end]
    parts = words(text)
    if not parts or len(parts) > _LONGEST or len(text) < 3 or _ROMAN.match(text):
        return None
    if _ABBREVIATED.search(text) and sentence.text[tokens[last].end :].startswith("."):
        return None  # "the average U.S. household"
    dates = [part in calendar(language) for part in parts]
    if all(dates) or (language.code == "swa" and any(dates)) or text.endswith(("'s", "’s")):
        return None
    if first and tokens[first - 1].text in {"'", "’"}:
        return None  # "Smugglers’ Notch" is the name
    beside = sentence.text[tokens[last].end :][:1] + sentence.text[: tokens[first].start][-1:]
    if any(mark in "–—/-" for mark in beside):
        return None  # "Öpik–Oort"
    if first > 1 and tokens[first - 1].text in {'"', "“"} and tokens[first - 2].part is Part.NAME:
        return None  # a nickname amid a name
    if language.code == "eng" and _only_qualifies(tokens, first, last):
        return None
    before = tokens[first - 1] if first else None
    article = fold(before.text) if before is not None and before.part is Part.ARTICLE else ""
    return Answer(sentence, tokens[first].start, tokens[last].end, Kind.NAME, article=article)


def _only_introduces(tokens: Sequence[Token], first: int, last: int, language: Language) -> bool:
    """Whether the first word of a run of capitals is not part of the name: the common noun of
    "Economist Joseph Stiglitz" at the head of a sentence, the country of "rais wa Kenya Daniel arap
    Moi"."""
    word = fold(tokens[first].text)
    if first == 0:
        return word in language.persons - _RANKS
    of = fold(tokens[first - 1].text) in {"wa", "ya", "la", "cha"}
    return of and last > first + 1 and word in territories(language)


def _only_qualifies(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an English run of capitals is an adjective ("British"), or stands before the noun
    that it qualifies ("Berlin conference") or a number that belongs to it."""
    if all(token.tag.startswith("AJ") for token in tokens[first : last + 1]):
        return True
    if last + 1 == len(tokens):
        return False
    after = tokens[last + 1]
    if after.part is Part.NUMBER:
        return True  # Apollo 11
    return after.part in {Part.NOUN, Part.NOUNS} or after.text in {"'", "’", "-"}


def kinds_of_names(
    names: Iterable[Answer],
    definitions: Iterable[Definition],
    tokens: Mapping[int, Sequence[Token]],
) -> dict[str, Kind]:
    """Whether each folded name is a person, a place, or neither for all that the course shows.

    `tokens` are those of each sentence by its order. Every place where a name stands, and its
    definition, speak for one or the other; a single hint is not enough.
    """
    person: Counter[str] = Counter()
    place: Counter[str] = Counter()
    for one in definitions:
        places = one.sentence.language.places
        person[fold(one.term)] += 3 * one.person
        place[fold(one.term)] += 3 * (one.head in places or f"{one.head}s" in places)
    found: set[str] = set()
    for answer in names:
        name = fold(answer.text)
        says_person, says_place = _evidence(answer, tokens[answer.sentence.order])
        person[name] += says_person
        place[name] += says_place
        found.add(name)
    return {name: _kind(person[name], place[name]) for name in found}


def _kind(person: int, place: int) -> Kind:
    if max(person, place) <= 1 or person == place:
        return Kind.NAME
    return Kind.PERSON if person > place else Kind.PLACE


def _evidence(answer: Answer, tokens: Sequence[Token]) -> tuple[int, int]:
    """What a name and the words around it say for a person and for a place."""
    language = answer.sentence.language
    parts = words(answer.text)
    if _is_body(answer, parts):
        return -9, -9
    index = next(i for i, token in enumerate(tokens) if token.start == answer.start)
    before = fold(tokens[index - 1].text) if index else ""
    after = next((t for t in tokens[index:] if t.start >= answer.end), None)
    several = len(parts) > 1
    person = 2 * (parts[0] in language.persons)
    person += 2 * (before in language.persons or before in language.titles)
    located = before in language.place_before
    given = parts[0] in GIVEN_NAMES and not answer.article
    person += (1 + several) * (given and (several or not located))
    place = 2 * any(part in language.places for part in parts)
    place += 4 * (fold(answer.text) in territories(language))
    place += (1 + (language.code == "swa")) * located
    place += 2 * (located and given and not several)  # "in Virginia" is no person
    place += 2 * (several and parts[0] in _COMPASS)
    if before in _OF and index > 1:
        place += 3 * (fold(tokens[index - 2].text) in language.places)
    if after is not None and after.part is Part.VERB and several and not place:
        inside = [t for t in tokens[index:] if t.end <= answer.end]
        if not answer.article and not any(t.tag in {"NN2", "AJ0"} for t in inside):
            person += 2 * (after.tag == "VVD") + (after.text in {"was", "had"})
        person += 2 * (language.code == "swa" and after.text.startswith(("ali", "ana")))
    if several and parts[0] in _COMPASS:
        person = 0  # "South Carolina produced tar"
    person += before in {"by", "par"} and several and not answer.article
    return person, place


def _is_body(answer: Answer, parts: Sequence[str]) -> bool:
    """Whether the words of a name are those of an organisation, an event or a work: one of them
    says so, it belongs to somebody ("Dunmore's Proclamation"), or the name of a land stands in it
    without "of" ("Public Health England")."""
    language = answer.sentence.language
    if _OWNED.search(answer.text):
        return True
    if any(part in language.organisations for part in parts):
        return True
    if any(part in language.places for part in parts):
        return False
    lands = [i for i, part in enumerate(parts) if part in territories(language) | _REGIONS]
    return len(parts) > 1 and any(i and parts[i - 1] not in _OF for i in lands)


_COMPASS = frozenset("new north south east west northern southern eastern western".split())
_OF = frozenset("of de du d la wa ya of".split())
_REGIONS = frozenset("england scotland wales britain europe africa asia america afrika".split())
