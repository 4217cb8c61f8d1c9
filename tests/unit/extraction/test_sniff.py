"""The kind of a file follows from its content; its name only breaks ties."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from masomo_desktop.extraction.errors import FileMissing, IsFolder, NotPermitted, NotSupported
from masomo_desktop.extraction.formats import format_by_name, kind_of_format, misnamed
from masomo_desktop.extraction.model import SourceKind
from masomo_desktop.extraction.sniff import format_of, kind_of


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("paper.docx", b"%PDF-1.7\n", SourceKind.PDF),
        ("late.pdf", b"\n\n junk %PDF-1.4", SourceKind.PDF),
        ("page.pdf", b"\xef\xbb\xbf <!DOCTYPE html><html>", SourceKind.WEB),
        ("page.txt", b"<!-- saved --><html><body>", SourceKind.WEB),
        ("scan.txt", b"\x89PNG\r\n\x1a\n....", SourceKind.IMAGE),
        ("photo", b"\xff\xd8\xff\xe0..", SourceKind.IMAGE),
        ("talk.bin", b"ID3\x03", SourceKind.AUDIO),
        ("talk", b"RIFF....WAVEfmt ", SourceKind.AUDIO),
        ("clip", b"....ftypisom", SourceKind.VIDEO),
        ("voice", b"....ftypM4A ", SourceKind.AUDIO),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SourceKind.OFFICE),
        ("notes", b"Plain words without a suffix.\n", SourceKind.TEXT),
        ("notes.md", b"# Title\n", SourceKind.TEXT),
        ("empty.pdf", b"", SourceKind.PDF),
        ("zeros.pdf", bytes(4000), SourceKind.PDF),
        ("utf16", "mwanga".encode("utf-16"), SourceKind.TEXT),
    ],
)
def test_content_decides(tmp_path: Path, name: str, content: bytes, kind: SourceKind) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert kind_of(path) is kind


@pytest.mark.parametrize(
    ("member", "kind"),
    [
        ("[Content_Types].xml", SourceKind.OFFICE),
        ("content.xml", SourceKind.OFFICE),
        ("META-INF/container.xml", SourceKind.EBOOK),
    ],
)
def test_zips_by_what_is_inside(tmp_path: Path, member: str, kind: SourceKind) -> None:
    path = tmp_path / "file.pdf"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "")
    assert kind_of(path) is kind


def test_a_stored_original_goes_by_the_name_it_had(tmp_path: Path) -> None:
    path = tmp_path / "5f3c"
    path.write_bytes(b"")
    assert kind_of(path, "insha.txt") is SourceKind.TEXT


def test_neither_content_nor_name(tmp_path: Path) -> None:
    path = tmp_path / "thing.xyz"
    path.write_bytes(bytes(range(256)))
    with pytest.raises(NotSupported) as caught:
        kind_of(path)
    assert "xyz" in caught.value.message


def test_folder_and_missing_file(tmp_path: Path) -> None:
    with pytest.raises(IsFolder):
        kind_of(tmp_path)
    with pytest.raises(FileMissing):
        kind_of(tmp_path / "gone.pdf")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(b"%PDF-1.4")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(NotPermitted):
        kind_of(path)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("name", "content", "held"),
    [
        ("a.docx", b"%PDF-1.7\n", "pdf"),
        ("a.pdf", b"{\\rtf1 x}", "rtf"),
        ("a.doc", b"<html><body>", "html"),
        ("a.xls", b"Gas\tShare\n", "tsv"),
        ("a.xlsx", b"Gas;Share\n", "csv"),
        ("a.csv", b"Gas,Share\n", "csv"),
        ("a.txt", b"Gas,Share\n", "txt"),
        ("a.pdf", b"oops.\n", "pdf"),
        ("a.odt", b"This is not a zip file!\n", "odt"),
        ("a", b"words\n", "txt"),
        ("a.txt", b"WEBVTT\n\n", "vtt"),
        ("a.pdf", _OLE + "WordDocument".encode("utf-16-le"), "doc"),
        ("a.pdf", _OLE + "PowerPoint Document".encode("utf-16-le"), "ppt"),
        ("a.doc", _OLE + "Workbook".encode("utf-16-le"), "xls"),
        ("a.xlsx", _OLE + "EncryptedPackage".encode("utf-16-le"), "xlsx"),
        ("a.pdf", _OLE + "EncryptedPackage".encode("utf-16-le"), "docx"),
        ("a.pdf", _OLE, "doc"),
        ("a.aac", b"\xff\xf1\x50\x80", "aac"),
        ("a.mp3", b"\xff\xfb\x50\x80", "mp3"),
        ("a.mov", b"....ftypqt  ", "mp4"),
        ("a.jpg", b"....ftypheic", "heic"),
        ("a.jpg", b"RIFF....WEBPVP8 ", "webp"),
        ("a.ogg", b"OggS" + bytes(24) + b"\x80theora", "ogv"),
        ("a.epub", bytes(60) + b"BOOKMOBI", "mobi"),
        ("a.html", b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n", "mhtml"),
        ("a.txt", "\ufeff<html>".encode(), "html"),
        ("a.md", "# Jani".encode("utf-16"), "md"),
    ],
)
def test_formats(tmp_path: Path, name: str, content: bytes, held: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert format_of(path) == held


@pytest.mark.parametrize(
    ("members", "held"),
    [
        (["word/document.xml", "[Content_Types].xml"], "docx"),
        (["ppt/presentation.xml"], "pptx"),
        (["xl/workbook.xml"], "xlsx"),
        (["xl/workbook.bin"], "xlsb"),
        (["content.xml"], "odt"),
        (["content.xml", "mimetype=application/vnd.oasis.opendocument.spreadsheet"], "ods"),
        (["content.xml", "mimetype=application/vnd.oasis.opendocument.presentation"], "odp"),
        (["META-INF/container.xml"], "epub"),
    ],
)
def test_formats_of_zips(tmp_path: Path, members: list[str], held: str) -> None:
    path = tmp_path / "a.bin"
    with zipfile.ZipFile(path, "w") as archive:
        for member in members:
            archive.writestr(*member.split("=") if "=" in member else (member, ""))
    assert format_of(path) == held
    cut = tmp_path / "cut.bin"  # its directory is lost
    cut.write_bytes(path.read_bytes()[:-22])
    assert kind_of(cut) is kind_of_format(held)


@pytest.mark.parametrize(
    ("name", "held", "told"),
    [
        ("a.pdf", "docx", True),
        ("a.DOCM", "docx", False),
        ("a.jpeg", "jpg", False),
        ("a.mp4", "m4a", False),
        ("a.txt", "html", True),
        ("a", "pdf", False),
        ("a.unheard-of", "pdf", False),
        ("a.pdf", "", False),
    ],
)
def test_a_name_that_misleads_is_told(name: str, held: str, told: bool) -> None:
    assert (misnamed(name, held) is not None) is told


def test_every_format_is_its_own_first_suffix() -> None:
    for name in ("pdf", "docx", "csv", "md", "mhtml", "epub", "jpg", "mp3", "mkv"):
        assert format_by_name(f"x.{name}") == name


def test_pipes_are_not_opened(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no named pipes on this system")
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(NotSupported):
        format_of(tmp_path / "a.txt")
