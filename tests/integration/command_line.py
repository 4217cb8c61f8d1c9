"""`masomo` as a shell starts it: a process of its own, with a data folder of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SECONDS = 60

#: Enough for a summary, some cards and a quiz.
LESSON = """# The cell

A cell is the smallest unit of life that can live on its own. Every plant and every animal is made
of cells. The nucleus is the part of the cell that holds its DNA. The mitochondrion is the organelle
that makes most of the energy of the cell.

Robert Hooke saw cells in 1665, when he looked at thin slices of cork through his microscope. He
called them cells because they looked like the small rooms of monks. Matthias Schleiden found in
1838 that all plants are made of cells.

# Photosynthesis

Photosynthesis is the process by which green plants make sugar from carbon dioxide and water.
Chlorophyll is the green pigment that takes in the light of the sun. Photosynthesis takes place in
the chloroplasts, which lie in the leaves. One hectare of maize takes up about 200 kilograms of
carbon dioxide on a sunny day in June.
"""


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Its stdout, which must be one JSON document and nothing else."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Masomo:
    """Runs commands on one profile."""

    home: Path

    def command(self, *arguments: str | Path) -> list[str]:
        """The command line, with this profile's folder."""
        words = [os.fspath(argument) for argument in arguments]
        return [sys.executable, "-m", "masomo_desktop", "--home", str(self.home), *words]

    def run(
        self,
        *arguments: str | Path,
        stdin: str = "",
        environment: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> Ended:
        """Run a command to its end; a traceback is never a fit answer."""
        ended = subprocess.run(
            self.command(*arguments),
            check=False,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            env={**os.environ, **(environment or {})},
            preexec_fn=before,
        )
        assert "Traceback" not in ended.stderr, ended.stderr
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    def start(self, *arguments: str | Path) -> subprocess.Popen[str]:
        """Start a command in a process group of its own."""
        return subprocess.Popen(
            self.command(*arguments),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    def sources(self) -> list[dict[str, Any]]:
        """Every source of every course, as `masomo status` tells them."""
        courses = self.run("status", "--json").document["courses"]
        return [source for course in courses for source in course["sources"]]
