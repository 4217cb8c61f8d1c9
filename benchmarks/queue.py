"""Durable jobs a second beside plain sqlite3, and what a claim costs in a large table.

Both sides run the very same SQL with the same pragmas (WAL, synchronous=FULL), one transaction for
each enqueue, each claim and each finish. Rounds alternate, and medians are compared, so that a
busy moment of the machine strikes both.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, Missing, table
from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.jobs import transitions
from masomo_desktop.jobs.model import Job, Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Registry, TaskSpec
from masomo_desktop.store.database import PRAGMAS, Database
from masomo_desktop.store.metadata import metadata

JOBS, ROUNDS = 50, 60
CLAIMS = 300
KIND = "bench.nothing"


def run() -> list[Figure | Missing]:
    """Both figures, measured now."""
    return [throughput(), claim_cost()]


def throughput(jobs: int = JOBS, rounds: int = ROUNDS) -> Figure:
    """Jobs a second through enqueue, claim and finish."""
    ours, plain = [], []
    with tempfile.TemporaryDirectory() as folder, _queue(Path(folder) / "ours.sqlite3") as queue:
        rival = _Plain(Path(folder) / "plain.sqlite3")
        for _ in range(rounds):
            ours.append(jobs / _timed(lambda: _through_queue(queue, jobs)))
            plain.append(jobs / _timed(lambda: rival.run(jobs)))
        rival.close()
    mine, other = statistics.median(ours), statistics.median(plain)
    return Figure(
        "queue.throughput", mine, other, "plain sqlite3", "/s", mine / other, 0.7, at_least=True
    )


def claim_cost(
    finished: int = 1_000_000, queued: int = 100_000, small: int = 1_000, claims: int = CLAIMS
) -> Figure:
    """Milliseconds for one claim beside `finished` and `queued` others, and beside `small`."""
    times: dict[str, list[float]] = {"large": [], "small": []}
    with (
        tempfile.TemporaryDirectory() as folder,
        _queue(Path(folder) / "large.sqlite3") as large,
        _queue(Path(folder) / "small.sqlite3") as little,
    ):
        _fill(large, finished, queued)
        _fill(little, small - claims, claims)
        for _ in range(claims):
            for name, queue in (("large", large), ("small", little)):
                times[name].append(1000 * _timed(partial(_claim, queue)))
    mine, other = (statistics.median(times[name]) for name in ("large", "small"))
    return Figure(
        f"queue.claim at {finished + queued:,} rows",
        mine,
        other,
        f"at {small:,} rows",
        " ms",
        mine / other,
        1.3,
        at_least=False,
    )


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


@contextmanager
def _queue(path: Path) -> Iterator[Queue]:
    database = Database(path)
    metadata.create_all(database.engine)
    registry = Registry()
    registry.register(TaskSpec(KIND, Lane.EXTRACTION, lambda _: None))
    yield Queue(database, registry)
    database.close()


def _through_queue(queue: Queue, jobs: int) -> None:
    for _ in range(jobs):
        with queue.database.write() as work:
            queue.enqueue(work, KIND, new_id(), {"n": 1})
    for _ in range(jobs):
        queue.done(_claim(queue))


def _claim(queue: Queue) -> Job:
    job = queue.claim(Lane.EXTRACTION, "bench")
    assert job is not None
    return job


class _Plain:
    """The same statements by hand: no SQLAlchemy, no objects, no errors translated."""

    def __init__(self, path: Path) -> None:
        Database(path).close()
        with _queue(path):
            pass
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}")

    def run(self, jobs: int) -> None:
        execute, lane = self._connection.execute, Lane.EXTRACTION.value
        for _ in range(jobs):
            moment = clock.stamp(clock.now())
            execute("BEGIN IMMEDIATE")
            row = (new_id(), lane, KIND, new_id(), '{"n":1}', 3, moment, "", moment)
            execute(transitions.INSERT, row)
            execute("COMMIT")
        for _ in range(jobs):
            moment = clock.stamp(clock.now())
            execute("BEGIN IMMEDIATE")
            claimed = execute(transitions.CLAIM, ("bench", moment, moment, moment, lane)).fetchone()
            execute("COMMIT")
            moment = clock.stamp(clock.now())
            execute("BEGIN IMMEDIATE")
            values = ("done", moment, moment, None, 0, None, None, None, None, None)
            execute(transitions.END, (*values, claimed[0], "bench", claimed[8])).fetchone()
            history = (claimed[0], claimed[8], 1, moment, moment, "done", 0, None, None)
            execute(transitions.ATTEMPT, history)
            execute("COMMIT")

    def close(self) -> None:
        self._connection.close()


def _fill(queue: Queue, finished: int, queued: int) -> None:
    """Jobs that are over, then jobs that wait for their turn, in the order of their ids."""
    moment = clock.stamp(clock.now())
    ids = sorted(new_id() for _ in range(finished + queued))
    random.Random(1).shuffle(kinds := [f"bench.{n}" for n in range(5)])
    columns = (
        "INSERT INTO jobs (id, lane, kind, subject, payload, state, attempts, max_attempts, run,"
        " since, cancel_requested, done, total, unit, correlation, created, started, finished)"
        " VALUES (?, 'extraction', ?, ?, '{}', ?, ?, 3, ?, ?, 0, 10, 10, 'page', ?, ?, ?, ?)"
    )
    with queue.database.write() as work:
        for begin in range(0, len(ids), 50_000):
            rows = []
            for index, job_id in enumerate(ids[begin : begin + 50_000], begin):
                over = index < finished
                ended = moment if over else None
                kind, state = (kinds[index % 5], "done") if over else (KIND, "queued")
                times = (moment, job_id, moment, ended, ended)
                rows.append((job_id, kind, job_id, state, int(over), int(over), *times))
            work.connection.exec_driver_sql(columns, rows)


if __name__ == "__main__":
    print(table(run()))
