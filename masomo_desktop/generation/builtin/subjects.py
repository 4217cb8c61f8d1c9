"""Questions for the subject of an English sentence, and for the number of what it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.casing import lowered
from masomo_desktop.generation.builtin.clauses import (
    NOUNS,
    clause_in,
    is_one_predicate,
    main_part,
    span,
)
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token
from masomo_desktop.generation.wording import fold


def how_many(answer: Answer, tokens: Sequence[Token], casing: Mapping[str, int]) -> str | None:
    """ "The heart has four chambers": how many chambers does the heart have."""
    if answer.kind is not Kind.QUANTITY or not answer.unit:
        return None
    body = [t for t in tokens if t.text != "."] if tokens and tokens[-1].text == "." else tokens
    first = next((i for i, t in enumerate(body) if t.start == answer.start), None)
    if first is None:
        return None
    behind = [t for t in body if t.start >= answer.end]
    counted = _plural_noun(behind)
    if not counted:
        return None
    noun = span(answer.sentence.text, counted)
    if first == 0 or all(t.tag == "AV0" for t in body[:first]):
        after = behind[len(counted) :]
        if not after or after[0].tag not in FINITE or not is_one_predicate(after[1:]):
            return None
        return f"How many {noun} {span(answer.sentence.text, after)}?"
    clause = clause_in(answer.sentence, tokens, casing)
    if clause is None or not clause.rest or clause.rest[0].start != answer.start or clause.adverb:
        return None
    kept = main_part(clause.rest)
    if kept is None or not is_one_predicate(kept):
        return None
    after = [t for t in kept if t.start >= counted[-1].end]
    if clause.verb.tag.startswith("VB"):
        return None  # "There are five", "The result is ten metres"
    if clause.verb.tag in {"VHZ", "VHB", "VHD"}:
        base = "have"
        do = {"VHZ": "does", "VHB": "do", "VHD": "did"}[clause.verb.tag]
        parts = [f"How many {noun}", do, clause.said_subject(), base]
        tail = span(answer.sentence.text, after)
        opening = span(answer.sentence.text, clause.opening)
        return " ".join(p for p in (*parts, tail, lowered(opening)) if p) + "?"
    return clause.inverted(f"How many {noun}", after)


def _plural_noun(tokens: Sequence[Token]) -> Sequence[Token]:
    """The noun that a number before `tokens` counts, with its adjectives."""
    for index, token in enumerate(tokens[:4]):
        if token.part is Part.NOUNS:
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if following is not None and following.part in NOUNS:
                continue
            return tokens[: index + 1]
        if token.part not in {Part.ADJECTIVE, Part.NOUN, Part.PARTICIPLE}:
            return ()
    return ()


def predicate_question(answer: Answer, tokens: Sequence[Token]) -> str | None:
    """ "The left ventricle pumps blood into the aorta": what pumps blood into the aorta.

    For an answer that is the whole subject of its sentence, without its article.
    """
    clause = clause_in(answer.sentence, tokens)
    if clause is None or not clause.rest or clause.opening or answer.kind is not Kind.TERM:
        return None
    bare = clause.subject[1:] if clause.subject[0].part is Part.ARTICLE else clause.subject
    if not bare or bare[0].start != answer.start or bare[-1].end != answer.end:
        return None
    if clause.is_plural and not clause.is_past and clause.verb.tag != "VM0":
        return None
    if not is_one_predicate(clause.rest) or fold(clause.verb.text) in {
        "were",
        "are",
        "have",
    }:
        return None
    if clause.rest[0].start > clause.verb.end + 1:
        return None  # "What can then carry …?"
    if fold(clause.rest[0].text) in {"that", "then", "also", "therefore", "thus", "not"}:
        return None  # "What means that …?"
    if clause.verb.tag.startswith(("VB", "VH")) and not clause.has_auxiliary:
        return None
    if clause.verb.tag.startswith("VB") and clause.rest[0].tag not in {"VVN", "VVG"}:
        return None  # "What is cold?"
    if len([t for t in clause.rest if t.part in NOUNS]) < 2:
        return None
    if any(t.part is Part.AND for t in clause.rest) and any(
        t.part is Part.PRONOUN for t in clause.rest
    ):
        return None  # "… and boats used it until 1870": a clause of its own
    return f"What {span(answer.sentence.text, [clause.verb, *clause.rest])}?"
