"""The page of everything that Masomo does, did, or could not do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QMenu, QStackedWidget

from masomo_desktop.jobs.model import JobState
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.messages import copy
from masomo_desktop.ui.pages.activity.job_rows import (
    CANCELLABLE,
    REPEATABLE,
    job_details,
    job_row,
)
from masomo_desktop.ui.pages.activity.lanes import LaneStrip
from masomo_desktop.ui.pages.activity.reading import (
    Activity,
    ShownJob,
    Subject,
    read_activity,
)
from masomo_desktop.ui.widgets.empty import EmptyState
from masomo_desktop.ui.widgets.page import Page, about
from masomo_desktop.ui.widgets.rows import RowView

if TYPE_CHECKING:
    from masomo_desktop.jobs.model import Job
    from masomo_desktop.store.database import Change
    from masomo_desktop.ui.shell import Shell

BATCH = 100


class ActivityPage(Page):
    """The lanes, and the newest jobs; older ones come as the list is scrolled."""

    scrolls = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.set_title(self.tr("Activity"), self.tr("What Masomo is doing, did, or could not do."))
        self._limit = BATCH
        self._subjects: dict[str, Subject] = {}
        self._jobs: dict[str, ShownJob] = {}
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Show"))
        for text, state in (
            (self.tr("Everything"), None),
            (self.tr("Running"), JobState.RUNNING),
            (self.tr("Queued"), JobState.QUEUED),
            (self.tr("Waiting"), JobState.WAITING),
            (self.tr("Failed"), JobState.FAILED),
            (self.tr("Done"), JobState.DONE),
            (self.tr("Cancelled"), JobState.CANCELLED),
        ):
            self.filter.addItem(text, state)
        self.filter.currentIndexChanged.connect(self._filtered)
        self.buttons.addWidget(self.filter)
        self.lanes = LaneStrip()
        self.list = RowView(self.tr("Jobs"))
        self.list.opened.connect(self._open)
        self.list.acted.connect(self._act)
        self.list.menu_wanted.connect(self._menu)
        self.list.rows.more_wanted.connect(self._more)
        self.empty = EmptyState(
            "activity",
            self.tr("Nothing here"),
            self.tr("When you add a file or make something from it, the work shows here."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.body.addWidget(self.lanes)
        self.body.addWidget(self._stack, 1)

    def open(self) -> None:
        self._limit = BATCH
        self._subjects.clear()
        self.refresh()

    def refresh(self) -> None:
        services, limit, chosen = self.shell.services, self._limit, self.filter.currentData()
        state = JobState(chosen) if chosen else None  # Qt keeps a StrEnum as its text
        known = self._subjects
        self.load(lambda: read_activity(services, state, limit, known), self._show)

    def concerns(self, changes: Sequence[Change]) -> bool:
        return about(changes, "job")

    def _show(self, activity: Activity) -> None:
        self.lanes.show_lanes(activity.lanes)
        self._jobs = {shown.job.id: shown for shown in activity.jobs}
        self.list.rows.show_rows([job_row(shown) for shown in activity.jobs], more=activity.more)
        self._stack.setCurrentWidget(self.list if activity.jobs else self.empty)

    def _filtered(self) -> None:
        self._limit = BATCH
        self.refresh()

    def _more(self) -> None:
        self._limit += BATCH
        self.refresh()

    # Verbs

    def _open(self, id: str) -> None:
        route = self._jobs[id].subject.route
        if route is not None:
            self.shell.router.go(route.name, **route.params)

    def _act(self, id: str) -> None:
        job = self._jobs[id].job
        if job.state in CANCELLABLE:
            self._cancel(job)
        elif job.state in REPEATABLE:
            self._retry(job)

    def _cancel(self, job: Job) -> None:
        self.act(lambda: self.shell.services.queue.cancel(job.id), lambda _state: self.refresh())

    def _retry(self, job: Job) -> None:
        self.act(lambda: self.shell.services.queue.retry(job.id), lambda _job: self.refresh())

    def _copy(self, job: Job) -> None:
        copy(job_details(job))
        self.shell.messages.say(self.tr("Details copied."))

    def _menu(self, id: str, place: QPoint) -> QMenu:
        shown = self._jobs[id]
        job = shown.job
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if shown.subject.route:
            opening = menu.addAction(icon("book"), self.tr("Open the course"))
            opening.triggered.connect(lambda: self._open(id))
        if job.state in REPEATABLE:
            again = menu.addAction(icon("retry"), self.tr("Try again"))
            again.triggered.connect(lambda: self._retry(job))
        if job.state in CANCELLABLE:
            cancel = menu.addAction(icon("stop"), self.tr("Cancel"))
            cancel.triggered.connect(lambda: self._cancel(job))
        copying = menu.addAction(icon("copy"), self.tr("Copy details"))
        copying.triggered.connect(lambda: self._copy(job))
        menu.popup(place)
        return menu
