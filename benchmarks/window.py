"""Process start to a window that is shown and responsive, and memory at rest, beside Anki.

Both open a profile that no process has opened before, with 50 courses or decks, on the same
virtual screen, in turn. The pages of both programs' files are in memory after the first round,
which is not counted.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import anki
from benchmarks.figures import Figure, Missing, ratio
from benchmarks.processes import end, proportional_memory
from benchmarks.screen import NotShown, Screen, Watch, virtual_screen

COURSES, ROUNDS, REST = 50, 7, 3.0
NAMES = ("window: start to responsive", "window: memory at rest (PSS)")


@dataclass
class _Program:
    title: str
    template: Path
    command: Callable[[Path], list[str]]
    environment: Callable[[Path], Mapping[str, str]]
    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)


def run() -> list[Figure | Missing]:
    """Both figures, or why they cannot be taken here."""
    try:
        rival = anki.installed()
        with tempfile.TemporaryDirectory() as folder, virtual_screen() as screen:
            programs = _programs(Path(folder), rival)
            for number in range(ROUNDS + 1):
                for program in programs:
                    _round(program, screen, Path(folder) / f"round-{number}", counted=number > 0)
    except (NotShown, OSError, subprocess.CalledProcessError) as problem:
        return [Missing(name, f"{type(problem).__name__}: {problem}") for name in NAMES]
    ours, theirs = programs
    middle = statistics.median
    return [
        ratio(
            NAMES[0],
            middle(ours.seconds),
            middle(theirs.seconds),
            beside=f"Anki {anki.VERSION}",
            unit="s",
            at_most=0.6,
        ),
        ratio(
            NAMES[1],
            middle(ours.megabytes),
            middle(theirs.megabytes),
            beside=f"Anki {anki.VERSION}",
            unit="MB",
            at_most=1 / 3,
        ),
    ]


def _programs(folder: Path, rival: anki.Anki) -> tuple[_Program, _Program]:
    _prepare_masomo(folder / "masomo")
    rival.prepare(folder / "anki", COURSES)
    masomo = Path(sys.executable).parent / "masomo"
    return (
        _Program(
            "Masomo",
            folder / "masomo",
            lambda home: [str(masomo), "--home", str(home)],
            lambda _: {},
        ),
        _Program(anki.TITLE, folder / "anki", rival.command, rival.environment),
    )


def _prepare_masomo(home: Path) -> None:
    """A profile with 50 courses of one short, read text each."""
    from masomo_desktop import app

    services = app.build(home)
    for number in range(COURSES):
        course = services.courses.create(f"Course {number:02}")
        text = f"Chapter {number}. A cell is the smallest unit of life. It was named in 1665."
        services.imports.import_text(course.id, f"Notes {number}", text)
    services.close()
    masomo = Path(sys.executable).parent / "masomo"
    command = [str(masomo), "--home", str(home), "work", "--until-idle"]
    subprocess.run(command, check=True, capture_output=True)


def _round(program: _Program, screen: Screen, profile: Path, *, counted: bool) -> None:
    shutil.copytree(program.template, profile)
    environment = {
        **os.environ,
        **program.environment(profile),
        "DISPLAY": screen.display,
        "QT_QPA_PLATFORM": "xcb",
    }
    watch = Watch(screen, program.title)
    process = subprocess.Popen(
        program.command(profile),
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        seconds = watch.until_ready(process)
        time.sleep(REST)
        megabytes = proportional_memory(process)
    finally:
        end(process)
        watch.close()
        shutil.rmtree(profile)
    if counted:
        program.seconds.append(seconds)
        program.megabytes.append(megabytes)
