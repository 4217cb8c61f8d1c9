"""The lanes one below the other: what runs in each, what waits, and why it stands still."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from masomo_desktop.jobs.model import Lane
from masomo_desktop.ui import theme, wording
from masomo_desktop.ui.pages.activity import words
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.cards import Card, Divider
from masomo_desktop.ui.widgets.labels import Caption, Elided, Subheading
from masomo_desktop.ui.widgets.pictures import Picture
from masomo_desktop.ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from masomo_desktop.workflows.activity.model import LaneNow, ShownJob, UpkeepTask

ICONS = {
    Lane.CHAT: "quote",
    Lane.EXTRACTION: "book",
    Lane.OCR: "page",
    Lane.GENERATION: "cards",
    Lane.SCHEDULED: "shield",
}
#: Lanes whose name says already what is done to the files that they work on.
READING = frozenset({Lane.EXTRACTION, Lane.OCR})
NAME_WIDTH = 150
WAIT_WIDTH = 250
#: Where the board is narrower, what waits stands below what runs.
SIDE_BY_SIDE = 700


class JobLine(QWidget):
    """A running job: what it is, how far, how fast, and how long yet."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        self.name, self.far = Elided(bold=True), Caption()
        self.far.setWordWrap(False)
        head.addWidget(self.name, 1)
        head.addWidget(self.far)
        column.addLayout(head)
        self.line = ProgressLine()
        column.addWidget(self.line)

    def show_job(self, shown: ShownJob, *, suspended: bool) -> None:
        """Show a job; a suspended one has no speed and no end."""
        job = shown.job
        title = words.name(shown) if job.lane in READING else words.title(shown)
        self.name.setText(title)
        far = wording.progress(job.progress)
        if not suspended:
            far = words.joined(far, words.pace(shown), wording.time_left(shown.left))
        self.far.setText(words.capital(far))
        self.line.show_progress(job.progress.done, job.progress.total)
        self.line.setAccessibleName(f"{title}, {self.far.text()}")


class FailedButton(Button):
    """How much failed in a lane; leads to it."""

    icon_color = "danger"


class LaneStrip(QFrame):
    """One lane. `failed_wanted` is emitted with the lane when its failures are clicked."""

    failed_wanted = Signal(str)

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.lane, self.busy = lane, False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self._row.setSpacing(Space.M)
        self._row.addWidget(Picture(ICONS[lane], 18), 0, Qt.AlignmentFlag.AlignTop)
        self.name = Subheading(wording.lane(lane))
        self._row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        self._middle = QVBoxLayout()
        self._middle.setSpacing(Space.XS)
        self.jobs: list[JobLine] = []
        self.note = Elided()
        self.note.setProperty("muted", True)
        self._middle.addWidget(self.note)
        self._middle.addStretch()
        self._row.addLayout(self._middle, 1)
        side = QVBoxLayout()
        side.setSpacing(1)
        self.wait, self.end = Caption(), Caption()
        for label in (self.wait, self.end):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            side.addWidget(label)
        self.failed = FailedButton("", "alert")
        self.failed.clicked.connect(lambda: self.failed_wanted.emit(self.lane.value))
        side.addWidget(self.failed, 0, Qt.AlignmentFlag.AlignRight)
        side.addStretch()
        self._side = QWidget()
        self._side.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        self.fit(SIDE_BY_SIDE)

    def fit(self, width: int) -> None:
        """Leave the columns room that the width and the text's size allow."""
        wide = width >= SIDE_BY_SIDE
        self.name.setFixedWidth(theme.scaled(NAME_WIDTH) if wide else theme.scaled(96))
        self._side.setFixedWidth(theme.scaled(WAIT_WIDTH) if wide else theme.scaled(110))

    def show_lane(self, now: LaneNow, upkeep: Sequence[UpkeepTask]) -> None:
        """Show what the lane does."""
        overview = now.overview
        self.busy = bool(now.running or overview.queued or overview.waiting)
        suspended = overview.hold is not None and overview.hold.suspended
        self._show_jobs(now.running, suspended=suspended)
        note = self._note(now, upkeep)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        for label, text in ((self.wait, words.waiting(now)), (self.end, words.lane_end(now))):
            label.setText(text)
            label.setVisible(bool(text))
        failed = self.tr("%n failed", "", overview.failed) if overview.failed else ""
        self.failed.setText(failed)
        self.failed.setVisible(bool(failed))
        said = [line.line.accessibleName() for line in self.jobs if not line.isHidden()]
        parts = (self.name.text(), *said, note, self.wait.text(), self.end.text(), failed)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _show_jobs(self, running: Sequence[ShownJob], *, suspended: bool) -> None:
        while len(self.jobs) < len(running):
            self.jobs.append(JobLine())
            self._middle.insertWidget(len(self.jobs) - 1, self.jobs[-1])
        for number, line in enumerate(self.jobs):
            line.setVisible(number < len(running))
            if number < len(running):
                line.show_job(running[number], suspended=suspended)

    def _note(self, now: LaneNow, upkeep: Sequence[UpkeepTask]) -> str:
        hold, busy = now.overview.hold, now.running or now.overview.queued
        if hold is not None and busy:
            return words.joined(words.held(hold.why), words.since(hold.since))
        if now.running:
            return ""
        if now.next is not None:
            return self.tr("Next: {name}").format(name=words.title(now.next))
        if self.lane is Lane.SCHEDULED:
            return words.upkeep(upkeep) or self.tr("Nothing to do")
        return self.tr("Nothing to do")


class LaneBoard(Card):
    """The lanes by right of way."""

    failed_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=Space.XS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.content.setSpacing(0)
        self.strips = {lane: LaneStrip(lane) for lane in Lane}
        self._lines: list[tuple[LaneStrip, Divider]] = []
        for strip in self.strips.values():
            line = Divider()  # above every strip but the first that is seen
            self.content.addWidget(line)
            self._lines.append((strip, line))
            strip.failed_wanted.connect(self.failed_wanted)
            self.content.addWidget(strip)

    def show_lanes(self, lanes: Sequence[LaneNow], upkeep: Sequence[UpkeepTask]) -> None:
        """Show what every lane does; to be fitted again afterwards."""
        for now in lanes:
            self.strips[now.overview.name].show_lane(now, upkeep)

    def fit(self, width: int, room: int) -> None:
        """Take no more than `room` in height: every lane, or those at work, or none at all."""
        every = list(self.strips.values())
        for strip in every:
            strip.fit(width)
        for shown in (every, [strip for strip in every if strip.busy]):
            self._show_only(shown)
            if shown and self._tall(width) <= room:
                self.show()
                return
        self.hide()

    def _tall(self, width: int) -> int:
        if self.hasHeightForWidth():
            return self.heightForWidth(width)
        return self.sizeHint().height()

    def _show_only(self, shown: Sequence[LaneStrip]) -> None:
        for strip in self.strips.values():
            strip.setVisible(strip in shown)
        for strip, line in self._lines:
            line.setVisible(strip in shown[1:])
