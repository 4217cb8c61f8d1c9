"""The import contracts hold, and each of them catches what it is there for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = Path(sys.executable).parent / "lint-imports"

#: For each contract by id: a module, and a line added to it that breaks the contract.
PLANTED = {
    "layers": ("core/clock.py", "import masomo_desktop.store.database"),
    "learning-siblings": (
        "learning/flashcards/service.py",
        "import masomo_desktop.learning.quizzes.marking",
    ),
    "inside-a-domain": (
        "learning/courses/store.py",
        "import masomo_desktop.learning.courses.service",
    ),
    "private-stores": ("workflows/sample.py", "import masomo_desktop.learning.courses.store"),
    "private-tasks": ("workflows/sample.py", "import masomo_desktop.learning.quizzes.tasks"),
    "qt": ("jobs/queue.py", "import PySide6.QtCore"),
    "sqlalchemy": ("jobs/runner.py", "import sqlalchemy"),
    "child-libraries": ("workflows/read_source.py", "import pymupdf"),
    "pure-models": ("jobs/model.py", "import masomo_desktop.store.database"),
    "no-cycles": ("extraction/model.py", "import masomo_desktop.extraction.service"),
}


def lint(folder: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    """Run the contracts of `folder`'s pyproject.toml over `folder`'s copy of the package."""
    chosen = [word for contract in contracts for word in ("--contract", contract)]
    return subprocess.run(
        [LINT, "--no-cache", "--no-logo", *chosen],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": "", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package and its contracts."""
    shutil.copytree(
        ROOT / "masomo_desktop",
        tmp_path / "masomo_desktop",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_holds() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_violation_is_caught(copy: Path, contract: str) -> None:
    module, line = PLANTED[contract]
    path = copy / "masomo_desktop" / module
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    done = lint(copy, contract)
    assert "BROKEN" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 1


def test_an_undeclared_package_is_caught(copy: Path) -> None:
    (copy / "masomo_desktop" / "extras").mkdir()
    (copy / "masomo_desktop" / "extras" / "__init__.py").touch()
    assert "extras" in lint(copy, "layers").stdout


def test_every_contract_has_a_planted_violation() -> None:
    import tomllib

    described = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = described["tool"]["importlinter"]["contracts"]
    assert {contract["id"] for contract in contracts} == set(PLANTED)
