"""Markdown (CommonMark's blocks, and tables), read for its words: marks go, structure stays."""

from __future__ import annotations

import re

from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.sections import Block

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$")
_SETEXT = re.compile(r"\s{0,3}(=+|-{2,})\s*$")
_RULE = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_FRONT = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
#: What follows a backslash is no mark: it waits in the private area until the marks are gone.
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_ASIDE = 0xF700
_BACK = {_ASIDE + code: chr(code) for code in range(128)}
_LONGEST = 20_000
_INLINE = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\((?:[^()]|\([^()]*\))*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\[[^\]]*\]"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^>\s]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>]*>"), ""),
    (re.compile(r"(`+)(.+?)\1"), r"\2"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)(.+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)(.+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"~~(?=\S)(.+?)(?<=\S)~~"), r"\1"),
)


def inline(text: str) -> str:
    """A paragraph's words without its marks of emphasis, links and code.

    One longer than anybody writes is left as it is: on it the patterns would take for ever.
    """
    if len(text) > _LONGEST:
        return " ".join(text.split())
    text = _ESCAPED.sub(lambda found: chr(_ASIDE + ord(found.group(1))), text)
    for pattern, instead in _INLINE:
        text = pattern.sub(instead, text)
    return " ".join(text.translate(_BACK).split())


def markdown_blocks(text: str) -> list[Block]:
    """The blocks of a Markdown text, without front matter and comments."""
    reader = _Reader()
    for line in _COMMENT.sub("", _FRONT.sub("", text)).split("\n"):
        reader.take(line)
    reader.close()
    return reader.blocks


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._lines: list[str] = []
        self._kind: RegionKind | None = None
        self._fence = ""

    def take(self, line: str) -> None:
        """Read the next line."""
        if self._fence:
            self._in_code(line)
            return
        fence = _FENCE.match(line)
        if fence:
            self.close()
            self._fence, self._kind = fence.group(1), RegionKind.CODE
            return
        line = _QUOTE.sub("", line) if _QUOTE.match(line) else line
        heading = _HEADING.match(line)
        if heading:
            self.close()
            self._heading(heading.group(2), len(heading.group(1)))
        elif not line.strip():
            self.close()
        elif self._lines and self._kind is None and _SETEXT.match(line):
            title, self._lines = " ".join(self._lines), []
            self._heading(title, 1 if line.strip()[0] == "=" else 2)
        elif _RULE.match(line):
            self.close()
        else:
            self._text(line)

    def _in_code(self, line: str) -> None:
        if line.strip().startswith(self._fence) and not line.strip().strip(self._fence[0]):
            self.close()
        else:
            self._lines.append(line.rstrip())

    def _text(self, line: str) -> None:
        if "|" in line and (
            _TABLE_RULE.match(line)
            or self._kind is RegionKind.TABLE
            or line.strip().startswith("|")
        ):
            if self._kind is not RegionKind.TABLE and not _TABLE_RULE.match(line):
                self.close()
            self._kind = RegionKind.TABLE
            if not _TABLE_RULE.match(line):
                self._lines.append(line)
            return
        item = _ITEM.match(line)
        if item or self._kind is RegionKind.TABLE:
            self.close()
        if item:
            self._kind = RegionKind.LIST
            line = line[item.end() :]
        self._lines.append(line)

    def _heading(self, title: str, level: int) -> None:
        words = inline(title)
        if words:
            self.blocks.append(Block(words, RegionKind.HEADING, level))

    def close(self) -> None:
        """End the block that is open."""
        lines, kind = self._lines, self._kind
        self._lines, self._kind, self._fence = [], None, ""
        if kind is RegionKind.CODE:
            text = "\n".join(lines).strip("\n")
        elif kind is RegionKind.TABLE:
            rows = ([inline(cell) for cell in line.strip().strip("|").split("|")] for line in lines)
            text = "\n".join("\t".join(row) for row in rows)
        else:
            text = inline(" ".join(lines))
        if text.strip():
            self.blocks.append(Block(text, kind))
