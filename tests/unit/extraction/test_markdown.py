"""Markdown is read for its words, with its structure as regions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.markdown import inline, markdown_blocks

DOCUMENT = """---
title: hidden
---
# Photosynthesis #

Plants make **sugar** from *light*, see [the book](http://example.org/a_(b)).
<!-- a remark -->

Second title
------------

- first item
- second `code` item
1. counted

```python
# not a heading
x = 1
```

| Gas | Share |
|-----|------:|
| Oxygen | 21 % |

> A quoted line
> that goes on.
"""


def test_blocks_and_their_kinds() -> None:
    found = [(block.kind, block.text) for block in markdown_blocks(DOCUMENT)]
    assert found == [
        (RegionKind.HEADING, "Photosynthesis"),
        (None, "Plants make sugar from light, see the book."),
        (RegionKind.HEADING, "Second title"),
        (RegionKind.LIST, "first item"),
        (RegionKind.LIST, "second code item"),
        (RegionKind.LIST, "counted"),
        (RegionKind.CODE, "# not a heading\nx = 1"),
        (RegionKind.TABLE, "Gas\tShare\nOxygen\t21 %"),
        (None, "A quoted line that goes on."),
    ]


def test_levels() -> None:
    assert [block.level for block in markdown_blocks("# a\n## b\n###### c\nd\n===\n")] == [
        1,
        2,
        6,
        1,
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        (r"\*not emphasis\*", "*not emphasis*"),
        ("![a leaf](leaf.png) here", "a leaf here"),
        ("<b>bold</b> <https://example.org>", "bold https://example.org"),
        ("~~gone~~ `a*b*c`", "gone a*b*c"),
    ],
)
def test_inline(text: str, words: str) -> None:
    assert inline(text) == words


def test_an_open_fence_keeps_its_code() -> None:
    assert markdown_blocks("```\nx = 1")[0].text == "x = 1"


@given(st.text(alphabet="ab #*_`[]()<>|-=\n\\!~", max_size=200))
def test_never_fails_and_never_invents(text: str) -> None:
    letters = "".join(block.text for block in markdown_blocks(text))
    assert letters.count("a") <= text.count("a")
    assert letters.count("b") <= text.count("b")
