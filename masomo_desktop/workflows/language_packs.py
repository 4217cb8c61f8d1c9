"""One folder with all language packs: those that came with Tesseract, and those added as models.

Tesseract looks into one folder only. So where packs were added, the folder that it is told of holds
them and links to its own (copies, where the system makes no links).
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Mapping
from pathlib import Path

from masomo_desktop.extraction.model import Source
from masomo_desktop.extraction.tesseract import find
from masomo_desktop.providers.catalogue import ModelKind
from masomo_desktop.providers.shelf import Shelf
from masomo_desktop.store.preferences import Preferences

#: The preference that names the language (ISO 639-3) of most scans; "" lets each page tell.
USUAL = "reading.language"


class LanguagePacks:
    """`folder` is made when it is needed, and renewed when packs come or go."""

    def __init__(self, shelf: Shelf, folder: Path, preferences: Preferences) -> None:
        self._shelf, self._folder, self._preferences = shelf, folder, preferences
        self._lock = threading.Lock()

    def options(self, _source: Source) -> Mapping[str, str]:
        """The options of `extraction.readers.ocr`: "tessdata" if packs were added, and "likely" if
        the learner has said in which language most scans are."""
        folder, usual = self.folder(), str(self._preferences.get(USUAL, ""))
        tessdata = {} if folder is None else {"tessdata": str(folder)}
        return {**tessdata, **({"likely": usual} if usual else {})}

    def folder(self) -> Path | None:
        """Where all packs are, or None if there are no others than the program's own."""
        added = {one.path.name: one.path for one in self._shelf.installed(ModelKind.TESSERACT)}
        if not added:
            return None
        program = find()
        own = program.folder if program is not None else None
        wanted = {path.name: path for path in _packs_in(own)} | added
        with self._lock:
            self._folder.mkdir(parents=True, exist_ok=True)
            for path in self._folder.iterdir():
                if path.name not in wanted or not path.exists():
                    path.unlink()
            for name, path in wanted.items():
                _bring(path, self._folder / name)
        return self._folder


def _packs_in(folder: Path | None) -> list[Path]:
    if folder is None or not folder.is_dir():
        return []
    return sorted(folder.glob("*.traineddata"))


def _bring(path: Path, to: Path) -> None:
    if to.exists() and to.stat().st_size == path.stat().st_size:
        return
    to.unlink(missing_ok=True)
    try:
        to.symlink_to(path)
    except OSError:  # Windows, for those who may not
        shutil.copyfile(path, to)
