"""PDFs of many shapes, read as the child reads them."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.errors import (
    Damaged,
    EmptyFile,
    FileMissing,
    NoPages,
    PasswordNeeded,
    TooLarge,
)
from masomo_desktop.extraction.model import Method, RegionKind, Unit, UnitKind
from masomo_desktop.extraction.read import read
from masomo_desktop.extraction.readers.pdf_pypdf import PypdfPages
from tests.fakes.pdfs import (
    BODY,
    SECOND,
    SWAHILI,
    document,
    justified,
    saved,
    text_pdf,
    without_map,
    wrapped,
    write_lines,
)


def units(path: Path, start: int = 1, method: str = "auto") -> list[Unit]:
    messages = list(read(str(path), "pdf", path.name, [], start, method=method))
    found = [Unit.from_json(message["unit"]) for message in messages[1:]]
    assert messages[0]["total"] == (found[-1].number if found else start - 1)
    return found


def test_pages_are_units(tmp_path: Path) -> None:
    first, second = units(text_pdf(tmp_path / "two.pdf", BODY, SWAHILI))
    assert (first.text, second.text) == (BODY, SWAHILI)
    assert (first.language, second.language) == ("eng", "swa")
    assert (first.kind, first.method, first.confidence) == (UnitKind.PAGE, Method.NATIVE, 1.0)


def test_quotes_braces_and_backslashes_are_read_as_they_stand(tmp_path: Path) -> None:
    said = 'He typed "C:\\new\\table" and {"wmode":1,"text":"no"} into the box of the old machine.'
    (unit,) = units(text_pdf(tmp_path / "signs.pdf", said))
    assert unit.text == said


def test_resuming_at_a_page_gives_the_same_units(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "many.pdf", *(f"Page {n} says: {BODY}" for n in range(40)))
    assert units(path, 31) == units(path)[30:]


def test_justified_columns_with_a_title_and_a_page_number(tmp_path: Path) -> None:
    made = document(3)
    for number, page in enumerate(made, 1):
        write_lines(page, 150, 60, [f"Chapter {number}: Light"], size=18)
        y = justified(page, 60, 100, BODY, 220)
        justified(page, 60, y + 10, SECOND, 220)
        justified(page, 305, 100, SWAHILI, 220)
        write_lines(page, 290, 810, [str(number)])
    for unit in units(saved(made, tmp_path / "columns.pdf")):
        assert unit.text.split("\n\n") == [f"Chapter {unit.number}: Light", BODY, SECOND, SWAHILI]
        assert unit.furniture == (str(unit.number),)
        assert [region.kind for region in unit.regions] == [RegionKind.HEADING]


def test_words_split_at_line_ends_are_whole(tmp_path: Path) -> None:
    made = document()
    write_lines(
        made[0],
        60,
        100,
        [
            "Green leaves hold their pigment in the chloro-",
            "plasts of their cells, a well-",
            "known fact. This fact is well-known, and the pig\u00ad",
            "ment is green.",
        ],
    )
    (unit,) = units(saved(made, tmp_path / "hyphens.pdf"))
    assert "chloroplasts of their cells" in unit.text
    assert "a well-known fact" in unit.text
    assert "the pigment is green" in unit.text


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_rotated_pages(tmp_path: Path, turn: int) -> None:
    """Pages that are turned by their own entry are read as they are shown."""
    made = document(width=842, height=595)
    justified(made[0], 60, 100, BODY, 300)
    justified(made[0], 450, 100, SECOND, 300)
    made[0].set_rotation(turn)
    (unit,) = units(saved(made, tmp_path / "turned.pdf"))
    assert unit.text == f"{BODY}\n\n{SECOND}"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_text_drawn_on_end(tmp_path: Path, turn: int) -> None:
    made = document()
    page = made[0]
    lines = wrapped(BODY, 400)
    for number, line in enumerate(lines):
        step = 14 * number
        point = {90: (100 + step, 700), 180: (500, 700 - step), 270: (500 - step, 100)}[turn]
        page.insert_text(point, line, fontname="tiro", fontsize=10, rotate=turn)
    (unit,) = units(saved(made, tmp_path / "on_end.pdf"))
    assert unit.text == BODY


def test_a_label_that_runs_up_the_margin_is_read_last(tmp_path: Path) -> None:
    made = document()
    made[0].insert_text((20, 500), "arXiv:2004.04906 [cs.CL]", rotate=90)
    justified(made[0], 60, 100, BODY, 400)
    (unit,) = units(saved(made, tmp_path / "label.pdf"))
    assert unit.text == f"{BODY}\n\narXiv:2004.04906 [cs.CL]"


def test_fake_bold_is_read_once(tmp_path: Path) -> None:
    made = document()
    for shift in (0, 0.4):
        write_lines(made[0], 60 + shift, 100, ["The light reactions of plants"], size=14)
    (unit,) = units(saved(made, tmp_path / "bold.pdf"))
    assert unit.text == "The light reactions of plants"


def test_a_font_without_a_map_is_no_text(tmp_path: Path) -> None:
    path = without_map(tmp_path / "junk.pdf", f"{BODY} {SECOND}")
    (unit,) = units(path)
    assert (unit.text, unit.confidence, unit.pending) == ("", 0.0, True)
    (unit,) = units(path, method="native")
    assert (unit.text, unit.confidence, unit.pending) == ("", 0.0, False)


def test_pypdf_reads_what_pymupdf_finds_junk_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PypdfPages, "text", lambda self, index: SECOND)
    (unit,) = units(without_map(tmp_path / "junk.pdf", f"{BODY} {SECOND}"))
    assert (unit.text, unit.method) == (SECOND, Method.REPAIR)
    assert 0.5 < unit.confidence < 1.0


def test_blank_pages_are_sure_to_be_blank(tmp_path: Path) -> None:
    (unit,) = units(saved(document(), tmp_path / "blank.pdf"))
    assert (unit.text, unit.confidence) == ("", 1.0)


def _picture_of(text: str) -> pymupdf.Pixmap:
    made = document(width=400, height=120)
    write_lines(made[0], 20, 60, [text], size=22, font="helv")
    return made[0].get_pixmap(dpi=200)


def test_a_picture_waits_for_ocr_unless_none_is_wanted(tmp_path: Path) -> None:
    made = document(width=400, height=120)
    made[0].insert_image(made[0].rect, pixmap=_picture_of("Leaves are green"))
    path = saved(made, tmp_path / "scan.pdf")
    (unit,) = units(path)
    assert (unit.text, unit.method, unit.pending) == ("", Method.OCR, True)
    (native,) = units(path, method="native")
    assert (native.text, native.method, native.pending) == ("", Method.NATIVE, False)
    assert native.confidence == 0.0


def test_ocr_for_every_page_if_wished(tmp_path: Path) -> None:
    found = units(text_pdf(tmp_path / "whole.pdf", BODY, SECOND), method="ocr")
    assert [(unit.number, unit.pending) for unit in found] == [(1, True), (2, True)]


@pytest.mark.parametrize(
    "method",
    [
        pymupdf.PDF_ENCRYPT_RC4_40,
        pymupdf.PDF_ENCRYPT_RC4_128,
        pymupdf.PDF_ENCRYPT_AES_128,
        pymupdf.PDF_ENCRYPT_AES_256,
    ],
)
def test_a_password_is_asked_for(tmp_path: Path, method: int) -> None:
    made = document()
    path = saved(made, tmp_path / "locked.pdf", encryption=method, user_pw="siri", owner_pw="bwana")
    with pytest.raises(PasswordNeeded):
        units(path)


def test_an_owners_password_alone_locks_nothing(tmp_path: Path) -> None:
    made = document()
    write_lines(made[0], 60, 100, wrapped(BODY, 400))
    path = saved(
        made, tmp_path / "owned.pdf", encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="bwana"
    )
    assert units(path)[0].text == BODY


def test_truncated_files_give_what_they_have(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "whole.pdf", *(f"Page {n}. {BODY}" for n in range(6)))
    content = path.read_bytes()
    path.write_bytes(content[: int(0.8 * len(content))])
    assert any(unit.text.endswith(BODY) for unit in units(path))


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyFile),
        (b"%PDF-1.7\n%%EOF", Damaged),
        (bytes(5000), Damaged),
        (b"%PDF-1.7\n" + b"\x93" * 5000, Damaged),
    ],
)
def test_what_is_no_document(tmp_path: Path, content: bytes, error: type[UserError]) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(content)
    with pytest.raises(error):
        units(path)


def test_a_document_without_pages(tmp_path: Path) -> None:
    path = tmp_path / "none.pdf"
    path.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF"
    )
    with pytest.raises((NoPages, Damaged)):
        units(path)


def test_a_billion_pages_that_are_not_there(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "count.pdf", BODY)
    path.write_bytes(path.read_bytes().replace(b"/Count 1", b"/Count 1000000000"))
    (unit,) = units(path)
    assert BODY[:30] in unit.text


def test_a_gigabyte_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(1_000_000_000)
    with pytest.raises(TooLarge):
        units(path)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        units(tmp_path / "gone.pdf")


def test_hyperlinks_and_form_fields_are_read(tmp_path: Path) -> None:
    made = document()
    widget = pymupdf.Widget()
    widget.field_type, widget.field_name = pymupdf.PDF_WIDGET_TYPE_TEXT, "name"
    widget.field_value, widget.rect = "Amina Wanjiru", pymupdf.Rect(60, 100, 260, 120)
    made[0].add_widget(widget)
    (unit,) = units(saved(made, tmp_path / "form.pdf"))
    assert unit.text == "Amina Wanjiru"


def test_pages_come_one_by_one(tmp_path: Path) -> None:
    """The first page is there before the last has been looked at."""
    path = text_pdf(tmp_path / "long.pdf", *(f"Page {n}" for n in range(400)))
    reading = read(str(path), "pdf", path.name, [], 1)
    assert next(reading) == {"total": 400}
    assert next(reading)["unit"]["number"] == 1
    reading.close()
