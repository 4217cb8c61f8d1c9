"""Running heads, running feet and page numbers: what stands on pages but is not their text.

Learned from a sample of pages spread over the document, in runs of neighbours (heads differ on left
and right pages). What was learned holds for every page, so reading can resume at any of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from masomo_desktop.extraction.layout.captions import CAPTION as _CAPTION
from masomo_desktop.extraction.layout.lines import Line, PageLines

_DIGITS = re.compile(r"\d{1,9}")
_MOST_ROWS = 4
_ROMAN = re.compile(r"[ivxlc]{1,7}", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:[-\u2013\u2014\u2022|(\[]\s*)?"
    r"(?:(?:page|p\.|seite|pagina|p\u00e1gina|ukurasa|\u0635\u0641\u062d\u0629)\s*)?"
    r"(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|de|sur|von|ya|kati ya)\s*\d{1,4})?"
    r"\s*[-\u2013\u2014\u2022|)\]]?",
    re.IGNORECASE,
)
_NUMBER_AT_END = re.compile(r"^\d{1,4}\s+\D|\D\s+\d{1,4}$")
#: How far from the top and bottom heads and feet reach, as a share of the page's height; farther
#: for what stands clear of the text.
_ZONE = 0.14
_CLEAR_ZONE = 0.2
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
    """What repeats: texts by band and size, and the bands in which heads and feet stand.

    A band is the baseline, as a share of the page's height, in steps of half a percent. `offsets`
    are page numbers less the page's index; `body` is the size of most of the text.
    """

    texts: frozenset[tuple[int, int, str]] = frozenset()
    bands: frozenset[tuple[int, int]] = frozenset()
    offsets: frozenset[int] = frozenset()
    body: float = 0.0

    def split(self, page: PageLines, index: int) -> tuple[list[Line], list[Line]]:
        """The lines of page `index` (from 0) that are its text, and those that are furniture.

        Furniture lies at the outside: from the top down, and from the bottom up, rows are set apart
        until the first that is text, and only where a gap or another size shows that the text
        starts there.
        """
        if page.height <= 0:
            return list(page.lines), []
        rows = _rows(page)
        top, bottom = _edges(page, rows)
        apart: set[int] = set()
        for outside in (rows, rows[::-1]):
            count = 0
            for row in outside[:_MOST_ROWS]:
                if not all(
                    self._is_furniture(line, page, index, line.base <= top or line.base >= bottom)
                    for line in row
                ):
                    break
                count += 1
            while 0 < count < len(outside) and not _apart(outside[count - 1], outside[count]):
                count -= 1
            apart.update(id(line) for row in outside[:count] for line in row)
        body = [line for line in page.lines if id(line) not in apart]
        if not body and not all(page_number(line.text) is not None for line in page.lines):
            return list(page.lines), []  # what surrounds no text is the text
        return body, [line for line in page.lines if id(line) in apart]

    def _is_furniture(self, line: Line, page: PageLines, index: int, clear: bool) -> bool:
        """`clear` says that the line stands off from the text."""
        place = line.base / page.height
        zone = _CLEAR_ZONE if clear else _ZONE
        if zone < place < 1 - zone:
            return False
        band, size = _band(line, page), round(line.size)
        bands = (band - 1, band, band + 1)
        if _CAPTION.match(line.text.strip()):
            return False
        exact = any((near, size, line.text.strip()) in self.texts for near in bands)
        if line.size > 1.12 * self.body and not exact:
            return False
        if exact or any((near, size, _normal(line.text, index)) in self.texts for near in bands):
            return True
        if not clear:
            return False
        usual = any((near, size) in self.bands for near in bands)
        number = page_number(line.text)
        if number is not None:
            return number - index in self.offsets or usual or place > 0.8 or place < 0.07
        return (usual and index > 0) or (
            line.size < 0.97 * self.body and _NUMBER_AT_END.search(line.text) is not None
        )


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
    texts: Counter[tuple[int, int, str]] = Counter()
    bands: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    offsets: Counter[int] = Counter()
    letters: Counter[float] = Counter()
    for index, page in pages.items():
        if page.height <= 0 or not page.lines:
            continue
        rows = _rows(page)
        top, bottom = _edges(page, rows)
        seen: set[tuple[int, int, str]] = set()
        for line in page.lines:
            letters[round(line.size * 2) / 2] += len(line.text)
            if _CLEAR_ZONE < line.base / page.height < 1 - _CLEAR_ZONE:
                continue
            band = _band(line, page)
            seen.add((band, round(line.size), line.text.strip()))
            seen.add((band, round(line.size), _normal(line.text, index)))
            if line.base <= top or line.base >= bottom:
                bands[band, round(line.size)].add(index)
                number = page_number(line.text)
                if number is not None:
                    offsets[number - index] += 1
        texts.update(seen)
    full = sum(1 for page in pages.values() if page.lines)
    needed = 2 if full <= 6 else 3
    return Furniture(
        frozenset(key for key, count in texts.items() if count >= needed and len(key[2]) > 2),
        frozenset(band for band, on in bands.items() if full >= 6 and len(on) >= 0.5 * full),
        frozenset(offset for offset, count in offsets.items() if count >= needed),
        letters.most_common(1)[0][0] if letters else 0.0,
    )


def _rows(page: PageLines) -> list[list[Line]]:
    """The lines of a page by baseline, from the top."""
    rows: list[list[Line]] = []
    for line in sorted(page.lines, key=_base):
        if rows and line.base - rows[-1][0].base < 0.5 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _base(line: Line) -> float:
    return line.base


def _edges(page: PageLines, rows: Sequence[Sequence[Line]]) -> tuple[float, float]:
    """The baselines down to which, and from which, lines stand clear of the page's text.

    The first row counts as a head when the step below it is wider than a line's pitch would be; the
    last row likewise. Where there is none, the edges lie outside the page.
    """
    top, bottom = -1.0, page.height + 1.0
    if len(rows) >= 3:
        first, second = rows[0][0], rows[1][0]
        if second.base - first.base > 1.55 * first.size:
            top = rows[0][-1].base
        last, before = rows[-1][0], rows[-2][0]
        if last.base - before.base > 1.55 * last.size:
            bottom = last.base
    return top, bottom


def _band(line: Line, page: PageLines) -> int:
    return round(line.base / page.height * 200)


def _normal(text: str, index: int) -> str:
    """The text with each number as its distance from the page's index: page numbers come out the
    same on every page, other numbers do not."""
    return _DIGITS.sub(lambda found: f"#{int(found.group()) - index}", text.strip().casefold())


def _apart(outer: Sequence[Line], inner: Sequence[Line]) -> bool:
    """Whether two rows are set apart from each other, by a gap or by the size of their letters."""
    first, second = max(outer, key=_width), max(inner, key=_width)
    size = max(first.size, second.size)
    return abs(first.base - second.base) > 1.45 * size or (
        abs(first.size - second.size) > 0.05 * size
    )


def _width(line: Line) -> float:
    return line.width


def _from_roman(text: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    if not _ROMAN.fullmatch(text):
        return None
    total = 0
    for letter, after in zip(text, text[1:] + " ", strict=True):
        value = values[letter]
        total += -value if values.get(after, 0) > value else value
    return total
