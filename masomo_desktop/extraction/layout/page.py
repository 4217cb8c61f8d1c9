"""A page, from its lines to its text: the steps of `layout` in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from masomo_desktop.extraction.layout import furniture as furnitures
from masomo_desktop.extraction.layout.furniture import Furniture
from masomo_desktop.extraction.layout.hyphens import NO_WORDS, Words, words_of
from masomo_desktop.extraction.layout.lines import PageLines
from masomo_desktop.extraction.layout.order import columns
from masomo_desktop.extraction.layout.paragraphs import paragraphs
from masomo_desktop.extraction.layout.regions import Style, style_of, with_regions
from masomo_desktop.extraction.model import Region


@dataclass(frozen=True)
class Habits:
    """What a sample of a document's pages taught about all of them."""

    furniture: Furniture = field(default_factory=Furniture)
    style: Style = field(default_factory=Style)
    words: Words = NO_WORDS


@dataclass(frozen=True)
class PageText:
    text: str
    regions: tuple[Region, ...]
    furniture: tuple[str, ...]


def habits_of(pages: Mapping[int, PageLines]) -> Habits:
    """Learn a document's habits from sampled pages, by index from 0."""
    words: set[str] = set()
    for page in pages.values():
        for line in page.lines:
            words |= words_of(line.text.rstrip("-\u00ad\u2010"))
    return Habits(furnitures.learn(pages), style_of(pages.values()), Words(frozenset(words)))


def page_text(page: PageLines, index: int, habits: Habits) -> PageText:
    """The reading text of page `index` (from 0)."""
    body, apart = habits.furniture.split(page, index)
    found = paragraphs(columns(body), habits.words)
    text, regions = with_regions(found, habits.style)
    set_apart = tuple(line.text.strip() for line in apart)
    for aside in page.asides:
        text = f"{text}\n\n{aside}" if text else aside
    return PageText(text, regions, set_apart)
