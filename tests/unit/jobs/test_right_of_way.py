"""Who yields to whom, for how long, and that nobody starves: a busy hour, second by second."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.jobs.lanes import NICENESS
from masomo_desktop.jobs.model import Lane, Why
from masomo_desktop.jobs.right_of_way import YIELDING, Allowance, RightOfWay, Yielding

TICK = 0.5
BULK = (Lane.OCR, Lane.GENERATION, Lane.SCHEDULED)


def rules(cores: int = 2) -> RightOfWay:
    return RightOfWay(cores, 0.0)


def test_nobody_is_held_while_nobody_has_the_right_of_way() -> None:
    running = {Lane.EXTRACTION: 1, Lane.OCR: 1, Lane.GENERATION: 1, Lane.SCHEDULED: 1}
    assert rules().held(running, {}, 1.0) == {}


def test_all_yield_to_a_chat_at_once_and_go_on_at_once() -> None:
    way = rules()
    running = {Lane.CHAT: 1, Lane.OCR: 1}
    assert way.held(running, {}, 1.0) == dict.fromkeys(list(YIELDING), Why.CHAT)
    assert way.held({Lane.OCR: 1}, {}, 1.1) == {}


@pytest.mark.parametrize(
    ("cores", "extractions", "held"),
    [(2, 2, True), (2, 1, False), (1, 1, True), (4, 2, False)],
)
def test_bulk_yields_to_extraction_where_it_takes_every_core(
    cores: int, extractions: int, held: bool
) -> None:
    found = rules(cores).held({Lane.EXTRACTION: extractions, Lane.OCR: 1}, {}, 1.0)
    assert found == (dict.fromkeys(BULK, Why.EXTRACTION) if held else {})


def test_extraction_that_yields_itself_holds_nobody_else() -> None:
    way = rules()
    running = {Lane.CHAT: 1, Lane.EXTRACTION: 2, Lane.OCR: 1}
    assert set(way.held(running, {}, 1.0).values()) == {Why.CHAT}
    assert way.held(running, {}, 32.0) == {}, "drained: not held for the chat"
    del running[Lane.CHAT]
    assert way.held(running, {}, 33.0) == {}, "nor for another until it had its share"


def test_a_paused_lane_keeps_its_reason_and_its_allowance() -> None:
    way = rules()
    paused = {Lane.OCR: Why.BATTERY}
    running = {Lane.CHAT: 1}
    assert way.held(running, paused, 1.0)[Lane.OCR] is Why.BATTERY
    found = way.held(running, {}, 500.0)
    assert found == {Lane.OCR: Why.CHAT}, "the others were held for 499 s and are drained"


def test_the_lanes_are_in_order_of_priority() -> None:
    assert [NICENESS[lane] for lane in Lane] == sorted(NICENESS.values())


def busy_hour(seed: int) -> Iterator[tuple[float, bool]]:
    """(time, whether a chat runs): somebody who chats nearly all the time, for an hour."""
    rng = random.Random(seed)
    now, chat_until, rest_until = 0.0, 0.0, 0.0
    while now < 3600:
        if now >= rest_until:
            chat_until = now + rng.choice((2, 8, 20, 45, 120, 600))
            rest_until = chat_until + rng.choice((0.5, 1, 3, 10))
        yield now, now < chat_until
        now += TICK


@pytest.mark.parametrize("seed", range(5))
def test_in_a_busy_hour_every_lane_gets_its_share_and_chats_their_start(seed: int) -> None:
    way = rules()
    free: dict[Lane, list[bool]] = {lane: [] for lane in YIELDING}
    alone = begun = 0
    before = False
    for now, chatting in busy_hour(seed):
        running = {Lane.EXTRACTION: 2, Lane.OCR: 1, Lane.GENERATION: 1, Lane.SCHEDULED: 1}
        held = way.held(running | ({Lane.CHAT: 1} if chatting else {}), {}, now)
        for lane, works in free.items():
            works.append(lane not in held)
        if chatting and not before:
            begun += 1
            alone += Lane.GENERATION in held
        before = chatting
    for lane, works in free.items():
        how = YIELDING[lane]
        for minutes in (1, 10, 60):
            width = int(minutes * 60 / TICK)
            least = how.share * (minutes * 60 - how.longest) - TICK
            for begin in range(0, len(works) - width + 1, 20):
                assert sum(works[begin : begin + width]) * TICK >= least, (lane, minutes)
    assert alone / begun > 0.5, "most chats begin with the machine to themselves"


@given(
    wishes=st.lists(st.tuples(st.booleans(), st.floats(0.01, 40)), min_size=1, max_size=200),
    longest=st.floats(1, 60),
    share=st.floats(0.05, 0.9),
)
def test_no_pattern_of_wishes_takes_more_than_is_allowed(
    wishes: list[tuple[bool, float]], longest: float, share: float
) -> None:
    """Also one that is made to: the bound of the docstring, plus how late each look was."""
    allowance = Allowance(Yielding(longest, share), 0.0)
    now = held = late = 0.0
    for wanted, seconds in wishes:
        if allowance.hold(wanted, now):
            held += seconds
            late = max(late, seconds)
        now += seconds
    assert held <= share * longest + (1 - share) * now + late + 1e-6


def test_a_machine_that_slept_or_a_clock_that_stood_changes_nothing() -> None:
    allowance = Allowance(Yielding(30, 0.25), 100.0)
    assert allowance.hold(True, 100.0)
    assert allowance.hold(True, 90.0)
