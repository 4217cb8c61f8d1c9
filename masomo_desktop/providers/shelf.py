"""Where models stand: a folder of the machine that all profiles read, and one of the profile.

    llm/NAME.gguf    whisper/NAME/…    tesseract/LANGUAGE.traineddata

What is not whole yet ends in ".part" and is never found here. A model in use is held by a lock on
its file, which other processes see.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from masomo_desktop.core.errors import UserError
from masomo_desktop.providers.catalogue import ModelKind

SHARED = "MASOMO_MODELS"
PART = ".part"
_WHISPER_FILES = ("model.bin", "config.json")


class ModelInUse(UserError):
    code = "model_in_use"
    sentence = "The model “{model}” is being used now."
    remedy = "Wait until that is done, or stop it, then try again."
    retryable = True


class ShelfReadOnly(UserError):
    code = "shelf_read_only"
    sentence = "Masomo may not write to the folder of the models that this machine shares."
    remedy = "Ask whoever looks after this machine, or keep the model in your own folder."


@dataclass(frozen=True)
class Installed:
    """A model that is there and whole. `shared`: all profiles of this machine see it."""

    name: str
    kind: ModelKind
    path: Path
    size: int
    shared: bool


def shared_folder() -> Path:
    """The folder of models that a machine's profiles share: MASOMO_MODELS, or the usual place."""
    named = os.environ.get(SHARED)
    if named:
        return Path(named).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / "Masomo" / "models"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Masomo/models")
    return Path("/var/lib/masomo/models")


class Shelf:
    """The models in `own` (a profile's folder) and in `shared`; the own one wins by name."""

    def __init__(self, own: Path, shared: Path) -> None:
        self._own, self._shared = own, shared

    def installed(self, kind: ModelKind | None = None) -> list[Installed]:
        """The models that can be used, by kind and name."""
        found: dict[tuple[str, str], Installed] = {}
        for folder, shared in ((self._own, False), (self._shared, True)):
            for one in _models_in(folder, shared):
                if kind in (None, one.kind):
                    found.setdefault((one.kind.value, one.name), one)
        return [found[key] for key in sorted(found)]

    def find(self, name: str, kind: ModelKind | None = None) -> Installed | None:
        """The model called `name`, or None."""
        return next((one for one in self.installed(kind) if one.name == name), None)

    def place(self, kind: ModelKind, name: str, *, shared: bool = False) -> Path:
        """Where a model of that name belongs; its folder is made. Raises `ShelfReadOnly`."""
        folder = (self._shared if shared else self._own) / kind.value
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ShelfReadOnly from error
        if not os.access(folder, os.W_OK):
            raise ShelfReadOnly
        suffix = {ModelKind.LLM: ".gguf", ModelKind.TESSERACT: ".traineddata"}.get(kind, "")
        return folder / f"{name}{suffix}"

    def sweep(self, wanted: Collection[str], *, before: float) -> int:
        """Delete the halves that nothing was written to since `before` (seconds since 1970),
        except those of the models named in `wanted`; returns how many."""
        swept = 0
        for kind in ModelKind:
            for path in _inside(self._own / kind.value) + _inside(self._shared / kind.value):
                name = path.name.removesuffix(".from").removesuffix(PART)
                half = path.name.endswith((PART, PART + ".from"))
                bare = name.removesuffix(".gguf").removesuffix(".traineddata")
                if half and bare not in wanted and _latest(path) < before:
                    swept += 1
                    if path.is_dir():
                        shutil.rmtree(path, ignore_errors=True)
                    elif os.access(path.parent, os.W_OK):
                        path.unlink(missing_ok=True)
        return swept

    def remove(self, model: Installed) -> None:
        """Delete a model. Raises `ModelInUse` or `ShelfReadOnly`."""
        if is_held(model.path):
            raise ModelInUse(model=model.name)
        try:
            if model.path.is_dir():
                shutil.rmtree(model.path)
            else:
                model.path.unlink()
        except PermissionError as error:
            if os.name == "nt" and not model.shared:  # Windows deletes no file that is open
                raise ModelInUse(model=model.name) from error
            raise ShelfReadOnly from error


def _models_in(folder: Path, shared: bool) -> Iterator[Installed]:
    """What stands in `folder`: sorted into folders by kind, or all side by side."""
    folders = (folder, *(folder / kind.value for kind in ModelKind))
    for path in (inner for one in folders for inner in _inside(one)):
        kind = _kind_of(path)
        if kind is not None:
            name = path.name if kind is ModelKind.WHISPER else path.stem
            yield Installed(name, kind, path, _size(path), shared)


def _kind_of(path: Path) -> ModelKind | None:
    if path.suffix == PART:
        return None
    if path.suffix == ".gguf" and path.is_file():
        return ModelKind.LLM
    if path.suffix == ".traineddata" and path.is_file():
        return ModelKind.TESSERACT
    if path.is_dir() and all((path / name).is_file() for name in _WHISPER_FILES):
        return ModelKind.WHISPER
    return None


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _latest(path: Path) -> float:
    """When a file, or the latest in a folder, was written to."""
    inside = _inside(path) if path.is_dir() else []
    return max(one.stat().st_mtime for one in (path, *inside))


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(inner.stat().st_size for inner in path.iterdir() if inner.is_file())
    return path.stat().st_size


class Hold:
    """Keeps a model's file from being removed while it is used; released by `close`, or with the
    process. On Windows the open file itself does that."""

    def __init__(self, path: Path) -> None:
        self._file: IO[bytes] | None = _lockable(path).open("rb")
        _lock(self._file, exclusive=False)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def is_held(path: Path) -> bool:
    """Whether a process uses the model at `path`."""
    try:
        with _lockable(path).open("rb") as file:
            return not _lock(file, exclusive=True)
    except OSError:
        return False


def _lockable(path: Path) -> Path:
    return path / _WHISPER_FILES[0] if path.is_dir() else path


def _lock(file: IO[bytes], *, exclusive: bool) -> bool:
    """Try to lock a file, for as long as it is open; False if others keep that from happening."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
