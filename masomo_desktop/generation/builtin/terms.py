"""The terms of a course: what it defines, and what it speaks of again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.definitions import Definition
from masomo_desktop.generation.builtin.tagging import Part, Token, stop_words
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold

#: In how many sentences a phrase stands before it counts as a term; fewer where a heading names it.
_OFTEN, _OFTEN_IF_NAMED = 3, 2


@dataclass(frozen=True)
class Term:
    """A term of the course: how it is written, how often, and whether the course defines it."""

    text: str
    key: str
    plural: bool
    count: int
    section: int
    definition: Definition | None = None


def terms_of(
    definitions: Iterable[Definition],
    sentences: Iterable[Sentence],
    headings: Iterable[str],
    tokens: Mapping[int, Sequence[Token]],
) -> dict[str, Term]:
    """The terms by key: what is defined, and English phrases that stand often or in headings."""
    found: dict[str, Term] = {}
    for one in definitions:
        if not one.person:
            key = _key(one, tokens.get(one.sentence.order, ()))
            found.setdefault(key, Term(one.term, key, one.plural, 1, one.sentence.section, one))
    places: defaultdict[str, list[Answer]] = defaultdict(list)
    for sentence in sentences:
        if sentence.language.code == "eng":
            for answer, key in phrases_in(sentence, tokens[sentence.order]):
                places[key].append(answer)
    titles = {fold(heading) for heading in headings}
    for key, answers in places.items():
        first = answers[0]
        count = len({answer.sentence.order for answer in answers})
        named = any(f" {key}" in f" {title}" for title in titles)
        often = count >= (_OFTEN_IF_NAMED if named else _OFTEN)
        if (
            key not in found
            and often
            and (named or " " in key)
            and (_is_term(key, first.sentence.language))
        ):
            found[key] = Term(first.text, key, first.plural, count, first.sentence.section)
    return found


def _key(definition: Definition, tokens: Sequence[Token]) -> str:
    if definition.sentence.language.code != "eng":
        return fold(definition.term)
    parts = fold(definition.term).split()
    if definition.plural:
        lemmas = {fold(token.text): token.lemma for token in tokens}
        parts[-1] = lemmas.get(parts[-1], parts[-1])
    return " ".join(parts)


def _is_term(key: str, language: Language) -> bool:
    parts = key.split()
    small = stop_words(language)
    if any(part in language.vacuous or part in language.pointing for part in parts):
        return False
    if "versa" in parts:
        return False
    if len(parts) == 1:
        return len(key) > 3 and key not in language.hollow and key not in small
    return len(parts) <= 3 and not all(part in language.hollow or part in small for part in parts)


def phrases_in(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[tuple[Answer, str]]:
    """The common noun phrases of an English sentence, without article, each with its key: its
    folded words, the last one as a singular."""
    index = 0
    inside = {Part.NOUN, Part.NOUNS, Part.ADJECTIVE, Part.PARTICIPLE}
    while index < len(tokens):
        if tokens[index].part not in inside:
            index += 1
            continue
        first = index
        while index < len(tokens) and tokens[index].part in inside:
            index += 1
        run = tokens[first:index]
        while run and (run[0].tag == "VVG" or fold(run[0].text) in _NOT_OF_TERM):
            run = run[1:]
        if not run or _is_joined(tokens, run) or _is_degree(tokens, run):
            continue
        if run[-1].part not in {Part.NOUN, Part.NOUNS}:
            continue
        if index < len(tokens) and tokens[index].part is Part.NAME:
            continue
        first = index - len(run)
        before = tokens[first - 1] if first else None
        article = fold(before.text) if before is not None and before.part is Part.ARTICLE else ""
        if before is not None and before.part is Part.NAME:
            continue
        yield (
            Answer(
                sentence,
                run[0].start,
                run[-1].end,
                Kind.TERM,
                article=article,
                plural=run[-1].part is Part.NOUNS,
            ),
            " ".join([fold(t.text) for t in run[:-1]] + [run[-1].lemma]),
        )


# Adjectives that no term begins with: they say which, not what.
_NOT_OF_TERM = frozenset(
    "subsequent entire whole next new own implicit final initial actual particular specific "
    "appropriate suitable given existing current main major certain such respective additional "
    "further similar different various other same latter former previous important possible "
    "single several many underlying necessary total overall".split()
)


def _is_joined(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """Whether a phrase is a piece of something longer: "fz try/fz", "non-metal"."""
    beside = (t for t in tokens if t.end == run[0].start or t.start == run[-1].end)
    return any(t.text in {"/", "-", "_"} for t in beside)


def _is_degree(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """Whether an adverb before the phrase belongs to its adjective: "perfectly competitive"."""
    before = next((t for t in tokens if t.end == run[0].start - 1), None)
    return before is not None and before.tag == "AV0" and run[0].part is Part.ADJECTIVE


def written_in(sentence: Sentence, tokens: Sequence[Token], term: Term) -> Answer | None:
    """Where `term` is written in a sentence of any language, word for word; its first place."""
    folded = [fold(token.text) for token in tokens]
    parts = term.key.split()
    for index in range(len(folded) - len(parts) + 1):
        if folded[index : index + len(parts)] == parts:
            last = tokens[index + len(parts) - 1]
            article = index > 0 and tokens[index - 1].part is Part.ARTICLE
            return Answer(
                sentence,
                tokens[index].start,
                last.end,
                Kind.TERM,
                article=folded[index - 1] if article else "",
                plural=term.plural,
            )
    return None
