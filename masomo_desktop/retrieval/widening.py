"""Other words that count as those of a query: translations, Swahili roots, what was mistyped."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from masomo_desktop.retrieval.glossary import english, is_swahili
from masomo_desktop.retrieval.query import Query, Term
from masomo_desktop.retrieval.spelling import near
from masomo_desktop.retrieval.stemming import stem, swahili

#: How much a word counts that was not typed.
_TRANSLATED = 0.8
_CORRECTED = 0.5
_SHORTEST_CORRECTED = 4


class Known(Protocol):
    """The words of the index."""

    def count(self, stem: str, /) -> int: ...
    def beginning(self, letters: str, /) -> list[tuple[str, int]]: ...


def widen(query: Query, known: Known) -> Query:
    """`query` with what else its words may be, as far as the index has it.

    Words that are translated are those of a Swahili question, and any that the index does not have.
    Only a word that is not found in any of these ways is taken for a slip of the pen. Quoted words
    are left alone: they are to be found as they are.
    """
    in_swahili = is_swahili([word for term in query.terms for word in term.words])
    telling = query.telling
    terms = tuple(
        replace(term, others=_others(query, term, known, in_swahili))
        if len(term.words) == 1 and not term.quoted and term in telling
        else term
        for term in query.terms
    )
    return replace(query, terms=terms)


def _others(
    query: Query, term: Term, known: Known, in_swahili: bool
) -> tuple[tuple[str, float], ...]:
    (word,) = term.words
    itself = stem(word)
    here = known.count(itself) > 0
    found: dict[str, float] = {}
    if in_swahili or not here:
        if (root := swahili(word)) != itself:
            found[root] = 1.0
        for translation in english(word):
            found.setdefault(stem(translation), _TRANSLATED)
        found = {other: worth for other, worth in found.items() if known.count(other)}
        found.pop(itself, None)
    if here or found or len(itself) < _SHORTEST_CORRECTED or not itself.isalpha():
        return tuple(found.items())
    if query.beginning(term) and known.beginning(word):
        return ()  # the beginning of a word that is there
    return tuple((other, _CORRECTED) for other in near(itself, known.beginning(itself[0])))
