"""Whether characters taken from a file are text, or only look like it to a program."""

from __future__ import annotations

import re
import unicodedata

#: Symbol fonts put their bullets into the private area at F000 plus the font's own code.
_SYMBOLS = dict.fromkeys(
    (61623, 61607, 61608, 61656, 61692, 61558, 61550, 61553, 61664, 61485, 61548), "•"
)

_WORTHLESS = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff\ue000-\uf8ff"
    r"\U000f0000-\U0010ffff]"
)
_PRESENTATION = re.compile(r"[\ufb00-\ufdff\ufe70-\ufeff]+")
#: A symbol without a meaning before a line's text is a bullet or a box to tick.
_MARK_WITHOUT_MEANING = re.compile(r"^\s*[\x0e-\x1f\x80-\x9f\ufffd\ue000-\uf8ff](?=\s+\S|\s*$)")
_DOUBLED_BULLET = re.compile(r"^\s*•\s*•[\s•]*")
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WORD = re.compile("[a-z]{3,}")
_INSIDE = re.compile("[a-z][A-Z]")
_NO_VOWELS = {ord(vowel): None for vowel in "aeiouy"}


def readable(text: str) -> str:
    """`text` in composed form, ligatures and Arabic presentation forms as the letters they show.

    Other compatibility characters (², ½, full-width forms) are kept: they mean what they show.
    """
    text = _PRESENTATION.sub(lambda m: unicodedata.normalize("NFKC", m.group()), text)
    text = _MARK_WITHOUT_MEANING.sub("•", _UNSEEN.sub("", text.translate(_SYMBOLS)))
    text = _DOUBLED_BULLET.sub("• ", text.replace("\u00a0", " "))
    return unicodedata.normalize("NFC", text)


def without_worthless(text: str) -> str:
    """`text` without characters that mean nothing: control, private use, replacement."""
    return text if text.isascii() and text.isprintable() else _WORTHLESS.sub("", text)


def confidence(text: str) -> float:
    """How far `text` is legible, 0 to 1: 0 for junk, else the share of characters with a meaning.

    Junk: more than a fifth of it worthless, or letters whose statistics no language has. A font
    without a Unicode map often gives letters shifted by a constant, or glyph numbers; then vowels
    are rare or capitals stand inside all words, in every language written in Latin letters.
    """
    solid = len(text) - text.count(" ") - text.count("\n")
    if not solid:
        return 1.0
    lost = len(_WORTHLESS.findall(text)) if not text.isascii() or not text.isprintable() else 0
    if lost > 0.2 * solid or _implausible(text):
        return 0.0
    return round(1.0 - lost / solid, 3)


def _implausible(text: str) -> bool:
    sample = text[:2000]
    if not sample.isascii():
        sample = unicodedata.normalize("NFD", sample)
    words = _WORD.findall(sample.lower())
    letters = "".join(words)
    if len(letters) < 120:
        return False
    vowels = len(letters) - len(letters.translate(_NO_VOWELS))
    if vowels >= 0.2 * len(letters) and len(_INSIDE.findall(sample)) <= len(words):
        return False
    return len(letters) >= 0.4 * sum(map(str.isalpha, sample))  # else not in Latin letters
