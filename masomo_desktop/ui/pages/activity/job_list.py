"""The list of jobs: a stretch of it at a time, however long it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal

from masomo_desktop.ui.widgets.rows import Row, RowView

#: How far the stretch moves when its end is scrolled to.
STEP = 60
#: How many jobs are held at once: what is seen, and room on both sides.
STRETCH = 3 * STEP


class JobList(RowView):
    """Shows a stretch of the jobs, and asks for another where its ends are scrolled to.

    `older_wanted` and `newer_wanted`: the end at the bottom, or at the top, has been reached and
    the list goes on there. What is looked at stays where it is when the stretch moves, and when
    jobs come and go; at the very top, the newest are followed.
    """

    older_wanted = Signal()
    newer_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._newer = False
        self._showing = False
        self.rows.more_wanted.connect(self.older_wanted)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def newer(self) -> bool:
        """Whether there are newer jobs than the first that is held."""
        return self._newer

    def show_stretch(self, rows: Sequence[Row], *, newer: bool, older: bool) -> None:
        """Show these jobs, newest first."""
        bar = self.verticalScrollBar()
        follow = bar.value() == bar.minimum() and not self._newer and not newer
        seen = None if follow else self._first_seen()
        self._newer, self._showing = newer, True
        self.rows.show_rows(rows, more=older)
        self.executeDelayedItemsLayout()
        if follow:
            bar.setValue(bar.minimum())
        elif seen is not None:
            self._put(*seen)
        self._showing = False

    def _first_seen(self) -> list[tuple[str, int]] | None:
        """The rows from the first that is seen on, with how far below the top each is."""
        index = self.indexAt(self.viewport().rect().topLeft())
        if not index.isValid():
            return None
        last = min(index.row() + STEP, self.rows.rowCount())
        return [
            (self.rows.rows[number].id, self.visualRect(self.rows.index(number)).top())
            for number in range(index.row(), last)
        ]

    def _put(self, *seen: tuple[str, int]) -> None:
        """Scroll so that the first of `seen` that is still there is where it was."""
        at = {row.id: number for number, row in enumerate(self.rows.rows)}
        for job, top in seen:
            if job in at:
                moved = self.visualRect(self.rows.index(at[job])).top() - top
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + moved)
                return

    def _scrolled(self, value: int) -> None:
        if value == self.verticalScrollBar().minimum() and self._newer and not self._showing:
            self.newer_wanted.emit()

    def to_top(self) -> None:
        """Scroll to the first that is held, and ask for none before it."""
        self._newer = False
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())
        self.setCurrentIndex(QModelIndex())
