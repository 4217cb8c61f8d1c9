"""Pages as pictures, with the quote found on them; unlocking."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from masomo_desktop.extraction.errors import (
    Damaged,
    NoPageImage,
    NoSuchPage,
    NotSupported,
    PageTooLarge,
    PasswordNeeded,
    WrongPassword,
)
from masomo_desktop.extraction.quotes import words_of_quote
from masomo_desktop.extraction.read import read
from masomo_desktop.extraction.rendering import open_pages
from masomo_desktop.extraction.unlock import write_unlocked
from tests.fakes.pdfs import BODY, SECOND, document, justified, saved, text_pdf, write_lines


def test_quotes_by_letters_alone() -> None:
    words = "The chloro- plasts hold ﬁne pig- ments , which are “green” .".split()
    assert words_of_quote("chloroplasts hold fine pigments", words, 0) == [1, 2, 3, 4, 5, 6]
    assert words_of_quote('which are "green".', words, 0) == [8, 9, 10]


def test_quotes_that_something_interrupts() -> None:
    words = "the sentence begins in one column HEAD 12 and it ends in another column".split()
    found = words_of_quote(
        "the sentence begins in one column and it ends in another column", words, 0
    )
    assert found == [0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13]


def test_of_equal_quotes_the_nearest() -> None:
    words = ["water is life"] * 2 + ["other words here"] + ["water is life"]
    assert words_of_quote("water is life", words, 0.0) == [0]
    assert words_of_quote("water is life", words, 0.9) == [3]


def test_quotes_that_are_not_there() -> None:
    assert words_of_quote("something else entirely", ["green", "leaves"], 0) == []
    assert words_of_quote("…", ["green"], 0) == []
    assert words_of_quote("green", [], 0) == []


def test_a_page_is_drawn_with_its_quote(tmp_path: Path) -> None:
    made = document(2)
    justified(made[1], 60, 100, BODY, 220)
    justified(made[1], 320, 100, SECOND, 220)
    answer, png = open_pages(str(saved(made, tmp_path / "a.pdf")))(
        {
            "page": 2,
            "width": 1190,
            "quote": SECOND[:90],
            "start": len(BODY) + 2,
            "end": 0,
            "length": len(BODY) + len(SECOND),
        }
    )
    assert (answer["width"], answer["pages"]) == (1190, 2)
    picture = pymupdf.Pixmap(png)
    assert (picture.width, picture.height) == (answer["width"], answer["height"])
    assert len(answer["highlights"]) in {2, 3}
    assert all(
        640 <= x0 < x1 <= 1090 and 170 < y0 < y1 < 280 for x0, y0, x1, y1 in answer["highlights"]
    )


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_highlights_lie_on_their_words_on_turned_pages(tmp_path: Path, turn: int) -> None:
    made = document()
    write_lines(made[0], 60, 100, ["only these words are here"])
    made[0].set_rotation(turn)
    answer, png = open_pages(str(saved(made, tmp_path / "a.pdf")))(
        {"page": 1, "width": 600, "quote": "only these words are here"}
    )
    (box,) = answer["highlights"]
    picture = pymupdf.Pixmap(png)
    x0, y0, x1, y1 = (round(edge) for edge in box)
    dark = [
        (x, y)
        for y in range(picture.height)
        for x in range(picture.width)
        if picture.pixel(x, y)[0] < 128
    ]
    assert dark
    assert all(x0 <= x <= x1 and y0 <= y <= y1 for x, y in dark)


def test_what_is_not_drawn(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("words")
    with pytest.raises(NoPageImage):
        open_pages(str(text))
    path = text_pdf(tmp_path / "a.pdf", BODY)
    with pytest.raises(NoSuchPage):
        open_pages(str(path))({"page": 2, "width": 300})
    with pytest.raises(PageTooLarge):
        open_pages(str(path))({"page": 1, "width": 100_000})
    huge = document(width=2_000_000, height=2_000_000)
    with pytest.raises(PageTooLarge):
        open_pages(str(saved(huge, tmp_path / "huge.pdf")))({"page": 1, "width": 300})


def test_pages_of_a_truncated_file_are_drawn(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "whole.pdf", *(f"Page {n}. {BODY}" for n in range(6)))
    content = path.read_bytes()
    path.write_bytes(content[: int(0.8 * len(content))])
    answer, _ = open_pages(str(path))({"page": 1, "width": 600, "quote": BODY[:60]})
    assert answer["pages"] == 6
    assert answer["highlights"]


def locked(tmp_path: Path, password: str) -> Path:
    made = document()
    write_lines(made[0], 60, 100, ["the words inside"])
    return saved(
        made,
        tmp_path / "locked.pdf",
        encryption=pymupdf.PDF_ENCRYPT_AES_256,
        user_pw=password,
        owner_pw="another",
    )


def test_locked_pages_are_not_drawn(tmp_path: Path) -> None:
    with pytest.raises(PasswordNeeded):
        open_pages(str(locked(tmp_path, "siri")))


@pytest.mark.parametrize("password", ["siri", "æøå", "neno la siri"])
def test_unlocking_writes_an_open_copy(tmp_path: Path, password: str) -> None:
    out = tmp_path / "open.pdf"
    assert list(write_unlocked(str(locked(tmp_path, password)), password, str(out))) == [
        {"pages": 1}
    ]
    messages = list(read(str(out), "pdf", "open.pdf", [], 1))
    assert messages[1]["unit"]["text"] == "the words inside"


def test_a_wrong_password_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "open.pdf"
    with pytest.raises(WrongPassword):
        list(write_unlocked(str(locked(tmp_path, "siri")), "nyingine", str(out)))
    assert not out.exists()


def test_unlocking_what_is_no_pdf(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    with pytest.raises(NotSupported):
        list(write_unlocked(str(path), "x", str(tmp_path / "out")))
    path.write_bytes(b"%PDF-1.7 broken")
    with pytest.raises(Damaged):
        list(write_unlocked(str(path), "x", str(tmp_path / "out")))
