"""The window's process never loads what parses a learner's files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "av",
    "charset_normalizer",
    "faster_whisper",
    "fitz",
    "miniaudio",
    "numpy",
    "py3langid",
    "pymupdf",
    "pypdf",
    "sentencex",
    "snowballstemmer",
    "stopwordsiso",
}

OPEN_A_WINDOW = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from masomo_desktop import app
from masomo_desktop.ui.application import create_application
application = create_application()
QTimer.singleShot(1500, application.quit)
app.open_window(Path(sys.argv[1]))
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
BUILD = """
import json, sys
from pathlib import Path
from masomo_desktop import app
app.build(Path(sys.argv[1])).close()
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded(code: str, home: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, str(home)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_window_loads_no_parser(home: Path) -> None:
    modules = loaded(OPEN_A_WINDOW, home)
    assert "PySide6" in modules
    assert not modules & HEAVY


def test_a_command_without_a_window_loads_no_qt(home: Path) -> None:
    modules = loaded(BUILD, home)
    assert not modules & (HEAVY | {"PySide6"})


@pytest.mark.parametrize("name", sorted(HEAVY - {"fitz"}))
def test_the_names_are_those_of_modules_that_exist(name: str) -> None:
    from importlib.util import find_spec

    assert find_spec(name) is not None
