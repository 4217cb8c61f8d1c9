"""One comparable form for each of the ways in which people write the same words.

Case, accents, vowel points, letter variants, digits of other scripts, quotation marks, dashes and
invisible characters make no difference here; signs that carry meaning (`Na+`, `O-`, `C#`, `%`) do.
"""

from __future__ import annotations

import re
import unicodedata

#: Combining marks that readers add or leave out at will: Latin, Greek and Cyrillic accents, Hebrew
#: and Arabic vowel points, the Devanagari nukta. Vowel signs of Indic scripts are letters: kept.
_OPTIONAL_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u093c]"
)
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
        "ħ": "h", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ŋ": "ng",
        "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا", "ـ": None, "ँ": "ं",
        "⁄": "/", "∕": "/", "−": "-", "×": "x", "·": " ", "∙": " ",
        "٫": ".", "٬": ",", "٪": "%", "،": ",", "؛": ";", "µ": "μ",
    }
)  # fmt: skip
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho "
        "sigma tau upsilon phi chi psi omega".split(),
        strict=True,
    )
)
_SUPERSCRIPT_AFTER_DIGIT = re.compile("(?<=[0-9])([⁺⁻]?[⁰¹²³⁴-⁹]+)")
_FRACTION_AFTER_DIGIT = re.compile("(?<=[0-9])(?=[¼-¾⅐-⅞])")
_DASHES = re.compile("[‐-―⸺⸻﹘﹣－]")
_APOSTROPHES = re.compile("[’‘ʼʻ`´′ʹ＇]")
_NEGATION = re.compile(r"(?<=[a-z])n't\b")
_ELISION = re.compile(r"\b(l|d|qu|j|m|s|n|c|t|dell|all|nell|un)'(?=\w)")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_ENDING_SIGN = re.compile(r"(?<=\w)(-)(?=$|[\s),.;:])")
_LEADING_MINUS = re.compile(r"(?:(?<=\s)|^)-\s?(?=\d)")
_MINUS = "\ue000"  # a private-use stand-in, while dashes are being turned into spaces
_TOKEN = re.compile(
    r"\d+(?:st|nd|rd|th|ere?|eme|e)\b"  # an ordinal
    r"|[-+]?\d+(?:[.,]\d+)*(?:\^-?\d+)?"
    r"|[^\W\d_][\w\u0900-\u109f]*[-+#]*"  # vowel signs of Indic scripts are no \w
    r"|\w+|\S"
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})
_SIGNS = frozenset("%&@/*")


def digits_as_ascii(text: str) -> str:
    """`text` with the decimal digits of every script written 0 to 9."""
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() and not letter.isascii() else letter
        for letter in text
    )


def folded(text: str) -> str:
    """`text` in lower case and compatibility form, without optional marks; punctuation is kept."""
    text = _FRACTION_AFTER_DIGIT.sub(" ", text)
    text = _SUPERSCRIPT_AFTER_DIGIT.sub(r"^\1", text)
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    text = _OPTIONAL_MARKS.sub("", unicodedata.normalize("NFD", text))
    text = unicodedata.normalize("NFC", text).translate(_LETTERS)
    text = _APOSTROPHES.sub("'", _DASHES.sub("-", digits_as_ascii(text)))
    return " ".join(text.split())


def tokens(text: str) -> tuple[str, ...]:
    """The words, numbers and meaningful signs of `text`, folded; plain punctuation is dropped."""
    text = folded(text)
    text = _NEGATION.sub(" not", text)
    text = _ELISION.sub(r"\1 ", text).replace("'", "")
    text = _INITIALS.sub(lambda initials: initials.group().replace(".", ""), text)
    text = _LEADING_MINUS.sub(_MINUS, _ENDING_SIGN.sub(_MINUS, text))
    text = text.replace("-", " ").replace("_", " ").replace(_MINUS, "-")
    return tuple(
        _GREEK.get(token, token)
        for token in _TOKEN.findall(text)
        if token[-1].isalnum() or len(token) > 1 or token in _SIGNS or _is_symbol(token)
    )


def _is_symbol(token: str) -> bool:
    return unicodedata.category(token)[0] in "SM"


def with_umlauts_spelled_out(text: str) -> str:
    """`text` as it is typed on a keyboard without ä, ö, ü and å: ae, oe, ue and aa."""
    return unicodedata.normalize("NFC", text.lower()).translate(_UMLAUTS)
