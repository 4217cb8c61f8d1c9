"""Files and folders of a profile: what the disk refuses, and a second name for a file."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from masomo_desktop.core.errors import DiskFull, ProfileReadOnly

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def disk_error() -> Iterator[None]:
    """Turn a full or read-only disk into the error that a user can act on."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull from error
        if error.errno in _REFUSED:
            raise ProfileReadOnly from error
        raise


def second_name(file: Path, target: Path) -> None:
    """Make `target` the same file as `file`: by a hard link, or where there is none by a copy."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, target)
    except OSError:
        shutil.copy2(file, target)


def need_room(folder: Path, size: int) -> None:
    """Raise `DiskFull` unless the disk of `folder` has `size` bytes left."""
    if shutil.disk_usage(folder).free < size:
        raise DiskFull
