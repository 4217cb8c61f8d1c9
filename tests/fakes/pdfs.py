"""Small PDFs of the shapes that readers must cope with, made on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pymupdf

BODY = (
    "Photosynthesis is the process by which green plants, algae and certain bacteria turn the "
    "energy of light into chemical energy. In plants it takes place in the chloroplasts, which "
    "contain the pigment chlorophyll. Water molecules are split and oxygen is released."
)
SECOND = (
    "The Calvin cycle uses the energy carriers of the light reactions to fix carbon dioxide into "
    "sugars. It takes place in the stroma of the chloroplast. Enzymes such as rubisco catalyse "
    "its first step, and three turns of it yield one molecule of sugar phosphate."
)
SWAHILI = (
    "Usanisinuru ni mchakato ambao mimea ya kijani hutumia mwanga wa jua kutengeneza chakula. "
    "Mchakato huu hufanyika kwenye majani, na matokeo yake ni sukari na hewa ya oksijeni, ambayo "
    "ni muhimu kwa uhai wa viumbe wote duniani."
)


def document(pages: int = 1, width: float = 595, height: float = 842) -> pymupdf.Document:
    """An empty document of `pages` pages."""
    made = pymupdf.open()
    for _ in range(pages):
        made.new_page(width=width, height=height)
    return made


def write_lines(
    page: pymupdf.Page,
    x: float,
    y: float,
    lines: Sequence[str],
    *,
    size: float = 10,
    pitch: float = 1.2,
    font: str = "tiro",
) -> float:
    """Set `lines` one below the other from the baseline `y`; returns the next baseline."""
    for line in lines:
        page.insert_text((x, y), line, fontsize=size, fontname=font)
        y += pitch * size
    return y


def wrapped(text: str, width: float, *, size: float = 10, font: str = "tiro") -> list[str]:
    """`text` in lines of at most `width` points."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and pymupdf.get_text_length(longer, fontname=font, fontsize=size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def justified(
    page: pymupdf.Page,
    x: float,
    y: float,
    text: str,
    width: float,
    *,
    size: float = 10,
) -> float:
    """Set `text` as a paragraph with both edges straight; returns the next baseline."""
    lines = wrapped(text, width, size=size)
    for number, line in enumerate(lines):
        words = line.split()
        used = sum(pymupdf.get_text_length(w, fontname="tiro", fontsize=size) for w in words)
        gap = (width - used) / max(len(words) - 1, 1)
        at = x
        for word in words:
            page.insert_text((at, y), word, fontsize=size, fontname="tiro")
            length = pymupdf.get_text_length(word, fontname="tiro", fontsize=size)
            at += length + (gap if number < len(lines) - 1 else 0.25 * size)
        y += 1.2 * size
    return y


def saved(made: pymupdf.Document, path: Path, **options: object) -> Path:
    """Write the document to `path` and close it."""
    made.save(path, **options)
    made.close()
    return path


def text_pdf(path: Path, *pages: str) -> Path:
    """A plain document with one paragraph on each page."""
    made = document(len(pages))
    for page, text in zip(made, pages, strict=True):
        write_lines(page, 72, 100, wrapped(text, 450))
    return saved(made, path)


def without_map(path: Path, text: str) -> Path:
    """A page whose font gives every letter another meaning: the letters are shifted by three, as
    in fonts that were cut down without a map to Unicode."""
    shifted = "".join(chr(ord(c) + 3) if c.isalpha() else c for c in text)
    return text_pdf(path, shifted)
