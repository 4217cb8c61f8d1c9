"""Ends a text that comes in pieces before any of some other texts."""

from __future__ import annotations

from collections.abc import Sequence


class StopTexts:
    """Feed it pieces; it gives back what is certain to stand before a stop text."""

    def __init__(self, stop: Sequence[str]) -> None:
        self._stop = tuple(text for text in stop if text)
        self._held = ""
        self.met = False

    def feed(self, piece: str) -> str:
        """The text that may be shown now; the end that could begin a stop text is held back."""
        if self.met:
            return ""
        text = self._held + piece
        found = [at for at in (text.find(stop) for stop in self._stop) if at >= 0]
        if found:
            self.met, self._held = True, ""
            return text[: min(found)]
        hold = max((_overlap(text, stop) for stop in self._stop), default=0)
        self._held = text[len(text) - hold :]
        return text[: len(text) - hold]

    def rest(self, piece: str = "") -> str:
        """What is left when no more comes."""
        text, held = self.feed(piece), self._held
        self._held = ""
        return text + held


def _overlap(text: str, stop: str) -> int:
    """The length of the longest end of `text` that is a beginning of `stop`."""
    for length in range(min(len(text), len(stop) - 1), 0, -1):
        if text.endswith(stop[:length]):
            return length
    return 0
