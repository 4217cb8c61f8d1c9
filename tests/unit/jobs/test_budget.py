"""What fits in memory runs; what jobs really took is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from masomo_desktop.isolation.errors import MemoryLimit
from masomo_desktop.isolation.supervision import present
from masomo_desktop.jobs.budget import MemoryBudget
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.free_memory import free_mb, group_free
from masomo_desktop.jobs.model import JobState, Lane
from tests.fakes.jobs import KIND, JobWorld

MB = 1024 * 1024


class Ticking:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_one_is_always_admitted_and_the_next_only_where_it_fits() -> None:
    budget = MemoryBudget(lambda: 1000)
    first = budget.reserve(5000, Lane.OCR)
    assert first is not None
    assert budget.reserve(1, Lane.EXTRACTION) is None
    budget.release(first)
    second = budget.reserve(600, Lane.EXTRACTION)
    assert second is not None
    assert budget.reserve(400, Lane.CHAT) is not None


def test_what_a_job_has_taken_is_not_counted_twice() -> None:
    """The machine's free memory lacks it already."""
    taken = [0]
    budget = MemoryBudget(lambda: 1000 - taken[0])
    assert budget.reserve(600, Lane.EXTRACTION, lambda: taken[0]) is not None
    taken[0] = 600
    assert budget.reserve(401, Lane.OCR) is None
    assert budget.reserve(400, Lane.OCR) is not None


def test_a_job_that_took_more_than_it_said_gives_nobody_room() -> None:
    budget = MemoryBudget(lambda: 100)
    assert budget.reserve(200, Lane.EXTRACTION, lambda: 900) is not None
    assert budget.reserve(101, Lane.OCR) is None


def test_memory_that_becomes_free_goes_by_right_of_way() -> None:
    budget = MemoryBudget(lambda: 1000)
    running = budget.reserve(900, Lane.GENERATION)
    assert running is not None
    assert budget.reserve(500, Lane.EXTRACTION) is None
    assert budget.reserve(50, Lane.OCR) is None, "it would fit, but extraction is before it"
    budget.release(running)
    assert budget.reserve(500, Lane.EXTRACTION) is not None
    assert budget.reserve(50, Lane.OCR) is not None


def test_a_lane_that_runs_something_makes_no_lower_one_wait() -> None:
    budget = MemoryBudget(lambda: 1000)
    assert budget.reserve(700, Lane.EXTRACTION) is not None
    assert budget.reserve(700, Lane.EXTRACTION) is None
    assert budget.reserve(200, Lane.OCR) is not None


def test_a_lane_that_wants_nothing_more_is_not_waited_for() -> None:
    budget = MemoryBudget(lambda: 1000)
    assert budget.reserve(900, Lane.GENERATION) is not None
    assert budget.reserve(500, Lane.EXTRACTION) is None
    budget.withdraw(Lane.EXTRACTION)
    assert budget.reserve(50, Lane.OCR) is not None


def test_no_lane_waits_for_memory_for_ever() -> None:
    """Extraction follows extraction and leaves too little for OCR; after a minute OCR is next."""
    ticking = Ticking()
    budget = MemoryBudget(lambda: 1000, ticking)
    running = budget.reserve(800, Lane.EXTRACTION)
    assert budget.reserve(600, Lane.OCR) is None
    for _ in range(5):
        ticking.now += 11
        assert running is not None
        budget.release(running)
        running = budget.reserve(800, Lane.EXTRACTION)
    ticking.now += 11
    other = budget.reserve(100, Lane.CHAT)
    assert other is None, "nobody passes OCR now"
    assert running is not None
    budget.release(running)
    assert budget.reserve(600, Lane.OCR) is not None
    assert budget.reserve(100, Lane.CHAT) is not None


def taking(megabytes: int, error: Exception | None = None) -> object:
    def handle(_: JobContext) -> None:
        supervision, child = present(), Child()
        supervision.adopt(child)
        supervision.weigh(child, megabytes * MB)
        supervision.dismiss(child)
        if error is not None:
            raise error

    return handle


class Child:
    def suspend(self) -> None: ...

    def resume(self) -> None: ...


def run(world: JobWorld, megabytes: int, error: Exception | None = None) -> JobState:
    world.handle = taking(megabytes, error)  # type: ignore[assignment]  # the test's own handler
    world.enqueue()
    return world.run().state


def test_the_peak_of_a_kind_is_remembered(world: JobWorld) -> None:
    assert world.queue.memory_needed(KIND) == 1200, "what its spec says"
    run(world, 200)
    assert world.queue.memory_needed(KIND) == 240, "and a fifth more"
    run(world, 500)
    assert world.another_queue().memory_needed(KIND) == 600, "a higher peak counts at once"
    run(world, 200)
    assert world.queue.memory_needed(KIND) == round((0.9 * 500 + 0.1 * 200) * 1.2)
    for _ in range(60):
        run(world, 200)
    assert world.queue.memory_needed(KIND) == pytest.approx(240, abs=2)


def test_a_run_that_had_too_little_teaches_too(world: JobWorld) -> None:
    assert run(world, 1500, MemoryLimit(memory_mb=1500)) is JobState.WAITING
    assert world.queue.memory_needed(KIND) == 1800


def test_a_job_without_a_child_teaches_nothing(world: JobWorld) -> None:
    world.enqueue()
    world.run()
    assert world.queue.memory_needed(KIND) == 1200
    assert world.queue.memory_needed("of.another.version") == 0


def group(folder: Path, limit: str, current: int, inactive: int, *, v1: bool = False) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    names = (
        ("memory.limit_in_bytes", "memory.usage_in_bytes")
        if v1
        else (
            "memory.max",
            "memory.current",
        )
    )
    (folder / names[0]).write_text(f"{limit}\n")
    (folder / names[1]).write_text(f"{current}\n")
    stat = f"anon 5\n{'total_' if v1 else ''}inactive_file {inactive}\n"
    (folder / "memory.stat").write_text(stat)


def test_the_tightest_control_group_counts(tmp_path: Path) -> None:
    (tmp_path / "self").write_text("0::/app.slice/masomo.scope\n")
    group(tmp_path / "app.slice", str(900 * MB), 600 * MB, 100 * MB)
    group(tmp_path / "app.slice/masomo.scope", "max", 500 * MB, 0)
    assert group_free(tmp_path / "self", tmp_path) == 400 * MB
    group(tmp_path / "app.slice/masomo.scope", str(550 * MB), 500 * MB, 0)
    assert group_free(tmp_path / "self", tmp_path) == 50 * MB
    group(tmp_path / "app.slice/masomo.scope", str(400 * MB), 500 * MB, 0)
    assert group_free(tmp_path / "self", tmp_path) == 0


def test_a_control_group_of_the_first_kind(tmp_path: Path) -> None:
    (tmp_path / "self").write_text("5:cpu,cpuacct:/\n4:memory:/docker/7\n0::/\n")
    group(tmp_path / "memory", str(2**63 - 4096), 9 * MB, 0, v1=True)
    group(tmp_path / "memory/docker/7", str(300 * MB), 100 * MB, 20 * MB, v1=True)
    assert group_free(tmp_path / "self", tmp_path) == 220 * MB


def test_no_control_group_is_no_limit(tmp_path: Path) -> None:
    assert group_free(tmp_path / "none", tmp_path) is None
    (tmp_path / "self").write_text("0::/\n")
    assert group_free(tmp_path / "self", tmp_path) is None


def test_this_machine_has_some_memory_free() -> None:
    assert free_mb() > 0


def test_who_has_waited_for_memory_is_told_with_how_long() -> None:
    clock = Ticking()
    budget = MemoryBudget(lambda: 1000, clock)
    running = budget.reserve(900, Lane.GENERATION)
    assert running is not None
    assert budget.reserve(500, Lane.OCR) is None
    clock.now = 2.0
    assert budget.short(2.0) == {}
    clock.now = 5.0
    assert budget.reserve(500, Lane.OCR) is None, "asking again begins no new wait"
    assert budget.short(2.0) == {Lane.OCR: 5.0}
    budget.release(running)
    assert budget.reserve(500, Lane.OCR) is not None
    assert budget.short(2.0) == {}
