"""The kind of a file follows from its content; its name only breaks ties."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from masomo_desktop.extraction.errors import FileMissing, IsFolder, NotPermitted, NotSupported
from masomo_desktop.extraction.model import SourceKind
from masomo_desktop.extraction.sniff import kind_of


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
