"""Pages as images, drawn one at a time off the window's thread.

The newest wish is drawn next and older ones are forgotten; when there is nothing else to do, the
page that will be wanted next is drawn ahead.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QImage

from masomo_desktop.ui.shell import Background

#: Images kept: an A4 page at 1000 pixels is 6 MB.
KEPT = 4


@dataclass(frozen=True)
class Wish:
    """A page of a source at `width` pixels, with the places of a quote asked for.

    `start` and `end` are the quote's offsets in the unit's text, `length` is that text's length.
    """

    source: str
    page: int
    width: int
    quote: str = ""
    start: int = 0
    end: int = 0
    length: int = 0


@dataclass(frozen=True)
class Drawn:
    """A page's image, and where on it the quote stands: rectangles in its pixels."""

    image: QImage
    highlights: tuple[tuple[float, float, float, float], ...] = ()


class Drawing:
    """Draws wishes through `draw` in the background; calls `shown` or `failed` for the newest."""

    def __init__(
        self,
        background: Background,
        draw: Callable[[Wish], Drawn],
        shown: Callable[[Wish, Drawn], None],
        failed: Callable[[Wish, Exception], None],
    ) -> None:
        self._background = background
        self._draw, self._shown, self._failed = draw, shown, failed
        self._kept: OrderedDict[Wish, Drawn] = OrderedDict()
        self._wanted: Wish | None = None
        self._ahead: Wish | None = None
        self._busy = False

    def want(self, wish: Wish, ahead: Wish | None = None) -> None:
        """Show `wish` as soon as can be, then draw `ahead` so that it is there when wanted."""
        self._wanted, self._ahead = wish, ahead
        kept = self._kept.get(wish)
        if kept is not None:
            self._kept.move_to_end(wish)
            self._wanted = None
            self._shown(wish, kept)
        self._work()

    def forget(self) -> None:
        """Want nothing any more, and keep nothing."""
        self._wanted = self._ahead = None
        self._kept.clear()

    def _work(self) -> None:
        if self._busy:
            return
        wish = self._wanted or self._ahead
        if wish is None or wish in self._kept:
            return
        self._busy = True
        self._background.run(
            lambda: self._draw(wish),
            lambda drawn: self._drawn(wish, drawn),
            lambda error: self._lost(wish, error),
        )

    def _drawn(self, wish: Wish, drawn: Drawn) -> None:
        self._busy = False
        if wish in (self._wanted, self._ahead):
            self._kept[wish] = drawn
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        if wish == self._wanted:
            self._wanted = None
            self._shown(wish, drawn)
        self._work()

    def _lost(self, wish: Wish, error: Exception) -> None:
        self._busy = False
        if wish == self._wanted:
            self._wanted = self._ahead = None
            self._failed(wish, error)
        elif wish == self._ahead:
            self._ahead = None  # if it is ever wanted, the error is told then
        self._work()
