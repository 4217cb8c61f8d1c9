"""Office documents: which kind it is, by what is inside."""

from __future__ import annotations

from collections.abc import Iterator

from masomo_desktop.extraction.errors import Damaged, NotSupported, PasswordNeeded
from masomo_desktop.extraction.model import Unit
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers import archive, docx, odt, pptx
from masomo_desktop.extraction.readers.text import section_units

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4


def units(request: Request) -> Iterator[int | Unit]:
    """Sections of a text document, or one section for each slide.

    Raises `PasswordNeeded`, `NotSupported` for kinds that are known but not read, and `Damaged`.
    """
    with request.path.open("rb") as file:
        head = file.read(8)
        if head.startswith(_OLE):
            file.seek(0)
            if _ENCRYPTED_PACKAGE in file.read(50_000_000):
                raise PasswordNeeded
            raise NotSupported(kind="Word, PowerPoint or Excel 97-2003")
    if head.startswith(b"{\\rtf"):
        raise NotSupported(kind="RTF")
    with archive.opened(request.path) as parts:
        if "word/document.xml" in parts.names:
            yield from section_units(docx.blocks(parts), request)
        elif "ppt/presentation.xml" in parts.names:
            yield from pptx.units(parts, request)
        elif "content.xml" in parts.names:
            yield from section_units(odt.blocks(parts), request)
        elif any(name.startswith("xl/") for name in parts.names):
            raise NotSupported(kind="spreadsheet")
        else:
            raise Damaged
