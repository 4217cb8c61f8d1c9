"""Statements turned into questions, where that can be done without breaking them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.clauses import (
    NOUNS,
    Clause,
    clause_in,
    inside,
    is_one_predicate,
    main_part,
    span,
)
from masomo_desktop.generation.builtin.locales import calendar
from masomo_desktop.generation.builtin.subjects import how_many, predicate_question
from masomo_desktop.generation.builtin.tagging import Part, Token
from masomo_desktop.generation.wording import fold

_BE = frozenset({"is", "are", "was", "were", "has", "have", "had", "can", "could", "will", "would"})
_LONGEST = 22  # words of a statement that becomes a question as it stands
_WHEN = re.compile(
    r"(?:,\s)?\b(?:in|on|since|by)\s(?:the\syear\s)?(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?)?$",
    re.IGNORECASE,
)


def question_for(answer: Answer, tokens: Sequence[Token], casing: Mapping[str, int]) -> str | None:
    """A question whose answer is `answer`, made of its sentence; None where none can be made.
    `casing` is that of the course."""
    language = answer.sentence.language
    if answer.kind is Kind.YEAR:
        if language.code == "eng":
            return _year_question(answer, tokens, casing)
        before = [t for t in tokens if t.end <= answer.start]
        if before and fold(before[-1].text) in calendar(language):
            return None  # "on 25 February in which year" is no question
        if len(answer.sentence.words) > _LONGEST or any(t.text in {",", "،", "("} for t in tokens):
            return None
        for pattern, replacement in language.year_question:
            asked, done = pattern.subn(replacement, answer.gapped)
            if done:
                return " ".join(asked.split())
        return None
    if language.code != "eng":
        return None
    if answer.kind is Kind.PERSON:
        return _who_question(answer, tokens) or _by_whom(answer, tokens, casing)
    if answer.kind is Kind.NAME:
        return _by_whom(answer, tokens, casing)
    if answer.kind is Kind.PLACE:
        return _where_question(answer, tokens, casing)
    if answer.kind is Kind.QUANTITY:
        return how_many(answer, tokens, casing)
    return predicate_question(answer, tokens)


def _year_question(
    answer: Answer, tokens: Sequence[Token], casing: Mapping[str, int]
) -> str | None:
    """So "Ghana became independent in 1957." gives "In which year did Ghana become independent?"

    Only for a sentence of one clause with the year in a phrase of its own ("in 1957", "on 6 March
    1957"), before or after which nothing depends on it.
    """
    text = answer.sentence.text
    phrase = _WHEN.search(text[: answer.start])
    if phrase is None or phrase.group().lower().lstrip(", ").startswith(("since", "by")):
        return None
    if any(t.text in {";", ":", "(", "“", "‘", '"'} for t in tokens):
        return None
    left = [t for t in tokens if t.end <= phrase.start()]
    right = [t for t in tokens if t.start >= answer.end]
    if not left and right and right[0].text == ",":
        right = right[1:]
    if right and right[-1].text == ".":
        right = right[:-1]
    kept = main_part(right)
    if kept is None or not _tells_event([*left, *kept]):
        return None
    if any(len(t.text) == 4 and t.text.isdigit() for t in (*left, *kept)):
        return None  # "grew from 350,000 in 1963 to 4 million in 2019"
    return _inverted("In which year", [*left, *kept], text, casing)


def _tells_event(tokens: Sequence[Token]) -> bool:
    """Whether something happened: "had a population" and "was tall" have no year of their own."""
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        if token.tag == "VVD":
            return True
        if token.tag in {"VBD", "VHD"}:
            return after is not None and after.part in {Part.PARTICIPLE, Part.SMALL}
    return False


def _inverted(
    opening: str, tokens: Sequence[Token], text: str, casing: Mapping[str, int]
) -> str | None:
    """The statement of `tokens` as a question: its auxiliary, or "did", before its subject."""
    verbs = [i for i, token in enumerate(tokens) if token.part is Part.VERB]
    if len(verbs) != 1 or verbs[0] == 0 or any(t.text == "," for t in tokens):
        return None
    place = verbs[0]
    subject, verb, rest = tokens[:place], tokens[place], tokens[place + 1 :]
    if subject[0].part in {Part.PREPOSITION, Part.SMALL, Part.PARTICIPLE, Part.BASE}:
        return None
    nominal = {Part.NOUN, Part.NOUNS, Part.NAME}
    if not any(t.part in nominal or (t.start and t.text[0].isupper()) for t in subject):
        return None
    head = span(text, subject)
    if subject[0].start == 0 and inside(text, subject, casing)[0].islower():
        head = head[:1].lower() + head[1:]
    tail = span(text, rest)
    if verb.text in _BE:
        if verb.text in {"has", "have", "had"} and not (rest and rest[0].part is Part.PARTICIPLE):
            return _joined(opening, "did", head, "have", tail) if verb.text == "had" else None
        return _joined(opening, verb.text, head, tail)
    if verb.tag != "VVD" or not verb.lemma:
        return None
    return _joined(opening, "did", head, verb.lemma, tail)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part) + "?"


def _who_question(answer: Answer, tokens: Sequence[Token]) -> str | None:
    """So "J. J. Thomson discovered the electron." gives "Who discovered the electron?"."""
    if answer.start != 0:
        return None
    after = [t for t in tokens if t.start >= answer.end]
    if len(after) < 4 or after[0].part is not Part.VERB or after[-1].text != ".":
        return None
    if " " not in answer.text and after[0].tag not in {"VVD", "VBD", "VHD"}:
        return None  # somebody of an example: "José has 56 dollars to spend"
    if after[0].text in {"is", "was", "has", "had", "were"} and after[1].part is Part.PARTICIPLE:
        return None  # "was born in": asked better by its other half
    kept = main_part(after[:-1])
    if kept is None or len(kept) < 3 or any(t.text in {"“", '"'} for t in kept):
        return None
    noun = next((i for i, t in enumerate(kept) if t.part in NOUNS), len(kept))
    if any(t.part is Part.PRONOUN for t in kept[:noun]):
        return None  # "Who used it?"
    if len([t for t in kept if t.part in NOUNS or t.part is Part.NUMBER]) < 2:
        return None  # "Who did not?"
    if fold(kept[0].text) in {"were", "are", "have"}:
        return None
    return f"Who {span(answer.sentence.text, kept)}?"


def _by_whom(answer: Answer, tokens: Sequence[Token], casing: Mapping[str, int]) -> str | None:
    """So "The bridge was opened by Queen Elizabeth II in 1981." gives "By whom was the bridge
    opened in 1981?"."""
    clause = clause_in(answer.sentence, tokens, casing)
    if clause is None or not clause.has_auxiliary or not clause.rest:
        return None
    kept = _without_phrase(clause, answer, frozenset({"by"}))
    if not kept or kept[0].tag not in {"VVN", "VBN"}:
        return None
    return clause.inverted("By whom", kept)


def _where_question(
    answer: Answer, tokens: Sequence[Token], casing: Mapping[str, int]
) -> str | None:
    """So "The treaty was signed in Vienna." gives "Where was the treaty signed?", of events."""
    clause = clause_in(answer.sentence, tokens, casing)
    if clause is None or not clause.is_past or not clause.rest:
        return None
    kept = _without_phrase(clause, answer, frozenset({"in", "at", "near"}))
    if kept is None:
        return None
    before = [t for t in kept if t.start < answer.start]
    done = len(before) == 1 and before[0].tag == "VVN" and clause.has_auxiliary
    if not done and not (clause.verb.tag == "VVD" and not before):
        return None  # "the relics were returned to the temple in Mongolia": which is there?
    return clause.inverted("Where", kept)


def _without_phrase(
    clause: Clause, answer: Answer, prepositions: frozenset[str]
) -> Sequence[Token] | None:
    """The predicate of a clause without the answer and the preposition before it, where the answer
    ends its main part or a time follows; None where something else does."""
    main = main_part(clause.rest)
    if main is None or not is_one_predicate(main) or any(t.text == "(" for t in main):
        return None
    place = next((i for i, t in enumerate(main) if t.start == answer.start), 0)
    if not place or fold(main[place - 1].text) not in prepositions:
        return None
    before = main[: place - 1]
    after = [t for t in main[place:] if t.start >= answer.end]
    if any(t.part is Part.AND for t in (*before[-1:], *after)):
        return None
    if after and not (after[0].part is Part.PREPOSITION and after[-1].part is Part.NUMBER):
        return None
    return [*before, *after]
