"""E-books (EPUB 3.3 and 2): the chapters of the spine, in order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from urllib.parse import unquote

from masomo_desktop.extraction.errors import Damaged, ExpandsTooFar, NotSupported, PasswordNeeded
from masomo_desktop.extraction.model import Unit
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers import archive
from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.html import html_blocks
from masomo_desktop.extraction.readers.inside import Document, document_of, named
from masomo_desktop.extraction.readers.sections import Block, grouped
from masomo_desktop.extraction.readers.text import units_of
from masomo_desktop.extraction.readers.xml import Start, events
from masomo_desktop.extraction.sniff import format_of

MAX_MEGABYTES = 64
_FONT_OBFUSCATION = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def units(request: Request) -> Iterator[int | Unit]:
    """Sections of the chapters; raises as `opened` does."""
    with opened(request) as document:
        yield from units_of(document.sections, request)


@contextmanager
def opened(request: Request) -> Iterator[Document]:
    """The book. Raises `PasswordNeeded` for a copy-protected one, `Damaged` for one without
    chapters, `NotSupported` for e-books of other kinds."""
    held = format_of(request.path, request.name)
    if held != "epub":
        raise NotSupported(kind=f".{held}")
    with archive.opened(request.path) as parts:
        if _protected(parts):
            raise PasswordNeeded
        chapters = _spine(parts)
        if not chapters:
            raise Damaged
        blocks: list[Block] = []
        room = MAX_MEGABYTES * 1_000_000
        for name in chapters:
            page = parts.bytes(name)
            room -= len(page)
            if room < 0:
                raise ExpandsTooFar(limit_mb=MAX_MEGABYTES)
            blocks += named(html_blocks(page, whole=True), partial(_beside, name))
        yield document_of(grouped(blocks), lambda: parts.afresh().member, request)


def _beside(chapter: str, picture: str) -> str:
    """The member that a chapter calls `picture`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(chapter), unquote(picture)))


def _protected(parts: Archive) -> bool:
    """Whether text is encrypted; obfuscated fonts are not protection."""
    return any(
        isinstance(event, Start)
        and event.name == "EncryptionMethod"
        and event.attributes.get("Algorithm") not in _FONT_OBFUSCATION
        for event in events(parts.chunks("META-INF/encryption.xml"))
    )


def _spine(parts: Archive) -> list[str]:
    """The members of the chapters in reading order, without the table of contents."""
    package = next(
        (
            event.attributes.get("full-path", "")
            for event in events(parts.chunks("META-INF/container.xml"))
            if isinstance(event, Start) and event.name == "rootfile"
        ),
        "",
    )
    if package not in parts.names:
        package = next((name for name in sorted(parts.names) if name.endswith(".opf")), "")
    folder = posixpath.dirname(package)
    items: dict[str, str] = {}
    navigation: set[str] = set()
    order: list[str] = []
    for event in events(parts.chunks(package)):
        if not isinstance(event, Start):
            continue
        if event.name == "item":
            key = event.attributes.get("id", "")
            href = unquote(event.attributes.get("href", "").partition("#")[0])
            items[key] = posixpath.normpath(posixpath.join(folder, href))
            if "nav" in event.attributes.get("properties", "").split():
                navigation.add(key)
        elif event.name == "itemref":
            order.append(event.attributes.get("idref", ""))
    chapters = (items.get(key, "") for key in order if key not in navigation)
    return [name for name in dict.fromkeys(chapters) if name in parts.names]
