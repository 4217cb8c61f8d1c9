"""On battery, when asked, and when the machine is in use, some lanes stand still."""

from __future__ import annotations

from masomo_desktop.jobs import courtesy
from masomo_desktop.jobs.courtesy import BULK, Courtesy
from masomo_desktop.jobs.model import Lane, Why
from masomo_desktop.store.preferences import Preferences
from tests.fakes.jobs import JobWorld


class Desk:
    """A machine whose battery and load a test sets; each look comes after the last by 10 s."""

    def __init__(self, world: JobWorld) -> None:
        self.preferences = Preferences(world.database)
        self.charge: float | None = None
        self.use = 0.0
        self.now = 0.0
        self._courtesy = Courtesy(
            self.preferences,
            battery=lambda: self.charge,
            use=lambda: self.use,
            monotonic=lambda: self.now,
        )

    def look(self, later: float = 10.0) -> dict[Lane, Why]:
        self.now += later
        return dict(self._courtesy())


def test_nothing_is_paused_on_mains(world: JobWorld) -> None:
    assert Desk(world).look() == {}


def test_bulk_lanes_wait_below_the_threshold_of_the_battery(world: JobWorld) -> None:
    desk = Desk(world)
    desk.charge = 31
    assert desk.look() == {}
    desk.charge = 29
    assert desk.look() == dict.fromkeys(BULK, Why.BATTERY)
    desk.preferences.set(courtesy.BATTERY, 20)
    assert desk.look() == {}
    desk.charge = 3
    desk.preferences.set(courtesy.BATTERY, 0)
    assert desk.look() == {}, "never, if so chosen"


def test_quiet_is_heard_at_once_and_is_told_before_the_battery(world: JobWorld) -> None:
    desk = Desk(world)
    desk.charge = 3
    desk.look()
    desk.preferences.set(courtesy.QUIET, True)
    assert desk.look(later=0.5) == dict.fromkeys(BULK, Why.QUIET)
    desk.preferences.set(courtesy.QUIET, False)
    assert desk.look(later=0.5) == dict.fromkeys(BULK, Why.BATTERY)


def test_chat_and_extraction_are_never_paused() -> None:
    assert {Lane.CHAT, Lane.EXTRACTION}.isdisjoint(BULK)


def test_the_scheduled_lane_waits_for_an_idle_machine_but_not_for_ever(world: JobWorld) -> None:
    desk = Desk(world)
    desk.use = 0.9
    desk.look()
    assert desk.look() == {Lane.SCHEDULED: Why.IN_USE}
    desk.use = 0.1
    assert desk.look() == {}
    desk.use = 0.9
    waited = sum(desk.look() != {} for _ in range(360)) * 10
    assert 3000 < waited < 3500, "in an hour that is never idle it has its share"


def test_this_machine_can_be_asked() -> None:
    charge = courtesy.on_battery()
    assert charge is None or 0 <= charge <= 100
    assert courtesy.processors_used() >= 0
