"""Word documents (ECMA-376, part 1, chapter 17): paragraphs, headings, lists, tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.formulas import Formulas
from masomo_desktop.extraction.readers.raised import raised
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.tables import Tables
from masomo_desktop.extraction.readers.xml import End, Event, Start, events

_HEADING = re.compile(r"heading\s*([1-9])|(title)$", re.IGNORECASE)
#: deleted text, field codes, and the older copy of a drawing that a newer one stands beside
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback"})
#: the lines that Word draws above notes are kept among them
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def blocks(parts: Archive) -> list[Block]:
    """The blocks of the main document; raises `Damaged` when it holds no XML at all."""
    headings = _heading_styles(parts)
    reader = _Reader(headings)
    reader.read(events(parts.chunks("word/document.xml")))
    if not reader.seen:
        raise Damaged
    for notes in ("word/footnotes.xml", "word/endnotes.xml"):
        reader.read(events(parts.chunks(notes)))
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
        self._raised = False
        self._formulas = Formulas(self._text)
        self._tables = Tables(self.blocks)

    def read(self, found: Iterable[Event]) -> None:
        for event in found:
            self.seen = True
            if isinstance(event, str):
                if self._in_text and not self._skip:
                    self._text.append(raised(event) if self._raised else event)
            elif isinstance(event, Start):
                self._start(event)
            else:
                self._end(event)
        self._skip = 0
        self._paragraph()  # a document that breaks off has one open
        self._tables.close()

    def _start(self, event: Start) -> None:
        name, value = event.name, event.attributes.get("val", "")
        if self._skip or name in _SKIPPED or event.attributes.get("type") in _SEPARATORS:
            self._skip += 1
        elif name == "t":
            self._in_text = True
        elif name in ("tab", "br", "cr"):
            self._text.append(" ")
        elif name == "noBreakHyphen":
            self._text.append("-")
        elif name == "pStyle":
            self._level = self._headings.get(value, 0)
        elif name == "outlineLvl" and value.isdecimal() and int(value) < 6:
            self._level = int(value) + 1
        elif name == "numPr":
            self._item = True
        elif name == "r":
            self._raised = False
        elif name == "vertAlign":
            self._raised = value == "superscript"
        elif not self._formulas.start(name, value):
            self._table(name, value)

    def _table(self, name: str, value: str) -> None:
        if name == "tbl":
            self._paragraph()
            self._tables.start()
        elif name == "tr":
            self._tables.row()
        elif name == "gridBefore" and value.isdecimal():
            self._tables.skip(int(value))
        elif name == "tc":
            self._tables.cell()
        elif name == "gridSpan" and value.isdecimal():
            self._tables.spans(int(value))
        elif name == "vMerge" and value != "restart":
            self._tables.merges()

    def _end(self, event: End) -> None:
        if self._skip:
            self._skip -= 1
        elif event.name == "t":
            self._in_text = False
        elif event.name == "p":
            self._paragraph()
        elif event.name == "tbl":
            self._tables.end()
        else:
            self._formulas.end(event.name)

    def _paragraph(self) -> None:
        text = " ".join("".join(self._text).split())
        level, item = self._level, self._item
        self._text.clear()
        self._formulas.clear()
        self._level, self._item, self._in_text = 0, False, False
        if text:
            kind = RegionKind.HEADING if level else RegionKind.LIST if item else None
            self._tables.add(Block(text, kind, level))
