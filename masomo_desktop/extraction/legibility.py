"""Whether characters taken from a file are text, or only look like it to a program."""

from __future__ import annotations

import re
import unicodedata

#: Symbol fonts put their bullets into the private area at F000 plus the font's own code.
_SYMBOLS = {code: "•" for code in (
    0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF0FC, 0xF076, 0xF06E, 0xF071, 0xF0E0, 0xF02D, 0xF06C)}

_WORTHLESS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff\ue000-\uf8ff"
                        r"\U000f0000-\U0010ffff]")
_PRESENTATION = re.compile(r"[\ufb00-\ufdff\ufe70-\ufeff]+")
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_VOWELS = frozenset("aeiouyæœøıəɛɔ")


def readable(text: str) -> str:
    """`text` in composed form, ligatures and Arabic presentation forms as the letters they show.

    Other compatibility characters (², ½, full-width forms) are kept: they mean what they show.
    """
    text = _PRESENTATION.sub(lambda m: unicodedata.normalize("NFKC", m.group()), text)
    text = _UNSEEN.sub("", text.translate(_SYMBOLS)).replace("\u00a0", " ")
    return unicodedata.normalize("NFC", text)


def without_worthless(text: str) -> str:
    """`text` without characters that mean nothing: control, private use, replacement."""
    return _WORTHLESS.sub("", text)


def confidence(text: str) -> float:
    """How far `text` is legible, 0 to 1: 0 for junk, else the share of characters with a meaning.

    Junk: more than a fifth of it worthless, or letters whose statistics no language has. A font
    without a Unicode map often gives letters shifted by a constant, or glyph numbers; then vowels
    are rare or capitals stand inside words, in every language written in Latin letters.
    """
    solid = len(text) - text.count(" ") - text.count("\n")
    if not solid:
        return 1.0
    lost = len(_WORTHLESS.findall(text)) if not text.isascii() or not text.isprintable() else 0
    if lost > 0.2 * solid or _implausible(text):
        return 0.0
    return round(1.0 - lost / solid, 3)


def _implausible(text: str) -> bool:
    words = _WORD.findall(text[:4000])
    latin = [word for word in words if "a" <= _plain(word[0]) <= "z"]
    letters = sum(map(len, latin))
    if letters < 120 or len(latin) < 0.6 * len(words):
        return False
    vowels = sum(_plain(letter) in _VOWELS for word in latin for letter in word)
    inside = sum(
        word[1:] != word[1:].lower() and not word.isupper() and not word.islower()
        for word in latin
    )
    return vowels < 0.2 * letters or inside > 0.4 * len(latin)


def _plain(letter: str) -> str:
    return letter.lower() if letter.isascii() else unicodedata.normalize("NFD", letter)[0].lower()
