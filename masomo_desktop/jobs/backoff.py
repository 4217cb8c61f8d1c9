"""How long a job waits before it is tried again."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Backoff:
    """Exponential with jitter: `first` · 2^(attempts-1) seconds, at most `longest`, plus up to a
    `jitter` part of that, so that jobs that failed together do not come back together."""

    first: float = 2.0
    longest: float = 600.0
    jitter: float = 0.25
    random: Callable[[], float] = random.random

    def delay(self, attempts: int) -> float:
        """Seconds to wait after the attempt number `attempts` (from 1) did not succeed."""
        base = min(self.longest, self.first * 2.0 ** min(max(attempts, 1) - 1, 30))
        return base * (1 + self.jitter * self.random())
