"""Everything of a kind that a course holds: where wrong answers come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from masomo_desktop.generation.builtin.abbreviations import abbreviations_in
from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.conditions import conditions_in
from masomo_desktop.generation.builtin.course import Course, Sentence
from masomo_desktop.generation.builtin.definitions import (
    Definition,
    definition_in,
    definition_of_entry,
)
from masomo_desktop.generation.builtin.evidence import Evidence
from masomo_desktop.generation.builtin.kinship import Kinship
from masomo_desktop.generation.builtin.names import kinds_of_names, names_in
from masomo_desktop.generation.builtin.numbers import numbers_in
from masomo_desktop.generation.builtin.predicates import predicates_in
from masomo_desktop.generation.builtin.relations import Relation
from masomo_desktop.generation.builtin.shapes import shapes_in
from masomo_desktop.generation.builtin.tagging import Token, stop_words, tokens_of
from masomo_desktop.generation.builtin.terms import (
    Term,
    phrases_in,
    terms_of,
    written_in,
)
from masomo_desktop.generation.wording import covers, fold, words

#: How much of a sentence the course must say elsewhere beside a term that is left out of it.
_SUPPORTED = 0.3
_WELL_SUPPORTED = 0.45

_ANYONE = frozenset(
    "user users caller callers programmer developer developers reader application program".split()
)


class Inventory:
    """The course's definitions, terms, names and numbers, found once."""

    def __init__(self, course: Course, sentences: Iterable[Sentence]) -> None:
        """`sentences` are those of `course` that are looked into."""
        self.course = course
        self.evidence = Evidence(course)
        self.sentences = tuple(sorted(sentences, key=lambda one: one.order))
        self.tokens: dict[int, tuple[Token, ...]] = {
            one.order: tokens_of(one) for one in self.sentences
        }

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """One definition for each term, the first."""
        found: dict[str, Definition] = {}
        for one in self._all_definitions():
            found.setdefault(fold(one.term), one)
        return tuple(found.values())

    def _all_definitions(self) -> Iterator[Definition]:
        casing = self.course.casing
        entries = [d for e in self.course.entries if (d := definition_of_entry(e)) is not None]
        yield from entries
        for one in self.sentences:
            definition = definition_in(one, self.tokens[one.order], casing)
            if definition is not None:
                yield definition

    @cached_property
    def numbers(self) -> tuple[Answer, ...]:
        return tuple(
            answer for one in self.sentences for answer in numbers_in(one, self.tokens[one.order])
        )

    @cached_property
    def names(self) -> tuple[Answer, ...]:
        """Every proper name where it stands, as a person, a place, or neither."""
        raw = [
            answer
            for one in self.sentences
            for answer in names_in(one, self.tokens[one.order], self.course.casing)
        ]
        kinds = kinds_of_names(raw, self.definitions, self.tokens)
        return tuple(replace(answer, kind=kinds[fold(answer.text)]) for answer in raw)

    @cached_property
    def relations(self) -> dict[int, tuple[Relation, ...]]:
        """What the sentences tell besides, by their order. A question that the course answers in
        two ways is not asked."""
        found = {one.order: tuple(self._relations_of(one)) for one in self.sentences}
        asked = Counter(fold(r.question) for several in found.values() for r in several)
        return {
            order: tuple(
                r for r in several if asked[fold(r.question)] == 1 and not self._is_open(r)
            )
            for order, several in found.items()
        }

    def _relations_of(self, sentence: Sentence) -> Iterator[Relation]:
        yield from abbreviations_in(sentence)
        yield from shapes_in(sentence)
        if sentence.language.code == "eng":
            tokens = self.tokens[sentence.order]
            yield from conditions_in(sentence, tokens, self.course.casing)
            yield from predicates_in(sentence, tokens, self.course.casing)

    def _is_open(self, relation: Relation) -> bool:
        """Whether a question for an object names nothing but what the course speaks of all the
        time, so that it has many answers: "What does MuPDF provide?"."""
        if relation.answer.kind is not Kind.OBJECT:
            return False
        language = relation.answer.sentence.language
        small = stop_words(language) | language.hollow | _ANYONE
        told = [w for w in words(relation.question) if w not in small]
        return all(self.evidence.is_everywhere(word) for word in told[:-1])

    def kind_of(self, definition: Definition) -> Kind:
        """The kind of what is defined."""
        if definition.person:
            return Kind.PERSON
        capitals = definition.term[:1].isupper() or definition.term[:1].islower()
        is_name = definition.name or not capitals
        if is_name and definition.head in definition.sentence.language.places:
            return Kind.PLACE
        if not definition.name:
            return Kind.TERM
        return self._kinds.get(fold(definition.term), Kind.NAME)

    @cached_property
    def _kinds(self) -> dict[str, Kind]:
        return {fold(one.text): one.kind for one in self.names}

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The course's terms by key."""
        return terms_of(self.definitions, self.sentences, self.course.headings, self.tokens)

    @cached_property
    def kinship(self) -> Kinship:
        """Which English terms stand in like places."""
        places = (
            place
            for one in self.sentences
            if one.language.code == "eng"
            for place in phrases_in(one, self.tokens[one.order])
            if place[1] in self.terms
        )
        return Kinship(places, self.tokens)

    def terms_in(self, sentence: Sentence) -> Iterator[tuple[Answer, Term]]:
        """Where the course's terms stand in a sentence."""
        tokens = self.tokens[sentence.order]
        if sentence.language.code == "eng":
            for phrase, key in phrases_in(sentence, tokens):
                if key in self.terms:
                    yield phrase, self.terms[key]
            return
        for term in self.terms.values():
            answer = written_in(sentence, tokens, term)
            if answer is not None:
                yield answer, term

    @cached_property
    def _particular(self) -> frozenset[int]:
        numbered = {one.sentence.order for one in self.numbers}
        return frozenset(
            order
            for order, tokens in self.tokens.items()
            if order in numbered or any(t.tag in {"VVD", "VBD", "AJS"} for t in tokens)
        )

    @cached_property
    def _defined(self) -> frozenset[str]:
        return frozenset(fold(one.term) for one in self.definitions)

    def is_worth_a_gap(self, answer: Answer) -> bool:
        """Whether a term that is left out of a sentence can be told from it: the sentence is about
        it, or it is of several words which the course has brought together with the others."""
        if self.is_topic(answer) or covers(answer.text, answer.sentence.heading):
            return True
        if " " not in answer.text or self.evidence.is_everywhere(fold(answer.text)):
            return False
        return self.evidence.support(answer) >= _SUPPORTED

    def is_sure_gap(self, answer: Answer) -> bool:
        """Whether the term is the subject of its sentence, or much of the rest stands beside it
        elsewhere: then few others fit."""
        return self.is_topic(answer) or (
            " " in answer.text and self.evidence.support(answer) >= _WELL_SUPPORTED
        )

    def is_topic(self, answer: Answer) -> bool:
        """Whether a sentence is about the term that it holds: it is its subject, and the course
        defines the term, or has a heading for it, or it is of several words."""
        term = fold(answer.text)
        opening = answer.sentence.text[: answer.start].split()
        if len(opening) > 1:
            return False
        if term in self._defined or " " in term:
            return True
        heading = words(answer.sentence.heading)
        return len(heading) <= 2 and covers(answer.text, answer.sentence.heading)

    def is_particular(self, sentence: Sentence) -> bool:
        """Whether a sentence tells one event or fact of its own, so that it is true of little else:
        it has a year or a number, is past, or has a superlative. In a language without tags only
        the number is known."""
        return sentence.order in self._particular
