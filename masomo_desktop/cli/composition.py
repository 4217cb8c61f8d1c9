"""What the command line is given, because it may not import the composition root beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from masomo_desktop.cli.output import Output
from masomo_desktop.workflows.services import Services

Until = Callable[[], bool]


class RunScheduler(Protocol):
    """Runs the lanes until something holds; False when `timeout` seconds have passed first.

    Nobody waits for what `aside` runs: then bulk work stands still in the same cases as in the
    window (quiet, battery, a machine in use).
    """

    def __call__(
        self, services: Services, until: Until, timeout: float | None, *, aside: bool = False
    ) -> bool: ...


@dataclass(frozen=True)
class Composition:
    """How to open a profile, to show its window, and to run its lanes until something holds."""

    build: Callable[[Path], Services]
    open_window: Callable[[Path], int]
    run_scheduler: RunScheduler


@dataclass(frozen=True)
class Session:
    """One command under way: an open profile, how to run its jobs, where to write."""

    services: Services
    run_scheduler: RunScheduler
    out: Output

    def run_until(self, until: Until, timeout: float | None, *, aside: bool = False) -> bool:
        """Run the lanes, or watch whoever does, until `until()`; False after `timeout` seconds."""
        return self.run_scheduler(self.services, until, timeout, aside=aside)
