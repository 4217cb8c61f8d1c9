"""Where sentences begin and end.

sentencex (the Wikimedia Foundation's segmenter, about 300 languages) finds the ends; what it takes
for an end after a title ("Mwl. Nyerere", "डॉ. कलाम") or before a small letter is joined again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold

# Ends that the segmenter takes for abbreviations: "… greater than n. It is …", "… sticky notes etc.
# Annotations can …", "… in May. Ribault erected …".
_MISSED = re.compile(r"(?:(?<=\s[a-z])|(?<=\betc)|(?<=\bMay)|(?<=[a-z]{4}))\.\s+(?=[A-Z][a-z])")


# sentencex 1.0.32 panics on an initial before a space of more than one byte ("J\u00a0. Doe").
_WIDE_SPACE = re.compile(r"[^\S ]")


def spans_of_sentences(paragraph: str, language: Language) -> Iterator[tuple[int, int]]:
    """The [start, end) of each sentence of a paragraph, without white space around it."""
    from sentencex import segment

    plain = _WIDE_SPACE.sub(" ", paragraph)
    parts: list[str] = segment(language.short or "en", plain)
    if "".join(parts) != plain:  # offsets would be guesses
        parts = [paragraph]
    start = position = 0
    for index, part in enumerate(parts):
        position += len(part)
        following = parts[index + 1] if index + 1 < len(parts) else ""
        if following and _goes_on(part, following, language):
            continue
        for cut in _MISSED.finditer(paragraph, start, position):
            if fold(paragraph[start : cut.start()]).rpartition(" ")[2] in language.titles:
                continue
            yield from _trimmed(paragraph, start, cut.start() + 1)
            start = cut.end()
        yield from _trimmed(paragraph, start, position)
        start = position


def _trimmed(paragraph: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = paragraph[start:end]
    if text.strip():
        yield start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def _goes_on(part: str, following: str, language: Language) -> bool:
    """Whether the sentence that `part` seems to end goes on in `following`."""
    plain = part.rstrip()
    if not plain.endswith("."):
        return following.lstrip()[:1] in {")", "]", "»", "”"} or following.lstrip()[:1].islower()
    last = plain.rstrip(".").rpartition(" ")[2].rpartition("-")[2]
    if fold(last) in language.titles or last.casefold() in language.titles:
        return True
    if len(last) == 1 and last.isalpha() and last.isupper():
        return True  # an initial
    return following.lstrip()[:1].islower()
