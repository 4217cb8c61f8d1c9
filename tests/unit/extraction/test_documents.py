"""Office documents, e-books and web pages, and what attacks they must survive."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from masomo_desktop.extraction.errors import (
    Damaged,
    ExpandsTooFar,
    NotSupported,
    OldFormat,
    PasswordNeeded,
    TooManyPages,
    TooManyParts,
    UnsafeXml,
)
from masomo_desktop.extraction.model import RegionKind, SourceKind, Unit, UnitKind
from masomo_desktop.extraction.read import read
from masomo_desktop.extraction.readers import archive, xml
from masomo_desktop.extraction.readers.html import html_blocks
from masomo_desktop.extraction.readers.xml import events
from masomo_desktop.extraction.sniff import kind_of
from tests.fakes.pdfs import BODY

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(path: Path, **members: str) -> Path:
    """A zip whose members are named by `folder__name_xml`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return path


def docx(path: Path, body: str, doctype: str = "") -> Path:
    return zipped(
        path,
        **{
            "[Content_Types]_xml": "<Types/>",
            "word__document_xml": f"{doctype}<w:document {_W}><w:body>{body}</w:body></w:document>",
            "word__styles_xml": f'<w:styles {_W}><w:style w:styleId="H"><w:name '
            'w:val="heading 2"/></w:style></w:styles>',
        },
    )


def units(path: Path) -> list[Unit]:
    messages = list(read(str(path), kind_of(path).value, path.name, [], 1))
    return [Unit.from_json(message["unit"]) for message in messages[1:]]


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_docx(tmp_path: Path) -> None:
    body = (
        paragraph("The leaf", '<w:pStyle w:val="H"/>')
        + paragraph(BODY)
        + paragraph("water", "<w:numPr/>")
        + "<w:tbl><w:tr><w:tc>"
        + paragraph("Gas")
        + "</w:tc><w:tc>"
        + paragraph("Share")
        + "</w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    )
    (unit,) = units(docx(tmp_path / "a.docx", body))
    assert unit.text == f"The leaf\n\n{BODY}\n\nwater\n\nGas\tShare"
    assert (unit.kind, unit.language) == (UnitKind.SECTION, "eng")
    assert [(region.kind, region.level) for region in unit.regions] == [
        (RegionKind.HEADING, 2),
        (RegionKind.LIST, 0),
        (RegionKind.TABLE, 0),
    ]


def test_docx_cut_short_gives_what_it_had(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "b.docx",
        **{
            "[Content_Types]_xml": "<Types/>",
            "word__document_xml": f"<w:document {_W}><w:body>{paragraph('kept')}"
            "<w:p><w:r><w:t>half a sente",
        },
    )
    assert units(path)[0].text == "kept\n\nhalf a sente"


def test_external_entities_are_never_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("THE SECRET")
    doctype = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    (unit,) = units(docx(tmp_path / "x.docx", paragraph("before &x; after"), doctype))
    assert "SECRET" not in unit.text
    assert unit.text.startswith("before")
    assert unit.text.endswith("after")


def test_entities_that_grow_are_refused(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(UnsafeXml):
        units(docx(tmp_path / "lol.docx", paragraph("&b;"), doctype))


def test_small_entities_of_old_e_books_are_fine() -> None:
    found = list(events([b'<!DOCTYPE d [<!ENTITY nbsp "&#160;">]><d>a&nbsp;b</d>']))
    assert "".join(event for event in found if isinstance(event, str)) == "a\u00a0b"


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(UnsafeXml):
        list(events([b"<a>" * (xml.MAX_DEPTH + 1)]))


def test_text_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "MAX_MEGACHARACTERS", 0.001)
    with pytest.raises(ExpandsTooFar):
        list(events([b"<a>" + b"x" * 5000]))


def test_zip_bombs_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED_MEGABYTES", 1)
    path = zipped(tmp_path / "bomb.odt", content_xml="<a>" + " " * 3_000_000)
    with pytest.raises(ExpandsTooFar):
        units(path)


def test_zips_of_too_many_parts_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_ENTRIES", 10)
    with pytest.raises(TooManyParts):
        units(zipped(tmp_path / "many.odt", content_xml="", **{f"f{n}": "" for n in range(20)}))


def test_odt(tmp_path: Path) -> None:
    content = (
        '<d xmlns:t="urn:t"><t:h t:outline-level="3">Jani</t:h><t:p>One<t:s/>two</t:p>'
        "<t:list><t:p>item</t:p></t:list>"
        "<t:table><t:table-row><t:table-cell><t:p>a</t:p></t:table-cell>"
        "<t:table-cell><t:p>b</t:p></t:table-cell></t:table-row></t:table></d>"
    )
    (unit,) = units(zipped(tmp_path / "a.odt", content_xml=content))
    assert unit.text == "Jani\n\nOne two\n\nitem\n\na\tb"
    assert unit.regions[0].level == 3


def test_locked_office_documents_ask_for_their_password(tmp_path: Path) -> None:
    manifest = '<m:manifest xmlns:m="urn:m"><m:encryption-data/></m:manifest>'
    path = zipped(tmp_path / "a.odt", content_xml="\x01", **{"META-INF__manifest_xml": manifest})
    with pytest.raises(PasswordNeeded):
        units(path)
    locked = tmp_path / "b.docx"
    locked.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    )
    with pytest.raises(PasswordNeeded):
        units(locked)


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.odt", b"this is not a zip", Damaged),
        ("a.docx", b"PK\x03\x04 broken", Damaged),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), OldFormat),
        ("a.fb2", b"\0\1\2", NotSupported),
    ],
)
def test_what_cannot_be_read_says_so(
    tmp_path: Path, name: str, content: bytes, error: type[Exception]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(error):
        list(read(str(path), kind_of(path).value, name, [], 1))


def test_slides_are_sections_in_the_order_of_the_show(tmp_path: Path) -> None:
    def slide(title: str, text: str) -> str:
        return (
            '<p:sld xmlns:p="p" xmlns:a="a"><p:sp><a:p><a:r><a:t>'
            + text
            + '</a:t></a:r></a:p></p:sp><p:sp><p:ph type="title"/><a:p><a:t>'
            + title
            + '</a:t></a:p></p:sp><p:sp><p:ph type="sldNum"/><a:p><a:t>7</a:t></a:p></p:sp></p:sld>'
        )

    path = tmp_path / "a.pptx"
    relations = "".join(
        f'<r:Relationship xmlns:r="r" Id="r{n}" Target="slides/slide{n}.xml"/>' for n in (1, 2)
    )
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr(
            "ppt/presentation.xml",
            '<p:x xmlns:p="p" xmlns:r="r"><p:sldId r:id="r2"/><p:sldId r:id="r1"/></p:x>',
        )
        file.writestr("ppt/_rels/presentation.xml.rels", f"<x>{relations}</x>")
        file.writestr("ppt/slides/slide1.xml", slide("First", "one"))
        file.writestr(
            "ppt/slides/_rels/slide1.xml.rels",
            '<x><Relationship Id="n" Target="../notesSlides/notesSlide1.xml"/>'
            '<Relationship Id="d" Target="../diagrams/data1.xml"/>'
            '<Relationship Id="s" Target="http://else" TargetMode="External"/></x>',
        )
        file.writestr("ppt/notesSlides/notesSlide1.xml", slide("1", "say it slowly"))
        file.writestr(
            "ppt/diagrams/data1.xml",
            "<d><pt><t><p><r><t>rain</t></r></p></t></pt><AlternateContent><Choice><p><t>river</t>"
            "</p></Choice><Fallback><p><t>river</t></p></Fallback></AlternateContent></d>",
        )
        file.writestr("ppt/slides/slide2.xml", slide("Second", "two"))
    assert [unit.text for unit in units(path)] == [
        "Second\n\ntwo",
        "First\n\none\n\nrain\n\nriver\n\nsay it slowly",
    ]


def test_epub_in_the_order_of_its_spine_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "book.epub"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("META-INF/container.xml", '<c><rootfile full-path="OPS/book.opf"/></c>')
        file.writestr(
            "OPS/book.opf",
            '<p><item id="n" href="nav.xhtml" properties="nav"/>'
            '<item id="a" href="a%20b.xhtml"/><item id="c" href="c.xhtml"/>'
            '<itemref idref="n"/><itemref idref="c"/><itemref idref="a"/></p>',
        )
        file.writestr("OPS/nav.xhtml", "<html><body>Contents</body></html>")
        file.writestr("OPS/a b.xhtml", "<html><body><p>the end</p></body></html>")
        file.writestr("OPS/c.xhtml", f"<html><body><h1>Start</h1><p>{BODY}</p></body></html>")
        file.writestr("../../escaped.txt", "out")
    (unit,) = units(path)
    assert unit.text == f"Start\n\n{BODY}\n\nthe end"
    assert kind_of(path) is SourceKind.EBOOK
    assert [
        found.name
        for found in tmp_path.rglob("*")
        if found.is_file() and "masomo" not in found.name
    ] == ["book.epub"]


def test_copy_protected_e_books(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "a.epub",
        **{
            "META-INF__container_xml": "<c/>",
            "META-INF__encryption_xml": '<e><EncryptionMethod Algorithm="http://aes"/></e>',
        },
    )
    with pytest.raises(PasswordNeeded):
        units(path)


def test_web_pages_without_their_frame() -> None:
    found = html_blocks(
        b"<html><head><title>t</title><style>p{}</style></head><body><nav><ul><li>Home</ul></nav>"
        b"<h2>Leaves</h2><p>Green <b>leaves</b> make&nbsp;sugar.<script>alert('x')</script>"
        b"<ul><li>one<li>two</ul><table><tr><th>a<td>b<tr><td>c<td>d</table>"
        b"<pre>x = 1\n  y</pre><p hidden>unseen</p><footer>2024</footer></body></html>"
    )
    assert [(block.kind, block.text) for block in found] == [
        (RegionKind.HEADING, "Leaves"),
        (None, "Green leaves make sugar."),
        (RegionKind.LIST, "one"),
        (RegionKind.LIST, "two"),
        (RegionKind.TABLE, "a\tb\nc\td"),
        (RegionKind.CODE, "x = 1\n  y"),
    ]


def test_the_main_part_is_preferred() -> None:
    page = f"<body><div>Sign in now!</div><main><p>{BODY}</p></main></body>"
    assert [block.text for block in html_blocks(page.encode())] == [BODY]


def test_declared_encodings() -> None:
    page = '<html><meta charset="windows-1251"><p>Привет, мир</p>'
    assert html_blocks(page.encode("cp1251"))[0].text == "Привет, мир"


@pytest.mark.parametrize("piece", ["<!--", "<a ", "<a href='", "</", "<!", "<?x", "&#", "<script>"])
def test_pages_that_are_left_open_take_no_time(piece: str) -> None:
    """Python's parser alone would take minutes; the suite's time limit is the judge."""
    assert len(html_blocks(("<p>words</p>" + piece * 200_000).encode())) >= 1


def test_more_pages_than_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("masomo_desktop.extraction.read.MAX_UNITS", 1)
    path = tmp_path / "a.pptx"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("ppt/presentation.xml", "<p/>")
        for number in range(2):
            file.writestr(f"ppt/slides/slide{number}.xml", "<s/>")
    with pytest.raises(TooManyPages):
        units(path)
