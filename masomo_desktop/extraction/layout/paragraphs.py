"""Lines of a column, joined to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from statistics import median

from masomo_desktop.extraction.layout.hyphens import Words, join, without_soft
from masomo_desktop.extraction.layout.lines import Line
from masomo_desktop.extraction.layout.margins import Margin, ended, is_contents, starts_item
from masomo_desktop.extraction.layout.order import Column
from masomo_desktop.extraction.legibility import without_worthless

_SPACES = re.compile(r"[ \t\u2000-\u200a\u202f\u3000]+")

_NOTE = re.compile(r"(?:[*\u2217\u2020\u2021\u00a7\u00b6]+|\d{1,3}[.)]?)\s*[^\W\d_]")


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


def paragraphs(columns: Sequence[Column], words: Words) -> list[Paragraph]:
    """The paragraphs of a page in reading order; `words` are the words of the document."""
    parts = [
        _rows(column.lines) if column.table else _of_column(column.lines, words)
        for column in columns
    ]
    sizes: Counter[float] = Counter()
    for paragraph in chain.from_iterable(parts):
        sizes[paragraph.size] += len(paragraph.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    found: list[Paragraph] = []
    notes: list[Paragraph] = []
    for part in parts:
        first = _first_note(part, body)
        found += part[:first]
        notes += part[first:]
    return _across_columns(found, words) + notes


def _first_note(found: Sequence[Paragraph], body: float) -> int:
    """The index at which the footnotes of a column begin; its length where there are none.

    Footnotes stand at the foot, are smaller than the page's text, and the first starts with its
    mark. They are read last: between two columns they would tear a sentence apart.
    """
    first = len(found)
    while first and found[first - 1].size < 0.92 * body and not found[first - 1].table:
        first -= 1
    while first < len(found) and not _NOTE.match(found[first].text):
        first += 1
    return first or len(found)


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
    margin = Margin(lines)
    groups: list[list[Line]] = [[lines[0]]]
    for index in range(1, len(lines)):
        if margin.parts(lines, index, groups[-1]):
            groups.append([lines[index]])
        else:
            groups[-1].append(lines[index])
    return [_paragraph(group, words) for group in groups]


def _clean(text: str) -> str:
    return _single_spaced(without_worthless(without_soft(text)))


def _single_spaced(text: str) -> str:
    if text.isascii() and "  " not in text and text.isprintable():
        return text.strip()
    return _SPACES.sub(" ", text).strip()


def _paragraph(group: list[Line], words: Words) -> Paragraph:
    x0, _, x1, _, sizes, bold, mono, texts, _, _ = zip(*group, strict=True)
    if all(mono) and len(group) > 1:
        text = _code(group)
    else:
        text = ""
        for line in texts:
            piece = _single_spaced(line)
            text = join(text, piece, words) if text else piece
    text = without_worthless(without_soft(text))
    return Paragraph(
        text,
        _usual(sizes, texts),
        all(bold),
        all(mono),
        len(group),
        max(x1) - min(x0),
        item=starts_item(texts[0]),
        contents=is_contents(texts[-1]),
    )


def _usual(sizes: Sequence[float], texts: Sequence[str]) -> float:
    """The size of most letters; of two that are as common the first."""
    if sizes.count(sizes[0]) == len(sizes):
        return sizes[0]
    letters: Counter[float] = Counter()
    for size, text in zip(sizes, texts, strict=True):
        letters[size] += len(text)
    return letters.most_common(1)[0][0]


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
            and not ended(last.text)
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
