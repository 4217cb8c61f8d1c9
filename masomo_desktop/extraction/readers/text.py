"""Plain text and Markdown, in any encoding."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from pathlib import Path

from masomo_desktop.extraction import legibility
from masomo_desktop.extraction.errors import Damaged, TooLarge, TooManyParts
from masomo_desktop.extraction.language import Languages, language_of
from masomo_desktop.extraction.model import Method, ReadingMethod, Unit, UnitKind
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.markdown import markdown_blocks
from masomo_desktop.extraction.readers.sections import Block, grouped, joined, plain_blocks

MAX_MEGABYTES = 32
MAX_LINES = 1_000_000
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
#: Encodings that share most letters with Windows-1252 and are guessed for it; the languages that
#: decide against them.
_EASTERN = frozenset(
    "cp1250 iso8859_2 cp1254 iso8859_9 cp1257 iso8859_4 iso8859_10 iso8859_13 "
    "iso8859_14 iso8859_15 iso8859_16 cp1258 mac_latin2 mac_iceland".split()
)
_WESTERN = frozenset({"eng", "swa", "fra", "deu", "spa", "por", "ita", "nld"})
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def units(request: Request) -> Iterator[int | Unit]:
    """Sections of a text; none for a file that is empty or only white space.

    Raises `TooLarge` before reading anything beyond the limit, `TooManyParts` for lines beyond any
    book's, and `Damaged` for a file whose bytes are no text in any encoding.
    """
    if request.path.stat().st_size > MAX_MEGABYTES * 1_000_000:
        raise TooLarge(limit_mb=MAX_MEGABYTES)
    text = decoded(request.path.read_bytes())
    if text.count("\n") > MAX_LINES:
        raise TooManyParts(limit=MAX_LINES)
    markdown = Path(request.name).suffix.lower() in _MARKDOWN
    yield from section_units(markdown_blocks(text) if markdown else plain_blocks(text), request)


def section_units(blocks: list[Block], request: Request) -> Iterator[int | Unit]:
    """The number of sections that `blocks` make, then the units from `request.start` on."""
    yield from units_of(grouped(blocks), request)


def units_of(groups: Sequence[Sequence[Block]], request: Request) -> Iterator[int | Unit]:
    """The number of sections, then the units from `request.start` on; one with pictures waits for
    OCR, unless the learner wants none."""
    yield len(groups)
    pictures = request.method is not ReadingMethod.NATIVE
    languages = Languages(request.languages, (block.text for group in groups for block in group))
    for number, group in enumerate(groups, 1):
        if number >= request.start:
            text, regions = joined(group)
            yield Unit(
                number,
                UnitKind.SECTION,
                text,
                Method.NATIVE,
                languages.of(text),
                max(0.1, legibility.confidence(text)),
                regions=regions,
                pending=pictures and any(block.picture for block in group),
            )


def decoded(data: bytes) -> str:
    """The text of a file: by its mark, as UTF-8, as UTF-16 without a mark, else by statistics.

    Line ends become "\\n"; NUL and other control characters go.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _clean(data.decode(encoding, "replace"))
    try:
        return _clean(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:  # cut in the middle of its last character
            return _clean(data[: error.start].decode("utf-8"))
    return _clean(_guessed(data))


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    even, odd = data[0:4000:2].count(0), data[1:4000:2].count(0)
    if max(even, odd) > 4 * min(even, odd) + 8:
        return data.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    sample = data[:200_000]
    best = from_bytes(sample).best()
    if best is None:
        if legibility.confidence(text := data.decode("utf-8", "replace")) > 0.8:
            return text  # mostly UTF-8, with some broken places
        raise Damaged
    western = data.decode("cp1252", "replace")
    if best.encoding in _EASTERN and language_of(western[:5000]) in _WESTERN:
        return western
    return data.decode(best.encoding, "replace")


def _clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n")
    return legibility.readable(legibility.without_worthless(text))
