"""From what a server says about a page to its reading text. Runs in a child."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from masomo_desktop.extraction.language import language_of
from masomo_desktop.extraction.language_tables import ISO3
from masomo_desktop.extraction.layout.hyphens import join
from masomo_desktop.extraction.legibility import readable
from masomo_desktop.extraction.page_reader import PageReading
from masomo_desktop.extraction.readers.ocr.program import Found
from masomo_desktop.extraction.readers.ocr.text import page_text

#: Boxes come as shares of the page and pass through the code for pixels as parts of this.
_PARTS = 1_000_000
_FENCE = re.compile(r"\A\s*```\w*\n(.*?)\n?```\s*\Z", re.DOTALL)
_HEADING = re.compile(r"^#{1,6}\s+")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITEM = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s")


def composed(said: Mapping[str, Any]) -> PageReading:
    """The reading in a server's answer, as `providers.page_senders.PageSender` gives it. Raises
    KeyError, TypeError or ValueError for an answer of another form."""
    words = said.get("words")
    if words:
        return _of_words(words, str(said.get("language", "")))
    text = of_text(str(said["text"]))
    return PageReading(text, language=language_of(text))


def of_text(text: str) -> str:
    """A model's text as reading text: without the marks of Markdown, lines of a paragraph joined,
    the items of a list as paragraphs."""
    fenced = _FENCE.match(text)
    paragraphs: list[str] = []
    open_paragraph = False
    for line in (fenced[1] if fenced else text).splitlines():
        written = readable(line).strip()
        is_heading = _HEADING.match(written) is not None
        plain = _EMPHASIS.sub(r"\2", _HEADING.sub("", written))
        if not plain or plain == "---":
            open_paragraph = False
        elif open_paragraph and not is_heading and not _ITEM.match(plain):
            paragraphs[-1] = join(paragraphs[-1], plain)
        else:
            paragraphs.append(plain)
            open_paragraph = not is_heading
    return "\n\n".join(paragraphs)


def _of_words(words: list[Mapping[str, Any]], told: str) -> PageReading:
    found = [
        Found(
            (0, int(word["paragraph"]), int(word["line"])),
            str(word["text"]),
            float(word["confidence"]),
            _box(word["box"]),
        )
        for word in words
    ]

    def place(box: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
        x0, y0, x1, y1 = (edge / _PARTS for edge in box)
        return x0, y0, x1, y1

    page = page_text(found, place)
    language = language_of(page.text) or ISO3.get(told.partition("-")[0], "")
    return PageReading(page.text, page.words, page.confidence, language)


def _box(edges: list[float]) -> tuple[int, int, int, int]:
    x0, y0, x1, y1 = (round(min(max(float(edge), 0.0), 1.0) * _PARTS) for edge in edges)
    return x0, y0, x1, y1
