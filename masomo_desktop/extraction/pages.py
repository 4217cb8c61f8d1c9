"""Pictures of pages for the window, which never parses a file itself."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from masomo_desktop.extraction.model import Word
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.session import Session

_LIMITS = Limits(seconds=30, memory_mb=1500)

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class PageImage:
    """A drawn page: PNG bytes, size in pixels, how many pages the document has, and the boxes
    (x0, y0, x1, y1, in pixels) of the quote's lines."""

    png: bytes
    width: int
    height: int
    pages: int
    highlights: tuple[Box, ...] = ()


class PageImages:
    """Draws pages in one child that stays open for the document shown last.

    Safe to call from any thread; calls wait for each other.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._path: Path | None = None
        self._session: Session | None = None

    def render(
        self,
        path: Path,
        page: int,
        width: int,
        *,
        quote: str = "",
        start: int = 0,
        end: int = 0,
        length: int = 0,
        words: Sequence[Word] = (),
    ) -> PageImage:
        """Page `page` (from 1) of the file at `path`, `width` pixels wide, with `quote` found.

        `start` and `end` are the quote's offsets in the unit's text and `length` that text's
        length: they decide between equal quotes. `words` are those of the unit that OCR has read
        (`SourceService.words`): a quote that is made of them is where they are, any other where the
        page's own text has it. Raises what `open_pages` does, and what a child that is lost or too
        slow raises; the next call starts a new child.
        """
        seen = any(word.start < end and word.end > start for word in words)
        request = {
            "page": page,
            "width": width,
            "quote": "" if seen else quote,
            "start": start,
            "end": end,
            "length": length,
        }
        with self._lock:
            answer, png = self._session_for(path).ask(request)
        drawn, height = int(answer["width"]), int(answer["height"])
        if seen and quote:
            boxes = lines_of(words, start, end, drawn, height)
        else:
            boxes = tuple(
                (float(x0), float(y0), float(x1), float(y1))
                for x0, y0, x1, y1 in answer["highlights"]
            )
        return PageImage(png, drawn, height, int(answer["pages"]), boxes)

    def close(self) -> None:
        """End the child; a later `render` starts another."""
        with self._lock:
            self._close()

    def _session_for(self, path: Path) -> Session:
        if self._session is None or self._path != path or not self._session.alive:
            self._close()
            self._session = Session(
                "masomo_desktop.extraction.rendering:open_pages", {"path": str(path)}, _LIMITS
            )
            self._path = path
        return self._session

    def _close(self) -> None:
        if self._session is not None:
            self._session.close()
        self._session = None
        self._path = None


def lines_of(
    words: Sequence[Word], start: int, end: int, width: int, height: int
) -> tuple[Box, ...]:
    """The boxes of `text[start:end]` on a page of `width` by `height` pixels, one for each line.

    A word goes on with a line if the middle of each is within the other's height (or width, where
    the page lies on its side): a line of a skewed page is marked by several boxes, as it rises.
    """
    lines: list[Word] = []
    for word in words:
        if word.end <= start or word.start >= end:
            continue
        if lines and _beside(lines[-1], word):
            last = lines[-1]
            lines[-1] = Word(
                last.start,
                word.end,
                min(last.x0, word.x0),
                min(last.y0, word.y0),
                max(last.x1, word.x1),
                max(last.y1, word.y1),
            )
        else:
            lines.append(word)
    return tuple(
        (
            round(line.x0 * width, 1),
            round(line.y0 * height, 1),
            round(line.x1 * width, 1),
            round(line.y1 * height, 1),
        )
        for line in lines
    )


def _beside(one: Word, other: Word) -> bool:
    return _level(one.y0, one.y1, other.y0, other.y1) or _level(one.x0, one.x1, other.x0, other.x1)


def _level(low: float, high: float, other_low: float, other_high: float) -> bool:
    middle, other_middle = (low + high) / 2, (other_low + other_high) / 2
    return low <= other_middle <= high and other_low <= middle <= other_high
