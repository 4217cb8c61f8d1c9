"""Word documents (ECMA-376, part 1, chapter 17): paragraphs, headings, lists, tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.formulas import Formulas
from masomo_desktop.extraction.readers.numbering import Numbering
from masomo_desktop.extraction.readers.raised import raised
from masomo_desktop.extraction.readers.relations import targets
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.tables import Tables
from masomo_desktop.extraction.readers.xml import End, Start, events

_HEADING = re.compile(r"heading\s*([1-9])|(title)$", re.IGNORECASE)
#: deleted text, field codes, and the older copy of a drawing that a newer one stands beside
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback"})
_SOME_LIST = "?"
_PROPERTIES = frozenset({"pStyle", "numPr", "numId", "ilvl", "outlineLvl", "r", "vertAlign"})
#: elements that show a picture, by the attribute that has the id of its relation
_PICTURES = {"blip": "embed", "imagedata": "id"}
#: the lines that Word draws above notes are kept among them
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def blocks(parts: Archive) -> list[Block]:
    """The blocks of the main document and its notes; raises `Damaged` when it holds no XML."""
    reader = _Reader(_styles(parts), Numbering(parts))
    reader.read(parts, "word/document.xml")
    if not reader.seen:
        raise Damaged
    for notes in ("word/footnotes.xml", "word/endnotes.xml"):
        reader.read(parts, notes)
    return reader.blocks


@dataclass
class _Style:
    """What a paragraph's style says of it: a heading's level from 1, or 0; the list it is in."""

    level: int = 0
    number: str = ""
    indent: int = 0


def _styles(parts: Archive) -> dict[str, _Style]:
    """The paragraph styles by their ids."""
    styles: dict[str, _Style] = {}
    style = _Style()
    for event in events(parts.chunks("word/styles.xml")):
        if not isinstance(event, Start):
            continue
        value = event.attributes.get("val", "")
        if event.name == "style":
            style = styles.setdefault(event.attributes.get("styleId", ""), _Style())
        elif event.name == "name":
            found = _HEADING.match(value)
            if found:
                style.level = int(found.group(1) or 1)
        elif event.name == "outlineLvl" and value.isdecimal() and not style.level:
            style.level = int(value) + 1 if int(value) < 6 else 0
        elif event.name == "numId":
            style.number = value
        elif event.name == "ilvl" and value.isdecimal():
            style.indent = int(value)
    return styles


class _Reader:
    def __init__(self, styles: dict[str, _Style], numbering: Numbering) -> None:
        self.blocks: list[Block] = []
        self.seen = False
        self._styles = styles
        self._related: Mapping[str, str] = {}  # of the part that is read
        self._numbering = numbering
        self._skip = 0
        self._text: list[str] = []
        self._in_text = False
        self._style = _Style()
        self._raised = False
        self._formulas = Formulas(self._text)
        self._tables = Tables(self.blocks)
        self._pictures: list[str] = []  # of the paragraph that is open

    def read(self, parts: Archive, part: str) -> None:
        self._related = targets(parts, part)
        for event in events(parts.chunks(part)):
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
        elif name in _PROPERTIES:
            self._property(name, value)
        elif name in _PICTURES:
            self._pictures.append(self._related.get(event.attributes.get(_PICTURES[name], ""), ""))
        elif not self._formulas.start(name, value):
            self._table(name, value)

    def _property(self, name: str, value: str) -> None:
        if name == "pStyle":
            self._style = replace(self._styles.get(value, _Style()))
        elif name == "numPr":
            self._style.number = self._style.number or _SOME_LIST
        elif name == "numId":
            self._style.number = value
        elif name == "ilvl" and value.isdecimal():
            self._style.indent = int(value)
        elif name == "outlineLvl" and value.isdecimal() and int(value) < 6:
            self._style.level = int(value) + 1
        elif name in ("r", "vertAlign"):
            self._raised = value == "superscript"

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
        style, self._style = self._style, _Style()
        self._text.clear()
        self._formulas.clear()
        self._in_text = False
        if text:
            self._text_block(text, style)
        self.blocks.extend(Block("", picture=name) for name in self._pictures if name)
        self._pictures.clear()

    def _text_block(self, text: str, style: _Style) -> None:
        item = style.number not in ("", "0")  # 0 takes a paragraph out of its style's list
        label = self._numbering.label(style.number, style.indent) if item else ""
        kind = RegionKind.HEADING if style.level else RegionKind.LIST if item else None
        self._tables.add(Block(f"{label} {text}".strip(), kind, style.level))
