"""Ids sort by time; stored times sort as text."""

from __future__ import annotations

import re
import threading
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id

MOMENTS = st.datetimes(
    min_value=datetime(1970, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def test_ids_are_version_7_and_increase() -> None:
    made = [new_id() for _ in range(5000)]
    shape = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    assert all(shape.fullmatch(one) for one in made)
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_ids_made_in_many_threads_are_distinct() -> None:
    made: list[str] = []

    def work() -> None:
        made.extend([new_id() for _ in range(500)])

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 4000


@given(MOMENTS, MOMENTS)
def test_stamps_order_as_their_moments_do(one: datetime, other: datetime) -> None:
    assert (clock.stamp(one) < clock.stamp(other)) == (one < other)


@given(MOMENTS)
def test_a_stamp_is_read_back_exactly(moment: datetime) -> None:
    assert clock.parse(clock.stamp(moment)) == moment


def test_later_adds_seconds() -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    assert clock.later(moment, 90) - moment == timedelta(seconds=90)
