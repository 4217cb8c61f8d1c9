"""A child that answers piece by piece: what is unwanted ends, and the child lives."""

from __future__ import annotations

import signal
import threading
from collections import deque
from collections.abc import Iterator
from typing import Any

import pytest

from masomo_desktop.core.errors import NotFound
from masomo_desktop.isolation.dialogue import Dialogue
from masomo_desktop.isolation.errors import Cancelled, ChildBug, ChildLost, TimeLimit
from masomo_desktop.isolation.limits import Limits

LIMITS = Limits(seconds=30, memory_mb=300)
LONG = 10**9


def dialogue(limits: Limits = LIMITS, patience: float = 20.0) -> Dialogue:
    return Dialogue("tests.fakes.children:talker", {"base": 10}, limits, patience=patience)


@pytest.fixture
def talk() -> Iterator[Dialogue]:
    made = dialogue()
    yield made
    made.close()


def pid(talk: Dialogue) -> int:
    return int(next(iter(list(talk.ask({"to": 1}))))["pid"])


def test_pieces_come_in_order_from_one_child(talk: Dialogue) -> None:
    first = list(talk.ask({"to": 200}))
    assert [piece["number"] for piece in first] == list(range(10, 210))
    assert pid(talk) == first[0]["pid"]


def test_a_user_error_ends_the_answer_and_not_the_child(talk: Dialogue) -> None:
    before = pid(talk)
    with pytest.raises(NotFound) as caught:
        list(talk.ask({"to": 3, "fail": True}))
    assert caught.value.parameters == {"what": "page", "name": "9"}
    assert pid(talk) == before


def test_an_unwanted_answer_ends_and_the_child_stays(talk: Dialogue) -> None:
    before = pid(talk)
    seen: list[Any] = []
    pieces = talk.ask({"to": LONG, "pause": 0.01}, cancelled=lambda: len(seen) >= 3)
    with pytest.raises(Cancelled):
        deque(map(seen.append, pieces), maxlen=0)
    assert [piece["number"] for piece in seen][:3] == [10, 11, 12]
    assert pid(talk) == before


def test_leaving_early_is_as_good_and_the_next_answer_is_its_own(talk: Dialogue) -> None:
    before = pid(talk)
    pieces = talk.ask({"to": LONG})
    assert next(pieces)["number"] == 10
    pieces.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator
    assert [piece["number"] for piece in talk.ask({"to": 2})] == [10, 11]
    assert pid(talk) == before


def test_a_child_that_does_not_listen_is_replaced() -> None:
    talk = dialogue(patience=0.3)
    try:
        before = pid(talk)
        pieces = talk.ask({"to": LONG, "pause": 0.01, "deaf": True})
        next(pieces)
        pieces.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator
        assert not talk.alive
        assert pid(talk) != before
    finally:
        talk.close()


def test_a_crash_and_a_bug_end_the_child_and_the_next_question_has_a_new_one(
    talk: Dialogue,
) -> None:
    before = pid(talk)
    with pytest.raises(ChildLost) as lost:
        list(talk.ask({"die": int(signal.SIGSEGV)}))
    assert lost.value.parameters["how"] == "signal SIGSEGV"
    assert pid(talk) != before
    with pytest.raises(ChildBug):
        list(talk.ask({"bug": True}))
    assert pid(talk) != before


def test_silence_has_a_limit_and_a_long_answer_has_none() -> None:
    talk = dialogue(Limits(seconds=2.0, memory_mb=300))
    try:
        assert len(list(talk.ask({"to": 50, "pause": 0.06}))) == 50
        with pytest.raises(TimeLimit):
            list(talk.ask({"to": 1, "pause": 30}))
    finally:
        talk.close()


def test_one_answer_at_a_time_and_who_waits_may_give_up(talk: Dialogue) -> None:
    pieces = talk.ask({"to": LONG})
    next(pieces)
    with pytest.raises(Cancelled):
        list(talk.ask({"to": 1}, cancelled=lambda: True))
    answers: list[int] = []
    other = threading.Thread(target=lambda: answers.append(len(list(talk.ask({"to": 4})))))
    other.start()
    pieces.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator
    other.join()
    assert answers == [4]


def test_closing_ends_an_answer_under_way(talk: Dialogue) -> None:
    pieces = talk.ask({"to": LONG})
    next(pieces)
    talk.close()
    with pytest.raises(ChildLost):
        list(pieces)
