"""What the queue is measured beside; each runs the same jobs and syncs to disk what it promises.

What each promises once a job is enqueued, and how many commits that takes:

- Masomo (3, of which the claim is not synced): the job survives a power cut at any moment and is
  run again if its process dies; its outcome and history are kept. A power cut may undo a claim,
  and the job is then claimed again.
- Plain sqlite3 with Masomo's own statements (3).
- huey's SqliteHuey (3): the job survives until it is taken, which deletes it: a process that dies
  at work loses it. Its result is kept until it is fetched.
- persist-queue's SQLiteAckQueue (3): the job survives, and is handed out again after a restart if
  it was not acknowledged. No retry with a delay, no lease, no history.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.jobs import transitions
from masomo_desktop.jobs.model import Lane
from masomo_desktop.store.database import PRAGMAS

#: Runs so many jobs: enqueues all, then takes and ends one after the other.
Run = Callable[[int], None]


class Plain:
    """The same statements by hand: no SQLAlchemy, no objects, no errors translated.

    `path` holds the tables already.
    """

    def __init__(self, path: Path, kind: str) -> None:
        self._kind = kind
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}")

    def run(self, jobs: int) -> None:
        execute, lane = self._connection.execute, Lane.EXTRACTION.value
        for _ in range(jobs):
            moment = clock.stamp(clock.now())
            execute("BEGIN IMMEDIATE")
            row = (new_id(), lane, self._kind, new_id(), '{"n":1}', 3, moment, "", moment)
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


def huey(folder: Path) -> Run:
    """SqliteHuey with fsync; the task's result stands for its end. Raises ImportError."""
    from huey import SqliteHuey

    queue: Any = SqliteHuey(filename=str(folder / "huey.sqlite3"), fsync=True)

    @queue.task()  # type: ignore[untyped-decorator]  # huey ships no types
    def nothing(number: int) -> int:
        return number

    def run(jobs: int) -> None:
        for number in range(jobs):
            nothing(number)
        for _ in range(jobs):
            queue.execute(queue.dequeue())

    return run


def ack_queue(folder: Path) -> Run:
    """SQLiteAckQueue, which syncs every commit. Raises ImportError."""
    from persistqueue import SQLiteAckQueue

    queue: Any = SQLiteAckQueue(str(folder / "persist-queue"))
    (synchronous,) = queue._putter.execute("PRAGMA synchronous").fetchone()
    assert synchronous == 2, "not every commit is synced"

    def run(jobs: int) -> None:
        for number in range(jobs):
            queue.put({"n": number})
        for _ in range(jobs):
            queue.ack(queue.get())

    return run
