"""What a sentence can be asked for: its years, quantities, names and terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.tagging import Part, Token
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import GAP, figures, fold, words


class Kind(StrEnum):
    """Kinds of answers. A question that asks for one kind offers no other."""

    YEAR = "year"
    QUANTITY = "quantity"
    PERSON = "person"
    PLACE = "place"
    NAME = "name"
    TERM = "term"


@dataclass(frozen=True)
class Answer:
    """`sentence.text[start:end]`, which a question can ask for.

    For a quantity `value` is its number and `unit` what it counts or measures, folded; for a year
    `value` alone. `article` is the folded article before it, `plural` whether it is a plural.
    """

    sentence: Sentence
    start: int
    end: int
    kind: Kind
    value: float | None = None
    unit: str = ""
    article: str = ""
    plural: bool = False

    @property
    def text(self) -> str:
        return self.sentence.text[self.start : self.end]

    @property
    def gapped(self) -> str:
        """The sentence with a gap in the place of the answer."""
        return self.replaced(GAP)

    def replaced(self, other: str) -> str:
        """The sentence with `other` in the place of the answer."""
        text = self.sentence.text
        return text[: self.start] + other + text[self.end :]


_JOINING = frozenset("–—-/−±×^:=.")
_MAGNITUDE = frozenset(
    "million billion trillion thousand hundred millions milliards million milliard mille milioni "
    "bilioni elfu مليون مليار ألف करोड़ लाख हज़ार हजार square cubic carrés cubes".split()
)
_ORDINALS = frozenset("वीं वें वाँ वां वी वे e er ème ère th st nd rd".split())
_CURRENCIES = frozenset("$£€¥₹")
_SIGN = re.compile(
    r"\s?(%|‰|°\s?[CFK]?|(?:[kcmµ]?[mgLlJWVNA]|km/h|m/s|mol|ml|kJ|Hz|kHz)[²³]?)(?![\w])"
)


def numbers_in(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Answer]:
    """The years and quantities of a sentence, written in digits or as words."""
    language = sentence.language
    starts = {token.start: index for index, token in enumerate(tokens)}
    for figure in figures(sentence.text, decimal_comma=language.decimal_comma):
        index = starts.get(figure.start)
        if index is None:
            continue
        after = next(
            (i for i in range(index, len(tokens)) if tokens[i].start >= figure.end), len(tokens)
        )
        yield from _number(sentence, tokens, index, after, figure.end, figure.value)
    for index, token in enumerate(tokens[1:], start=1):
        value = language.number_words.get(fold(token.text))
        if value is not None and value > 2 and tokens[index - 1].part is not Part.ARTICLE:
            yield from _number(sentence, tokens, index, index + 1, token.end, float(value))


def _number(
    sentence: Sentence, tokens: Sequence[Token], index: int, after: int, end: int, value: float
) -> Iterator[Answer]:
    before = tokens[index - 1] if index else None
    behind = tokens[after] if after < len(tokens) else None
    if (
        before is None
        or before.text in _JOINING
        or (behind is not None and behind.text in _JOINING - {"."})
    ):
        return
    language = sentence.language
    start = tokens[index].start
    if sentence.text[end : end + 1].isalnum() and not _SIGN.match(sentence.text, end):
        return  # 18th, 1970s
    if re.match(r"['’]s\b", sentence.text[end:]):
        return
    labelled = before.part in {Part.NAME, Part.NOUN} and not language.unit_first
    if labelled and fold(before.text) not in language.year_before:
        return  # a label: SVG 1.1, step 4
    if index > 1 and before.text in {"to", "or"} and tokens[index - 2].part is Part.NUMBER:
        return  # the end of a range
    if _is_year(sentence, before, behind, start, end):
        yield Answer(sentence, start, end, Kind.YEAR, value)
        return
    if behind is not None and behind.text in _ORDINALS:
        return
    months = calendar(language)
    if fold(before.text) in months or (behind is not None and fold(behind.text) in months):
        return  # a day
    written = sentence.text[start:end]
    if len(written) == 4 and written.isdigit() and 1500 <= value <= 2100:
        return  # a year in some other role
    unit = _unit(sentence, tokens, index, after, end, language)
    if value <= 2 and not _SIGN.match(sentence.text, end) and value.is_integer():
        return
    if before.text in _CURRENCIES:
        unit = f"{before.text} {unit}"
    if unit and value > 0:
        yield Answer(sentence, start, end, Kind.QUANTITY, value, unit)


def _is_year(sentence: Sentence, before: Token, behind: Token | None, start: int, end: int) -> bool:
    written = sentence.text[start:end]
    if len(written) != 4 or not written.isdigit() or not 1000 <= int(written) <= 2100:
        return False
    if behind is not None and behind.part in {Part.NOUN, Part.NOUNS, Part.ADJECTIVE}:
        return False
    if behind is not None and _SIGN.match(sentence.text, end):
        return False
    language = sentence.language
    return fold(before.text) in language.year_before or (
        behind is not None and fold(behind.text) in language.year_after
    )


def _unit(
    sentence: Sentence,
    tokens: Sequence[Token],
    index: int,
    after: int,
    end: int,
    language: Language,
) -> str:
    """What a number counts or measures: a sign, the next word, or the word before it."""
    sign = _SIGN.match(sentence.text, end)
    if sign:
        return sign[1].replace(" ", "")
    if language.unit_first:
        before = tokens[index - 1]
        return fold(before.text) if before.part in {Part.WORD, Part.NAME} else ""
    found: list[str] = []
    for token in tokens[after : after + 3]:
        word = fold(token.text)
        if word in _MAGNITUDE:
            found.append(word)
            continue
        if token.part is Part.ADJECTIVE:
            continue
        if token.part in {Part.NOUN, Part.NOUNS, Part.WORD} or word == "percent":
            return " ".join([*found, word])
        break
    before = [t for t in tokens[max(0, index - 4) : index] if t.part in {Part.NOUN, Part.WORD}]
    if found and before:
        return f"{fold(before[-1].text)}: {' '.join(found)}"
    return ""


@cache
def territories(language: Language) -> frozenset[str]:
    """The folded names of the countries of the world in a language (CLDR)."""
    return frozenset(fold(name) for name in _locale_names(language, "territories"))


@cache
def calendar(language: Language) -> frozenset[str]:
    """The folded names of months and days in a language (CLDR)."""
    return language.months | {fold(name) for name in _locale_names(language, "calendar")}


def _locale_names(language: Language, what: str) -> list[str]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale(language.short or "en")
    except (UnknownLocaleError, ValueError):
        return []
    if what == "territories":
        # Codes of digits are the world, its continents and their parts.
        return [str(name) for code, name in locale.territories.items() if not code.isdigit()]
    return [
        str(name)
        for names in (locale.months, locale.days)
        for name in names["format"]["wide"].values()
    ]


_PARTICLES = frozenset("es of de du des la van von der bin ibn al el ya wa da dos d'".split())
_RANKS = frozenset(
    "king queen emperor empress prince princess president pope saint chief general sultan governor "
    "admiral captain bishop rais mfalme malkia chifu mtemi sultani jenerali askofu padri".split()
)
_ROMAN = re.compile(r"[IVX]+$")


def names_in(
    sentence: Sentence, tokens: Sequence[Token], casing: Mapping[str, int]
) -> Iterator[Answer]:
    """The proper names of a sentence in a script with capitals; their kind is NAME."""
    index = 0
    while index < len(tokens):
        if not _opens_name(tokens, index, casing, sentence.language):
            index += 1
            continue
        last = index
        while last + 1 < len(tokens) and _continues_name(tokens, last + 1, sentence.language):
            last += 1
        while tokens[last].text.islower() or tokens[last].part is Part.MARK:
            last -= 1
        found = _name(sentence, tokens, index, last)
        if found is not None:
            yield found
        index = last + 1


def _opens_name(
    tokens: Sequence[Token], index: int, casing: Mapping[str, int], language: Language
) -> bool:
    token = tokens[index]
    if not token.text[:1].isupper() or token.part in {
        Part.ARTICLE,
        Part.PRONOUN,
        Part.POINTER,
        Part.PREPOSITION,
        Part.SMALL,
        Part.AND,
    }:
        return False
    if index == 0:
        if fold(token.text) in language.place_before | language.pointing:
            return False
        return casing.get(fold(token.text), 0) > 0 or (
            len(tokens) > 1 and tokens[1].text[:1].isupper()
        )
    return True


def _continues_name(tokens: Sequence[Token], index: int, language: Language) -> bool:
    token = tokens[index]
    if token.text[:1].isupper():
        return token.part is not Part.PRONOUN
    follows = index + 1 < len(tokens) and tokens[index + 1].text[:1].isupper()
    if token.text in _PARTICLES:
        return follows
    if token.text == "the":
        return follows and tokens[index - 1].text == "of"
    if token.text == ".":
        before = tokens[index - 1].text
        return follows and (len(before) == 1 or fold(before) in language.titles)
    return False


def _name(sentence: Sentence, tokens: Sequence[Token], first: int, last: int) -> Answer | None:
    if first == 0 and words(tokens[0].text)[0] in sentence.language.persons - _RANKS:
        first += 1  # "Economist Joseph Stiglitz"
    if (
        first
        and last > first + 1
        and fold(tokens[first - 1].text) in {"wa", "ya", "la", "cha"}
        and (fold(tokens[first].text) in territories(sentence.language))
    ):
        first += 1  # "rais wa Kenya Daniel arap Moi"
    if first > last:
        return None
    text = sentence.text[tokens[first].start : tokens[last].end]
    parts = words(text)
    if not parts or all(part in calendar(sentence.language) for part in parts) or len(parts) > 7:
        return None
    if len(text) < 3 or _ROMAN.match(text):
        return None
    run = tokens[first : last + 1]
    if sentence.language.code == "eng":
        if all(token.tag.startswith("AJ") for token in run):
            return None  # British, Swahili
        if last + 1 < len(tokens) and tokens[last + 1].part in {Part.NOUN, Part.NOUNS}:
            return None  # it only says which
        if last + 1 < len(tokens) and tokens[last + 1].text in {"'", "’", "-"}:
            return None
    if text.endswith(("'s", "’s")):
        return None
    article = tokens[first - 1] if first and tokens[first - 1].part is Part.ARTICLE else None
    return Answer(
        sentence,
        tokens[first].start,
        tokens[last].end,
        Kind.NAME,
        article=fold(article.text) if article else "",
    )


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
        if run[-1].part not in {Part.NOUN, Part.NOUNS}:
            continue
        if index < len(tokens) and tokens[index].part is Part.NAME:
            continue
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
