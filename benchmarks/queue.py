"""Durable jobs a second beside rivals, and what a large table costs: a claim, a list, a start.

All sync every commit. Rounds alternate, and medians are compared, so that a busy moment of the
machine strikes all. What each rival promises: `queue_rivals`.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, Missing, absolute, table
from benchmarks.queue_rivals import Plain, Run, ack_queue, huey
from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.jobs.model import Job, Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Registry, TaskSpec
from masomo_desktop.store.database import Database
from masomo_desktop.store.metadata import metadata

JOBS, ROUNDS = 50, 60
CLAIMS = 300
KIND, RARE = "bench.nothing", "bench.rare"


def run() -> list[Figure | Missing]:
    """All figures, measured now."""
    return [*throughput(), claim_cost(), listing_cost()]


def throughput(jobs: int = JOBS, rounds: int = ROUNDS) -> list[Figure | Missing]:
    """Jobs a second through enqueue, claim and finish, beside each rival."""
    with tempfile.TemporaryDirectory() as name, _queue(Path(name) / "ours.sqlite3") as queue:
        folder = Path(name)
        with _queue(folder / "plain.sqlite3"):
            pass
        plain = Plain(folder / "plain.sqlite3", KIND)
        runs: dict[str, Run] = {"ours": partial(_through_queue, queue), "plain sqlite3": plain.run}
        missing: list[Figure | Missing] = []
        for rival, prepare in (("huey", huey), ("persist-queue", ack_queue)):
            try:
                runs[rival] = prepare(folder)
            except ImportError as problem:
                missing.append(Missing(f"queue.throughput beside {rival}", str(problem)))
        speeds: dict[str, list[float]] = {one: [] for one in runs}
        for _ in range(rounds):
            for one, work in runs.items():
                speeds[one].append(jobs / _timed(partial(work, jobs)))
        plain.close()
    median = {one: statistics.median(found) for one, found in speeds.items()}
    ours = median.pop("ours")
    figures = [
        Figure(
            f"queue.throughput beside {rival}",
            ours,
            theirs,
            rival,
            "/s",
            ours / theirs,
            1.0 if rival == "huey" else 0.8,  # what the others promise is less: queue_rivals
            at_least=True,
        )
        for rival, theirs in median.items()
    ]
    return [*figures, *missing]


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


def listing_cost(jobs: int = 1_000_000, rare: int = 20) -> Figure:
    """Milliseconds for the list of a lane that has `rare` jobs among `jobs` of another."""
    with tempfile.TemporaryDirectory() as folder, _queue(Path(folder) / "large.sqlite3") as queue:
        _fill(queue, jobs, 0)
        with queue.database.write() as work:
            for _ in range(rare):
                queue.enqueue(work, RARE, new_id())
        times = [1000 * _timed(lambda: queue.list(lane=Lane.OCR)) for _ in range(50)]
        assert len(queue.list(lane=Lane.OCR)) == rare
    return absolute(
        f"queue: list {rare} of {jobs:,} jobs", statistics.median(times), unit="ms", at_most=5
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
    registry.register(TaskSpec(RARE, Lane.OCR, lambda _: None))
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
