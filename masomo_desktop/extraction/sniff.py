"""What format a file has, by its content; its name only breaks ties.

Cheap and safe: reads the first bytes, and of a zip only its directory of names. The parent process
may call it. Signatures are those of the formats' own specifications (ISO 32000 for PDF, which
allows the header anywhere in the first 1,024 bytes; ECMA-376, ODF 1.3 and EPUB OCF for the zips;
[MS-CFB] for the binary office files, whose streams are named in UTF-16).
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from masomo_desktop.extraction.errors import IsFolder, NotSupported, of_os_error
from masomo_desktop.extraction.formats import format_by_name, kind_of_format, suffix_of
from masomo_desktop.extraction.model import SourceKind

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The stream that each program's binary files have; checked in the file's first sectors and last.
_OLE_STREAMS = {"doc": "WordDocument", "ppt": "PowerPoint Document", "xls": "Workbook"}
_LOCKED = "EncryptedPackage"  # [MS-OFFCRYPTO] 2.3.4.4: a locked docx, pptx or xlsx
_LOCKABLE = frozenset({"docx", "pptx", "xlsx"})
_OLE_LOOKED_AT = 4_000_000

_STARTS = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tif"),
    (b"MM\0*", "tif"),
    (b"\0\0\0\x0cjP  \r\n", "jp2"),
    (b"\xff\x4f\xff\x51", "jp2"),
    (b"8BPS", "psd"),
    (b"ID3", "mp3"),
    (b"fLaC", "flac"),
    (b"#!AMR", "amr"),
    (b"FORM", "aiff"),
    (b"MThd", "mid"),
    (b"\x1aE\xdf\xa3", "mkv"),
    (b"FLV\x01", "flv"),
    (b"\0\0\x01\xba", "mpg"),
    (b"0&\xb2u\x8ef\xcf\x11", "wmv"),
    (b"WEBVTT", "vtt"),
)
_RIFF = {b"WEBP": "webp", b"AVI ": "avi", b"WAVE": "wav"}
_MARKS_OF_TEXT = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
#: Names of tables that other programs give to plain text with tabs or commas.
_TABLES = frozenset({"xls", "xlsx", "ods"})
_NOT_BY_TEXT = frozenset({"txt", "md", "srt", "vtt", "csv", "tsv", "html", "mhtml"})

_HTML = re.compile(
    rb"^(?:<\?xml[^>]*>|<!--.*?-->|\s)*(?:<!doctype\s+html|<html|<head|<body)",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(rb"^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:", re.IGNORECASE)
_MPEG_AUDIO = re.compile(rb"\xff[\xe2-\xff][^\xff]")


def kind_of(path: Path, name: str | None = None) -> SourceKind:
    """The kind of source at `path`; see `format_of`."""
    return kind_of_format(format_of(path, name))


def format_of(path: Path, name: str | None = None) -> str:
    """The format of the file at `path`; `name` is what the learner calls it, if not its own name.

    Where the content decides nothing (empty, or noise) the name's suffix does, so that the reader
    of that kind can say what is wrong. Raises `NotSupported` when neither tells, and the errors of
    `of_os_error` when the file cannot be opened.
    """
    name = name or path.name
    promised = format_by_name(name)
    try:
        if path.is_dir():
            raise IsFolder
        if path.exists() and not path.is_file():
            raise NotSupported(kind="pipe or device")  # opening one could wait for ever
        with path.open("rb") as file:
            head = file.read(_HEAD)
        found = _by_content(path, head, promised)
    except OSError as error:
        raise of_os_error(error) from error
    if found is None and looks_like_text(head):
        found = _text_format(head, promised)
    found = found or promised
    if found is None:
        suffix = suffix_of(name)
        raise NotSupported(kind=f".{suffix}" if suffix else "unknown")
    return found


def _by_content(path: Path, head: bytes, promised: str | None) -> str | None:
    if head.startswith(b"PK\x03\x04"):
        return _zip_format(path)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_OLE):
        return _ole_format(path, promised)
    for start, name in _STARTS:
        if head.startswith(start):
            return name
    return _by_shape(head)


def _by_shape(head: bytes) -> str | None:
    """The format of what no fixed start tells."""
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], "wav")
    if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0":
        return "bmp"
    if head[4:8] == b"ftyp":
        return _box_format(head[8:12])
    if head[60:68] == b"BOOKMOBI":
        return "mobi"
    if head.startswith(b"OggS"):
        return "ogv" if b"theora" in head[:200] else "ogg"
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")):
        return "html"
    if head.startswith(_MARKS_OF_TEXT):
        return None
    if _MPEG_AUDIO.match(head):
        return "mp3" if head[1] & 0x06 else "aac"
    return "mhtml" if _MHTML.match(head) and b"text/html" in head.lower() else None


def _text_format(head: bytes, promised: str | None) -> str | None:
    """The format of what looks like text: what its name says, where that is a format of text."""
    if promised in _TABLES and (b"\t" in head or b"," in head or b";" in head):
        return "tsv" if b"\t" in head else "csv"
    if promised is None or (promised in _NOT_BY_TEXT and promised != "mhtml"):
        return promised or "txt"
    return None if not head.startswith(_MARKS_OF_TEXT) else "txt"


def _box_format(brand: bytes) -> str:
    """The format of an ISO base media file, by its major brand."""
    if brand.startswith((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")):
        return "heic"
    if brand.startswith((b"avif", b"avis")):
        return "avif"
    if brand.startswith(b"jp2"):
        return "jp2"
    return "m4a" if brand.startswith((b"M4A", b"M4B")) else "mp4"


def _zip_format(path: Path) -> str | None:
    """Office or ebook by the names in the archive; None for any other zip, or a broken one."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = {info.filename for info in archive.infolist()[:5000]}
            mime = _mime(archive) if "mimetype" in names else ""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return _by_local_names(path)
    if "META-INF/container.xml" in names or any(n.endswith(".opf") for n in names):
        return "epub"
    if "content.xml" in names:
        return _open_document(mime)
    if any(name.endswith("/workbook.bin") for name in names):
        return "xlsb"
    for folder, name in (("word/", "docx"), ("ppt/", "pptx"), ("xl/", "xlsx")):
        if any(member.startswith(folder) for member in names):
            return name
    return "docx" if "[Content_Types].xml" in names else None


def _mime(archive: zipfile.ZipFile) -> str:
    with archive.open("mimetype") as file:
        return file.read(200).decode("ascii", "replace")


def _open_document(mime: str) -> str:
    if "spreadsheet" in mime:
        return "ods"
    return "odp" if "presentation" in mime else "odt"


def _by_local_names(path: Path) -> str | None:
    """For a zip whose directory is lost: the names in its first local headers."""
    with path.open("rb") as file:
        start = file.read(65536)
    if b"application/epub+zip" in start or b"META-INF/container.xml" in start:
        return "epub"
    for mark, name in (
        (b"word/", "docx"),
        (b"ppt/", "pptx"),
        (b"xl/", "xlsx"),
        (b"opendocument.spreadsheet", "ods"),
        (b"opendocument.presentation", "odp"),
        (b"content.xml", "odt"),
        (b"vnd.oasis", "odt"),
        (b"[Content_Types].xml", "docx"),
    ):
        if mark in start:
            return name
    return None


def _ole_format(path: Path, promised: str | None) -> str:
    """The program of a binary office file by its streams' names; a locked new one, whose content
    cannot be seen, goes by its name."""
    with path.open("rb") as file:
        sectors = file.read(_OLE_LOOKED_AT)
        file.seek(max(file.seek(0, 2) - _OLE_LOOKED_AT, 0))
        sectors += file.read(_OLE_LOOKED_AT)
    if _LOCKED.encode("utf-16-le") in sectors:
        return promised if promised in _LOCKABLE else "docx"
    for name, stream in _OLE_STREAMS.items():
        if stream.encode("utf-16-le") in sectors:
            return name
    return promised if promised in _OLE_STREAMS else "doc"


def looks_like_text(head: bytes) -> bool:
    """Whether bytes can be the start of a text in some encoding: few control bytes, no binary."""
    if head.startswith(_MARKS_OF_TEXT):
        return True
    if not head:
        return False
    control = sum(byte < 9 or (13 < byte < 32 and byte != 27) for byte in head)
    return control / len(head) < 0.02
