"""Where a column's lines part into paragraphs: by space, by what they are, by their indentation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from masomo_desktop.extraction.layout.lines import BULLETS, Line

_NUMBERED = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,5})[.)]|\[\d{1,3}\])\s+\S")
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*(?:\d+|[ivxlc]+)?\s*$|\s\u2026+\s*\d+\s*$")
_ENDS = frozenset(".!?:;\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964")
_CLOSERS = "\"')]}\u201d\u2019\u00bb\u300d\u300f\u3011"
_SURE_BULLETS = BULLETS - frozenset("-\u2013\u2014*+\u00b7\u2219\u2192\u21d2")
_HYPHENS = "-\u00ad\u2010"


def starts_item(text: str) -> bool:
    """Whether a line starts as a list item does: with a bullet, or a number and a stop."""
    head = text.lstrip()
    if not head:
        return False
    if head[0] in BULLETS:
        return (len(head) > 2 and head[1].isspace()) or head[0] not in "-\u2013\u2014*+"
    return _NUMBERED.match(head) is not None


def is_contents(text: str) -> bool:
    """Whether a line ends as one in a table of contents: dots, then perhaps a page number."""
    return (text.count(".") > 3 or "\u2026" in text) and _LEADERS.search(text) is not None


def ended(text: str) -> bool:
    """Whether a text ends as a sentence does, or a phrase that announces something."""
    stripped = text.rstrip().rstrip(_CLOSERS)
    return not stripped or stripped[-1] in _ENDS


class Margin:
    """What is usual in a column: its edges, its line pitch, whether its paragraphs hang."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._rtl = sum(line.rtl for line in lines) * 2 > len(lines)
        size = median(line.size for line in lines)
        starts = [self._start(line) for line in lines]
        self._left = min(starts)
        self._right = max(self._end(line) for line in lines)
        self._pitch = _pitches(lines)
        at_left = sum(start - self._left < 0.4 * size for start in starts)
        usual = Counter(round(start / (0.4 * size)) for start in starts).most_common(1)[0][0]
        self._hangs = (
            len(lines) >= 6
            and at_left < 0.45 * len(lines)
            and 0.8 * size < usual * 0.4 * size - self._left < 5 * size
        )

    def parts(self, lines: Sequence[Line], index: int, group: Sequence[Line]) -> bool:
        """Whether line `index` starts a new paragraph after `group`, which ends before it."""
        first, second = lines[index - 1], lines[index]
        decided = self._by_space(first, second)
        if decided is None:
            decided = self._by_kind(first, second, group)
        if decided is None:
            decided = self._by_indent(lines, index, group)
        if decided is None:
            return self._short(first, second) and (ended(first.text) or _capital(second.text))
        return decided

    def _by_space(self, first: Line, second: Line) -> bool | None:
        size, larger = sorted((first.size, second.size))
        step = second.base - first.base
        if step < 0.3 * size:
            return step < -0.5 * size  # else a stray piece of the same line
        if size < 0.8 * larger and step < 0.95 * larger:  # letters raised or lowered in a line
            return False
        if larger > 1.12 * size and len(first.text.strip()) > 2 < len(second.text.strip()):
            return True
        usual = self._pitch.get(round(first.size), 1.2 * size)
        return True if step > max(1.28 * usual, usual + 0.25 * size) else None

    def _by_kind(self, first: Line, second: Line, group: Sequence[Line]) -> bool | None:
        if first.mono or second.mono:
            return first.mono != second.mono
        if starts_item(second.text) and self._item_parts(first, second, group):
            return True
        if is_contents(first.text):
            return True
        if first.text.rstrip()[-1:] in _HYPHENS and second.text.lstrip()[:1].islower():
            return False
        if first.bold != second.bold and (ended(first.text) or self._short(first, second)):
            return True
        return None

    def _by_indent(self, lines: Sequence[Line], index: int, group: Sequence[Line]) -> bool | None:
        first, second = lines[index - 1], lines[index]
        size = min(first.size, second.size)
        before, indent = self._start(first) - self._left, self._start(second) - self._left
        if self._hangs:
            return indent < 0.4 * size and (before > 0.6 * size or self._short(first, second))
        item = starts_item(group[0].text)
        if len(group) == 1 and item:
            return None
        if item and before - indent > 0.8 * size:
            return True
        if indent - before > 0.8 * size:
            after = lines[index + 1] if index + 1 < len(lines) else None
            opens = after is None or self._start(second) - self._start(after) > 0.6 * size
            if opens or ended(first.text):
                return ended(first.text) or self._right - self._end(first) > 2 * size
        return None

    def _item_parts(self, first: Line, second: Line, group: Sequence[Line]) -> bool:
        """A number with a stop, or a dash, may stand in a sentence that was broken before it."""
        return (
            second.text.lstrip()[0] in _SURE_BULLETS
            or ended(first.text)
            or starts_item(group[0].text)
            or self._start(second) - self._start(first) > 0.5 * first.size
            or self._short(first, second)
        )

    def _short(self, first: Line, second: Line) -> bool:
        """Whether the next word would have fitted on `first`: it was ended on purpose."""
        room = self._right - self._end(first)
        if room < 2 * first.size:
            return False
        word = second.text.split(maxsplit=1)[0] if second.text.strip() else ""
        per_letter = second.width / max(len(second.text), 1)
        return room > (len(word) + 1) * per_letter + 1.5 * first.size

    def _start(self, line: Line) -> float:
        """Where reading of a line starts, growing in the direction of reading."""
        return -line.x1 if self._rtl else line.x0

    def _end(self, line: Line) -> float:
        return -line.x0 if self._rtl else line.x1


def _pitches(lines: Sequence[Line]) -> dict[int, float]:
    """The usual step from line to line, by the lines' size in points.

    Of steps that are about equally common the smallest: gaps between paragraphs only add to it.
    """
    steps: dict[int, dict[float, int]] = {}
    for first, second in pairwise(lines):
        step, size = second.base - first.base, first.size
        if abs(size - second.size) < 0.1 * size and 0.8 * size < step < 2.6 * size:
            found, rounded = steps.setdefault(round(size), {}), round(step * 2) / 2
            found[rounded] = found.get(rounded, 0) + 1
    return {
        size: min(step for step, count in counts.items() if count >= 0.7 * max(counts.values()))
        for size, counts in steps.items()
    }


def _capital(text: str) -> bool:
    head = text.lstrip().lstrip("\"'([\u201c\u2018\u00ab\u00bf\u00a1")
    return not head or not head[0].islower()
