"""OpenDocument text and presentations (ODF 1.3, part 3): paragraphs, headings, lists, tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from masomo_desktop.extraction.errors import Damaged, PasswordNeeded
from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.tables import Tables, count_of
from masomo_desktop.extraction.readers.xml import End, Event, Start, events

_SKIPPED = frozenset(
    "tracked-changes annotation forms scripts note-citation object-ole desc title".split()
)
_MOST_SPACES = 100


def blocks(parts: Archive) -> list[Block]:
    """The blocks of the document; each slide of a presentation opens a section.

    Raises `PasswordNeeded` when the manifest says it is encrypted, `Damaged` without any XML.
    """
    refuse_locked(parts)
    reader = _Reader()
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


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.seen = False
        self._skip = 0
        self._lists = 0
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
        elif name == "list":
            self._lists += 1
        elif name == "page":
            self._slide = True
        elif name == "frame":
            title = event.attributes.get("class") == "title"
            self._frames.append(title)
            self._titles += title
        else:
            self._table(event)

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
        elif name == "list":
            self._lists -= 1
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
        block = Block(text, kind, level)
        if self._slide and not self._tables.in_cell:
            block, self._slide = replace(block, opens=True), False
        self._tables.add(block)
