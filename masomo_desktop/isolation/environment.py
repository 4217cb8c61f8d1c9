"""How a child is started: its command line and the few variables that it gets."""

from __future__ import annotations

import os
import sys
from pathlib import Path

#: the argument by which a frozen build's only executable knows that it is to be a child
CHILD_FLAG = "--isolated-child"

_KEPT = frozenset(
    "PATH LANG LANGUAGE TZ TMPDIR TEMP TMP SYSTEMROOT WINDIR LD_LIBRARY_PATH "
    "TESSDATA_PREFIX".split()
)
_ONE_THREAD = dict.fromkeys(("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")


def command() -> list[str]:
    """The command line of a child: this interpreter, or this executable when frozen.

    `-P` keeps the current folder, which may be the learner's, out of the import path.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_FLAG]
    return [sys.executable, "-P", "-s", "-m", "masomo_desktop.isolation.child"]


def variables() -> dict[str, str]:
    """The child's environment: an allowed few, so that no key or token of the user's crosses."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.upper() in _KEPT or name.upper().startswith("LC_")
    }
    root = str(Path(__file__).resolve().parents[2])
    return {**kept, **_ONE_THREAD, "PYTHONPATH": root, "PYTHONUTF8": "1"}
