"""What this machine has that Masomo can use."""

from __future__ import annotations

import shutil
import subprocess

SECONDS = 10


def tesseract_languages() -> tuple[str, ...]:
    """The languages (ISO 639-3) that the installed Tesseract reads; empty where there is none.

    Starts `tesseract --list-langs`, so call it off the main thread. "osd" finds orientation and is
    no language.
    """
    program = shutil.which("tesseract")
    if program is None:
        return ()
    try:
        said = subprocess.run(
            [program, "--list-langs"], capture_output=True, text=True, timeout=SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    names = said.stdout.splitlines()[1:]  # the first line says where they are
    return tuple(sorted(name for name in names if name and name != "osd" and "/" not in name))
