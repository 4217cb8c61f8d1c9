"""Rich Text Format 1.9: paragraphs, headings, lists, tables; characters by their fonts' code pages.

Written here because the common library for it (striprtf) gives one string without headings, lists
or tables, and holds the whole file as a list of matches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from masomo_desktop.extraction.errors import TooLarge, TooManyParts, UnsafeNesting
from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.tables import Tables

MAX_MEGABYTES = 100
MAX_DEPTH = 1000
MAX_TOKENS = 8_000_000

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])"
    rb"|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_BINARY = b"bin"
#: Destinations that hold no running text; a group that begins with \\* is left out too.
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object header footer headerl headerr headerf footerl "
    b"footerr footerf ftnsep ftnsepc aftnsep aftnsepc fldinst themedata datastore xmlnstbl "
    b"listtable listoverridetable rsidtbl generator nonshppict bkmkstart bkmkend template "
    b"filetbl revtbl tc xe pntext listtext pntxta pntxtb pn annotation atnid atnauthor".split()
)
_CHARACTERS = {
    b"tab": " ", b"line": " ", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’",
    b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•", b"emspace": " ", b"enspace": " ",
    b"qmspace": " ",
}  # fmt: skip
_SYMBOLS = {b"~": "\u00a0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": None, b"\r": None}
#: Fonts' character sets ([MS-RTF], \\fcharsetN) as Python's encodings.
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk",
    136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_HEADING = re.compile(r"heading\s*([1-6])|^(title)$", re.IGNORECASE)


def blocks(path: Path) -> list[Block]:
    """The blocks of the document at `path`.

    Raises `TooLarge`, `TooManyParts`, and `UnsafeNesting` for groups nested beyond any document's.
    """
    if path.stat().st_size > MAX_MEGABYTES * 1_000_000:
        raise TooLarge(limit_mb=MAX_MEGABYTES)
    reader = _Reader(path.read_bytes())
    reader.read()
    return reader.blocks


@dataclass(frozen=True)
class _State:
    """What a group inherits from the one around it."""

    destination: bytes = b""
    font: int = -1
    hidden: bool = False
    fallback: int = 1  # how many characters stand after \\uN for old programs

    @property
    def silent(self) -> bool:
        return self.hidden or self.destination in _SKIPPED


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.blocks: list[Block] = []
        self._data = data
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, int] = {}
        self._state = _State()
        self._stack: list[_State] = []
        self._starred = False
        self._bytes = bytearray()
        self._pieces: list[str] = []
        self._name: list[str] = []  # of a style that is being defined
        self._style = self._font = 0
        self._owed = 0  # characters still to be passed over after \\uN
        self._level = 0
        self._item = False
        self._in_table = False  # whether the paragraph belongs to a table
        self._table_open = self._in_row = self._cell_open = False
        self._tables = Tables(self.blocks)

    def read(self) -> None:
        position = tokens = 0
        while found := _TOKEN.match(self._data, position):
            position = found.end()
            tokens += 1
            if tokens > MAX_TOKENS:
                raise TooManyParts(limit=MAX_TOKENS)
            word, number, hexadecimal, symbol, brace, text = found.groups()
            if word == _BINARY:
                position += max(int(number or 0), 0)
            elif word is not None:
                self._word(word, None if number is None else int(number))
            elif hexadecimal is not None:
                self._take(bytes.fromhex(hexadecimal.decode()))
            elif symbol is not None:
                self._symbol(symbol)
            elif brace is not None:
                self._brace(brace)
            elif text is not None:
                self._take(text)
        self._paragraph()
        self._end_table()
        self._tables.close()

    def _brace(self, brace: bytes) -> None:
        self._decode()
        self._owed = 0
        if brace == b"{":
            if len(self._stack) >= MAX_DEPTH:
                raise UnsafeNesting(limit=MAX_DEPTH)
            self._stack.append(self._state)
        elif self._stack:
            if self._state.destination == b"stylesheet":
                self._name_style()
            self._state = self._stack.pop()
        self._starred = False

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._starred = True
        elif symbol in b"\r\n":
            self._paragraph()
        elif (text := _SYMBOLS.get(symbol)) is not None:
            self._add(text)

    def _take(self, data: bytes) -> None:
        if self._owed:
            passed = min(self._owed, len(data))
            self._owed -= passed
            data = data[passed:]
        if self._state.destination == b"stylesheet":
            self._name.append(data.decode("cp1252", "replace"))
        elif not self._state.silent:
            self._bytes += data

    def _add(self, text: str) -> None:
        if not self._state.silent:
            self._decode()
            self._pieces.append(text)

    def _decode(self) -> None:
        if self._bytes:
            encoding = self._fonts.get(self._state.font, self._page)
            try:
                self._pieces.append(self._bytes.decode(encoding, "replace"))
            except LookupError:
                self._pieces.append(self._bytes.decode("cp1252", "replace"))
            self._bytes.clear()

    def _word(self, word: bytes, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if starred:
            self._state = replace(self._state, destination=b"info")
        elif word in _SKIPPED:
            self._decode()
            self._state = replace(self._state, destination=word)
        elif word == b"u" and number is not None:
            self._add(chr(number % 65536))
            self._owed = self._state.fallback
        elif word in _CHARACTERS:
            self._add(_CHARACTERS[word])
        elif (act := _ACTS.get(word)) is not None:
            self._decode()
            act(self, number if number is not None else 1)

    # -- what control words do -----------------------------------------------------------------

    def _set_font(self, number: int) -> None:
        if self._state.destination == b"fonttbl":
            self._font = number
        self._state = replace(self._state, font=number)

    def _set_charset(self, number: int) -> None:
        if self._state.destination == b"fonttbl" and number in _CHARSETS and number:
            self._fonts[self._font] = _CHARSETS[number]

    def _set_page(self, number: int) -> None:
        self._page = f"cp{number}" if number != 65001 else "utf-8"

    def _set_style(self, number: int) -> None:
        if self._state.destination == b"stylesheet":
            self._style, self._name = number, []
        else:
            self._level = self._styles.get(number, 0)

    def _name_style(self) -> None:
        name, self._name = "".join(self._name).strip(" ;"), []
        found = _HEADING.search(name)
        if found:
            self._styles[self._style] = int(found.group(1) or 1)

    def _set_outline(self, number: int) -> None:
        if self._state.destination != b"stylesheet" and 0 <= number < 6:
            self._level = number + 1

    def _set_plain(self, _number: int) -> None:
        self._state = replace(self._state, hidden=False)

    def _set_hidden(self, number: int) -> None:
        self._state = replace(self._state, hidden=number != 0)

    def _set_fallback(self, number: int) -> None:
        self._state = replace(self._state, fallback=max(number, 0))

    def _default_paragraph(self, _number: int) -> None:
        if not self._state.silent:
            self._level, self._item, self._in_table = 0, False, False

    def _list_item(self, _number: int) -> None:
        self._item = not self._state.silent

    def _inside_table(self, _number: int) -> None:
        self._in_table = True

    def _end_paragraph(self, _number: int) -> None:
        if not self._state.silent:
            self._paragraph()

    def _end_cell(self, _number: int) -> None:
        self._in_table = True
        self._open_cell()
        self._paragraph()
        self._cell_open = False

    def _end_row(self, _number: int) -> None:
        self._paragraph()
        self._in_row = self._cell_open = False

    def _open_cell(self) -> None:
        if not self._table_open:
            self._tables.start()
            self._table_open = True
        if not self._in_row:
            self._tables.row()
            self._in_row = True
        if not self._cell_open:
            self._tables.cell()
            self._cell_open = True

    def _end_table(self) -> None:
        if self._table_open:
            self._tables.end()
        self._table_open = self._in_row = self._cell_open = False

    def _paragraph(self) -> None:
        self._decode()
        text = _whole("".join(self._pieces))
        self._pieces = []
        if not text:
            return
        if self._in_table:
            self._open_cell()
        else:
            self._end_table()
        kind = RegionKind.HEADING if self._level else RegionKind.LIST if self._item else None
        self._tables.add(Block(text, kind, self._level))


_ACTS: Mapping[bytes, Callable[[_Reader, int], None]] = {
    b"f": _Reader._set_font,
    b"fcharset": _Reader._set_charset,
    b"ansicpg": _Reader._set_page,
    b"s": _Reader._set_style,
    b"outlinelevel": _Reader._set_outline,
    b"plain": _Reader._set_plain,
    b"v": _Reader._set_hidden,
    b"uc": _Reader._set_fallback,
    b"pard": _Reader._default_paragraph,
    b"ls": _Reader._list_item,
    b"intbl": _Reader._inside_table,
    b"par": _Reader._end_paragraph,
    b"sect": _Reader._end_paragraph,
    b"page": _Reader._end_paragraph,
    b"cell": _Reader._end_cell,
    b"nestcell": _Reader._end_cell,
    b"row": _Reader._end_row,
    b"nestrow": _Reader._end_row,
}


def _whole(text: str) -> str:
    """The text on one line, UTF-16 halves put together."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return " ".join(joined.split())
