"""Print what pyproject.toml asks for, one requirement a line: `requirements.py [EXTRA]...`.

The build backend comes along, so that the project itself can be installed without a network. Pip
reads these names together with constraints.txt, which pins each of them by version and hash.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path


def requirements(pyproject: Path, extras: list[str]) -> list[str]:
    """The requirements of the project at `pyproject` with `extras`; KeyError for an unknown one."""
    described = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    project = described["project"]
    optional: dict[str, list[str]] = project["optional-dependencies"]
    return [
        *described["build-system"]["requires"],
        *project["dependencies"],
        *(name for extra in extras for name in optional[extra]),
    ]


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[1]
    print("\n".join(requirements(root / "pyproject.toml", sys.argv[1:])))
