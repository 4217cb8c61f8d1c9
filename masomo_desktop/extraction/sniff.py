"""What kind of source a file is, by its content; its name only breaks ties.

Cheap and safe: reads the first bytes, and of a zip only its directory of names. The parent process
may call it. Signatures are those of the formats' own specifications (ISO 32000 for PDF, which
allows the header anywhere in the first 1,024 bytes; ECMA-376, ODF 1.3 and EPUB OCF for the zips).
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from masomo_desktop.extraction.errors import IsFolder, NotSupported, of_os_error
from masomo_desktop.extraction.model import SourceKind

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_IMAGES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\0",
    b"MM\0*",
    b"\0\0\0\x0cjP  \r\n",
    b"\xff\x4f\xff\x51",
    b"8BPS",
)
_MARKS_OF_TEXT = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_AUDIO = (b"ID3", b"fLaC", b"#!AMR", b"FORM", b"MThd")
_VIDEO = (b"\x1aE\xdf\xa3", b"FLV\x01", b"\0\0\x01\xba", b"0&\xb2u\x8ef\xcf\x11")

_BY_SUFFIX = {
    SourceKind.PDF: "pdf",
    SourceKind.TEXT: "txt text md markdown rst tex log srt vtt",
    SourceKind.WEB: "html htm xhtml mhtml",
    SourceKind.OFFICE: "docx docm dotx odt ott odp ods pptx pptm xlsx doc ppt xls rtf csv",
    SourceKind.EBOOK: "epub mobi azw3 fb2",
    SourceKind.IMAGE: "png jpg jpeg gif bmp tif tiff webp heic heif avif jp2",
    SourceKind.AUDIO: "mp3 wav ogg oga opus flac m4a aac amr aiff wma",
    SourceKind.VIDEO: "mp4 mkv webm avi mov m4v mpg mpeg wmv flv 3gp",
}
_SUFFIXES = {suffix: kind for kind, names in _BY_SUFFIX.items() for suffix in names.split()}

_HTML = re.compile(
    rb"^(?:<\?xml[^>]*>|<!--.*?-->|\s)*(?:<!doctype\s+html|<html|<head|<body)",
    re.IGNORECASE | re.DOTALL,
)


def kind_of(path: Path, name: str | None = None) -> SourceKind:
    """The kind of source at `path`; `name` is what the learner calls it, if not the path's name.

    Where the content decides nothing (empty, or noise) the name's suffix does, so that the reader
    of that kind can say what is wrong. Raises `NotSupported` when neither tells, and the errors of
    `of_os_error` when the file cannot be opened.
    """
    try:
        if path.is_dir():
            raise IsFolder
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise of_os_error(error) from error
    suffix = Path(name or path.name).suffix.lower().lstrip(".")
    found = _by_content(path, head) or _SUFFIXES.get(suffix)
    if found is None and looks_like_text(head):
        found = SourceKind.TEXT
    if found is None:
        raise NotSupported(kind=f".{suffix}" if suffix else "unknown")
    return found


def _by_content(path: Path, head: bytes) -> SourceKind | None:
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(path)
    if b"%PDF-" in head[:1024]:
        return SourceKind.PDF
    if head.startswith((_OLE, b"{\\rtf")):
        return SourceKind.OFFICE
    if (
        head.startswith(_IMAGES)
        or (head[:2] == b"BM" and head[6:10] == b"\0\0\0\0")
        or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")
    ):
        return SourceKind.IMAGE
    if head[4:8] == b"ftyp":
        return _box_kind(head[8:12])
    if head[:4] == b"RIFF":
        return SourceKind.VIDEO if head[8:12] == b"AVI " else SourceKind.AUDIO
    if head.startswith(_MARKS_OF_TEXT):
        return (
            SourceKind.WEB if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")) else SourceKind.TEXT
        )
    if head.startswith(_AUDIO) or re.match(rb"\xff[\xe2-\xff][^\xff]", head):
        return SourceKind.AUDIO
    if head.startswith(b"OggS"):
        return SourceKind.VIDEO if b"theora" in head[:200] else SourceKind.AUDIO
    if head.startswith(_VIDEO):
        return SourceKind.VIDEO
    if _HTML.match(head):
        return SourceKind.WEB
    return None


def _box_kind(brand: bytes) -> SourceKind:
    """The kind of an ISO base media file, by its major brand."""
    if brand.startswith((b"heic", b"heix", b"mif1", b"avif", b"jp2")):
        return SourceKind.IMAGE
    return SourceKind.AUDIO if brand.startswith((b"M4A", b"M4B")) else SourceKind.VIDEO


def _zip_kind(path: Path) -> SourceKind | None:
    """Office or ebook by the names in the archive; None for any other zip, or a broken one."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = {info.filename for info in archive.infolist()[:5000]}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return _by_local_names(path)
    if "META-INF/container.xml" in names or any(n.endswith(".opf") for n in names):
        return SourceKind.EBOOK
    if "[Content_Types].xml" in names or "content.xml" in names:
        return SourceKind.OFFICE
    return None


def _by_local_names(path: Path) -> SourceKind | None:
    """For a zip whose directory is lost: the names in its first local headers."""
    with path.open("rb") as file:
        start = file.read(65536)
    if b"application/epub+zip" in start:
        return SourceKind.EBOOK
    if any(n in start for n in (b"content.xml", b"[Content_Types].xml", b"vnd.oasis", b"word/")):
        return SourceKind.OFFICE
    return None


def looks_like_text(head: bytes) -> bool:
    """Whether bytes can be the start of a text in some encoding: few control bytes, no binary."""
    if head.startswith(_MARKS_OF_TEXT):
        return True
    if not head:
        return False
    control = sum(byte < 9 or (13 < byte < 32 and byte != 27) for byte in head)
    return control / len(head) < 0.02
