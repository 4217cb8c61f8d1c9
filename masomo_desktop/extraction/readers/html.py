"""Web pages: the words of their main part. Nothing is run and nothing is fetched."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from masomo_desktop.extraction.errors import TooLarge
from masomo_desktop.extraction.model import RegionKind, Unit
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.text import decoded, section_units

MAX_MEGABYTES = 32

_SKIPPED = frozenset(
    "script style noscript template svg math canvas iframe object embed head nav footer aside form "
    "button select textarea dialog menu audio video".split()
)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BLOCKS = frozenset(
    "p div section article main header ul ol dl dt dd table tr blockquote figure figcaption "
    "address details summary hr pre body html li caption center".split()
)
#: Elements whose end may be left out, by what then starts (HTML standard, 13.1.2.4).
_CLOSED_BY = {
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
    "li": ("li",),
    "p": ("p",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)", re.DOTALL)
_FURNITURE_ROLE = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
_ENOUGH = 200


def units(request: Request) -> Iterator[int | Unit]:
    """Sections of a web page; raises `TooLarge` for one beyond the limit."""
    if request.path.stat().st_size > MAX_MEGABYTES * 1_000_000:
        raise TooLarge(limit_mb=MAX_MEGABYTES)
    yield from section_units(html_blocks(request.path.read_bytes()), request)


def html_blocks(data: bytes) -> list[Block]:
    """The blocks of a page: of its `main` or `article` where that has substance, else of all."""
    parser = _Parser()
    parser.feed(_closed(_text(data)))
    parser.close()
    parser.flush()
    main = parser.main
    return main if sum(len(block.text) for block in main) > _ENOUGH else parser.all


def _text(data: bytes) -> str:
    declared = _CHARSET.search(data[:2048])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(declared.group(1).decode("ascii"))
        except (LookupError, UnicodeError):
            pass
    return decoded(data)


def _closed(text: str) -> str:
    """`text` without what Python's parser would search to the end for, once for each occurrence:
    comments, declarations, and tags that no ">" ends."""
    text = _MARKUP.sub(" ", text)
    last = text.rfind(">") + 1
    return text[:last] + text[last:].replace("<", "&lt;")


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.all: list[Block] = []
        self.main: list[Block] = []
        self._open: list[str] = []
        self._counts: Counter[str] = Counter()  # of the tags that are open
        self._skip = 0  # how deep inside something that is left out
        self._mains = 0
        self._pieces: list[str] = []
        self._kind: RegionKind | None = None
        self._level = 0
        self._row: list[str] | None = None
        self._rows: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        while self._open and self._open[-1] in _CLOSED_BY.get(tag, ()):
            self.handle_endtag(self._open[-1])
        if tag == "br":
            self._pieces.append("\n" if self._kind is RegionKind.CODE else " ")
        if tag in _VOID:
            return
        self._open.append(tag)
        self._counts[tag] += 1
        hidden = "hidden" in attributes or attributes.get("aria-hidden") == "true"
        if self._skip or tag in _SKIPPED or hidden or attributes.get("role") in _FURNITURE_ROLE:
            self._skip += 1
            return
        self._mains += tag in ("main", "article")
        if tag in ("td", "th"):
            self._pieces.clear()
        elif tag == "tr":
            self.flush()
            self._row = []
        elif tag in _HEADINGS:
            self.flush()
            self._kind, self._level = RegionKind.HEADING, _HEADINGS[tag]
        elif tag in _BLOCKS and self._row is None:
            self.flush()
            self._kind = {
                "li": RegionKind.LIST,
                "pre": RegionKind.CODE,
                "figcaption": RegionKind.CAPTION,
                "caption": RegionKind.CAPTION,
            }.get(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._counts[tag]:
            return
        while True:
            closed = self._open.pop()
            self._counts[closed] -= 1
            self._end(closed)
            if closed == tag:
                return

    def _end(self, tag: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        if tag in ("td", "th") and self._row is not None:
            self._row.append(" ".join("".join(self._pieces).split()))
            self._pieces.clear()
        elif tag == "tr" and self._row is not None:
            if any(self._row):
                self._rows.append("\t".join(self._row))
            self._row = None
        elif tag == "table":
            self._end_table()
        elif (tag in _BLOCKS or tag in _HEADINGS) and self._row is None:
            self.flush()
        if tag in ("main", "article"):
            self._mains -= 1

    def _end_table(self) -> None:
        rows, self._rows = self._rows, []
        if rows:
            self._add(Block("\n".join(rows), RegionKind.TABLE if len(rows) > 1 else None))

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self._pieces.append(data)

    def flush(self) -> None:
        """End the block that is open."""
        raw = "".join(self._pieces)
        self._pieces.clear()
        kind, level = self._kind, self._level
        self._kind, self._level = None, 0
        text = raw.strip("\n") if kind is RegionKind.CODE else " ".join(raw.split())
        if text.strip():
            self._add(Block(text, kind, level))

    def _add(self, block: Block) -> None:
        self.all.append(block)
        if self._mains:
            self.main.append(block)
