"""Rich Text Format: structure, characters in any code page, and what attacks it must survive."""

from __future__ import annotations

from pathlib import Path

import pytest

from masomo_desktop.extraction.errors import TooLarge, UnsafeNesting
from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers import rtf
from masomo_desktop.extraction.readers.sections import Block

_FONTS = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset128 Mincho;}{\f2\fcharset204 Times;}}"
_STYLES = r"{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2\sbasedon0 Title;}}"


def blocks(tmp_path: Path, body: str, head: str = _FONTS + _STYLES) -> list[Block]:
    path = tmp_path / "a.rtf"
    path.write_bytes(b"{\\rtf1\\ansi\\ansicpg1252" + head.encode() + body.encode("latin-1") + b"}")
    return rtf.blocks(path)


def texts(tmp_path: Path, body: str) -> list[str]:
    return [block.text for block in blocks(tmp_path, body)]


def test_paragraphs_headings_and_lists(tmp_path: Path) -> None:
    found = blocks(
        tmp_path,
        r"\pard\s1 The leaf\par\pard\plain It is \b green\b0 .\par"
        r"\pard{\listtext\'b7\tab}\ls1 water\par \pard\outlinelevel1 Roots\par \pard last",
    )
    assert [(block.text, block.kind, block.level) for block in found] == [
        ("The leaf", RegionKind.HEADING, 1),
        ("It is green.", None, 0),
        ("water", RegionKind.LIST, 0),
        ("Roots", RegionKind.HEADING, 2),
        ("last", None, 0),
    ]


def test_characters(tmp_path: Path) -> None:
    assert texts(
        tmp_path,
        r"caf\'e9 \u8217?s \{x\} a\~b {\uc0\u1046}{\uc2\u960\'70\'69}{\f1\'83\'7d\'83X} "
        r"{\f2\'cf\'f0} \u-10179?\u-8704? \emdash\lquote",
    ) == ["café ’s {x} a b Жπマス Пр 😀 —‘"]


def test_what_is_not_text_stays_out(tmp_path: Path) -> None:
    body = (
        r"{\info{\title Secret}}{\*\generator Any;}{\header page one}"
        r"{\pict\pngblip 89504e47}{\field{\*\fldinst HYPERLINK x}{\fldrslt a link}} {\v hidden}seen"
        r"{\*\unknown gone}\bin4 {}}}"
    )
    assert texts(tmp_path, body) == ["a link seen"]


def test_tables_row_by_row(tmp_path: Path) -> None:
    found = blocks(
        tmp_path,
        r"before\par\trowd\intbl Gas\cell Share\cell\row\trowd\intbl Oxygen\cell 21 %\cell\row"
        r"\pard after\par",
    )
    assert [(block.text, block.kind) for block in found] == [
        ("before", None),
        ("Gas\tShare\nOxygen\t21 %", RegionKind.TABLE),
        ("after", None),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "}" * 500 + "kept",
        "kept{" * 50,
        "kept\\",
        "kept\\'",
        "kept\\u99999999?",
        "kept\\bin999999999 x",
    ],
)
def test_broken_groups_are_no_bugs(tmp_path: Path, body: str) -> None:
    assert texts(tmp_path, body)[0].startswith("kept")


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsafeNesting):
        blocks(tmp_path, "{" * (rtf.MAX_DEPTH + 1))


def test_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf, "MAX_MEGABYTES", 0)
    with pytest.raises(TooLarge):
        blocks(tmp_path, "x")
