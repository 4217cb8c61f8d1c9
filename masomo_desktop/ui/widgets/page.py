"""What every page of the window is built on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from masomo_desktop.core.correlation import correlated
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import IconButton
from masomo_desktop.ui.widgets.labels import Muted, Title

if TYPE_CHECKING:
    from masomo_desktop.store.database import Change
    from masomo_desktop.ui.shell import Shell

T = TypeVar("T")

#: Wider than this, lines of text become hard to follow.
COLUMN = 1080
NARROW = 760
#: The kind of a change that another process made, as qt_jobs.scheduler tells it.
ELSEWHERE = "database"


class Page(QWidget):
    """A title with a way back and actions, over a column of content that scrolls.

    A subclass builds its widgets into `body` (`buttons` beside the title, `tools` below) in
    `__init__(shell)`, shows what it was asked for in `open(**params)`, says in `concerns` which
    changes of the database matter to what it shows, and reads anew in `refresh`. It calls services
    through `load` (reads) and `act` (writes), never directly. With `scrolls = False` the body fills
    the page and scrolls by itself, as a list does.
    """

    scrolls = True
    #: The course that files dropped or pasted on this page go to, or None to ask.
    course_id: str | None = None

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._loading = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)

        self.back = IconButton("back", self.tr("Back"))
        self.back.clicked.connect(shell.router.back)
        self.title, self.subtitle = Title(), Muted()
        self.title.setAccessibleName(self.tr("Page title"))
        self.subtitle.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(Space.S)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(Space.S)
        self.header = QWidget()
        self._head = QVBoxLayout(self.header)
        self._head.setSpacing(Space.M)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addLayout(self.buttons)
        self._head.addLayout(head)
        self._head.addLayout(self.tools)

        self.column = QWidget()
        self.column.setObjectName("column")
        self.body = QVBoxLayout(self.column)
        self.body.setSpacing(Space.L)
        outer.addWidget(self.header)
        self._bar = 0
        if self.scrolls:
            area = QScrollArea(widgetResizable=True)
            area.verticalScrollBar().rangeChanged.connect(self._bar_changed)
            self._area = area
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(self.column)
            outer.addWidget(area, 1)
        else:
            outer.addWidget(self.column, 1)
        self._set_margins(COLUMN)

    # What a subclass gives

    def open(self, *_args: Any, **_params: Any) -> None:
        """Show what the route asks for; subclasses name its parameters. Called at each visit."""
        self.refresh()

    def refresh(self) -> None:
        """Read again what is shown."""

    def concerns(self, _changes: Sequence[Change]) -> bool:
        """Whether any of these changes is about what is shown."""
        return False

    def leave(self) -> None:
        """Another page is shown now: stop what only matters while this one is seen."""

    # What a subclass uses

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Name the page."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def load(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read in the background. Only the newest `load` reports back, and only to a page that
        is still there: a change of language builds every page anew.

        Errors go to the messages unless `failed` takes them.
        """
        self._loading += 1
        ticket = self._loading
        on_error = failed or self.shell.messages.failed

        def loaded(result: T) -> None:
            if isValid(self) and ticket == self._loading:
                done(result)

        def lost(error: Exception) -> None:
            if isValid(self) and ticket == self._loading:
                on_error(error)

        self.shell.background.run(work, loaded, lost)

    def act(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Write in the background; its outcome is always reported, errors to the messages.

        Begins the correlation that ties this click to its jobs and their log lines.
        """

        def ended(result: T) -> None:
            if done is not None and isValid(self):
                done(result)

        with correlated():
            self.shell.background.run(work, ended, failed or self.shell.messages.failed)

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins(event.size().width())

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 240)

    def _set_margins(self, width: int) -> None:
        gap = Space.XXL if width >= NARROW else Space.L
        side = max(gap, (width - COLUMN) // 2)
        self._head.setContentsMargins(side, Space.XL, side, Space.L)
        self.body.setContentsMargins(side, Space.XS, side - self._bar, Space.XL)

    def _bar_changed(self, _least: int, most: int) -> None:
        """Keep the column's right edge where the header's is, beside a scroll bar or not."""
        bar = self._area.verticalScrollBar().sizeHint().width() if most else 0
        if bar != self._bar:
            self._bar = bar
            self._set_margins(self.width())


def about(changes: Iterable[Change], *kinds: str) -> bool:
    """Whether any change is of one of `kinds`, or by another process and so of any kind."""
    return any(change.kind in kinds or change.kind == ELSEWHERE for change in changes)
