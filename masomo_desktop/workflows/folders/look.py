"""What importing a folder would do."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.companions import without_companions
from masomo_desktop.extraction.errors import EmptyFile, FileMissing, TooLarge, of_os_error
from masomo_desktop.extraction.formats import kind_of_format, misnamed
from masomo_desktop.extraction.originals import LARGEST_FILE
from masomo_desktop.extraction.sniff import format_of
from masomo_desktop.workflows.folders.model import FolderFile, FolderPlan, RefusedFile
from masomo_desktop.workflows.walking import walk


def plan_of(
    folder: Path,
    held: Iterable[tuple[int, str]],
    *,
    avoid: Collection[Path] = (),
    cancelled: Callable[[], bool] = lambda: False,
    counted: Callable[[int, int], None] = lambda _looked_at, _found: None,
) -> FolderPlan:
    """The plan of importing `folder` where the course holds files of (size, SHA-256) `held`.

    `counted` hears how many files were looked at, of how many found so far. Only files that share
    their size with another are read to the end: the others are new. Raises `FileMissing`
    for a folder that is not there.
    """
    if not folder.is_dir():
        raise FileMissing
    found = walk(folder, avoid=avoid, cancelled=cancelled, counted=lambda files: counted(0, files))
    files: list[FolderFile] = []
    refused: list[RefusedFile] = []
    paths = without_companions(found.files)
    for number, path in enumerate(paths):
        if cancelled():
            break
        counted(number, len(paths))
        try:
            files.append(_file(path))
        except UserError as error:
            refused.append(RefusedFile(path, error))
    return FolderPlan(
        folder, tuple(_marked(files, set(held), refused)), tuple(refused), found.hidden, found.cut
    )


def _file(path: Path) -> FolderFile:
    held = format_of(path)
    try:
        status = path.stat()
    except OSError as error:
        raise of_os_error(error) from error
    if not status.st_size:
        raise EmptyFile
    if status.st_size > LARGEST_FILE:
        raise TooLarge(limit_mb=LARGEST_FILE // 1_000_000)
    return FolderFile(
        path,
        kind_of_format(held),
        held,
        status.st_size,
        status.st_mtime_ns,
        told=misnamed(path.name, held),
    )


def _marked(
    files: list[FolderFile], held: set[tuple[int, str]], refused: list[RefusedFile]
) -> Iterable[FolderFile]:
    """The files, those marked that the course has, or that an earlier one equals."""
    sizes = Counter(file.size for file in files)
    sizes.update({size for size, _ in held})
    for file in files:
        if sizes[file.size] == 1:
            yield file
            continue
        try:
            with file.path.open("rb") as opened:
                key = (file.size, hashlib.file_digest(opened, "sha256").hexdigest())
        except OSError as error:
            refused.append(RefusedFile(file.path, of_os_error(error)))
            continue
        known = key in held
        held.add(key)
        yield FolderFile(
            file.path, file.kind, file.format, file.size, file.changed, known, file.told
        )
