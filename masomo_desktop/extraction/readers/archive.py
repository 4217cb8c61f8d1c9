"""Zip files from strangers: read in memory, within limits; nothing is ever written to a path."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from masomo_desktop.extraction.errors import Damaged, ExpandsTooFar, PasswordNeeded, TooManyParts

MAX_ENTRIES = 20_000
MAX_UNPACKED_MEGABYTES = 200
_CHUNK = 1 << 16


class Archive:
    """The members of one zip, each given as chunks of bytes.

    What all members read together unpack to is limited (`ExpandsTooFar`), as is their number
    (`TooManyParts`). A member that breaks off gives what it had.
    """

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self._left = MAX_UNPACKED_MEGABYTES * 1_000_000
        self.names = frozenset(info.filename for info in file.infolist())

    def afresh(self) -> Archive:
        """The same members, within limits of their own: pictures do not use up the text's."""
        return Archive(self._file)

    def member(self, name: str) -> bytes:
        """All bytes of a member that can be done without: empty where they are too many."""
        try:
            return self.bytes(name)
        except (ExpandsTooFar, PasswordNeeded):
            return b""

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of the member `name`; none for a member that is not there or does not open."""
        if name not in self.names:
            return
        if self._file.getinfo(name).file_size > self._left:  # no more than that is ever read of it
            raise ExpandsTooFar(limit_mb=MAX_UNPACKED_MEGABYTES)
        try:
            with self._file.open(name) as member:
                while chunk := member.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise ExpandsTooFar(limit_mb=MAX_UNPACKED_MEGABYTES)
                    yield chunk
        except RuntimeError as error:  # what zipfile raises for an encrypted member
            raise PasswordNeeded from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
            return

    def bytes(self, name: str) -> bytes:
        """All bytes of a member; empty for one that is not there."""
        return b"".join(self.chunks(name))


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """The archive at `path`; raises `Damaged` when it is no zip or its directory is broken."""
    try:
        file = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise Damaged from error
    with file:
        if len(file.infolist()) > MAX_ENTRIES:
            raise TooManyParts(limit=MAX_ENTRIES)
        yield Archive(file)
