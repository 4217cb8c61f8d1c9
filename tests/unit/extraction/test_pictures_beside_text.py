"""Pages with text of their own and text in pictures: which are read, and how both come together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pymupdf
import pytest
from PIL import Image, ImageFilter

from masomo_desktop.extraction.model import Method, Unit
from masomo_desktop.extraction.read import read, recognise
from masomo_desktop.extraction.readers import pdf_pictures
from masomo_desktop.extraction.readers.glance import shows_text
from tests.fakes import scans

OWN = "Osmosis is the movement of water through a membrane towards the stronger solution. " * 3
PLACE = (72, 330, 520, 640)


def scanned() -> pymupdf.Pixmap:
    """A strip of a scanned page, of the shape of `PLACE`."""
    with pymupdf.open() as document:
        page = document.new_page(width=448, height=310)
        page.insert_textbox((10, 10, 438, 300), scans.WORDS, fontsize=12)
        return page.get_pixmap(dpi=200, colorspace=pymupdf.csGRAY)


def photo(width: int = 900, height: int = 620) -> Image.Image:
    """What a camera sees: soft shapes of any size, with its noise."""
    random = np.random.default_rng(3)
    soft = Image.fromarray(random.integers(0, 256, (24, 36)).astype(np.uint8))
    soft = soft.resize((width, height), Image.Resampling.BICUBIC)
    fine = Image.fromarray(random.integers(0, 256, (height, width)).astype(np.uint8))
    fine = fine.filter(ImageFilter.GaussianBlur(2))
    return Image.blend(soft, fine, 0.3)


def pixels(image: Image.Image) -> pymupdf.Pixmap:
    return pymupdf.Pixmap(pymupdf.csGRAY, image.width, image.height, image.tobytes(), False)


def page_of(
    document: pymupdf.Document, picture: pymupdf.Pixmap | None, *, text: str = OWN, turn: int = 0
) -> pymupdf.Page:
    page = document.new_page()
    page.insert_textbox((72, 72, 520, 320), text, fontsize=12)
    if picture is not None:
        page.insert_image(PLACE, pixmap=picture)
    page.set_rotation(turn)
    return page


def saved(document: pymupdf.Document, path: Path) -> Path:
    document.save(path)
    document.close()
    return path


def first_look(path: Path, method: str = "auto") -> list[Unit]:
    messages = list(read(str(path), "pdf", path.name, (), method=method))
    return [Unit.from_json(message["unit"]) for message in messages if "unit" in message]


def seen(path: Path, *wanted: int, method: str = "auto") -> list[Unit]:
    messages = recognise(str(path), "pdf", path.name, (), wanted, method=method)
    return [Unit.from_json(message["unit"]) for message in messages]


def test_text_is_told_from_a_photo() -> None:
    strip = scanned()
    text = Image.frombytes("L", (strip.width, strip.height), strip.samples)
    assert shows_text(text)
    assert shows_text(text.point([255 - value for value in range(256)]))
    assert not shows_text(photo())
    assert not shows_text(Image.new("L", (800, 600), 255))
    assert not shows_text(Image.new("L", (10, 600), 0))


@scans.needs_tesseract
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_half_a_page_is_a_scan(tmp_path: Path, turn: int) -> None:
    document = pymupdf.open()
    page_of(document, scanned(), turn=turn)
    path = saved(document, tmp_path / "a.pdf")
    [own] = first_look(path)
    assert own.pending
    assert own.text.startswith("Osmosis is the movement")
    [unit] = seen(path, 1)
    assert (unit.method, unit.pending, unit.language) == (Method.OCR, False, "eng")
    assert unit.text.startswith(own.text + "\n\n")
    assert "Clouds form when vapour condenses around tiny grains of dust" in unit.text
    assert 0.8 < unit.confidence < own.confidence
    assert [unit.text[w.start : w.end] for w in unit.words] == unit.text[len(own.text) :].split()


@scans.needs_tesseract
def test_the_words_are_where_the_page_shows_them(tmp_path: Path) -> None:
    """On a page that is shown turned, too: the picture's first line is then at the right."""
    boxes = {}
    for turn in (0, 90):
        document = pymupdf.open()
        page_of(document, scanned(), turn=turn)
        [unit] = seen(saved(document, tmp_path / f"{turn}.pdf"), 1)
        boxes[turn] = next(w for w in unit.words if unit.text[w.start : w.end] == "Clouds")
    upright, turned = boxes[0], boxes[90]
    assert PLACE[1] / 842 < upright.y0 < upright.y1 < PLACE[3] / 842
    assert turned.x0 == pytest.approx(1 - upright.y1, abs=0.01)
    assert turned.y0 == pytest.approx(upright.x0, abs=0.01)


def test_what_waits_for_nothing(tmp_path: Path) -> None:
    """Photos, small pictures, backgrounds, scans whose text has been read, and plain pages."""
    document = pymupdf.open()
    page_of(document, None)
    page_of(document, pixels(photo()))
    page_of(document, None).insert_image((72, 700, 162, 760), pixmap=scanned())
    layered = page_of(document, scanned())
    layered.insert_textbox((80, 340, 510, 640), scans.WORDS, fontsize=12, render_mode=3)
    units = first_look(saved(document, tmp_path / "a.pdf"))
    assert [unit.pending for unit in units] == [False] * 4
    assert all(unit.method is Method.NATIVE and unit.text for unit in units)


def test_a_picture_on_many_pages_is_furniture(tmp_path: Path) -> None:
    document, strip = pymupdf.open(), scanned()
    for number in range(5):
        page_of(document, strip, text=f"Slide {number}. {OWN}")
    units = first_look(saved(document, tmp_path / "a.pdf"))
    assert not any(unit.pending for unit in units)


def test_without_ocr_nothing_waits(tmp_path: Path) -> None:
    document = pymupdf.open()
    page_of(document, scanned())
    path = saved(document, tmp_path / "a.pdf")
    assert [unit.pending for unit in first_look(path, "native")] == [False]


@scans.needs_tesseract
def test_whole_pages_where_the_learner_wants_it(tmp_path: Path) -> None:
    document = pymupdf.open()
    page_of(document, scanned())
    [unit] = seen(saved(document, tmp_path / "a.pdf"), 1, method="ocr")
    assert unit.words[0].start == 0


@scans.needs_tesseract
def test_what_a_page_says_itself_stays_when_its_pictures_are_not_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = pymupdf.open()
    page_of(document, scanned())
    path = saved(document, tmp_path / "a.pdf")
    monkeypatch.setattr(pdf_pictures.Pictures, "with_text", lambda *_: [])
    [unit] = seen(path, 1)
    assert (unit.text, unit.method, unit.words) == (OWN.strip(), Method.NATIVE, ())


def test_an_album_is_looked_through_for_so_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Photos cost a look each: after many in vain, no more of them."""
    looks: list[pymupdf.Rect] = []

    def look(_page: pymupdf.Page, box: pymupdf.Rect) -> bool:
        looks.append(box)
        return False

    monkeypatch.setattr(pdf_pictures, "_IN_VAIN", 4)
    monkeypatch.setattr(pdf_pictures, "_looks_like_text", look)
    document = pymupdf.open()
    for number in range(9):  # each of a size of its own: one on many pages is furniture
        page_of(document, pixels(photo(500 + number, 400)))
    assert not any(unit.pending for unit in first_look(saved(document, tmp_path / "a.pdf")))
    assert len(looks) == 4
