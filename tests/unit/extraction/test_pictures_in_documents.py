"""Pictures with text inside documents, presentations, e-books and web pages."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from masomo_desktop.extraction.model import Method, RegionKind, Unit
from masomo_desktop.extraction.read import read, recognise
from masomo_desktop.extraction.readers import archive, inside
from masomo_desktop.extraction.sniff import kind_of
from tests.fakes import scans
from tests.unit.extraction.test_pictures_beside_text import photo, scanned

BEFORE, AFTER = "Water moves in a cycle.", "That is why it rains."
READ = "Clouds form when vapour condenses around tiny grains of dust"
_RELATION = '<Relationship Id="r{0}" Type="image" Target="{1}"/>'
_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="urn:a" '
    'xmlns:r="urn:r"'
)


def text_picture() -> bytes:
    return bytes(scanned().tobytes("png"))


def photo_picture() -> bytes:
    out = io.BytesIO()
    photo().save(out, "JPEG")
    return out.getvalue()


def icon_picture() -> bytes:
    out = io.BytesIO()
    strip = scanned()
    whole = Image.frombytes("L", (strip.width, strip.height), strip.samples)
    whole.crop((0, 0, 180, 120)).save(out, "PNG")
    return out.getvalue()


def zipped(path: Path, members: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def relations(*targets: str) -> str:
    inner = "".join(_RELATION.format(number, target) for number, target in enumerate(targets))
    return f"<Relationships>{inner}</Relationships>"


def docx(folder: Path, *pictures: bytes, uses: int = 1) -> Path:
    """A paragraph, the pictures, and another paragraph."""
    paragraph = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    drawings = "".join(
        f'<w:p><w:r><w:drawing><a:blip r:embed="r{number}"/></w:drawing></w:r></w:p>' * uses
        for number in range(len(pictures))
    )
    body = paragraph.format(BEFORE) + drawings + paragraph.format(AFTER)
    return zipped(
        folder / "a.docx",
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(
                *(f"media/image{number}.png" for number in range(len(pictures)))
            ),
            **{f"word/media/image{number}.png": data for number, data in enumerate(pictures)},
        },
    )


def pptx(folder: Path, *pictures: bytes) -> Path:
    """A slide with a title, then one with a title and the pictures, whose background is another."""
    title = '<p:sp><p:ph type="title"/><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:sp>'
    shown = "".join(
        f'<p:pic><a:blip r:embed="r{number}"/></p:pic>' for number in range(len(pictures))
    )
    root = '<p:sld xmlns:p="urn:p" xmlns:a="urn:a" xmlns:r="urn:r">{}</p:sld>'
    background = '<p:bg><a:blip r:embed="r0"/></p:bg>'
    return zipped(
        folder / "a.pptx",
        {
            "[Content_Types].xml": "<Types/>",
            "ppt/presentation.xml": '<p:presentation xmlns:p="urn:p" xmlns:r="urn:r">'
            '<p:sldId r:id="r0" id="256"/><p:sldId r:id="r1" id="257"/></p:presentation>',
            "ppt/_rels/presentation.xml.rels": relations("slides/slide1.xml", "slides/slide2.xml"),
            "ppt/slides/slide1.xml": root.format(background + title.format(BEFORE)),
            "ppt/slides/slide2.xml": root.format(title.format(AFTER) + shown),
            "ppt/slides/_rels/slide1.xml.rels": relations("../media/image0.png"),
            "ppt/slides/_rels/slide2.xml.rels": relations(
                *(f"../media/image{number}.png" for number in range(len(pictures)))
            ),
            **{f"ppt/media/image{number}.png": data for number, data in enumerate(pictures)},
        },
    )


def odt(folder: Path, *pictures: bytes) -> Path:
    images = "".join(
        f'<draw:frame><draw:image xlink:href="Pictures/{number}.png"/></draw:frame>'
        for number in range(len(pictures))
    )
    spaces = 'xmlns:text="urn:t" xmlns:draw="urn:d" xmlns:xlink="urn:x"'
    return zipped(
        folder / "a.odt",
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<body {spaces}><text:p>{BEFORE}</text:p>{images}"
            f"<text:p>{AFTER}</text:p></body>",
            **{f"Pictures/{number}.png": data for number, data in enumerate(pictures)},
        },
    )


def epub(folder: Path, *pictures: bytes) -> Path:
    images = "".join(f'<img src="../art/{n}.png" alt=""/>' for n in range(len(pictures)))
    return zipped(
        folder / "a.epub",
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<rootfile full-path="OPS/book.opf"/>',
            "OPS/book.opf": '<package><item id="a" href="text/one.xhtml"/>'
            '<itemref idref="a"/></package>',
            "OPS/text/one.xhtml": f"<html><p>{BEFORE}</p>{images}<p>{AFTER}</p></html>",
            **{f"OPS/art/{number}.png": data for number, data in enumerate(pictures)},
        },
    )


def html(folder: Path, *pictures: bytes) -> Path:
    path = folder / "a.html"
    images = "".join(
        f'<img src="data:image/png;base64,{base64.b64encode(data).decode()}">' for data in pictures
    )
    path.write_text(
        f"<!DOCTYPE html><html><body><p>{BEFORE}</p>{images}"
        f'<img src="https://example.org/far.png"><p>{AFTER}</p></body></html>'
    )
    return path


KINDS = [docx, pptx, odt, epub, html]
Make = Callable[..., Path]


def first_look(path: Path, method: str = "auto") -> list[Unit]:
    messages = read(str(path), kind_of(path).value, path.name, (), method=method)
    return [Unit.from_json(message["unit"]) for message in messages if "unit" in message]


def seen(path: Path, *wanted: int) -> list[Unit]:
    messages = recognise(str(path), kind_of(path).value, path.name, (), wanted)
    return [Unit.from_json(message["unit"]) for message in messages]


@scans.needs_tesseract
@pytest.mark.parametrize("make", KINDS)
def test_a_picture_is_read_where_it_stands(tmp_path: Path, make: Make) -> None:
    path = make(tmp_path, text_picture())
    *others, own = first_look(path)
    assert (own.pending, own.method) == (True, Method.NATIVE)
    assert not any(unit.pending for unit in others)
    assert AFTER in own.text
    [unit] = seen(path, own.number)
    assert (unit.number, unit.method, unit.pending) == (own.number, Method.OCR, False)
    assert (unit.kind, unit.language) == (own.kind, "eng")
    assert READ in unit.text
    if make is pptx:
        assert unit.text.index(AFTER) < unit.text.index(READ), "a slide's title is first"
        assert (unit.regions[0].kind, unit.regions[0].end) == (RegionKind.HEADING, len(AFTER))
    else:
        assert unit.text.startswith(f"{BEFORE}\n\nThe water cycle")
        assert unit.text.endswith(f"\n\n{AFTER}")
    assert 0.7 < unit.confidence <= 1


@pytest.mark.parametrize("make", KINDS)
def test_photos_and_icons_cost_nothing(tmp_path: Path, make: Make) -> None:
    path = make(tmp_path, photo_picture(), icon_picture(), b"no picture at all", b"")
    assert not any(unit.pending for unit in first_look(path))


def test_without_ocr_nothing_waits(tmp_path: Path) -> None:
    assert not any(unit.pending for unit in first_look(docx(tmp_path, text_picture()), "native"))


def test_a_picture_that_is_used_all_over_is_furniture(tmp_path: Path) -> None:
    assert not first_look(docx(tmp_path, text_picture(), uses=4))[0].pending
    assert first_look(docx(tmp_path, text_picture(), uses=2))[0].pending


def test_pictures_are_looked_at_for_so_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inside, "_LOOKS", 1)
    assert first_look(docx(tmp_path, text_picture(), photo_picture()))[0].pending
    assert not first_look(docx(tmp_path, photo_picture(), text_picture()))[0].pending


@scans.needs_tesseract
def test_looking_at_pictures_leaves_room_to_read_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What may be unpacked is enough for each of them once."""
    path = docx(tmp_path, text_picture())
    with zipfile.ZipFile(path) as file:
        unpacked = sum(info.file_size for info in file.infolist())
    monkeypatch.setattr(archive, "MAX_UNPACKED_MEGABYTES", 1.1 * unpacked / 1_000_000)
    [unit] = seen(path, 1)
    assert "The water cycle describes how water moves" in unit.text


@scans.needs_tesseract
def test_a_document_that_is_a_picture(tmp_path: Path) -> None:
    """A scan that somebody pasted into an empty document."""
    path = docx(tmp_path, text_picture())
    with zipfile.ZipFile(path) as file:
        members = {name: file.read(name) for name in file.namelist()}
    for words in (BEFORE, AFTER):
        name = "word/document.xml"
        members[name] = members[name].replace(words.encode(), b"")
    [own] = first_look(zipped(tmp_path / "b.docx", dict(members)))
    assert (own.text, own.pending) == ("", True)
    [unit] = seen(tmp_path / "b.docx", 1)
    assert unit.text.startswith("The water cycle describes how water moves")
    assert (unit.method, unit.language) == (Method.OCR, "eng")
