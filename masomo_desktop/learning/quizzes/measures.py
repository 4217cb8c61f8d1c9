"""Units that stand beside numbers: which say the same thing, and how to turn one into another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from masomo_desktop.learning.quizzes.numerals import FIRST_MULTIPLIERS, SCALES
from masomo_desktop.learning.quizzes.spelling import folded

_F = Fraction
#: dimension -> {"spelling spelling ...": size in the dimension's base unit}
_TABLE: dict[str, dict[str, Fraction | int]] = {
    "length": {
        "m metre metres meter meters metro metros mita mètre mètres متر मीटर": 1,
        "km kilometre kilometres kilometer kilometers kilomètre kilomètres kilomita كيلومتر كم "
        "किलोमीटर": 1000,
        "cm centimetre centimetres centimeter centimeters sentimita سم": _F(1, 100),
        "mm millimetre millimetres millimeter millimeters milimita": _F(1, 1000),
        "μm um micrometre micrometres micrometer micrometers micron microns": _F(1, 10**6),
        "nm nanometre nanometres nanometer nanometers": _F(1, 10**9),
        "mile miles mi maili": _F(1609344, 1000), "ft foot feet": _F(3048, 10000),
        "inch inches": _F(254, 10000),
    },
    "mass": {
        "g gram grams gramme grammes gramu جرام غرام ग्राम": 1,
        "kg kilogram kilograms kilogramme kilogrammes kilo kilos kilogramu كيلوغرام किलोग्राम": 1000,
        "mg milligram milligrams milligramme milligrammes": _F(1, 1000),
        "μg ug microgram micrograms": _F(1, 10**6),
        "t tonne tonnes ton tons tani طن टन": 10**6, "lb lbs pound pounds": _F(45359237, 10**5),
    },
    "time": {
        "s sec secs second seconds seconde secondes sekunde ثانية सेकंड": 1,
        "ms millisecond milliseconds": _F(1, 1000),
        "min mins minute minutes dakika دقيقة मिनट": 60,
        "h hr hrs hour hours heure heures saa ساعة घंटे": 3600,
        "d day days jour jours siku يوم दिन": 86400, "week weeks semaine semaines wiki": 604800,
    },
    "years": {"year years yr yrs an ans année années mwaka miaka سنة عام वर्ष साल": 1},
    "months": {"month months mois mwezi miezi شهر महीने": 1},
    "volume": {
        "l litre litres liter liters lita لتر लीटर": 1, "dl decilitre decilitres": _F(1, 10),
        "cl centilitre centilitres": _F(1, 100),
        "ml millilitre millilitres milliliter milliliters mililita cm3 cm^3": _F(1, 1000),
        "m3 m^3": 1000,
    },
    "celsius": {"°c c celsius": 1, "° degree degrees degré degrés digrii nyuzi": 1},
    "fahrenheit": {"°f f fahrenheit": 1, "° degree degrees degré degrés digrii nyuzi": 1},
    "kelvin": {"k kelvin kelvins": 1},
    "angle": {"° degree degrees degré degrés digrii nyuzi": 1},
    "energy": {
        "j joule joules jouli": 1, "kj kilojoule kilojoules": 1000, "megajoule megajoules": 10**6,
        "cal calorie calories": _F(4184, 1000), "kcal kilocalorie kilocalories": 4184,
    },
    "power": {"w watt watts": 1, "kw kilowatt kilowatts": 1000, "mw megawatt megawatts": 10**6},
    "pressure": {
        "pa pascal pascals": 1, "kpa kilopascal kilopascals": 1000, "bar bars": 10**5,
        "atm atmosphere atmospheres": 101325,
    },
    "voltage": {"v volt volts": 1, "mv millivolt millivolts": _F(1, 1000), "kv kilovolt": 1000},
    "current": {"amp amps ampere amperes": 1, "ma milliampere milliamperes": _F(1, 1000)},
    "resistance": {"ω ohm ohms": 1, "kω kilohm": 1000},
    "force": {"n newton newtons": 1, "kn kilonewton kilonewtons": 1000},
    "frequency": {"hz hertz": 1, "khz kilohertz": 1000, "mhz megahertz": 10**6, "ghz": 10**9},
    "area": {
        "m2 m^2 sqm": 1, "km2 km^2": 10**6, "cm2 cm^2": _F(1, 10**4),
        "ha hectare hectares hekta": 10**4, "acre acres ekari": _F(40468564224, 10**7),
    },
    "speed": {"m/s ms-1": 1, "km/h kmh kph": _F(1000, 3600), "km/s": 1000},
    "acceleration": {"m/s2 m/s^2": 1},
    "share": {
        "% percent pourcent asilimia प्रतिशत": 1,
    },
    "amount": {"mol mole moles": 1}, "people": {"person people persons": 1},
    "dollars": {"$ usd dollar dollars dola": 1}, "euros": {"€ eur euro euros": 1},
    "pounds": {"£ gbp": 1}, "shillings": {"shilling shillings shilingi kes tzs ugx sh ksh": 1},
    "rupees": {"₹ rupee rupees inr रुपये": 1},
    "before our era": {"bc bce": 1}, "our era": {"ad ce": 1},
}  # fmt: skip
_UNITS: dict[str, list[tuple[str, Fraction]]] = {}
for _dimension, _spellings in _TABLE.items():
    for _names, _size in _spellings.items():
        for _name in _names.split():
            _UNITS.setdefault(folded(_name), []).append((_dimension, Fraction(_size)))

_PHRASES = (
    (re.compile(r"\bper ?cent\b|\bpour ?cent\b|\bpor ?ciento\b"), "%"),
    (re.compile("في المئه|بالمئه|بالمائه|في المائه"), "%"),
    (re.compile(r"\bsquare (?:kilometres?|kilometers?)\b|\bsq\.? ?km\b"), "km2"),
    (re.compile(r"\b(?:kilometres|km) carres?\b|\b(?:kilomita|km) za mraba\b"), "km2"),
    (re.compile(r"\bsquare (?:metres?|meters?)\b"), "m2"),
    (re.compile(r"\bcubic (?:metres?|meters?)\b"), "m3"),
    (re.compile(r"\bcubic (?:centimetres?|centimeters?)\b"), "cm3"),
    (re.compile(r"\b(?:kilomet(?:re|er)s?|km) (?:per|an|par|kwa) (?:hour|heure|saa)\b"), "km/h"),
    (re.compile(r"\b(?:met(?:re|er)s?|m) (?:per|par) seconde?\b"), "m/s"),
    (re.compile(r"\bdegrees? (?:celsius|centigrade)\b|° c\b"), "°c"),
    (re.compile(r"\bdegrees? fahrenheit\b|° f\b"), "°f"),
    (re.compile(r"\bb\. ?c\.(?: ?e\.)?|\bav\.? ?j\.?-?c\.?"), "bc"),
    (re.compile(r"\ba\. ?d\."), "ad"),
)  # fmt: skip
_WORD = re.compile(r"[^\s,;:()\[\]…]+")


@dataclass(frozen=True)
class Beside:
    """What stands on one side of a number: a factor (million), a unit, and the other words."""

    scale: int
    unit: str
    others: tuple[str, ...]


def after(text: str, words: int | None = None) -> Beside:
    """What the folded text behind a number says, looking at its first `words` words only."""
    scale, unit = 1, ""
    others: list[str] = []
    for word in _words(text)[:words]:
        if word in SCALES and scale == 1:
            scale = SCALES[word]
        elif word in _UNITS and not unit:
            unit = word
        else:
            others.append(word)
    return Beside(scale, unit, tuple(others))


def before(text: str, words: int = 0) -> Beside:
    """What the folded text before a number says ("$", "kilomita"), looking at its last `words`.

    A single letter there is no unit ("a 12"), only a sign is.
    """
    found = _words(text)[-words:]
    units = [word for word in found if word in _UNITS and (len(word) > 1 or not word.isalpha())]
    scales = [word for word in found if word in FIRST_MULTIPLIERS]
    others = tuple(word for word in found if word not in units and word not in scales)
    scale = FIRST_MULTIPLIERS[scales[0]] if scales else 1
    return Beside(scale, units[0] if units else "", others)


def factor(given: str, expected: str) -> Fraction | None:
    """How many `expected` units one `given` unit is, or None where they measure other things."""
    if given == expected:
        return Fraction(1)
    for dimension, size in _UNITS.get(given, ()):
        for against, base in _UNITS.get(expected, ()):
            if dimension == against:
                return size / base
    return None


def _words(text: str) -> list[str]:
    for pattern, unit in _PHRASES:
        text = pattern.sub(f" {unit} ", text)
    text = re.sub(r"([%$€£₹])", r" \1 ", text)
    return [word for word in (found.strip(".'\"?!") for found in _WORD.findall(text)) if word]
