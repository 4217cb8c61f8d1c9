"""Cutting a unit's text into passages.

A passage is small enough to be read at a glance and large enough to rank well: 80 to 150 words,
along paragraphs where they allow it, else along sentences, else along words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from masomo_desktop.retrieval.model import Passage

FEWEST_WORDS = 80
MOST_WORDS = 150
#: Letters of a word and its space, taken long: what bounds a passage in scripts without spaces.
_LETTERS_PER_WORD = 9
_MOST_LETTERS = MOST_WORDS * _LETTERS_PER_WORD

_PARAGRAPH = re.compile(r"\S.*(?:\n.*\S.*)*")
_SENTENCE = re.compile(r"\S.*?(?:[.!?…]['\"”’»)\]]*(?=\s)|[。！？।۔؟]|\Z)", re.DOTALL)
_WORD = re.compile(rf"\S{{1,{_MOST_LETTERS}}}")


def split(text: str) -> list[Passage]:
    """The passages of `text`, in order and without overlap; none for text without a word.

    Nothing but white space lies outside them. None has more than `MOST_WORDS`; only the last one,
    or one that a long paragraph or sentence follows, has fewer than `FEWEST_WORDS`.
    """
    passages: list[Passage] = []
    start = end = size = 0
    for piece, words in _pieces(text):
        if size and (size >= FEWEST_WORDS or size + words > MOST_WORDS):
            passages.append(Passage(start, end))
            size = 0
        if not size:
            start = piece.start
        end = piece.end
        size += words
    if size:
        passages.append(Passage(start, end))
    return passages


def _pieces(text: str) -> Iterator[tuple[Passage, int]]:
    """Paragraphs with their sizes, in parts where they are too long for one passage."""
    for paragraph in _PARAGRAPH.finditer(text):
        size = _size(paragraph[0])
        if size <= MOST_WORDS:
            yield _trimmed(text, *paragraph.span()), size
            continue
        for sentence in _SENTENCE.finditer(text, *paragraph.span()):
            size = _size(sentence[0])
            if size <= MOST_WORDS:
                yield _trimmed(text, *sentence.span()), size
            else:
                for word in _WORD.finditer(text, *sentence.span()):
                    yield Passage(*word.span()), _size(word[0])


def _trimmed(text: str, start: int, end: int) -> Passage:
    return Passage(start, start + len(text[start:end].rstrip()))


def _size(text: str) -> int:
    """How many words `text` has, or would have in a script with spaces; at least 1."""
    return max(len(text.split()), len(text) // _LETTERS_PER_WORD, 1)
