"""Killed or interrupted in the middle of an import: everything is there on restart."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pymupdf
import pytest

from tests.integration.command_line import Masomo

PAGES = 2500
_DEADLINE = 60

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")


@pytest.fixture
def masomo(home: Path) -> Masomo:
    return Masomo(home)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book that takes a few seconds to read."""
    document = pymupdf.open()
    for number in range(1, PAGES + 1):
        page = document.new_page()
        text = f"This is page number {number} of the book. " * 20
        page.insert_textbox((50, 50, 550, 800), text)
    file = tmp_path_factory.mktemp("books") / "book.pdf"
    document.save(file)
    document.close()
    return file


def in_the_middle(masomo: Masomo) -> int:
    """Wait until some pages of the book are stored, and say how many."""
    until = time.monotonic() + _DEADLINE
    while time.monotonic() < until:
        done = stored(masomo)
        if done:
            return done
        time.sleep(0.01)
    pytest.fail("no page was stored in time")


def stored(masomo: Masomo) -> int:
    try:
        database = sqlite3.connect(f"file:{masomo.home}/masomo.sqlite3?mode=ro", uri=True)
        try:
            return int(database.execute("SELECT count(*) FROM units").fetchone()[0])
        finally:
            database.close()
    except sqlite3.OperationalError:  # not made yet
        return 0


def start(masomo: Masomo, book: Path) -> subprocess.Popen[str]:
    return masomo.start("import", book, "--course", "Books", "--wait")


def check_whole(masomo: Masomo) -> None:
    ended = masomo.run("work", "--until-idle", "--json")
    assert (ended.code, ended.document) == (0, {"idle": True, "failed": []})
    [source] = masomo.sources()
    assert source["state"] == "ready"
    assert source["units"] == {"total": PAGES, "done": PAGES}
    units = masomo.run("text", source["id"], "--json").document["units"]
    assert [unit["number"] for unit in units] == list(range(1, PAGES + 1))
    for unit in units:
        assert f"page number {unit['number']} of" in unit["text"]
    hits = masomo.run("search", f'"page number {PAGES}"', "--json").document["hits"]
    assert [hit["unit"] for hit in hits] == [PAGES]
    [job] = masomo.run("jobs", "--json").document["jobs"]
    assert (job["state"], job["attempts"]) == ("done", 1)


def test_sigkill(masomo: Masomo, book: Path) -> None:
    process = start(masomo, book)
    done = in_the_middle(masomo)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
    assert done <= stored(masomo) < PAGES
    assert masomo.sources()[0]["state"] == "processing"
    check_whole(masomo)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupt(masomo: Masomo, book: Path, number: signal.Signals) -> None:
    process = start(masomo, book)
    in_the_middle(masomo)
    os.kill(process.pid, number)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, "")
    assert err.splitlines() == ["Interrupted. What was done is kept."]
    assert stored(masomo) < PAGES
    check_whole(masomo)
