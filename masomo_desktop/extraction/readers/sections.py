"""Blocks of text gathered into sections: what sources without pages are read by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from masomo_desktop.extraction.layout.hyphens import join
from masomo_desktop.extraction.layout.margins import starts_item
from masomo_desktop.extraction.model import Region, RegionKind

#: A section closes at the end of the paragraph that takes it beyond this many characters.
SECTION_LENGTH = 3000
#: A heading opens a new section once the one before has some substance.
_SUBSTANCE = 400

_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_SENTENCE = re.compile(r"(?<=[.!?\u3002\uff01\uff1f\u061f\u0964])\s+")
_UNDERLINE = re.compile(r"[=\-~_*]{3,}")


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, list, table or piece of code; `level` is for headings, from 1.

    `header` says of a table that its first line names the columns; where the table is cut, each
    part begins with it. `opens` says that a section begins here, however short the one before is.
    `picture` names a picture in the document that stands here instead of text.
    """

    text: str
    kind: RegionKind | None = None
    level: int = 0
    header: bool = False
    opens: bool = False
    picture: str = ""


def grouped(blocks: Iterable[Block]) -> list[list[Block]]:
    """The blocks of each section."""
    found: list[list[Block]] = []
    open_: list[Block] = []
    length = 0
    for block in _cut(blocks):
        heading = block.kind is RegionKind.HEADING
        if open_ and (
            block.opens
            or length + len(block.text) > 1.5 * SECTION_LENGTH
            or (
                length > (_SUBSTANCE if heading else SECTION_LENGTH)
                and open_[-1].kind is not RegionKind.HEADING
            )
        ):
            found.append(open_)
            open_, length = [], 0
        open_.append(block)
        length += len(block.text)
    if open_:
        found.append(open_)
    return found


def joined(blocks: Iterable[Block]) -> tuple[str, tuple[Region, ...]]:
    """One text, blocks parted by blank lines, and its regions."""
    text = ""
    regions = []
    for block in blocks:
        if not block.text:
            continue
        if text:
            text += "\n\n"
        start = len(text)
        text += block.text
        if block.kind is not None:
            regions.append(Region(block.kind, start, len(text), block.level))
    return text, tuple(regions)


def _cut(blocks: Iterable[Block]) -> Iterable[Block]:
    """Blocks with text or a picture; texts far longer than a section cut at the ends of lines or
    sentences."""
    for block in blocks:
        if block.picture:
            yield block
            continue
        if not block.text.strip():
            continue
        if len(block.text) <= 1.5 * SECTION_LENGTH:
            yield block
            continue
        table = block.kind in (RegionKind.TABLE, RegionKind.CODE, RegionKind.LIST)
        pieces = block.text.split("\n") if table else _SENTENCE.split(block.text)
        glue = "\n" if table else " "
        again = f"{pieces[0]}\n" if block.header and len(pieces[0]) < SECTION_LENGTH // 3 else ""
        part, opens = "", block.opens
        for piece in (bit for long in pieces for bit in _hard(long)):
            if part and len(part) + len(piece) > SECTION_LENGTH:
                yield Block(part, block.kind, block.level, block.header, opens)
                part, opens = again + piece, False
            else:
                part = f"{part}{glue}{piece}" if part else piece
        if part:
            yield Block(part, block.kind, block.level, block.header, opens)


def _hard(piece: str) -> Iterable[str]:
    """A stretch without any end, in lengths that a section can hold."""
    start = 0
    while len(piece) - start > SECTION_LENGTH:
        end = piece.rfind(" ", start + SECTION_LENGTH // 2, start + SECTION_LENGTH)
        end = end if end > 0 else start + SECTION_LENGTH
        yield piece[start:end].strip()
        start = end
    if rest := piece[start:].strip():
        yield rest


def plain_blocks(text: str) -> list[Block]:
    """The paragraphs of a plain text.

    A blank line parts paragraphs. Lines in a paragraph are joined when the text is wrapped (its
    lines end at one width); else each line is a paragraph of its own, as word processors save
    them. A line underlined with = or - is a heading.
    """
    blocks: list[Block] = []
    for chunk in _BLANK.split(text.strip("\n")):
        lines = [line.rstrip() for line in chunk.split("\n") if line.strip()]
        if not lines:
            continue
        if len(lines) >= 2 and _UNDERLINE.fullmatch(lines[1].strip()) and len(lines[0]) < 120:
            level = 1 if lines[1].strip()[0] == "=" else 2
            blocks.append(Block(lines[0].strip(), RegionKind.HEADING, level))
            lines = lines[2:]
        blocks += _chunk(lines)
    return blocks


def _chunk(lines: list[str]) -> list[Block]:
    longest = max(map(len, lines), default=0)
    wrapped = 40 <= longest <= 120
    blocks: list[Block] = []
    before = ""
    for line in lines:
        text = " ".join(line.split())
        item = starts_item(text)
        full = len(before) + len(text.split(maxsplit=1)[0]) + 1 > 0.85 * longest
        if blocks and wrapped and full and not item:
            last = blocks[-1]
            blocks[-1] = Block(join(last.text, text), last.kind)
        else:
            blocks.append(Block(text, RegionKind.LIST if item else None))
        before = line
    return blocks
