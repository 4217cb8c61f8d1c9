"""The numbers that Word puts before paragraphs (ECMA-376, part 1, 17.9): "2.", "(b)", "IV"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.xml import Start, events

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_UNNUMBERED = ("bullet", "none")
_LARGEST = 100_000


@dataclass
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""


@dataclass
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbering:
    """The lists of one document; counts along as its paragraphs are met in order."""

    def __init__(self, parts: Archive) -> None:
        self._lists: dict[str, _List] = {}
        self._of_number: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._read(parts)

    def label(self, number: str, level: int) -> str:
        """What stands before the next paragraph of list `number` at `level` (from 0); "" for
        bullets and for lists that are not there."""
        found = self._lists.get(self._of_number.get(number, ""))
        if found is None or not 0 <= level < _LEVELS or level not in found.levels:
            return ""
        for at, start in self._restarts.pop(number, {}).items():
            found.counts[at] = start - 1
        count = found.counts[level]
        found.counts[level] = found.levels[level].start if count is None else count + 1
        for deeper in range(level + 1, _LEVELS):
            found.counts[deeper] = None
        shape = found.levels[level]
        if shape.format in _UNNUMBERED:
            return ""

        def place(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            of = found.levels.get(at, shape)
            value = found.counts[at]
            return numeral(of.start if value is None else value, of.format)

        return _PLACE.sub(place, shape.text).strip()

    def _read(self, parts: Archive) -> None:
        current, number, level = _List(), "", 0
        overriding = False
        for event in events(parts.chunks("word/numbering.xml")):
            if isinstance(event, str):
                continue
            if not isinstance(event, Start):
                overriding = overriding and event.name != "lvlOverride"
                continue
            value = event.attributes.get("val", "")
            if event.name == "abstractNum":
                current = self._lists[event.attributes.get("abstractNumId", "")] = _List()
                number = ""
            elif event.name == "num":
                number = event.attributes.get("numId", "")
            elif event.name == "abstractNumId" and number:
                self._of_number[number] = value
            elif event.name in ("lvl", "lvlOverride"):
                overriding = overriding or event.name == "lvlOverride"
                level = _count(event.attributes.get("ilvl"), 0)
                if not overriding:
                    current.levels[level] = _Level()
            elif event.name == "startOverride":
                self._restarts.setdefault(number, {})[min(level, _LEVELS - 1)] = _count(value, 1)
            elif not overriding and level in current.levels:
                _describe(current.levels[level], event.name, value)


def _describe(level: _Level, name: str, value: str) -> None:
    if name == "start":
        level.start = _count(value, 1)
    elif name == "numFmt":
        level.format = value
    elif name == "lvlText":
        level.text = value[:50]


def numeral(number: int, shape: str) -> str:
    """A number as "decimal", "lowerLetter", "upperLetter", "lowerRoman" or "upperRoman"; as
    decimal where the shape is another."""
    if shape.endswith("Letter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 5)
        return letter.upper() if shape == "upperLetter" else letter
    if shape.endswith("Roman") and 0 < number < 5000:
        text = ""
        for value, sign in _ROMAN:
            text += sign * (number // value)
            number %= value
        return text.upper() if shape == "upperRoman" else text
    return str(number)


def _count(value: str | None, default: int) -> int:
    value = value or ""
    return min(int(value), _LARGEST) if value.isdecimal() and len(value) < 8 else default
