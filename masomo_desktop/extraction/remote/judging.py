"""Whether what a remote reader gave is better than what this machine read: always the same answer
for the same texts.

A model may refuse, describe the page instead of reading it, translate it, repeat itself, or invent
a fluent page that is not there. So a fluent text is not enough: it is held against the words that
Tesseract is sure of on this very page, of which even a page that it cannot read has a few.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from masomo_desktop.extraction.language import language_of
from masomo_desktop.extraction.language_tables import FUNCTION_WORDS
from masomo_desktop.extraction.page_reader import PageReading

#: What a model says that cannot or will not read, or that introduces what it has read.
_TALK = re.compile(
    r"\b(?:i(?:'m| am) (?:sorry|unable|not able)|i (?:cannot|can't|can not)|unable to (?:read|"
    r"process|transcribe|view)|as an ai|(?:this|the) (?:image|picture|photo|scan|page) (?:shows|"
    r"contains|appears|depicts|is (?:too|blurry|blank|not))|here(?:'s| is) the (?:text|"
    r"transcri)|no (?:legible|readable) text|je ne peux pas|je suis désolé|cette image|lo siento|"
    r"no puedo|ich kann (?:das|dieses|den|die)|siwezi kusoma|samahani)",
    re.IGNORECASE,
)
_TALK_WITHIN = 200  # characters: what comes later is in the page
_TOKEN = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
#: So many words that Tesseract is sure of say something about a page; of them, so many must be
#: found. Its sure words are right in 98 of 100 cases, so a page that lacks a third is another text.
LEAST_SURE, _AGREE = 5, 0.67
#: With fewer of them, a text must be as good as this by itself.
_ALONE = 0.7
#: A remote text is better from here on; noise in either measure is smaller.
MARGIN = 0.05
#: Of a local text, as many letters as it is sure of, times this, must be there.
_SHORT = 0.6
#: No page has more letters than these (a page of a newspaper has 25,000).
_MOST = 40_000
#: Four words in a row that make up so much of a text are a model going round in circles.
_CIRCLES = 0.3
#: Function words are so large a share of any prose (Zipf); from there on there is nothing to add.
_FUNCTION_SHARE = 0.2
#: Without a measure of its own, nothing read elsewhere is surer than these: with words of this page
#: to hold it against, and without.
_HELD, _UNHELD = 0.9, 0.7


@dataclass(frozen=True)
class Verdict:
    """Whether the remote reading is `better`, a code that says `why`, how sure it is then, and the
    language that it is in."""

    better: bool
    why: str
    confidence: float
    language: str


def judged(
    local: PageReading, remote: PageReading, sure: Collection[str], likely: str = ""
) -> Verdict:
    """The verdict on one page. `sure` are the words that Tesseract is sure of on it (`folded`), and
    `likely` the language of the rest of the document, or "".
    """
    language = language_of(remote.text, (likely,) if likely else ()) or remote.language
    enough = len(sure) >= LEAST_SURE
    found = agreement(sure, remote.text) if enough else 0.0
    quality = plausibility(remote.text, language)
    why = _refused(local, remote, enough and found >= _AGREE)
    if why is None and enough and found < _AGREE:
        why = "other_words"
    if why is None and not enough:
        if likely and language and language != likely:
            why = "other_language"
        elif quality < _ALONE:
            why = "not_plausible"
    confidence = _confidence(remote, quality, found if enough else None)
    if why is None and local.text:
        here = plausibility(local.text, local.language) * (local.confidence or 0.0)
        if quality * (found if enough else 1.0) < here + MARGIN:
            why = "not_clearer"
    return Verdict(why is None, why or "better", confidence, language)


def agreement(sure: Collection[str], text: str) -> float:
    """Which share of the words that are sure is in `text`; 1 where there are none."""
    there = folded(text)
    return sum(word in there for word in sure) / len(sure) if sure else 1.0


def folded(text: str) -> set[str]:
    """The words of a text as they are compared: without case and marks above letters."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return set(_LETTERS.findall("".join(c for c in plain if not unicodedata.combining(c))))


def plausibility(text: str, language: str) -> float:
    """How much a text is like writing, 0 to 1: the share of its characters that stand in whole
    words or numbers, and whether the function words of its language are there."""
    tokens = _TOKEN.findall(text)
    length = sum(map(len, tokens))
    if not length:
        return 0.0
    shape = sum(len(token) for token in tokens if _whole(token)) / length
    function_words = FUNCTION_WORDS.get(language)
    words = _LETTERS.findall(text.lower())
    if function_words is None or len(words) < 12:
        return shape
    known = set(function_words.split())
    share = sum(word in known for word in words) / len(words)
    return 0.6 * shape + 0.4 * min(1.0, share / _FUNCTION_SHARE)


def _whole(token: str) -> bool:
    """Whether a token is a word or a number with punctuation around, and not a jumble."""
    core = token.strip("“”\"'‘’«»()[]{}.,;:!?…–—-•*")
    if not core:
        return len(token) <= 1 or len(set(token)) == 1
    if any(character.isdigit() for character in core):
        return sum(character.isalpha() for character in core) <= len(core) / 2
    parts = re.split(r"[-'’/&.·]", core)
    return all(
        part.isalpha()
        and (part.islower() or part.isupper() or part[1:].islower() or not part.isascii())
        and (len(part) > 1 or part.lower() in "aioueéàyo" or not part.isascii())
        for part in parts
        if part
    ) or not any(character.isascii() for character in core)


def _refused(local: PageReading, remote: PageReading, agrees: bool) -> str | None:
    """Why a text is no reading of this page at all."""
    text = remote.text.strip()
    letters = sum(map(str.isalnum, text))
    if not letters:
        return "empty"
    if _TALK.search(text[:_TALK_WITHIN]) and not agrees:
        return "refusal"
    if letters > _MOST:
        return "too_long"
    if _in_circles(text):
        return "repeated"
    if letters < _SHORT * sum(map(str.isalnum, local.text)) * (local.confidence or 0.0):
        return "too_short"
    return None


def _in_circles(text: str) -> bool:
    words = text.split()
    if len(words) < 40:
        return False
    runs = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
    most = max(runs.values())
    return most > 3 and most * 4 > _CIRCLES * len(words)


def _confidence(remote: PageReading, quality: float, found: float | None) -> float:
    if remote.confidence is not None:
        return round(min(remote.confidence, 0.99), 3)
    held = min(_UNHELD, quality) if found is None else min(_HELD, quality * found)
    return round(held, 3)
