"""What every isolation promises; the one with processes and the inline fake both keep it."""

from __future__ import annotations

import time
from typing import Any

import pytest

from masomo_desktop.core.errors import NotFound
from masomo_desktop.isolation.errors import (
    Cancelled,
    ChildBug,
    ChildLost,
    MemoryLimit,
    TimeLimit,
)
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import Stream
from masomo_desktop.isolation.stream import stream as real_stream
from tests.fakes.isolation import stream as inline_stream

CHILDREN = "tests.fakes.children:"
LIMITS = Limits(seconds=30, memory_mb=300)


@pytest.fixture(params=[real_stream, inline_stream], ids=["process", "inline"])
def stream(request: pytest.FixtureRequest) -> Stream:
    found: Stream = request.param
    return found


def test_everything_comes_back_in_order(stream: Stream) -> None:
    made = list(stream(CHILDREN + "count", {"to": 300}, LIMITS))
    assert made == [{"number": number} for number in range(300)]


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        1.5,
        10**15,
        "",
        "Ünïcödé שלום 🐘",
        "lone \ud800",
        [1, [2, {"a": None}]],
        "x" * 10**6,
    ],
    ids=lambda value: str(type(value).__name__),
)
def test_json_values_cross_unchanged(stream: Stream, value: Any) -> None:
    assert list(stream(CHILDREN + "echo", {"value": value}, LIMITS)) == [{"value": value}]


def test_a_user_error_arrives_as_itself_after_what_was_made(stream: Stream) -> None:
    stream_of = stream(CHILDREN + "user_error", {"after": 2}, LIMITS)
    assert [next(stream_of), next(stream_of)] == [{"number": 0}, {"number": 1}]
    with pytest.raises(NotFound) as caught:
        next(stream_of)
    assert caught.value.parameters == {"what": "page", "name": "7"}


def test_a_bug_is_named_without_its_text(stream: Stream) -> None:
    with pytest.raises(ChildBug) as caught:
        list(stream(CHILDREN + "bug", {"after": 2}, LIMITS))
    assert caught.value.type_name == "ZeroDivisionError"
    assert "secret" not in str(caught.value)


def test_running_out_of_memory_is_said(stream: Stream) -> None:
    with pytest.raises(MemoryLimit):
        list(stream(CHILDREN + "out_of_memory", {}, LIMITS))


def test_what_is_not_a_dict_is_refused(stream: Stream) -> None:
    with pytest.raises(ChildLost):
        list(stream(CHILDREN + "not_a_dict", {}, LIMITS))


def test_what_is_not_json_is_a_bug(stream: Stream) -> None:
    with pytest.raises(ChildBug):
        list(stream(CHILDREN + "not_json", {}, LIMITS))


def test_cancelled_ends_it(stream: Stream) -> None:
    asked = iter([False, False, True])
    made = stream(
        CHILDREN + "slow", {"seconds": 0, "times": 10**6}, LIMITS, cancelled=lambda: next(asked)
    )
    with pytest.raises(Cancelled):
        list(made)


def test_the_time_limit_ends_it(stream: Stream) -> None:
    with pytest.raises(TimeLimit):
        list(stream(CHILDREN + "slow", {"seconds": 0.05, "times": 10**4}, Limits(0.5, 300)))


def test_time_that_the_caller_takes_is_not_counted(stream: Stream) -> None:
    made = []
    limits = Limits(seconds=1.0, memory_mb=300)
    for unit in stream(CHILDREN + "count", {"to": 4}, limits):
        time.sleep(0.5)
        made.append(unit["number"])
    assert made == [0, 1, 2, 3]


def test_it_can_be_left_early(stream: Stream) -> None:
    stream_of = stream(CHILDREN + "count", {"to": 10**9}, LIMITS)
    assert next(stream_of) == {"number": 0}
    stream_of.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator
    assert next(stream_of, None) is None
