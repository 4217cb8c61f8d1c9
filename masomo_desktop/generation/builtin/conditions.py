"""English sentences of two clauses: what happens if, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from masomo_desktop.generation.builtin.answers import Kind
from masomo_desktop.generation.builtin.clauses import (
    NOUNS,
    clause_in,
    is_one_predicate,
    span,
)
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.relations import Relation, relation
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token, has_verb
from masomo_desktop.generation.wording import fold

_CONDITION = {
    "if": "if",
    "when": "when",
    "whenever": "when",
    "once": "once",
    "unless": "unless",
}
# Who wants something does not cause it.
_WANTING = frozenset("want wants wish wishes wanted wished need needs prefer prefers".split())
_DUTIES = frozenset({"should", "must"})
_POWERS = frozenset({"can", "may"})


def conditions_in(
    sentence: Sentence, tokens: Sequence[Token], casing: Mapping[str, int]
) -> Iterator[Relation]:
    """What the sentence says to happen when something does, why something is so, and how to reach
    what one wants."""
    yield from _outcomes(sentence, tokens)
    yield from _reasons(sentence, tokens, casing)
    yield from _goals(sentence, tokens)


def _outcomes(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Relation]:
    """ "If C, M.": what happens if C."""
    word = _CONDITION.get(fold(tokens[0].text)) if tokens else None
    parts = _condition_and_main(tokens)
    if word is None or parts is None:
        return
    condition, main = parts
    verb = next((fold(t.text) for t in main if t.tag in FINITE), "")
    if not verb or not _has_subject(main) or not _is_clause(condition):
        return
    past = any(t.tag in {"VVD", "VBD", "VHD", "VDD"} for t in condition)
    passive = any(t.tag == "VBI" for t in main[:12])
    if verb in {"would", "could", "might"} and past:
        asks = "What would happen"
    elif verb in _DUTIES:
        asks = "What should be done"
    elif verb in _POWERS:
        asks = "What can be done" if passive else "What can happen"
    else:
        asks = "What happened" if past else "What happens"
    question = f"{asks} {word} {span(sentence.text, condition)}?"
    found = relation(sentence, Kind.OUTCOME, question, main)
    if found is not None:
        yield found


def _condition_and_main(
    tokens: Sequence[Token],
) -> tuple[list[Token], list[Token]] | None:
    """The clauses after "if" and after the comma or "then" that ends it; what is "otherwise" is
    left out."""
    body = [t for t in tokens[1:] if t is not tokens[-1] or t.text not in {".", ":"}]
    cut = next((i for i, t in enumerate(body) if t.text == "," or fold(t.text) == "then"), 0)
    condition, main = body[:cut], body[cut + 1 :]
    while main and fold(main[0].text) in {"then", ","}:
        main = main[1:]
    other = next((i for i, t in enumerate(main) if fold(t.text) in {"otherwise", "else"}), None)
    if other is not None:
        main = main[: other - 1] if main[other - 1].text == "," else main[:other]
    if len(condition) < 3 or len(main) < 4:
        return None
    return condition, main


def _is_clause(tokens: Sequence[Token]) -> bool:
    """Whether tokens are one clause with its own subject: a noun before its verb, and no second
    clause without a joint."""
    verbs = [i for i, t in enumerate(tokens) if t.tag in FINITE]
    if not verbs or any(fold(t.text) in _WANTING for t in tokens):
        return False
    joined = any(t.part is Part.AND for t in tokens[verbs[0] :])
    if len(verbs) > 1 and not joined and not is_one_predicate(tokens[verbs[0] + 1 :]):
        return False
    if tokens[0].part in {Part.PRONOUN, Part.PREPOSITION, Part.AND}:
        return False
    return any(t.part in NOUNS for t in tokens[: verbs[0]])


def _has_subject(tokens: Sequence[Token]) -> bool:
    """Whether a main clause begins with its subject, as an order does not."""
    first = tokens[0]
    if first.part in {Part.BASE, Part.VERB, Part.AND} or first.tag in FINITE:
        return False
    if fold(first.text) in {"there", "this", "that", "these", "those", "so"}:
        return False
    verb = next((i for i, t in enumerate(tokens) if t.tag in FINITE), 0)
    for one, two in pairwise(tokens[:verb]):
        if one.part in NOUNS and two.part is Part.ARTICLE:
            return False  # the condition went on: "a str, bytes or bytearray the pattern fails"
    return any(t.part in NOUNS or t.part is Part.PRONOUN for t in tokens[:verb])


def _reasons(
    sentence: Sentence, tokens: Sequence[Token], casing: Mapping[str, int]
) -> Iterator[Relation]:
    """ "M because C.": why M; "M when C.": when M."""
    place = next((i for i, t in enumerate(tokens) if i and fold(t.text) in _JOINTS), 0)
    if not place:
        return
    kind, wh = _JOINTS[fold(tokens[place].text)]
    end = place - 1 if tokens[place - 1].text == "," else place
    clause = clause_in(sentence, tokens[:end], casing)
    if clause is None or clause.opening or any(t.text in {",", "("} for t in clause.rest):
        return
    if not is_one_predicate(clause.rest) or (clause.rest and _wants_more(clause.rest[-1])):
        return
    told = list(tokens[place:])
    while told and told[-1].text in {".", ":"}:
        told.pop()
    if len(told) < 3 or told[1].text == "," or any(fold(t.text) in _MORE for t in told[1:]):
        return
    of_a_thing = kind is Kind.REASON and fold(told[1].text) in {"of", "to"}
    if of_a_thing != (fold(told[0].text) in _TO_THINGS or fold(told[1].text) == "of"):
        return
    if fold(told[0].text) in _TO_THINGS and len(clause.rest) > 3:
        return  # it may belong to the last noun: "exceptions thrown due to …"
    if not of_a_thing and not has_verb(told):
        return
    found = relation(sentence, kind, clause.inverted(wh), told)
    if found is not None:
        yield found


# After these, "when" and "if" begin no condition: "according to when", "determine if".
_WANTING_MORE = frozenset({Part.PREPOSITION, Part.BASE, Part.AND, Part.VERB})


def _wants_more(token: Token) -> bool:
    return token.part in _WANTING_MORE or fold(token.text) in {"that", "which", "who", "as"}


_SIMPLY = frozenset("simply just first always please".split())
_VAGUE = frozenset("appropriate following below above this these those then same way".split())


def _goals(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Relation]:
    """ "To reach C, do M.": how do you reach C."""
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), 0)
    goal, main = list(tokens[1:comma]), list(tokens[comma + 1 :])
    if not tokens or tokens[0].tag != "TO0" or len(goal) < 2:
        return
    while main and main[-1].text in {".", ":"}:
        main.pop()
    while main and fold(main[0].text) in _SIMPLY:
        main = main[1:]
    if len(main) < 3 or fold(main[0].text) not in sentence.language.imperatives:
        return
    if has_verb(goal) or any(fold(t.text) in _VAGUE for t in main):
        return
    found = relation(sentence, Kind.MEANS, f"How do you {span(sentence.text, goal)}?", main)
    if found is not None:
        yield found


_JOINTS = {
    "because": (Kind.REASON, "Why"),
    "due": (Kind.REASON, "Why"),
    "owing": (Kind.REASON, "Why"),
    "thanks": (Kind.REASON, "Why"),
    "when": (Kind.CONDITION, "When"),
    "if": (Kind.CONDITION, "When"),
}
_TO_THINGS = frozenset({"due", "owing", "thanks"})
_MORE = frozenset({"because", "but", ";", "although", "whereas"})
