"""Reads JSON as language models write it, and says what had to be mended.

Beyond RFC 8259: comments, trailing and missing commas, single or typographic quotes, names without
quotes, Python's literals, line breaks in strings, quotes inside strings that were not escaped, and
an end that never came.
"""

from __future__ import annotations

import re
from typing import Any

_DEEPEST = 64
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "`": "`", "«": "»"}
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_WORD = re.compile(r"[^\W\d]\w*")
# A name with no, other, or half its quotes, and the colon after it.
_NAME = re.compile(r"""["'“‘`]?([^\W\d][\w $-]{0,60}?)["'”’`]?\s*[:=]+""")
# A text whose first quote was forgotten, but not its last.
_HALF_QUOTED = re.compile(r"""[^\W\d][^"“”{}\[\]:\n]*(?=["”])""")
_SPACE = re.compile(r"(?:\s|//[^\n]*|#[^\n]*|/\*.*?\*/)*", re.DOTALL)
_LITERALS = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    "null": None, "None": None, "undefined": None, "NaN": None,
}  # fmt: skip
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_HEX = re.compile(r"[0-9a-fA-F]{4}")
# What follows the quote that ends a value, if it is not a quote inside it: the end, a bracket, a
# comment, a comma before something that can stand there, or (a comma is missing) a new beginning.
_VALUE_ENDS = re.compile(
    r"""\s*(?:$ | [}\]] | // | /\* | \# | ,\s*(?:$ | ["'“‘{\[}\]\d,-] | // | /\* | \#
    | [A-Za-z_]\w*["'”]?\s*[:=] | (?:true|false|null|True|False|None)\b)) | \s+["“{\[]""",
    re.VERBOSE,
)
_NAME_ENDS = re.compile(r"\s*[:=]")


class NoJson(Exception):
    """There is no JSON value here, even with good will."""


def read(text: str, start: int = 0) -> tuple[Any, int, tuple[str, ...]]:
    """The value that begins at `start`, the offset after it, and the names of what was mended.

    Raises `NoJson`.
    """
    reader = _Reader(text, start)
    value = reader.value(0)
    return value, reader.at, tuple(dict.fromkeys(reader.mended))


class _Reader:
    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self.at = start
        self.mended: list[str] = []

    def value(self, depth: int) -> Any:
        self._space()
        if depth > _DEEPEST:
            raise NoJson
        here = self._here()
        if here == "{":
            return self._object(depth)
        if here == "[":
            return self._array(depth)
        if here in _QUOTES and here:
            return self._string(_VALUE_ENDS)
        if number := _NUMBER.match(self._text, self.at):
            self.at = number.end()
            return _number(number[0])
        word = _WORD.match(self._text, self.at)
        if word and word[0] in _LITERALS:
            self.at = word.end()
            if word[0] not in ("true", "false", "null"):
                self.mended.append("literal")
            return _LITERALS[word[0]]
        if half := _HALF_QUOTED.match(self._text, self.at):
            self.mended.append("quote")
            self.at = half.end() + 1
            return half[0]
        raise NoJson

    def _object(self, depth: int) -> dict[str, Any]:
        self.at += 1
        found: dict[str, Any] = {}
        while self._more("}"):
            begun = self.at
            try:
                name = self._name()
                found[name] = self.value(depth + 1)
            except NoJson:
                self._cut(begun)
                break
        return found

    def _array(self, depth: int) -> list[Any]:
        self.at += 1
        found: list[Any] = []
        while self._more("]"):
            begun = self.at
            try:
                found.append(self.value(depth + 1))
            except NoJson:
                self._cut(begun)
                break
        return found

    def _cut(self, begun: int) -> None:
        """What cannot be read is the half of a thing at the end, or the text makes no sense."""
        rest = self._text[self.at :].strip()
        if rest and len(self._text) - begun > 40 and not rest.startswith(("}", "]")):
            raise NoJson
        self.mended.append("cut")
        self.at = len(self._text)

    def _more(self, close: str) -> bool:
        """Go to the next member; False after the closing bracket, or where the text has ended."""
        self._space()
        while self._here() == ",":
            self.at += 1
            self._space()
            if self._here() in (close, ","):
                self.mended.append("comma")
        here = self._here()
        if here == close:
            self.at += 1
            return False
        if not here:
            self.mended.append("cut")
            return False
        if here in "}]":  # the other bracket: this one's was forgotten
            self.mended.append("bracket")
            return False
        return True

    def _name(self) -> str:
        """A member's name, up to its colon, which is passed over."""
        if self._here() == '"':
            begun, mended = self.at, len(self.mended)
            name = self._string(_NAME_ENDS)
            self._space()
            if self._here() in (":", "="):
                self.at += 1
                return name
            self.at = begun
            del self.mended[mended:]
        found = _NAME.match(self._text, self.at)
        if found is None:
            raise NoJson
        self.mended.append("name")
        self.at = found.end()
        return found[1].strip()

    def _string(self, ends: re.Pattern[str]) -> str:
        opened = self._text[self.at]
        close = _QUOTES[opened]
        if opened != '"':
            self.mended.append("quote")
        self.at += 1
        made: list[str] = []
        while self.at < len(self._text):
            here = self._text[self.at]
            if here == "\\":
                made.append(self._escape())
                continue
            if here == close:
                if ends.match(self._text, self.at + 1):
                    self.at += 1
                    return "".join(made)
                self.mended.append("inner_quote")
            elif here < " ":
                self.mended.append("control")
            made.append(here)
            self.at += 1
        self.mended.append("cut")
        return "".join(made)

    def _escape(self) -> str:
        follows = self._text[self.at + 1 : self.at + 2]
        self.at += 2
        if follows == "u":
            digits = _HEX.match(self._text, self.at)
            if digits is None:
                self.mended.append("escape")
                return ""
            self.at += 4
            return self._surrogate(int(digits[0], 16))
        if follows in _ESCAPES:
            return _ESCAPES[follows]
        if follows not in ('"', "\\", "/", ""):
            self.mended.append("escape")
            return follows if follows in _QUOTES.values() else "\\" + follows
        return follows

    def _surrogate(self, code: int) -> str:
        """The character of one or two \\u escapes; a lone half becomes U+FFFD."""
        if 0xD800 <= code < 0xDC00 and self._text[self.at : self.at + 2] == "\\u":
            low = _HEX.match(self._text, self.at + 2)
            if low and 0xDC00 <= int(low[0], 16) < 0xE000:
                self.at += 6
                return chr(0x10000 + ((code - 0xD800) << 10) + int(low[0], 16) - 0xDC00)
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)

    def _here(self) -> str:
        return self._text[self.at : self.at + 1]

    def _space(self) -> None:
        found = _SPACE.match(self._text, self.at)
        if found is not None:
            if found[0].strip():
                self.mended.append("comment")
            self.at = found.end()


def _number(text: str) -> int | float:
    if len(text) > 40:
        raise NoJson
    return float(text) if any(mark in text for mark in ".eE") else int(text)
