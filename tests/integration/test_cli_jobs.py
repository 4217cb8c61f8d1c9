"""`masomo jobs` as somebody at a terminal, and a script, see the queue."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from masomo_desktop.cli.jobs import steady
from tests.integration.command_line import LESSON, Masomo

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")


@pytest.fixture
def masomo(home: Path) -> Masomo:
    return Masomo(home)


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    file = tmp_path / "cells.md"
    file.write_text(LESSON, encoding="utf-8")
    return file


def test_jobs_say_what_they_are_about_and_tell_their_runs(masomo: Masomo, lesson: Path) -> None:
    masomo.run("import", lesson, "--course", "Biology")
    before = masomo.run("jobs", "--json").document
    [job] = before["jobs"]
    assert (job["name"], job["state"], job["left_s"]) == ("cells.md", "queued", None)
    assert before["health"] == {"state": "working", "at_work": 1, "failed": 0, "why": None}
    lanes = {lane["name"]: lane for lane in before["lanes"]}
    assert lanes["extraction"]["next_job"] == job["id"]
    assert lanes["extraction"]["oldest_wait_s"] > 0
    assert "cells.md" in masomo.run("jobs").out
    masomo.run("work", "--until-idle")
    after = masomo.run("jobs", "--json").document
    assert after["health"]["state"] == "well"
    story = masomo.run("jobs", "show", job["id"], "--json").document
    [run] = story["runs"]
    assert (run["run"], run["attempt"], run["outcome"], run["error"]) == (1, 1, "done", None)
    assert story["correlation"]
    assert job["id"] in masomo.run("jobs", "show", job["id"]).out
    assert masomo.run("jobs", "show", "no-such-job").code == 2


def test_what_failed_for_good_needs_somebody_until_it_is_gone(
    masomo: Masomo, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\n" + b"nothing " * 50)
    assert masomo.run("import", broken, "--course", "Biology", "--wait").code == 1
    assert masomo.run("jobs", "--json").document["health"]["state"] == "needs_you"
    assert masomo.run("jobs").out.startswith("Failed for good: 1.")
    [source] = masomo.sources()
    masomo.run("purge", source["id"])
    document = masomo.run("jobs", "--json").document
    assert document["health"]["state"] == "well"
    [failed] = [job for job in document["jobs"] if job["state"] == "failed"]
    assert failed["name"] == ""


def test_quiet_is_asked_for_and_ended(masomo: Masomo) -> None:
    assert masomo.run("jobs", "quiet", "on", "--json").document == {"quiet": True}
    document = masomo.run("jobs", "--json").document
    assert document["quiet"] is True
    assert (document["health"]["state"], document["health"]["why"]) == ("held", "quiet")
    assert masomo.run("jobs").out.startswith("Stands still (quiet).")
    assert masomo.run("jobs", "quiet", "off", "--json").document == {"quiet": False}
    assert masomo.run("jobs", "--json").document["health"]["state"] == "well"
    assert masomo.run("jobs", "quiet", "perhaps").code == 2


@pytest.fixture
def watching(masomo: Masomo) -> Iterator[subprocess.Popen[str]]:
    process = masomo.start("jobs", "--watch", "--json")
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate(timeout=30)


def test_a_script_gets_one_document_for_each_change(
    masomo: Masomo, lesson: Path, watching: subprocess.Popen[str]
) -> None:
    assert watching.stdout is not None
    first = json.loads(watching.stdout.readline())
    assert first["jobs"] == []
    masomo.run("import", lesson, "--course", "Biology", "--wait")
    documents = [first]
    while not documents[-1]["jobs"] or documents[-1]["jobs"][0]["state"] != "done":
        documents.append(json.loads(watching.stdout.readline()))
    os.kill(watching.pid, signal.SIGINT)
    out, err = watching.communicate(timeout=30)
    documents += map(json.loads, out.splitlines())
    assert watching.returncode == 130
    assert err.splitlines() == ["Interrupted. What was done is kept."]
    told = [steady(document) for document in documents]
    assert all(one != other for one, other in pairwise(told))


def test_on_a_terminal_each_look_takes_the_place_of_the_last(masomo: Masomo, lesson: Path) -> None:
    import pty

    masomo.run("status")
    main, terminal = pty.openpty()
    process = subprocess.Popen(
        masomo.command("jobs", "--watch"), stdout=terminal, stderr=subprocess.PIPE
    )
    os.close(terminal)
    try:
        seen = read_until(main, "nothing is left to do")
        masomo.run("import", lesson, "--course", "Biology")
        seen += read_until(main, "cells.md")
        assert seen.count("\x1b[H\x1b[J") >= 2
        os.kill(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=30)
        assert (process.returncode, err) == (130, b"Interrupted. What was done is kept.\n")
    finally:
        os.close(main)
        if process.poll() is None:
            process.kill()
            process.wait()


def read_until(terminal: int, words: str) -> str:
    """What is written to a terminal, up to and with some words; the test's own limit ends it."""
    seen = ""
    while words not in seen:
        seen += os.read(terminal, 4096).decode("utf-8", "replace")
    return seen
