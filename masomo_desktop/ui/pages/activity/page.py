"""The page of everything that Masomo does, did, or could not do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QStackedWidget, QWidget

from masomo_desktop.jobs.model import Hold, JobState, Lane
from masomo_desktop.jobs.pages import Wanted
from masomo_desktop.ui import wording
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.messages import copy
from masomo_desktop.ui.pages.activity import words
from masomo_desktop.ui.pages.activity.job_details import details
from masomo_desktop.ui.pages.activity.job_list import STEP, STRETCH, JobList
from masomo_desktop.ui.pages.activity.job_rows import CANCELLABLE, REPEATABLE, job_row
from masomo_desktop.ui.pages.activity.job_story import JobStory
from masomo_desktop.ui.pages.activity.lane_board import LaneBoard
from masomo_desktop.ui.pages.activity.quiet import QuietNote, QuietSwitch
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import QuietButton
from masomo_desktop.ui.widgets.empty import EmptyState
from masomo_desktop.ui.widgets.page import Page, about

if TYPE_CHECKING:
    from masomo_desktop.jobs.model import Job
    from masomo_desktop.store.database import Change
    from masomo_desktop.ui.shell import Shell
    from masomo_desktop.workflows.activity.model import Look, ShownJob, Story

#: Changes of jobs are shown so often at most; while something runs or waits, times go on as often.
PACE_MS = 500
CLOCK_MS = 5000


class ActivityPage(Page):
    """The lanes, and the jobs a stretch at a time, so that 100,000 cost no more than a hundred."""

    scrolls = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.set_title(self.tr("Activity"), " ")
        self._first: str | None = None
        self._jobs: dict[str, ShownJob] = {}
        self._holds: dict[Lane, Hold] = {}
        self._soon = QTimer(self, interval=PACE_MS, singleShot=True)
        self._soon.timeout.connect(self._catch_up)
        self._again = False
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._clock.timeout.connect(self.refresh)
        self.quiet, self.quiet_note = QuietSwitch(), QuietNote()
        self.quiet.asked.connect(self._set_quiet)
        self.quiet_note.hide()
        self.buttons.addWidget(self.quiet)
        self.board = LaneBoard()
        self.board.failed_wanted.connect(self._show_failed)
        self.list = JobList(self.tr("Jobs"))
        self.list.opened.connect(self._tell)
        self.list.acted.connect(self._act)
        self.list.menu_wanted.connect(self._menu)
        self.list.older_wanted.connect(self._older)
        self.list.newer_wanted.connect(self._newer)
        self.empty = EmptyState(
            "activity",
            self.tr("Nothing here"),
            self.tr("When you add a file or make something from it, the work shows here."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.body.addWidget(self.quiet_note)
        self.body.addWidget(self.board)
        self._filter_row = self._filters()
        self.body.addWidget(self._filter_row)
        self.body.addWidget(self._stack, 1)

    def _filters(self) -> QWidget:
        self.lane, self.state = QComboBox(), QComboBox()
        self.lane.setAccessibleName(self.tr("Which kind of work"))
        self.state.setAccessibleName(self.tr("Which state"))
        self.lane.addItem(self.tr("All work"), None)
        for lane in Lane:
            self.lane.addItem(wording.lane(lane), lane)
        self.state.addItem(self.tr("Everything"), None)
        for state in JobState:
            self.state.addItem(wording.job_state(state), state)
        self.newest = QuietButton(self.tr("Back to the newest"), "chevron-left")
        self.newest.clicked.connect(self._to_newest)
        self.newest.hide()
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for box in (self.lane, self.state):
            box.currentIndexChanged.connect(self._to_newest)
            row.addWidget(box)
        row.addStretch()
        row.addWidget(self.newest)
        return made

    @property
    def wanted(self) -> Wanted:
        """Which jobs are listed."""
        lane, state = self.lane.currentData(), self.state.currentData()
        # Qt keeps a StrEnum as its text.
        return Wanted(Lane(lane) if lane else None, JobState(state) if state else None)

    def open(self) -> None:
        self._clock.start()
        self._to_newest()

    def leave(self) -> None:
        self._clock.stop()
        self._soon.stop()
        self._again = False

    def concerns(self, changes: Sequence[Change]) -> bool:
        """Changes that come in quick succession are shown together, a little later."""
        if not about(changes, "job", "hold", "preference"):
            return False
        if self._soon.isActive():
            self._again = True
            return False
        self._soon.start()
        return True

    def _catch_up(self) -> None:
        if self._again:
            self._again = False
            self._soon.start()
            self.refresh()

    def refresh(self) -> None:
        look, wanted, first = self.shell.services.activity.look, self.wanted, self._first
        self.load(lambda: look(wanted, first, STRETCH), self._show)

    def _show(self, look: Look) -> None:
        self._jobs = {shown.job.id: shown for shown in look.jobs}
        holds = (lane.overview.hold for lane in look.lanes)
        self._holds = {hold.lane: hold for hold in holds if hold is not None}
        self.subtitle.setText(words.headline(look.lanes))
        self.quiet.show_quiet(look.quiet)
        self.quiet_note.setVisible(look.quiet)
        self.board.show_lanes(look.lanes, look.upkeep)
        self._fit()
        rows = [job_row(shown, self._holds.get(shown.job.lane)) for shown in look.jobs]
        self.list.show_stretch(rows, newer=look.newer, older=look.older)
        self.newest.setVisible(look.newer)
        self._stack.setCurrentWidget(self.list if look.jobs else self.empty)

    # Moving through the list

    def _to_newest(self) -> None:
        self._first = None
        self.list.to_top()
        self.refresh()

    def _older(self) -> None:
        rows = self.list.rows.rows
        if len(rows) > 2 * STEP:
            self._first = rows[STEP].id
        self.refresh()

    def _newer(self) -> None:
        above, wanted = self.shell.services.activity.above, self.wanted
        first = self.list.rows.rows[0].id
        self.load(lambda: above(wanted, first, STEP), self._begin_at)

    def _begin_at(self, first: str | None) -> None:
        self._first = first
        self.refresh()

    def _show_failed(self, lane: str) -> None:
        for box, value in ((self.lane, Lane(lane)), (self.state, JobState.FAILED)):
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(value))
            box.blockSignals(False)
        self._to_newest()

    # Verbs

    def _set_quiet(self, on: bool) -> None:
        activity = self.shell.services.activity
        self.act(lambda: activity.set_quiet(on), lambda _done: self.refresh())

    def _go(self, shown: ShownJob) -> None:
        self.shell.router.go("course", course_id=shown.subject.course)

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

    def _copy(self, story: Story) -> None:
        copy(details(story))
        self.shell.messages.say(self.tr("Details copied."))

    def _tell(self, id: str) -> None:
        story = self.shell.services.activity.story
        self.act(lambda: story(id), self._tell_story)

    def _copy_of(self, id: str) -> None:
        story = self.shell.services.activity.story
        self.act(lambda: story(id), self._copy)

    def _tell_story(self, story: Story) -> None:
        job = story.shown.job
        JobStory(
            story,
            self._holds.get(job.lane),
            retry=lambda: self._retry(job),
            cancel=lambda: self._cancel(job),
            open_course=lambda: self._go(story.shown),
            copy=lambda: self._copy(story),
            parent=self.window(),
        ).open()

    def _menu(self, id: str, place: QPoint) -> QMenu:
        shown = self._jobs[id]
        job = shown.job
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        telling = menu.addAction(icon("info"), self.tr("What happened"))
        telling.triggered.connect(lambda: self._tell(id))
        if shown.subject.course:
            opening = menu.addAction(icon("book"), self.tr("Open the course"))
            opening.triggered.connect(lambda: self._go(shown))
        if job.state in REPEATABLE:
            again = menu.addAction(icon("retry"), self.tr("Try again"))
            again.triggered.connect(lambda: self._retry(job))
        if job.state in CANCELLABLE and not job.cancel_requested:
            cancel = menu.addAction(icon("stop"), self.tr("Cancel"))
            cancel.triggered.connect(lambda: self._cancel(job))
        copying = menu.addAction(icon("copy"), self.tr("Copy details"))
        copying.triggered.connect(lambda: self._copy_of(id))
        menu.popup(place)
        return menu

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the list room, whatever the lanes have to say."""
        around = (self.header, self.quiet_note, self._filter_row)
        taken = sum(one.sizeHint().height() for one in around if not one.isHidden())
        margins = self.body.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        gaps = 3 * self.body.spacing() + margins.top() + margins.bottom()
        self.board.fit(width, self.height() - taken - gaps - self.list.minimumSizeHint().height())
