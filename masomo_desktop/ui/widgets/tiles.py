"""Cards in a grid that fills the width, painted like rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from masomo_desktop.ui import icons, theme
from masomo_desktop.ui.theme import Radius, Space
from masomo_desktop.ui.widgets.progress import paint_line
from masomo_desktop.ui.widgets.row_painting import (
    DOTS,
    Areas,
    RowDelegate,
    badge_size,
    paint_badge,
    paint_focus,
    paint_text,
)
from masomo_desktop.ui.widgets.rows import PaintedView

if TYPE_CHECKING:
    from masomo_desktop.ui.widgets.rows import Row

NARROWEST = 250
GAP = Space.M


class TileDelegate(RowDelegate):
    """Paints a `Row` as a card of the view's cell."""

    def __init__(self) -> None:
        super().__init__()
        self.cell = QSize(NARROWEST, 132)
        self.width, self.across = NARROWEST, 1

    def tall(self) -> int:
        """The height of a cell at the present size of text."""
        return GAP + 62 + round(1.36 * (theme.font_px("body") + 2 * theme.font_px("caption")))

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.cell

    def card(self, cell: QRect) -> QRect:
        """Where the card of a cell stands: the first of a line flush left, the last flush right.

        It may reach a few pixels out of its cell, because a list lets no cell touch its right edge.
        """
        pitch = (self.width + GAP) / self.across
        column = round(cell.left() / max(1, self.cell.width()))
        left, right = round(column * pitch), round((column + 1) * pitch) - GAP
        return QRect(left, cell.top(), right - left, cell.height() - GAP)

    def areas(self, rect: QRect, row: Row) -> Areas:
        card = self.card(rect)
        place = QPoint(card.right() - DOTS - Space.XS, card.top() + Space.S)
        return Areas(QRect(), QRect(place, QSize(DOTS, DOTS)) if row.has_menu else QRect())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self.card(option.rect)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(theme.color("edge" if over else "line"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(
            QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CARD, Radius.CARD
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, card.adjusted(1, 1, -1, -1), Radius.CARD)
        self._buttons(painter, self.areas(option.rect, row), row)
        self._content(painter, card, row)
        painter.restore()

    def _content(self, painter: QPainter, card: QRect, row: Row) -> None:
        inner = card.adjusted(Space.L, Space.L, -Space.L, -Space.L)
        title = round(theme.font_px("body") * 1.36)
        small = round(theme.font_px("caption") * 1.36)
        icon = QRect(inner.topLeft(), QSize(18, 18))
        icon.moveCenter(QPoint(icon.center().x(), inner.top() + title // 2))
        icons.draw(painter, row.icon, icon, "accent_text")
        left = icon.right() + Space.S
        words = QRect(left, inner.top(), inner.right() - DOTS + Space.S - left, title)
        paint_text(painter, words, row.title, "body!", "text")
        below = QRect(inner.left(), inner.top() + title + Space.XS, inner.width(), small + 2)
        paint_text(painter, below, row.detail, "caption", "muted")
        size = badge_size(row.badge)
        foot = QRect(QPoint(inner.left(), inner.bottom() - size.height() + 1), size)
        if row.badge:
            paint_badge(painter, foot, row.badge, row.tone)
        rest = QRect(
            foot.right() + Space.M,
            foot.top(),
            inner.right() - foot.right() - Space.M,
            foot.height(),
        )
        if row.share is not None:
            paint_line(
                painter, QRectF(rest.left(), rest.center().y() - 2, rest.width(), 4), row.share
            )
        elif row.note:
            paint_text(painter, rest, row.note, "caption", "muted")


class TileView(PaintedView):
    """Cards in as many columns as fit; its page scrolls."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._tiles = TileDelegate()
        super().__init__(self._tiles, name, fits=True, parent=parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.rows.shown.connect(self.arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def arrange(self) -> None:
        super().arrange()
        width = self.viewport().width()
        columns = max(1, (width + GAP) // (NARROWEST + GAP))
        self._tiles.width, self._tiles.across = width, columns
        self._tiles.cell = QSize((width - 1) // columns, self._tiles.tall())
        self.setGridSize(self._tiles.cell)
        lines = -(-len(self.rows.rows) // columns)
        self.setFixedHeight(lines * self._tiles.tall() + 2)
