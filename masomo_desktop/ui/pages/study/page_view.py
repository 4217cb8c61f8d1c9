"""A page's image with the proof marked on it: scrolls, zooms, says how wide it wants its image."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from masomo_desktop.ui import theme
from masomo_desktop.ui.pages.study.drawing import Drawn
from masomo_desktop.ui.theme import Space

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
#: Widths are asked for in steps, so that resizing does not draw at every pixel.
STEP = 120
WIDEST = 3000
SETTLE_MS = 150
#: Height by width of a page that has not been drawn: A4.
SHAPE = 2**0.5


class PageView(QAbstractScrollArea):
    """Shows one page. `width_wanted` tells in pixels how wide its image should be."""

    width_wanted = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # always there: a bar that comes and goes with the page's height would change its width
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._drawn: Drawn | None = None
        self._shape = SHAPE
        self._message = ""
        self._zoom = 1.0
        self._asked = 0
        self._reveal = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._ask)

    @property
    def zoom(self) -> float:
        """How wide the page is; 1 fills the view's width."""
        return self._zoom

    @property
    def drawn(self) -> Drawn | None:
        """The image that is shown, or None while the page is blank."""
        return self._drawn

    @property
    def wanted_width(self) -> int:
        """The width in pixels that the image should have here."""
        pixels = self._sheet_width() * self.devicePixelRatioF()
        return int(min(WIDEST, max(STEP, -(-pixels // STEP) * STEP)))

    def show_blank(self, message: str = "") -> None:
        """Show an empty sheet: the page is being drawn, or `message` says why it is not."""
        self._drawn, self._message = None, message
        self._reveal = True
        self.setAccessibleDescription(message)
        self.viewport().update()

    def show_drawn(self, drawn: Drawn) -> None:
        """Show a page's image; a page that is new scrolls to its mark, or to its top."""
        self._drawn, self._message = drawn, ""
        if drawn.image.width():
            self._shape = drawn.image.height() / drawn.image.width()
        self._place_bars()
        if self._reveal:
            self._reveal = False
            self.reveal()
        self.viewport().update()

    def reveal(self) -> None:
        """Scroll to the mark, a third down the view; to the top where there is none."""
        marks = self.marks()
        if not marks:
            self.verticalScrollBar().setValue(0)
            return
        first = marks[0]
        self.verticalScrollBar().setValue(round(first.top() - self.viewport().height() / 3))
        self.horizontalScrollBar().setValue(round(first.center().x() - self.viewport().width() / 2))

    def zoom_by(self, steps: int) -> None:
        """Go `steps` up or down the zooms."""
        near = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self._zoom))
        self.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, near + steps))])

    def set_zoom(self, zoom: float) -> None:
        """Show the page `zoom` times as wide as the view."""
        if zoom == self._zoom:
            return
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        centers = [
            (bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep())
            for bar in bars
        ]
        self._zoom = zoom
        self._place_bars()
        for bar, center in zip(bars, centers, strict=True):
            bar.setValue(round(center * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self.zoom_changed.emit(zoom)
        self._settle.start()
        self.viewport().update()

    def marks(self) -> list[QRectF]:
        """Where the proof stands, in the sheet as it is shown (before scrolling)."""
        drawn = self._drawn
        if drawn is None or not drawn.image.width():
            return []
        scale = self._sheet_width() / drawn.image.width()
        return [
            QRectF(x0 * scale, y0 * scale, (x1 - x0) * scale, (y1 - y0) * scale).translated(
                Space.S, Space.S
            )
            for x0, y0, x1, y1 in drawn.highlights
        ]

    # Geometry

    def _sheet_width(self) -> float:
        return max(60.0, (self.viewport().width() - 2 * Space.S) * self._zoom)

    def _sheet(self) -> QRectF:
        width = self._sheet_width()
        left = max(Space.S, (self.viewport().width() - width) / 2)
        return QRectF(left, Space.S, width, width * self._shape)

    def _place_bars(self) -> None:
        sheet, view = self._sheet(), self.viewport()
        for bar, size, room in (
            (self.horizontalScrollBar(), sheet.width(), view.width()),
            (self.verticalScrollBar(), sheet.height(), view.height()),
        ):
            bar.setPageStep(room)
            bar.setSingleStep(48)
            bar.setRange(0, max(0, round(size) + 2 * Space.S - room))

    def _ask(self) -> None:
        if self.wanted_width != self._asked and self.isVisible():
            self._asked = self.wanted_width
            self.width_wanted.emit(self._asked)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(480, 640)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bars()
        self._settle.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        sheet = self._sheet()
        if self._drawn is None:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRect(sheet)
            self._say(painter)
            return
        painter.drawImage(sheet, self._drawn.image)
        self._mark(painter)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet)

    def _mark(self, painter: QPainter) -> None:
        """Mark as with a felt pen: the letters below stay as dark as they are."""
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.LIGHT.highlight))  # paper is light in every theme
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        lines = QPainterPath()
        lines.setFillRule(Qt.FillRule.WindingFill)  # where two lines touch, ink is not doubled
        for mark in self.marks():
            lines.addRoundedRect(mark.adjusted(-2, -1, 2, 1), 3, 3)
        painter.drawPath(lines)
        painter.restore()

    def _say(self, painter: QPainter) -> None:
        painter.resetTransform()
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font("body"))
        area = self.viewport().rect().adjusted(Space.XL, Space.XL, -Space.XL, -Space.XL)
        words = self._message or self.tr("Drawing the page…")
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
