"""Pages drawn by a child of their own, for the window."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf
import pytest
from PIL import Image

from masomo_desktop.extraction.errors import NoPageImage, NoSuchPage
from masomo_desktop.extraction.model import Word
from masomo_desktop.extraction.pages import PageImages, lines_of
from masomo_desktop.workflows.services import Services
from tests.fakes import scans
from tests.fakes.pdfs import BODY, SECOND, text_pdf
from tests.unit.extraction.test_pictures_beside_text import PLACE, page_of, scanned

Drain = Callable[[], int]


@pytest.fixture
def images() -> Iterator[PageImages]:
    opened = PageImages()
    yield opened
    opened.close()


def test_a_page_with_its_quote(tmp_path: Path, images: PageImages) -> None:
    path = text_pdf(tmp_path / "a.pdf", BODY, SECOND)
    image = images.render(path, 2, 500, quote="three turns of it", start=0, end=17)
    assert image.png.startswith(b"\x89PNG")
    assert (image.width, image.pages) == (500, 2)
    assert len(image.highlights) == 1


def test_after_an_error_the_next_page_is_drawn(tmp_path: Path, images: PageImages) -> None:
    path = text_pdf(tmp_path / "a.pdf", BODY)
    with pytest.raises(NoSuchPage):
        images.render(path, 9, 500)
    assert images.render(path, 1, 500).width == 500


def test_another_document(tmp_path: Path, images: PageImages) -> None:
    first = text_pdf(tmp_path / "a.pdf", BODY)
    second = text_pdf(tmp_path / "b.pdf", BODY, SECOND)
    assert images.render(first, 1, 300).pages == 1
    assert images.render(second, 1, 300).pages == 2
    text = tmp_path / "c.txt"
    text.write_text("words")
    with pytest.raises(NoPageImage):
        images.render(text, 1, 300)


def test_a_photo_is_shown_as_its_camera_held_it(tmp_path: Path, images: PageImages) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (400, 200), "white").save(path, exif=exif)
    image = images.render(path, 1, 100)
    assert (image.width, image.height, image.pages) == (100, 200, 1)


@scans.needs_tesseract
@pytest.mark.parametrize("skew", [0, 4])
def test_a_quote_is_found_on_a_scan(
    services: Services, drain: Drain, tmp_path: Path, images: PageImages, skew: int
) -> None:
    """From the file to the highlight: there is ink in each box, and its lines follow each other. On
    a skewed page a line is marked by several boxes, as it rises."""
    drawn = scans.picture()
    scan = Image.frombytes("L", (drawn.width, drawn.height), drawn.samples)
    path = tmp_path / "scan.png"
    scan.rotate(skew, expand=True, fillcolor=255).save(path)
    [source] = services.imports.import_paths(services.courses.create("Scan").id, [path]).sources
    drain()
    unit = services.sources.unit(source.id, 1)
    quote = "Rain and snow bring the water back to the ground, where rivers carry it to the sea."
    start = unit.text.index(quote)
    image = images.render(
        services.sources.readable_path(source.id),
        1,
        900,
        quote=quote,
        start=start,
        end=start + len(quote),
        length=len(unit.text),
        words=services.sources.words(source.id, 1),
    )
    if not skew:
        tops = [top for _, top, _, _ in image.highlights]
        assert 1 <= len(tops) <= 3
        assert tops == sorted(tops)
    assert image.highlights
    with Image.open(io.BytesIO(image.png)) as page:
        for box in image.highlights:
            assert page.convert("L").crop(tuple(map(round, box))).getextrema()[0] < 100


def test_boxes_of_a_quote_are_one_for_each_line() -> None:
    words = [
        Word(0, 4, 0.1, 0.10, 0.2, 0.12),
        Word(5, 9, 0.3, 0.101, 0.4, 0.121),
        Word(10, 14, 0.1, 0.15, 0.2, 0.17),
        Word(15, 19, 0.3, 0.15, 0.4, 0.17),
    ]
    assert lines_of(words, 5, 14, 100, 1000) == (
        (30.0, 101.0, 40.0, 121.0),
        (10.0, 150.0, 20.0, 170.0),
    )
    assert lines_of(words, 0, 9, 100, 1000) == ((10.0, 100.0, 40.0, 121.0),)
    assert lines_of(words, 4, 5, 100, 1000) == ()


@scans.needs_tesseract
@pytest.mark.timeout(180)
def test_a_page_that_is_half_a_scan(
    services: Services, images: PageImages, drain: Drain, tmp_path: Path
) -> None:
    """Quotes of its own text and of its picture are both found, by search and on the page."""
    with pymupdf.open() as document:
        page_of(document, scanned())
        document.save(tmp_path / "half.pdf")
    course = services.courses.create("Half").id
    [source] = services.imports.import_paths(course, [tmp_path / "half.pdf"]).sources
    drain()
    unit = services.sources.unit(source.id, 1)
    words = services.sources.words(source.id, 1)
    assert [hit.unit for hit in services.search.find("osmosis membrane")] == [1]
    assert [hit.unit for hit in services.search.find("vapour condenses")] == [1]
    places = {}
    for quote in ("movement of water through a membrane", "grains of dust"):
        start = unit.text.index(quote)
        image = images.render(
            services.sources.readable_path(source.id),
            1,
            595,
            quote=quote,
            start=start,
            end=start + len(quote),
            length=len(unit.text),
            words=words,
        )
        places[quote] = image.highlights[0][1]
    own, seen = places.values()
    assert 60 < own < PLACE[1] < seen < PLACE[3]
