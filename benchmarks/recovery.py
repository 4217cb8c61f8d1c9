"""How soon after a kill the work goes on, with 10,000 jobs in the queue.

The real program, without a window, is killed with SIGKILL while it works, and started again. Taken
is the time from starting the process to the first job that it begins. Interrupted runs have been
given back by then.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.figures import Figure, Missing, absolute
from masomo_desktop import app
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import JobState, Lane
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.workflows.services import Services

JOBS, ROUNDS = 10_000, 7
KIND = "bench.work"


def run() -> list[Figure | Missing]:
    """Seconds from the start after a kill to the first job."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        services = _services(home)
        with services.database.write() as work:
            for _ in range(JOBS):
                services.queue.enqueue(work, KIND, "bench", {})
        services.close()
        times = [_until_killed(home) for _ in range(ROUNDS + 1)][1:]  # the first was no recovery
        services = _services(home)
        failed = services.queue.list(state=JobState.FAILED)
        services.close()
        assert not failed, "a job was given up"
    return [
        absolute(
            f"recovery: start after a kill, {JOBS:,} jobs queued",
            statistics.median(times),
            unit="s",
            at_most=1.0,
        )
    ]


def _until_killed(home: Path) -> float:
    """Start the program, let it begin some jobs, kill it; seconds to the first."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.recovery", str(home)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        passed = time.perf_counter() - began
        process.stdout.readline()
        process.kill()
    return passed


def _services(home: Path) -> Services:
    services = app.build(home)
    services.registry.register(TaskSpec(KIND, Lane.EXTRACTION, _work, max_attempts=99, memory_mb=1))
    return services


def _work(_: JobContext) -> None:
    print("begun", flush=True)
    time.sleep(0.05)


if __name__ == "__main__":
    app.run_scheduler(_services(Path(sys.argv[1])), lambda: False)
