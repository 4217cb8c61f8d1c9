"""The import contracts hold, and each of them notices what it forbids."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

#: Contract's name, the file that breaks it, and the line that does.
VIOLATIONS = {
    "Imports go down only": ("core/clock.py", "import masomo_desktop.store.database"),
    "No learning domain knows another": (
        "learning/quizzes/service.py",
        "import masomo_desktop.learning.flashcards.service",
    ),
    "Inside a learning domain: service, tasks, store, prompts, model": (
        "learning/courses/model.py",
        "import masomo_desktop.learning.courses.service",
    ),
    "A learning domain's store and prompts are its own": (
        "workflows/owner.py",
        "import masomo_desktop.learning.courses.store",
    ),
    "Only the composition root registers a domain's job handlers": (
        "workflows/owner.py",
        "import masomo_desktop.learning.quizzes.tasks",
    ),
    "Qt only in ui, qt_jobs and app": ("jobs/queue.py", "import PySide6.QtCore"),
    "SQLAlchemy only in modules named store": ("jobs/queue.py", "import sqlalchemy"),
    "Heavy libraries only in modules that run in a child process": (
        "workflows/owner.py",
        "import pymupdf",
    ),
    "Models and prompts are pure: no third party, nothing that runs": (
        "jobs/model.py",
        "import masomo_desktop.store.database",
    ),
    "No two siblings import each other, at any depth": (
        "jobs/backoff.py",
        "import masomo_desktop.jobs.queue",
    ),
}


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


def _copy(folder: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "masomo_desktop", folder / "masomo_desktop", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_contract_is_kept_and_has_its_violation_here() -> None:
    ran = _lint(ROOT)
    assert ran.returncode == 0, ran.stdout
    kept = {line.split(" KEPT")[0] for line in ran.stdout.splitlines() if " KEPT" in line}
    assert kept == set(VIOLATIONS)


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_contract_notices_what_it_forbids(contract: str, tmp_path: Path) -> None:
    copy = _copy(tmp_path)
    name, line = VIOLATIONS[contract]
    file = copy / "masomo_desktop" / name
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    ran = _lint(copy)
    assert f"{contract} BROKEN" in ran.stdout
