"""Reading one page: the usual way first, and others only where that reads badly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from masomo_desktop.extraction.readers.ocr import program
from masomo_desktop.extraction.readers.ocr.prepared import Page, Prepared
from masomo_desktop.extraction.readers.ocr.program import Found
from masomo_desktop.extraction.readers.ocr.text import (
    BLANK,
    LENIENT,
    NOTHING,
    PageText,
    confidence,
    legible,
    page_text,
)
from masomo_desktop.extraction.tesseract import Tesseract

#: A reading of so many letters that is as sure as this needs no other try.
_GOOD = ((10, 0.92), (30, 0.8))
#: Letters in words of which it is sure that make a page of text.
_SURE_LETTERS, _SURE_WORD = 200, 0.8
#: A page of which Tesseract is less sure than this is unreadable.
FLOOR = 0.6
#: With fewer letters than these, it must be surer.
_FEW, _FLOOR_OF_FEW = 24, 0.7
#: From here on the orientation that Tesseract reports is worth a try.
_USABLE = 1.0


@dataclass(frozen=True)
class _Try:
    """`found` is what strict floors leave of `raw`."""

    prepared: Prepared
    raw: list[Found]
    found: list[Found]

    @property
    def letters(self) -> int:
        return sum(len(word.text) for word in self.found)

    @property
    def good(self) -> bool:
        sure = confidence(self.found)
        return any(self.letters >= letters and sure >= least for letters, least in _GOOD)

    @property
    def is_text(self) -> bool:
        """Whether this is a page of text beyond doubt, whatever else may be on it."""
        sure = sum(len(word.text) for word in self.found if word.confidence >= _SURE_WORD)
        return self.good or sure >= _SURE_LETTERS

    @property
    def worth(self) -> float:
        """More letters are better, and sure ones much better than doubtful ones."""
        return sum(len(word.text) * word.confidence**2 for word in self.found)


def recognised(tesseract: Tesseract, page: Page, packs: Sequence[str]) -> PageText:
    """The text of a page read with these language packs. It is empty where there is none, which is
    sure (1.0) of a blank page, and where it cannot be relied on, with how little it can."""
    if page.blank:
        return BLANK
    best: _Try | None = None
    try:
        for one in _tries(tesseract, page, packs):
            if best is None or one.worth > best.worth:
                best = one
            if one.good:
                break
    except program.TooSlow:  # what is not read by now is not read by other ways either
        pass
    if best is None:
        return NOTHING
    if not _reliable(best):
        return NOTHING if best.letters < _FEW else replace(NOTHING, confidence=_sure(best))
    prepared, width, height = best.prepared, page.width, page.height

    def place(box: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
        x0, y0, x1, y1 = prepared.on_page(box)
        return _share(x0, width), _share(y0, height), _share(x1, width), _share(y1, height)

    found = legible(best.raw, LENIENT) if best.is_text else best.found
    return page_text(found, place)


def _tries(tesseract: Tesseract, page: Page, packs: Sequence[str]) -> Iterator[_Try]:
    for prepared in _ways(tesseract, page):
        found = program.words(tesseract, prepared.grey, packs, prepared.dpi)
        yield _Try(prepared, found, legible(found))
    # labels and single words: no lines that would tell how the page stands
    prepared = page.prepared(straighten=False)
    found = program.words(tesseract, prepared.grey, packs, prepared.dpi, scattered=True)
    labels = _Try(prepared, found, legible(found))
    if _reliable(labels):  # in a drawing, letters are found everywhere
        yield labels


def _ways(tesseract: Tesseract, page: Page) -> Iterator[Prepared]:
    """The page as it is likely to be read, then as it might be; each costs a run of Tesseract."""
    stands = program.orientation(tesseract, page.overview()) if page.on_its_side else None
    turn = stands.turn if stands is not None and stands.sureness >= _USABLE else 0
    yield page.prepared(turn)
    if stands is None:
        stands = program.orientation(tesseract, page.overview())
    if stands is not None and stands.sureness >= _USABLE:
        if stands.turn != turn:
            yield page.prepared(stands.turn)
    elif page.on_its_side:  # too little text to tell: both are tried
        yield page.prepared(90)
        yield page.prepared(270)
    else:
        yield page.prepared(180)
    if page.skewed:  # the lines that were found may have been none
        yield page.prepared(turn, straighten=False)


def _reliable(one: _Try) -> bool:
    return _sure(one) >= (FLOOR if one.letters >= _FEW else _FLOOR_OF_FEW)


def _sure(one: _Try) -> float:
    return round(confidence(one.found), 3)


def _share(edge: float, size: int) -> float:
    return round(min(max(edge / size, 0.0), 1.0), 5)
