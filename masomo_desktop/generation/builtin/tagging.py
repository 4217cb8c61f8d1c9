"""Words of a sentence with their part of speech, as far as it is known.

English (and nothing else yet) is tagged by HanTa, the Hanover Tagger (LGPL), whose model of the
British National Corpus ships in its wheel; its tags are the C5 tagset. For other languages a word
is a function word, a name (where the script has capitals) or another word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import WORD, fold


class Part(StrEnum):
    """Parts of speech, no finer than the engine needs."""

    NOUN = "noun"
    NOUNS = "nouns"  # a plural
    NAME = "name"
    ADJECTIVE = "adjective"
    PARTICIPLE = "participle"
    VERB = "verb"  # finite
    BASE = "base"  # infinitive or base form
    ARTICLE = "article"
    POINTER = "pointer"  # this, each, which …
    PREPOSITION = "preposition"
    PRONOUN = "pronoun"
    NUMBER = "number"
    AND = "and"
    SMALL = "small"  # any other function word
    MARK = "mark"
    WORD = "word"  # nothing known


@dataclass(frozen=True)
class Token:
    """`text[start:end]` of a sentence's `text`; `lemma` is folded."""

    text: str
    start: int
    end: int
    part: Part
    lemma: str
    tag: str = ""


_TOKEN = re.compile(rf"(?P<number>\d[\d.,]*\d|\d+)|(?P<word>{WORD.pattern})|(?P<mark>[^\w\s])")
#: The tags of finite verbs.
FINITE = frozenset("VBB VBD VBZ VHB VHD VHZ VDB VDD VDZ VM0 VVB VVD VVZ".split())
_C5 = {
    "NN0": Part.NOUN,
    "NN1": Part.NOUN,
    "NN2": Part.NOUNS,
    "NP0": Part.NAME,
    "AJ0": Part.ADJECTIVE,
    "AJC": Part.ADJECTIVE,
    "AJS": Part.ADJECTIVE,
    "AV0": Part.SMALL,
    "AT0": Part.ARTICLE,
    "DPS": Part.PRONOUN,
    "DT0": Part.POINTER,
    "DTQ": Part.POINTER,
    "PNP": Part.PRONOUN,
    "PNI": Part.PRONOUN,
    "PNQ": Part.PRONOUN,
    "PNX": Part.PRONOUN,
    "PRP": Part.PREPOSITION,
    "PRF": Part.PREPOSITION,
    "CRD": Part.NUMBER,
    "ORD": Part.ADJECTIVE,
    "CJC": Part.AND,
    "TO0": Part.SMALL,
    "XX0": Part.SMALL,
    "ZZ0": Part.NOUN,
    "UNC": Part.NOUN,
    "VM0": Part.VERB,
}


def _part_of_c5(tag: str) -> Part:
    if tag in _C5:
        return _C5[tag]
    if tag.startswith("V"):
        kind = tag[2:]
        if kind in {"Z", "D"} or tag == "VBB":
            return Part.VERB
        return Part.PARTICIPLE if kind in {"N", "G"} else Part.BASE
    return Part.MARK if tag.startswith("PU") else Part.SMALL


@cache
def _tagger() -> Callable[[list[str]], list[tuple[str, str, str]]]:
    from HanTa import HanoverTagger  # type: ignore[import-untyped]  # HanTa ships no types

    tagger = HanoverTagger.HanoverTagger("morphmodel_en.pgz")

    def tag(tokens: list[str]) -> list[tuple[str, str, str]]:
        return [(str(a), str(b), str(c)) for a, b, c in tagger.tag_sent(tokens)]

    return tag


@cache
def stop_words(language: Language) -> frozenset[str]:
    """The function words of a language: the lists of stopwords-iso and our own."""
    import stopwordsiso

    own = (
        language.articles
        | language.common
        | language.function_words
        | language.pointing
        | language.personal
    )
    if language.short and stopwordsiso.has_lang(language.short):
        return own | {fold(word) for word in stopwordsiso.stopwords(language.short)}
    return own


def has_verb(tokens: Iterable[Token]) -> bool:
    """Whether a finite verb is among the words of an English sentence."""
    return any(token.tag in FINITE for token in tokens)


def tokens_of(sentence: Sentence) -> tuple[Token, ...]:
    """The words, numbers and marks of `sentence.text`."""
    matches = list(_TOKEN.finditer(sentence.text))
    if sentence.language.code == "eng":
        tagged = _with_verb(_tagger()([match.group() for match in matches]))
        return tuple(
            Token(
                m.group(),
                m.start(),
                m.end(),
                _english_part(m, index, tag),
                fold(lemma),
                tag,
            )
            for index, (m, (_, lemma, tag)) in enumerate(zip(matches, tagged, strict=True))
        )
    small = stop_words(sentence.language)
    return tuple(
        Token(
            m.group(),
            m.start(),
            m.end(),
            _plain_part(m, index, small, sentence.language),
            fold(m.group()),
        )
        for index, m in enumerate(matches)
    )


def _with_verb(tagged: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The tags of a sentence, with a finite verb. The tagger takes some for participles ("The
    British annexed Asante") or, after a noun, for plurals ("The heart pumps blood")."""
    if any(tag in FINITE for _, _, tag in tagged):
        return tagged
    for index, (word, lemma, tag) in enumerate(tagged[1:], start=1):
        before = tagged[index - 1][2]
        if tag == "VVN" and before[:2] in {"NN", "NP", "AJ"}:
            return [*tagged[:index], (word, lemma, "VVD"), *tagged[index + 1 :]]
        if tag == "AJ0" and word.endswith("ed") and before[:2] in {"NN", "NP", "AJ"}:
            return [*tagged[:index], (word, "", "VVD"), *tagged[index + 1 :]]
        if tag == "NN2" and before == "NN1":
            return [*tagged[:index], (word, lemma, "VVZ"), *tagged[index + 1 :]]
    return tagged


def _english_part(match: re.Match[str], index: int, tag: str) -> Part:
    if match["number"]:
        return Part.NUMBER
    if match["mark"]:
        return Part.MARK
    part = _part_of_c5(tag)
    text = match.group()
    if part in {Part.NOUN, Part.NOUNS, Part.ADJECTIVE} and index > 0 and text[0].isupper():
        return Part.NAME
    return part


def _plain_part(
    match: re.Match[str], index: int, small: frozenset[str], language: Language
) -> Part:
    if match["number"]:
        return Part.NUMBER
    if match["mark"]:
        return Part.MARK
    text = match.group()
    folded = fold(text)
    if folded in language.articles:
        return Part.ARTICLE
    if folded in small:
        return Part.SMALL
    if index > 0 and text[0].isupper():
        return Part.NAME
    if language.verb is not None and language.code == "swa" and language.verb.fullmatch(text):
        return Part.VERB
    return Part.WORD
