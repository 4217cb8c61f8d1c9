"""A headless worker over a profile of test jobs: `python -m tests.fakes.worker FOLDER`.

Its one kind of job reads numbers from a real child, slowly, and stores each as a unit of its own,
going on after what an earlier run stored. Every unit notes the process that stored it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Finish, Registry, TaskSpec
from masomo_desktop.store.database import Database, UnitOfWork, run_sql
from masomo_desktop.store.metadata import metadata

KIND = "test.read"
SLOWLY = "tests.fakes.children:slow"


class Profile:
    """The jobs of one folder, and what they made."""

    def __init__(self, folder: Path) -> None:
        self.paths = ProfilePaths(folder)
        self.paths.create()
        self.database = Database(self.paths.database)
        metadata.create_all(self.database.engine)
        with self.database.write() as work:
            for table in (
                "test_units (job, number, process, PRIMARY KEY (job, number))",
                "test_ends (job)",
            ):
                run_sql(work.connection, f"CREATE TABLE IF NOT EXISTS {table}")
        self.registry = Registry()
        self.registry.register(TaskSpec(KIND, Lane.EXTRACTION, self._read, memory_mb=100))
        self.queue = Queue(self.database, self.registry)

    def enqueue(self, units: int, pause: float) -> str:
        with self.database.write() as work:
            return self.queue.enqueue(work, KIND, "s", {"units": units, "pause": pause}).id

    def units(self) -> list[tuple[str, int, int]]:
        """(job, number, process) of every unit, in the order of being stored."""
        with self.database.read() as connection:
            return run_sql(connection, "SELECT * FROM test_units ORDER BY rowid").fetchall()

    def ends(self) -> list[str]:
        """The jobs whose last writes were made, once for each time."""
        with self.database.read() as connection:
            return [job for (job,) in run_sql(connection, "SELECT job FROM test_ends").fetchall()]

    def _read(self, context: JobContext) -> Finish:
        import os

        total, job_id = int(context.payload["units"]), context.job.id
        start = context.job.progress.done
        arguments = {"seconds": context.payload["pause"], "times": total - start}
        numbers = stream(SLOWLY, arguments, Limits(60, 300), cancelled=context.cancelled)
        for number, _ in enumerate(numbers, start + 1):
            context.progress(number, total, "page")
            with context.commit() as work:
                row = (job_id, number, os.getpid())
                run_sql(work.connection, "INSERT INTO test_units VALUES (?, ?, ?)", row)

        def finish(work: UnitOfWork) -> None:
            run_sql(work.connection, "INSERT INTO test_ends VALUES (?)", (job_id,))

        return finish


def main() -> int:
    """Work until nothing is left, and say when the lanes are ours; 130 when interrupted."""
    from masomo_desktop.qt_jobs.headless import run_until

    profile = Profile(Path(sys.argv[1]))
    print("ready", flush=True)
    try:
        run_until(profile.database, profile.queue, profile.paths, profile.queue.idle)
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
