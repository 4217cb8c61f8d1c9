"""PyMuPDF: a page's lines, fast where the page is upright, exact where it is not.

The fast way is MuPDF's own JSON writer (`fz_print_stext_page_as_json`): one pass in C gives each
line with box, baseline and first font, in less time than PyMuPDF's `get_text()` takes to build a
string. It says nothing of direction, so a page on which lines stand on end is read again with
`get_text("rawdict")`, turned upright.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pymupdf
from pymupdf import mupdf

from masomo_desktop.extraction.errors import ImageTooLarge
from masomo_desktop.extraction.layout.lines import Line, PageLines, is_rtl
from masomo_desktop.extraction.legibility import readable

#: Unknown characters stay U+FFFD instead of becoming their glyph's number; ligatures come apart.
_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP
_SCALE = 16  # the JSON writer cuts numbers to integers

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)

#: What PyMuPDF raises for a broken document or page: its own classes derive from these.
FAILURES = (RuntimeError, ValueError, mupdf.FzErrorBase, UnicodeError, AssertionError, IndexError)

_ALEF = "اأإآٱ"


def page_lines(page: pymupdf.Page) -> PageLines:
    """The lines of `page`, upright; raises one of `FAILURES` when MuPDF cannot read it."""
    upright = pymupdf.Matrix(page.rotation_matrix) if page.rotation else None
    textpage = page.get_textpage(flags=_FLAGS, **({"matrix": upright} if upright else {}))
    blocks = _json_of(textpage)["blocks"]
    lines: list[Line] = []
    on_end = letters = 0
    ligatures = False
    for block in blocks:
        for found in block.get("lines", ()):
            text = found["text"]
            if not text or text.isspace():
                continue
            box, font = found["bbox"], found["font"]
            x, y, width, height = (
                box["x"] / _SCALE, box["y"] / _SCALE, box["w"] / _SCALE, box["h"] / _SCALE)
            letters += len(text)
            if found["wmode"] or height > 1.4 * width and len(text) > 1:
                on_end += len(text)
            rtl = False
            if not text.isascii():
                text = readable(text)
                rtl = is_rtl(text)
                ligatures = ligatures or rtl and any(a + "ل" in text for a in _ALEF)
            lines.append(Line(
                x, y, x + width, y + height, font["size"] / _SCALE or height or 1.0,
                font["weight"] == "bold", font["family"] == "monospace", text,
                found["y"] / _SCALE, rtl))
    width, height = page.rect.width, page.rect.height
    if on_end or ligatures:
        return _exact(page, textpage, upright)
    return PageLines(width, height, tuple(lines), pictures=not lines and _has_pictures(page))


def may_hold_text(document: pymupdf.Document, index: int) -> bool:
    """Whether page `index` uses a font: without one there is no text to find by other means."""
    return bool(document.get_page_fonts(index))


def _has_pictures(page: pymupdf.Page) -> bool:
    return bool(page.get_images())


def _json_of(textpage: pymupdf.TextPage) -> dict[str, Any]:
    buffer = mupdf.fz_new_buffer(4096)
    output = mupdf.FzOutput(buffer)
    mupdf.fz_print_stext_page_as_json(output, textpage.this, _SCALE)
    output.fz_close_output()
    raw: bytes = buffer.fz_buffer_extract()
    data: dict[str, Any] = json.loads(raw.decode("utf-8", "replace"))
    return data


def _exact(
    page: pymupdf.Page, textpage: pymupdf.TextPage, upright: pymupdf.Matrix | None
) -> PageLines:
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
        " ".join(line.text.strip() for line in lines)
        for turn, lines in by_turn.items() if turn != main
    )
    if main in (1, 3):
        width, height = height, width
    return PageLines(width, height, tuple(by_turn[main]), asides)


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
        *box[:4], float(longest["size"]) or 1.0, bool(flags & pymupdf.TEXT_FONT_BOLD),
        bool(flags & pymupdf.TEXT_FONT_MONOSPACED), text, box[4], is_rtl(text)), turn


def _text_of(characters: list[dict[str, Any]]) -> str:
    """The text of a span, with the two letters of a lam-alef ligature in the order of writing.

    MuPDF turns right-to-left runs around after it has taken ligatures apart, so the letters of one
    glyph come out in the wrong order; they are known by sharing one place on the page.
    """
    letters = [character["c"] for character in characters]
    for index in range(len(letters) - 1):
        if letters[index] in _ALEF and letters[index + 1] == "ل":
            first, second = characters[index], characters[index + 1]
            if abs(first["origin"][0] - second["origin"][0]) < 0.01 * (1 + abs(
                    first["bbox"][2] - first["bbox"][0])) or _flat(first) or _flat(second):
                letters[index], letters[index + 1] = letters[index + 1], letters[index]
    return "".join(letters)


def _flat(character: dict[str, Any]) -> bool:
    x0, _, x1, _ = character["bbox"]
    return bool(abs(x1 - x0) < 0.01)


MAX_MEGAPIXELS = 40
_OCR_DPI = 300


def refuse_large(page: pymupdf.Page) -> None:
    """Raise `ImageTooLarge` for a picture, opened as a document, beyond the budget of points."""
    if page.rect.width * page.rect.height > 100 * 1_000_000:
        raise ImageTooLarge(limit_mp=100)


def picture_of(page: pymupdf.Page) -> bytes:
    """The page drawn in grey for OCR, as PNG: at 300 dots an inch, less where it is very large."""
    area = page.rect.width * page.rect.height
    scale = min(_OCR_DPI / 72, (MAX_MEGAPIXELS * 1_000_000 / max(area, 1.0)) ** 0.5)
    pixmap = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csGRAY)
    picture: bytes = pixmap.tobytes("png")
    return picture
