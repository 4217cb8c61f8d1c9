"""Look into a folder, take it into a course, watch it for new files."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.core.ids import new_id
from masomo_desktop.core.logs import event
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction import store as sources_store
from masomo_desktop.extraction.companions import without_companions
from masomo_desktop.extraction.model import Source
from masomo_desktop.learning.courses.service import CourseService
from masomo_desktop.store.database import Database
from masomo_desktop.workflows.folders import store
from masomo_desktop.workflows.folders.look import plan_of
from masomo_desktop.workflows.folders.model import (
    FolderFile,
    FolderPlan,
    SeenFile,
    WatchedFolder,
)
from masomo_desktop.workflows.import_files import FileImport, ImportOutcome
from masomo_desktop.workflows.walking import walk

_log = logging.getLogger(__name__)

#: A file is whole when two looks find the same size and time, and nobody wrote to it for so long.
QUIET_SECONDS = 2.0
#: Refusals that pass: a file that is still being written is closed to others on some systems.
_PASSING = frozenset({"not_permitted", "not_readable", "file_missing", "disk_full"})


class FolderGone(UserError):
    code = "folder_gone"
    sentence = "The folder “{name}” is not there."
    remedy = "Plug its drive in or put it back; Masomo goes on as soon as it is there."


class HoldsMasomo(UserError):
    code = "holds_masomo"
    sentence = "Masomo keeps its own data in “{name}”, so it cannot watch this folder."
    remedy = "Choose a folder that holds only what you study."


class FolderService:
    """Folders of the learner's disk. Every call reads the disk: keep it off the window's thread."""

    def __init__(
        self, database: Database, paths: ProfilePaths, imports: FileImport, courses: CourseService
    ) -> None:
        self._database = database
        self._home = paths.home
        self._imports = imports
        self._courses = courses

    def look(
        self,
        course_id: str,
        folder: Path,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        counted: Callable[[int, int], None] = lambda _looked_at, _found: None,
    ) -> FolderPlan:
        """What importing `folder` into the course would do; `counted` hears how many files were
        looked at, of how many found so far. Raises `FolderGone`."""
        if not folder.is_dir():
            raise FolderGone(name=folder.name)
        with self._database.read() as connection:
            sources = sources_store.sources_in(connection, course_id)
        held = [(source.size, source.sha256) for source in sources]
        return plan_of(folder, held, avoid=[self._home], cancelled=cancelled, counted=counted)

    def take(
        self, course_id: str, plan: FolderPlan, languages: Sequence[str] = ()
    ) -> ImportOutcome:
        """Import the new files of a plan; what the plan refused is among the outcome's refused."""
        return self._imports.import_paths(course_id, [file.path for file in plan.new], languages)

    def watch(
        self,
        course_id: str,
        folder: Path,
        languages: Sequence[str] = (),
        *,
        unwanted: Iterable[FolderFile] = (),
    ) -> WatchedFolder:
        """From now on, files that come into `folder` go into the course; those that are there are
        taken at the next looks, but for the `unwanted`, unless they change. Watching twice is
        watching once.

        Raises `FolderGone`, and `HoldsMasomo` for a folder around Masomo's own data or inside it.
        """
        path = folder.resolve()
        if not path.is_dir():
            raise FolderGone(name=folder.name)
        home = self._home.resolve()
        if home.is_relative_to(path) or path.is_relative_to(home):
            raise HoldsMasomo(name=folder.name)
        new = WatchedFolder(new_id(), course_id, str(path), tuple(languages), clock.now())
        with self._database.write() as work:
            known = store.find_folder(work.connection, course_id, str(path))
            if known is not None:
                return known
            store.add_folder(work, new)
            store.remember(
                work,
                new.id,
                [SeenFile(str(f.path), f.size, f.changed, taken=True) for f in unwanted],
            )
        event(_log, "folder.watched", folder=new.id)
        return new

    def unwatch(self, course_id: str, folder: Path) -> None:
        """Watch a folder no longer; its sources stay. Raises `NotFound`."""
        with self._database.write() as work:
            for path in dict.fromkeys((str(folder.resolve()), str(folder))):
                known = store.find_folder(work.connection, course_id, path)
                if known is not None:
                    store.forget_folder(work, known)
                    event(_log, "folder.unwatched", folder=known.id)
                    return
        raise NotFound(what="watched folder", name=folder.name)

    def watched(self, course_id: str | None = None) -> list[WatchedFolder]:
        """The watched folders of a course, or of all."""
        with self._database.read() as connection:
            return store.folders(connection, course_id)

    def look_again(self, *, cancelled: Callable[[], bool] = lambda: False) -> list[Source]:
        """One look into every watched folder; returns the sources that came of it.

        A file is taken when it is as it was at the last look; so a copy that goes on is left alone.
        What was taken, refused or purged once is not taken again unless it changes. A file that is
        gone, or a drive that is not plugged in, takes nothing away.
        """
        taken: list[Source] = []
        for folder in self.watched():
            if cancelled():
                break
            try:
                self._courses.get(folder.course)
            except NotFound:
                with self._database.write() as work:
                    store.forget_folder(work, folder)
                continue
            taken += self._look_into(folder, cancelled)
        return taken

    def _look_into(self, folder: WatchedFolder, cancelled: Callable[[], bool]) -> list[Source]:
        top = Path(folder.path)
        if not top.is_dir():
            with self._database.write() as work:
                store.set_looked(work, folder, clock.now(), FolderGone.code)
            return []
        found = walk(top, avoid=[self._home], cancelled=cancelled)
        with self._database.read() as connection:
            known = store.seen_files(connection, folder.id)
        news: list[SeenFile] = []
        taken: list[Source] = []
        for path in without_companions(found.files):
            seen = _seen(path)
            if seen is None:
                continue
            before = known.pop(seen.path, None)
            if before is not None and (before.size, before.changed) == (seen.size, seen.changed):
                if before.taken or not _quiet(seen) or cancelled():
                    continue
                if not self._take(folder, path, taken):
                    continue
                seen = SeenFile(seen.path, seen.size, seen.changed, taken=True)
            news.append(seen)
        gone = [] if found.cut or cancelled() else list(known)
        with self._database.write() as work:
            store.set_looked(work, folder, clock.now(), "")
            store.remember(work, folder.id, news)
            store.forget_files(work, folder.id, gone)
        return taken

    def _take(self, folder: WatchedFolder, path: Path, taken: list[Source]) -> bool:
        """Import one file; whether nothing more is to be done about it."""
        outcome = self._imports.import_paths(folder.course, [path], folder.languages)
        taken += outcome.sources
        return not any(one.error.code in _PASSING for one in outcome.refused)


def _seen(path: Path) -> SeenFile | None:
    """A file as it is now; None for one that is gone or has nothing in it yet."""
    try:
        status = path.stat()
    except OSError:
        return None
    if status.st_size == 0:
        return None
    name = str(path).encode("utf-8", "replace").decode("utf-8")
    return SeenFile(name, status.st_size, status.st_mtime_ns)


def _quiet(seen: SeenFile) -> bool:
    """Whether nobody has written to a file for a while; a time in the future says nothing."""
    age = clock.now().timestamp() - seen.changed / 1e9
    return not 0 <= age < QUIET_SECONDS
