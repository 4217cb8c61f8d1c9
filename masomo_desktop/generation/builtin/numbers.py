"""The years and quantities of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.locales import calendar
from masomo_desktop.generation.builtin.tagging import Part, Token
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import figures, fold

_JOINING = frozenset("–—-/−±×^:=.")
_MAGNITUDE = frozenset(
    "million billion trillion thousand hundred millions milliards milliard mille milioni "
    "bilioni elfu مليون مليار ألف करोड़ लाख हज़ार हजार square cubic carrés cubes".split()
)
_ORDINALS = frozenset("वीं वें वाँ वां वी वे e er ème ère th st nd rd".split())
_CURRENCIES = frozenset("$£€¥₹")
_SIGN = re.compile(
    r"\s?(%|‰|°\s?[CFK]?|(?:[kcmµ]?[mgLlJWVNA]|km/h|m/s|mol|ml|kJ|Hz|kHz)[²³]?)(?![\w])"
)
#: Numbers up to this are in too many sentences to be asked for without a unit that is a sign.
_TRIVIAL = 2


@dataclass(frozen=True)
class _Spot:
    """A number where it stands: `tokens[index:after]`, ending at the character `end`."""

    sentence: Sentence
    tokens: Sequence[Token]
    index: int
    after: int
    end: int
    value: float

    @property
    def start(self) -> int:
        return self.tokens[self.index].start

    @property
    def written(self) -> str:
        return self.sentence.text[self.start : self.end]

    @property
    def before(self) -> Token | None:
        return self.tokens[self.index - 1] if self.index else None

    @property
    def behind(self) -> Token | None:
        return self.tokens[self.after] if self.after < len(self.tokens) else None

    @property
    def language(self) -> Language:
        return self.sentence.language

    @property
    def sign(self) -> str:
        """The sign of a unit right after the number, or the empty string."""
        match = _SIGN.match(self.sentence.text, self.end)
        return match[1].replace(" ", "") if match else ""

    @property
    def looks_like_year(self) -> bool:
        return len(self.written) == 4 and self.written.isdigit() and 1000 <= self.value <= 2100


def numbers_in(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Answer]:
    """The years and quantities of a sentence that can be asked for, in digits or as words."""
    for spot in _spots(sentence, tokens):
        if _is_part_of_more(spot) or _is_label(spot) or _is_supposed(spot):
            continue
        if _is_year(spot):
            yield Answer(sentence, spot.start, spot.end, Kind.YEAR, spot.value)
        elif _is_quantity(spot):
            unit = _unit(spot)
            if unit:
                yield Answer(sentence, spot.start, spot.end, Kind.QUANTITY, spot.value, unit)


def _spots(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[_Spot]:
    language = sentence.language
    starts = {token.start: index for index, token in enumerate(tokens)}
    for figure in figures(sentence.text, decimal_comma=language.decimal_comma):
        index = starts.get(figure.start)
        if index is not None:
            after = next(
                (i for i in range(index, len(tokens)) if tokens[i].start >= figure.end),
                len(tokens),
            )
            yield _Spot(sentence, tokens, index, after, figure.end, figure.value)
    for index, token in enumerate(tokens[1:], start=1):
        value = language.number_words.get(fold(token.text))
        if value is not None and tokens[index - 1].part is not Part.ARTICLE:
            yield _Spot(sentence, tokens, index, index + 1, token.end, float(value))


def _is_part_of_more(spot: _Spot) -> bool:
    """Whether the number is a piece of something: 18th, 1970s, 1914-18, ten to *twelve*, or says
    another once more: 1.5 metres (*4.9* ft)."""
    before, behind, text = spot.before, spot.behind, spot.sentence.text
    if before is None or before.text in _JOINING or before.text == "(":
        return True
    if behind is not None and behind.text in (_JOINING - {"."}) | _ORDINALS:
        return True
    if text[spot.end : spot.end + 1].isalnum() and not spot.sign:
        return True
    if re.match(r"['’]s\b", text[spot.end :]):
        return True
    if re.match(r"\s?\S{1,12}\s\(\d", text[spot.end :]):
        return True  # the brackets tell it: 760 mm (2 ft 6 in)
    return (
        spot.index > 1
        and before.text in {"to", "or"}
        and spot.tokens[spot.index - 2].part is Part.NUMBER
    )


def _is_label(spot: _Spot) -> bool:
    """Whether the number names a thing: step 4, SVG 1.1."""
    before = spot.before
    return (
        before is not None
        and before.part in {Part.NAME, Part.NOUN}
        and not spot.language.unit_first
        and fold(before.text) not in spot.language.year_before
    )


_SUPPOSING = frozenset("if suppose supposing perhaps imagine assume say kama endapo iwapo".split())


def _is_supposed(spot: _Spot) -> bool:
    """Whether the number is one of an example that is only supposed: "if the price is $20"."""
    return any(fold(token.text) in _SUPPOSING for token in spot.tokens)


def _is_year(spot: _Spot) -> bool:
    before, behind = spot.before, spot.behind
    if not spot.looks_like_year or before is None:
        return False
    if behind is not None and (behind.part in {Part.NOUN, Part.NOUNS, Part.ADJECTIVE} or spot.sign):
        return False
    return fold(before.text) in spot.language.year_before or (
        behind is not None and fold(behind.text) in spot.language.year_after
    )


def _is_quantity(spot: _Spot) -> bool:
    if spot.looks_like_year and spot.value >= 1500:
        return False  # a year in some other role
    beside = {fold(token.text) for token in (spot.before, spot.behind) if token is not None}
    if beside & calendar(spot.language):
        return False  # a day
    whole = spot.value.is_integer()
    return spot.value > 0 and (spot.value > _TRIVIAL or not whole or bool(spot.sign))


def _unit(spot: _Spot) -> str:
    """What the number counts or measures: a sign, the next word, or the word before it."""
    before = spot.before
    if before is not None and before.text in _CURRENCIES:
        return f"{before.text} {spot.sign or _counted(spot)}"
    if spot.sign:
        return spot.sign
    if spot.language.unit_first:
        known = before is not None and before.part in {Part.WORD, Part.NAME}
        return fold(before.text) if before is not None and known else ""
    return _counted(spot)


def _counted(spot: _Spot) -> str:
    found: list[str] = []
    for token in spot.tokens[spot.after : spot.after + 3]:
        word = fold(token.text)
        if word in _MAGNITUDE:
            found.append(word)
        elif token.part in {Part.NOUN, Part.NOUNS, Part.WORD} or word == "percent":
            return " ".join([*found, word])
        elif token.part is not Part.ADJECTIVE:
            break
    near = spot.tokens[max(0, spot.index - 4) : spot.index]
    nouns = [token for token in near if token.part in {Part.NOUN, Part.WORD}]
    return f"{fold(nouns[-1].text)}: {' '.join(found)}" if found and nouns else ""
