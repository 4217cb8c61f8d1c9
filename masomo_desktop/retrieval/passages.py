"""Cutting a unit's text into passages.

A passage is small enough to be read at a glance and large enough to rank well: 80 to 220 words,
along headings and paragraphs where they allow it, else along sentences, else along words. Where a
paragraph had to be cut, the next passage begins with the last sentence of the one before, so that
what two neighbouring sentences say together is in one passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from masomo_desktop.extraction.model import Region, RegionKind
from masomo_desktop.retrieval.model import Passage

FEWEST_WORDS = 80
MOST_WORDS = 220
OVERLAP_WORDS = 40
#: Letters of a word and its space, taken long: what bounds a passage in scripts without spaces.
_LETTERS_PER_WORD = 9
_MOST_LETTERS = MOST_WORDS * _LETTERS_PER_WORD

_PARAGRAPH = re.compile(r"\S.*(?:\n.*\S.*)*")
_SENTENCE = re.compile(r"\S.*?(?:[.!?…]['\"”’»)\]]*(?=\s)|[。！？।۔؟]|\Z)", re.DOTALL)
_WORD = re.compile(rf"\S{{1,{_MOST_LETTERS}}}")


@dataclass(frozen=True)
class _Piece:
    """`text[start:end]` of `size` words; `enough`: from how many words on it may end a passage.

    `inside`: it goes on in the paragraph of the piece before. `opens`: it is a heading.
    """

    start: int
    end: int
    size: int
    enough: int = FEWEST_WORDS
    inside: bool = False
    opens: bool = False


def split(text: str, regions: Sequence[Region] = ()) -> list[Passage]:
    """The passages of `text`, in order; none for text without a word.

    Nothing but white space lies outside them, and only inside a paragraph do two overlap. None has
    more than `MOST_WORDS`; only the last one, or one that a heading, a long paragraph or a long
    sentence follows, has fewer than `FEWEST_WORDS`. A heading begins a passage.
    """
    passages: list[Passage] = []
    held: list[_Piece] = []
    size = 0
    for piece in _pieces(text, regions):
        if held and (
            size >= held[-1].enough
            or size + piece.size > MOST_WORDS
            or (piece.opens and not held[-1].opens)
        ):
            passages.append(Passage(held[0].start, held[-1].end))
            held = _overlap(held, piece)
            size = sum(kept.size for kept in held)
        held.append(piece)
        size += piece.size
    if held:
        passages.append(Passage(held[0].start, held[-1].end))
    return passages


def _overlap(held: list[_Piece], following: _Piece) -> list[_Piece]:
    """What the passage that begins with `following` repeats of the one before."""
    last = held[-1]
    room = min(OVERLAP_WORDS, MOST_WORDS - following.size)
    return [last] if following.inside and len(held) > 1 and 1 < last.size <= room else []


def _pieces(text: str, regions: Sequence[Region]) -> Iterator[_Piece]:
    """Paragraphs, in parts where they are too long for one passage."""
    headings = {region.start for region in regions if region.kind is RegionKind.HEADING}
    for paragraph in _PARAGRAPH.finditer(text):
        begin, end = paragraph.span()
        end = begin + len(paragraph[0].rstrip())
        size = _size(paragraph[0])
        if size <= MOST_WORDS:
            yield _Piece(begin, end, size, opens=begin in headings)
            continue
        # parts of about one size, what they repeat counted in: no scrap is left at the end
        parts = -(-size // (MOST_WORDS - OVERLAP_WORDS))
        enough = max(FEWEST_WORDS, size // parts + OVERLAP_WORDS // 2)
        for start, stop, length in _parts(text, begin, end):
            yield _Piece(start, stop, length, enough, inside=start > begin)


def _parts(text: str, begin: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Sentences of a long paragraph, or words where one is too long: start, end and size."""
    for sentence in _SENTENCE.finditer(text, begin, end):
        size = _size(sentence[0])
        if size <= MOST_WORDS:
            yield sentence.start(), sentence.start() + len(sentence[0].rstrip()), size
        else:
            for word in _WORD.finditer(text, *sentence.span()):
                yield *word.span(), _size(word[0])


def _size(text: str) -> int:
    """How many words `text` has, or would have in a script with spaces; at least 1."""
    return max(len(text.split()), -(-len(text) // _LETTERS_PER_WORD), 1)
