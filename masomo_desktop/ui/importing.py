"""From files or text in the learner's hands to a course: dropped, chosen or pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from masomo_desktop.ui.shell import Shell

if TYPE_CHECKING:
    from masomo_desktop.extraction.model import Source
    from masomo_desktop.learning.courses.model import CourseOverview
    from masomo_desktop.ui.dialogs.folder_import import Choice
    from masomo_desktop.workflows.folders.model import FolderPlan
    from masomo_desktop.workflows.import_files import ImportOutcome
    from masomo_desktop.workflows.services import Services

LONGEST_TITLE = 60


def paths_of(mime: QMimeData | None) -> list[Path]:
    """The local files and folders that were dropped or copied."""
    if mime is None:  # an empty clipboard
        return []
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _first_folder() -> str:
    """Where choosing begins: the documents, or the home of a learner who has no such folder."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else str(Path.home())


@dataclass(frozen=True)
class Place:
    """The course that things are to go to: one that there is, or one to be made under `name`."""

    id: str | None
    name: str = ""

    def course(self, services: Services) -> str:
        """The course's id; it is made if need be."""
        return self.id or services.courses.find_or_create(self.name).id


class Importer(QObject):
    """Brings things into a course; where none is meant, asks which, or names a new one itself.

    `window` is the parent of its dialogs.
    """

    def __init__(self, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window

    def choose(self, course_id: str | None) -> None:
        """Let the learner choose files."""
        dialog = QFileDialog(self._window, self.tr("Add files"), _first_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("All files") + " (*)",
                self.tr("Documents") + " (*.pdf *.docx *.pptx *.txt *.md)",
            ]
        )
        dialog.filesSelected.connect(
            lambda names: self.add([Path(name) for name in names], course_id)
        )
        dialog.open()

    def choose_folder(self, course_id: str | None) -> None:
        """Let the learner choose a folder."""
        dialog = QFileDialog(self._window, self.tr("Add a folder"), _first_folder())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(
            lambda names: self.add([Path(name) for name in names], course_id)
        )
        dialog.open()

    def add(self, paths: Sequence[Path], course_id: str | None) -> None:
        """Import files into a course; of folders it is first shown what they hold."""
        if paths:
            self._shell.background.run(
                lambda: [path for path in paths if path.is_dir()],
                lambda folders: self._add(paths, folders, course_id),
                self._shell.messages.failed,
            )

    def _add(self, paths: Sequence[Path], folders: Sequence[Path], course_id: str | None) -> None:
        files = [path for path in paths if path not in folders]

        def put(place: Place) -> None:
            if files:
                self._take(place, files)
            if folders:
                self._look(place, folders)

        self._place(course_id, paths[0].name if folders else paths[0].stem, put)

    def paste(self, mime: QMimeData | None, course_id: str | None) -> None:
        """Import what was copied: files, else text."""
        paths, text = paths_of(mime), mime.text() if mime else ""
        if paths:
            self.add(paths, course_id)
        elif text.strip():
            title = _title(text)
            self._place(course_id, title, lambda place: self._take_text(place, title, text))
        else:
            self._shell.messages.say(self.tr("There is nothing to paste: copy a file or text."))

    def add_sample(self) -> None:
        """Add the course that ships with Masomo, and open it."""
        self._shell.background.run(
            self._shell.services.sample.add,
            lambda added: self._shell.router.go("course", course_id=added[0].id),
            self._shell.messages.failed,
        )

    # Where to

    def _place(self, course_id: str | None, name: str, put: Callable[[Place], None]) -> None:
        if course_id is not None:
            put(Place(course_id))
            return
        self._shell.background.run(
            self._shell.services.courses.all,
            lambda courses: self._ask_where(courses, name, put),
            self._shell.messages.failed,
        )

    def _ask_where(
        self, courses: list[CourseOverview], name: str, put: Callable[[Place], None]
    ) -> None:
        if not courses:
            put(Place(None, name))
            return
        from masomo_desktop.ui.dialogs.placing import ChooseCourse

        ChooseCourse(
            [(course.id, course.name) for course in courses],
            name,
            chosen=lambda course_id: put(Place(course_id)),
            named=lambda new: put(Place(None, new)),
            parent=self._window,
        ).open()

    # Folders

    def _look(self, place: Place, folders: Sequence[Path]) -> None:
        """Show what folders hold while it is found out; nothing is imported before it is chosen."""
        from masomo_desktop.ui.dialogs.folder_import import FolderImport

        look = self._shell.services.folders.look
        dialog = FolderImport(folders, lambda choice: self._chosen(place, choice), self._window)
        progress = dialog.progress

        def work() -> list[FolderPlan]:
            return [
                look(
                    place.id or "",
                    folder,
                    cancelled=lambda: progress.cancelled,
                    counted=progress.count,
                )
                for folder in folders
            ]

        def found(plans: list[FolderPlan]) -> None:
            if not progress.cancelled:
                dialog.show_plans(plans)

        def lost(error: Exception) -> None:
            if not progress.cancelled:
                dialog.reject()
            self._shell.messages.failed(error)

        dialog.open()
        self._shell.background.run(work, found, lost)

    def _chosen(self, place: Place, choice: Choice) -> None:
        folders = self._shell.services.folders

        def watch(course_id: str) -> None:
            if choice.watch:
                for folder, left_out in choice.left_out.items():
                    folders.watch(course_id, folder, unwanted=left_out)

        self._take(place, choice.files, watch)

    # What came of it

    def _take(
        self,
        place: Place,
        files: Sequence[Path],
        first: Callable[[str], None] = lambda _course_id: None,
    ) -> None:
        services = self._shell.services

        def begin(course_id: str) -> None:
            self._shell.router.go("course", course_id=course_id)
            if files:
                self._shell.messages.say(self.tr("Adding %n file(s)…", "", len(files)))
            self._shell.background.run(
                lambda: services.imports.import_paths(course_id, list(files)),
                self._taken,
                self._shell.messages.failed,
            )

        def prepare() -> str:
            course_id = place.course(services)
            first(course_id)
            return course_id

        self._shell.background.run(prepare, begin, self._shell.messages.failed)

    def _taken(self, outcome: ImportOutcome) -> None:
        new = len(outcome.sources) - len(outcome.known)
        if outcome.refused:
            from masomo_desktop.ui.dialogs.refusals import Refusals

            Refusals(outcome.refused, new, self._window).open()
        elif not outcome.sources:
            self._shell.messages.say(self.tr("The folder is watched from now on."))
        elif not outcome.known:
            self._shell.messages.say(self.tr("%n file(s) added. Reading has begun.", "", new))
        elif new:
            self._shell.messages.say(
                self.tr("%n file(s) added. Reading has begun.", "", new)
                + " "
                + self.tr("%n with the same content was already here.", "", len(outcome.known))
            )
        elif len(outcome.known) == 1:
            self._shell.messages.say(
                self.tr("This content is already here, as “{name}”.").format(
                    name=outcome.known[0].name
                )
            )
        else:
            self._shell.messages.say(
                self.tr(
                    "All %n files are already here, with the same content.", "", len(outcome.known)
                )
            )

    def _take_text(self, place: Place, title: str, text: str) -> None:
        services = self._shell.services

        def added(source: Source) -> None:
            self._shell.router.go("course", course_id=source.course)
            self._shell.messages.say(
                self.tr("“{name}” added. Reading has begun.").format(name=source.name)
            )

        self._shell.background.run(
            lambda: services.imports.import_text(place.course(services), title, text),
            added,
            self._shell.messages.failed,
        )


def _title(text: str) -> str:
    """The first line of a text, cut at a word, to name it by."""
    first = " ".join(text.strip().splitlines()[0].lstrip("#").split())
    if len(first) <= LONGEST_TITLE:
        return first
    return first[:LONGEST_TITLE].rsplit(" ", 1)[0]
