"""A text as the gate reads it: small letters, no accents, common disguises undone.

Every change keeps the length of the text, so that offsets stay true.
"""

from __future__ import annotations

import re
import unicodedata

#: Combining accents, soft hyphen, zero-width signs: inside a word, and no part of it.
_INVISIBLE = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff"
_HAS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_DROPPED = re.compile(f"[{_INVISIBLE}]+")
_WORD = re.compile(r"[^\W_]+")
_LONG_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_INVISIBLE}])*")

#: "p o r n", "p.o.r.n": four or more single letters, one separator apart.
_SPACED = re.compile(r"(?<![^\W_])[a-z](?:[ .*_-][a-z](?![^\W_])){3,}")
#: What stands inside every such word. It begins with a rare sign, so it is looked for first.
_INSIDE_SPACED = re.compile(r"[ .*_-][a-z][ .*_-][a-z][ .*_-]")
_SEPARATORS = re.compile(r"[ .*_-]")
#: "p0rn": signs that stand for letters, between letters.
_DIGITS_AS_LETTERS = re.compile(r"(?<=[a-z])[013457@$]+(?=[a-z])")
_LETTERS = str.maketrans("013457@$", "oieastas")
_NOT_ASCII = re.compile("[^\x00-\x7f]+")


class _Plain(dict[int, str]):
    """Maps a character to its lower-case letter without accents, one to one."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        decomposed = unicodedata.normalize("NFKD", character)
        only_marks = all(unicodedata.combining(mark) for mark in decomposed[1:])
        base = decomposed[0] if only_marks else character
        lower = base.lower()
        self[code] = lower if len(lower) == 1 else base
        return self[code]


_plain = _Plain()


def plain(text: str) -> str:
    """`text` in the gate's spelling, of the same length."""
    text = _NOT_ASCII.sub(lambda found: found[0].translate(_plain), text).lower()
    if _INSIDE_SPACED.search(text):
        text = _SPACED.sub(_joined, text)
    return _DIGITS_AS_LETTERS.sub(lambda found: found[0].translate(_LETTERS), text)


def words(text: str) -> list[str]:
    """The words of a text in the gate's spelling."""
    if _HAS_INVISIBLE.search(text):
        return [_DROPPED.sub("", word) for word in _LONG_WORD.findall(text)]
    return _WORD.findall(text)


def places(text: str) -> list[tuple[int, int]]:
    """Start and end of each of the `words`, in their order."""
    pattern = _LONG_WORD if _HAS_INVISIBLE.search(text) else _WORD
    return [found.span() for found in pattern.finditer(text)]


def _joined(found: re.Match[str]) -> str:
    return _SEPARATORS.sub("", found[0]).ljust(len(found[0]))
