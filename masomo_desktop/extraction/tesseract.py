"""Where Tesseract is on this machine, and which language packs it has. Needs no other library."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SECONDS = 10
#: Where its installers put it on systems whose PATH they leave alone; of a program that is not
#: started from a shell, macOS sets none that has them.
_USUAL = {
    "win32": (
        r"%ProgramFiles%\Tesseract-OCR\tesseract.exe",
        r"%LocalAppData%\Programs\Tesseract-OCR\tesseract.exe",
    ),
    "darwin": (
        str(Path("/", "opt", "homebrew", "bin", "tesseract")),
        str(Path("/", "usr", "local", "bin", "tesseract")),
    ),
}
_WHERE = re.compile(r'"(.+)"')
#: A pack that finds orientation and script and reads no language.
ORIENTATION = "osd"


@dataclass(frozen=True)
class Tesseract:
    """The program, and `packs` by name: "eng", or "script/Latin".

    `data` is the folder of the packs where it is not Tesseract's own; `folder` the one that was
    listed, as far as the program says where that is.
    """

    program: str
    packs: frozenset[str]
    data: Path | None = None
    folder: Path | None = None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it reads, by Tesseract's names, in order."""
        return tuple(sorted(p for p in self.packs if p != ORIENTATION and "/" not in p))


def find(data: Path | None = None) -> Tesseract | None:
    """The Tesseract of this machine, or None. `data` is a folder of more packs, if it exists.

    Starts a program, so call it off the main thread.
    """
    program = _program()
    if program is None:
        return None
    return _with_packs(program, data if data is not None and data.is_dir() else None)


def _program() -> str | None:
    found = shutil.which("tesseract")
    if found is not None:
        return found
    usual = (os.path.expandvars(path) for path in _USUAL.get(sys.platform, ()))
    return next((path for path in usual if Path(path).is_file()), None)


@cache
def _with_packs(program: str, data: Path | None) -> Tesseract | None:
    command = [program, "--list-langs"]
    if data is not None:
        command += ["--tessdata-dir", str(data)]
    try:
        said = subprocess.run(
            command, capture_output=True, text=True, timeout=SECONDS, check=True
        ).stdout
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    first, *names = said.splitlines() or [""]
    packs = frozenset(name.replace("\\", "/") for name in names if name)
    where = _WHERE.search(first)
    return Tesseract(program, packs, data, Path(where[1]) if where else None)
