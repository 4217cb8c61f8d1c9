"""What was heard, put together into units that are good to study: up to a minute, whole sentences.

Pure: no library is needed. Subtitles are put together by the same rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from masomo_desktop.extraction.model import Method, Unit, UnitKind, Word

#: A unit may end at a sentence's end from `ENOUGH` seconds on, and ends at the next end of a
#: segment after `MOST`.
ENOUGH = 20.0
MOST = 60.0
#: A pause this long parts two units once the first has `LEAST` seconds; a long one always does.
PAUSE = 4.0
LEAST = 8.0
LONG_PAUSE = 12.0
#: A longer time without speech is a unit of its own, without text.
SILENCE = 60.0
#: Pauses within a unit that begin a paragraph.
PARAGRAPH = 1.5

#: A sentence that lasts longer is pointed at clause by clause.
LONG_PHRASE = 8.0

_SENTENCE = re.compile(r"\S(?:.*?[.?!…](?=\s|$)|.*$)", re.DOTALL)
_CLAUSE = re.compile(r"\S(?:.*?[,;:](?=\s|$)|.*$)", re.DOTALL)
_ENDS = tuple(".?!…。?!؟।።")
_CLOSING = "\"'”’)]»"


@dataclass(frozen=True, slots=True)
class Heard:
    """Words heard from second `start` to `end`; `sure` is 0 to 1, `language` ISO 639-3."""

    start: float
    end: float
    text: str
    sure: float
    language: str


def units_of(
    heard: Iterable[Heard],
    number: int = 1,
    start: float = 0.0,
    *,
    method: Method = Method.SPEECH,
    silence: float = SILENCE,
) -> Iterator[Unit]:
    """Units from number `number` on, as soon as each is whole; the first one's time begins at
    second `start`. `silence` seconds without speech become a unit without text.

    The words of a unit are the pieces it is made of: shares of its time instead of its page.
    """
    group: list[Heard] = []
    end = start
    for piece in heard:
        if group and _parted(group, piece):
            yield _unit(number, group, method)
            number, group = number + 1, []
        if piece.start - end >= silence:
            yield silent(number, end, piece.start)
            number += 1
        group.append(piece)
        end = max(end, piece.end)
    if group:
        yield _unit(number, group, method)


def silent(number: int, start: float, end: float, sure: float = 1.0) -> Unit:
    """A time in which nobody speaks, or, with `sure` 0, that could not be heard."""
    return Unit(
        number,
        UnitKind.SEGMENT,
        "",
        Method.SPEECH,
        confidence=sure,
        start=round(start, 2),
        end=round(end, 2),
    )


def _parted(group: list[Heard], after: Heard) -> bool:
    """Whether `after` begins another unit than `group`."""
    last = group[-1]
    seconds = last.end - group[0].start
    pause = after.start - last.end
    return (
        seconds >= MOST
        or (seconds >= ENOUGH and _ended(last.text))
        or (seconds >= LEAST and pause >= PAUSE)
        or pause >= LONG_PAUSE
        or after.language != last.language
    )


def _unit(number: int, group: list[Heard], method: Method) -> Unit:
    start, end = group[0].start, max(piece.end for piece in group)
    whole = max(end - start, 0.001)
    text, before, words = "", start, []
    for piece in group:
        if text:
            text += "\n\n" if piece.start - before >= PARAGRAPH and _ended(text) else " "
        for first, last in _phrases(piece):
            begin, finish = (_second(piece, at) for at in (first, last))
            edges = [min(1.0, max(0.0, (at - start) / whole)) for at in (begin, finish)]
            words.append(Word(len(text) + first, len(text) + last, edges[0], 0.0, edges[1], 1.0))
        text += piece.text
        before = piece.end
    letters = sum(len(piece.text) for piece in group)
    return Unit(
        number,
        UnitKind.SEGMENT,
        text,
        method,
        group[0].language,
        round(sum(piece.sure * len(piece.text) for piece in group) / max(1, letters), 3),
        start=round(start, 2),
        end=round(end, 2),
        words=tuple(words),
    )


def _phrases(piece: Heard) -> list[tuple[int, int]]:
    """Where the sentences of a piece stand in its text, and the clauses of one that is long: what
    is pointed at while it is said."""
    found = [match.span() for match in _SENTENCE.finditer(piece.text)]
    phrases = []
    for start, end in found or [(0, len(piece.text))]:
        if _second(piece, end) - _second(piece, start) <= LONG_PHRASE:
            phrases.append((start, end))
        else:
            clauses = _CLAUSE.finditer(piece.text, start, end)
            phrases += [match.span() for match in clauses] or [(start, end)]
    return phrases


def _second(piece: Heard, offset: int) -> float:
    """When `offset` is said, if all letters take the same time."""
    return piece.start + (piece.end - piece.start) * offset / max(1, len(piece.text))


def _ended(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_ENDS)
