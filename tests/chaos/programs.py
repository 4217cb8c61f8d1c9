"""Starts, finds and kills the processes of Masomo, all of them descendants of this one."""

from __future__ import annotations

import compileall
import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[2]
_PR_SET_CHILD_SUBREAPER = 36  # <linux/prctl.h>


def copy_program(to: Path) -> Path:
    """A copy of the program and of what is injected, so that both stay what they are meanwhile.

    To be compiled when its text is what it is to be.
    """
    hidden = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "masomo_desktop", to / "masomo_desktop", ignore=hidden)
    shutil.copytree(ROOT / "tests" / "chaos" / "injected", to / "injected", ignore=hidden)
    (to / "resources").symlink_to(ROOT / "resources")
    return to


def compile_program(root: Path) -> None:
    """Compile a copy, as an installer does: or every process that is killed would do it anew."""
    compileall.compile_dir(root / "masomo_desktop", quiet=2, force=True)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose parent dies: so none can hide."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


@dataclass
class Running:
    """One process under attack."""

    role: str
    process: subprocess.Popen[bytes]
    said: Path
    complained: Path
    arguments: tuple[str, ...] = ()

    @property
    def pid(self) -> int:
        return self.process.pid

    def alive(self) -> bool:
        return self.process.poll() is None

    def kill(self) -> bool:
        """SIGKILL; False if it had ended by itself."""
        if not self.alive():
            return False
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        return True

    def wait(self, seconds: float) -> int | None:
        """Its exit code, or None if it still runs."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def document(self) -> dict[str, Any]:
        """What it printed as JSON; empty if it printed none."""
        try:
            found: dict[str, Any] = json.loads(self.said.read_text(encoding="utf-8"))
        except ValueError:
            return {}
        return found

    def stderr(self) -> str:
        return self.complained.read_text(encoding="utf-8", errors="replace")

    def children(self) -> list[psutil.Process]:
        """The isolated children that run now."""
        try:
            return [
                child
                for child in psutil.Process(self.pid).children(recursive=True)
                if child.status() != psutil.STATUS_ZOMBIE
            ]
        except psutil.NoSuchProcess:
            return []


@dataclass
class Machine:
    """One profile and all processes that use it. `root` is a `copy_program`."""

    home: Path
    control: Path
    root: Path
    started: list[Running] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.control.mkdir(parents=True, exist_ok=True)

    @property
    def database(self) -> Path:
        return self.home / "masomo.sqlite3"

    def start(
        self, role: str, *arguments: str, point: str = "", child: dict[str, Any] | None = None
    ) -> Running:
        """Start the program; `point` and `child` are told to its injection."""
        number = len(self.started)
        said = self.control / f"{number:03}-{role}.out"
        complained = self.control / f"{number:03}-{role}.err"
        environment = {
            **{
                k: v for k, v in os.environ.items() if not k.startswith(("MASOMO", "PYTEST", "COV"))
            },
            "PYTHONPATH": os.pathsep.join((str(self.root / "injected"), str(self.root))),
            "PYTHONDONTWRITEBYTECODE": "1",
            "MASOMO_CHAOS": str(self.control),
            "MASOMO_CHAOS_POINT": point,
            "MASOMO_CHAOS_CHILD": json.dumps(child) if child else "",
            "MASOMO_HOME": str(self.home),
            "QT_QPA_PLATFORM": "offscreen",
        }
        with said.open("wb") as out, complained.open("wb") as err:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "masomo_desktop", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                env=environment,
                cwd=self.control,
                start_new_session=True,  # or the kernel takes us for the shell of its children
            )
        running = Running(role, process, said, complained, arguments)
        self.started.append(running)
        return running

    def worker(self, **more: Any) -> Running:
        return self.start("worker", "work", **more)

    def window(self, **more: Any) -> Running:
        return self.start("window", **more)

    def command(self, *arguments: str, **more: Any) -> Running:
        return self.start("command", *arguments, "--json", **more)

    def shift_clock(self, seconds: float) -> None:
        """Put the clock of every process of this machine forward, or back."""
        file = self.control / "clock"
        now = float(file.read_text()) if file.exists() else 0.0
        partial = file.with_suffix(".new")
        partial.write_text(str(now + seconds))
        partial.replace(file)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Inside the block every lane of every process stands still, as during a chat."""
        file = self.control / "hold"
        file.touch()
        try:
            yield
        finally:
            file.unlink()

    def death(self, pid: int) -> str | None:
        """At which point the process killed itself, if it did."""
        note = self.control / f"died-{pid}"
        return note.read_text() if note.exists() else None

    def deaths(self) -> set[str]:
        """The notes of all processes that killed themselves."""
        return {note.name for note in self.control.glob("died-*")}

    def living(self) -> Iterator[Running]:
        return (one for one in self.started if one.alive())

    def orphans(self, patience: float = 15.0) -> list[str]:
        """Processes below us that no living program answers for; waits for them to go."""
        until = time.monotonic() + patience
        while True:
            found = self._strays()
            if not found or time.monotonic() > until:
                return found
            time.sleep(0.05)

    def _strays(self) -> list[str]:
        own = {one.pid for one in self.started}
        strays = []
        for child in psutil.Process().children():
            if child.pid in own:
                continue
            try:
                if child.status() == psutil.STATUS_ZOMBIE:
                    os.waitpid(child.pid, os.WNOHANG)
                elif _ours(child):
                    strays.append(f"{child.pid} {' '.join(child.cmdline()[-2:])}")
            except (psutil.NoSuchProcess, ChildProcessError):
                continue
        return strays

    def stop_all(self) -> None:
        """Kill whatever still runs."""
        for one in self.started:
            if one.alive():
                for child in one.children():
                    _quietly(child.kill)
                one.kill()
        for child in psutil.Process().children(recursive=True):
            if _quietly(lambda child=child: _ours(child)):
                _quietly(child.kill)


def _ours(process: psutil.Process) -> bool:
    """Whether it is the program, or something that the program starts."""
    command = process.cmdline()
    return "masomo_desktop" in " ".join(command) or "tesseract" in "".join(command[:1])


def _quietly(call: Any) -> Any:
    try:
        return call()
    except psutil.Error:
        return None
