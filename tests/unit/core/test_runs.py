"""Numbers that follow each other."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.core.runs import runs_of


def test_what_follows_each_other_is_one_run() -> None:
    assert runs_of([3, 7, 8, 9, 12]) == [(3, 3), (7, 9), (12, 12)]
    assert runs_of([]) == []


@given(st.sets(st.integers(1, 60)))
def test_runs_hold_each_number_once_and_touch_nowhere(numbers: set[int]) -> None:
    runs = runs_of(sorted(numbers))
    assert [n for first, last in runs for n in range(first, last + 1)] == sorted(numbers)
    assert all(before[1] + 1 < after[0] for before, after in itertools.pairwise(runs))
