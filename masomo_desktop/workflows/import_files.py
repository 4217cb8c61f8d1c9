"""From files on the learner's disk to sources whose reading is queued."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.core.ids import new_id
from masomo_desktop.core.logs import event
from masomo_desktop.extraction import store
from masomo_desktop.extraction.companions import subtitles_beside, without_companions
from masomo_desktop.extraction.errors import Unreadable
from masomo_desktop.extraction.formats import kind_of_format
from masomo_desktop.extraction.model import Source, SourceState
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.extraction.sniff import format_of
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.learning.courses.service import CourseService
from masomo_desktop.store.database import Database
from masomo_desktop.workflows.read_source import RECORDINGS, first_job
from masomo_desktop.workflows.walking import MOST_FILES, walk

_log = logging.getLogger(__name__)


class FolderEmpty(UserError):
    code = "folder_empty"
    sentence = "The folder “{name}” holds no file."
    remedy = "Choose a folder with the files that you want to study."


class FolderTooLarge(UserError):
    code = "folder_too_large"
    sentence = "The folder “{name}” holds more than {limit} files; only its first ones are taken."
    remedy = "Choose the folders inside it one by one."


class TextEmpty(UserError):
    code = "text_empty"
    sentence = "There is no text to add."
    remedy = "Copy some text first, then paste it here."


class _Swept(Exception):
    """The stored copy was deleted between the copying and the commit."""


@dataclass(frozen=True)
class Refused:
    """A file that did not become a source, and why."""

    path: Path
    error: UserError


@dataclass(frozen=True)
class ImportOutcome:
    """The sources, new or already there, in the order of their files; what was refused; and those
    of the sources that were there already, with the same bytes."""

    sources: list[Source]
    refused: list[Refused]
    known: list[Source] = field(default_factory=list)


class FileImport:
    """Bring files into a course: each is stored by its hash and its reading is queued."""

    def __init__(
        self, database: Database, originals: Originals, queue: Queue, courses: CourseService
    ) -> None:
        self._database = database
        self._courses = courses
        self._originals = originals
        self._queue = queue

    def import_paths(
        self, course_id: str, paths: Sequence[Path], languages: Sequence[str] = ()
    ) -> ImportOutcome:
        """Import files, and all files below folders, one transaction a file.

        A file that cannot be taken refuses only itself; what was imported before it stays.
        """
        sources: list[Source] = []
        refused: list[Refused] = []
        known: list[Source] = []
        for path in paths:
            for file in _files(path, refused):
                try:
                    source, new = self._import_file(course_id, file, tuple(languages))
                    sources.append(source)
                    if not new:
                        known.append(source)
                except UserError as error:
                    event(_log, "import.refused", code=error.code, level=logging.INFO)
                    refused.append(Refused(file, error))
        return ImportOutcome(sources, refused, known)

    def import_text(self, course_id: str, title: str, text: str) -> Source:
        """Import pasted text as a text file named after `title`; raises `TextEmpty`."""
        if not text.strip():
            raise TextEmpty
        with tempfile.TemporaryDirectory(prefix="masomo-") as folder:
            file = Path(folder) / f"{_file_name(title)}.txt"
            file.write_text(text, encoding="utf-8")
            return self._import_file(course_id, file, (), shown_path=file.name)[0]

    def _import_file(
        self, course_id: str, file: Path, languages: tuple[str, ...], shown_path: str = ""
    ) -> tuple[Source, bool]:
        """The source of a file, and whether it is new."""
        while True:
            try:
                return self._add(course_id, file, languages, shown_path)
            except _Swept:
                continue

    def _add(
        self, course_id: str, file: Path, languages: tuple[str, ...], shown_path: str
    ) -> tuple[Source, bool]:
        if file.is_dir():
            raise FolderEmpty(name=_storable(file.name))
        held = format_of(file)
        kind = kind_of_format(held)
        stored = self._originals.add(file)
        if kind in RECORDINGS:
            self._keep_subtitles(stored.sha256, file)
        now = clock.now()
        source = Source(
            id=new_id(),
            course=course_id,
            sha256=stored.sha256,
            name=_storable(file.name),
            path=_storable(shown_path or str(file.absolute())),
            kind=kind,
            size=stored.size,
            languages=languages,
            state=SourceState.PENDING,
            reason=None,
            reading=None,
            units_total=0,
            units_done=0,
            created=now,
            updated=now,
            format=held,
        )
        with self._database.write() as work:
            if not self._originals.holds(stored.sha256):  # purged since: see `tidying`
                raise _Swept
            known = store.find_source(work.connection, course_id, stored.sha256)
            if known is not None:
                return known, False
            store.add_source(work, source)
            self._courses.touch(work, course_id)
            self._queue.enqueue(work, first_job(kind), source.id)
        event(_log, "import.added", source=source.id, kind=kind.value, size=stored.size)
        return source, True

    def _keep_subtitles(self, sha256: str, recording: Path) -> None:
        """Keep the subtitles that lie beside a recording; without them it is listened to."""
        subtitles = subtitles_beside(recording)
        if subtitles is None:
            return
        try:
            self._originals.add_subtitles(sha256, subtitles)
        except Unreadable as error:
            event(_log, "import.subtitles_refused", code=error.code)


def _files(path: Path, refused: list[Refused]) -> list[Path]:
    """The file itself, or the files below a folder in order; an empty folder is itself."""
    if not path.is_dir():
        return [path]
    found = walk(path)
    if found.cut:
        error = FolderTooLarge(name=_storable(path.name), limit=MOST_FILES)
        refused.append(Refused(path, error))
    return without_companions(found.files) or [path]


def _storable(name: str) -> str:
    """A name as the database can keep it: "?" for each byte of it that is no text in UTF-8."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _file_name(title: str) -> str:
    """A title as a file name that every system takes."""
    kept: Iterable[str] = (c if c.isalnum() or c in " -_" else " " for c in title)
    return " ".join("".join(kept).split())[:80] or "Notes"
