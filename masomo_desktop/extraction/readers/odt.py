"""OpenDocument text and presentations (ODF 1.3, part 3): paragraphs, headings, lists, tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from masomo_desktop.extraction.errors import Damaged, PasswordNeeded
from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.numbering import numeral
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.tables import Tables, count_of
from masomo_desktop.extraction.readers.xml import End, Event, Start, events

_SKIPPED = frozenset(
    "tracked-changes annotation forms scripts note-citation object-ole desc title".split()
)
_MOST_SPACES = 100
_MOST_ITEMS = 100_000
_OF_LISTS = frozenset({"list", "list-item", "list-style", "list-level-style-number"})
_SHAPES = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}


def blocks(parts: Archive) -> list[Block]:
    """The blocks of the document; each slide of a presentation opens a section.

    Raises `PasswordNeeded` when the manifest says it is encrypted, `Damaged` without any XML.
    """
    refuse_locked(parts)
    reader = _Reader()
    reader.read(events(parts.chunks("styles.xml")))
    reader.seen = False
    reader.blocks.clear()  # the texts of heads and feet
    reader.read(events(parts.chunks("content.xml")))
    if not reader.seen:
        raise Damaged
    return reader.blocks


def refuse_locked(parts: Archive) -> None:
    """Raise `PasswordNeeded` when the manifest says that the document is encrypted."""
    if any(
        isinstance(event, Start) and event.name == "encryption-data"
        for event in events(parts.chunks("META-INF/manifest.xml"))
    ):
        raise PasswordNeeded


@dataclass
class _List:
    """A list that is open: its style, and how many items it has had."""

    style: str
    count: int = 0


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.seen = False
        self._skip = 0
        self._lists: list[_List] = []
        self._shapes: dict[tuple[str, int], str] = {}  # of lists' levels, by style and depth
        self._list_style = ""
        self._label = ""
        self._titles = 0  # how many frames of a slide's title are open
        self._slide = False  # whether the next block is a slide's first
        self._frames: list[bool] = []
        self._texts: list[list[str]] = []  # paragraphs that are open: frames nest them
        self._levels: list[int] = []
        self._tables = Tables(self.blocks)

    def read(self, found: Iterable[Event]) -> None:
        for event in found:
            self.seen = True
            if isinstance(event, str):
                if self._texts and not self._skip:
                    self._texts[-1].append(event)
            elif isinstance(event, Start):
                self._start(event)
            else:
                self._end(event)
        while self._texts:  # it breaks off
            self._paragraph()
        self._tables.close()

    def _start(self, event: Start) -> None:
        name = event.name
        if self._skip or name in _SKIPPED:
            self._skip += 1
        elif name in ("p", "h"):
            level = event.attributes.get("outline-level", "1") if name == "h" else "0"
            self._texts.append([])
            self._levels.append(min(int(level), 6) if level.isdecimal() else 1)
        elif name == "s" and self._texts:
            self._texts[-1].append(" " * count_of(event.attributes.get("c"), _MOST_SPACES))
        elif name in ("tab", "line-break") and self._texts:
            self._texts[-1].append(" ")
        elif name in _OF_LISTS:
            self._list(event)
        elif name == "page":
            self._slide = True
        elif name == "image":
            picture = event.attributes.get("href", "")
            self.blocks.append(Block("", picture=picture, opens=self._slide))
            self._slide = False
        elif name == "frame":
            title = event.attributes.get("class") == "title"
            self._frames.append(title)
            self._titles += title
        else:
            self._table(event)

    def _list(self, event: Start) -> None:
        attributes = event.attributes
        if event.name == "list-style":
            self._list_style = attributes.get("name", "")
        elif event.name == "list-level-style-number":
            depth = count_of(attributes.get("level"), 10)
            self._shapes[self._list_style, depth] = attributes.get("num-format", "")
        elif event.name == "list":
            above = self._lists[-1].style if self._lists else ""
            self._lists.append(_List(attributes.get("style-name", above)))
        elif self._lists:  # an item
            one = self._lists[-1]
            start = attributes.get("start-value")
            one.count = count_of(start, _MOST_ITEMS) if start else one.count + 1
            shape = _SHAPES.get(self._shapes.get((one.style, len(self._lists)), ""))
            self._label = f"{numeral(one.count, shape)}. " if shape else ""

    def _table(self, event: Start) -> None:
        name = event.name
        if name == "table":
            self._tables.start()
        elif name == "table-row":
            self._tables.row()
        elif name in ("table-cell", "covered-table-cell"):
            repeated = count_of(event.attributes.get("number-columns-repeated"), 50)
            self._tables.skip(repeated - 1)
            self._tables.cell()

    def _end(self, event: End) -> None:
        name = event.name
        if self._skip:
            self._skip -= 1
        elif name in ("p", "h") and self._texts:
            self._paragraph()
        elif name == "list" and self._lists:
            self._lists.pop()
            self._label = ""
        elif name == "frame" and self._frames:
            self._titles -= self._frames.pop()
        elif name == "table":
            self._tables.end()

    def _paragraph(self) -> None:
        text, level = " ".join("".join(self._texts.pop()).split()), self._levels.pop()
        if not text:
            return
        level = level or (1 if self._titles else 0)
        kind = RegionKind.HEADING if level else RegionKind.LIST if self._lists else None
        block = Block(self._label + text, kind, level)
        self._label = ""
        if self._slide and not self._tables.in_cell:
            block, self._slide = replace(block, opens=True), False
        self._tables.add(block)
