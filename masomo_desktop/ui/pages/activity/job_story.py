"""One job from its beginning: what happened, each attempt, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from masomo_desktop.jobs.model import Attempt, Hold
from masomo_desktop.ui import theme, wording
from masomo_desktop.ui.messages import stored_reason
from masomo_desktop.ui.pages.activity import words
from masomo_desktop.ui.pages.activity.job_rows import CANCELLABLE, REPEATABLE, badge, job_row
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.badges import Badge
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton, QuietButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Body, Caption, Muted, Problem, Subheading

if TYPE_CHECKING:
    from masomo_desktop.workflows.activity.model import Story

#: Older runs than these are counted.
SHOWN = 20


class JobStory(Dialog):
    """Tells `story`. The verbs are called when their buttons are pressed, and the dialog closes."""

    def __init__(
        self,
        story: Story,
        hold: Hold | None,
        *,
        retry: Callable[[], None],
        cancel: Callable[[], None],
        open_course: Callable[[], None],
        copy: Callable[[], None],
        parent: QWidget | None,
    ) -> None:
        job = story.shown.job
        row = job_row(story.shown, hold)
        super().__init__(row.title, icon_name=row.icon, parent=parent)
        self.setMinimumWidth(theme.scaled(560))
        state = Badge(badge(job, hold), row.tone)
        self.content.addWidget(state, 0, Qt.AlignmentFlag.AlignLeft)
        self.detail = Problem(row.detail) if row.problem else Body(row.detail)
        self.content.addWidget(self.detail)
        self.runs = [self._run(attempt) for attempt in story.attempts[-SHOWN:]]
        if self.runs:
            self.content.addWidget(self._history(len(story.attempts) - len(self.runs)))
        self.add_button(QuietButton(self.tr("Copy details"), "copy"), copy)
        if story.shown.subject.course:
            self._verb(Button(self.tr("Open the course"), "book"), open_course)
        if job.state in CANCELLABLE and not job.cancel_requested:
            self._verb(Button(self.tr("Cancel the work"), "stop"), cancel)
        if job.state in REPEATABLE:
            self._verb(Button(self.tr("Try again"), "retry"), retry)
        close = self.add_button(PrimaryButton(self.tr("Close")), self.accept, default=True)
        close.setFocus()

    def _verb(self, button: Button, act: Callable[[], None]) -> None:
        self.add_button(button, act)
        button.clicked.connect(self.accept)

    def _run(self, attempt: Attempt) -> tuple[str, str, str]:
        """When a run began, how it ended, and what was said."""
        began = attempt.started.astimezone().strftime("%H:%M:%S")
        day = wording.when(attempt.started)
        when = began if ":" in day else f"{day} {began}"
        ended = words.outcome(attempt.outcome)
        if attempt.ended is not None:
            seconds = max((attempt.ended - attempt.started).total_seconds(), 0.0)
            ended = self.tr("{ended} after {n} s").format(ended=ended, n=wording.decimal(seconds))
        said = stored_reason(attempt.error.code, attempt.error.message) if attempt.error else ""
        if self.detail.text().startswith(said):  # it stands above already
            said = ""
        return when, words.capital(ended), said

    def _history(self, left_out: int) -> QWidget:
        inner = QWidget()
        inner.setObjectName("column")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.S)
        column.addWidget(Subheading(self.tr("What was tried")))
        if left_out:
            column.addWidget(Muted(self.tr("%n earlier attempt(s)", "", left_out)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for number, (when, ended, said) in enumerate(self.runs):
            time = Caption(when)
            time.setWordWrap(False)
            grid.addWidget(time, 2 * number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Body(ended), 2 * number, 1)
            if said:
                grid.addWidget(Muted(said), 2 * number + 1, 1)
        column.addLayout(grid)
        column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inner)
        area.setMinimumHeight(min(300, 44 + sum(64 if said else 24 for _, _, said in self.runs)))
        area.setAccessibleName(self.tr("What was tried"))
        return area
