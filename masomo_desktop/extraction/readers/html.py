"""Web pages: the words of their main part. Nothing is run and nothing is fetched."""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from email import policy
from email.parser import BytesParser
from html.parser import HTMLParser
from urllib.parse import unquote_to_bytes

from masomo_desktop.extraction.errors import Damaged, TooLarge, TooManyParts
from masomo_desktop.extraction.model import RegionKind, Unit
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.boilerplate import Found, aside, hidden, text_of
from masomo_desktop.extraction.readers.inside import Document, document_of
from masomo_desktop.extraction.readers.raised import raised
from masomo_desktop.extraction.readers.sections import Block, grouped
from masomo_desktop.extraction.readers.tables import MAX_COLUMNS, Tables, count_of
from masomo_desktop.extraction.readers.text import decoded, units_of
from masomo_desktop.extraction.sniff import format_of

MAX_MEGABYTES = 32
#: In one page. A book of 500 pages on one has 100,000.
MAX_TAGS = 1_000_000

_SKIPPED = frozenset(
    "script style noscript template svg canvas iframe object embed head button select textarea "
    "audio video annotation annotation-xml".split()
)
#: Parts of a web page around its text; in a chapter of a book they belong to it.
_FRAME = frozenset("nav footer aside form dialog menu".split())
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BLOCKS = frozenset(
    "p div section article main header ul ol dl dt dd table tr blockquote figure figcaption "
    "address details summary hr pre body html li caption center td th".split()
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
#: So many parts around a block are looked at: more, nested in each other, are no page's.
_NESTED = 20
_MAINS = ("main", "article")
_KINDS = {
    "li": RegionKind.LIST,
    "pre": RegionKind.CODE,
    "figcaption": RegionKind.CAPTION,
    "caption": RegionKind.CAPTION,
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)", re.DOTALL)


def units(request: Request) -> Iterator[int | Unit]:
    """Sections of a web page; raises as `opened` does."""
    with opened(request) as document:
        yield from units_of(document.sections, request)


@contextmanager
def opened(request: Request) -> Iterator[Document]:
    """The page, with the pictures that it holds itself. Raises `TooLarge` for one beyond the limit,
    and `Damaged` for a web archive without a page."""
    if request.path.stat().st_size > MAX_MEGABYTES * 1_000_000:
        raise TooLarge(limit_mb=MAX_MEGABYTES)
    data = request.path.read_bytes()
    if format_of(request.path, request.name) == "mhtml":
        data = _page_of_archive(data)
    yield document_of(grouped(html_blocks(data)), lambda: _held, request)


def _held(picture: str) -> bytes:
    """The bytes of a picture that is written into the page (RFC 2397); of others, none."""
    head, comma, data = picture.partition(",")
    if not comma or not head.startswith("data:image/") or not head.endswith(";base64"):
        return b""
    try:
        return base64.b64decode(unquote_to_bytes(data))
    except ValueError:
        return b""


def _page_of_archive(data: bytes) -> bytes:
    """The first page in a web archive (RFC 2557), which is the one that was saved."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            charset = part.get_content_charset()
            if isinstance(content, bytes):
                with suppress(LookupError, UnicodeError):
                    return content.decode(charset or "utf-8").encode("utf-8-sig")
                return content
    raise Damaged


def html_blocks(data: bytes, *, whole: bool = False) -> list[Block]:
    """The blocks of a page: of what is its text, or, for `whole`, of all that is shown. A picture
    is named as the page does."""
    parser = _Parser()
    parser.feed(_closed(_text(data)))
    parser.close()
    parser.finish()
    return [one.block for one in parser.all] if whole else text_of(parser.all)


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
        self.all: list[Found] = []
        self._open: list[tuple[str, bool, bool]] = []  # tag, whether left out, whether put aside
        self._counts: Counter[str] = Counter()  # of the tags that are open
        self._skip = 0  # how deep inside what is left out
        self._asides: list[int] = []  # the numbers of the open parts that were put aside
        self._parts = 0  # how many tags have begun
        self._mains = self._links = self._linked = self._raised = 0
        self._pieces: list[str] = []
        self._kind: RegionKind | None = None
        self._level = 0
        self._lists: list[int] = []  # how many items each open list has had
        self._ordered: list[bool] = []
        self._label = ""  # the number of the item that has had no text yet
        self._done: list[Block] = []
        self._tables = Tables(self._done)
        self._met: dict[int, Found] = {}  # blocks that wait for their table's end, by their id

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self._open and self._open[-1][0] in _CLOSED_BY.get(tag, ()):
            self.handle_endtag(self._open[-1][0])
        if tag == "br":
            self._pieces.append("\n" if self._kind is RegionKind.CODE else " ")
        self._parts += 1
        if self._parts > MAX_TAGS:
            raise TooManyParts(limit=MAX_TAGS)
        attributes = dict(attrs)
        if tag == "img" and not self._skip:
            self._picture(attributes.get("src") or "")
        if tag in _VOID:
            return
        skip = tag in _SKIPPED or hidden(tag, attributes)
        put_aside = tag in _FRAME or (tag == "header" and not self._mains) or aside(tag, attributes)
        if not self._skip:
            self._block(tag, attributes, put_aside)
        self._open.append((tag, skip, put_aside))
        self._counts[tag] += 1
        self._skip += skip
        if put_aside:
            self._asides.append(self._parts)
        self._mains += tag in _MAINS
        self._links += tag == "a"
        self._raised += tag == "sup"

    def _picture(self, source: str) -> None:
        block = Block("", picture=source.strip())
        self.all.append(Found(block, 0, bool(self._mains), tuple(self._asides[:_NESTED])))

    def _block(self, tag: str, attributes: Mapping[str, str | None], put_aside: bool) -> None:
        """End the block before this element, where it begins another."""
        if tag in _HEADINGS:
            self.flush()
            self._kind, self._level = RegionKind.HEADING, _HEADINGS[tag]
        elif tag in _BLOCKS or put_aside:
            self.flush()
            self._kind = _KINDS.get(tag)
        if tag in ("ol", "ul"):
            start = attributes.get("start") or "1"
            self._lists.append(int(start) - 1 if start.isdecimal() and len(start) < 8 else 0)
            self._ordered.append(tag == "ol")
        elif tag == "li" and self._lists and self._ordered[-1]:
            self._lists[-1] += 1
            self._label = f"{self._lists[-1]}. "
        elif tag == "table":
            self._tables.start()
        elif tag == "tr":
            self._tables.row()
        elif tag in ("td", "th"):
            self._tables.cell(count_of(attributes.get("colspan"), MAX_COLUMNS))

    def handle_endtag(self, tag: str) -> None:
        if not self._counts[tag]:
            return
        while True:
            closed, skip, put_aside = self._open.pop()
            if not self._skip:
                self._end(closed, put_aside)
            self._counts[closed] -= 1
            self._skip -= skip
            if put_aside:
                self._asides.pop()
            self._mains -= closed in _MAINS
            self._links -= closed == "a"
            self._raised -= closed == "sup"
            if closed == tag:
                return

    def _end(self, tag: str, put_aside: bool) -> None:
        if tag in _BLOCKS or tag in _HEADINGS or put_aside:
            self.flush()
        if tag == "li":
            self._label = ""
        elif tag in ("ol", "ul") and self._lists:
            self._lists.pop()
            self._ordered.pop()
        elif tag == "table":
            self._tables.end()
            self._drain()

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self._pieces.append(raised(data) if self._raised else data)
            if self._links:
                self._linked += len(data.strip())

    def flush(self) -> None:
        """End the block that is open."""
        raw = "".join(self._pieces)
        self._pieces.clear()
        kind, level = self._kind, self._level
        self._kind, self._level = None, 0
        text = raw.strip("\n") if kind is RegionKind.CODE else " ".join(raw.split())
        if text.strip():
            self._add(Block(self._label + text, kind or self._item_kind(), level))
            self._label = ""

    def _item_kind(self) -> RegionKind | None:
        return RegionKind.LIST if self._label else None

    def finish(self) -> None:
        """End what the page has left open."""
        self.flush()
        self._tables.close()
        self._drain()

    def _add(self, block: Block) -> None:
        found = Found(block, self._linked, bool(self._mains), tuple(self._asides[:_NESTED]))
        self._linked = 0
        self._met[id(block)] = found
        self._tables.add(block)
        self._drain()

    def _drain(self) -> None:
        """Take what is outside of tables, or came out of one: cells that only lay out the page keep
        what is known of their blocks."""
        for block in self._done:
            known = self._met.pop(id(block), None)
            self.all.append(
                known or Found(block, 0, bool(self._mains), tuple(self._asides[:_NESTED]))
            )
        self._done.clear()
