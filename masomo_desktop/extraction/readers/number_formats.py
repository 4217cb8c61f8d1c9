"""Numbers as a spreadsheet shows them, by format codes (ECMA-376, part 1, 18.8.30 and 18.8.31).

What a learner sees is "12 March 2024" or "35 %", not 45363 or 0.35. Colours, fills and alignment
are left out; fractions are shown as decimals. Month and day names are English.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

#: The codes that are not written into a file, by their numbers.
BUILTIN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm", 37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|'
    r"\[(?P<elapsed>h+|m+|s+)\]|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]|"
    r"(?P<half>AM/PM|A/P)|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?)|(?P<exponent>E[+-]0+)|"
    r"(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)|(?P<percent>%)|(?P<general>General)|(?P<text>@)|"
    r"(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 200
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_LAST_DAY = 2_958_465  # 31 December 9999


class _Token(NamedTuple):
    kind: str
    text: str


@lru_cache(maxsize=10_000)
def shown(value: float, code: str, *, from_1904: bool = False) -> str:
    """The number `value` in the format `code`; a code that is not understood shows it plainly."""
    sections = _sections(code[:_LONGEST]) if code else ()
    if not sections or not sections[0]:
        return general(value)
    if len(sections) > 1 and value < 0:
        tokens, value = sections[1], -value
    elif len(sections) > 2 and value == 0:
        tokens = sections[2]
    else:
        tokens = sections[0]
    kinds = {token.kind for token in tokens}
    if kinds & {"date", "elapsed", "half"}:
        return _moment(value, tokens, from_1904)
    return _number(value, tokens)


def general(value: float) -> str:
    """A number without a format: at most eleven digits, as a spreadsheet's usual cell has them."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = f"{value:.11g}"
    return text.replace("e+", "E+").replace("e-", "E-")


@lru_cache(maxsize=500)
def _sections(code: str) -> tuple[tuple[_Token, ...], ...]:
    sections: list[list[_Token]] = [[]]
    for found in _TOKEN.finditer(code):
        kind = found.lastgroup
        if kind is None:
            continue
        text = found.group(kind)
        if kind == "plain" and text == ";":
            sections.append([])
        else:
            literal = kind in ("quoted", "escaped", "currency", "plain")
            sections[-1].append(_Token("literal" if literal else kind, text))
    return tuple(tuple(section) for section in sections)


def _number(value: float, tokens: tuple[_Token, ...]) -> str:
    digits = [token.text for token in tokens if token.kind == "digits"]
    if not digits:
        return "".join(
            general(value) if token.kind in ("general", "text") else token.text
            for token in tokens
            if token.kind in ("literal", "general", "text", "percent")
        ).strip()
    value *= 100 ** sum(token.kind == "percent" for token in tokens)
    main = digits[0]
    scale = len(main.partition(".")[0]) - len(main.partition(".")[0].rstrip(","))
    value /= 1000**scale
    exponent = next((token.text for token in tokens if token.kind == "exponent"), "")
    if "/" in (token.text for token in tokens) and len(digits) > 1:  # a fraction
        return general(round(value, 4))
    if value == 0 and not set(main) - {"?", "#", ","}:
        body = ""
    else:
        body = _scientific(value, main, exponent) if exponent else _fixed(value, main)
    sign, body = ("-", body[1:]) if body.startswith("-") else ("", body)
    pieces, placed = [], False
    for token in tokens:
        if token.kind == "digits":
            if not placed:
                pieces.append(body)
            placed = True
        elif token.kind in ("literal", "percent"):
            pieces.append(token.text)
    return sign + " ".join("".join(pieces).split())


def _fixed(value: float, digits: str) -> str:
    whole, _, decimals = digits.partition(".")
    grouped = "," in whole.rstrip(",")
    text = f"{value:{',' if grouped else ''}.{min(len(decimals), 20)}f}"
    optional = len(decimals) - len(decimals.rstrip("#?"))
    if optional:
        kept = text[:-optional] + text[-optional:].rstrip("0")
        text = kept.rstrip(".")
    least = whole.count("0")
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    front, point, back = text.partition(".")
    return ("" if float(text.replace(",", "")) == 0 else sign) + front.zfill(least) + point + back


def _scientific(value: float, digits: str, exponent: str) -> str:
    text = f"{value:.{min(len(digits.partition('.')[2]), 20)}E}"
    mantissa, _, power = text.partition("E")
    number = int(power)
    sign = "-" if number < 0 else "+" if exponent[1] == "+" else ""
    return f"{mantissa}E{sign}{str(abs(number)).zfill(exponent.count('0'))}"


def _moment(value: float, tokens: tuple[_Token, ...], from_1904: bool) -> str:
    """A date or time: days since the end of 1899 (with its false leap day), or since 1904."""
    if not 0 <= value <= _LAST_DAY:
        return general(value)
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a cell
    if not from_1904 and value < 60:
        start += timedelta(days=1)
    subseconds = any(token.kind == "date" and "." in token.text for token in tokens)
    seconds = round(value * 86400, 3 if subseconds else 0)
    moment = start + timedelta(seconds=seconds)
    twelve = any(token.kind == "half" for token in tokens)
    pieces = []
    before = ""
    for index, token in enumerate(tokens):
        if token.kind == "elapsed":
            unit = token.text[0].lower()
            pieces.append(str(int(seconds // {"h": 3600, "m": 60, "s": 1}[unit])))
            before = unit
        elif token.kind == "half":
            pieces.append("AM" if moment.hour < 12 else "PM")
        elif token.kind == "date":
            part = token.text.lower()
            minutes = part[0] == "m" and (before == "h" or _next_date(tokens, index) == "s")
            pieces.append(_part(moment, part, minutes, twelve))
            before = part[0]
        elif token.kind == "literal":
            pieces.append(token.text)
    return " ".join("".join(pieces).split())


def _next_date(tokens: tuple[_Token, ...], index: int) -> str:
    return next((t.text[0].lower() for t in tokens[index + 1 :] if t.kind == "date"), "")


def _part(moment: datetime, part: str, minutes: bool, twelve: bool) -> str:
    letter, length = part[0], len(part)
    if letter == "y":
        return f"{moment.year % 100:02}" if length <= 2 else f"{moment.year:04}"
    if letter == "m" and not minutes:
        if length >= 3:
            name = _MONTHS[moment.month - 1]
            return name[:3] if length == 3 else name[:1] if length == 5 else name
        return f"{moment.month:0{length}}"
    if letter == "d" and length >= 3:
        name = _DAYS[moment.weekday()]
        return name[:3] if length == 3 else name
    if letter == "s" and "." in part:
        places = min(len(part.partition(".")[2]), 3)
        return f"{moment.second + moment.microsecond / 1e6:0{3 + places}.{places}f}"
    hour = (moment.hour % 12 or 12) if twelve else moment.hour
    number = {"m": moment.minute, "d": moment.day, "h": hour, "s": moment.second}[letter]
    return f"{number:0{min(length, 2)}}"
