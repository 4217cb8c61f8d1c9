"""From files or text in the learner's hands to a course: dropped, chosen or pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from masomo_desktop.ui.shell import Shell

if TYPE_CHECKING:
    from masomo_desktop.extraction.model import Source
    from masomo_desktop.learning.courses.model import CourseOverview
    from masomo_desktop.workflows.import_files import ImportOutcome

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
            [self.tr("Documents") + " (*.pdf *.txt *.md)", self.tr("All files") + " (*)"]
        )
        dialog.filesSelected.connect(
            lambda names: self.add([Path(name) for name in names], course_id)
        )
        dialog.open()

    def add(self, paths: Sequence[Path], course_id: str | None) -> None:
        """Import files and folders into a course."""
        if paths:
            into = self._shell.services.imports.import_paths
            self._place(
                course_id,
                paths[0].stem,
                lambda course: self._take(course, lambda: into(course, list(paths)), len(paths)),
            )

    def paste(self, mime: QMimeData | None, course_id: str | None) -> None:
        """Import what was copied: files, else text."""
        paths, text = paths_of(mime), mime.text() if mime else ""
        if paths:
            self.add(paths, course_id)
        elif text.strip():
            title = _title(text)
            into = self._shell.services.imports.import_text
            self._place(
                course_id,
                title,
                lambda course: self._take_text(course, lambda: into(course, title, text)),
            )
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

    def _place(self, course_id: str | None, name: str, put: Callable[[str], None]) -> None:
        if course_id is not None:
            put(course_id)
            return
        self._shell.background.run(
            self._shell.services.courses.all,
            lambda courses: self._ask_where(courses, name, put),
            self._shell.messages.failed,
        )

    def _ask_where(
        self, courses: list[CourseOverview], name: str, put: Callable[[str], None]
    ) -> None:
        if not courses:
            self._create(name, put)
            return
        from masomo_desktop.ui.dialogs.placing import ChooseCourse

        ChooseCourse(
            [(course.id, course.name) for course in courses],
            name,
            chosen=put,
            named=lambda new: self._create(new, put),
            parent=self._window,
        ).open()

    def _create(self, name: str, put: Callable[[str], None]) -> None:
        self._shell.background.run(
            lambda: self._shell.services.courses.find_or_create(name).id,
            put,
            self._shell.messages.failed,
        )

    # What came of it

    def _take(self, course_id: str, work: Callable[[], ImportOutcome], count: int) -> None:
        self._shell.router.go("course", course_id=course_id)
        self._shell.messages.say(self.tr("Adding %n file(s)…", "", count))
        self._shell.background.run(work, self._taken, self._shell.messages.failed)

    def _taken(self, outcome: ImportOutcome) -> None:
        if outcome.refused:
            from masomo_desktop.ui.dialogs.refusals import Refusals

            Refusals(outcome.refused, len(outcome.sources), self._window).open()
        else:
            self._shell.messages.say(
                self.tr("%n file(s) added. Reading has begun.", "", len(outcome.sources))
            )

    def _take_text(self, course_id: str, work: Callable[[], Source]) -> None:
        self._shell.router.go("course", course_id=course_id)
        self._shell.background.run(
            work,
            lambda source: self._shell.messages.say(
                self.tr("“{name}” added. Reading has begun.").format(name=source.name)
            ),
            self._shell.messages.failed,
        )


def _title(text: str) -> str:
    """The first line of a text, cut at a word, to name it by."""
    first = " ".join(text.strip().splitlines()[0].lstrip("#").split())
    if len(first) <= LONGEST_TITLE:
        return first
    return first[:LONGEST_TITLE].rsplit(" ", 1)[0]
