"""Saved web pages: their text, not what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.model import RegionKind, Unit
from masomo_desktop.extraction.read import read
from masomo_desktop.extraction.readers.html import html_blocks
from masomo_desktop.extraction.sniff import kind_of

LEAF = "A leaf makes sugar from light, water and air, and it gives oxygen away. " * 4
ROOT = "A root takes water from the soil, and it holds the plant where it is. " * 4


def texts(page: str, *, whole: bool = False) -> list[str]:
    return [block.text.strip() for block in html_blocks(page.encode(), whole=whole)]


@pytest.mark.parametrize(
    "around",
    [
        '<div class="site-header"><p>Sign in for more</p></div>',
        '<div id="sideBar"><p>Ten things about cats</p></div>',
        '<section class="related-stories"><h3>Read this too</h3><p>Cats again</p></section>',
        '<div class="comments"><p>First!</p></div>',
        '<div style="display: none"><p>unseen</p></div>',
        '<ul><li><a href="/">All of our stories</a></li><li><a href="/">Help</a></li></ul>',
        '<div role="navigation"><p>Home</p></div>',
        "<form><p>Subscribe now</p></form>",
        "<aside><p>Did you know?</p></aside>",
    ],
)
def test_what_stands_around(around: str) -> None:
    page = f"<body>{around}<h1>Plants</h1><p>{LEAF}</p><p>{ROOT}</p>{around}</body>"
    assert texts(page) == ["Plants", LEAF.strip(), ROOT.strip()]


def test_a_name_does_not_lose_the_text() -> None:
    """A lesson about sharing whose only part is called "sharing"."""
    page = f'<body><p>Home</p><div id="sharing"><p>{LEAF}</p><p>{ROOT}</p></div></body>'
    assert texts(page)[-2:] == [LEAF.strip(), ROOT.strip()]


def test_a_main_part_that_holds_next_to_nothing_is_not_it() -> None:
    page = f"<body><p>{LEAF * 5}</p><article><p>{ROOT}</p></article></body>"
    assert len(texts(page)) == 2


def test_a_page_that_is_all_links_is_kept() -> None:
    page = "<body><ul>" + '<li><a href="x">Lesson of the day</a></li>' * 30 + "</ul></body>"
    assert len(texts(page)) == 30


def test_chapters_of_books_are_kept_whole() -> None:
    page = f'<body><p>{LEAF}</p><aside class="sidebar"><p>Try this at home</p></aside></body>'
    assert texts(page, whole=True) == [LEAF.strip(), "Try this at home"]


def test_tables_of_data_and_of_layout() -> None:
    data = "<table><tr><th>Gas<th colspan=2>Share<tr><td>Oxygen<td>21<td>%</table>"
    assert texts(f"<p>{LEAF}</p>{data}")[1] == "Gas\tShare\nOxygen\t21\t%"
    layout = f"<table><tr><td><ul><li>menu</ul><td><h2>Leaf</h2><p>{LEAF}</p><p>{ROOT}</p></table>"
    found = html_blocks(f"<body>{layout}</body>".encode())
    assert [(block.kind, block.text.strip()) for block in found] == [
        (RegionKind.LIST, "menu"),
        (RegionKind.HEADING, "Leaf"),
        (None, LEAF.strip()),
        (None, ROOT.strip()),
    ]


def test_raised_digits_and_notes() -> None:
    page = f'<p>10<sup>5</sup> m<sup class="reference">[3]</sup> on the 5<sup>th</sup>. {LEAF}</p>'
    assert texts(page)[0].startswith("10⁵ m on the 5th.")


def test_web_archives(tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    path.write_bytes(
        b"From: <Saved by a browser>\r\nSubject: Plants\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n'
        b"------b\r\nContent-Type: text/html; charset=iso-8859-1\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<html><body><p>caf=E9</p></body></html>\r\n------b\r\nContent-Type: image/png\r\n\r\n"
        b"x\r\n------b--\r\n"
    )
    message = list(read(str(path), kind_of(path).value, path.name, []))[1]
    assert Unit.from_json(message["unit"]).text == "café"
    path.write_bytes(b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\nX: text/html\r\n\r\nwords")
    with pytest.raises(Damaged):
        list(read(str(path), kind_of(path).value, path.name, []))


@pytest.mark.parametrize(
    "piece", ["<table><tr><td>", "<div class='ad'>", "<div>", "<sup>", "<a href>"]
)
def test_nesting_takes_no_time(piece: str) -> None:
    """The suite's time limit is the judge."""
    assert html_blocks(("<p>words</p>" + (piece + "x") * 100_000).encode())
