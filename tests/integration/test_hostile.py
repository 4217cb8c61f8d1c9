"""Files made to attack, each read by the real child within its real limits: each ends with the
reason that names what is wrong, long before its time is up, and none takes its lane with it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from masomo_desktop import app
from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.extraction.sniff import kind_of
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.workflows.read_source import NATIVELY
from tests.integration.corpus import run_until_ended

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

#: Far below the lane's own limit, far above what each needs on a slow machine that does more.
_LIMITS = Limits(seconds=120, memory_mb=NATIVELY.limits.memory_mb)
_DOCX = "word/document.xml"
_XLSX = {"xl/workbook.xml": "<w/>"}
_PARAGRAPH = b"<p><r><t>a</t></r></p>"


class _Repeated(io.RawIOBase):
    """`times` times the same bytes, without holding them."""

    def __init__(self, before: bytes, piece: bytes, times: int) -> None:
        block = piece * max(1, 1_000_000 // len(piece))
        whole, rest = divmod(times * len(piece), len(block))
        self._left = iter([before, *([block] * whole), block[:rest]])

    def pieces(self) -> Iterator[bytes]:
        return self._left


def zipped(path: Path, members: dict[str, str | bytes | _Repeated]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for name, content in members.items():
            with file.open(name, "w", force_zip64=True) as member:
                if isinstance(content, _Repeated):
                    for piece in content.pieces():
                        member.write(piece)
                else:
                    member.write(content.encode() if isinstance(content, str) else content)
    return path


def docx(path: Path, body: str | bytes | _Repeated) -> Path:
    return zipped(path, {"[Content_Types].xml": "<Types/>", _DOCX: body})


def bomb(path: Path) -> Path:
    """300 MB of text in one part."""
    return docx(path, _Repeated(b"<d><p><r><t>", b"word " * 20, 3_000_000))


def lying_bomb(path: Path) -> Path:
    """The same, but its directory says that it is small."""
    bomb(path)
    data = bytearray(path.read_bytes())
    size = struct.pack("<I", 300_000_012)
    for place in range(len(data) - 4):
        if data[place : place + 4] == size:
            data[place : place + 4] = struct.pack("<I", 1000)
    path.write_bytes(data)
    return path


def many_parts_of_text(path: Path) -> Path:
    return docx(path, _Repeated(b"<d>", _PARAGRAPH, 5_000_000))


def long_tag(path: Path) -> Path:
    return docx(path, _Repeated(b'<d a="', b"x" * 1000, 100_000))


def long_comment(path: Path) -> Path:
    return docx(path, _Repeated(b"<d><!--", b"x" * 1000, 100_000))


def laughs(path: Path) -> Path:
    entities = '<!ENTITY a0 "lol">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    return docx(path, f"<!DOCTYPE d [{entities}]><d><t>&a9;</t></d>")


def quadratic(path: Path) -> Path:
    entity = f'<!ENTITY a "{"a" * 50_000}">'
    return docx(path, f"<!DOCTYPE d [{entity}]><d><t>{'&a;' * 50_000}</t></d>")


def small_entities(path: Path) -> Path:
    entity = f'<!ENTITY a "{"a" * 60}">'
    return docx(path, _Repeated(f"<!DOCTYPE d [{entity}]><d><p><t>".encode(), b"&a;", 2_000_000))


def nesting(path: Path) -> Path:
    return docx(path, _Repeated(b"", b"<tbl><tr><tc>", 1_000_000))


def wide_table(path: Path) -> Path:
    row = b'<tr><tc><tcPr><gridSpan val="999999"/></tcPr><p><r><t>a</t></r></p></tc></tr>'
    return docx(path, _Repeated(b"<d><tbl>", row, 400_000))


def merged_table(path: Path) -> Path:
    first = b"<tr><tc><p><r><t>" + b"x" * 1_000_000 + b"</t></r></p></tc></tr>"
    row = b"<tr><tc><tcPr><vMerge/></tcPr><p/></tc><tc><p><r><t>a</t></r></p></tc></tr>"
    return docx(path, _Repeated(b"<d><tbl>" + first, row, 200_000))


def entries(path: Path) -> Path:
    return zipped(path, {_DOCX: "<d/>", **{f"a{n}": "" for n in range(20_001)}})


def long_strings(path: Path) -> Path:
    """One text of 32,000 characters that a million cells show."""
    return zipped(
        path,
        {
            **_XLSX,
            "xl/sharedStrings.xml": f"<s><si><t>{'x' * 32_000}</t></si></s>",
            "xl/worksheets/sheet1.xml": _Repeated(
                b"<w>", b'<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>', 400_000
            ),
        },
    )


def cells(path: Path) -> Path:
    row = b"<row>" + b"<c><v>1</v></c>" * 100 + b"</row>"
    return zipped(path, {**_XLSX, "xl/worksheets/sheet1.xml": _Repeated(b"<w>", row, 10_001)})


def repeated_cells(path: Path) -> Path:
    row = (
        '<r:table-row xmlns:r="r" r:number-rows-repeated="99999"><r:table-cell '
        f'r:number-columns-repeated="99999"><r:p>{"x" * 30_000}</r:p></r:table-cell></r:table-row>'
    )
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<d><table>{row * 100}</table></d>",
        },
    )


def one_chapter_without_end(path: Path) -> Path:
    chapter = "<html><p>" + "word " * 200_000
    chapters = 100
    return zipped(
        path,
        {
            "META-INF/container.xml": '<c><rootfile full-path="b.opf"/></c>',
            "b.opf": "<p>"
            + "".join(f'<item id="i{n}" href="{n}.xhtml"/>' for n in range(chapters))
            + "".join(f'<itemref idref="i{n}"/>' for n in range(chapters))
            + "</p>",
            **{f"{n}.xhtml": chapter for n in range(chapters)},
        },
    )


def zip_in_zip(path: Path) -> Path:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("0.zip", b"\0" * 1_000_000)
    return zipped(path, {f"{n}.zip": inner.getvalue() for n in range(100)})


def rtf_groups(path: Path) -> Path:
    path.write_bytes(b"{\\rtf1" + b"{" * 1_000_000)
    return path


def rtf_tokens(path: Path) -> Path:
    path.write_bytes(b"{\\rtf1 " + b"\\b " * 9_000_000)
    return path


def web_tags(path: Path) -> Path:
    path.write_bytes(b"<html><body>" + b"<p>a" * 3_000_000)
    return path


def web_nesting(path: Path) -> Path:
    path.write_bytes(b"<html><body>" + b"<div class='ad'><table><tr><td>" * 300_000)
    return path


def text_lines(path: Path) -> Path:
    path.write_bytes(b"a\n" * 10_000_000)
    return path


def csv_lines(path: Path) -> Path:
    path.write_bytes(b"a,b\n" + b"\n" * 30_000_000)
    return path


def csv_cells(path: Path) -> Path:
    path.write_bytes(b"1,2,3,4,5,6,7,8\n" * 1_000_000)
    return path


def picture(path: Path) -> Path:
    """A picture of 100,000 by 100,000 points in a few bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", 100_000, 100_000, 1, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 10_000))
        + chunk(b"IEND", b"")
    )
    return path


def pictures_inside(path: Path) -> Path:
    """A document with 150 pictures of 36 and of 10,000 million points, all in a few megabytes."""
    large = io.BytesIO()
    Image.new("RGBA", (6000, 6000)).save(large, "PNG", compress_level=1)
    huge = picture(path.with_suffix(".png")).read_bytes()
    count = 150
    related = "".join(f'<Relationship Id="r{n}" Target="media/{n}.png"/>' for n in range(count))
    shown = "".join(f'<p><blip r:embed="r{n}"/></p>' for n in range(count))
    return zipped(
        path,
        {
            _DOCX: f'<d xmlns:r="r">{shown}<p><r><t>a</t></r></p></d>',
            "word/_rels/document.xml.rels": f"<x>{related}</x>",
            **{f"word/media/{n}.png": huge if n % 2 else large.getvalue() for n in range(count)},
        },
    )


def pages(path: Path) -> Path:
    """A presentation of 60,000 slides, of three bytes each, in an order of its own."""
    count = 60_000
    one = '<sldId id="%d"/>'
    related = '<Relationship Id="%d" Target="slides/slide%d.xml"/>'
    return zipped(
        path,
        {
            "ppt/presentation.xml": "<p>" + "".join(one % n for n in range(count)) + "</p>",
            "ppt/_rels/presentation.xml.rels": "<x>"
            + "".join(related % (n, n % 19_000) for n in range(count))
            + "</x>",
            **{f"ppt/slides/slide{n}.xml": "<a/>" for n in range(19_000)},
        },
    )


def huge_text(path: Path) -> Path:
    with path.open("wb") as file:
        file.seek(400_000_000)
        file.write(b"x")
    return path


#: Made how, called what, and the code of its reason; "" where it is read.
_ATTACKS: list[tuple[Callable[[Path], Path], str, str]] = [
    (bomb, "a.docx", "expands_too_far"),
    (lying_bomb, "a.docx", "damaged"),
    (many_parts_of_text, "a.docx", "too_many_parts"),
    (long_tag, "a.docx", "unsafe_xml"),
    (long_comment, "a.docx", "unsafe_xml"),
    (laughs, "a.docx", "unsafe_xml"),
    (quadratic, "a.docx", "unsafe_xml"),
    (small_entities, "a.docx", "expands_too_far"),
    (nesting, "a.docx", "unsafe_xml"),
    (wide_table, "a.docx", ""),
    (merged_table, "a.docx", ""),
    (entries, "a.docx", "too_many_parts"),
    (long_strings, "a.xlsx", "expands_too_far"),
    (cells, "a.xlsx", "too_many_cells"),
    (repeated_cells, "a.ods", "expands_too_far"),
    (one_chapter_without_end, "a.epub", "expands_too_far"),
    (zip_in_zip, "a.docx", "damaged"),
    (rtf_groups, "a.rtf", "nested_too_deep"),
    (rtf_tokens, "a.rtf", "too_many_parts"),
    (web_tags, "a.html", "too_many_parts"),
    (web_nesting, "a.html", "too_many_parts"),
    (text_lines, "a.txt", "too_many_parts"),
    (csv_lines, "a.csv", ""),
    (csv_cells, "a.csv", "too_many_cells"),
    (picture, "a.png", "image_too_large"),
    (pictures_inside, "a.docx", ""),
    (pages, "a.pptx", ""),
    (huge_text, "a.txt", "too_large"),
]


def ends(path: Path) -> str:
    """The code that reading the file ends with, "" where it is read."""
    arguments = {"path": str(path), "kind": kind_of(path).value, "name": path.name, "languages": []}
    try:
        for _ in stream(NATIVELY.target, arguments, _LIMITS):
            pass
    except UserError as error:
        return error.code
    return ""


@pytest.mark.parametrize(
    ("make", "name", "code"), _ATTACKS, ids=[make.__name__ for make, _, _ in _ATTACKS]
)
def test_each_ends_with_its_reason(
    tmp_path: Path, make: Callable[[Path], Path], name: str, code: str
) -> None:
    assert ends(make(tmp_path / name)) == code


def test_the_lane_goes_on(home: Path, tmp_path: Path) -> None:
    """One after the other through the real lane, an honest file last: it is read."""
    services = app.build(home)
    course = services.courses.create("Attacks").id
    files = [make(tmp_path / f"{make.__name__}.docx") for make in (laughs, nesting, long_tag)]
    honest = tmp_path / "honest.txt"
    honest.write_text("A leaf makes sugar from light, water and air.")
    sources = services.imports.import_paths(course, [*files, honest]).sources
    run_until_ended(services, [source.id for source in sources], 120)
    ended = [services.sources.get(source.id) for source in sources]
    services.close()
    assert [source.state for source in ended] == [SourceState.FAILED] * 3 + [SourceState.READY]
    assert {source.reason.code for source in ended[:3] if source.reason} == {"unsafe_xml"}


def page_without_end(path: Path, lines: int) -> Path:
    """So many million lines on one page, one upon the other, in a megabyte."""
    packer = zlib.compressobj(1)
    block = b"0 0 m 9 9 l S\n" * 100_000
    content = b"".join(packer.compress(block) for _ in range(lines * 10)) + packer.flush()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(content), content),
    ]
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % pair for pair in enumerate(objects, 1))
    path.write_bytes(b"%PDF-1.7\n" + body + b"trailer << /Root 1 0 R /Size 5 >>\n%%EOF\n")
    return path


def test_what_takes_too_long_is_ended_and_the_lane_goes_on(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = replace(NATIVELY, limits=Limits(seconds=6, memory_mb=NATIVELY.limits.memory_mb))
    monkeypatch.setattr(app, "NATIVELY", short)
    services = app.build(home)
    course = services.courses.create("Attacks").id
    slow = [page_without_end(tmp_path / f"{number}.pdf", 60 + number) for number in range(2)]
    honest = tmp_path / "honest.txt"
    honest.write_text("A leaf makes sugar from light, water and air.")
    sources = services.imports.import_paths(course, [*slow, honest]).sources
    run_until_ended(services, [source.id for source in sources], 300)
    ended = [services.sources.get(source.id) for source in sources]
    services.close()
    assert [source.state for source in ended] == [SourceState.FAILED] * 2 + [SourceState.READY]
    assert {source.reason.code for source in ended[:2] if source.reason} == {"time_limit"}
