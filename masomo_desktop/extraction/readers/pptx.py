"""PowerPoint presentations (ECMA-376, part 1, chapter 19): one section for each slide."""

from __future__ import annotations

from dataclasses import replace

from masomo_desktop.extraction import legibility
from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.inside import named
from masomo_desktop.extraction.readers.relations import targets
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.tables import Tables
from masomo_desktop.extraction.readers.xml import Start, events

_TITLES = frozenset({"title", "ctrTitle"})
_TRUE = ("1", "true")
_NOT_TEXT = frozenset({"sldNum", "dt", "ftr", "hdr"})  # placeholders of number, date, foot, head


def sections(parts: Archive) -> list[list[Block]]:
    """A section for each slide, in the order of the show; a slide's notes follow its text."""
    slides = _slides(parts)
    if not slides:
        raise Damaged
    return [slide_blocks(parts, name) + _beside(parts, name) for name in slides]


def _slides(parts: Archive) -> list[str]:
    """The members of the slides in the order in which they are shown."""
    related = targets(parts, "ppt/presentation.xml")
    order = [
        event.attributes.get("id", "")
        for event in events(parts.chunks("ppt/presentation.xml"))
        if isinstance(event, Start) and event.name == "sldId"
    ]
    named = [related[key] for key in order if related.get(key) in parts.names]
    return list(dict.fromkeys(named)) or sorted(
        (
            name
            for name in parts.names
            if name.startswith("ppt/slides/slide") and name.endswith(".xml")
        ),
        key=lambda name: (len(name), name),
    )


def _beside(parts: Archive, slide: str) -> list[Block]:
    """What belongs to a slide and is kept apart from it: the words of its diagrams (SmartArt), then
    its notes."""
    members = [name for name in targets(parts, slide).values() if name in parts.names]
    diagrams = [name for name in members if "/diagrams/data" in name]
    notes = [name for name in members if "notesSlide" in name][:1]
    return [
        block
        for name in diagrams + notes
        for block in slide_blocks(parts, name)
        if block.kind is not RegionKind.HEADING
    ]


def slide_blocks(parts: Archive, name: str) -> list[Block]:
    """The paragraphs of a slide in the order of its shapes, titles first, tables as rows."""
    slide = _Slide()
    older = 0  # how deep inside the older copy of a drawing that a newer one stands beside
    for event in events(parts.chunks(name)):
        if isinstance(event, str):
            slide.text(event)
        elif older or event.name == "Fallback":
            older += 1 if isinstance(event, Start) else -1
        elif isinstance(event, Start):
            slide.start(event)
        else:
            slide.end(event.name)
    slide.close()
    related = targets(parts, name)
    blocks = named(slide.titles + slide.blocks, lambda key: related.get(key, ""))
    return [replace(block, text=legibility.without_worthless(block.text)) for block in blocks]


class _Slide:
    """What has been read of a slide so far."""

    def __init__(self) -> None:
        self.titles: list[Block] = []
        self.blocks: list[Block] = []
        self._placeholder = ""
        self._pieces: list[str] = []
        self._in_text = False
        self._background = 0
        self._tables = Tables(self.blocks)

    def text(self, data: str) -> None:
        if self._in_text:
            self._pieces.append(data)

    def start(self, event: Start) -> None:
        if event.name in ("sp", "graphicFrame"):
            self._placeholder = ""
        elif event.name == "ph":
            self._placeholder = event.attributes.get("type", "body")
        elif event.name == "bg":
            self._background += 1
        elif event.name == "blip" and not self._background:
            self.blocks.append(Block("", picture=event.attributes.get("embed", "")))
        elif event.name == "t":
            self._in_text = True
        elif event.name == "br":
            self._pieces.append(" ")
        elif event.name == "tbl":
            self._tables.start()
        elif event.name == "tr":
            self._tables.row()
        elif event.name == "tc":
            self._tables.cell()
            if event.attributes.get("vMerge") in _TRUE:
                self._tables.merges()

    def end(self, name: str) -> None:
        if name == "t":
            self._in_text = False
        elif name == "p":
            self._paragraph()
        elif name == "tbl":
            self._tables.end()
        elif name == "bg":
            self._background -= 1

    def close(self) -> None:
        """The slide ends, perhaps in the middle of something."""
        self._paragraph()
        self._tables.close()

    def _paragraph(self) -> None:
        words = " ".join("".join(self._pieces).split())
        self._pieces = []
        if words and self._tables.in_cell:
            self._tables.add(Block(words))
        elif words and self._placeholder in _TITLES:
            self.titles.append(Block(words, RegionKind.HEADING, 1))
        elif words and self._placeholder not in _NOT_TEXT:
            self.blocks.append(Block(words))
