"""The counts of each day of study, from what the learning domains can count.

A domain joins with a counter of its own (answers of quizzes now; reviews by FSRS with theirs):
nothing here knows what is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from masomo_desktop.core import clock
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.workflows.upkeep import store

#: From a stretch of time, its end excluded, to counts by name.
Counter = Callable[[datetime, datetime], Mapping[str, int]]
#: A profile that was left for longer is counted from here on only.
LONGEST_DAYS = 400


@dataclass(frozen=True)
class StudyCounts:
    """Counts every day from the last counted one to today, so that a pause leaves no hole."""

    counters: Sequence[Counter]

    def handle(self, context: JobContext) -> None:
        """The handler of `upkeep.count_study`. Counting a day again changes nothing."""
        today = clock.now().astimezone().date()
        with context.database.read() as connection:
            stored = store.last_day(connection)
        first = today if stored is None else min(date.fromisoformat(stored), today)
        first = max(first, today - timedelta(days=LONGEST_DAYS))
        days = [first + timedelta(days=n) for n in range((today - first).days + 1)]
        for number, day in enumerate(days, 1):
            if context.cancelled():
                raise Cancelled
            counts: dict[str, int] = {}
            for counter in self.counters:
                counts |= counter(*_bounds(day))
            context.progress(number, len(days), "day")
            with context.commit() as work:
                store.count_day(work, day.isoformat(), counts)


def _bounds(day: date) -> tuple[datetime, datetime]:
    """When a day of the learner's calendar begins and ends, in UTC."""
    begins = datetime.combine(day, time()).astimezone(UTC)
    ends = datetime.combine(day + timedelta(days=1), time()).astimezone(UTC)
    return begins, ends
