"""Getting a model whole: downloaded or copied, checked to the byte, and loaded once.

Each of these works in a child process, so that it can be stopped at once.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from masomo_desktop.core.errors import DiskFull, UserError
from masomo_desktop.isolation.errors import Cancelled, ChildLost
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.providers import room
from masomo_desktop.providers.catalogue import ModelFile, ModelKind
from masomo_desktop.providers.errors import (
    ModelDamaged,
    ModelTooLarge,
    ModelUnknown,
    ProcessorTooOld,
)
from masomo_desktop.providers.llama_cpp import LlamaCpp
from masomo_desktop.providers.model import Cancelled as Asked
from masomo_desktop.providers.processor import Machine

_FETCH = "masomo_desktop.providers.children.fetch:"
_TRIAL = "masomo_desktop.providers.children.trial:"
_SMALL = Limits(seconds=600, memory_mb=300)
_SPARE = 200_000_000  # bytes that stay free on the disk
_SILENCE = 30.0
_TRIES = 6  # of one file in one run; each goes on where the last was cut
_FIRST_WAIT = 0.5
_PASSED_ON = "HTTPS_PROXY HTTP_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR".split()


def bring(
    file: ModelFile,
    target: Path,
    told: Callable[[int], None],
    cancelled: Asked,
    sleep: Callable[[float], None],
) -> None:
    """One file, whole, at `target`. A connection that breaks is taken up again where it broke,
    on the next address if there is one, as long as it helps."""
    if target.exists() and target.stat().st_size == file.size and is_whole(file, target, cancelled):
        told(file.size)
        return
    make_sure_of_space(target.parent, file.size - size_of(target))
    for attempt in range(_TRIES):
        try:
            for piece in stream(
                _FETCH + "fetch",
                {
                    "url": file.urls[attempt % len(file.urls)],
                    "part": str(target),
                    "size": file.size,
                    "sha256": file.sha256,
                    "seconds": _SILENCE,
                    "environment": {n: os.environ[n] for n in _PASSED_ON if n in os.environ},
                },
                replace(_SMALL, seconds=24 * 3600),
                cancelled=cancelled,
            ):
                if "done" in piece:
                    told(int(piece["done"]))
            return
        except UserError as error:
            if not error.retryable or attempt == _TRIES - 1 or isinstance(error, DiskFull):
                raise
            _pause(_FIRST_WAIT * 2.0**attempt, cancelled, sleep)


def _pause(seconds: float, cancelled: Asked, sleep: Callable[[float], None]) -> None:
    for _ in range(max(1, round(seconds * 10))):
        if cancelled():
            raise Cancelled
        sleep(0.1)


def try_loading(kind: ModelKind, path: Path, name: str, machine: Callable[[], Machine]) -> None:
    """Load a model once, in a child; raises why it does not."""
    arguments = {"path": str(path), "model": name}
    target = {ModelKind.LLM: "describe", ModelKind.WHISPER: "whisper"}.get(kind, "tesseract")
    limits = replace(_SMALL, memory_mb=size_of(path) // 500_000 + 800)
    try:
        [found] = stream(_TRIAL + target, arguments, limits)
    except ChildLost as error:
        raise ModelDamaged(model=name) from error
    if kind is ModelKind.LLM:
        if int(found["length"]) > path.stat().st_size:
            raise ModelDamaged(model=name)
        tried = LlamaCpp(name, path, wanted=room.SMALLEST, machine=machine)
        try:
            problem = tried.health().error
        finally:
            tried.close()
        if problem is not None and not isinstance(problem, ModelTooLarge | ProcessorTooOld):
            raise problem


def kind_of(path: Path) -> ModelKind:
    """What the file or folder is, by its content; raises `ModelUnknown`."""
    if path.is_dir():
        if (path / "model.bin").is_file() and (path / "config.json").is_file():
            return ModelKind.WHISPER
        raise ModelUnknown(name=path.name, why="the folder holds no model.bin and config.json")
    if not path.is_file():
        raise ModelUnknown(name=path.name, why="there is no such file")
    with path.open("rb") as file:
        magic = file.read(4)
    if magic == b"GGUF":
        return ModelKind.LLM
    if path.suffix == ".traineddata":
        return ModelKind.TESSERACT
    raise ModelUnknown(name=path.name, why="neither GGUF nor traineddata")


def name_of(path: Path, kind: ModelKind) -> str:
    """A name for what has none in the catalogue."""
    name = path.name if kind is ModelKind.WHISPER else path.stem
    return "".join(mark if mark.isalnum() or mark in "._-" else "-" for mark in name)[:80]


def copied(file: Path, target: Path, name: str, cancelled: Asked) -> Iterator[int]:
    """Copy a file, yielding bytes done; raises `ModelDamaged` if it reads differently a second
    time."""
    arguments = {"path": str(file), "to": str(target)}
    written = ""
    for piece in stream(_FETCH + "copy_file", arguments, _long(), cancelled=cancelled):
        if "done" in piece:
            yield int(piece["done"])
        written = str(piece.get("sha256", written))
    if written != hash_of(file, cancelled):
        raise ModelDamaged(model=name)


def is_whole(file: ModelFile, path: Path, cancelled: Asked) -> bool:
    """Whether the file at `path` is `file` to the byte."""
    return path.stat().st_size == file.size and hash_of(path, cancelled) == file.sha256


def hash_of(path: Path, cancelled: Asked) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    found = ""
    pieces = stream(_FETCH + "hash_file", {"path": str(path)}, _long(), cancelled=cancelled)
    for piece in pieces:
        found = str(piece.get("sha256", found))
    return found


def _long() -> Limits:
    return replace(_SMALL, seconds=6 * 3600)


def size_of(path: Path) -> int:
    """Bytes of a file or of the files in a folder; 0 if it is not there."""
    if path.is_dir():
        return sum(file.stat().st_size for file in path.iterdir() if file.is_file())
    return path.stat().st_size if path.exists() else 0


def make_sure_of_space(folder: Path, size: int) -> None:
    """Raises `DiskFull` unless so many bytes fit, and some more."""
    if shutil.disk_usage(folder).free < size + _SPARE:
        raise DiskFull


def forget(part: Path) -> None:
    """Delete what is not whole."""
    if part.is_dir():
        shutil.rmtree(part, ignore_errors=True)
    else:
        part.unlink(missing_ok=True)
