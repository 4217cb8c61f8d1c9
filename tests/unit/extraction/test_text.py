"""Plain text in any encoding, and its sections."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from masomo_desktop.extraction.errors import TooLarge
from masomo_desktop.extraction.model import RegionKind, Unit, UnitKind
from masomo_desktop.extraction.read import read
from masomo_desktop.extraction.readers.sections import SECTION_LENGTH, grouped, joined, plain_blocks
from masomo_desktop.extraction.readers.text import decoded

SAMPLE = "Élève, naïve, Übung: das Mädchen aß große Äpfel. L'été où il était né. " * 4


def units(path: Path, start: int = 1) -> tuple[int, list[Unit]]:
    messages = list(read(str(path), "text", path.name, [], start))
    return messages[0]["total"], [Unit.from_json(message["unit"]) for message in messages[1:]]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"],
)
def test_encodings(encoding: str) -> None:
    assert decoded(SAMPLE.encode(encoding)) == SAMPLE


def test_other_scripts_in_old_encodings() -> None:
    russian = "Фотосинтез это процесс, при котором растения получают энергию света. " * 5
    assert decoded(russian.encode("cp1251")) == russian
    japanese = "光合成とは、植物が光のエネルギーを使って糖を作ることである。" * 5
    assert decoded(japanese.encode("shift_jis")) == japanese


def test_line_ends_and_nul_bytes() -> None:
    assert decoded(b"one\r\ntwo\rthree\0\n") == "one\ntwo\nthree\n"


def test_cut_in_the_middle_of_a_letter() -> None:
    assert decoded("shule é".encode()[:-1]) == "shule "


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n ", b"\xef\xbb\xbf", b"\0\0\0"])
def test_nothing_to_read_is_no_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    assert units(path) == (0, [])


def test_a_gigabyte_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 1_000_000_000)
    with pytest.raises(TooLarge) as caught:
        units(path)
    assert "MB" in caught.value.message


def test_sections_of_about_one_length_that_end_with_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    paragraphs = [f"Paragraph {n}. " + "Plants make sugar from light. " * 20 for n in range(30)]
    path.write_text("\n\n".join(paragraphs), encoding="utf-8")
    total, found = units(path)
    assert total == len(found) > 3
    assert [unit.number for unit in found] == list(range(1, total + 1))
    assert all(unit.kind is UnitKind.SECTION and unit.language == "eng" for unit in found)
    assert all(len(unit.text) < 1.5 * SECTION_LENGTH for unit in found)
    read_again = "\n\n".join(unit.text for unit in found)
    assert read_again == "\n\n".join(paragraph.strip() for paragraph in paragraphs)


def test_resuming_gives_the_same_units(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("\n\n".join("Light makes sugar. " * 80 for _ in range(12)), encoding="utf-8")
    total, found = units(path)
    assert units(path, 3) == (total, found[2:])


def test_wrapped_lines_join_and_words_become_whole() -> None:
    text = (
        "Photosynthesis is the process by which green plants turn light into chem-\n"
        "ical energy. It takes place in the chloroplasts of the leaf, where there is\n"
        "much chlorophyll.\n\nA second paragraph.\n"
    )
    first, second = plain_blocks(text)
    assert first.text.endswith("there is much chlorophyll.")
    assert "light into chemical energy" in first.text
    assert second.text == "A second paragraph."


def test_short_lines_stay_apart() -> None:
    assert [block.text for block in plain_blocks("Nairobi\nMombasa\nKisumu")] == [
        "Nairobi",
        "Mombasa",
        "Kisumu",
    ]


def test_underlined_headings_and_lists() -> None:
    blocks = plain_blocks("The leaf\n========\n\nIt has:\n\n1. a blade\n2. a stalk\n")
    assert (blocks[0].kind, blocks[0].level) == (RegionKind.HEADING, 1)
    assert [block.text for block in blocks if block.kind is RegionKind.LIST] == [
        "1. a blade",
        "2. a stalk",
    ]


def test_a_stretch_without_end_is_cut_and_nothing_lost() -> None:
    found = [joined(one) for one in grouped(plain_blocks("neno " * 5000))]
    assert all(len(text) <= 1.5 * SECTION_LENGTH for text, _ in found)
    assert sum(text.count("neno") for text, _ in found) == 5000


def test_regions_point_at_their_text() -> None:
    [section] = grouped(plain_blocks("Title\n-----\n\nSome words.\n\n- an item"))
    text, regions = joined(section)
    assert [text[region.start : region.end] for region in regions] == ["Title", "- an item"]
