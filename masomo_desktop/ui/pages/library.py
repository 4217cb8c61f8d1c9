"""All courses: as cards or a list, sorted and filtered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QLineEdit

from masomo_desktop.learning.courses.model import CourseState
from masomo_desktop.ui.course_actions import CourseActions
from masomo_desktop.ui.course_rows import course_row
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.importing import Importer
from masomo_desktop.ui.widgets.buttons import Button, IconButton, PrimaryButton
from masomo_desktop.ui.widgets.empty import EmptyState
from masomo_desktop.ui.widgets.page import Page, about
from masomo_desktop.ui.widgets.rows import PaintedView, RowView
from masomo_desktop.ui.widgets.tiles import TileView

if TYPE_CHECKING:
    from masomo_desktop.learning.courses.model import CourseOverview
    from masomo_desktop.store.database import Change
    from masomo_desktop.ui.shell import Shell

#: Needing the learner comes first, then what is under way.
_BY_STATE = [CourseState.ATTENTION, CourseState.READING, CourseState.READY, CourseState.EMPTY]


class LibraryPage(Page):
    """Stands hundreds of courses: the views paint what is seen, nothing else."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._courses: list[CourseOverview] = []
        self._actions = CourseActions(shell, self)
        importer = Importer(shell, self)
        self.set_title(self.tr("Library"))
        self.new = PrimaryButton(self.tr("New course"), "plus")
        self.new.clicked.connect(self._actions.create)
        self.buttons.addWidget(self.new)

        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter.setPlaceholderText(self.tr("Filter by name"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.textChanged.connect(self._arrange)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Sort by"))
        for text, key in (
            (self.tr("Last used"), "updated"),
            (self.tr("Name"), "name"),
            (self.tr("State"), "state"),
        ):
            self.order.addItem(text, key)
        self.order.currentIndexChanged.connect(self._arrange)
        self.shape = IconButton("", "")
        self.shape.clicked.connect(self._other_shape)
        self.tools.addWidget(self.filter, 1)
        self.tools.addWidget(self.order)
        self.tools.addWidget(self.shape)

        self.tiles = TileView(self.tr("Courses"))
        self.list = RowView(self.tr("Courses"), fits=True)
        add = Button(self.tr("Add a file"), "upload")
        add.clicked.connect(lambda: importer.choose(None))
        sample = Button(self.tr("Try the sample course"), "sparkle")
        sample.clicked.connect(importer.add_sample)
        self.empty = EmptyState(
            "library",
            self.tr("No courses yet"),
            self.tr("Drop files anywhere on this window, or make a course and add files to it."),
            add,
            sample,
        )
        self.nothing = EmptyState(
            "filter",
            self.tr("No course has this name"),
            self.tr("Try fewer letters, or clear the filter."),
        )
        for view in (self.tiles, self.list):
            view.opened.connect(lambda course: shell.router.go("course", course_id=course))
            view.menu_wanted.connect(self._menu)
        self._tools = (self.filter, self.order, self.shape)
        self._all = (self.tiles, self.list, self.empty, self.nothing)
        for widget in self._all:
            self.body.addWidget(widget)
            widget.hide()
        self.body.addStretch(1)
        self._as_list = False
        self._say_shape()

    @property
    def view(self) -> PaintedView:
        """The view in use."""
        return self.list if self._as_list else self.tiles

    def refresh(self) -> None:
        self.load(self.shell.services.courses.all, self._show)

    def concerns(self, changes: Sequence[Change]) -> bool:
        return about(changes, "course", "source", "artifact")

    def _show(self, courses: list[CourseOverview]) -> None:
        self._courses = courses
        count = self.tr("%n course(s)", "", len(courses)) if courses else ""
        self.set_title(self.tr("Library"), count)
        for tool in self._tools:
            tool.setVisible(bool(courses))
        self._arrange()

    def _arrange(self) -> None:
        wanted = self.filter.text().casefold().split()
        found = [
            course
            for course in self._courses
            if all(word in course.name.casefold() for word in wanted)
        ]
        key = self.order.currentData()
        if key == "name":
            found.sort(key=lambda course: course.name.casefold())
        elif key == "state":
            found.sort(key=lambda course: _BY_STATE.index(course.state))
        self.view.rows.show_rows([course_row(course) for course in found])
        empty = self.nothing if self._courses else self.empty
        shown = self.view if found else empty
        for widget in self._all:
            widget.setVisible(widget is shown)

    def _other_shape(self) -> None:
        self._as_list = not self._as_list
        self._say_shape()
        self._arrange()

    def _say_shape(self) -> None:
        if self._as_list:
            self.shape.become("grid", self.tr("Show as cards"))
        else:
            self.shape.become("summary", self.tr("Show as a list"))

    def _menu(self, course_id: str, place: QPoint) -> None:
        for course in self._courses:
            if course.id == course_id:
                self._actions.menu(course_id, course.name, place)
