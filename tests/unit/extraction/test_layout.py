"""Reading order, paragraphs, furniture and regions, on lines alone."""

from __future__ import annotations

from masomo_desktop.extraction.layout.lines import Line, PageLines, whole_lines
from masomo_desktop.extraction.layout.order import columns
from masomo_desktop.extraction.layout.page import habits_of, page_text
from masomo_desktop.extraction.layout.regions import style_of
from masomo_desktop.extraction.model import RegionKind


def line(
    x: float,
    y: float,
    text: str,
    *,
    width: float | None = None,
    size: float = 10,
    bold: bool = False,
    mono: bool = False,
    rtl: bool = False,
) -> Line:
    width = len(text) * 0.5 * size if width is None else width
    return Line(x, y - 0.8 * size, x + width, y + 0.2 * size, size, bold, mono, text, y, rtl)


def block(x: float, y: float, texts: list[str], width: float, size: float = 10) -> list[Line]:
    """Lines of one width, the last as long as its text."""
    return [
        line(x, y + 1.2 * size * n, text, size=size, width=width if n < len(texts) - 1 else None)
        for n, text in enumerate(texts)
    ]


def page(*lines: Line) -> PageLines:
    return PageLines(600, 800, tuple(lines))


def text_of(*lines: Line) -> str:
    made = page(*lines)
    return page_text(made, 0, habits_of({0: made})).text


LEFT = [
    "the first column starts here and goes on to",
    "its second line, which is as long as that",
    "and ends.",
]
RIGHT = [
    "The second column starts at the same height",
    "with other words, and has a second line",
    "and ends too.",
]


def test_two_columns_drawn_row_by_row() -> None:
    rows = [
        piece
        for pair in zip(block(50, 100, LEFT, 230), block(310, 100, RIGHT, 230), strict=True)
        for piece in pair
    ]
    assert text_of(*rows) == " ".join(LEFT) + "\n\n" + " ".join(RIGHT)


def test_a_title_above_and_a_caption_below_two_columns() -> None:
    lines = [
        line(150, 60, "A title across both columns", size=18),
        *block(50, 100, LEFT, 230),
        *block(310, 100, RIGHT, 230),
        line(50, 300, "Figure 1: A caption across both columns, below them and wide.", width=490),
        *block(50, 330, ["after the figure the left column goes on and on", "to its end."], 230),
        *block(310, 330, ["After the figure the right column goes on too", "to its own end."], 230),
    ]
    assert [part[:24] for part in text_of(*lines).split("\n\n")] == [
        "A title across both colu",
        "the first column starts ",
        "The second column starts",
        "Figure 1: A caption acro",
        "after the figure the lef",
        "After the figure the rig",
    ]


def test_three_columns() -> None:
    texts = [
        [f"column {name} has lines that are long enough", "to be text and not a cell."]
        for name in "abc"
    ]
    lines = [piece for n in (2, 0, 1) for piece in block(40 + 180 * n, 100, texts[n], 165)]
    assert [part[:8] for part in text_of(*lines).split("\n\n")] == [
        "column a",
        "column b",
        "column c",
    ]


def test_columns_of_a_right_to_left_page_start_at_the_right() -> None:
    right = [
        line(320, 100 + 12 * n, "كلمات العمود الأول في الصفحة", width=230, rtl=True)
        for n in range(3)
    ]
    left = [
        line(50, 100 + 12 * n, "ثم يأتي العمود الثاني بعده", width=230, rtl=True) for n in range(3)
    ]
    assert text_of(*left, *right).startswith("كلمات العمود الأول")


def test_a_table_is_read_by_rows() -> None:
    lines = [
        line(60 + 120 * column, 100 + 14 * row, cell)
        for column, cells in enumerate(
            [["Gas", "Oxygen", "Argon"], ["Share", "21 %", "0.9 %"], ["Use", "breath", "lamps"]]
        )
        for row, cell in enumerate(cells)
    ]
    (found,) = columns(lines)
    assert found.table
    assert text_of(*lines) == "Gas\tShare\tUse\nOxygen\t21 %\tbreath\nArgon\t0.9 %\tlamps"


def test_a_narrow_column_of_prose_is_no_table() -> None:
    side = ["Did you know that", "a tree can release", "enough oxygen for a", "family every day?"]
    main = [f"main text line {n} which is long and goes on and on to the margin" for n in range(4)]
    lines = [*block(40, 100, main, 360), *block(430, 100, side, 95)]
    assert "Did you know that a tree can release enough oxygen" in text_of(*lines)


def test_pieces_of_a_justified_line_join_but_not_across_a_gutter() -> None:
    justified = [line(50, 100, "wide", width=30), line(91, 100, "spaces", width=40)]
    assert [found.text for found in whole_lines(justified)] == ["wide spaces"]
    gutter = [
        piece
        for n in range(4)
        for piece in (
            line(50, 100 + 12 * n, "left words here", width=240),
            line(300, 100 + 12 * n, "right words here", width=240),
        )
    ]
    assert len(whole_lines(gutter)) == 8


def test_raised_letters_stay_in_their_line() -> None:
    pieces = [
        line(50, 100, "as shown", width=40),
        line(90, 96, "3", width=4, size=6),
        line(94, 100, " by them", width=40),
    ]
    assert [found.text for found in whole_lines(pieces)] == ["as shown3 by them"]


def test_first_lines_that_are_indented_open_paragraphs() -> None:
    lines = [
        line(62, 100, "The first paragraph has an indented line", width=288),
        line(50, 112, "and goes to the margin on its second line", width=300),
        line(50, 124, "to end with a stop after a full line here.", width=300),
        line(62, 136, "The second paragraph opens with a space", width=288),
        line(50, 148, "and ends.", width=45),
    ]
    assert text_of(*lines).count("\n\n") == 1


def test_a_wider_space_opens_a_paragraph_and_an_even_one_does_not() -> None:
    even = [
        line(50, 100 + 12 * n, "words that reach the margin of the page", width=300)
        for n in range(3)
    ]
    apart = [
        line(50, 148 + 12 * n, "Words that reach the margin of the page", width=300)
        for n in range(3)
    ]
    assert text_of(*even, *apart).count("\n\n") == 1


def test_a_bold_opening_does_not_part_a_paragraph() -> None:
    lines = [
        line(50, 100, "Standard deduction. You cannot take the", width=200, bold=True),
        line(50, 112, "standard deduction even for a part of it", width=200),
        line(50, 124, "in any case.", width=60),
    ]
    assert "\n\n" not in text_of(*lines)


def test_lists_have_one_paragraph_for_each_item() -> None:
    lines = [
        line(50, 100, "Plants need these things to live and to grow", width=300),
        line(50, 112, "every day:", width=50),
        line(60, 124, "• water that comes"),
        line(60, 136, "• light"),
        line(60, 148, "• air"),
    ]
    made = page(*lines)
    found = page_text(made, 0, habits_of({0: made}))
    assert found.text.split("\n\n")[1:] == ["• water that comes", "• light", "• air"]
    (region,) = found.regions
    assert region.kind is RegionKind.LIST
    assert found.text[region.start : region.end].startswith("• water")


def test_code_keeps_its_lines_and_its_indentation() -> None:
    texts = ["def leaf():", "    return 1", "", "print(leaf())"]
    lines = [
        line(
            50 + 6 * (len(text) - len(text.lstrip())),
            100 + 12 * n,
            text.strip(),
            width=6 * len(text.strip()),
            mono=True,
        )
        for n, text in enumerate(texts)
        if text
    ]
    made = page(line(50, 60, "This is the text around the code."), *lines)
    found = page_text(made, 0, habits_of({0: made}))
    assert "def leaf():\n    return 1" in found.text
    assert RegionKind.CODE in {region.kind for region in found.regions}


def test_footnotes_are_read_after_both_columns() -> None:
    left = ["the sentence of the left column is not over at", "its foot but goes on to the top of"]
    right = ["the other column, where it ends after a while", "of reading."]
    lines = [
        *block(50, 100, left, 230),
        line(50, 400, "1 A note in small letters.", size=7),
        *block(310, 100, right, 230),
    ]
    lines[1] = lines[1]._replace(x1=280)
    assert text_of(*lines) == " ".join(left + right) + "\n\n1 A note in small letters."


def book(pages: int) -> dict[int, PageLines]:
    """Pages with a title of the book or chapter at the top and a number at the foot."""
    return {
        index: page(
            line(60, 40, "Biology for Beginners" if index % 2 else f"Chapter {index // 4}", size=8),
            *(
                line(
                    60,
                    90 + 12 * n,
                    f"Text line {n} of page {index} that is new everywhere",
                    width=440,
                )
                for n in range(30)
            ),
            line(290, 780, str(index + 12), size=8),
        )
        for index in range(pages)
    }


def test_running_heads_and_page_numbers_are_set_apart() -> None:
    pages = book(12)
    habits = habits_of(pages)
    for index, made in pages.items():
        found = page_text(made, index, habits)
        head = "Biology for Beginners" if index % 2 else f"Chapter {index // 4}"
        if index:
            assert found.furniture == (head, str(index + 12))
        assert found.text.startswith("Text line 0")
        assert found.text.count("Text line") == 30


def test_titles_that_count_up_are_no_furniture() -> None:
    pages = {
        index: page(
            line(60, 60, f"Lecture {index + 1}: light", size=20),
            *(line(60, 100 + 12 * n, f"point {n} of {index} in the lecture") for n in range(8)),
        )
        for index in range(8)
    }
    habits = habits_of(pages)
    assert page_text(pages[3], 3, habits).text.startswith("Lecture 4: light")


def test_the_title_of_the_first_page_stays() -> None:
    pages = book(10)
    first = page(line(60, 40, "Biology for Beginners", size=24), *pages[0].lines[1:])
    pages[0] = first
    found = page_text(first, 0, habits_of(pages))
    assert found.text.startswith("Biology for Beginners")


def test_a_page_that_holds_nothing_else_is_text() -> None:
    pages = {index: page(line(60, 40, f"Original page {index + 1}")) for index in range(20)}
    assert page_text(pages[4], 4, habits_of(pages)).text == "Original page 5"


def test_headings_get_their_levels() -> None:
    lines = [
        line(50, 60, "Photosynthesis", size=20),
        line(50, 90, "The light reactions", size=14),
        *block(50, 110, ["text text text text text text text text text", "text."] * 1, 300),
        line(50, 160, "A bold line of its own", bold=True),
        *block(50, 180, ["text text text text text text text text text"] * 12 + ["end."], 300),
    ]
    made = page(*lines)
    found = page_text(made, 0, habits_of({0: made}))
    headings = [
        (found.text[r.start : r.end], r.level)
        for r in found.regions
        if r.kind is RegionKind.HEADING
    ]
    assert headings == [
        ("Photosynthesis", 1),
        ("The light reactions", 2),
        ("A bold line of its own", 3),
    ]


def test_a_size_in_which_paragraphs_are_set_is_no_heading() -> None:
    small = [
        line(50, 300 + 10 * n, "small words in a long table " * 3, size=8, width=400)
        for n in range(30)
    ]
    large = [
        line(50, 100 + 14 * n, "larger words in paragraphs of their own " * 2, size=11, width=400)
        for n in range(8)
    ]
    assert style_of([page(*large, *small)]).sizes == ()


def test_captions_contents_and_references() -> None:
    lines = [
        line(50, 60, "Contents", size=16),
        line(50, 90, "1 Light . . . . . . . . . . . . 3"),
        line(50, 102, "2 Water . . . . . . . . . . . . 9"),
        line(50, 140, "Kielelezo 2: Sehemu za jani"),
        line(50, 170, "References", size=16),
        line(50, 200, "[1] A. Otieno, Leaves of Kenya, Nairobi, 2011, pp. 3-9."),
        line(50, 240, "[2] B. Wafula, Roots, Journal of Plants, vol. 4, 2015."),
    ]
    made = page(*lines)
    found = page_text(made, 0, habits_of({0: made}))
    kinds = {found.text[r.start : r.end].split("\n")[0]: r.kind for r in found.regions}
    assert kinds["1 Light . . . . . . . . . . . . 3"] is RegionKind.CONTENTS
    assert kinds["Kielelezo 2: Sehemu za jani"] is RegionKind.CAPTION
    assert kinds["[1] A. Otieno, Leaves of Kenya, Nairobi, 2011, pp. 3-9."] is RegionKind.REFERENCE


def test_nothing_is_lost_or_read_twice() -> None:
    """Words scattered over a page without any order all come out, once."""
    lines = [line((n * 137) % 520, 30 + (n * 91) % 740, f"w{n:03}") for n in range(300)]
    found = text_of(*lines).split()
    assert sorted(found) == sorted(f"w{n:03}" for n in range(300))
