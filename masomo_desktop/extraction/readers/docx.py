"""Word documents (ECMA-376, part 1, chapter 17): paragraphs, headings, lists, tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.xml import End, Event, Start, events

_HEADING = re.compile(r"heading\s*([1-9])|(title)$", re.IGNORECASE)
#: deleted text, field codes, and the older copy of a drawing that a newer one stands beside
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback"})


def blocks(parts: Archive) -> list[Block]:
    """The blocks of the main document; raises `Damaged` when it holds no XML at all."""
    headings = _heading_styles(parts)
    reader = _Reader(headings)
    reader.read(events(parts.chunks("word/document.xml")))
    if not reader.seen:
        raise Damaged
    return reader.blocks


def _heading_styles(parts: Archive) -> dict[str, int]:
    """The level of each paragraph style that is a heading, by its id."""
    levels: dict[str, int] = {}
    style = ""
    for event in events(parts.chunks("word/styles.xml")):
        if not isinstance(event, Start):
            continue
        if event.name == "style":
            style = event.attributes.get("styleId", "")
        elif event.name == "name" and style:
            found = _HEADING.match(event.attributes.get("val", ""))
            if found:
                levels[style] = int(found.group(1) or 1)
        elif event.name == "outlineLvl" and style and event.attributes.get("val", "").isdecimal():
            levels.setdefault(style, int(event.attributes["val"]) + 1)
    return {style: level for style, level in levels.items() if level <= 6}


class _Reader:
    def __init__(self, headings: dict[str, int]) -> None:
        self.blocks: list[Block] = []
        self.seen = False
        self._headings = headings
        self._skip = 0
        self._text: list[str] = []
        self._in_text = False
        self._level = 0
        self._item = False
        self._tables: list[list[list[str]]] = []

    def read(self, found: Iterable[Event]) -> None:
        for event in found:
            self.seen = True
            if isinstance(event, str):
                if self._in_text and not self._skip:
                    self._text.append(event)
            elif isinstance(event, Start):
                self._start(event)
            else:
                self._end(event)

    def _start(self, event: Start) -> None:
        name = event.name
        if self._skip or name in _SKIPPED:
            self._skip += 1
        elif name == "t":
            self._in_text = True
        elif name in ("tab", "br", "cr"):
            self._text.append(" ")
        elif name == "noBreakHyphen":
            self._text.append("-")
        elif name == "pStyle":
            self._level = self._headings.get(event.attributes.get("val", ""), 0)
        elif name == "numPr":
            self._item = True
        elif name == "tbl":
            self._tables.append([])
        elif name == "tr" and self._tables:
            self._tables[-1].append([])
        elif name == "tc" and self._tables and self._tables[-1]:
            self._tables[-1][-1].append("")

    def _end(self, event: End) -> None:
        if self._skip:
            self._skip -= 1
        elif event.name == "t":
            self._in_text = False
        elif event.name == "p":
            self._paragraph()
        elif event.name == "tbl" and self._tables:
            self._table(self._tables.pop())

    def _paragraph(self) -> None:
        text = " ".join("".join(self._text).split())
        level, item = self._level, self._item
        self._text, self._level, self._item = [], 0, False
        if not text:
            return
        if self._tables:
            row = self._tables[-1][-1] if self._tables[-1] else []
            if row:
                row[-1] = f"{row[-1]} {text}".strip()
                return
        kind = RegionKind.HEADING if level else RegionKind.LIST if item else None
        self.blocks.append(Block(text, kind, level))

    def _table(self, rows: list[list[str]]) -> None:
        text = "\n".join("\t".join(row) for row in rows if any(row))
        if not text:
            return
        if self._tables and self._tables[-1] and self._tables[-1][-1]:  # a table in a cell
            self._tables[-1][-1][-1] += " " + " ".join(text.split())
        else:
            self.blocks.append(Block(text, RegionKind.TABLE))
