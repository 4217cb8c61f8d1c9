"""Words split at a line's end, made whole."""

from __future__ import annotations

import re
from collections.abc import Set

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
    """The words of `text`, lower case, hyphenated compounds as one word: evidence for `join`."""
    return {word.lower().replace("\u2010", "-") for word in _TOKEN.findall(text)}


def without_soft(text: str) -> str:
    """`text` without soft hyphens, which only say where a word may be split."""
    return text.replace("\u00ad", "") if "\u00ad" in text else text


def join(before: str, after: str, known: Set[str]) -> str:
    """Two lines of a paragraph as one text.

    `before` ends in a hyphen: the halves become one word, unless the hyphen belongs to it. It
    belongs when the next half starts with a capital or a digit, when `known` (the words of the
    document) has the compound and not the word, or when the first half is a compound already.
    """
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return before + after
    last = before[-1]
    if last in _AT_END and len(before) > 1 and before[-2].isalpha():
        following = _FIRST.match(after)
        if last in _SOFT:
            return before[:-1] + after
        if following and after[0].islower():
            return before[:-1] + after if _splits(before, following.group(), known) else (
                before + after)
        if following or after[0].isdigit():
            return before + after
    if _UNSPACED.match(last) and _UNSPACED.match(after[0]):
        return before + after
    return f"{before} {after}"


def _splits(before: str, following: str, known: Set[str]) -> bool:
    stem = before[:-1]
    half = _LAST.search(stem)
    if half is None:
        return False
    first, second = half.group().lower(), following.lower()
    whole, compound = first + second, f"{first}-{second}"
    if whole in known:
        return True
    if compound in known:
        return False
    return not stem[: half.start()].endswith(("-", "\u2010"))
