"""The port that every reader of pages stands behind: Tesseract, and remote ones alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from masomo_desktop.extraction.model import Method, Unit, UnitKind, Word

Cancelled = Callable[[], bool]


def never() -> bool:
    """The `cancelled` of a caller that does not change its mind."""
    return False


@dataclass(frozen=True)
class PagePicture:
    """A page as it is seen: an encoded picture and nothing else, no name, no place, no metadata.

    `media_type` is "image/jpeg" or "image/png"; `width` and `height` are in pixels.
    """

    data: bytes
    media_type: str
    width: int
    height: int


@dataclass(frozen=True)
class PageReading:
    """What a reader made of a page: its text in reading order, where its words stand if the reader
    tells, how sure it is (0 to 1; None if it does not say), and the language (ISO 639-3, or "").
    Nothing legible is an empty text.
    """

    text: str
    words: tuple[Word, ...] = ()
    confidence: float | None = None
    language: str = ""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> PageReading:
        """What `to_json` wrote; raises KeyError, TypeError or ValueError for any other."""
        confidence = data["confidence"]
        checked = Unit.from_json(  # offsets and edges are checked as any unit's are
            {
                "number": 1,
                "kind": UnitKind.PAGE,
                "text": data["text"],
                "method": Method.OCR,
                "language": data["language"],
                "confidence": 0.0,
                "start": None,
                "end": None,
                "regions": [],
                "furniture": [],
                "words": data["words"],
            }
        )
        if confidence is not None and not 0 <= float(confidence) <= 1:
            raise ValueError("a confidence is 0 to 1")
        return cls(
            checked.text,
            checked.words,
            None if confidence is None else float(confidence),
            checked.language,
        )

    def to_json(self) -> dict[str, Any]:
        """The reading as plain values, for a pipe."""
        return {
            "text": self.text,
            "words": [[w.start, w.end, w.x0, w.y0, w.x1, w.y1] for w in self.words],
            "confidence": self.confidence,
            "language": self.language,
        }


class PageReader(Protocol):
    """Reads one picture of a page. `engine` names the reader: "tesseract", "remote:school"."""

    engine: str

    def read(
        self, picture: PagePicture, *, likely: str = "", cancelled: Cancelled = never
    ) -> PageReading:
        """The page's text; `likely` is the language (ISO 639-3) of the rest of the document.
        Raises a `UserError` where the page could not be looked at at all."""
