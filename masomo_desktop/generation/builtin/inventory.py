"""Everything of a kind that a course holds: where wrong answers come from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from masomo_desktop.generation.builtin.answers import (
    Answer,
    Kind,
    names_in,
    numbers_in,
    phrases_in,
    territories,
)
from masomo_desktop.generation.builtin.course import Course, Sentence
from masomo_desktop.generation.builtin.definitions import (
    Definition,
    definition_in,
    definition_of_entry,
)
from masomo_desktop.generation.builtin.tagging import Part, Token, stop_words, tokens_of
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import covers, fold, kin, words


@dataclass(frozen=True)
class Term:
    """A term of the course: how it is written, how often, and whether the course defines it."""

    text: str
    key: str
    plural: bool
    count: int
    section: int
    definition: Definition | None = None


class Inventory:
    """The course's definitions, terms, names and numbers, found once."""

    def __init__(self, course: Course, sentences: Iterable[Sentence]) -> None:
        """`sentences` are those of `course` that are looked into."""
        self.course = course
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
        kinds = self._kinds_of_names(raw)
        return tuple(replace(answer, kind=kinds[fold(answer.text)]) for answer in raw)

    def _kinds_of_names(self, names: Iterable[Answer]) -> dict[str, Kind]:
        person: Counter[str] = Counter()
        place: Counter[str] = Counter()
        for one in self.definitions:
            person[fold(one.term)] += 3 * one.person
            language = one.sentence.language
            place[fold(one.term)] += 3 * (
                one.head in language.places or one.head + "s" in language.places
            )
        for answer in names:
            name = fold(answer.text)
            says_person, says_place = self._evidence(answer)
            person[name] += says_person
            place[name] += says_place
        return {
            name: Kind.PERSON
            if person[name] > max(1, place[name])
            else Kind.PLACE
            if place[name] > max(1, person[name])
            else Kind.NAME
            for name in {fold(answer.text) for answer in names}
        }

    def _evidence(self, answer: Answer) -> tuple[int, int]:
        """What the words around a name say for a person and for a place."""
        language = answer.sentence.language
        parts = words(answer.text)
        tokens = self.tokens[answer.sentence.order]
        index = next(i for i, token in enumerate(tokens) if token.start == answer.start)
        before = fold(tokens[index - 1].text) if index else ""
        after = next((t for t in tokens[index:] if t.start >= answer.end), None)
        person = 2 * any(part in language.persons for part in parts[:1])
        person += 2 * (before in language.persons or before in language.titles)
        place = 2 * any(part in language.places for part in parts)
        place += 4 * (fold(answer.text) in territories(language))
        place += (1 + (language.code == "swa")) * (before in language.place_before)
        if after is not None and after.part is Part.VERB and len(parts) > 1 and not place:
            person += 2 * (after.tag == "VVD") + (after.text in {"was", "had"})
            person += 2 * (language.code == "swa" and after.text.startswith(("ali", "ana")))
        if before in {"by", "par"} and len(parts) > 1 and not answer.article:
            person += 1
        if any(part in language.organisations for part in parts):
            return -9, -9
        return person, place

    def kind_of(self, definition: Definition) -> Kind:
        """The kind of what is defined."""
        if definition.person:
            return Kind.PERSON
        if definition.head in definition.sentence.language.places:
            return Kind.PLACE
        if not definition.name:
            return Kind.TERM
        return self._kinds.get(fold(definition.term), Kind.NAME)

    @cached_property
    def _kinds(self) -> dict[str, Kind]:
        return {fold(one.text): one.kind for one in self.names}

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The course's terms by key: what it defines, names in headings, or speaks of often."""
        found: dict[str, Term] = {}
        for one in self.definitions:
            key = self._key(one)
            if not one.person:
                found.setdefault(key, Term(one.term, key, one.plural, 1, one.sentence.section, one))
        places: defaultdict[str, list[Answer]] = defaultdict(list)
        for sentence in self.sentences:
            if sentence.language.code == "eng":
                for answer, key in phrases_in(sentence, self.tokens[sentence.order]):
                    places[key].append(answer)
        headings = {fold(heading) for heading in self.course.headings}
        for key, answers in places.items():
            first = answers[0]
            often = len({a.sentence.order for a in answers})
            named = any(f" {key}" in f" {heading}" for heading in headings)
            if key in found or often < (2 if named else 3) or not (named or " " in key):
                continue
            if not _is_term(key, first.sentence.language):
                continue
            found[key] = Term(first.text, key, first.plural, often, first.sentence.section)
        return found

    def _key(self, definition: Definition) -> str:
        if definition.sentence.language.code != "eng":
            return fold(definition.term)
        parts = fold(definition.term).split()
        if definition.plural:
            lemmas = {fold(t.text): t.lemma for t in self.tokens.get(definition.sentence.order, ())}
            parts[-1] = lemmas.get(parts[-1], parts[-1])
        return " ".join(parts)

    def terms_in(self, sentence: Sentence) -> Iterator[tuple[Answer, Term]]:
        """Where the course's terms stand in a sentence."""
        if sentence.language.code == "eng":
            for answer, key in phrases_in(sentence, self.tokens[sentence.order]):
                term = self.terms.get(key)
                if term is not None:
                    yield answer, term
            return
        tokens = self.tokens[sentence.order]
        folded = [fold(token.text) for token in tokens]
        for term in self.terms.values():
            parts = term.key.split()
            for index in range(len(folded) - len(parts) + 1):
                if folded[index : index + len(parts)] == parts:
                    last = tokens[index + len(parts) - 1]
                    before = tokens[index - 1] if index else None
                    article = before is not None and before.part is Part.ARTICLE
                    yield (
                        Answer(
                            sentence,
                            tokens[index].start,
                            last.end,
                            Kind.TERM,
                            article=folded[index - 1] if article else "",
                            plural=term.plural,
                        ),
                        term,
                    )
                    break

    @cached_property
    def _by_word(self) -> dict[str, list[Sentence]]:
        places: defaultdict[str, list[Sentence]] = defaultdict(list)
        for one in self.course.sentences:
            for word in set(one.words):
                places[word].append(one)
        return places

    @cached_property
    def _particular(self) -> frozenset[int]:
        numbered = {one.sentence.order for one in self.numbers}
        return frozenset(
            order
            for order, tokens in self.tokens.items()
            if order in numbered or any(t.tag in {"VVD", "VBD", "AJS"} for t in tokens)
        )

    def is_topic(self, answer: Answer) -> bool:
        """Whether a sentence is about the term that it holds: the course defines the term, or the
        sentence stands under a heading that names it, or it is a term of several words that the
        sentence begins with."""
        sentence = answer.sentence
        term = fold(answer.text)
        if any(t.definition is not None and fold(t.text) == term for t in self.terms.values()):
            return True
        if covers(answer.text, sentence.heading):
            return True
        opening = sentence.text[: answer.start].split()
        return " " in term and len(opening) <= 1

    def support(self, answer: Answer) -> float:
        """How much the words around an answer go with it elsewhere in the course, 0 to 1: what can
        be recalled from having read it, as against guessed."""
        own = set(words(answer.text))
        small = stop_words(answer.sentence.language)
        telling = {w for w in answer.sentence.words if w not in small} - own
        if not telling or not own:
            return 0.0
        rare = min(own, key=lambda word: (len(self._by_word.get(word, ())), word))
        beside: set[str] = set()
        for one in self._by_word.get(rare, ()):
            if one.order != answer.sentence.order and own <= set(one.words):
                beside.update(one.words)
        return len(telling & beside) / len(telling)

    def is_particular(self, sentence: Sentence) -> bool:
        """Whether a sentence tells one event or fact of its own, so that it is true of little else:
        it has a year or a number, is past, or has a superlative. In a language without tags only
        the number is known."""
        return sentence.order in self._particular

    def fits_elsewhere(self, answer: Answer) -> bool:
        """Whether another sentence of the course has the same words around another answer, so that
        a learner who fills that in is right too."""
        sentence = answer.sentence
        small = stop_words(sentence.language)
        own = set(words(answer.text))
        telling = [w for w in sentence.words if w not in small and w not in own]
        if not telling:
            return True
        rare = min(telling, key=lambda word: (len(self._by_word[word]), word))
        for one in self._by_word[rare]:
            if one.order == sentence.order or own <= set(one.words):
                continue
            if sum(w in one.words for w in telling) >= 0.8 * len(telling):
                return True
        return False

    def says(self, text: str, about: str) -> bool:
        """Whether the course says, in one sentence that names `about`, most of what `text` says:
        then `text` may well be true."""
        names = words(about)
        if not names:
            return False
        candidates = self._by_word.get(names[0], [])
        language = candidates[0].language if candidates else None
        small = stop_words(language) if language is not None else frozenset()
        telling = [w for w in words(text) if w not in small and w not in names]
        for one in candidates:
            there = set(one.words)
            if not all(name in there for name in names):
                continue
            found = sum(w in there or any(kin(w, t) for t in there) for w in telling)
            if not telling or found >= 0.5 * len(telling):
                return True
        return False


def _is_term(key: str, language: Language) -> bool:
    parts = key.split()
    small = stop_words(language)
    if any(part in language.vacuous or part in language.pointing for part in parts):
        return False
    if len(parts) == 1:
        return len(key) > 3 and key not in language.hollow and key not in small
    return len(parts) <= 3 and not all(part in language.hollow or part in small for part in parts)
