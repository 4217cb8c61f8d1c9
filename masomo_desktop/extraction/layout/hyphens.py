"""Words split at a line's end, made whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

#: hyphen-minus, soft hyphen, hyphen, the not sign that some fonts draw for a soft hyphen, Armenian
_AT_END = "-\u00ad\u2010\u00ac\u058a"
_SOFT = "\u00ad\u00ac"
_FIRST = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"[^\W\d_]+$")
_TOKEN = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)+|[^\W\d_]+")

#: Scripts written without spaces between words: lines join without one.
_UNSPACED = re.compile(
    "[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003134f"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
)


def words_of(text: str) -> set[str]:
    """The words of `text`, lower case, hyphenated compounds as one word and in parts."""
    found = {word.lower().replace("\u2010", "-") for word in _TOKEN.findall(text)}
    for word in tuple(found):
        if "-" in word:
            found.update(word.split("-"))
    return found


def without_soft(text: str) -> str:
    """`text` without soft hyphens, which only say where a word may be split."""
    return text.replace("\u00ad", "") if "\u00ad" in text else text


@dataclass(frozen=True)
class Words:
    """The words of a document: what tells a split word from a compound broken at its hyphen."""

    known: frozenset[str] = frozenset()

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(word.partition("-")[0] for word in self.known if "-" in word)

    @cached_property
    def _tails(self) -> frozenset[str]:
        return frozenset(word.rpartition("-")[2] for word in self.known if "-" in word)

    def splits(self, first: str, second: str) -> bool:
        """Whether "first-second" at a line's end is one word, and not a compound.

        It is a compound when the document has it elsewhere, or when both halves are words of the
        document and one of them makes other compounds ("high-" as in "high-quality"). In doubt it
        is one word: that is far commoner.
        """
        if first + second in self.known:
            return True
        if f"{first}-{second}" in self.known:
            return False
        return not (
            first in self.known
            and second in self.known
            and (first in self._heads or second in self._tails)
        )


NO_WORDS = Words()


def gap(before: str, after: str) -> str:
    """What stands between two words of a line: a space, except in scripts written without."""
    unspaced = _UNSPACED.match(before[-1:]) and _UNSPACED.match(after[:1])
    return "" if unspaced else " "


def join(before: str, after: str, words: Words = NO_WORDS) -> str:
    """Two lines of a paragraph as one text.

    Where `before` ends in a hyphen the halves become one word, unless the hyphen belongs to it: the
    next half starts with a capital or a digit, `words` knows a compound, or the first half is a
    compound already ("state-of-the-").
    """
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return before + after
    last = before[-1]
    if last.isascii() and last != "-":
        return f"{before} {after}"
    if last in _AT_END and len(before) > 1 and before[-2].isalpha():
        following = _FIRST.match(after)
        if last in _SOFT:
            return before[:-1] + after
        if following and after[0].islower():
            return (before[:-1] if _splits(before, following.group(), words) else before) + after
        if following or after[0].isdigit():
            return before + after
    if _UNSPACED.match(last) and _UNSPACED.match(after[0]):
        return before + after
    return f"{before} {after}"


def _splits(before: str, following: str, words: Words) -> bool:
    stem = before[:-1]
    half = _LAST.search(stem)
    if half is None or stem[: half.start()].endswith(("-", "\u2010")):
        return False
    return words.splits(half.group().lower(), following.lower())
