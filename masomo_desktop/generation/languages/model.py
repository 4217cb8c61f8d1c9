"""What the programs know about one language: closed lists and sentence shapes, no statistics."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

#: Never matches: the pattern of a language that has none.
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Definer:
    """A sentence shape that says what something is.

    `pattern` has the groups `term` and `definition`, and may have `copula`. `question` names the
    template that asks for the definition.
    """

    pattern: re.Pattern[str]
    question: str = "what_is"


@dataclass(frozen=True)
class Asker:
    """A sentence shape that answers a question.

    `pattern` matches the whole sentence; its group `answer` is what is asked for, and `question` is
    written with its other groups. `kind` is what sort of answer it is, by the name of the engine's
    kinds ("reason", "purpose", "outcome", "object", "where").
    """

    pattern: re.Pattern[str]
    question: str
    kind: str


@dataclass(frozen=True, eq=False)
class Language:
    """One language, by its ISO 639-3 `code` and two-letter `short` code (for other libraries).

    All lists are of folded words or phrases. `pointing` are words that, at the start of a
    sentence, point at something said before; `demonstratives` are those that point back wherever
    they stand, `personal` are pronouns that need their noun in the sentence wherever they stand.
    `droppable` are openings that may be cut off together with their comma, `dangling` are openings
    that may not, because what they connect to is missing then. `elsewhere` finds mentions of other
    places ("see Figure 3", "as shown above"), `author` the voice of the author and instructions to
    the reader, `imperatives` are first words of orders and exercises. `hollow` are nouns too
    general to be asked for by themselves ("number"), `vacuous` those that no other word beside
    them makes a term ("reason"). `organisations` are words of names that are neither persons nor
    places. `verb` finds a verb, where a sentence without one can be told; `subject_in_verb`
    matches a first word that is a verb with its subject in it (Swahili "alizaliwa", he or she was
    born). `titles` are abbreviations after which a sentence goes on. `months` are names of months
    beside those of CLDR. `year_before` and `year_after` are words beside a number that make it a
    year. `persons` are nouns that say that someone is a person. `places` are nouns that say that a
    name is a place, `place_before` are words that often stand before one. `year_question` are
    rewritings (pattern, replacement) that turn a statement with a year into a question for it.
    `common` are a dozen frequent words of its own, by which it is known. `asks_year`,
    `asks_number` and `asks_person` find in a question which kind of answer it asks for.
    `contraries` are words with their opposites, which can stand in each other's place.
    `unit_first` says that a unit stands before its number (mita 50). `templates` are the texts of
    questions, with `{term}`, `{definition}`, ….
    """

    code: str
    short: str
    pointing: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    droppable: tuple[str, ...] = ()
    dangling: tuple[str, ...] = ()
    elsewhere: re.Pattern[str] = NEVER
    author: re.Pattern[str] = NEVER
    imperatives: frozenset[str] = frozenset()
    hollow: frozenset[str] = frozenset()
    vacuous: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    verb: re.Pattern[str] | None = None
    subject_in_verb: re.Pattern[str] = NEVER
    titles: frozenset[str] = frozenset()
    year_before: frozenset[str] = frozenset()
    year_after: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    number_words: Mapping[str, int] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    place_before: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    year_question: tuple[tuple[re.Pattern[str], str], ...] = ()
    asks_year: re.Pattern[str] = NEVER
    asks_number: re.Pattern[str] = NEVER
    asks_person: re.Pattern[str] = NEVER
    persons: frozenset[str] = frozenset()
    definers: tuple[Definer, ...] = ()
    askers: tuple[Asker, ...] = ()
    empty_definition: re.Pattern[str] = NEVER
    contraries: Mapping[str, str] = field(default_factory=dict)
    decimal_comma: bool = False
    unit_first: bool = False
    templates: Mapping[str, str] = field(default_factory=dict)

    def template(self, name: str) -> str | None:
        """The text of the question `name`, or None where this language has none."""
        return self.templates.get(name)


def listed(text: str) -> frozenset[str]:
    """The words of `text`, separated by white space."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of `text`, separated by semicolons; the longest first."""
    return tuple(
        sorted((" ".join(p.split()) for p in text.split(";") if p.strip()), key=len, reverse=True)
    )


def either(text: str) -> re.Pattern[str]:
    """A pattern for any of the alternatives in `text`, one a line, as whole words.

    A line that ends in "|" goes on in the next one.
    """
    joined = re.sub(r"\|\s*\n\s*", "|", text)
    lines = [line.strip() for line in joined.splitlines() if line.strip()]
    return re.compile(r"(?<!\w)(?:" + "|".join(lines) + r")(?!\w)", re.IGNORECASE)


def opposites(text: str) -> dict[str, str]:
    """Both ways, the pairs of `text`, each written "one/other" and separated by white space."""
    found: dict[str, str] = {}
    for pair in text.split():
        one, _, other = pair.partition("/")
        found |= {one: other, other: one}
    return found
