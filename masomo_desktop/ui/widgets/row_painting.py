"""How a row is painted, and where on it can be clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
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

_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


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


@dataclass(frozen=True)
class Columns:
    """How wide the things at the right of every row are, so that they stand in columns."""

    note: int = 0
    badge: int = 0
    action: int = 0

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Columns:
        """Wide enough for the widest of `rows`."""
        small = QFontMetrics(theme.font("caption"))
        body = QFontMetrics(theme.font("body"))
        notes, badges, actions = (
            {getattr(row, name) for row in rows} - {""} for name in ("note", "badge", "action")
        )
        return cls(
            max((small.horizontalAdvance(text) + 2 for text in notes), default=0),
            max((badge_size(text).width() for text in badges), default=0),
            max((body.horizontalAdvance(text) + 2 * Space.M for text in actions), default=0),
        )


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row` across the width of its view."""

    def __init__(self) -> None:
        super().__init__()
        self._hot = ("", "")
        self.columns = Columns()

    def point_at(self, id: str, area: str) -> bool:
        """Remember what the mouse is over; returns whether that is news."""
        changed = self._hot != (id, area)
        self._hot = (id, area)
        return changed

    def height(self, row: Row, width: int) -> int:
        """The height of a row in a view that is `width` wide."""
        # Only what is wrong is given more lines than one; a long list is measured at once.
        room = self._words_area(QRect(0, 0, width, 0), row).width() if row.problem else 0
        return max(BOX, self._words_height(row, room)) + 2 * Space.M + 4

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = option.rect.width()
        return QSize(width, self.height(index.data(Qt.ItemDataRole.UserRole), width))

    def areas(self, rect: QRect, row: Row) -> Areas:
        right, middle = rect.right() - Space.S, rect.center().y() + 1
        menu, action = QRect(), QRect()
        if row.has_menu:
            menu = QRect(right - DOTS, middle - DOTS // 2, DOTS, DOTS)
        if row.action:
            right -= DOTS + Space.XS
            height = QFontMetrics(theme.font("body")).height() + Space.M
            width = self.columns.action
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
        self._buttons(painter, self.areas(rect, row), row)
        box = QRect(rect.left() + Space.L, rect.center().y() - BOX // 2 + 1, BOX, BOX)
        paint_icon_box(painter, box, row.icon, row.tone)
        self._right(painter, rect, row)
        self._words(painter, self._words_area(rect, row), row)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, *, last: bool
    ) -> None:
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(rect.adjusted(4, 4, -4, -5), 8, 8)
        if not last:
            line = QRect(rect.left() + Space.L, rect.bottom(), rect.width() - 2 * Space.L, 1)
            painter.fillRect(line, theme.color("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect.adjusted(3, 3, -3, -4), 8)

    def _buttons(self, painter: QPainter, areas: Areas, row: Row) -> None:
        hot = self._hot[1] if self._hot[0] == row.id else ""
        if not areas.menu.isNull():
            if hot == "menu":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("line"))
                painter.drawRoundedRect(areas.menu, 8, 8)
            dots = QRect(areas.menu.center() - QPoint(9, 9), QSize(20, 20))
            icons.draw(painter, "more", dots, "muted")
        if not areas.action.isNull():
            painter.setPen(QPen(theme.color("edge"), 1))
            painter.setBrush(theme.color("line" if hot == "action" else "surface"))
            painter.drawRoundedRect(QRectF(areas.action).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            painter.setPen(theme.color("text"))
            painter.setFont(theme.font("body"))
            painter.drawText(areas.action, Qt.AlignmentFlag.AlignCenter, row.action)

    def _badge_left(self, rect: QRect) -> int:
        left = rect.right() - Space.S - DOTS - Space.XS - self.columns.badge
        return left - (self.columns.action + Space.M if self.columns.action else Space.XS)

    def _right(self, painter: QPainter, rect: QRect, row: Row) -> None:
        left = self._badge_left(rect)
        if row.badge and rect.width() >= BADGE_FROM:
            size = badge_size(row.badge)
            place = QPoint(left, rect.center().y() - size.height() // 2 + 1)
            paint_badge(painter, QRect(place, size), row.badge, row.tone)
        if row.note and rect.width() >= NOTE_FROM:
            width = self.columns.note
            area = QRect(left - Space.M - width, rect.top(), width, rect.height())
            paint_text(painter, area, row.note, "caption", "muted")

    def _words_area(self, rect: QRect, row: Row) -> QRect:
        left = rect.left() + Space.L + BOX + Space.M
        right = rect.right() - Space.S
        areas = self.areas(rect, row)
        for area in (areas.menu, areas.action):
            if not area.isNull():
                right = min(right, area.left() - Space.M)
        if self.columns.badge and rect.width() >= BADGE_FROM:
            right = self._badge_left(rect) - Space.M
        if self.columns.note and rect.width() >= NOTE_FROM:
            right -= self.columns.note + Space.M
        return QRect(left, rect.top(), max(40, right - left), rect.height())

    def _words_height(self, row: Row, width: int) -> int:
        height = line_height("body") + 2
        if row.problem:
            height += lines_needed(row.detail, width, theme.font_px("caption")) * line_height(
                "caption"
            )
        elif row.detail:
            height += line_height("caption")
        return height + (Space.S if row.share is not None else 0)

    def _words(self, painter: QPainter, area: QRect, row: Row) -> None:
        height = self._words_height(row, area.width())
        top = area.top() + (area.height() - height) // 2
        title = line_height("body")
        line = QRect(area.left(), top, area.width(), title)
        paint_text(painter, line, row.title, "body!", "text")
        below = line.translated(0, title + 2)
        if row.problem:
            painter.setFont(theme.font("caption"))
            painter.setPen(tone_colors(row.tone)[0])
            below.setHeight(height - title + 2)
            painter.drawText(below, _WRAPPED, row.detail)
        elif row.detail:
            below.setHeight(line_height("caption"))
            paint_text(painter, below, row.detail, "caption", "muted")
        if row.share is not None:
            paint_line(painter, QRectF(area.left(), top + height - 2, area.width(), 4), row.share)


def line_height(role: str) -> int:
    """How tall a line of text of that role is."""
    return round(theme.font_px(role) * 1.36)


@lru_cache(maxsize=512)
def lines_needed(text: str, width: int, pixels: int) -> int:
    """How many lines a text takes in `width` when it is written `pixels` high."""
    font = theme.font()
    font.setPixelSize(pixels)
    metrics = QFontMetrics(font)
    area = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, text)
    return max(1, round(area.height() / max(1, metrics.lineSpacing())))


def paint_focus(painter: QPainter, rect: QRect, radius: int) -> None:
    """Paint the ring that shows where the keyboard is."""
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect), radius, radius)
