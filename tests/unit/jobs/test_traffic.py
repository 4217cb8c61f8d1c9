"""Running jobs are held and let go on; the holds are told to every process."""

from __future__ import annotations

from masomo_desktop.isolation.supervision import Supervision
from masomo_desktop.jobs.model import Hold, Lane, Why
from masomo_desktop.jobs.queue import HOLD_SECONDS
from masomo_desktop.jobs.traffic import Traffic
from tests.fakes.clock import FakeClock
from tests.fakes.jobs import JobWorld


class Ticking:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Street:
    """Traffic with clocks that a test moves."""

    def __init__(self) -> None:
        self.clock, self.ticking = FakeClock(), Ticking()
        self.traffic = Traffic(cores=2, clock=self.clock, monotonic=self.ticking)

    def pass_time(self, seconds: float) -> None:
        self.clock.forward(seconds)
        self.ticking.now += seconds
        self.traffic.look()


def test_a_job_is_suspended_while_a_chat_runs_and_its_time_stands_still() -> None:
    street = Street()
    traffic = street.traffic
    made, asked = traffic.supervision(Lane.GENERATION), traffic.supervision(Lane.CHAT)
    with traffic.entered(Lane.GENERATION, made):
        street.pass_time(10)
        with traffic.entered(Lane.CHAT, asked):
            since = street.clock()
            street.pass_time(3)
            assert made.suspended
            assert not asked.suspended
            assert not traffic.is_open(Lane.GENERATION)
            assert Hold(Lane.GENERATION, Why.CHAT, since) in traffic.holds()
        assert not made.suspended
        assert (made.stood_still(), traffic.holds()) == (3, ())
    assert traffic.is_open(Lane.GENERATION)


def test_a_chat_that_lasts_lets_bulk_work_have_its_share() -> None:
    street = Street()
    made, asked = Supervision(monotonic=street.ticking), Supervision(monotonic=street.ticking)
    with street.traffic.entered(Lane.OCR, made), street.traffic.entered(Lane.CHAT, asked):
        for _ in range(7200):
            street.pass_time(0.5)
        assert 3600 * 0.74 < made.stood_still() < 3600 * 0.77
        assert asked.stood_still() == 0


def test_a_job_that_ends_is_left_going_on() -> None:
    street = Street()
    made = street.traffic.supervision(Lane.OCR)
    with street.traffic.entered(Lane.OCR, made):
        street.traffic.look({Lane.OCR: Why.QUIET})
        assert made.suspended
    assert not made.suspended


def test_a_machine_in_use_begins_nothing_but_suspends_nothing() -> None:
    street = Street()
    upkeep = street.traffic.supervision(Lane.SCHEDULED)
    with street.traffic.entered(Lane.SCHEDULED, upkeep):
        street.traffic.look({Lane.SCHEDULED: Why.IN_USE})
        assert not upkeep.suspended
        assert not street.traffic.is_open(Lane.SCHEDULED)
        assert [hold.suspended for hold in street.traffic.holds()] == [False]


def test_since_when_is_that_of_the_present_reason() -> None:
    street = Street()
    street.traffic.look({Lane.OCR: Why.BATTERY})
    street.pass_time(60)
    street.traffic.look({Lane.OCR: Why.BATTERY})
    (hold,) = street.traffic.holds()
    assert (street.clock() - hold.since).total_seconds() == 60
    street.traffic.look({Lane.OCR: Why.QUIET})
    (hold,) = street.traffic.holds()
    assert (hold.why, hold.since) == (Why.QUIET, street.clock())


def test_holds_are_seen_by_another_process_until_they_end(world: JobWorld) -> None:
    other = world.another_queue()
    hold = Hold(Lane.OCR, Why.CHAT, world.clock())
    told: list[str] = []
    world.database.listen(lambda changes: told.extend(f"{c.kind} {c.id}" for c in changes))
    world.queue.note_holds([hold])
    assert other.holds() == {Lane.OCR: hold}
    assert {one.name: one.hold for one in other.lanes()}[Lane.OCR] == hold
    world.queue.note_holds([hold])
    world.queue.note_holds([])
    assert other.holds() == {}
    assert told == ["hold ocr", "hold ocr"], "the renewal is news to nobody"


def test_holds_of_a_process_that_was_killed_are_not_believed_for_ever(world: JobWorld) -> None:
    world.queue.note_holds([Hold(Lane.OCR, Why.CHAT, world.clock())])
    world.clock.forward(HOLD_SECONDS + 1)
    assert world.another_queue().holds() == {}
    world.queue.note_holds([])
    world.clock.forward(-HOLD_SECONDS)
    assert world.queue.holds() == {}, "it is gone, and does not come back with the clock"
