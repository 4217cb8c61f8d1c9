"""Looking at the machine and the profile, one thing at a time, each lack with its remedy.

Nothing is opened that could fail to open: a profile that is damaged or read-only is what it is for.
"""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock, Timeout

from masomo_desktop import __version__
from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.providers.catalogue import ModelKind
from masomo_desktop.providers.shelf import Shelf as ModelShelf
from masomo_desktop.providers.shelf import shared_folder
from masomo_desktop.store.migrate import HEAD
from masomo_desktop.store.snapshot import problems, revision_of
from masomo_desktop.workflows.backup.service import Shelf
from masomo_desktop.workflows.machine import tesseract_languages

_GIGABYTE = 1 << 30
_ENOUGH_MEMORY = 4 * _GIGABYTE * 0.9  # what is left of 4 GB after the hardware's share
_ENOUGH_DISK = _GIGABYTE
_OLD_BACKUP_DAYS = 14
_SCHEMA_REMEDY = "Update Masomo."


@dataclass(frozen=True)
class Check:
    """One thing looked at. Without what is `required`, Masomo does not work on this machine.

    `private` says that `found` is for this learner's eyes: it stays out of a report.
    """

    name: str
    ok: bool
    required: bool
    found: str
    remedy: str = ""
    private: bool = False


def look_at_everything(paths: ProfilePaths) -> list[Check]:
    """Every check; takes about a second, so call it off the main thread."""
    return [check for look in _LOOKS for check in look(paths)]


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

    yield Check("processors", True, False, f"{os.cpu_count() or 1}, {platform.machine()}")
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
        private=True,
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
        "Close other programs that use it. If it is damaged, open Masomo, which offers the newest "
        "backup, or run masomo restore or masomo salvage.",
    )
    if not problem:
        revision = revision_of(paths.database) or "none"
        fits = revision <= HEAD or revision == "none"
        yield Check("schema", fits, True, f"{revision}, newest {HEAD}", _SCHEMA_REMEDY)


def _backups(paths: ProfilePaths) -> Iterator[Check]:
    if not paths.database.exists():
        return
    remedy = "Leave Masomo open for a while, or run masomo backup with the name of a file."
    backups = Shelf(paths.backups).list()
    newest = next((one for one in backups if one.whole is not False), None)
    if newest is None:
        yield Check("backups", False, False, "none yet", remedy)
        return
    days = (clock.now() - newest.created).days
    found = f"{len(backups)}, the newest {days} days old"
    yield Check("backups", days < _OLD_BACKUP_DAYS, False, found, remedy)


def _models(paths: ProfilePaths) -> Iterator[Check]:
    models = ModelShelf(paths.models, shared_folder())
    for name, kind, use in (
        ("speech models", ModelKind.WHISPER, "to read recordings and videos"),
        ("language models", ModelKind.LLM, "to let a model on this machine phrase items"),
    ):
        found = len(models.installed(kind))
        yield Check(name, found > 0, False, str(found), f"Add one {use}.")


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
    _backups,
    _models,
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
    """What is wrong with the database, or the empty string. Writes nothing."""
    try:
        found = problems(path, full=False)
    except UserError as error:
        return error.message
    except sqlite3.Error as error:
        return str(error)
    return found[0] if found else ""
