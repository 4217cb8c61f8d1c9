"""The learner's files, kept by the SHA-256 of their bytes.

A file is copied under a temporary name, made durable, then renamed: what stands under its hash is
whole. A locked PDF that its owner has unlocked has a readable copy beside the original, and a
recording that came with subtitles has a copy of them.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from masomo_desktop.core.errors import DiskFull, ProfileReadOnly
from masomo_desktop.extraction.errors import TooLarge, of_os_error

LARGEST_FILE = 500_000_000
_CHUNK = 1 << 20
_COPIES = 3  # tries at one file
_INCOMING = ".incoming-"
_SCRATCH = ".scratch-"
#: the suffix of an unlocked copy that is being written
UNFINISHED = ".partial"
#: error numbers of a disk without room
NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@dataclass(frozen=True)
class Stored:
    """A file in the store: its hash and its size in bytes."""

    sha256: str
    size: int


class Originals:
    """The folder of original files of one profile."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Where the original with this hash is kept."""
        return self._folder / sha256[:2] / sha256

    def unlocked_path(self, sha256: str) -> Path:
        """Where the unlocked copy of a locked original is kept, if there is one."""
        return self.path(sha256).with_suffix(".unlocked")

    def readable_path(self, sha256: str) -> Path:
        """The file to read: the unlocked copy where there is one, else the original."""
        unlocked = self.unlocked_path(sha256)
        return unlocked if unlocked.exists() else self.path(sha256)

    def subtitles_path(self, sha256: str) -> Path:
        """Where the subtitles that lay beside a recording are kept, if there were any."""
        return self.path(sha256).with_suffix(".subtitles")

    def files_of(self, sha256: str) -> list[Path]:
        """The original with this hash and what is kept beside it, as far as they are there."""
        places = (self.path(sha256), self.unlocked_path(sha256), self.subtitles_path(sha256))
        return [path for path in places if path.is_file()]

    def add_subtitles(self, sha256: str, file: Path) -> None:
        """Keep a copy of `file` as the subtitles of the recording with this hash, which is here.

        Raises as `add` does.
        """
        self._take(file, lambda _stored: self.subtitles_path(sha256))

    def add(self, file: Path) -> Stored:
        """Copy `file` into the store, reading it once.

        Raises `TooLarge` and the errors of `of_os_error` for the learner's file, and `DiskFull` or
        `ProfileReadOnly` for the store. Nothing half-written stays behind.
        """
        return self._take(file, lambda stored: self.path(stored.sha256))

    def _take(self, file: Path, place: Callable[[Stored], Path]) -> Stored:
        try:
            if file.stat().st_size > LARGEST_FILE:
                raise TooLarge(limit_mb=LARGEST_FILE // 1_000_000)
            source = file.open("rb")
        except OSError as error:
            raise of_os_error(error) from error
        with source:
            for left in reversed(range(_COPIES)):
                try:
                    return self._copied(source.fileno(), place)
                except FileNotFoundError as error:
                    # Another process has swept the copy that was being written: its clock is ahead
                    # of ours, or this process has been asleep.
                    if not left:
                        raise _store_error(error) from error
                    source.seek(0)
                except OSError as error:
                    raise _store_error(error) from error
        raise AssertionError("unreachable: the last copy returns or raises")

    def _copied(self, source: int, place: Callable[[Stored], Path]) -> Stored:
        handle, temporary = tempfile.mkstemp(dir=self._folder, prefix=_INCOMING)
        try:
            stored = _copy(source, handle)
            target = place(stored)
            if not target.parent.exists():
                target.parent.mkdir(exist_ok=True)
                _sync_folder(self._folder)
            Path(temporary).replace(target)
            _sync_folder(target.parent)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        return stored

    @contextmanager
    def scratch(self, job_id: str) -> Iterator[Path]:
        """An empty folder for what a reader must write down while it works for this job.

        What an attempt that was killed has left in it is gone at the next, or by `clear_scratch`.
        Raises `DiskFull` or `ProfileReadOnly`.
        """
        self.clear_scratch(job_id)
        folder = self._folder / f"{_SCRATCH}{job_id}"
        try:
            folder.mkdir()
        except OSError as error:
            raise _store_error(error) from error
        try:
            yield folder
        finally:
            self.clear_scratch(job_id)

    def clear_scratch(self, job_id: str) -> None:
        """Delete what readers have written down for this job, if they have."""
        shutil.rmtree(self._folder / f"{_SCRATCH}{job_id}", ignore_errors=True)

    def holds(self, sha256: str) -> bool:
        """Whether the original with this hash is here."""
        return self.path(sha256).exists()

    def sweep(
        self, wanted: Collection[str], running: Collection[str], now: datetime, patience: float
    ) -> int:
        """Delete what belongs to no `wanted` hash, and unfinished files that nobody has written to
        for `patience` seconds; returns how many. What cannot be deleted now is left, and so is
        what the jobs `running` (ids) write down.

        A file that was written in the future has nobody either: the clock has been put back.
        """
        swept = 0
        at_work = {f"{_SCRATCH}{job}" for job in running}
        # os.walk passes over a folder that is gone before it comes to it: jobs end meanwhile
        found = [Path(top, name) for top, _, names in os.walk(self._folder) for name in names]
        for file in found:
            if file.parent.name in at_work:
                continue
            unfinished = (
                file.name.startswith(_INCOMING)
                or file.suffix == UNFINISHED
                or file.parent.name.startswith(_SCRATCH)
            )
            try:
                if unfinished and 0 <= now.timestamp() - file.stat().st_mtime < patience:
                    continue
                if unfinished or file.stem not in wanted:
                    file.unlink()
                    swept += 1
            except OSError:  # gone meanwhile, or open in another program on Windows
                continue
        for folder in self._folder.glob(f"{_SCRATCH}*"):
            with suppress(OSError):  # it is in use
                if folder.name not in at_work:
                    folder.rmdir()
        return swept

    def remove(self, sha256: str) -> None:
        """Delete the original and what is kept beside it; what is not there is no error."""
        self.path(sha256).unlink(missing_ok=True)
        self.unlocked_path(sha256).unlink(missing_ok=True)
        self.subtitles_path(sha256).unlink(missing_ok=True)


def _copy(source: int, target: int) -> Stored:
    digest, size = hashlib.sha256(), 0
    with os.fdopen(target, "wb") as out:
        while True:
            try:
                chunk = os.read(source, _CHUNK)
            except OSError as error:  # a pulled stick, a bad sector: the learner's file, not ours
                raise of_os_error(error) from error
            if not chunk:
                break
            digest.update(chunk)
            size += len(chunk)
            if size > LARGEST_FILE:  # it grew while it was read
                raise TooLarge(limit_mb=LARGEST_FILE // 1_000_000)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return Stored(digest.hexdigest(), size)


def _store_error(error: OSError) -> DiskFull | ProfileReadOnly:
    if error.errno in NO_ROOM:
        return DiskFull()
    return ProfileReadOnly()


def _sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows has no way and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
