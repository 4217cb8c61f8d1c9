"""Whether what a model said is borne out by the sentences that it cites.

Strict on purpose: what fails is replaced by the sentence itself, so nothing is lost by refusing.
Numbers, names and negations must be those of the quote; the words must be, for the greater part;
and names must come in the quote's order, or "A beat B" would pass for "B beat A".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from masomo_desktop.generation.checks import values_in
from masomo_desktop.generation.languages import guess, language_of
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold, kin, words
from masomo_desktop.retrieval.stemming import stem

#: The share of a claim's telling words that must stand in what it cites.
SHARE = 0.75
#: The same for an explanation in simpler words, which is shown with the quote beside it.
SIMPLER_SHARE = 0.5
#: A bare "25" can be borne out by any page.
_SHORTEST = 3
_CITED = re.compile(r"\s*\[\s*(\d+(?:\s*[,;]\s*\d+)*)\s*\]|\s*\((?:sentences?\s+)?(\d+)\)(?=\W*$)")
_NAME = re.compile(r"(?<=[\w,;:]\s)[^\W\d_a-z][\w'’-]+")
_CLAUSE = re.compile(
    r"[,;:]|\b(?:and|but|which|who|although|while|et|mais|qui|na|lakini|ambayo|ambaye)\b",
    re.IGNORECASE,
)
_NEGATIONS = frozenset(
    "not no never none nor cannot n't without neither ne pas jamais aucun aucune ni sans rien "
    "si sio siyo hapana kamwe bila hakuna haiwezi hawezi لا ليس لم لن नहीं न मत".split()
)
_SWAHILI_NEGATIVE = re.compile(r"\bha(?:i|u|tu|wa|m|ku|zi|vi|ki|li|ya)(?!y[aoiu]\b|po\b)\w{3,}")


def cited_numbers(said: str) -> tuple[str, tuple[int, ...]]:
    """A sentence without its citations, and the numbers that these give."""
    numbers = [
        int(number)
        for found in _CITED.finditer(said)
        for number in re.findall(r"\d+", found[1] or found[2])
    ]
    plain = re.sub(r"\s+([.,;:!?…])", r"\1", _CITED.sub("", said)).strip()
    return " ".join(plain.split()), tuple(dict.fromkeys(numbers))


def borne_out(claim: str, quotes: Sequence[str], question: str, share: float = SHARE) -> bool:
    """Whether `claim` says what `quotes` say, and more than the question did."""
    quote = " ".join(quotes)
    language = language_of(guess(quote) or guess(claim))
    stand = _forms(quote)
    asked = _forms(question)
    telling = [word for word in words(claim) if not _is_slight(word, language)]
    if len(words(claim)) < _SHORTEST:
        return False
    inside = [word for word in telling if _stands(word, stand)]
    fresh = [word for word in inside if not _stands(word, asked)]
    if not fresh or len(inside) < share * len(telling):
        return False
    if not values_in(claim, language) <= values_in(quote, language):
        return False
    if _negative(claim) not in _negative_where(telling, quotes):
        return False
    return _names_in_order(claim, quote)


def best_support(claim: str, sentences: Sequence[str]) -> int | None:
    """The index of the sentence that shares most telling words with `claim`."""
    language = language_of(guess(claim))
    telling = [word for word in words(claim) if not _is_slight(word, language)]
    shares = [sum(_stands(word, _forms(one)) for word in telling) for one in sentences]
    best = max(range(len(shares)), key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] else None


def translates(original: str, translated: str, language: str) -> bool:
    """Whether `translated` can be a translation of `original` into `language`: in that language,
    of about the length, with the same numbers, and not the same words. More than that a program
    cannot see, so a translation is shown only beside the words that it translates."""
    if guess(translated) != language or fold(original) == fold(translated):
        return False
    long, short = len(words(original)), len(words(translated))
    if not 0.4 * long <= short <= 2.5 * long:
        return False
    target = language_of(language)
    here, there = language_of(guess(original)), target
    return values_in(original, here) == values_in(translated, there)


def _names_in_order(claim: str, quote: str) -> bool:
    """Whether the names in `claim` stand in `quote`, and in the quote's order. A name that only the
    question has is none: "The Saxon Garden in Polish is the Summer Theatre" was said like that."""
    place = -1
    run = words(quote)
    for name in _NAME.findall(claim):
        for word in words(name):
            found = [at for at, other in enumerate(run) if kin(word, other)]
            later = [at for at in found if at > place]
            if not later:
                return False
            place = later[0]
    return True


def _negative(text: str) -> bool:
    folded = fold(text)
    return (
        bool(_NEGATIONS & set(folded.split()))
        or "n't" in folded
        or _SWAHILI_NEGATIVE.search(folded) is not None
    )


def _negative_where(telling: Sequence[str], quotes: Sequence[str]) -> set[bool]:
    """Whether the first clause with most of these words is negative, as a set of one; none where
    there is no clause."""
    clauses = [clause for quote in quotes for clause in _CLAUSE.split(quote) if words(clause)]
    shares = [sum(_stands(word, _forms(clause)) for word in telling) for clause in clauses]
    most = max(shares, default=0)
    best = [clause for clause, share in zip(clauses, shares, strict=True) if share == most]
    return {_negative(best[0])} if best else set()


def _forms(text: str) -> set[str]:
    return {form for word in words(text) for form in (word, stem(word))}


def _stands(word: str, forms: set[str]) -> bool:
    return word in forms or stem(word) in forms or any(kin(word, one) for one in forms)


def _is_slight(word: str, language: Language) -> bool:
    return (
        word in language.articles
        or word in language.common
        or word in language.function_words
        or (len(word) < 3 and not word.isdigit())
    )
