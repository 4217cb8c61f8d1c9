"""Office documents: which kind it is, by what is inside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from masomo_desktop.extraction.errors import Damaged, NotSupported, OldFormat, PasswordNeeded
from masomo_desktop.extraction.model import Unit
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers import archive, csv_text, docx, ods, odt, pptx, rtf, xlsx
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.inside import Document, document_of
from masomo_desktop.extraction.readers.sections import Block, grouped
from masomo_desktop.extraction.readers.text import units_of
from masomo_desktop.extraction.sniff import format_of, looks_like_text

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4
_NEW = {"doc": "docx", "ppt": "pptx", "xls": "xlsx"}

#: By a member that only documents of the kind have, in the order in which they are looked for.
_ZIPPED: tuple[tuple[str, Callable[[Archive], list[Block]]], ...] = (
    ("word/document.xml", docx.blocks),
    ("xl/workbook.xml", xlsx.blocks),
)


def units(request: Request) -> Iterator[int | Unit]:
    """Sections of a document or of sheets, or one section for each slide; raises as `opened`
    does."""
    with opened(request) as document:
        yield from units_of(document.sections, request)


@contextmanager
def opened(request: Request) -> Iterator[Document]:
    """The document. Raises `PasswordNeeded`, `OldFormat` for the binary files of Office 97-2003,
    `NotSupported` for others that are known but not read, and `Damaged`."""
    with request.path.open("rb") as file:
        head = file.read(4096)
        if head.startswith(_OLE):
            file.seek(0)
            locked = _ENCRYPTED_PACKAGE in file.read(50_000_000)
            _refuse_binary(request, locked)
    held = format_of(request.path, request.name)
    if head.startswith(b"{\\rtf"):
        yield Document(grouped(rtf.blocks(request.path)))
    elif held in ("csv", "tsv") and (looks_like_text(head) or not head):
        yield Document(grouped(csv_text.blocks(request.path)))
    else:
        with archive.opened(request.path) as parts:
            yield document_of(_sections(parts), lambda: parts.afresh().member, request)


def _refuse_binary(request: Request, locked: bool) -> None:
    if locked:
        raise PasswordNeeded
    old = format_of(request.path, request.name)
    raise OldFormat(old=old, new=_NEW.get(old, "docx"))


def _sections(parts: Archive) -> list[list[Block]]:
    for member, blocks in _ZIPPED:
        if member in parts.names:
            return grouped(blocks(parts))
    if "ppt/presentation.xml" in parts.names:
        return pptx.sections(parts)
    if "content.xml" in parts.names:
        sheets = b"spreadsheet" in parts.bytes("mimetype")[:200]
        return grouped((ods if sheets else odt).blocks(parts))
    if "xl/workbook.bin" in parts.names:
        raise NotSupported(kind=".xlsb")
    raise Damaged
