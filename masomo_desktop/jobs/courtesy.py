"""When lanes stand still although nothing of ours has the right of way: battery, quiet, use.

What counts as an idle machine, and why: docs/decisions/right-of-way.md.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from masomo_desktop.jobs.model import Lane, Why
from masomo_desktop.jobs.right_of_way import Allowance, Yielding
from masomo_desktop.store.preferences import Preferences

QUIET = "jobs.quiet"  # name of a preference: whether bulk work is to wait
BATTERY = "jobs.battery_percent"  # name of a preference: below this charge, bulk work waits
BATTERY_DEFAULT = 30

BULK = (Lane.OCR, Lane.GENERATION, Lane.SCHEDULED)
_LOOK = 10.0  # seconds between two looks at the machine
_IN_USE = 0.5  # part of all processors' time
_IDLE_WAIT = Yielding(longest=900, share=1 / 16)  # of a machine that is never idle


class Courtesy:
    """Asked about twice a second, from one thread, which lanes are to be paused and why.

    `battery` gives the charge in percent while the machine runs on it, or None; `use`, the part of
    the processors' time that was used since it was last asked, by everybody together.
    """

    def __init__(
        self,
        preferences: Preferences,
        *,
        battery: Callable[[], float | None] | None = None,
        use: Callable[[], float] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._preferences, self._monotonic = preferences, monotonic
        self._battery, self._use = battery or on_battery, use or processors_used
        self._looked: float | None = None
        self._charge: float | None = None
        self._in_use = False
        self._wait = Allowance(_IDLE_WAIT, monotonic())

    def __call__(self) -> Mapping[Lane, Why]:
        now = self._monotonic()
        if self._looked is None or now - self._looked >= _LOOK:
            first, self._looked = self._looked is None, now
            self._charge = self._battery()
            self._in_use = self._use() >= _IN_USE and not first  # since when is not known at first
        if self._preferences.get(QUIET, False):
            return dict.fromkeys(BULK, Why.QUIET)
        if self._charge is not None and self._charge < self._threshold():
            return dict.fromkeys(BULK, Why.BATTERY)
        if self._wait.hold(self._in_use, now):
            return {Lane.SCHEDULED: Why.IN_USE}
        return {}

    def _threshold(self) -> float:
        chosen = self._preferences.get(BATTERY, BATTERY_DEFAULT)
        return float(chosen) if isinstance(chosen, int | float) else BATTERY_DEFAULT


def on_battery() -> float | None:
    """Percent of charge, while the machine runs on its battery."""
    import psutil

    found = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    return None if found is None or found.power_plugged else float(found.percent)


def processors_used() -> float:
    """The part of all processors' time that was used since the last call; 0 at the first."""
    import psutil

    return float(psutil.cpu_percent(interval=None)) / 100
