"""Spelling that should not matter when searching, made equal in the index and in the query.

SQLite's tokenizer already ignores case and Latin accents. What it does not know is done here:
compatibility forms (ligatures, presentation forms, full width), Arabic vowel signs, tatweel, the
forms of alef and the article, Hindi nukta and nasal signs, invisible joiners, and scripts written
without spaces, whose signs become words of their own so that a phrase query finds any run of them.
The Arabic rules are those of Lucene's ArabicNormalizer, with the article of its light stemmer.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME: dict[int, str | None] = {
    0x00AD: None,  # soft hyphen
    0x0640: None,  # tatweel
    **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF), None),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), None),
    **dict.fromkeys((*range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD)), None),
    **dict.fromkeys((0x0622, 0x0623, 0x0625, 0x0671), "\u0627"),  # alef with madda, hamza, wasla
    0x0629: "\u0647",  # teh marbuta is heh
    0x0649: "\u064a",  # alef maksura is yeh
    0x06CC: "\u064a",  # and so is the Persian yeh
    0x06A9: "\u0643",  # the Persian kaf
    0x093C: None,  # nukta
    0x0901: "\u0902",  # candrabindu is anusvara
}
_ARTICLE = re.compile(r"\b[\u0648\u0641\u0628\u0643]?\u0627\u0644(?=[\u0621-\u064a]{3})")
#: The vowel signs that end a Hindi noun or verb and change with case, number and gender.
_HINDI_ENDING = re.compile(
    "(?<=[\u0904-\u0939\u093e-\u094d]{2})[\u0902\u093e-\u094c]+(?![\u0900-\u0963\u0966-\u097f])"
)
#: Han, kana, Thai, Lao, Burmese and Khmer: a sign and the marks that belong to it.
_SPACELESS = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6"
    "\u1000-\u102a\u103f\u1780-\u17b3\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003fffd"
)
_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
#: What stands between two ASCII signs that are in no word.
_RUN = re.compile(r"[^\x00-/:-@\[-`{-\x7f]+")
#: Where marks that belong to a word may stand, or signs that are words: told letter by letter.
_MARKED = re.compile(
    "[\u0300-\u036f\u0483-\u1dff\u20d0-\u20f0\u2cef-\ufaff\ufe00-\ufe6f\U00010000-\U0010ffff]"
)
_SIGN = re.compile(f"(?=[{_SPACELESS}])|(?<=[{_SPACELESS}])(?=[^\\W{_SPACELESS}])")


def fold(text: str) -> str:
    """`text` in the spelling of the index; ASCII comes back as it is."""
    if text.isascii():
        return text
    folded = unicodedata.normalize("NFKC", text).translate(_SAME)
    return _SIGN.sub(" ", _HINDI_ENDING.sub("", _ARTICLE.sub("", folded)))


def terms(text: str) -> list[str]:
    """The words of `text` as the index tells them apart, folded and in lower case, in order."""
    if not _MARKED.search(text):
        return _WORD.findall(_plain(text))
    return [word for word, _, _ in words(text)]


def words(text: str) -> list[tuple[str, int, int]]:
    """The same words with their places: (folded word, start, end) in `text`.

    One stretch between spaces can hold several words ("l'eau"), and where signs stand without
    spaces each is a word, with its place.
    """
    found: list[tuple[str, int, int]] = []
    for run in _RUN.finditer(text):
        if run[0].isascii():
            found.append((run[0].lower(), *run.span()))
        else:
            found += _in_run(text, *run.span())
    return found


def _in_run(text: str, begin: int, end: int) -> list[tuple[str, int, int]]:
    """The words of a run without ASCII signs, told letter by letter."""
    found: list[tuple[str, int, int]] = []
    start = -1
    for index in range(begin, end + 1):
        inside = index < end and _belongs(text[index])
        if start >= 0 and (not inside or _SIGN.match(text, index)):
            found += [(word, start, index) for word in _split(_plain(text[start:index]))]
            start = -1
        if inside and start < 0:
            start = index
    return found


def _plain(text: str) -> str:
    """Folded, in lower case, without Latin accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", fold(text).lower())
    return _ACCENT.sub("", decomposed)


def _split(plain: str) -> list[str]:
    """A folded stretch parted where folding has brought in what is in no word (as in a half)."""
    return "".join(c if _belongs(c) else " " for c in plain).split()


@lru_cache(maxsize=10_000)
def _belongs(character: str) -> bool:
    """Whether the tokenizer takes `character` as part of a word, or folding removes it from one."""
    if character.isascii():
        return character.isalnum()
    category = unicodedata.category(character)
    return (
        category[0] in "LN"
        or category in ("Mn", "Mc", "Co")
        or _SAME.get(ord(character), 1) is None
        or any(map(str.isalnum, unicodedata.normalize("NFKC", character)))  # as in "(a)" or "TM"
    )
