"""The part of an English sentence that says what is asked for, without what is only added to it.

Who turns it into a question then has less to leave out: ", where the congress met" or ", but he
came too late" is no part of who landed the troops.
"""

from __future__ import annotations

from collections.abc import Sequence

from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token, has_verb
from masomo_desktop.generation.wording import fold

#: After a comma, these open a clause that may be left out; so does a participle.
_ADDING = frozenset(
    "and but while whereas although though which who whose where when so yet with making".split()
)
#: A clause with one of these before the main one says under what condition it holds.
_CONDITIONS = frozenset(
    "if when unless while although though as because since once until where whenever after "
    "before".split()
)
_SHORTEST = 4  # words


def clipped(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Where the part around the characters `start` to `end` of the sentence begins and ends; the
    whole sentence where nothing can be left out."""
    if not tokens:
        return start, end
    first, last = 0, len(tokens)
    for index, token in enumerate(tokens):
        if (
            token.text == ";"
            or (token.text in {",", "—", "–"} and _adds(tokens, index + 1))
            or _joins_clauses(tokens, index)
        ):
            if token.start >= end:
                last = index
                break
            if token.end <= start and _is_whole(tokens[first:index], tokens[index:]):
                first = index + 1
                if tokens[first].part is Part.AND:
                    first += 1
    kept = tokens[first:last]
    if sum(t.part is not Part.MARK for t in kept) < _SHORTEST or not has_verb(kept):
        return tokens[0].start, tokens[-1].end
    return kept[0].start, kept[-1].end


def _adds(tokens: Sequence[Token], index: int) -> bool:
    """Whether something is only added from here on: a clause, or what somebody did meanwhile."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    if token.tag == "VVG":
        return True
    if fold(token.text) not in _ADDING:
        return False
    piece = []
    for one in tokens[index:]:
        if one.text in {",", ";"}:
            break
        piece.append(one)
    return has_verb(piece) and (token.part is not Part.AND or _has_subject(piece[1:]))


def _joins_clauses(tokens: Sequence[Token], index: int) -> bool:
    """Whether "and" or "but" stands between two clauses that each have a subject and a verb."""
    if tokens[index].part is not Part.AND or not has_verb(tokens[:index]):
        return False
    piece = []
    for token in tokens[index + 1 : index + 9]:
        if token.text in {",", ";"} or token.part is Part.AND:
            break
        piece.append(token)
    opens = bool(piece) and piece[0].part in {Part.ARTICLE, Part.NAME, Part.PRONOUN, Part.NOUNS}
    return opens and has_verb(piece) and _has_subject(piece)


def _has_subject(piece: Sequence[Token]) -> bool:
    """Whether a noun, a name or a pronoun stands before the first finite verb."""
    verb = next((i for i, t in enumerate(piece) if t.tag in FINITE), len(piece))
    nominal = {Part.NOUN, Part.NOUNS, Part.NAME, Part.PRONOUN}
    return any(t.part in nominal for t in piece[:verb])


def _is_whole(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether both what stands before a mark and what stands behind it are clauses of their own,
    and the first is no condition of the second."""
    if not before or not behind or not has_verb(before):
        return False
    if fold(before[0].text) in _CONDITIONS:
        return False
    rest = behind[1:] if behind[0].part is Part.MARK else behind
    joined = bool(rest) and rest[0].part is Part.AND
    named = next((t for t in rest[1:] if t.part is not Part.ARTICLE), None)
    return joined and named is not None and named.part in {Part.NAME, Part.NOUN, Part.NOUNS}
