"""A real profile, and a scheduler's work done step by step in the test's own thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from masomo_desktop import app
from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.workflows.services import Services

Drain = Callable[[], int]


@pytest.fixture
def services(home: Path) -> Iterator[Services]:
    """A new profile with everything real in it."""
    opened = app.build(home)
    yield opened
    opened.close()


@pytest.fixture
def drain(services: Services) -> Drain:
    """Run every job that can run now, one after the other; returns how many there were."""

    def run() -> int:
        count = 0
        services.queue.promote()
        while True:
            jobs = [services.queue.claim(lane, "test") for lane in Lane]
            found = [job for job in jobs if job is not None]
            if not found:
                return count
            for job in found:
                run_one(services.queue, job)
                count += 1

    return run
