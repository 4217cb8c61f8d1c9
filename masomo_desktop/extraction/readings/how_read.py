"""How the units of a reading came by their text: what a learner needs to rely on it or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from masomo_desktop.extraction.model import Method

#: Below this a learner is told that names and numbers may be wrong.
SURE = 0.8


@dataclass(frozen=True)
class Tally:
    """`units` of a reading that are alike: of one method, with text or without, read or pending.
    `confidence` is the sum of theirs, `unsure` how many have text that is not `SURE`; `letters` is
    the length of their texts."""

    method: Method
    has_text: bool
    pending: bool
    units: int
    confidence: float
    unsure: int
    letters: int


@dataclass(frozen=True)
class HowRead:
    """How many units: `text` with the file's own text, `repaired`, `pictures` read by OCR,
    `speech` written down, `blank` without text, `pending` that wait for OCR. `unsure` have text
    below `SURE`; `letters` is the length of all text. `unreadable` are the numbers of those
    that are not blank and of which OCR made no text, in order.

    `confidence` is the mean by method of the units that have text.
    """

    text: int = 0
    repaired: int = 0
    pictures: int = 0
    speech: int = 0
    unreadable: tuple[int, ...] = ()
    blank: int = 0
    pending: int = 0
    unsure: int = 0
    letters: int = 0
    confidence: Mapping[Method, float] = field(default_factory=dict)

    @classmethod
    def of(cls, tallies: Iterable[Tally], unreadable: Iterable[int] = ()) -> HowRead:
        """What the tallies of one reading come to; `unreadable` are the numbers of those units."""
        lost = tuple(unreadable)
        with_text: dict[Method, int] = dict.fromkeys(Method, 0)
        sums: dict[Method, float] = dict.fromkeys(Method, 0.0)
        blank = pending = unsure = letters = 0
        for tally in tallies:
            letters += tally.letters
            if tally.pending:
                pending += tally.units
            elif tally.has_text:
                with_text[tally.method] += tally.units
                sums[tally.method] += tally.confidence
                unsure += tally.unsure
            else:
                blank += tally.units
        return cls(
            with_text[Method.NATIVE],
            with_text[Method.REPAIR],
            with_text[Method.OCR],
            with_text[Method.SPEECH],
            lost,
            blank - len(lost),
            pending,
            unsure,
            letters,
            {method: sums[method] / number for method, number in with_text.items() if number},
        )

    @property
    def plain(self) -> bool:
        """Whether there is nothing to tell: all of it is the file's own text."""
        return not (self.repaired or self.pictures or self.speech or self.unreadable or self.unsure)

    @property
    def doubtful(self) -> bool:
        """Whether reading it again in another way may give more, or better."""
        most = max(1, self.text + self.repaired + self.pictures + self.speech)
        return bool(self.unreadable) or self.unsure * 2 >= most
