"""How a row is painted, and where on it can be clicked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from masomo_desktop.ui import icons, theme
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.progress import paint_line

if TYPE_CHECKING:
    from masomo_desktop.ui.widgets.rows import Row

BOX = 36
DOTS = 32
#: Rows narrower than this leave their small print out.
NOTE_FROM = 620
BADGE_FROM = 420


@dataclass(frozen=True)
class Areas:
    """The parts of a row that do something else than open it."""

    action: QRect
    menu: QRect

    def at(self, point: QPoint) -> str:
        """ "action", "menu" or "" """
        if self.action.contains(point):
            return "action"
        return "menu" if self.menu.contains(point) else ""


def tone_colors(tone: Tone) -> tuple[QColor, QColor]:
    """The colours of text and ground in a tone."""
    if tone is Tone.NEUTRAL:
        return theme.color("muted"), theme.color("raised")
    text = "accent_text" if tone is Tone.ACCENT else tone.value
    return theme.color(text), theme.color(f"{tone.value}_soft")


def badge_size(text: str) -> QSize:
    """How much room a badge takes."""
    metrics = QFontMetrics(theme.font("caption", bold=True))
    return QSize(metrics.horizontalAdvance(text) + 18, metrics.height() + 4)


def paint_badge(painter: QPainter, area: QRect, text: str, tone: Tone) -> None:
    """Paint a word on a pill."""
    ink, ground = tone_colors(tone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.setPen(ink)
    painter.setFont(theme.font("caption", bold=True))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def paint_text(painter: QPainter, area: QRect, text: str, role: str, color: str) -> None:
    """Paint one line, cut with an ellipsis where it does not fit; a role ending in "!" is bold."""
    font = theme.font(role.rstrip("!"), bold=role.endswith("!"))
    line = QFontMetrics(font).elidedText(
        " ".join(text.split()), Qt.TextElideMode.ElideRight, area.width()
    )
    painter.setFont(font)
    painter.setPen(theme.color(color))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)


def paint_icon_box(painter: QPainter, area: QRect, icon: str, tone: Tone) -> None:
    """Paint an icon on a small soft square."""
    ground = "raised" if tone is Tone.NEUTRAL else f"{tone.value}_soft"
    ink = {"neutral": "muted", "accent": "accent_text"}.get(tone.value, tone.value)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ground))
    painter.drawRoundedRect(area, 9, 9)
    icons.draw(painter, icon, QRect(area.center() - QPoint(9, 9), QSize(20, 20)), ink)


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row` across the width of its view."""

    def __init__(self) -> None:
        super().__init__()
        self._hot = ("", "")

    def point_at(self, id: str, area: str) -> bool:
        """Remember what the mouse is over; returns whether that is news."""
        changed = self._hot != (id, area)
        self._hot = (id, area)
        return changed

    def height(self, row: Row) -> int:
        """The height of a row: two lines of text, a third for a problem, room for progress."""
        lines = theme.font_px("body") + theme.font_px("caption") * (2 if row.problem else 1)
        return round(lines * 1.36) + (34 if row.share is not None else 30)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(option.rect.width(), self.height(index.data(Qt.ItemDataRole.UserRole)))

    def areas(self, rect: QRect, row: Row) -> Areas:
        right, middle = rect.right() - Space.S, rect.center().y()
        menu, action = QRect(), QRect()
        if row.has_menu:
            menu = QRect(right - DOTS, middle - DOTS // 2, DOTS, DOTS)
            right -= DOTS + Space.XS
        if row.action:
            metrics = QFontMetrics(theme.font("body", bold=True))
            width = metrics.horizontalAdvance(row.action) + 2 * Space.M
            height = metrics.height() + Space.M
            action = QRect(right - width, middle - height // 2, width, height)
        return Areas(action, menu)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect
        self._ground(painter, option, rect, last=index.row() == index.model().rowCount() - 1)
        areas = self.areas(rect, row)
        self._buttons(painter, areas, row)
        box = QRect(rect.left() + Space.L, rect.center().y() - BOX // 2, BOX, BOX)
        paint_icon_box(painter, box, row.icon, row.tone)
        self._words(
            painter, rect, box.right() + Space.M, self._right(painter, rect, areas, row), row
        )
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, *, last: bool
    ) -> None:
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(rect.adjusted(4, 4, -4, -4), 8, 8)
        if not last:
            painter.setPen(theme.color("line"))
            painter.drawLine(
                rect.left() + Space.L, rect.bottom(), rect.right() - Space.L, rect.bottom()
            )
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect.adjusted(3, 3, -3, -3), 8)

    def _buttons(self, painter: QPainter, areas: Areas, row: Row) -> None:
        hot = self._hot[1] if self._hot[0] == row.id else ""
        if not areas.menu.isNull():
            if hot == "menu":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("line"))
                painter.drawRoundedRect(areas.menu, 8, 8)
            dots = QRect(areas.menu.center() - QPoint(9, 9), QSize(20, 20))
            icons.draw(painter, "more", dots, "muted")
        if row.action:
            painter.setPen(QPen(theme.color("edge"), 1))
            painter.setBrush(theme.color("line" if hot == "action" else "surface"))
            painter.drawRoundedRect(QRectF(areas.action).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            painter.setPen(theme.color("text"))
            painter.setFont(theme.font("body"))
            painter.drawText(areas.action, Qt.AlignmentFlag.AlignCenter, row.action)

    def _right(self, painter: QPainter, rect: QRect, areas: Areas, row: Row) -> int:
        """Paint what stands at the right, and return where the words must end."""
        edge = rect.right() - Space.S
        for area in (areas.menu, areas.action):
            if not area.isNull():
                edge = min(edge, area.left() - Space.M)
        if row.badge and rect.width() >= BADGE_FROM:
            size = badge_size(row.badge)
            place = QPoint(edge - size.width(), rect.center().y() - size.height() // 2)
            paint_badge(painter, QRect(place, size), row.badge, row.tone)
            edge -= size.width() + Space.M
        if row.note and rect.width() >= NOTE_FROM:
            metrics = QFontMetrics(theme.font("caption"))
            width = metrics.horizontalAdvance(row.note)
            area = QRect(edge - width, rect.top(), width + 2, rect.height())
            paint_text(painter, area, row.note, "caption", "muted")
            edge -= width + Space.M
        return edge

    def _words(self, painter: QPainter, rect: QRect, left: int, right: int, row: Row) -> None:
        title = round(theme.font_px("body") * 1.36)
        small = round(theme.font_px("caption") * 1.36)
        lines = 2 if row.problem else 1 if row.detail else 0
        height = title + 2 + lines * small + (8 if row.share is not None else 0)
        top = rect.top() + (rect.height() - height) // 2
        paint_text(painter, QRect(left, top, right - left, title), row.title, "body!", "text")
        below = QRect(left, top + title + 2, right - left, lines * small + 2)
        if row.problem:
            self._problem(painter, below, row)
        elif row.detail:
            paint_text(painter, below, row.detail, "caption", "muted")
        if row.share is not None:
            line = QRectF(left, top + height - 3, right - left, 4)
            paint_line(painter, line, row.share)

    def _problem(self, painter: QPainter, area: QRect, row: Row) -> None:
        painter.setFont(theme.font("caption"))
        painter.setPen(tone_colors(row.tone)[0])
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.save()
        painter.setClipRect(area)
        painter.drawText(area, flags, row.detail)
        painter.restore()


def paint_focus(painter: QPainter, rect: QRect, radius: int) -> None:
    """Paint the ring that shows where the keyboard is."""
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect), radius, radius)
