"""How far something has come, as a thin line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from masomo_desktop.ui import theme


class ProgressLine(QProgressBar):
    """A thin line filled to `done` of `total`; a total of 0 is "not known yet" and stays empty.

    Still on purpose: nothing repaints while nothing changes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Fill to `done` of `total`."""
        self.setRange(0, max(1, total))
        self.setValue(min(done, total))

    def sizeHint(self) -> QSize:
        return QSize(120, 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_line(painter, QRectF(self.rect()), self.value() / self.maximum())


def paint_line(painter: QPainter, area: QRectF, share: float) -> None:
    """Paint a progress line filled to `share` (0 to 1) of `area`, for delegates too."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    round_ = area.height() / 2
    painter.setBrush(theme.color("line"))
    painter.drawRoundedRect(area, round_, round_)
    if share > 0:
        filled = QRectF(area)
        filled.setWidth(max(area.height(), area.width() * min(1.0, share)))
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(filled, round_, round_)
    painter.restore()
