"""A suspended child: it and what it started stand still, its clock too, and it strands nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import psutil
import pytest

from masomo_desktop.isolation.dialogue import Dialogue
from masomo_desktop.isolation.errors import Cancelled, MemoryLimit, TimeLimit
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.session import Session
from masomo_desktop.isolation.stream import stream
from masomo_desktop.isolation.supervision import Supervision, supervised_by
from tests.conftest import ROOT

CHILDREN = "tests.fakes.children:"
LIMITS = Limits(seconds=30, memory_mb=300)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="looks at states that POSIX has")


def stopped(pid: int) -> bool:
    return psutil.Process(pid).status() == psutil.STATUS_STOPPED


def gone(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def wait_until(holds: Any, *arguments: Any) -> None:
    for _ in range(400):
        if holds(*arguments):
            return
        time.sleep(0.02)
    raise AssertionError(f"never: {holds.__name__}{arguments}")


@pytest.fixture
def supervision() -> Iterator[Supervision]:
    with supervised_by(Supervision()) as made:
        yield made


def test_a_child_and_what_it_started_stand_still_and_go_on(supervision: Supervision) -> None:
    made = stream(CHILDREN + "counting_family", {}, LIMITS)
    first = next(made)
    supervision.suspend()
    for pid in first["pids"]:
        wait_until(stopped, pid)
    supervision.resume()
    wait_until(lambda: not any(map(stopped, first["pids"])))
    assert next(made)["number"] > first["number"]
    made.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator
    for pid in first["pids"]:
        wait_until(gone, pid)


def test_its_time_limit_stands_still(supervision: Supervision) -> None:
    """Suspended for longer than the whole limit, it still comes to its end."""
    made = stream(CHILDREN + "slow", {"seconds": 0.05, "times": 4}, Limits(2.0, 300))
    assert next(made) == {"number": 0}
    supervision.suspend()
    threading.Timer(2.5, supervision.resume).start()
    assert [unit["number"] for unit in made] == [1, 2, 3]
    assert supervision.stood_still() >= 2.4


def test_its_time_limit_goes_on_afterwards(supervision: Supervision) -> None:
    made = stream(CHILDREN + "spin", {}, Limits(1.0, 300))
    next(made)
    supervision.suspend()
    threading.Timer(0.3, supervision.resume).start()
    with pytest.raises(TimeLimit):
        next(made)


def test_a_suspended_child_is_cancelled(supervision: Supervision) -> None:
    wanted = threading.Event()
    made = stream(CHILDREN + "spin_in_c", {}, LIMITS, cancelled=wanted.is_set)
    pid = next(made)["pid"]
    supervision.suspend()
    wait_until(stopped, pid)
    wanted.set()
    with pytest.raises(Cancelled):
        next(made)
    wait_until(gone, pid)


def test_a_suspended_child_is_closed(supervision: Supervision) -> None:
    made = stream(CHILDREN + "counting_family", {}, LIMITS)
    pids = next(made)["pids"]
    supervision.suspend()
    made.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator
    for pid in pids:
        wait_until(gone, pid)


def test_a_child_that_starts_meanwhile_waits_for_its_turn(supervision: Supervision) -> None:
    supervision.suspend()
    threading.Timer(1.0, supervision.resume).start()
    began = time.monotonic()
    assert list(stream(CHILDREN + "count", {"to": 2}, LIMITS)) == [{"number": 0}, {"number": 1}]
    assert time.monotonic() - began >= 0.9


def test_suspending_and_resuming_may_be_repeated(supervision: Supervision) -> None:
    for _ in range(3):
        supervision.resume()
        supervision.suspend()
        supervision.suspend()
        supervision.resume()
    assert len(list(stream(CHILDREN + "count", {"to": 3}, LIMITS))) == 3
    assert not supervision.suspended


def test_one_job_is_suspended_and_another_is_not() -> None:
    one, other = Supervision(), Supervision()
    with supervised_by(one):
        held = stream(CHILDREN + "spin", {}, LIMITS)
        pid = next(held)["pid"]
    one.suspend()
    with supervised_by(other):
        assert len(list(stream(CHILDREN + "count", {"to": 3}, LIMITS))) == 3
    wait_until(stopped, pid)
    held.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator


def test_a_session_is_under_who_asks(supervision: Supervision) -> None:
    with Session(CHILDREN + "answerer", {"base": 0}, LIMITS) as session:
        pid = session.ask({"add": 1})[0]["pid"]
        supervision.suspend()
        assert not stopped(pid), "between two questions it is nobody's"
        with supervised_by(Supervision()):
            assert session.ask({"add": 2})[0]["sum"] == 2
        threading.Timer(0.5, supervision.resume).start()
        assert session.ask({"add": 3})[0]["sum"] == 3
        assert not stopped(pid)


def test_a_dialogue_is_under_who_asks(supervision: Supervision) -> None:
    dialogue = Dialogue(CHILDREN + "talker", {"base": 0}, LIMITS, patience=20.0)
    pieces = dialogue.ask({"to": 10**6, "pause": 0.01})
    pid = next(pieces)["pid"]
    supervision.suspend()
    wait_until(stopped, pid)
    pieces.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator
    assert dialogue.alive, "an answer that was given up while suspended could end"
    assert not stopped(pid)
    dialogue.close()
    wait_until(gone, pid)


def test_what_the_children_weigh_is_known(supervision: Supervision) -> None:
    made = stream(CHILDREN + "heavy_family", {"megabytes": 60}, Limits(30, 900))
    next(made)
    wait_until(_next_weighs, made, supervision, 120)
    assert supervision.memory_mb >= 120
    made.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator
    assert supervision.memory_mb == 0
    assert supervision.peak_mb >= 120


def _next_weighs(made: Iterator[Any], supervision: Supervision, megabytes: int) -> bool:
    next(made)
    return supervision.memory_mb >= megabytes


def test_what_a_child_started_counts_for_its_memory_limit() -> None:
    made = stream(CHILDREN + "heavy_family", {"megabytes": 120}, Limits(30, 200))
    with pytest.raises(MemoryLimit):
        for _ in made:
            pass


_PARENT = """
import time
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.isolation.supervision import Supervision, supervised_by
with supervised_by(Supervision()) as supervision:
    made = stream("tests.fakes.children:counting_family", {}, Limits(60, 300))
    pids = next(made)["pids"]
    supervision.suspend()
    print(*pids, flush=True)
    next(made)
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_parent_that_dies_leaves_no_suspended_child(number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PARENT], cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True
    ) as parent:
        assert parent.stdout is not None
        pids = [int(pid) for pid in parent.stdout.readline().split()]
        for pid in pids:
            wait_until(stopped, pid)
        parent.send_signal(number)
    for pid in pids:
        wait_until(gone, pid)


_ORPHAN = """
import os, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], process_group=0)
time.sleep(0.3)
os.killpg(child.pid, 19)
print(child.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the number of SIGSTOP")
def test_the_kernel_alone_ends_a_stopped_group_whose_parent_died() -> None:
    """What holds where a child cannot ask to die with its parent (macOS): spawning.start."""
    with subprocess.Popen(
        [sys.executable, "-c", _ORPHAN], stdout=subprocess.PIPE, start_new_session=True
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        wait_until(stopped, pid)
        parent.kill()
    wait_until(gone, pid)
