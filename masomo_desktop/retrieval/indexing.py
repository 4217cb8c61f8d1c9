"""What the index keeps of a unit: its passages, and the stems that each is found by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masomo_desktop.extraction.model import Region, RegionKind, Unit
from masomo_desktop.retrieval.folding import terms
from masomo_desktop.retrieval.model import Passage
from masomo_desktop.retrieval.passages import split
from masomo_desktop.retrieval.stemming import stem, swahili


def stems(text: str, language: str = "") -> str:
    """The stems of the words of `text`, in order, parted by blanks."""
    return " ".join(map(swahili if language == "swa" else stem, terms(text)))


def passages_of(unit: Unit, heading: str = "") -> Iterator[tuple[Passage, str]]:
    """The passages of a unit, each with the stems it is found by.

    A passage is also found by the heading that it stands under; `heading` is the one that reigns
    when the unit begins.
    """
    headings = _headings(unit.regions)
    for passage in split(unit.text, unit.regions):
        while headings and headings[0].start <= passage.start:
            region = headings.pop(0)
            heading = unit.text[region.start : region.end]
        text = unit.text[passage.start : passage.end]
        found = stems(text, unit.language)
        if heading and not text.startswith(heading):
            found = f"{stems(heading, unit.language)} {found}"
        yield passage, found


def last_heading(text: str, regions: Sequence[Region]) -> str:
    """The heading that reigns at the end of a unit; empty where it has none."""
    return next((text[r.start : r.end] for r in reversed(_headings(regions))), "")


def _headings(regions: Sequence[Region]) -> list[Region]:
    return sorted(
        (region for region in regions if region.kind is RegionKind.HEADING),
        key=lambda region: region.start,
    )
