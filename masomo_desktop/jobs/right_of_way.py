"""Which lanes stand still for which, and how long at most. Pure: the clock is handed in.

The numbers and what they promise: docs/decisions/right-of-way.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from masomo_desktop.jobs.lanes import LANE_LIMITS
from masomo_desktop.jobs.model import Lane, Why


@dataclass(frozen=True)
class Yielding:
    """How far a lane yields: at most `longest` seconds on end, and in the long run it works at
    least the part `share` of the time."""

    longest: float
    share: float


#: Chat yields to nobody.
YIELDING: Mapping[Lane, Yielding] = {
    Lane.EXTRACTION: Yielding(longest=5, share=1 / 2),
    Lane.OCR: Yielding(longest=30, share=1 / 4),
    Lane.GENERATION: Yielding(longest=30, share=1 / 4),
    Lane.SCHEDULED: Yielding(longest=30, share=1 / 4),
}


class Allowance:
    """Seconds for which a lane may still be held: they drain while it is, and fill up while it is
    free. Once drained, it is free until they are full, so that it never stutters.

    With r = (1 - share) / share seconds gained in each free one, of any stretch of W seconds at
    most share · longest + (1 - share) · W are held.
    """

    def __init__(self, yielding: Yielding, now: float) -> None:
        self._yielding = yielding
        self._gain = (1 - yielding.share) / yielding.share
        self._left = yielding.longest
        self._seen = now
        self._drained = False
        self.holding = False

    def hold(self, wanted: bool, now: float) -> bool:
        """Whether the lane is held from `now` on, given that somebody wants it to be."""
        passed = max(now - self._seen, 0.0)
        self._seen = now
        if self.holding:
            self._left -= passed
        else:
            self._left = min(self._left + passed * self._gain, self._yielding.longest)
        if self._left <= 0:
            self._drained = True
        elif self._left >= self._yielding.longest:
            self._drained = False
        self.holding = wanted and not self._drained
        return self.holding


class RightOfWay:
    """Decides, each time it is asked, which lanes are held and why.

    Every other lane yields to a chat. OCR, generation and the scheduled lane yield to extraction
    where it keeps all `cores` busy; where one is free, nothing would be won.
    """

    def __init__(self, cores: int, now: float) -> None:
        self._cores = max(cores, 1)
        self._allowances = {lane: Allowance(how, now) for lane, how in YIELDING.items()}

    def held(
        self, running: Mapping[Lane, int], paused: Mapping[Lane, Why], now: float
    ) -> dict[Lane, Why]:
        """The held lanes, given how many jobs run in each, and which lanes are paused anyway."""
        found: dict[Lane, Why] = {}
        for lane, allowance in self._allowances.items():
            why = paused.get(lane)
            stronger = self._stronger(lane, running, found)
            yields = allowance.hold(stronger is not None and why is None, now)
            if why is not None:
                found[lane] = why
            elif stronger is not None and yields:
                found[lane] = stronger
        return found

    def _stronger(
        self, lane: Lane, running: Mapping[Lane, int], held: Mapping[Lane, Why]
    ) -> Why | None:
        if running.get(Lane.CHAT, 0):
            return Why.CHAT
        busy = running.get(Lane.EXTRACTION, 0) if Lane.EXTRACTION not in held else 0
        full = min(self._cores, LANE_LIMITS[Lane.EXTRACTION])
        if lane is not Lane.EXTRACTION and busy >= full and busy >= self._cores:
            return Why.EXTRACTION
        return None
