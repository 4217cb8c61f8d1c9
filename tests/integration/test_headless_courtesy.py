"""Without a window: background work is as polite as the window, and who waits is served."""

from __future__ import annotations

import pytest

from masomo_desktop import app
from masomo_desktop.cli.composition import Composition, Until
from masomo_desktop.cli.run import main
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.jobs.courtesy import QUIET
from masomo_desktop.jobs.model import JobState, Lane, Why
from masomo_desktop.workflows.services import Services
from masomo_desktop.workflows.upkeep.service import MEASURE


@pytest.fixture
def asked(services: Services) -> str:
    """A job of a lane that stands still while quiet is on."""
    services.preferences.set(QUIET, True)
    return services.upkeep.ask(MEASURE)


def _state(services: Services, job: str) -> JobState:
    return services.queue.get(job).state


def test_background_work_stands_still_while_quiet_is_on(services: Services, asked: str) -> None:
    def told() -> bool:
        lanes = {lane.name: lane for lane in services.queue.lanes()}
        hold = lanes[Lane.SCHEDULED].hold
        return hold is not None and hold.why is Why.QUIET

    assert app.run_scheduler(services, told, 60, aside=True)
    assert _state(services, asked) is JobState.QUEUED


def test_background_work_goes_on_when_quiet_is_over(services: Services, asked: str) -> None:
    services.preferences.set(QUIET, False)
    assert app.run_scheduler(
        services, lambda: _state(services, asked) is JobState.DONE, 60, aside=True
    )


def test_what_somebody_waits_for_goes_on(services: Services, asked: str) -> None:
    assert app.run_scheduler(services, lambda: _state(services, asked) is JobState.DONE, 60)


@pytest.mark.parametrize(
    ("command", "aside"),
    [(("work", "--timeout", "1"), True), (("work", "--until-idle", "--timeout", "1"), False)],
)
def test_only_work_without_an_end_is_background_work(
    services: Services, command: tuple[str, ...], aside: bool
) -> None:
    asked = []

    def run(
        services: Services, until: Until, timeout: float | None, *, aside: bool = False
    ) -> bool:
        del services, until, timeout
        asked.append(aside)
        return True

    paths: ProfilePaths = services.paths
    composition = Composition(lambda _home: services, lambda _home: 1, run)
    main([*command, "--home", str(paths.home)], composition)
    assert asked == [aside]
