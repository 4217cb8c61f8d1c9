"""Pages drawn by a child of their own, for the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from masomo_desktop.extraction.errors import NoPageImage, NoSuchPage
from masomo_desktop.extraction.pages import PageImages
from tests.fakes.pdfs import BODY, SECOND, text_pdf


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
