"""What only real child processes can promise: a hostile target harms nobody but its own child."""

from __future__ import annotations

import logging
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

from masomo_desktop.core.correlation import correlated
from masomo_desktop.core.errors import NotFound
from masomo_desktop.isolation.errors import (
    Cancelled,
    ChildBug,
    ChildLost,
    MemoryLimit,
    TimeLimit,
)
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.session import Session
from masomo_desktop.isolation.stream import stream
from tests.conftest import ROOT

CHILDREN = "tests.fakes.children:"
LIMITS = Limits(seconds=30, memory_mb=300)

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
posix = pytest.mark.skipif(os.name != "posix", reason="signals and process groups")


def run(target: str, limits: Limits = LIMITS, **arguments: Any) -> list[dict[str, Any]]:
    return list(stream(CHILDREN + target, arguments, limits))


def gone(pid: int) -> bool:
    """Whether a process has ended (a zombie has), given some time to do so."""
    for _ in range(200):
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(autouse=True)
def no_child_is_left() -> Iterator[None]:
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    yield
    after = [c for c in psutil.Process().children(recursive=True) if c.pid not in before]
    assert all(gone(child.pid) for child in after)


@posix
def test_a_crash_is_a_lost_child_with_its_signal() -> None:
    with pytest.raises(ChildLost) as caught:
        run("segfault")
    assert "SIGSEGV" in caught.value.message
    assert caught.value.retryable


def test_an_exit_is_a_lost_child_with_its_code() -> None:
    for code in (0, 7):
        with pytest.raises(ChildLost, match=f"left with code {code}"):
            run("leave", code=code)


@pytest.mark.parametrize("target", ["missing", "count"])
def test_a_wrong_call_is_a_bug(target: str) -> None:
    with pytest.raises(ChildBug) as caught:
        run(target, nonsense=1)
    assert caught.value.type_name in {"AttributeError", "TypeError"}


def test_a_bug_says_where() -> None:
    with pytest.raises(ChildBug) as caught:
        run("bug", after=1)
    assert caught.value.frames[-1].startswith("children.py:")
    assert caught.value.frames[-1].endswith(":bug")


def test_an_error_whose_class_is_unknown_here_is_a_bug() -> None:
    with pytest.raises(ChildBug) as caught:
        run("unknown_error")
    assert caught.value.type_name == "error_known_in_the_child_only"


@linux
def test_the_kernel_holds_the_memory_limit() -> None:
    with pytest.raises(MemoryLimit) as caught:
        run("allocate", Limits(seconds=30, memory_mb=120))
    assert caught.value.parameters == {"memory_mb": 120}


@linux
def test_memory_that_the_kernel_does_not_count_is_weighed() -> None:
    with pytest.raises(MemoryLimit):
        run("allocate_shared", Limits(seconds=30, memory_mb=120))


def test_a_failed_malloc_in_a_library_is_a_memory_limit() -> None:
    with pytest.raises(MemoryLimit):
        run("malloc_failed")


@pytest.mark.parametrize("target", ["spin", "spin_in_c", "spin_deaf"])
def test_what_never_ends_is_killed_when_its_time_is_up(target: str) -> None:
    made = stream(CHILDREN + target, {}, Limits(seconds=1.0, memory_mb=300))
    pid = next(made)["pid"]
    with pytest.raises(TimeLimit):
        next(made)
    assert gone(pid)


def test_what_never_ends_is_killed_when_cancelled() -> None:
    wanted = threading.Event()
    made = stream(CHILDREN + "spin_in_c", {}, LIMITS, cancelled=wanted.is_set)
    pid = next(made)["pid"]
    wanted.set()
    with pytest.raises(Cancelled):
        next(made)
    assert gone(pid)


def test_leaving_early_kills_the_child() -> None:
    made = stream(CHILDREN + "spin", {}, LIMITS)
    pid = next(made)["pid"]
    made.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator
    assert gone(pid)


def test_prints_do_not_disturb_the_frames_and_stdin_is_empty() -> None:
    assert run("chatter") == [{"number": 0, "stdin": ""}]


@linux
@pytest.mark.parametrize(
    ("target", "why"),
    [("garbage", "not a frame"), ("boast", "too large"), ("nested", "not JSON")],
)
def test_nonsense_on_the_pipe_is_a_lost_child(target: str, why: str) -> None:
    with pytest.raises(ChildLost, match=why):
        run(target)


@linux
@pytest.mark.parametrize(
    "error",
    [
        {"code": "not_found", "parameters": {"what": "x", "name": ["a", "list"]}},
        {"code": "not_found", "parameters": {"what": "a placeholder is missing"}},
        {"code": "not_found", "parameters": {"what": "x", "name": "y", "__class__.x": "z"}},
        {"code": "not_found", "parameters": None},
        {"code": "<b>no such code</b>", "parameters": {}},
        {"code": 7, "parameters": {}},
    ],
)
def test_a_forged_error_is_not_believed(error: dict[str, Any]) -> None:
    with pytest.raises(ChildBug):
        run("forge", error=error)


@linux
def test_a_forged_sentence_is_cut_short() -> None:
    error = {"code": "not_found", "parameters": {"what": "x" * 10_000, "name": "y"}}
    with pytest.raises(NotFound) as caught:
        run("forge", error=error)
    assert len(caught.value.message) < 1000


def test_a_frame_over_the_limit_is_a_bug_of_its_sender() -> None:
    with pytest.raises(ChildBug) as caught:
        run("enormous")
    assert caught.value.type_name == "ValueError"


def test_endless_output_ends() -> None:
    with pytest.raises(ChildLost, match="more output than allowed"):
        for _ in stream(CHILDREN + "endless", {}, Limits(30, 300, output_mb=20)):
            pass


@linux
def test_grandchildren_die_with_the_child() -> None:
    made = stream(CHILDREN + "family", {"keep_pipe": False}, LIMITS)
    pids = next(made)["pids"]
    with pytest.raises(ChildLost, match="left with code 3"):
        next(made)
    assert all(gone(pid) for pid in pids)


@linux
def test_a_grandchild_that_fled_cannot_hold_its_parent_up() -> None:
    made = stream(CHILDREN + "family", {"keep_pipe": True}, LIMITS)
    inside, fled = next(made)["pids"]
    try:
        with pytest.raises(ChildLost, match="left with code 3"):
            next(made)
        assert gone(inside)
    finally:
        os.kill(fled, signal.SIGKILL)


@linux
@pytest.mark.parametrize("target", ["spin", "spin_in_c"])
def test_a_child_does_not_outlive_its_parent(target: str) -> None:
    code = (
        "from masomo_desktop.isolation.limits import Limits\n"
        "from masomo_desktop.isolation.stream import stream\n"
        f"made = stream({CHILDREN + target!r}, {{}}, Limits(60, 300))\n"
        "print(next(made)['pid'], flush=True)\n"
        "next(made)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert psutil.pid_exists(pid)
        parent.kill()
    assert gone(pid)


@linux
def test_a_child_outlives_the_thread_that_asked_for_it() -> None:
    """A child that is to die with its parent dies, on Linux, with the thread that started it."""
    session = Session(CHILDREN + "answerer", {"base": 1}, LIMITS)
    pids: list[int] = []

    def ask() -> None:
        pids.append(session.ask({"add": 1})[0]["pid"])

    with session:
        for _ in range(3):
            thread = threading.Thread(target=ask)
            thread.start()
            thread.join()
    assert len(pids) == 3
    assert len(set(pids)) == 1


@linux
def test_the_childs_surroundings_are_bare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MASOMO_TEST_API_KEY", "secret")
    monkeypatch.setenv("LC_TIME", "C.UTF-8")
    (found,) = run("surroundings")
    assert "secret" not in str(found["environment"])
    assert found["environment"]["LC_TIME"] == "C.UTF-8"
    assert found["environment"]["OMP_THREAD_LIMIT"] == "1"
    assert found["nice"] >= 10
    assert found["core"] == 0
    heavy = {"sqlalchemy", "PySide6", "pymupdf", "numpy", "psutil"}
    assert heavy.isdisjoint(found["modules"])


def test_events_of_the_child_are_logged_here_without_contents(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    logger = logging.getLogger("masomo_desktop")
    monkeypatch.setattr(logger, "propagate", True)
    caplog.set_level(logging.INFO, "masomo_desktop")
    with correlated():
        run("tell")
    told = [record for record in caplog.records if record.msg == "told"]
    assert [record.fields for record in told] == [{"child": True, "pages": 3, "code": "no_text"}]
    assert not any("not ours" in record.getMessage() for record in caplog.records)


def test_a_child_cannot_flood_the_log(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("masomo_desktop"), "propagate", True)
    caplog.set_level(logging.INFO, "masomo_desktop")
    run("babble", times=1500)
    assert len([record for record in caplog.records if record.msg == "babbled"]) == 1000


@pytest.fixture
def session() -> Iterator[Session]:
    with Session(CHILDREN + "answerer", {"base": 40}, LIMITS) as made:
        yield made


def test_a_session_answers_with_a_payload(session: Session) -> None:
    answer, payload = session.ask({"add": 2})
    assert (answer["sum"], payload) == (42, b"\x02\x02")
    large, bytes_of = session.ask({"add": 300_000})
    assert (large["sum"], len(bytes_of)) == (300_040, 300_000)
    assert large["pid"] == answer["pid"]


def test_a_session_serves_threads_in_turn(session: Session) -> None:
    sums: list[int] = []
    threads = [
        threading.Thread(target=lambda n=n: sums.append(session.ask({"add": n})[0]["sum"]))
        for n in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(sums) == [40 + n for n in range(20)]


@pytest.mark.parametrize(
    ("request_", "error"),
    [({"fail": True}, NotFound), ({"die": True}, ChildLost), ({"nonsense": 1}, ChildBug)],
)
def test_an_error_ends_the_session(
    session: Session, request_: dict[str, Any], error: type[Exception]
) -> None:
    assert session.ask({"add": 1})[0]["sum"] == 41
    with pytest.raises(error):
        session.ask(request_)
    assert not session.alive
    with pytest.raises(ChildLost):
        session.ask({"add": 1})


def test_the_time_limit_is_for_each_question() -> None:
    with Session(CHILDREN + "answerer", {"base": 0}, Limits(2.0, 300)) as session:
        for _ in range(3):
            session.ask({"sleep": 0.8})
        with pytest.raises(TimeLimit):
            session.ask({"sleep": 30})


def test_a_closed_session_leaves_nothing(session: Session) -> None:
    pid = session.ask({"add": 1})[0]["pid"]
    session.close()
    assert gone(pid)
