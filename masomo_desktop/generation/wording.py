"""Words, numbers and their likeness in any script: pure, standard library only.

What counts as the same text here is what a reader takes for the same: case, width, vowel points,
typographic quotes, line breaks and punctuation make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

#: How a gap is written in a cloze.
GAP = "[…]"


def _ranges(categories: frozenset[str]) -> str:
    """The characters of the basic plane in `categories`, as the inside of a regex class."""
    parts: list[str] = []
    first = last = -2
    for code in range(0x300, 0x10000):
        if unicodedata.category(chr(code)) not in categories:
            continue
        if code != last + 1:
            if first >= 0:
                parts.append(f"{chr(first)}-{chr(last)}")
            first = code
        last = code
    parts.append(f"{chr(first)}-{chr(last)}")
    return "".join(parts)


# Python's \w leaves out combining marks, without which Devanagari, Arabic and many other scripts
# fall apart in the middle of words. The joiners are part of words too.
_MARKS = _ranges(frozenset({"Mn", "Mc"})) + "\u200c\u200d"
_LETTER = rf"(?:[^\W_]|[{_MARKS}])"
WORD = re.compile(rf"[^\W_]{_LETTER}*(?:['’ʼ‑_-][^\W_]{_LETTER}*)*")
NUMBER = re.compile(
    r"(?<![\w.,])[-−]?\d{1,3}(?:[,.’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?![\w])"
    r"|(?<![\w.,])[-−]?\d+(?:[.,]\d+)?(?![\d])"
)
_POINTS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u00ad]")
#: Scripts written without spaces between words: there a "word" is a pair of characters.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` as it counts when two texts are compared: its words, folded, one space between."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("ʼ", "'")
    return " ".join(WORD.findall(_POINTS.sub("", plain)))


def words(text: str) -> list[str]:
    """The folded words of `text`; pairs of characters where the script has no spaces."""
    found: list[str] = []
    for word in fold(text).split():
        if _UNSPACED.search(word) and len(word) > 2:
            found += [word[i : i + 2] for i in range(len(word) - 1)]
        else:
            found.append(word)
    return found


def is_unspaced(text: str) -> bool:
    """Whether `text` is mostly in a script without spaces between words."""
    letters = sum(character.isalpha() for character in text)
    return letters > 0 and 2 * len(_UNSPACED.findall(text)) > letters


def kin(one: str, other: str) -> bool:
    """Whether two folded words are likely forms of one word, in any language: `cell` and `cells`,
    `nuclear` and `nucleus` are; `cell` and `cellulose` are not."""
    if one == other:
        return True
    one, other = _bare(one), _bare(other)
    if one == other:
        return True
    if one.isdigit() or other.isdigit():
        return False
    short, long = sorted((one, other), key=len)
    same = 0
    for a, b in zip(short, long, strict=False):
        if a != b:
            break
        same += 1
    if len(short) <= 3:
        return same == len(short) and len(short) > 1 and len(long) - same <= 1
    longest_ending = 2 if len(short) <= 5 else 3
    if same < 3 or len(long) - same > longest_ending:
        return False
    return same >= len(short) - 2 and same > len(long) / 2


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    """A folded word without what is written onto it: the Arabic article, an elided one, an 's."""
    for prefix in ("وال", "بال", "كال", "فال", "ال", "لل"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            return word[len(prefix) :]
    if "'" in word:
        head, _, tail = word.partition("'")
        return tail if len(head) <= 2 and len(tail) > 1 else head
    return word


def covers(one: str, other: str) -> bool:
    """Whether each word of the text `one` stands in `other` in some form."""
    there = words(other)
    wanted = words(one)
    return bool(wanted) and all(any(kin(word, o) for o in there) for word in wanted)


def alike(one: Iterable[str], other: Iterable[str]) -> float:
    """How alike two bags of words are: the Jaccard coefficient of their sets, 0 to 1."""
    a, b = set(one), set(other)
    return len(a & b) / len(a | b) if a or b else 0.0


@dataclass(frozen=True)
class Figure:
    """A number as written at `text[start:end]`, with its value."""

    start: int
    end: int
    value: float


def figures(text: str, *, decimal_comma: bool = False) -> Iterator[Figure]:
    """The numbers written in digits (of any script) in `text`."""
    plain = text.translate(_DIGITS)
    for match in NUMBER.finditer(plain):
        value = parse_number(match.group(), decimal_comma=decimal_comma)
        if value is not None:
            yield Figure(match.start(), match.end(), value)


# Same length in and out, so that offsets stay true. Bengali, Thai, … digits all map to ASCII.
_DIGITS = {
    code: str(unicodedata.digit(chr(code)))
    for code in range(0x80, 0x10000)
    if unicodedata.category(chr(code)) == "Nd"
} | {0x066B: ".", 0x066C: ","}


def parse_number(text: str, *, decimal_comma: bool = False) -> float | None:
    """The value of a number in digits, or None for what is not one.

    A single comma or point before three digits groups thousands, unless it is the decimal mark
    of the language (`decimal_comma`) and the other mark groups them.
    """
    plain = text.translate(_DIGITS).strip().replace("−", "-")
    plain = re.sub("[\u00a0\u202f ’](?=\\d{3})", "", plain)
    if not re.fullmatch(r"-?\d+(?:[.,]\d+)*", plain):
        return None
    marks = [c for c in plain if c in ".,"]
    decimal = "," if decimal_comma else "."
    if len(set(marks)) == 2:
        if marks.count(marks[-1]) > 1:
            return None
        decimal = marks[-1]
    elif marks:
        grouped = re.fullmatch(r"-?[1-9]\d{0,2}(?:[.,]\d{3})+", plain) is not None
        if marks[0] != decimal or len(marks) > 1:
            if not grouped and len(marks) > 1:
                return None
            decimal = decimal if grouped else marks[0]
    group = "." if decimal == "," else ","
    try:
        return float(plain.replace(group, "").replace(decimal, "."))
    except ValueError:
        return None


def squeeze(text: str) -> str:
    """`text` on one line, with single spaces: how a quote is shown."""
    return " ".join(text.split())
