"""The list of a source's units: its number and what it begins with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from masomo_desktop.extraction.model import Unit
from masomo_desktop.ui import theme, wording
from masomo_desktop.ui.pages.study.finding import first_words
from masomo_desktop.ui.pages.study.timing import clock_text
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.row_painting import paint_text

_NUMBER = Qt.ItemDataRole.UserRole
_PLACE = Qt.ItemDataRole.UserRole + 1


class _Delegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(option.rect.width(), theme.font_px("body") + 2 * Space.S + 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        area = option.rect.adjusted(2, 1, -2, -1)
        if current or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if current else "raised"))
            painter.drawRoundedRect(area, 6, 6)
        ink = "accent_text" if current else "text"
        inner = area.adjusted(Space.S, 0, -Space.S, 0)
        place = index.data(_PLACE)
        paint_text(painter, inner, place, "caption", "muted")
        gap = painter.fontMetrics().horizontalAdvance("0" * max(4, len(place))) + Space.S
        paint_text(painter, inner.adjusted(gap, 0, 0, 0), index.data(), "body", ink)
        painter.restore()


class Contents(QListWidget):
    """Emits `chosen` with the number of the unit that was clicked or entered."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages of this source"))
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumWidth(150)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(_NUMBER)))
        self.itemActivated.connect(lambda item: self.chosen.emit(item.data(_NUMBER)))

    def show_units(self, units: Sequence[Unit], current: int) -> None:
        """List `units`, with the current one marked."""
        self.clear()
        for unit in units:
            item = QListWidgetItem(first_words(unit) or self.tr("(no text)"), self)
            item.setData(_NUMBER, unit.number)
            item.setData(
                _PLACE,
                wording.number(unit.number) if unit.start is None else clock_text(unit.start),
            )
            item.setToolTip(item.text())
        self.show_current(current)

    def show_current(self, number: int) -> None:
        """Mark the unit that is being read."""
        for row in range(self.count()):
            if self.item(row).data(_NUMBER) == number:
                self.setCurrentRow(row)
                return
