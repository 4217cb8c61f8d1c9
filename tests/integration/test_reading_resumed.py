"""The power goes off in the middle of a long scan and of a long recording: reading goes on there.

The whole program is killed with SIGKILL. What it had stored is then marked in the database: text
that was read again would have lost its mark.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import pairwise
from pathlib import Path

import psutil
import pytest

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction.speech_models import installed
from tests.fakes import scans
from tests.integration.command_line import Masomo

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1200),
    pytest.mark.skipif(sys.platform != "linux", reason="processes and signals as Linux has them"),
]

MARK = " [kept]"
#: Pages that are at work or read and not yet stored when the power goes off: two are read at once,
#: and one more waits for its turn to be told.
IN_FLIGHT = 4
#: How often the speech is heard in the recording.
TIMES = 25


@contextmanager
def database(masomo: Masomo) -> Iterator[sqlite3.Connection]:
    path = ProfilePaths(masomo.home).database
    there = f"{path.as_uri()}?mode=rw"  # never made by us
    with closing(sqlite3.connect(there, uri=True, timeout=30)) as connection, connection:
        yield connection


def kept(masomo: Masomo) -> int:
    """How many units with text are stored."""
    try:
        with database(masomo) as connection:
            query = "SELECT count(*) FROM units WHERE text <> ''"
            return int(connection.execute(query).fetchone()[0])
    except sqlite3.OperationalError:  # not made yet
        return 0


def killed_after(masomo: Masomo, units: int, *arguments: str | Path) -> int:
    """Run a command and kill all of it once so many units are stored; returns how many are."""
    running = masomo.start(*arguments)
    try:
        for _ in range(10_000):
            if kept(masomo) >= units:
                break
            assert running.poll() is None, running.communicate()
            time.sleep(0.1)
        children = psutil.Process(running.pid).children(recursive=True)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.communicate()
    psutil.wait_procs(children, timeout=30)
    with database(masomo) as connection:
        connection.execute("UPDATE units SET text = text || ? WHERE text <> ''", (MARK,))
        return int(connection.execute("SELECT changes()").fetchone()[0])


def work(masomo: Masomo) -> None:
    running = masomo.start("work", "--until-idle")
    out, err = running.communicate(timeout=1000)
    assert running.returncode == 0, (out, err)


def units(masomo: Masomo) -> list[tuple[int, str, float, float]]:
    with database(masomo) as connection:
        query = "SELECT number, text, start, end FROM units ORDER BY number"
        return list(connection.execute(query))


@scans.needs_tesseract
def test_a_scan_goes_on_at_its_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed at page 30 of 40. Tesseract notes each time that it reads a page."""
    notes, real = tmp_path / "notes", shutil.which("tesseract")
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "tesseract").write_text(f'#!/bin/sh\necho "$*" >> {notes}\nexec {real} "$@"\n')
    (programs / "tesseract").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    pages = [("scan", f"Lesson {n}. " + scans.WORDS[:300]) for n in range(1, 41)]
    scan = scans.pdf(tmp_path / "scan.pdf", pages)
    masomo = Masomo(tmp_path / "home")
    stored = killed_after(masomo, 30, "import", scan, "--course", "Rain", "--wait")
    assert 30 <= stored < 40

    work(masomo)
    found = units(masomo)
    assert [number for number, *_ in found] == list(range(1, 41))
    assert [f"Lesson {number}." in text for number, text, *_ in found] == [True] * 40
    assert sum(text.endswith(MARK) for _, text, *_ in found) == stored
    readings = sum("tsv" in line for line in notes.read_text().splitlines())
    assert 40 <= readings <= 40 + IN_FLIGHT
    assert [source["state"] for source in masomo.sources()] == ["ready"]


@pytest.mark.corpus
def test_a_recording_goes_on_at_its_minute(
    tmp_path: Path, corpus: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after two thirds of a lesson of six minutes, in which one speech is heard 25 times."""
    smallest = min(installed([models]), key=lambda model: model.size)
    shelf = tmp_path / "models"
    shelf.mkdir()
    (shelf / smallest.name).symlink_to(smallest.path, target_is_directory=True)
    monkeypatch.setenv("MASOMO_MODELS", str(shelf))
    lesson = _lesson(corpus / "audio-video" / "wh_jfk.flac", tmp_path / "lesson.wav", TIMES)
    masomo = Masomo(tmp_path / "home")
    arguments = ("import", lesson, "--course", "Speech", "--languages", "eng", "--wait")
    stored = killed_after(masomo, 7, *arguments)
    before = units(masomo)
    assert 150 < before[-1][3] < 320, "the power went off too late to tell"

    work(masomo)
    found = units(masomo)
    assert [number for number, *_ in found] == list(range(1, len(found) + 1))
    assert sum(text.endswith(MARK) for _, text, *_ in found) == stored
    assert found[:stored] == before
    assert found[stored][2] == pytest.approx(before[-1][3], abs=6), "on at the second reached"
    assert all(one[3] <= other[2] + 0.01 for one, other in pairwise(found))
    rest = " ".join(text for _, text, *_ in found[stored:]).lower()
    left = (TIMES * 14 - before[-1][3]) / 14  # the speech takes 11 seconds, and 3 are still
    assert rest.count("your country can do for you") == pytest.approx(left, abs=2)
    assert found[-1][3] > TIMES * 14 - 10, "to its end"
    assert [source["state"] for source in masomo.sources()] == ["ready"]


def _lesson(speech: Path, path: Path, times: int) -> Path:
    """The speech so many times, three seconds apart. Decoded by a process of its own: a library
    that decodes is not for this one."""
    decode = (
        "import sys; from faster_whisper.audio import decode_audio; "
        "sys.stdout.buffer.write((decode_audio(sys.argv[1]) * 32767).astype('int16').tobytes())"
    )
    done = subprocess.run(
        [sys.executable, "-c", decode, str(speech)], capture_output=True, check=True
    )
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        for _ in range(times):
            file.writeframes(done.stdout + bytes(2 * 3 * 16_000))
    return path
