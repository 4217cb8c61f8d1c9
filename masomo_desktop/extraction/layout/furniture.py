"""Running heads, running feet and page numbers: what stands on pages but is not their text.

Learned from a sample of pages spread over the document, in runs of neighbours (heads differ on left
and right pages). What was learned holds for every page, so reading can resume at any of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from masomo_desktop.extraction.layout.lines import Line, PageLines

_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlc]{1,7}", re.I)
_PAGE_NUMBER = re.compile(
    r"(?:[-\u2013\u2014\u2022|(\[]\s*)?(?:(?:page|p\.|seite|pagina|p\u00e1gina|ukurasa|\u0635\u0641\u062d\u0629)\s*)?"
    r"(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|de|sur|von|ya|kati ya)\s*\d{1,4})?\s*[-\u2013\u2014\u2022|)\]]?", re.I)
_ZONE = 0.14
_RUN = 3
_RUNS = 8


def sample_of(pages: int) -> list[int]:
    """The indices of the pages to learn from: all of a short document, else runs spread evenly."""
    if pages <= _RUN * _RUNS:
        return list(range(pages))
    last = pages - _RUN
    starts = [round(run * last / (_RUNS - 1)) for run in range(_RUNS)]
    return [start + step for start in starts for step in range(_RUN)]


@dataclass(frozen=True)
class Furniture:
    """What repeats: texts (digits as #) by band, and the bands in which heads and feet stand.

    A band is the baseline, as a share of the page's height, in steps of half a percent.
    """

    texts: frozenset[tuple[int, str]] = frozenset()
    bands: frozenset[tuple[int, int]] = frozenset()
    offsets: frozenset[int] = frozenset()

    def split(self, page: PageLines, index: int) -> tuple[list[Line], list[Line]]:
        """The lines of page `index` (from 0) that are its text, and those that are furniture."""
        if page.height <= 0:
            return list(page.lines), []
        body: list[Line] = []
        apart: list[Line] = []
        edges = _edges(page)
        for line in page.lines:
            (apart if self._is_furniture(line, page, index, edges) else body).append(line)
        if not body and not all(page_number(line.text) is not None for line in apart):
            return apart, []  # what surrounds no text is the text
        return body, apart

    def _is_furniture(
        self, line: Line, page: PageLines, index: int, edges: tuple[float, float]
    ) -> bool:
        place = line.base / page.height
        if _ZONE < place < 1 - _ZONE:
            return False
        band = _band(line, page)
        text = _normal(line.text)
        if any((near, text) in self.texts for near in (band - 1, band, band + 1)):
            return True
        outer = line.base <= edges[0] or line.base >= edges[1]
        if not outer:
            return False
        number = page_number(line.text)
        if number is not None and (
            number - index in self.offsets or place > 0.9 and number - index == 1
            or any((near, round(line.size)) in self.bands for near in (band - 1, band, band + 1))
        ):
            return True
        return index > 0 and any(
            (near, round(line.size)) in self.bands for near in (band - 1, band, band + 1))


def page_number(text: str) -> int | None:
    """The number that a line consisting of a page number shows, else None."""
    stripped = text.strip()
    found = _PAGE_NUMBER.fullmatch(stripped) if len(stripped) < 24 else None
    if found is None:
        return None
    number = found.group(1)
    return int(number) if number.isdecimal() else _from_roman(number.lower())


def learn(pages: Mapping[int, PageLines]) -> Furniture:
    """What repeats on the sampled `pages`, by index."""
    texts: Counter[tuple[int, str]] = Counter()
    bands: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    offsets: Counter[int] = Counter()
    for index, page in pages.items():
        if page.height <= 0:
            continue
        seen: set[tuple[int, str]] = set()
        top, bottom = _edges(page)
        for line in page.lines:
            if _ZONE < line.base / page.height < 1 - _ZONE:
                continue
            key = (_band(line, page), _normal(line.text))
            if key not in seen:
                seen.add(key)
                texts[key] += 1
            if line.base <= top or line.base >= bottom:
                bands[key[0], round(line.size)].add(index)
                number = page_number(line.text)
                if number is not None:
                    offsets[number - index] += 1
    full = sum(1 for page in pages.values() if page.lines)
    needed = 2 if full <= 6 else 3
    return Furniture(
        frozenset(key for key, count in texts.items() if count >= needed and len(key[1]) > 0),
        frozenset(_heads(bands, pages, full)),
        frozenset(offset for offset, count in offsets.items() if count >= needed),
    )


def _heads(
    bands: Mapping[tuple[int, int], set[int]], pages: Mapping[int, PageLines], full: int
) -> list[tuple[int, int]]:
    """Bands in which most pages have a line that stands clear of the text, as a head does."""
    return [band for band, on in bands.items() if full >= 6 and len(on) >= 0.5 * full]


def _edges(page: PageLines) -> tuple[float, float]:
    """The baselines down to which, and from which, lines stand clear of the page's text.

    The first row counts as a head when the gap below it is wider than a line's pitch would be; the
    last row likewise. Where there is none, the edges lie outside the page.
    """
    rows = sorted({round(line.base, 1): line for line in page.lines}.items())
    top, bottom = -1.0, page.height + 1.0
    if len(rows) >= 3:
        (first, line), (second, _) = _next_row(rows, 0)
        if second - first > 1.55 * line.size:
            top = first + 0.3 * line.size
        (last, line), (before, _) = _next_row(rows[::-1], 0)
        if last - before > 1.55 * line.size:
            bottom = last - 0.3 * line.size
    return top, bottom


def _next_row(
    rows: Sequence[tuple[float, Line]], start: int
) -> tuple[tuple[float, Line], tuple[float, Line]]:
    first = rows[start]
    for row in rows[start + 1:]:
        if abs(row[0] - first[0]) > 0.5 * first[1].size:
            return first, row
    return first, first


def _band(line: Line, page: PageLines) -> int:
    return round(line.base / page.height * 200)


def _normal(text: str) -> str:
    return _DIGITS.sub("#", text.strip().casefold())


def _from_roman(text: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    if not _ROMAN.fullmatch(text):
        return None
    total = 0
    for letter, after in zip(text, text[1:] + " "):
        value = values[letter]
        total += -value if values.get(after, 0) > value else value
    return total
