"""Sources, units, and the life of a source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class SourceKind(StrEnum):
    PDF = "pdf"
    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    TEXT = "text"
    OFFICE = "office"
    EBOOK = "ebook"
    WEB = "web"


class SourceState(StrEnum):
    PENDING = "pending"
    PROCESSING = "processing"
    READY = "ready"
    REJECTED = "rejected"
    FAILED = "failed"


#: Every allowed change of a source's state. A purge is not a state: the row goes.
SOURCE_TRANSITIONS: Mapping[SourceState, frozenset[SourceState]] = {
    SourceState.PENDING: frozenset({SourceState.PROCESSING, SourceState.FAILED}),
    SourceState.PROCESSING: frozenset(
        {SourceState.READY, SourceState.REJECTED, SourceState.FAILED, SourceState.PENDING}
    ),
    SourceState.FAILED: frozenset({SourceState.PENDING}),
    SourceState.REJECTED: frozenset({SourceState.PROCESSING}),
    SourceState.READY: frozenset({SourceState.PROCESSING}),
}


class UnitKind(StrEnum):
    PAGE = "page"
    SECTION = "section"
    SEGMENT = "segment"


class Method(StrEnum):
    NATIVE = "native"
    REPAIR = "repair"
    OCR = "ocr"
    SPEECH = "speech"


class ReadingMethod(StrEnum):
    """How the learner wants a source to be read.

    `auto`: text where there is text, OCR for pages that are pictures; `ocr`: OCR for every page
    that can be drawn; `native`: never OCR.
    """

    AUTO = "auto"
    OCR = "ocr"
    NATIVE = "native"


class RegionKind(StrEnum):
    """What a stretch of a unit's text is, where it is not plain running text."""

    HEADING = "heading"
    CAPTION = "caption"
    REFERENCE = "reference"
    TABLE = "table"
    CODE = "code"
    LIST = "list"
    CONTENTS = "contents"


@dataclass(frozen=True)
class Region:
    """`text[start:end]` of a unit is a `kind`; `level` 1 is the highest heading, else 0."""

    kind: RegionKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True)
class Word:
    """`text[start:end]` of a unit stands in this box on its page, upright as the page is shown.

    Edges are shares of the page's width (x) and height (y), 0 to 1 from its top left corner. For
    speech the page is the unit's time: x runs from its `start` to its `end`, y is 0 to 1.
    """

    start: int
    end: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class Unit:
    """A page, a section or a stretch of speech.

    `text` is the reading text in reading order: paragraphs are separated by a blank line, lines
    inside a paragraph are joined by spaces, words split at a line's end are whole again.
    `furniture` holds what was set apart (running heads, page numbers) and is in no offset.
    `start` and `end` are seconds, for speech only. `number` counts from 1. `confidence` is 0 to 1.
    A `pending` unit waits for OCR: without text, or with little that stays if OCR finds none.
    `words` say where on the page they stand; only a unit that OCR has just read has them, they are
    stored apart. `engine` names the server that read the page ("remote:school"); it is empty for
    what was read on this machine.
    """

    number: int
    kind: UnitKind
    text: str
    method: Method
    language: str = ""
    confidence: float = 1.0
    start: float | None = None
    end: float | None = None
    regions: tuple[Region, ...] = ()
    furniture: tuple[str, ...] = ()
    pending: bool = False
    words: tuple[Word, ...] = ()
    engine: str = ""

    def to_json(self) -> dict[str, Any]:
        """The unit as plain values, for a pipe or a database row."""
        return {
            "number": self.number,
            "kind": self.kind.value,
            "text": self.text,
            "method": self.method.value,
            "language": self.language,
            "confidence": self.confidence,
            "start": self.start,
            "end": self.end,
            "regions": [[r.kind.value, r.start, r.end, r.level] for r in self.regions],
            "furniture": list(self.furniture),
            "pending": self.pending,
            "words": [[w.start, w.end, w.x0, w.y0, w.x1, w.y1] for w in self.words],
            "engine": self.engine,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Unit:
        """The unit that `to_json` wrote; raises KeyError, TypeError or ValueError for any other."""
        text = str(data["text"])
        regions = tuple(
            Region(RegionKind(kind), int(start), int(end), int(level))
            for kind, start, end, level in data["regions"]
        )
        words = tuple(
            Word(int(start), int(end), float(x0), float(y0), float(x1), float(y1))
            for start, end, x0, y0, x1, y1 in data.get("words", ())
        )
        spans = [(r.start, r.end) for r in regions] + [(w.start, w.end) for w in words]
        if any(not 0 <= start <= end <= len(text) for start, end in spans):
            raise ValueError("a region or a word lies outside its unit")
        if any(not 0 <= edge <= 1 for w in words for edge in (w.x0, w.y0, w.x1, w.y1)):
            raise ValueError("a word lies outside its page")
        return cls(
            number=int(data["number"]),
            kind=UnitKind(data["kind"]),
            text=text,
            method=Method(data["method"]),
            language=str(data["language"]),
            confidence=float(data["confidence"]),
            start=data["start"],
            end=data["end"],
            regions=regions,
            furniture=tuple(str(line) for line in data["furniture"]),
            pending=bool(data.get("pending", False)),
            words=words,
            engine=str(data.get("engine", "")),
        )


@dataclass(frozen=True)
class Reason:
    """Why a source is rejected or failed. `details` for a rejection: rule, words, unit."""

    code: str
    message: str
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """One file in one course, stored by the SHA-256 of its bytes.

    `path` is where the learner took it from, shown to nobody but the learner and never logged;
    `name` is its last part. `format` is what the bytes are ("docx"), whatever the name says; empty
    for sources of before it was kept. `reading` is what it shows; `next_reading` the one that will
    replace it, while a ready source is being read anew; `former_reading` the one that it showed
    before pages were read elsewhere, kept to go back to.
    """

    id: str
    course: str
    sha256: str
    name: str
    path: str
    kind: SourceKind
    size: int
    languages: tuple[str, ...]
    state: SourceState
    reason: Reason | None
    reading: str | None
    units_total: int
    units_done: int
    created: datetime
    updated: datetime
    format: str = ""
    method: ReadingMethod = ReadingMethod.AUTO
    next_reading: str | None = None
    former_reading: str | None = None
