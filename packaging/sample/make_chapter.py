"""Make the sample course's PDF from chapter.html: `make_chapter.py OUT.pdf`.

The text was written for Masomo and is given away under CC0 1.0 (see the README beside this script).
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

import pymupdf

PAGE = pymupdf.paper_rect("a5")
BODY = pymupdf.Rect(48, 56, PAGE.width - 48, PAGE.height - 52)
STYLE = """
body { margin: 0; }
* { font-family: serif; font-size: 10pt; line-height: 1.35; }
p { margin: 0 0 6pt 0; text-align: justify; }
h1 { font-size: 22pt; margin: 0 0 10pt 0; }
h2 { font-size: 13pt; margin: 14pt 0 5pt 0; }
h3 { font-size: 11pt; margin: 8pt 0 4pt 0; }
.lead { font-style: italic; margin-bottom: 8pt; }
.equation { text-align: center; margin: 4pt 0 8pt 0; }
.caption { font-size: 8.5pt; margin: 2pt 0 10pt 0; text-align: left; }
#figure { height: 120pt; }
li { margin-bottom: 3pt; }
"""
GREEN, GREY = (0.13, 0.45, 0.27), (0.45, 0.45, 0.45)


def main(out: Path) -> None:
    """Lay the chapter out on A5 pages with running heads, page numbers and its figure."""
    html = Path(__file__).with_name("chapter.html").read_text(encoding="utf-8")
    story = pymupdf.Story(html=html, user_css=STYLE)
    figures: list[tuple[int, pymupdf.Rect]] = []
    laid_out = Path(out).with_suffix(".tmp")
    writer = pymupdf.DocumentWriter(str(laid_out))
    number, more = 0, True
    while more:
        number += 1
        device = writer.begin_page(PAGE)
        more, _ = story.place(BODY)
        story.element_positions(
            lambda found: (
                figures.append((found.page, pymupdf.Rect(found.rect)))
                if found.id == "figure" and found.open_close & 1
                else None
            ),
            {"page": number - 1},
        )
        story.draw(device)
        writer.end_page()
    writer.close()
    with pymupdf.open(str(laid_out), filetype="pdf") as document:
        for page in document:
            _furniture(page)
        for index, place in figures:
            _figure(document[index], place)
        document.set_metadata({"title": "How Plants Feed", "author": "The Masomo authors"})
        document.subset_fonts()
        document.save(str(out), garbage=4, deflate=True, no_new_id=True)
    laid_out.unlink()


def _furniture(page: pymupdf.Page) -> None:
    """A running head and a page number, as a school book has them."""
    number = page.number + 1
    page.insert_text((BODY.x0, 36), "Biology for Secondary Schools", fontsize=8, color=GREY)
    right = "How Plants Feed"
    width = pymupdf.get_text_length(right, fontsize=8)
    page.insert_text((BODY.x1 - width, 36), right, fontsize=8, color=GREY)
    page.draw_line((BODY.x0, 42), (BODY.x1, 42), color=GREY, width=0.4)
    middle = PAGE.width / 2 - pymupdf.get_text_length(str(number), fontsize=9) / 2
    page.insert_text((middle, PAGE.height - 28), str(number), fontsize=9, color=GREY)


def _figure(page: pymupdf.Page, place: pymupdf.Rect) -> None:
    """Two saturating curves: rate of photosynthesis against light."""
    left, bottom = place.x0 + 30, place.y0 + 104
    wide, high = place.width - 90, 92
    page.draw_line((left, bottom), (left + wide, bottom), width=0.8)
    page.draw_line((left, bottom), (left, bottom - high), width=0.8)
    for level, colour, name in ((0.55, GREY, "0.04 % CO2"), (0.9, GREEN, "0.1 % CO2")):
        points = [
            pymupdf.Point(left + wide * x / 60, bottom - high * level * math.tanh(x / 14))
            for x in range(61)
        ]
        page.draw_polyline(points, color=colour, width=1.4)
        page.insert_text(points[-1] + (4, 2), name, fontsize=7, color=colour)
    page.insert_text((left + wide / 2 - 24, bottom + 11), "light intensity", fontsize=7)
    page.insert_text((left - 8, bottom - 20), "rate", fontsize=7, rotate=90)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
