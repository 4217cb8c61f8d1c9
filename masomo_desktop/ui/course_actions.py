"""What can be done to a course from wherever it is shown: make, rename, delete."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from masomo_desktop.core.correlation import correlated
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.shell import Shell
from masomo_desktop.ui.widgets.dialogs import Ask, Question


class CourseActions(QObject):
    """Dialogs and menu for courses; `page` is their parent."""

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell = shell
        self._page = page

    def create(self) -> None:
        """Ask for a name, make the course and open it."""
        Ask(
            self.tr("New course"),
            self.tr("A course holds the files of one subject, and what you make of them."),
            self.tr("Create"),
            self._create,
            placeholder=self.tr("For example: Biology, form 2"),
            parent=self._page,
        ).open()

    def _create(self, name: str) -> None:
        with correlated():
            self._shell.background.run(
                lambda: self._shell.services.courses.create(name),
                lambda course: self._shell.router.go("course", course_id=course.id),
                self._shell.messages.failed,
            )

    def rename(self, course_id: str, name: str) -> None:
        """Ask for another name."""
        Ask(
            self.tr("Rename course"),
            "",
            self.tr("Rename"),
            lambda new: self._rename(course_id, new),
            value=name,
            parent=self._page,
        ).open()

    def _rename(self, course_id: str, name: str) -> None:
        with correlated():
            self._shell.background.run(
                lambda: self._shell.services.courses.rename(course_id, name),
                lambda course: self._shell.messages.say(
                    self.tr("Renamed to “{name}”.").format(name=course.name)
                ),
                self._shell.messages.failed,
            )

    def delete(self, course_id: str, name: str) -> None:
        """Ask first: nothing of a deleted course can be brought back."""
        Question(
            self.tr("Delete “{name}”?").format(name=name),
            self.tr(
                "Its files, their text, and every summary, deck and quiz made of them are erased "
                "from Masomo. This cannot be undone. The files you added stay where you took "
                "them from."
            ),
            self.tr("Delete course"),
            lambda: self._delete(course_id, name),
            self._page,
        ).open()

    def _delete(self, course_id: str, name: str) -> None:
        with correlated():
            self._shell.background.run(
                lambda: self._shell.services.owner.delete_course(course_id),
                lambda _gone: self._deleted(course_id, name),
                self._shell.messages.failed,
            )

    def _deleted(self, course_id: str, name: str) -> None:
        router = self._shell.router
        here = router.current is not None and router.current.params.get("course_id") == course_id
        router.forget(course_id=course_id)
        if here:
            router.start("library")
        self._shell.messages.say(self.tr("“{name}” was deleted.").format(name=name))

    def menu(self, course_id: str, name: str, place: QPoint, *, is_open: bool = False) -> QMenu:
        """Show what can be done to a course at a place of the screen; returns the menu."""
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        if not is_open:
            opening = menu.addAction(icon("book"), self.tr("Open"))
            opening.triggered.connect(lambda: self._shell.router.go("course", course_id=course_id))
        rename = menu.addAction(icon("edit"), self.tr("Rename…"))
        rename.triggered.connect(lambda: self.rename(course_id, name))
        menu.addSeparator()
        delete = menu.addAction(icon("trash", "danger"), self.tr("Delete…"))
        delete.triggered.connect(lambda: self.delete(course_id, name))
        menu.popup(place)
        return menu
