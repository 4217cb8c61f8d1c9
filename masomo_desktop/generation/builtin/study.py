"""Which sentences a student can study alone, and which open with a word that can be left out."""

from __future__ import annotations

import re
from functools import cache

from masomo_desktop.generation.checks import Reason, whole
from masomo_desktop.generation.languages.model import NEVER, Language
from masomo_desktop.generation.wording import fold, is_unspaced, words

_SHORTEST, _LONGEST = 5, 45  # words
_LONGEST_IN_TWO = 35  # words of a sentence of two halves
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"), ("“", "”"), ("（", "）"), ("「", "」"))
# Signs of code, formulas, addresses, contents lines and forms.
_NOT_PROSE = re.compile(
    r"[{}<>|\\^~=#@_]|https?:|www\.|::|->|\(\)|\.{4,}|…{2,}|_{2,}"
    r"|\w+\.(?:com|org|net|pdf|html?|py|c|h)\b"
    r"|(?<!\w)[a-z]+[A-Z]\w*\("
    r"|[a-z\d]\.[A-Z][a-z]+\s"  # two sentences without a space between them
)
# A heading of several words, and the sentence that begins with it.
_TWICE = re.compile(r"\b(\w{3,}\s\w{3,})\s\1\b", re.IGNORECASE)
_CITED = re.compile(r"\(\s*[^()]{2,60},?\s(?:1[5-9]|20)\d\d[a-z]?(?:\s*[;,][^()]*)?\s*\)|\bet al\b")
_BRACKET_NOTE = re.compile(r"\[(?:\d+(?:[-–,]\s?\d+)*|[a-z ]+)\]")


def fault_of(
    quote: str, language: Language, *, opened: bool = False, continues: bool = False
) -> Reason | None:
    """Why the sentence `quote` cannot be studied alone, or None.

    `opened` tells that its first words were cut off, so that a small letter may begin it, and
    `continues` that the paragraph before it broke off.
    """
    text = " ".join(quote.split())
    shown = text[:1].upper() + text[1:] if opened else text
    if not _is_running_text(shown) or (continues and not shown[:1].isupper()):
        return Reason.FRAGMENT
    if text.rstrip('"”’»)').endswith(("?", "？", "؟", "!", "！", "…", "...")):
        return Reason.NOT_A_FACT
    return whole(shown, language) or _fault_of_content(text, language)


def _is_running_text(text: str) -> bool:
    """Whether `text` looks like a sentence of prose: its length, its first letter, its signs."""
    length = len(text) / 2 if is_unspaced(text) else len(words(text))
    if not _SHORTEST <= length <= _LONGEST or not text[0].isalpha():
        return False
    if not any(_is_plain(word) for word in text.split()):
        return False  # a title: "Bird Families of the World."
    if ": " in text or _TWICE.search(text) or (";" in text and length > _LONGEST_IN_TWO):
        return False
    return _NOT_PROSE.search(text) is None and _balanced(text) and not _mostly_signs(text)


_SMALL_IN_TITLES = frozenset(
    "a an and as at but by for from in into nor of on or over the to up with de des du et la le "
    "les un une wa ya na za la cha kwa".split()
)


def _is_plain(word: str) -> bool:
    """Whether a word would have a capital in a title, and has none."""
    return word[:1].isalpha() and not word[0].isupper() and word not in _SMALL_IN_TITLES


def _fault_of_content(text: str, language: Language) -> Reason | None:
    if _CITED.search(text) or _BRACKET_NOTE.search(text):
        return Reason.REFERS_ELSEWHERE
    if language.subject_in_verb.match(text):
        return Reason.PRONOUN_WITHOUT_REFERENT
    if language.author.search(text) or fold(text).partition(" ")[0] in language.imperatives:
        return Reason.NOT_A_FACT
    no_verb = language.verb is not None and not language.verb.search(text)
    return Reason.FRAGMENT if no_verb or _runs_on_from_heading(text, language) else None


def _runs_on_from_heading(text: str, language: Language) -> bool:
    """Whether a heading is set at the head of the sentence: "Global State At its simplest …". A
    function word with a capital, near the beginning, betrays it."""
    if language.code not in {"eng", "swa"}:
        return False
    plain = _OPENERS.search(" ".join(text.split()[1:7]))
    return plain is not None


_OPENERS = re.compile(
    r"(?:^|[a-z]\s)(?:The|A|An|This|These|Some|Each|If|When|While|In|At|On|For|To|It|There|Most|Many|"
    r"All|By|With|Hii|Hiyo|Katika|Kwa|Ni)\s"
)


def opening_to_drop(quote: str, language: Language) -> int:
    """How many characters of an opening such as "In addition, " may be left out of `quote`."""
    match = _droppable(language).match(quote)
    return match.end() if match and len(words(quote[match.end() :])) >= _SHORTEST else 0


@cache
def _droppable(language: Language) -> re.Pattern[str]:
    phrases = "|".join(r"\s+".join(map(re.escape, p.split())) for p in language.droppable)
    return re.compile(rf"(?:{phrases})\s*[,،]\s*", re.IGNORECASE) if phrases else NEVER


def _balanced(text: str) -> bool:
    if any(text.count(left) != text.count(right) for left, right in _PAIRS):
        return False
    return text.count('"') % 2 == 0 and not text.startswith(('"', "“", "«", "'", "‘"))


def _mostly_signs(text: str) -> bool:
    """Whether letters are too few, or capitals too many, for running text."""
    letters = sum(c.isalpha() or not c.isascii() for c in text)
    capitals = sum(c.isupper() for c in text)
    digits = sum(any(c.isdigit() for c in word) for word in text.split())
    return (
        letters < 0.7 * len(text.replace(" ", ""))
        or capitals > 0.4 * max(1, letters)
        or digits > 0.35 * len(text.split())
    )
