"""What the command line is given, because it may not import the composition root beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from masomo_desktop.cli.output import Output
from masomo_desktop.workflows.services import Services

Until = Callable[[], bool]


@dataclass(frozen=True)
class Composition:
    """How to open a profile, to show its window, and to run its lanes until something holds.

    `run_scheduler` returns False when its timeout in seconds has passed first.
    """

    build: Callable[[Path], Services]
    open_window: Callable[[Path], int]
    run_scheduler: Callable[[Services, Until, float | None], bool]


@dataclass(frozen=True)
class Session:
    """One command under way: an open profile, how to run its jobs, where to write."""

    services: Services
    run_scheduler: Callable[[Services, Until, float | None], bool]
    out: Output

    def run_until(self, until: Until, timeout: float | None) -> bool:
        """Run the lanes, or watch whoever does, until `until()`; False after `timeout` seconds."""
        return self.run_scheduler(self.services, until, timeout)
