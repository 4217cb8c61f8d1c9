"""Lines of a column, joined to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from masomo_desktop.extraction.layout.hyphens import Words, join, without_soft
from masomo_desktop.extraction.layout.lines import BULLETS, Line
from masomo_desktop.extraction.layout.order import Column
from masomo_desktop.extraction.legibility import without_worthless

_NUMBERED = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,5})[.)]|\[\d{1,3}\])\s+\S")
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*(?:\d+|[ivxlc]+)?\s*$|\s\u2026+\s*\d+\s*$")
_ENDS = frozenset(".!?:;\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964")
_CLOSERS = "\"')]}\u201d\u2019\u00bb\u300d\u300f\u3011"
_SPACES = re.compile(r"[ \t\u2000-\u200a\u202f\u3000]+")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, a row of a table or a block of code; `text` is final.

    `size` is that of most of its letters, `bold` and `mono` hold for all of its lines.
    `lines` counts them; `item` says that it starts with a list's mark.
    """

    text: str
    size: float
    bold: bool
    mono: bool
    lines: int
    width: float
    item: bool = False
    table: bool = False
    contents: bool = False


def starts_item(text: str) -> bool:
    """Whether a line starts as a list item does: with a bullet, or a number and a stop."""
    head = text.lstrip()
    if not head:
        return False
    if head[0] in BULLETS:
        return (len(head) > 2 and head[1].isspace()) or head[0] not in "-\u2013\u2014*+"
    return _NUMBERED.match(head) is not None


def paragraphs(columns: Sequence[Column], words: Words) -> list[Paragraph]:
    """The paragraphs of a page in reading order; `words` are the words of the document."""
    found: list[Paragraph] = []
    for column in columns:
        found += _rows(column.lines) if column.table else _of_column(column.lines, words)
    return _across_columns(found, words)


def _rows(lines: Sequence[Line]) -> list[Paragraph]:
    """One paragraph for a table: rows end with a new line, cells with a tab."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(line.base - rows[-1][0].base) < 0.5 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    text = "\n".join("\t".join(_clean(cell.text) for cell in row) for row in rows)
    return [
        Paragraph(
            text,
            lines[0].size,
            False,
            False,
            len(rows),
            max(line.x1 for line in lines) - min(line.x0 for line in lines),
            table=True,
        )
    ]


def _of_column(lines: Sequence[Line], words: Words) -> list[Paragraph]:
    margin = _Margin(lines)
    groups: list[list[Line]] = [[lines[0]]]
    for index in range(1, len(lines)):
        if margin.parts(lines, index, groups[-1]):
            groups.append([lines[index]])
        else:
            groups[-1].append(lines[index])
    return [_paragraph(group, words, margin) for group in groups]


class _Margin:
    """What is usual in a column: its edges, its line pitch, whether paragraphs hang."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.rtl = sum(line.rtl for line in lines) * 2 > len(lines)
        starts = [self.start(line) for line in lines]
        ends = [self.end(line) for line in lines]
        self.size = median(line.size for line in lines)
        usual = Counter(round(start / (0.4 * self.size)) for start in starts)
        self.left = min(starts)
        self.right = max(ends)
        self.width = max(self.right - self.left, 1.0)
        pitches: dict[float, list[float]] = {}
        for first, second in zip(lines, lines[1:]):
            step = second.base - first.base
            size = round(first.size)
            if abs(first.size - second.size) < 0.1 * first.size and 0.8 * size < step < 2.6 * size:
                pitches.setdefault(size, []).append(step)
        self.pitch = {size: _usual_pitch(steps, size) for size, steps in pitches.items()}
        at_left = sum(start - self.left < 0.4 * self.size for start in starts)
        common = usual.most_common(1)[0][0] * 0.4 * self.size
        self.hangs = (
            len(lines) >= 6
            and at_left < 0.45 * len(lines)
            and 0.8 * self.size < common - self.left < 5 * self.size
        )

    def start(self, line: Line) -> float:
        """Where reading of a line starts, growing in the direction of reading."""
        return -line.x1 if self.rtl else line.x0

    def end(self, line: Line) -> float:
        return -line.x0 if self.rtl else line.x1

    def parts(self, lines: Sequence[Line], index: int, group: list[Line]) -> bool:
        """Whether line `index` starts a new paragraph after `group`, which ends before it."""
        first, second = lines[index - 1], lines[index]
        size = min(first.size, second.size)
        step = second.base - first.base
        if step < 0.3 * size:  # a stray piece of the same line
            return False
        larger = max(first.size, second.size)
        if size < 0.8 * larger and step < 0.95 * larger:  # letters raised or lowered in a line
            return False
        if larger > 1.12 * size and min(len(first.text.strip()), len(second.text.strip())) > 2:
            return True
        usual = self.pitch.get(round(first.size), 1.2 * size)
        if step > max(1.28 * usual, usual + 0.25 * size) or step < -0.5 * size:
            return True
        if first.mono != second.mono:
            return True
        if first.mono and second.mono:
            return False
        if starts_item(second.text) and self._item_parts(first, second, group):
            return True
        if _LEADERS.search(first.text):
            return True
        if first.text.rstrip()[-1:] in "-\u00ad\u2010" and second.text.lstrip()[:1].islower():
            return False
        room = self.right - self.end(first)
        if first.bold != second.bold and (self._short(first, second) or _ended(first.text)):
            return True
        indent = self.start(second) - self.left
        before = self.start(first) - self.left
        if self.hangs:
            return indent < 0.4 * size and (before > 0.6 * size or self._short(first, second))
        if len(group) > 1 or not starts_item(group[0].text):
            after = lines[index + 1] if index + 1 < len(lines) else None
            if indent - before > 0.8 * size and (
                after is None
                or self.start(second) - self.start(after) > 0.6 * size
                or _ended(first.text)
            ):
                return _ended(first.text) or room > 2 * size
            if before - indent > 0.8 * size and len(group) > 1 and starts_item(group[0].text):
                return True
        return self._short(first, second) and (_ended(first.text) or _capital(second.text))

    def _item_parts(self, first: Line, second: Line, group: list[Line]) -> bool:
        """A number with a stop may be the end of a sentence that was broken before it."""
        if second.text.lstrip()[0] in BULLETS:
            return True
        return (
            _ended(first.text)
            or starts_item(group[0].text)
            or (self.start(second) - self.start(first) > 0.5 * first.size)
            or self._short(first, second)
        )

    def _short(self, first: Line, second: Line) -> bool:
        """Whether the next word would have fitted on `first`: it was ended on purpose."""
        room = self.right - self.end(first)
        word = second.text.split(maxsplit=1)[0] if second.text.strip() else ""
        per_letter = second.width / max(len(second.text), 1)
        return room > (len(word) + 1) * per_letter + 1.5 * first.size


def _usual_pitch(steps: list[float], size: float) -> float:
    """The commonest step; of equally common ones the smallest, because gaps only add to it."""
    counts = Counter(round(step * 2) / 2 for step in steps)
    top = max(counts.values())
    return min(step for step, count in counts.items() if count >= max(1, 0.7 * top))


def _ended(text: str) -> bool:
    stripped = text.rstrip().rstrip(_CLOSERS)
    return not stripped or stripped[-1] in _ENDS


def _capital(text: str) -> bool:
    head = text.lstrip().lstrip("\"'([\u201c\u2018\u00ab\u00bf\u00a1")
    return not head or not head[0].islower()


def _clean(text: str) -> str:
    return _SPACES.sub(" ", without_worthless(without_soft(text))).strip()


def _paragraph(group: list[Line], words: Words, margin: _Margin) -> Paragraph:
    mono = all(line.mono for line in group)
    if mono and len(group) > 1:
        text = _code(group)
    else:
        text = ""
        for line in group:
            piece = _SPACES.sub(" ", line.text).strip()
            text = join(text, piece, words) if text else piece
    text = without_worthless(without_soft(text))
    weights: Counter[float] = Counter()
    for line in group:
        weights[line.size] += len(line.text)
    return Paragraph(
        text,
        weights.most_common(1)[0][0],
        all(line.bold for line in group),
        mono,
        len(group),
        max(line.x1 for line in group) - min(line.x0 for line in group),
        item=starts_item(group[0].text),
        contents=bool(_LEADERS.search(group[-1].text)),
    )


def _code(group: list[Line]) -> str:
    """Lines of code as they stand, with their indentation as spaces."""
    left = min(line.x0 for line in group)
    pitch = median(line.width / max(len(line.text), 1) for line in group) or 1.0
    return "\n".join(
        " " * max(0, round((line.x0 - left) / pitch)) + line.text.strip() for line in group
    )


def _across_columns(found: list[Paragraph], words: Words) -> list[Paragraph]:
    """Join a paragraph that a column's end broke: no stop at its end, no capital at the next."""
    whole: list[Paragraph] = []
    for paragraph in found:
        last = whole[-1] if whole else None
        if (
            last
            and not (last.table or paragraph.table or last.mono or paragraph.mono)
            and not (last.contents or paragraph.item)
            and last.lines > 1
            and abs(last.size - paragraph.size) < 0.06 * last.size
            and last.bold == paragraph.bold
            and not _ended(last.text)
            and paragraph.text[:1].islower()
        ):
            whole[-1] = Paragraph(
                join(last.text, paragraph.text, words),
                last.size,
                last.bold,
                last.mono,
                last.lines + paragraph.lines,
                max(last.width, paragraph.width),
                last.item,
            )
        else:
            whole.append(paragraph)
    return whole
