"""Excel workbooks (ECMA-376, part 1, chapter 18): the cells of the visible sheets, as shown."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from masomo_desktop.extraction.errors import Damaged, TooManyCells
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.number_formats import BUILTIN, shown
from masomo_desktop.extraction.readers.relations import targets
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.sheets import (
    MAX_CELL_LENGTH,
    MAX_CELLS,
    Sheet,
    sheet_blocks,
)
from masomo_desktop.extraction.readers.xml import Start, events

_WORKBOOK = "xl/workbook.xml"


def blocks(parts: Archive) -> list[Block]:
    """The blocks of the workbook; raises `Damaged` when no sheet of it can be found, and
    `TooManyCells`."""
    sheets, from_1904 = _sheets(parts)
    if not sheets:
        raise Damaged
    book = _Book(_strings(parts), _formats(parts), from_1904)
    return sheet_blocks(Sheet(name, _rows(parts, member, book)) for name, member in sheets)


@dataclass(frozen=True)
class _Book:
    """What the sheets refer to: texts and the number format of each style."""

    strings: list[str]
    formats: list[str]
    from_1904: bool


def _sheets(parts: Archive) -> tuple[list[tuple[str, str]], bool]:
    """(name, member) of the visible sheets in their order; whether days count from 1904."""
    related = targets(parts, _WORKBOOK)
    sheets: list[tuple[str, str]] = []
    hidden = from_1904 = False
    for event in events(parts.chunks(_WORKBOOK)):
        if not isinstance(event, Start):
            continue
        if event.name == "workbookPr":
            from_1904 = event.attributes.get("date1904") in ("1", "true")
        elif event.name == "sheet":
            member = related.get(event.attributes.get("id", ""), "")
            if event.attributes.get("state", "visible") != "visible":
                hidden = True
            elif member in parts.names:
                sheets.append((event.attributes.get("name", ""), member))
    if not sheets and not hidden:
        names = [n for n in parts.names if n.startswith("xl/worksheets/") and n.endswith(".xml")]
        sheets = [("", name) for name in sorted(names, key=lambda name: (len(name), name))]
    return sheets, from_1904


def _strings(parts: Archive) -> list[str]:
    strings: list[str] = []
    pieces: list[str] = []
    inside = phonetic = False
    for event in events(parts.chunks("xl/sharedStrings.xml")):
        if isinstance(event, str):
            if inside and not phonetic:
                pieces.append(event)
        elif event.name == "rPh":
            phonetic = isinstance(event, Start)
        elif event.name == "t":
            inside = isinstance(event, Start)
        elif event.name == "si":
            if isinstance(event, Start):
                pieces = []
            elif len(strings) >= MAX_CELLS:
                raise TooManyCells(limit=MAX_CELLS)
            else:
                strings.append("".join(pieces)[:MAX_CELL_LENGTH])
    return strings


def _formats(parts: Archive) -> list[str]:
    """The format code of each cell style, by its index."""
    codes = dict(BUILTIN)
    formats: list[str] = []
    in_cells = False
    for event in events(parts.chunks("xl/styles.xml")):
        if isinstance(event, str):
            continue
        if event.name == "cellXfs":
            in_cells = isinstance(event, Start)
        elif isinstance(event, Start) and event.name == "numFmt":
            codes[_integer(event.attributes.get("numFmtId"))] = event.attributes.get(
                "formatCode", ""
            )
        elif isinstance(event, Start) and event.name == "xf" and in_cells:
            formats.append(codes.get(_integer(event.attributes.get("numFmtId")), ""))
    return formats


def _rows(parts: Archive, member: str, book: _Book) -> Iterator[tuple[int, Mapping[int, str]]]:
    number = column = 0
    cells: dict[int, str] = {}
    kind = style = ""
    pieces: list[str] = []
    inside = False
    for event in events(parts.chunks(member)):
        if isinstance(event, str):
            if inside:
                pieces.append(event)
        elif isinstance(event, Start):
            if event.name == "row":
                number = _integer(event.attributes.get("r"), number + 1)
                cells, column = {}, 0
            elif event.name == "c":
                column = _column(event.attributes.get("r", "")) or column + 1
                kind = event.attributes.get("t", "n")
                style = event.attributes.get("s", "")
                pieces = []
            elif event.name in ("v", "t"):
                inside = True
        elif event.name in ("v", "t"):
            inside = False
        elif event.name == "c":
            text = _text("".join(pieces)[:MAX_CELL_LENGTH], kind, style, book)
            if text.strip():
                cells[column] = text
        elif event.name == "row" and cells:
            yield number, cells


def _text(value: str, kind: str, style: str, book: _Book) -> str:
    """What a cell shows (18.18.11 lists the kinds)."""
    if kind == "s":
        index = _integer(value)
        return book.strings[index] if 0 <= index < len(book.strings) else ""
    if kind == "b":
        return "TRUE" if value.strip() == "1" else "FALSE"
    if kind != "n":
        return value
    try:
        number = float(value)
    except ValueError:
        return value
    index = _integer(style, 0)
    code = book.formats[index] if 0 <= index < len(book.formats) else ""
    return shown(number, code, from_1904=book.from_1904) if math.isfinite(number) else value


def _column(reference: str) -> int:
    """The column of "BC12", from 1; 0 where there is none."""
    column = 0
    for letter in reference[:3]:
        if not "A" <= letter <= "Z":
            break
        column = column * 26 + ord(letter) - 64
    return column


def _integer(value: str | None, default: int = -1) -> int:
    value = (value or "").strip()
    return int(value) if value.isdecimal() and len(value) < 10 else default
