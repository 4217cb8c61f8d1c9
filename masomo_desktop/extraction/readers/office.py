"""Office documents: which kind it is, by what is inside."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from masomo_desktop.extraction.errors import Damaged, NotSupported, OldFormat, PasswordNeeded
from masomo_desktop.extraction.model import Unit
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers import archive, csv_text, docx, ods, odt, pptx, rtf, xlsx
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.sections import Block
from masomo_desktop.extraction.readers.text import section_units
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
    """Sections of a document or of sheets, or one section for each slide.

    Raises `PasswordNeeded`, `OldFormat` for the binary files of Office 97-2003, `NotSupported` for
    others that are known but not read, and `Damaged`.
    """
    with request.path.open("rb") as file:
        head = file.read(4096)
        if head.startswith(_OLE):
            file.seek(0)
            locked = _ENCRYPTED_PACKAGE in file.read(50_000_000)
            _refuse_binary(request, locked)
    held = format_of(request.path, request.name)
    if head.startswith(b"{\\rtf"):
        yield from section_units(rtf.blocks(request.path), request)
    elif held in ("csv", "tsv") and (looks_like_text(head) or not head):
        yield from section_units(csv_text.blocks(request.path), request)
    else:
        with archive.opened(request.path) as parts:
            yield from _zipped(parts, request)


def _refuse_binary(request: Request, locked: bool) -> None:
    if locked:
        raise PasswordNeeded
    old = format_of(request.path, request.name)
    raise OldFormat(old=old, new=_NEW.get(old, "docx"))


def _zipped(parts: Archive, request: Request) -> Iterator[int | Unit]:
    for member, blocks in _ZIPPED:
        if member in parts.names:
            yield from section_units(blocks(parts), request)
            return
    if "ppt/presentation.xml" in parts.names:
        yield from pptx.units(parts, request)
    elif "content.xml" in parts.names:
        sheets = b"spreadsheet" in parts.bytes("mimetype")[:200]
        yield from section_units((ods if sheets else odt).blocks(parts), request)
    elif "xl/workbook.bin" in parts.names:
        raise NotSupported(kind=".xlsb")
    else:
        raise Damaged
