"""OpenDocument text and presentations (ODF 1.3, part 3): paragraphs, headings, lists, tables."""

from __future__ import annotations

from collections.abc import Iterable

from masomo_desktop.extraction.errors import Damaged, PasswordNeeded
from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.xml import End, Event, Start, events

_SKIPPED = frozenset(
    {
        "tracked-changes",
        "annotation",
        "forms",
        "scripts",
        "note-citation",
        "object-ole",
        "desc",
        "title",
    }
)


def blocks(parts: Archive) -> list[Block]:
    """The blocks of the document; raises `PasswordNeeded` when the manifest says it is encrypted,
    and `Damaged` when it holds no XML."""
    if any(
        isinstance(event, Start) and event.name == "encryption-data"
        for event in events(parts.chunks("META-INF/manifest.xml"))
    ):
        raise PasswordNeeded
    reader = _Reader()
    reader.read(events(parts.chunks("content.xml")))
    if not reader.seen:
        raise Damaged
    return reader.blocks


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.seen = False
        self._skip = 0
        self._lists = 0
        self._texts: list[list[str]] = []  # paragraphs that are open: frames nest them
        self._levels: list[int] = []
        self._rows: list[list[str]] = []
        self._tables = 0

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

    def _start(self, event: Start) -> None:
        name = event.name
        if self._skip or name in _SKIPPED:
            self._skip += 1
        elif name in ("p", "h"):
            level = event.attributes.get("outline-level", "1") if name == "h" else "0"
            self._texts.append([])
            self._levels.append(min(int(level), 6) if level.isdecimal() else 1)
        elif name in ("s", "tab", "line-break") and self._texts:
            self._texts[-1].append(" ")
        elif name == "list":
            self._lists += 1
        elif name == "table":
            self._tables += 1
        elif name == "table-row" and self._tables == 1:
            self._rows.append([])
        elif name == "table-cell" and self._tables == 1 and self._rows:
            self._rows[-1].append("")

    def _end(self, event: End) -> None:
        name = event.name
        if self._skip:
            self._skip -= 1
        elif name in ("p", "h") and self._texts:
            self._paragraph(" ".join("".join(self._texts.pop()).split()), self._levels.pop())
        elif name == "list":
            self._lists -= 1
        elif name == "table":
            self._tables -= 1
            if not self._tables:
                text = "\n".join("\t".join(row) for row in self._rows if any(row))
                self._rows = []
                self.blocks.append(Block(text, RegionKind.TABLE))

    def _paragraph(self, text: str, level: int) -> None:
        if not text:
            return
        if self._tables and self._rows and self._rows[-1]:
            self._rows[-1][-1] = f"{self._rows[-1][-1]} {text}".strip()
            return
        kind = RegionKind.HEADING if level else RegionKind.LIST if self._lists else None
        self.blocks.append(Block(text, kind, level))
