"""Every place where a word stands in a source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from masomo_desktop.extraction.model import Unit


@dataclass(frozen=True)
class Found:
    """`needle` stands at `text[start:end]` of a unit."""

    unit: int
    start: int
    end: int


def find(units: Iterable[Unit], needle: str) -> list[Found]:
    """Where `needle` stands in `units`, whatever its case and its spaces, in reading order."""
    words = needle.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    return [
        Found(unit.number, match.start(), match.end())
        for unit in units
        for match in pattern.finditer(unit.text)
    ]


def nearest(found: list[Found], unit: int) -> int:
    """The index of the first place in `unit` or after it; 0 where all stand before."""
    return next((at for at, place in enumerate(found) if place.unit >= unit), 0)


def first_words(unit: Unit, longest: int = 80) -> str:
    """What a unit is about, for a list of them: its first heading, else how it begins."""
    headings = [region for region in unit.regions if region.kind == "heading"]
    text = unit.text[headings[0].start : headings[0].end] if headings else unit.text[: longest * 2]
    return " ".join(text.split())[:longest]
