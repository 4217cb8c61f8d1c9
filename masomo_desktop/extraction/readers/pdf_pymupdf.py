"""PyMuPDF: a page's lines, fast where the page is upright, exact where it is not.

The fast way is MuPDF's own JSON writer (`fz_print_stext_page_as_json`): one pass in C gives each
line with box, baseline and first font, in less time than PyMuPDF's `get_text()` takes to build a
string. It says nothing of direction, so a page on which lines stand on end is read again with
`get_text("rawdict")`, turned upright.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import pymupdf
from pymupdf import mupdf

from masomo_desktop.extraction.layout.lines import Line, PageLines, is_rtl, whole_lines
from masomo_desktop.extraction.legibility import readable

#: Unknown characters stay U+FFFD instead of becoming their glyph's number; ligatures come apart.
#: A line is cut where its font changes, so that bold and size are known for all of it.
_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP | pymupdf.TEXT_PRESERVE_SPANS
_SCALE = 16  # the JSON writer cuts numbers to integers

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)

#: What PyMuPDF raises for a broken document or page: its own classes derive from these.
FAILURES = (RuntimeError, ValueError, mupdf.FzErrorBase, UnicodeError, AssertionError, IndexError)

#: A page is glanced at with this many points on its longer side; shades that differ by more than
#: `_SEEN` are something.
_GLANCE, _SEEN = 400, 24
#: A picture is the page if it covers this share of it.
_MOST_OF_IT = 0.6
_MOST_POINTS = 400_000_000

_ALEF = "اأإآٱ"
_SYMBOL_FONT = re.compile("wingdings|webdings|dingbats|bullets", re.IGNORECASE)
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LAM_ALEF = re.compile(f"[{_ALEF}]ل")

_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_NUMBER = r"(-?\d+)"
#: A piece of a line in MuPDF's JSON. Taken out whole: parsing it all costs more than reading the
#: page did.
_PIECE = re.compile(
    rf'"wmode":(\d),"bbox":{{"x":{_NUMBER},"y":{_NUMBER},"w":{_NUMBER},"h":{_NUMBER}'
    rf'(?:,"flags":\d+)?}},"font":({{"name":{_STRING},"family":{_STRING},"weight":{_STRING},'
    rf'"style":{_STRING},"size":-?\d+}}),"x":{_NUMBER},"y":{_NUMBER},"text":"({_STRING[1:-1]})"'
)


class _Font(NamedTuple):
    """What counts of a font; `symbols`: its letters stand for pictures, whatever its map says."""

    size: int
    bold: bool
    mono: bool
    symbols: bool


#: x, y, width and height of a piece's box, where its first letter starts and its baseline, all in
#: parts of a point (`_SCALE`); then its text, its font, and whether it is written downwards.
_Piece = tuple[int, int, int, int, int, int, str, _Font, bool]


def page_lines(page: pymupdf.Page) -> PageLines:
    """The lines of `page`, upright; raises one of `FAILURES` when MuPDF cannot read it."""
    textpage = _textpage(page, _FLAGS)
    pieces = _pieces(textpage)
    upright, mixed = _directions(pieces)
    if upright and mixed:
        # cut at changes of font, the pieces of a line with both directions lose their order
        textpage = _textpage(page, _FLAGS & ~pymupdf.TEXT_PRESERVE_SPANS)
        pieces = _pieces(textpage)
        upright = not any(_LAM_ALEF.search(text) for *_, text, _, _ in pieces)
    if not upright:
        return _exact(page, textpage)
    frame = page.rect
    return PageLines(frame.width, frame.height, tuple(whole_lines(_runs(pieces))))


def _textpage(page: pymupdf.Page, flags: int) -> pymupdf.TextPage:
    """The text of a page, its notes and form fields, as it is shown.

    `Page.get_textpage` undoes the page's rotation, and with a matrix that does it again cuts at the
    edges of the page that was not rotated; a display list keeps both right.
    """
    if not page.rotation:
        return page.get_textpage(flags=flags)
    return pymupdf.TextPage(page.get_displaylist().get_textpage(flags))


def _pieces(textpage: pymupdf.TextPage) -> list[_Piece]:
    """The pieces of a page, in the order of the file.

    Raises ValueError if MuPDF writes them in another way than is known here.
    """
    written = _json_of(textpage)
    found = _PIECE.findall(written)
    if len(found) != written.count('"wmode":'):
        raise ValueError("MuPDF's JSON has an unknown form")
    return [
        (
            int(x),
            int(y),
            int(width),
            int(height),
            int(start),
            int(base),
            text if "\\" not in text else json.loads(f'"{text}"'),
            _font(font),
            vertical == "1",
        )
        for vertical, x, y, width, height, font, start, base, text in found
    ]


@lru_cache(maxsize=4096)
def _font(written: str) -> _Font:
    font = json.loads(written)
    return _Font(
        font["size"],
        font["weight"] == "bold",
        font["family"] == "monospace",
        _SYMBOL_FONT.search(font["name"]) is not None,
    )


def _directions(pieces: list[_Piece]) -> tuple[bool, bool]:
    """Whether all of a page's pieces are upright, and whether any runs from right to left.

    Not upright: vertical writing, or turned by a quarter (the box is higher than wide) or by a half
    (the first letter stands at the right, its baseline above its middle).
    """
    mixed = False
    for x, y, width, height, start, base, text, _, vertical in pieces:
        turned = height > 1.4 * width or (base < y + 0.4 * height and start > x + 0.5 * width)
        if vertical or (turned and len(text.strip()) > 3):
            return False, mixed
        if not mixed and not text.isascii():
            mixed = _RTL.search(text) is not None
    return True, mixed


def _runs(pieces: list[_Piece]) -> Iterator[Line]:
    """Lines from pieces of one font each, touching ones on one baseline put together.

    What is the case for most of a piece's letters (size), or for all of them (bold, monospaced),
    holds for the line. This loop runs for every change of font in a book: it makes no object
    before a line is whole.
    """
    text = ""
    x0 = y0 = x1 = y1 = base = size = weight = 0
    bold = mono = False
    for x, y, width, height, _, line, letters, font, _ in pieces:
        drawn = len(letters) < 4 and font.symbols and not letters.isspace()
        found = "• " if drawn else letters
        count = len(found)
        right = x + width
        if text and line == base:
            if count < 4 and abs(x - x0) < _SCALE > abs(right - x1):
                continue  # drawn again over itself, to look bold or of two colours
            if -2 <= x - x1 <= 2:
                text += found
                x1 = right
                low = y + height
                if y != y0 or low != y1:
                    y0, y1 = min(y0, y), max(y1, low)
                if not found.isspace():
                    bold = bold and font.bold
                    mono = mono and font.mono
                if count > weight:
                    size, weight = font.size, count
                continue
        if text and not text.isspace():
            yield _line(text, (x0, y0, x1, y1), base, size, bold=bold, mono=mono)
        text, x0, y0, x1, y1, base = found, x, y, right, y + height, line
        size, bold, mono, _ = font
        weight = count
    if text and not text.isspace():
        yield _line(text, (x0, y0, x1, y1), base, size, bold=bold, mono=mono)


def _line(
    text: str, box: tuple[int, int, int, int], base: int, size: int, *, bold: bool, mono: bool
) -> Line:
    x0, y0, x1, y1 = box
    rtl = False
    if not text.isascii():
        text = readable(text)
        rtl = is_rtl(text)
    return Line(
        x0 / _SCALE,
        y0 / _SCALE,
        x1 / _SCALE,
        y1 / _SCALE,
        (size or y1 - y0 or 1) / _SCALE,
        bold,
        mono,
        text,
        base / _SCALE,
        rtl,
    )


def may_hold_text(document: pymupdf.Document, index: int) -> bool:
    """Whether page `index` uses a font: without one there is no text to find by other means."""
    return bool(document.get_page_fonts(index))


def shows_something(page: pymupdf.Page) -> bool:
    """Whether the eye sees anything on a page, drawn small: curves and inline images count, too."""
    if holds_too_much(page):
        return True
    scale = min(1.0, _GLANCE / max(page.rect.width, page.rect.height, 1.0))
    pixmap = page.get_pixmap(
        matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csGRAY, alpha=False
    )
    samples = pixmap.samples
    return max(samples, default=0) - min(samples, default=0) > _SEEN


def holds_too_much(page: pymupdf.Page) -> bool:
    """Whether drawing a page would decode an image beyond `_MOST_POINTS`: one bit a point in the
    file may be one byte in memory, and a few kilobytes of JBIG2 a square of 35,000 points."""
    return any(image["width"] * image["height"] > _MOST_POINTS for image in page.get_image_info())


def is_scan(page: pymupdf.Page) -> bool:
    """Whether one picture covers most of a page, as a scan does that has a few words stamped on."""
    area = page.rect.width * page.rect.height
    shown = (pymupdf.Rect(image["bbox"]) * page.rotation_matrix for image in page.get_image_info())
    return any(abs(box & page.rect) >= _MOST_OF_IT * area for box in shown)


def without_map(document: pymupdf.Document, index: int) -> bool:
    """Whether no font of a page says which characters its glyphs are: no map to Unicode (ISO
    32000-1, 9.10.2) and no named encoding. Such text may be anything."""
    fonts = document.get_page_fonts(index)
    return bool(fonts) and all(
        kind in {"TrueType", "Type0"}
        and encoding in {"", "Identity-H", "Identity-V"}
        and document.xref_get_key(xref, "ToUnicode")[0] == "null"
        for xref, _, kind, _, _, encoding in fonts
    )


def _json_of(textpage: pymupdf.TextPage) -> str:
    buffer = mupdf.fz_new_buffer(4096)
    output = mupdf.FzOutput(buffer)
    mupdf.fz_print_stext_page_as_json(output, textpage.this, _SCALE)
    output.fz_close_output()
    raw: bytes = buffer.fz_buffer_extract()
    return raw.decode("utf-8", "replace")


def _exact(page: pymupdf.Page, textpage: pymupdf.TextPage) -> PageLines:
    """The same with every line's own direction: the commonest becomes upright, others asides."""
    by_turn: dict[int, list[Line]] = defaultdict(list)
    width, height = page.rect.width, page.rect.height
    for block in textpage.extractRAWDICT()["blocks"]:
        for found in block.get("lines", ()):
            line, turn = _turned(found, width, height)
            if line is not None:
                by_turn[turn].append(line)
    if not by_turn:
        return PageLines(width, height, ())
    main = max(by_turn, key=lambda turn: sum(len(line.text) for line in by_turn[turn]))
    asides = tuple(
        " ".join(line.text.strip() for line in whole_lines(lines))
        for turn, lines in by_turn.items()
        if turn != main
    )
    if main in (1, 3):
        width, height = height, width
    return PageLines(width, height, tuple(whole_lines(by_turn[main])), asides)


def _turned(found: dict[str, Any], width: float, height: float) -> tuple[Line | None, int]:
    """A line of `rawdict` in the frame in which it runs from left to right, and its quarter turn.

    Turns: 0 upright, 1 running down (also vertical writing, whose next line is to the left),
    2 upside down, 3 running up.
    """
    spans = [span for span in found["spans"] if span["chars"]]
    text = readable("".join(_text_of(span["chars"]) for span in spans))
    if not text or text.isspace():
        return None, 0
    cos, sin = found["dir"]
    if found["wmode"]:
        cos, sin = 0.0, 1.0
    turn = (0 if cos > 0 else 2) if abs(cos) >= abs(sin) else (1 if sin > 0 else 3)
    x0, y0, x1, y1 = found["bbox"]
    base_x, base_y = spans[0]["chars"][0]["origin"]
    box = {
        0: (x0, y0, x1, y1, base_y),
        1: (y0, width - x1, y1, width - x0, width - (x0 if found["wmode"] else base_x)),
        2: (width - x1, height - y1, width - x0, height - y0, height - base_y),
        3: (height - y1, x0, height - y0, x1, base_x),
    }[turn]
    longest = max(spans, key=lambda span: len(span["chars"]))
    flags = int(longest["flags"])
    return Line(
        *box[:4],
        float(longest["size"]) or 1.0,
        bool(flags & pymupdf.TEXT_FONT_BOLD),
        bool(flags & pymupdf.TEXT_FONT_MONOSPACED),
        text,
        box[4],
        is_rtl(text),
    ), turn


def _text_of(characters: list[dict[str, Any]]) -> str:
    """The text of a span, with the two letters of a lam-alef ligature in the order of writing.

    MuPDF turns right-to-left runs around after it has taken ligatures apart, so the letters of one
    glyph come out in the wrong order; they are known by sharing one place on the page.
    """
    letters = [character["c"] for character in characters]
    for index in range(len(letters) - 1):
        if letters[index] in _ALEF and letters[index + 1] == "ل":
            first, second = characters[index], characters[index + 1]
            if (
                abs(first["origin"][0] - second["origin"][0])
                < 0.01 * (1 + abs(first["bbox"][2] - first["bbox"][0]))
                or _flat(first)
                or _flat(second)
            ):
                letters[index], letters[index + 1] = letters[index + 1], letters[index]
    return "".join(letters)


def _flat(character: dict[str, Any]) -> bool:
    x0, _, x1, _ = character["bbox"]
    return bool(abs(x1 - x0) < 0.01)
