"""Pages that are pictures of text, as a scanner makes them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pymupdf
import pytest

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="Tesseract is not installed"
)

#: 150 words that any Tesseract with English reads.
WORDS = (
    "The water cycle describes how water moves above and below the surface of the Earth. "
    "Heat from the sun turns water of lakes and oceans into vapour, which rises and cools. "
    "Clouds form when vapour condenses around tiny grains of dust. Rain and snow bring the "
    "water back to the ground, where rivers carry it to the sea. Some of it sinks through "
    "soil and rock and is stored for centuries in aquifers. Plants take up water with their "
    "roots and give it back to the air through their leaves. People change the cycle when "
    "they build dams, drain swamps, or cut down forests that used to hold the rain."
)


def picture(text: str = WORDS, dpi: int = 150, size: float = 12, rotate: int = 0) -> pymupdf.Pixmap:
    """A page of `text` drawn in grey; `rotate` turns it clockwise by quarters, in degrees."""
    with pymupdf.open() as document:
        page = document.new_page()
        if page.insert_textbox((72, 72, 520, 760), text, fontsize=size) < 0:
            raise ValueError("more text than fits on a page")
        page.set_rotation(rotate)
        return page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)


def png(path: Path, text: str = WORDS, dpi: int = 150, rotate: int = 0) -> Path:
    """Write a page as a picture."""
    path.write_bytes(picture(text, dpi, rotate=rotate).tobytes("png"))
    return path


def pdf(path: Path, pages: list[tuple[str, str]]) -> Path:
    """Write a PDF of pages ("native" or "scan", text)."""
    with pymupdf.open() as document:
        for kind, text in pages:
            page = document.new_page()
            if kind == "scan":
                page.insert_image(page.rect, pixmap=picture(text))
            else:
                page.insert_textbox((72, 72, 520, 760), text, fontsize=12)
        document.save(path)
    return path
