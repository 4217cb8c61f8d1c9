"""Lists of things that are painted, not built of widgets, so that thousands cost nothing.

A `Row` says what to show of one thing; a page maps its domain to rows. `RowView` shows them one
below the other, `widgets.tiles.TileView` as cards in a grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QScrollArea, QWidget

from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.row_painting import Areas, Columns, RowDelegate

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """What is shown of one thing.

    `action` is the words of its button, "" for none. `problem` gives `detail` the lines that it
    needs, in the colour of `tone`. `share` (0 to 1) draws a progress line. `note` is small print at
    the right.
    """

    id: str
    icon: str
    title: str
    detail: str = ""
    problem: bool = False
    badge: str = ""
    tone: Tone = Tone.NEUTRAL
    share: float | None = None
    note: str = ""
    action: str = ""
    has_menu: bool = True

    @property
    def spoken(self) -> str:
        """All of it, for screen readers."""
        return ", ".join(part for part in (self.title, self.badge, self.detail, self.note) if part)


class RowModel(QAbstractListModel):
    """Rows by position; showing the same things again repaints only those that differ.

    What comes and goes between them keeps the place of the keyboard and of the scroll bar.
    """

    more_wanted = Signal()
    #: other rows, or other words, are shown
    shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._more = False

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def show_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Show `rows`; with `more`, `more_wanted` is emitted when the last has been scrolled to."""
        self._more = more
        before, after = [row.id for row in self._rows], [row.id for row in rows]
        same = min(len(before), len(after))
        head = next((n for n in range(same) if before[n] != after[n]), same)
        tail = next((n for n in range(same - head) if before[-1 - n] != after[-1 - n]), same - head)
        if head < len(before) - tail:
            self.beginRemoveRows(QModelIndex(), head, len(before) - tail - 1)
            del self._rows[head : len(before) - tail]
            self.endRemoveRows()
        if head < len(after) - tail:
            self.beginInsertRows(QModelIndex(), head, len(after) - tail - 1)
            self._rows[head:head] = rows[head : len(after) - tail]
            self.endInsertRows()
        changed = before != after
        for number, row in enumerate(rows):
            if self._rows[number] != row:
                changed = True
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))
        if changed:
            self.shown.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.detail if row.problem else row.title
        return None

    def canFetchMore(self, _parent: Index) -> bool:
        return self._more

    def fetchMore(self, _parent: Index) -> None:
        self._more = False
        self.more_wanted.emit()


class PaintedView(QListView):
    """A list painted by a delegate whose rows have a button and a menu. With `fits` it is as tall
    as its rows and its page scrolls; otherwise it scrolls by itself.

    `opened(id)`: click, Return. `acted(id)`: the button, Space. `menu_wanted(id, place)`: the dots,
    right click, menu key; `place` is on the screen.
    """

    opened = Signal(str)
    acted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(
        self, delegate: RowDelegate, name: str, *, fits: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.fits = fits
        if fits:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows = RowModel()
        self.setModel(self.rows)
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def row_of(self, index: Index) -> Row | None:
        """The row at `index`, if there is one."""
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def _areas(self, index: QModelIndex, row: Row) -> Areas:
        return self._delegate.areas(self.visualRect(index), row)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and self.fits:
            self._bring_into_view(self.visualRect(current))

    def _bring_into_view(self, rect: QRect) -> None:
        """Let the page scroll to `rect`: a view as tall as its rows cannot scroll itself."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        column = above.widget() if above is not None else None
        if above is not None and column is not None:
            place = self.viewport().mapTo(column, rect.center())
            above.ensureVisible(place.x(), place.y(), 0, rect.height() // 2 + Space.L)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.arrange()

    def arrange(self) -> None:
        """Lay out again, as after a change of the text's size."""
        self.scheduleDelayedItemsLayout()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self.row_of(index)
        hot = self._areas(index, row).at(event.position().toPoint()) if row else ""
        if self._delegate.point_at(row.id if row else "", hot):
            self.viewport().update()
        shape = Qt.CursorShape.PointingHandCursor if row else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._delegate.point_at("", "")
        self.viewport().update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.row_of(index)
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        hot = self._areas(index, row).at(event.position().toPoint())
        if hot == "menu":
            self.menu_wanted.emit(row.id, event.globalPosition().toPoint())
        elif hot == "action":
            self.acted.emit(row.id)
        else:
            self.opened.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row_of(self.currentIndex())
        if row and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row.id)
        elif row and event.key() == Qt.Key.Key_Space:
            (self.acted if row.action else self.opened).emit(row.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = self.row_of(index)
        if row and row.has_menu:
            center = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(row.id, event.globalPos() if by_mouse else center)


class RowView(PaintedView):
    """Rows one below the other on a card."""

    def __init__(self, name: str, *, fits: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(RowDelegate(), name, fits=fits, parent=parent)
        self.rows.shown.connect(self.arrange)

    def sizeHint(self) -> QSize:
        return QSize(480, self._tall() if self.fits else 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._tall() if self.fits else 160)

    def _tall(self) -> int:
        width = self.viewport().width()
        return sum(self._delegate.height(row, width) for row in self.rows.rows) + 2

    def arrange(self) -> None:
        self._delegate.columns = Columns.of(self.rows.rows)
        super().arrange()
        if self.fits:
            self.setFixedHeight(self._tall())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.arrange()
