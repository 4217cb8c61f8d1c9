"""The numbers before paragraphs, as Word, Writer and a browser show them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from masomo_desktop.extraction.model import Unit
from masomo_desktop.extraction.read import read
from masomo_desktop.extraction.readers.html import html_blocks
from masomo_desktop.extraction.readers.numbering import numeral
from masomo_desktop.extraction.sniff import kind_of


@pytest.mark.parametrize(
    ("number", "shape", "text"),
    [
        (4, "decimal", "4"),
        (2, "lowerLetter", "b"),
        (28, "upperLetter", "BB"),
        (1994, "upperRoman", "MCMXCIV"),
        (9, "lowerRoman", "ix"),
        (0, "upperRoman", "0"),
        (3, "ordinalText", "3"),
    ],
)
def test_numerals(number: int, shape: str, text: str) -> None:
    assert numeral(number, shape) == text


def lines(path: Path) -> list[str]:
    messages = list(read(str(path), kind_of(path).value, path.name, []))
    return [
        line
        for message in messages[1:]
        for line in Unit.from_json(message["unit"]).text.split("\n\n")
    ]


def item(number: str, level: int, text: str) -> str:
    return (
        f'<p><pPr><numPr><ilvl val="{level}"/><numId val="{number}"/></numPr></pPr>'
        f"<r><t>{text}</t></r></p>"
    )


def test_questions_of_a_paper_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    levels = (
        '<lvl ilvl="0"><start val="1"/><numFmt val="decimal"/><lvlText val="%1."/></lvl>'
        '<lvl ilvl="1"><numFmt val="lowerLetter"/><lvlText val="(%2)"/></lvl>'
        '<lvl ilvl="2"><numFmt val="lowerRoman"/><lvlText val="%1.%3"/></lvl>'
    )
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(
            "word/numbering.xml",
            f'<n><abstractNum abstractNumId="7">{levels}</abstractNum>'
            '<abstractNum abstractNumId="8"><lvl ilvl="0"><numFmt val="bullet"/>'
            '<lvlText val="*"/></lvl></abstractNum>'
            '<num numId="1"><abstractNumId val="7"/></num>'
            '<num numId="2"><abstractNumId val="8"/></num>'
            '<num numId="3"><abstractNumId val="7"/><lvlOverride ilvl="0"><startOverride val="5"/>'
            "</lvlOverride></num></n>",
        )
        file.writestr(
            "word/styles.xml",
            '<s><style styleId="Q"><name val="question"/><pPr><numPr><numId val="1"/></numPr></pPr>'
            "</style></s>",
        )
        body = (
            item("1", 0, "Name it")
            + item("1", 1, "in words")
            + item("1", 1, "in signs")
            + item("1", 0, "Draw it")
            + item("1", 1, "once")
            + item("1", 2, "small")
            + '<p><pPr><pStyle val="Q"/></pPr><r><t>Use it</t></r></p>'
            + '<p><pPr><pStyle val="Q"/><numPr><numId val="0"/></numPr></pPr><r><t>A note</t></r>'
            + "</p>"
            + item("2", 0, "a point")
            + item("3", 0, "begun anew")
            + item("99", 0, "no such list")
        )
        file.writestr("word/document.xml", f"<document><body>{body}</body></document>")
    assert lines(path) == [
        "1. Name it",
        "(a) in words",
        "(b) in signs",
        "2. Draw it",
        "(a) once",
        "2.i small",
        "3. Use it",
        "A note",
        "a point",
        "5. begun anew",
        "no such list",
    ]


def test_lists_of_writer(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(
            "styles.xml",
            '<s><list-style name="N"><list-level-style-number level="1" num-format="1"/>'
            '<list-level-style-bullet level="2"/></list-style><p>a foot</p></s>',
        )
        file.writestr(
            "content.xml",
            '<d><list style-name="N"><list-item><p>one</p><p>more of one</p>'
            "<list><list-item><p>point</p></list-item></list></list-item>"
            '<list-item start-value="5"><p>five</p></list-item></list>'
            '<list style-name="?"><list-item><p>plain</p></list-item></list></d>',
        )
    assert lines(path) == ["1. one", "more of one", "point", "5. five", "plain"]


def test_lists_of_pages() -> None:
    page = b"<ol start=3><li>three<ul><li>point</ul><li><p>four</p><p>more</p></ol><ul><li>x</ul>"
    assert [block.text for block in html_blocks(page)] == [
        "3. three",
        "point",
        "4. four",
        "more",
        "x",
    ]
