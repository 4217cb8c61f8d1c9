"""Whether a term is one, and whether a definition says enough by itself."""

from __future__ import annotations

import re

from masomo_desktop.generation.builtin.context import points_back
from masomo_desktop.generation.builtin.tagging import stop_words
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import kin, words

LONGEST_TERM = 6  # words
_SHORTEST_DEFINITION = 4  # words; Arabic writes its articles and prepositions onto the next word


def is_term(term: str, language: Language) -> bool:
    """Whether `term`, without its article, names something that can be asked for."""
    parts = words(term)
    if not parts or len(parts) > LONGEST_TERM or not any(c.isalpha() for c in term):
        return False
    if len(parts) == 1 and len(parts[0]) < 2:
        return False
    first, last = parts[0], parts[-1]
    if first in language.pointing | language.personal | language.common:
        return False
    if any(part in _never_inside(language) for part in parts):
        return False
    empty = language.hollow | language.articles | language.common
    if all(part in empty for part in parts):
        return False
    if len(parts) > 1 and first in language.hollow and parts[1] in language.common:
        return False  # "part of …"
    if first in language.vacuous or last in language.vacuous or first in _OTHERS:
        return False
    return language.code != "swa" or not _has_verb(term, language)


_OTHERS = frozenset(
    "other another certain such various different giving getting having "
    "actuel actuelle autre autres typical".split()
)


def _never_inside(language: Language) -> frozenset[str]:
    """Words that no term has in it: pointers; where they are listed, other function words; in
    Arabic and Hindi also prepositions and postpositions, which make a phrase of a term."""
    if language.code == "eng":
        return language.demonstratives
    if language.code in {"ara", "hin"}:
        return language.demonstratives | language.function_words | language.common
    return language.demonstratives | language.function_words


def _has_verb(term: str, language: Language) -> bool:
    """Whether a Swahili term has a verb among its words; names ("Hassan") are none."""
    several = " " in term
    return language.verb is not None and any(
        language.verb.fullmatch(part) is not None
        and part not in {"wa", "ya"}
        and (part.islower() or not several)
        for part in term.split()
    )


def says_enough(definition: str, term: str, language: Language) -> bool:
    """Whether `definition` tells something of `term`, and needs nothing that stands around it."""
    said, parts = words(_REASON.split(definition)[0]), words(term)
    small = stop_words(language)
    fresh = [w for w in said if w not in small and not any(kin(w, one) for one in parts)]
    if len(said) < _SHORTEST_DEFINITION - (language.code == "ara") or len(fresh) < 2:
        return False
    if language.code == "eng" and said[0] in {"one", "another", "some"}:
        return False  # "one disease that …": one of several
    if language.empty_definition.search(definition) or _LOOSE.search(definition):
        return False
    if points_back(said, language):
        return False
    return language.code != "eng" or any(word in _LINKS for word in said[1:])


# Why something is so is no part of what it is: "sources because they produce sugar".
_REASON = re.compile(r",?\s(?:because|parce qu|puisqu|kwa sababu)")
_LOOSE = re.compile(
    r"\b(?:of|to|from|in) (?:this|that|these|those)\b|\band (?:this|it|they|he|she) "
    r"|\b(?:\w{1,2}(?:na|me|li)sema|said|says)\b"
)
# Without any of these an English definition is a bare noun phrase ("the entire conflict").
_LINKS = frozenset(
    "of that which who whose in on with for by from to between without where when used than at "
    "into through against under over among about".split()
)
