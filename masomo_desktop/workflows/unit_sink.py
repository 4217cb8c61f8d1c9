"""Units on their way from the child into the database."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from masomo_desktop.extraction import store
from masomo_desktop.extraction.model import Method, Source, Unit
from masomo_desktop.extraction.readings import store as readings_store
from masomo_desktop.extraction.readings.store import Reading
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.retrieval.store import index_units
from masomo_desktop.store.database import UnitOfWork

#: Units that arrive within this many seconds of each other share a commit.
COMMIT_EVERY = 0.05


class Purged(Exception):
    """The source was purged while it was being read."""


def _look_away(_units: Sequence[Unit]) -> None:
    """For a caller that looks at the units when all are read."""


class UnitSink:
    """Commits units in small groups, each with its passages and the source's progress.

    Without `fill`, units are appended, in order. With it they take the places of pending ones, in
    any order; one without text gives way to that of `kept`, by number, which had some. The job's
    progress counts the units that it stores, the source's those that are read. `look` is called
    with what was committed, while the child reads on.
    """

    def __init__(
        self,
        context: JobContext,
        source: Source,
        reading: Reading,
        *,
        fill: bool,
        kept: Mapping[int, Unit] = MappingProxyType({}),
        look: Callable[[Sequence[Unit]], None] = _look_away,
    ) -> None:
        self._context = context
        self._source = source
        self._reading = reading
        self._fill = fill
        self._kept = kept
        self._look = look
        self._read = reading.units_done - len(reading.pending)
        self._total = reading.units_total
        self._stored = context.job.progress.done if fill else reading.units_done
        self._to_store = self._stored + len(reading.pending) if fill else self._total
        self._units: list[Unit] = []
        self._last = 0.0

    def expect(self, total: int) -> None:
        """The reading will have `total` units."""
        self._total = self._to_store = total
        with self._context.commit() as work:
            self._tell(work)
            readings_store.set_total(work, self._reading.id, total)

    def add(self, unit: Unit) -> None:
        """Take one unit; it is stored at once unless the last commit is only a moment ago. What was
        heard is always stored at once: the next may be a minute away."""
        kept = None if unit.text else self._kept.get(unit.number)
        self._units.append(unit if kept is None else replace(kept, pending=False))
        if unit.method is Method.SPEECH or time.monotonic() - self._last >= COMMIT_EVERY:
            self.flush()

    def flush(self) -> None:
        """Store what was taken; raises `Purged`."""
        if not self._units:
            return
        self._stored += len(self._units)
        self._to_store = max(self._to_store, self._stored)
        self._read += sum(not unit.pending for unit in self._units)
        self._context.progress(self._stored, self._to_store, self._units[-1].kind.value)
        with self._context.commit() as work:
            self._tell(work)
            store_units = readings_store.fill_units if self._fill else readings_store.add_units
            store_units(work, self._reading.id, self._units)
            index_units(work, self._reading.id, self._units)
        self._look(self._units)
        self._units = []
        self._last = time.monotonic()

    def _tell(self, work: UnitOfWork) -> None:
        total = max(self._total, self._read)
        if not store.set_progress(work, self._source.id, self._reading.id, self._read, total):
            raise Purged
