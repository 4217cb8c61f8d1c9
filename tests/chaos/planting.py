"""Plants a bug in a copy of the program, and looks who finds it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.chaos import faults
from tests.chaos.bugs import Bug
from tests.chaos.campaign import Campaign, Ground
from tests.chaos.programs import ROOT, compile_program, copy_program

_TRIES = 4
_CALM = -1  # number of the episode without faults
_UNDISTURBED, _FOUND = 3, 4  # exit codes
_MACHINE = f"""
import sys, traceback
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from tests.unit.jobs.test_jobs_against_a_model import Jobs, work_undisturbed

def run(what, code):
    try:
        what()
    except Exception:
        traceback.print_exc()
        sys.exit(code)

run(work_undisturbed, {_UNDISTURBED})
run(lambda: run_state_machine_as_test(Jobs, settings=settings(
    max_examples=400, stateful_step_count=50, phases=[Phase.generate], derandomize=True,
    database=None, deadline=None)), {_FOUND})
"""


class Broken(Exception):
    """The program fails where nobody disturbs it: that anything at all finds such a bug says
    nothing of the attack."""


def plant(bug: Bug, root: Path) -> None:
    """Copy the program to `root` with the bug in it; ValueError where an edit no longer applies."""
    copy_program(root)
    for part in ("fakes", "unit/jobs"):
        shutil.copytree(ROOT / "tests" / part, root / "tests" / part)
    for edit in bug.edits:
        file = root / "masomo_desktop" / edit.file
        text = file.read_text(encoding="utf-8")
        if text.count(edit.before) != 1:
            raise ValueError(f"{bug.name}: {edit.file} has changed, so this cannot be planted")
        file.write_text(text.replace(edit.before, edit.after), encoding="utf-8")


def hunt(bug: Bug, ground: Ground, folder: Path, seed: int) -> str | None:
    """Which check finds the bug; None if none does. Raises `Broken`."""
    root = folder / "planted"
    shutil.rmtree(folder, ignore_errors=True)
    plant(bug, root)
    compile_program(root)
    try:
        return _by_attack(bug, ground, root, folder, seed) if bug.plan else _by_machine(root)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _by_attack(bug: Bug, ground: Ground, root: Path, folder: Path, seed: int) -> str | None:
    attack = Campaign(seed, ground, folder, root)
    if attack.unfit is not None:
        raise Broken(attack.unfit)
    undisturbed = attack.run(_CALM, (faults.nothing,))
    if undisturbed:
        return f"attack, without a fault: {undisturbed[0].check}"
    for number in range(_TRIES):
        found = attack.run(number, bug.plan)
        if found:
            return f"attack: {found[0].check}"
    return None


def _by_machine(root: Path) -> str | None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", _MACHINE],
        cwd=root,
        env={"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    if done.returncode == 0:
        return None
    if done.returncode == _UNDISTURBED:
        raise Broken(done.stderr[-500:])
    wheres = [
        line.rpartition(" in ")[2].strip()
        for line in done.stderr.splitlines()
        if "test_jobs_against_a_model.py" in line and " in " in line
    ]
    if done.returncode != _FOUND or not wheres:
        raise RuntimeError(f"the state machine did not run: {done.stderr[-500:]}")
    return f"state machine: {wheres[-1]}"


def hunt_all(
    bugs: Iterable[Bug], folder: Path, seed: int, tell: Callable[[str], None]
) -> list[str]:
    """Plant one after the other; the names of those that nothing found."""
    ground = Ground.make(folder / "ground")
    missed = []
    for bug in bugs:
        try:
            who = hunt(bug, ground, folder / "hunt", seed)
            tell(f"{bug.name}: {who or 'NOT FOUND'}")
        except Broken as broken:
            who = None
            tell(f"{bug.name}: IT IS BROKEN UNDISTURBED: {broken}")
        if who is None:
            missed.append(bug.name)
    return missed
