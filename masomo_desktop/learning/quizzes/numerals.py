"""Numbers as people write them: signs, separators, fractions, powers, percentages and words.

`1,000` may be a thousand or one, `1.234` may be more than a thousand: where the writing is
ambiguous every reading is returned, and the caller asks whether one of them is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from masomo_desktop.learning.quizzes.spelling import folded, tokens

_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen".split()
)
_FRENCH = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
    "quinze seize".split()
)
_SWAHILI = "sifuri moja mbili tatu nne tano sita saba nane tisa kumi".split()
_SPANISH = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
    "quince".split()
)
_HINDI = "शून्य एक दो तीन चार पांच छह सात आठ नौ दस".split()
_ARABIC = "صفر واحد اثنان ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره".split()

#: Words for whole numbers below a hundred.
SMALL: dict[str, int] = {
    word: value
    for words in (_ENGLISH, _FRENCH, _SWAHILI, _SPANISH, _HINDI, _ARABIC)
    for value, word in enumerate(words)
} | {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "ninty": 90,
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "nonante": 90,
    "ishirini": 20, "thelathini": 30, "arobaini": 40, "hamsini": 50, "sitini": 60, "sabini": 70,
    "themanini": 80, "tisini": 90,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    "setenta": 70, "ochenta": 80, "noventa": 90,
    "اثنين": 2, "ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثماني": 8, "تسع": 9, "عشر": 10,
}  # fmt: skip
#: Words that multiply. Swahili says them first: "mia mbili" is two hundred.
MULTIPLIERS: dict[str, int] = {
    "hundred": 100, "hundreds": 100, "cent": 100, "cents": 100, "सौ": 100, "مئه": 100, "مائه": 100,
    "thousand": 1000, "thousands": 1000, "mille": 1000, "mil": 1000, "हजार": 1000, "الف": 1000,
    "million": 10**6, "millions": 10**6, "millon": 10**6, "millones": 10**6, "مليون": 10**6,
    "lakh": 10**5, "lakhs": 10**5, "लाख": 10**5, "crore": 10**7, "crores": 10**7, "करोड": 10**7,
    "billion": 10**9, "billions": 10**9, "milliard": 10**9, "milliards": 10**9, "مليار": 10**9,
    "trillion": 10**12, "trillions": 10**12, "bn": 10**9, "mn": 10**6,
}  # fmt: skip
FIRST_MULTIPLIERS = {"mia": 100, "elfu": 1000, "laki": 10**5, "milioni": 10**6, "bilioni": 10**9}
SCALES = {word: value for word, value in (MULTIPLIERS | FIRST_MULTIPLIERS).items() if value > 100}
_JOINERS = frozenset({"and", "et", "na", "y", "و", "और"})
_ORDINALS: dict[str, int] = {
    word: value
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme "
        "dixieme".split(),
    )
    for value, word in enumerate(words, start=1)
} | {"premiere": 1, "seconde": 2}
_ORDINAL_DIGITS = re.compile(r"(\d+)(?:st|nd|rd|th|er|ere|eme|e|o|a|º|ª)")
_ROMAN = re.compile(r"(?=[ivx]{2})(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_UNITS = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8,
                "ix": 9}  # fmt: skip

_NUMBER = re.compile(
    r"(?P<sign>[-+]?)\s?(?P<mantissa>\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|\.\d+)"
    r"(?:\s?(?:(?:e|x\s?10\s?(?:\^|\*\*)?|\*?\s?10\s?(?:\^|\*\*))\s?(?P<exponent>[-+]?\d{1,3})))?"
)
_FRACTION = re.compile(r"(?P<sign>-?)(?:(?P<whole>\d+)\s+)?(?P<top>\d+)\s?/\s?(?P<bottom>\d+)")
_POWER = re.compile(r"(?P<sign>-?)10\s?(?:\^|\*\*)\s?(?P<exponent>[-+]?\d{1,3})")
_GROUPED = re.compile(r"\d{1,3}(?P<mark>[.,])(?:\d{2,3}(?P=mark))*\d{3}")


@dataclass(frozen=True)
class Reading:
    """A number that a piece of writing may mean, and how finely it was written.

    `step` is the value of the last digit written (0.01 for 3.14); `scaled` tells that it was
    written with a power of ten or a word like million, which nobody does for an exact count.
    """

    value: Fraction
    step: Fraction
    scaled: bool = False

    def times(self, factor: int | Fraction) -> Reading:
        """The reading in a unit `factor` times smaller."""
        return Reading(self.value * factor, self.step * factor, scaled=True)


@dataclass(frozen=True)
class Written:
    """A number found in a piece of writing: its readings, and what stands before and after."""

    readings: tuple[Reading, ...]
    before: str
    after: str


def find(text: str) -> list[Written]:
    """Every number in `text`, with digits; texts around it are folded."""
    text = folded(text)
    found = []
    place = 0
    while place < len(text):
        match, readings = _number_at(text, place)
        if match is None:
            place += 1
            continue
        found.append(Written(readings, text[: match.start()].strip(), text[match.end() :].strip()))
        place = match.end()
    return found


def spoken(text: str) -> int | None:
    """The whole number that the words of `text` say ("two hundred and five"), or None."""
    words = [word for word in tokens(text) if word not in _JOINERS]
    if not words or not all(
        word in SMALL or word in MULTIPLIERS or word in FIRST_MULTIPLIERS for word in words
    ):
        return None
    if any(word in FIRST_MULTIPLIERS for word in words):
        return _spoken_multiplier_first(words)
    total = current = 0
    for word in words:
        value = SMALL.get(word)
        if value is None:
            value = MULTIPLIERS[word]
            if value == 100:
                current = max(current, 1) * 100
            else:
                total, current = total + max(current, 1) * value, 0
        elif value == 20 and current % 100 == 4:
            current += 76  # quatre-vingts
        elif current % 100 and not (current % 10 == 0 and current % 100 >= 20 and value < 20):
            return None  # two numbers in a row, not one
        else:
            current += value
    return total + current


def canonical(word: str) -> str:
    """`word` (a token) as a number where it is one: four, 4 -> 4; fourth, 4th -> 4°; iv -> 4."""
    if word in SMALL:
        return str(SMALL[word])
    if word in _ORDINALS:
        return f"{_ORDINALS[word]}°"
    ordinal = _ORDINAL_DIGITS.fullmatch(word)
    if ordinal:
        return f"{int(ordinal.group(1))}°"
    roman = _ROMAN.fullmatch(word)
    if roman:
        return str(10 * len(roman.group(1)) + _ROMAN_UNITS[roman.group(2)])
    return word


def is_number_word(word: str) -> bool:
    """Whether `word` (a token) names a number, so that a slip makes it another number."""
    return (
        word in SMALL
        or word in MULTIPLIERS
        or word in FIRST_MULTIPLIERS
        or word in _ORDINALS
        or any(letter.isdigit() for letter in word)
    )


def _spoken_multiplier_first(words: list[str]) -> int | None:
    total = 0
    multiplier = 0
    for word in words:
        if word in FIRST_MULTIPLIERS:
            total += multiplier
            multiplier = FIRST_MULTIPLIERS[word]
            continue
        value = SMALL.get(word)
        if value is None:
            return None
        if multiplier:
            total, multiplier = total + multiplier * value, 0
        elif (value < 10 and total % 10) or (value >= 10 and total % 100):
            return None
        else:
            total += value
    return total + multiplier


def _number_at(text: str, place: int) -> tuple[re.Match[str] | None, tuple[Reading, ...]]:
    if place and text[place - 1].isalnum() and text[place] in "0123456789+-":
        return None, ()  # the 2 of h2o is no number of its own, the 9 of 5-9 not negative
    fraction = _FRACTION.match(text, place)
    if fraction and int(fraction["bottom"]):
        value = Fraction(int(fraction["top"]), int(fraction["bottom"])) + int(
            fraction["whole"] or 0
        )
        return fraction, (Reading(-value if fraction["sign"] else value, Fraction(0)),)
    power = _POWER.match(text, place)
    if power:
        value = Fraction(10) ** int(power["exponent"])
        return power, (Reading(-value if power["sign"] else value, value, scaled=True),)
    match = _NUMBER.match(text, place)
    if match is None:
        return None, ()
    sign = -1 if match["sign"] == "-" else 1
    readings = [Reading(sign * value, step) for value, step in _mantissas(match["mantissa"])]
    if match["exponent"]:
        readings = [reading.times(Fraction(10) ** int(match["exponent"])) for reading in readings]
    return (match, tuple(readings)) if readings else (None, ())


def _mantissas(written: str) -> list[tuple[Fraction, Fraction]]:
    """What digits with separators may mean, each with the value of its last digit."""
    plain = written.replace(" ", "").replace("'", "")
    spaced = plain != written
    marks = [letter for letter in plain if letter in ".,"]
    if not marks:
        return [(Fraction(int(plain)), Fraction(1))]
    last = marks[-1]
    whole, _, decimals = plain.rpartition(last)
    if set(marks[:-1]) - {last} or (len(marks) == 1):
        decimal_reading = _decimal(whole, decimals)
    else:
        decimal_reading = None  # the same mark twice can only group
    grouped = not spaced and _GROUPED.fullmatch(plain)
    found = []
    if grouped:
        found.append((Fraction(int(plain.replace(last, ""))), Fraction(1)))
    # nobody writes one as 1,000 or a half as 1.500: a group of three that ends in 0 is thousands
    if decimal_reading is not None and not (grouped and decimals.endswith("0")):
        found.append(decimal_reading)
    return found


def _decimal(whole: str, decimals: str) -> tuple[Fraction, Fraction] | None:
    groups = re.split("[.,]", whole)
    if len(groups) > 1 and not all(2 <= len(group) <= 3 for group in groups[1:]):
        return None
    digits = "".join(groups) or "0"
    step = Fraction(1, 10 ** len(decimals))
    return int(digits + decimals) * step, step
