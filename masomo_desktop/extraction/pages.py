"""Pictures of pages for the window, which never parses a file itself."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.session import Session

_LIMITS = Limits(seconds=30, memory_mb=1500)


@dataclass(frozen=True)
class PageImage:
    """A drawn page: PNG bytes, size in pixels, how many pages the document has, and the boxes
    (x0, y0, x1, y1, in pixels) of the quote's lines."""

    png: bytes
    width: int
    height: int
    pages: int
    highlights: tuple[tuple[float, float, float, float], ...] = ()


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
    ) -> PageImage:
        """Page `page` (from 1) of the file at `path`, `width` pixels wide, with `quote` found.

        `start` and `end` are the quote's offsets in the unit's text and `length` that text's
        length: they decide between equal quotes. Raises what `open_pages` does, and what a child
        that is lost or too slow raises; the next call starts a new child.
        """
        request = {
            "page": page,
            "width": width,
            "quote": quote,
            "start": start,
            "end": end,
            "length": length,
        }
        with self._lock:
            answer, png = self._session_for(path).ask(request)
        boxes = tuple(
            (float(x0), float(y0), float(x1), float(y1)) for x0, y0, x1, y1 in answer["highlights"]
        )
        return PageImage(
            png, int(answer["width"]), int(answer["height"]), int(answer["pages"]), boxes
        )

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
