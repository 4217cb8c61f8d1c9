"""What the tree as a whole keeps to."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "masomo_desktop").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
#: Nothing of these may be loaded by the process that shows the window.
HEAVY = ("pymupdf", "fitz", "pypdf", "numpy", "sentencex", "py3langid", "HanTa", "pytesseract")
#: Addresses of package indexes, and paths of one machine.
ADDRESS = re.compile(r"--(extra-)?index-url|/simple/|files\.python|://[^ ]*/packages/")


def test_no_module_is_longer_than_400_lines() -> None:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in CODE}
    assert {str(f): n for f, n in lengths.items() if n > 400} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [str(file) for file in CODE if file.stem in VAGUE] == []


def test_the_window_loads_nothing_that_parses_files() -> None:
    program = (
        "import sys, masomo_desktop.app, masomo_desktop.ui.main_window, masomo_desktop.ui.routes;"
        "import masomo_desktop.qt_jobs.scheduler, masomo_desktop.ui.pages.study.reader;"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"


def test_no_address_of_an_index_is_in_the_tree() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout, so there is no list of tracked files")
    found = []
    for name in filter(None, listed.stdout.split("\0")):
        file = ROOT / name
        if file == Path(__file__) or not file.is_file():
            continue
        data = file.read_bytes()
        if b"\0" not in data and ADDRESS.search(data.decode("utf-8", "replace")):
            found.append(name)
    assert found == []
