"""Seconds of a recording and places in the text of its units, one from the other."""

from __future__ import annotations

from collections.abc import Sequence

from masomo_desktop.extraction.model import Unit, Word

Span = tuple[int, int]


def second_of(unit: Unit, words: Sequence[Word], offset: int) -> float | None:
    """The second at which `unit.text[offset]` is said; None for a unit that is not timed.

    `words` are the pieces of the unit that have a time. Between two of their letters time runs
    evenly, as it does through the whole unit where there are none.
    """
    if unit.start is None or unit.end is None:
        return None
    share = offset / max(1, len(unit.text))
    for word in words:
        if offset < word.end:
            inside = max(0, offset - word.start) / max(1, word.end - word.start)
            share = word.x0 + (word.x1 - word.x0) * inside
            break
    return unit.start + (unit.end - unit.start) * min(1.0, share)


def piece_at(unit: Unit, words: Sequence[Word], second: float) -> Span | None:
    """The piece of the unit's text that is said at `second`: the last that has begun; the whole
    text where no piece has a time; None outside the unit."""
    if unit.start is None or unit.end is None or not unit.start <= second <= unit.end:
        return None
    share = (second - unit.start) / max(0.001, unit.end - unit.start)
    begun = [word for word in words if word.x0 <= share]
    if begun:
        return begun[-1].start, begun[-1].end
    return None if words else (0, len(unit.text))


def unit_at(units: Sequence[Unit], second: float) -> int | None:
    """The number of the unit that is said at `second`: the last that has begun."""
    begun = [unit.number for unit in units if unit.start is not None and unit.start <= second]
    return begun[-1] if begun else None


def clock_text(seconds: float) -> str:
    """Seconds as players show them: "0:07", "1:02:07"."""
    whole = max(0, int(seconds))
    hours, minutes = divmod(whole // 60, 60)
    if hours:
        return f"{hours}:{minutes:02}:{whole % 60:02}"
    return f"{minutes}:{whole % 60:02}"
