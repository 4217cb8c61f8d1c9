"""Spreadsheets as tables, and tables of text documents row by row."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from masomo_desktop.extraction.errors import Damaged, TooManyCells
from masomo_desktop.extraction.model import RegionKind, Unit
from masomo_desktop.extraction.read import read
from masomo_desktop.extraction.readers import sheets
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.sheets import Sheet, sheet_blocks
from masomo_desktop.extraction.readers.tables import MAX_DEPTH, Tables, table_block
from masomo_desktop.extraction.sniff import kind_of


def units(path: Path) -> list[Unit]:
    messages = list(read(str(path), kind_of(path).value, path.name, []))
    return [Unit.from_json(message["unit"]) for message in messages[1:]]


def xlsx(path: Path, *rows: str, **others: str) -> Path:
    """A workbook whose sheet "Gases" has these rows; `others` are whole members by name."""
    members = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": '<w xmlns:r="r"><sheets><sheet name="Notes" r:id="r2"/>'
        '<sheet name="Gases" r:id="r1"/><sheet name="Key" state="hidden" r:id="r3"/></sheets></w>',
        "xl/_rels/workbook.xml.rels": '<x><Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/>'
        '<Relationship Id="r3" Target="worksheets/sheet3.xml"/></x>',
        "xl/sharedStrings.xml": "<sst><si><t>Gas</t></si><si><r><t>Sha</t></r><r><t>re</t></r>"
        "<rPh><t>sound</t></rPh></si><si><t>Since</t></si></sst>",
        "xl/styles.xml": '<s><numFmts><numFmt numFmtId="164" formatCode="d mmmm yyyy"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></s>',
        "xl/worksheets/sheet1.xml": "<ws><dimension ref='A1:XFD1048576'/><sheetData>"
        + "".join(rows)
        + "</sheetData></ws>",
        "xl/worksheets/sheet2.xml": "<ws><row><c t='inlineStr'><is><t>Read me</t></is></c></row>"
        "</ws>",
        "xl/worksheets/sheet3.xml": "<ws><row><c><v>42</v></c></row></ws>",
        **others,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


HEADER = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'
)
OXYGEN = (
    '<row r="2"><c r="A2" t="str"><v>Oxygen</v></c><c r="C2" s="1"><v>0.2095</v></c>'
    '<c r="D2" s="2"><v>45363</v></c></row>'
)


def test_a_workbook_is_read_as_it_is_shown(tmp_path: Path) -> None:
    notes, gases = units(xlsx(tmp_path / "a.xlsx", HEADER, OXYGEN))
    assert notes.text == "Notes\n\nRead me"
    assert gases.text == "Gases\n\nGas\tShare\tSince\nOxygen\t20.95%\t12 March 2024"
    assert [(r.kind, r.level) for r in gases.regions] == [
        (RegionKind.HEADING, 1),
        (RegionKind.TABLE, 0),
    ]


def test_the_first_row_is_repeated_where_a_table_is_cut(tmp_path: Path) -> None:
    rows = [
        f'<row r="{n}"><c r="A{n}" t="str"><v>Gas number {n} of many</v></c>'
        f'<c r="C{n}" s="1"><v>0.5</v></c></row>'
        for n in range(2, 400)
    ]
    _, *gases = units(xlsx(tmp_path / "a.xlsx", HEADER, *rows))
    assert len(gases) > 2
    for unit in gases:
        assert unit.text.removeprefix("Gases\n\n").startswith("Gas\tShare")
    lines = [line for unit in gases for line in unit.text.split("\n") if "number" in line]
    assert len(lines) == 398


def test_empty_rows_part_tables_and_titles_are_no_cells(tmp_path: Path) -> None:
    title = '<row r="1"><c r="B1" t="str"><v>The air</v></c></row>'
    below = HEADER.replace('r="1"', 'r="2"')
    far = '<row r="900000"><c r="XFD9" t="b"><v>1</v></c></row>'
    _, gases = units(xlsx(tmp_path / "a.xlsx", title, below, far))
    assert gases.text == "Gases\n\nThe air\n\nGas\tShare\tSince\n\nTRUE"


@pytest.mark.parametrize(
    "row",
    [
        '<row r="x"><c r="?" t="s"><v>99999</v></c><c s="77"><v>1e999</v></c></row>',
        '<row><c t="s"><v>-1</v></c><c><v>not a number</v></c><c/></row>',
        "<row><c><v>1",
    ],
)
def test_cells_that_make_no_sense_are_no_bugs(tmp_path: Path, row: str) -> None:
    assert units(xlsx(tmp_path / "a.xlsx", row))


def test_a_workbook_without_sheets(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("xl/workbook.xml", "<w/>")
    with pytest.raises(Damaged):
        units(path)


def test_more_cells_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MAX_CELLS", 10)
    with pytest.raises(TooManyCells):
        sheet_blocks([Sheet("", ((n, {1: "a", 2: "b"}) for n in range(100)))])


def test_ods(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr(
            "content.xml",
            '<d xmlns:t="urn:t"><t:table t:name="Gases"><t:table-row>'
            "<t:table-cell><t:p>Gas</t:p><t:annotation><t:p>who?</t:p></t:annotation>"
            '</t:table-cell><t:table-cell t:number-columns-repeated="2"><t:p>Share</t:p>'
            '</t:table-cell><t:table-cell t:number-columns-repeated="16380"/></t:table-row>'
            '<t:table-row t:number-rows-repeated="2"><t:table-cell><t:p>Oxygen</t:p></t:table-cell>'
            "<t:table-cell><t:p>20.95<t:s/>%</t:p></t:table-cell></t:table-row>"
            '<t:table-row t:number-rows-repeated="1048573"><t:table-cell/></t:table-row></t:table>'
            "</d>",
        )
    (unit,) = units(path)
    assert unit.text == "Gas\tShare\tShare\nOxygen\t20.95 %\nOxygen\t20.95 %"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", 'Gas,Share\nOxygen,"20,95 %"\n\nend\n'),
        ("a.csv", "sep=;\nGas;Share\nOxygen;20,95 %\n\nend"),
        ("a.csv", "\ufeffGas;Share\r\nOxygen;20,95 %\r\n\r\nend\r\n"),
        ("a.tsv", "Gas\tShare\nOxygen\t20,95 %\n\nend"),
        ("a.xls", "Gas\tShare\nOxygen\t20,95 %\n\nend"),
    ],
)
def test_tables_in_plain_text(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode())
    (unit,) = units(path)
    assert unit.text == "Gas\tShare\nOxygen\t20,95 %\n\nend"
    assert unit.regions[0].kind is RegionKind.TABLE


def test_a_quote_that_never_ends_is_no_bug(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('a,b\n"' + "x,y\n" * 50_000)
    assert sum(unit.text.count("x\ty") for unit in units(path)) == 50_000


def build(*rows: list[str | list[str]]) -> list[Block]:
    """The blocks of a table; a cell is a paragraph, or a list of some."""
    out: list[Block] = []
    tables = Tables(out)
    tables.start()
    for row in rows:
        tables.row()
        for cell in row:
            tables.cell()
            for text in [cell] if isinstance(cell, str) else cell:
                if text:
                    tables.add(Block(text))
    tables.end()
    return out


def test_short_paragraphs_side_by_side_are_lines() -> None:
    (block,) = build(["Question", "Marks"], [["1. Name it", "2. Draw it"], ["2", "3"]])
    assert block.text == "Question\tMarks\n1. Name it\t2\n2. Draw it\t3"
    assert block.header


def test_cells_of_unlike_length_stay_whole() -> None:
    (block,) = build(["Question", "Marks"], [["Name it", "in two words"], ["2"]])
    assert block.text == "Question\tMarks\nName it in two words\t2"


def test_tables_that_lay_out_prose_are_prose() -> None:
    prose = "The leaf makes sugar from light, water and air. " * 9
    blocks = build([["Leaves", prose], ["Roots", prose]])
    assert [(block.text, block.kind) for block in blocks] == [
        ("Leaves", None),
        (prose, None),
        ("Roots", None),
        (prose, None),
    ]


def test_merged_cells_are_said_again_and_spans_keep_the_columns() -> None:
    out: list[Block] = []
    tables = Tables(out)
    tables.start()
    for spanned, cells in ((1, ["Plant", "Part", "Use"]), (2, ["Maize", "flour"])):
        tables.row()
        for index, text in enumerate(cells):
            tables.cell()
            tables.spans(spanned if index == 0 else 1)
            tables.add(Block(text))
    tables.row()
    tables.cell()
    tables.merges()
    tables.skip(1)
    tables.cell()
    tables.add(Block("oil"))
    tables.close()
    assert [block.text for block in out] == ["Plant\tPart\tUse\nMaize\t\tflour\nMaize\t\toil"]


def test_tables_in_tables_end() -> None:
    out: list[Block] = []
    tables = Tables(out)
    for _ in range(MAX_DEPTH * 3):
        tables.start()
        tables.row()
        tables.cell()
    tables.add(Block("deep"))
    tables.close()
    assert [block.text for block in out] == ["deep"]


def test_no_table_of_nothing() -> None:
    assert table_block([["", " "], []]) is None
