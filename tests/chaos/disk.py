"""A small disk of its own for a profile: it fills up, and it becomes read-only. Needs root."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.chaos import faults
from tests.chaos.episode import Episode
from tests.chaos.parts import ask, finish
from tests.chaos.programs import Machine

SIZE_MB = 48


def can_mount() -> bool:
    """Whether this process may mount a file system."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("mount") is not None


@contextmanager
def disk_episode(machine: Machine, *, chosen: bool) -> Iterator[Sequence[faults.Fault]]:
    """The profile on a small disk, and the faults of disks; nothing where it was not chosen."""
    if not (chosen and can_mount() and _mount(machine.home)):
        yield ()
        return
    try:
        yield (disk_full, read_only, disk_full)
    finally:
        machine.stop_all()
        subprocess.run(["umount", "-l", str(machine.home)], check=False, capture_output=True)


def _mount(folder: Path) -> bool:
    folder.mkdir(parents=True, exist_ok=True)
    options = f"size={SIZE_MB}m"
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "masomo-chaos", str(folder)],
        check=False,
        capture_output=True,
    )
    return done.returncode == 0


def _make_read_only(folder: str) -> None:
    """Once nobody has a file there open for writing: what was killed just now takes a moment."""
    command = ["mount", "-o", "remount,ro", folder]
    until = time.monotonic() + 20
    while subprocess.run(command, check=False, capture_output=True).returncode != 0:
        if time.monotonic() > until:
            subprocess.run(command, check=True)
        time.sleep(0.1)


def disk_full(episode: Episode) -> None:
    """The disk is full for some seconds while files are imported and read."""
    episode.allowed.add("disk_full")
    episode.run_scheduler()
    ballast = episode.machine.home / "ballast"
    first = ask(episode, most=3)
    time.sleep(episode.rng.uniform(0.0, 0.8))
    episode.blind = True
    _fill(ballast)
    command = ask(episode, most=3)
    time.sleep(episode.rng.uniform(0.5, 3.0))
    if episode.rng.random() < 0.5:
        episode.kill_scheduler()
    for one in (first, command):
        finish(episode, one)
    ballast.unlink()
    episode.blind = False
    episode.look()
    finish(episode, ask(episode))
    episode.look()


def _fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file:
        for size in (1 << 20, 4096, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                continue


def read_only(episode: Episode) -> None:
    """On a read-only disk every command says so, and nothing changes."""
    episode.allowed.add("profile_read_only")
    if episode.scheduler is not None:
        episode.kill_scheduler()
    for one in list(episode.machine.living()):
        one.kill()
    home = str(episode.machine.home)
    before = sorted((f.name, f.stat().st_size) for f in episode.machine.home.iterdir())
    _make_read_only(home)
    try:
        for arguments in (
            ("import", str(next(iter(episode.books.values())).path), "--course", "X"),
            ("work", "--until-idle", "--timeout", "5"),
            ("status",),
        ):
            command = episode.command(*arguments)
            code = episode.ended(command, 30)
            episode.check(
                (code == 1 and "cannot write" in command.stderr()) or arguments == ("status",),
                "read-only disk is not told",
                f"{arguments[0]}: {code} {command.stderr()[-200:]}",
            )
        window = episode.machine.window()
        time.sleep(2)
        window.kill()
        after = sorted((f.name, f.stat().st_size) for f in episode.machine.home.iterdir())
        episode.check(before == after, "something changed on a read-only disk")
    finally:
        subprocess.run(["mount", "-o", "remount,rw", home], check=True, capture_output=True)
