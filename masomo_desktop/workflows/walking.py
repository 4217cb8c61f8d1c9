"""Which files a folder holds for a learner: visible, regular, whole, and not without end."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

#: More files than a learner means when they drop a folder; a walk ends there, and says so.
MOST_FILES = 5_000
#: Entries looked at in all, so that a tree of empty folders ends too.
MOST_ENTRIES = 100_000
DEEPEST = 60

_NOT_FOR_LEARNERS = frozenset(
    {"thumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information"}
)
#: Locks of office programs, and what browsers and copiers have not finished.
_LOCKS = ("~$", ".~lock.")
_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".opdownload", ".tmp", ".!ut")


@dataclass
class Walk:
    """What was found: regular files in the order of their names, folder by folder.

    Links to files count as files; links to folders are not followed, so no loop can be walked.
    `hidden` counts what was passed over as hidden or unfinished, `cut` says that there is more.
    """

    files: list[Path] = field(default_factory=list)
    hidden: int = 0
    entries: int = 0
    cut: bool = False


def walk(
    folder: Path,
    *,
    avoid: Collection[Path] = (),
    cancelled: Callable[[], bool] = lambda: False,
    counted: Callable[[int], None] = lambda _files: None,
) -> Walk:
    """Walk `folder`, without the folders in `avoid`; one that cannot be opened counts as hidden.
    `counted` hears how many files were found, folder by folder."""
    found = Walk()
    _walk(folder, {path.resolve() for path in avoid}, cancelled, counted, found)
    return found


def _walk(
    top: Path,
    avoid: set[Path],
    cancelled: Callable[[], bool],
    counted: Callable[[int], None],
    found: Walk,
) -> None:
    waiting = [(top, 0)]
    while waiting and not cancelled():
        counted(len(found.files))
        folder, depth = waiting.pop()
        try:
            with os.scandir(folder) as listing:
                entries = _first(listing, found)
        except OSError:
            found.hidden += 1
            continue
        below: list[tuple[Path, int]] = []
        for entry in entries:
            path = Path(entry.path)
            try:
                if _passed_over(entry):
                    found.hidden += 1
                elif entry.is_dir(follow_symlinks=False):
                    if depth < DEEPEST and not (avoid and path.resolve() in avoid):
                        below.append((path, depth + 1))
                    else:
                        found.cut = found.cut or depth >= DEEPEST
                elif entry.is_file():
                    if len(found.files) >= MOST_FILES:
                        found.cut = True
                        return
                    found.files.append(path)
            except OSError:
                found.hidden += 1
        if found.cut and found.entries >= MOST_ENTRIES:
            return
        waiting += reversed(below)


def _first(listing: os._ScandirIterator[str], found: Walk) -> list[os.DirEntry[str]]:
    """The entries of one folder by name, as many as may still be looked at."""
    entries: list[os.DirEntry[str]] = []
    for entry in listing:
        found.entries += 1
        if found.entries > MOST_ENTRIES:
            found.cut = True
            break
        entries.append(entry)
    return sorted(entries, key=lambda entry: entry.name)


def _passed_over(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    if name.startswith((".", *_LOCKS)) or name.endswith(_UNFINISHED) or name in _NOT_FOR_LEARNERS:
        return True
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)  # Windows
    return bool(attributes & getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0))
