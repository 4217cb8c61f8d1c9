"""From Tesseract's words to a page's text, with where each word of the text stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from masomo_desktop.extraction.layout.hyphens import gap, join
from masomo_desktop.extraction.legibility import readable
from masomo_desktop.extraction.model import Word
from masomo_desktop.extraction.readers.ocr.program import Found


@dataclass(frozen=True)
class Floors:
    """A word below `word` is a speck, a rule or a piece of a picture; a paragraph below `paragraph`
    on average is no text."""

    word: float
    paragraph: float


#: What counts when it is asked whether there is text at all.
STRICT = Floors(0.25, 0.45)
#: On a page that is text beyond doubt, what Tesseract is not sure of is mostly right: "rendering"
#: in a line of code has been read rightly with a confidence of 0.
LENIENT = Floors(0.0, 0.25)

#: Maps a box of the picture that was read to the page: edges as shares, 0 to 1.
Place = Callable[[tuple[int, int, int, int]], tuple[float, float, float, float]]


@dataclass(frozen=True)
class PageText:
    """The text of a page, paragraphs parted by blank lines; its words; how sure Tesseract is of
    its letters on average, 0 to 1."""

    text: str
    words: tuple[Word, ...]
    confidence: float


NOTHING = PageText("", (), 0.0)
BLANK = PageText("", (), 1.0)


def legible(found: Iterable[Found], floors: Floors = STRICT) -> list[Found]:
    """The words that are text, by paragraphs: a picture gives a few letters here and there, of
    which Tesseract itself is not sure."""
    kept: list[Found] = []
    for _, paragraph in groupby(found, key=lambda word: word.place[:2]):
        words = [word for word in paragraph if _is_word(word, floors)]
        if words and confidence(words) >= floors.paragraph:
            kept += words
    return kept


def confidence(found: Sequence[Found]) -> float:
    """How sure Tesseract is of the letters, on average; 0 where there are none."""
    letters = sum(len(word.text) for word in found)
    return sum(word.confidence * len(word.text) for word in found) / letters if letters else 0.0


def page_text(found: Sequence[Found], place: Place) -> PageText:
    """The text of a page's legible words, lines joined to paragraphs and split words made whole."""
    text = ""
    words: list[Word] = []
    for _, paragraph in groupby(found, key=lambda word: word.place[:2]):
        piece, placed = _paragraph(list(paragraph), place)
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{piece}" if text else piece
        words += [
            Word(start + w.start, start + w.end, w.x0, w.y0, w.x1, w.y1)
            for w in placed
            if w.end > w.start
        ]
    return PageText(text, tuple(words), round(confidence(found), 3))


def _paragraph(found: list[Found], place: Place) -> tuple[str, list[Word]]:
    text = ""
    words: list[Word] = []
    for _, line in groupby(found, key=lambda word: word.place):
        written, placed = _line(list(line), place)
        joined = join(text, written) if text else written
        start = len(joined) - len(written)
        # of a word that was split, the hyphen is gone: its first half ends where the second starts
        words = [Word(w.start, min(w.end, start), w.x0, w.y0, w.x1, w.y1) for w in words]
        words += [Word(start + w.start, start + w.end, w.x0, w.y0, w.x1, w.y1) for w in placed]
        text = joined
    return text, words


def _line(found: list[Found], place: Place) -> tuple[str, list[Word]]:
    text = ""
    words: list[Word] = []
    for one in found:
        written = readable(one.text).strip()
        if not written:
            continue
        text += gap(text, written) if text else ""
        words.append(Word(len(text), len(text) + len(written), *place(one.box)))
        text += written
    return text, words


def _is_word(word: Found, floors: Floors) -> bool:
    if word.confidence < floors.word:
        return False
    if any(character.isalnum() for character in word.text):
        return True
    return word.confidence >= 0.6
