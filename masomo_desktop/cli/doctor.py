"""masomo doctor: what this machine has and lacks, each with its remedy.

It opens nothing that could fail to open: a profile that is damaged or read-only is what it is for.
"""

from __future__ import annotations

import platform
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock, Timeout

from masomo_desktop import __version__
from masomo_desktop.cli.errors import DONE, MISSING
from masomo_desktop.cli.output import Output, table
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.workflows.machine import tesseract_languages

_GIGABYTE = 1 << 30
_ENOUGH_MEMORY = 4 * _GIGABYTE * 0.9  # what is left of 4 GB after the hardware's share
_ENOUGH_DISK = _GIGABYTE
_BUSY_SECONDS = 2.0


@dataclass(frozen=True)
class Check:
    """One thing looked at. Without what is `required`, Masomo does not work on this machine."""

    name: str
    ok: bool
    required: bool
    found: str
    remedy: str = ""


def doctor(home: Path, out: Output) -> int:
    """Look at everything; `MISSING` where something required is."""
    paths = ProfilePaths(home)
    checks = [check for look in _LOOKS for check in look(paths)]
    healthy = all(check.ok for check in checks if check.required)
    rows = [
        ("ok" if check.ok else "LACKS" if check.required else "no", check.name, check.found)
        for check in checks
    ]
    remedies = [f"{check.name}: {check.remedy}" for check in checks if not check.ok]
    out.document(
        {"ok": healthy, "checks": [asdict(check) for check in checks]},
        "\n\n".join(part for part in (table(rows), "\n".join(remedies)) if part),
    )
    return DONE if healthy else MISSING


def _programs(_paths: ProfilePaths) -> Iterator[Check]:
    yield Check("masomo", True, True, __version__)
    yield Check(
        "python",
        sys.version_info >= (3, 11),
        True,
        f"{platform.python_version()} on {platform.platform(terse=True)}",
        "Install Python 3.11 or newer.",
    )
    for name, package in (
        ("PySide6-Essentials", "PySide6"),
        ("PyMuPDF", "pymupdf"),
        ("pypdf", "pypdf"),
        ("SQLAlchemy", "sqlalchemy"),
        ("alembic", "alembic"),
    ):
        there = find_spec(package) is not None
        yield Check(
            name, there, True, _version(name) if there else "missing", "Install Masomo again."
        )


def _sqlite(_paths: ProfilePaths) -> Iterator[Check]:
    memory = sqlite3.connect(":memory:")
    try:
        memory.execute(
            "CREATE VIRTUAL TABLE t USING fts5(w, tokenize=\"unicode61 categories 'L*'\")"
        )
        full_text = True
    except sqlite3.OperationalError:
        full_text = False
    finally:
        memory.close()
    yield Check(
        "sqlite",
        full_text and sqlite3.sqlite_version_info >= (3, 35),
        True,
        f"{sqlite3.sqlite_version}, {'with' if full_text else 'without'} FTS5",
        "Use a Python whose SQLite is 3.35 or newer and has FTS5.",
    )


def _tesseract(_paths: ProfilePaths) -> Iterator[Check]:
    languages = tesseract_languages()
    yield Check(
        "tesseract",
        bool(languages),
        False,
        f"reads {', '.join(languages)}" if languages else "missing",
        "Install Tesseract and the languages of your books, to read scanned pages: on Debian and "
        "Ubuntu, apt install tesseract-ocr tesseract-ocr-swa tesseract-ocr-fra.",
    )


def _machine(paths: ProfilePaths) -> Iterator[Check]:
    import psutil

    memory = psutil.virtual_memory()
    yield Check(
        "memory",
        memory.total >= _ENOUGH_MEMORY,
        False,
        f"{memory.total / _GIGABYTE:.1f} GB, {memory.available / _GIGABYTE:.1f} GB free",
        "Masomo is made for 4 GB: close other programs while large files are read.",
    )
    free = shutil.disk_usage(_existing(paths.home)).free
    yield Check(
        "disk",
        free >= _ENOUGH_DISK,
        False,
        f"{free / _GIGABYTE:.1f} GB free",
        "Free at least 1 GB, or nothing more can be imported soon.",
    )


def _profile(paths: ProfilePaths) -> Iterator[Check]:
    yield Check(
        "data folder",
        _writable(paths.home),
        True,
        str(paths.home),
        "Make the folder writable, or choose another with --home.",
    )
    if not paths.database.exists():
        yield Check("database", True, True, "none yet")
        return
    problem = _database_problem(paths.database)
    yield Check(
        "database",
        not problem,
        True,
        problem or f"whole, {paths.database.stat().st_size / 1e6:.1f} MB",
        "Close other programs that use it; if it is damaged, restore a backup or move the data "
        "folder aside.",
    )


def _scheduler(paths: ProfilePaths) -> Iterator[Check]:
    found = "no process runs the jobs now"
    if paths.scheduler_lock.exists():
        try:
            with FileLock(paths.scheduler_lock, timeout=0):
                pass
        except Timeout:
            found = "a process of this profile runs the jobs"
        except OSError as error:
            found = f"unknown: {error.strerror}"
    yield Check("scheduler", True, False, found)


def _extras(_paths: ProfilePaths) -> Iterator[Check]:
    for extra, package, use in (
        ("llm", "llama_cpp", "models on this machine"),
        ("speech", "faster_whisper", "recordings and videos"),
    ):
        yield Check(
            extra,
            find_spec(package) is not None,
            False,
            f"for {use}",
            f"Install it with: pip install 'masomo-desktop[{extra}]'",
        )


_LOOKS: tuple[Callable[[ProfilePaths], Iterator[Check]], ...] = (
    _programs,
    _sqlite,
    _tesseract,
    _machine,
    _profile,
    _scheduler,
    _extras,
)


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "there, version unknown"


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next(path for path in (folder, *folder.absolute().parents) if path.exists())


def _writable(folder: Path) -> bool:
    """Whether a file can be made there, or where the folder would be made."""
    try:
        with tempfile.TemporaryFile(dir=_existing(folder)):
            return True
    except OSError:
        return False


def _database_problem(path: Path) -> str:
    """What SQLite says is wrong with the database, or the empty string. Writes nothing."""
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_BUSY_SECONDS
        )
        try:
            said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error as error:
        return str(error)
    return "" if said == "ok" else str(said)
