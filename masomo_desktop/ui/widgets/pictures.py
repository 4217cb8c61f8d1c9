"""An icon that stands alone."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from masomo_desktop.ui import icons


class Picture(QWidget):
    """The icon of that name, `size` pixels square, in a colour of the theme; decoration only."""

    def __init__(
        self, icon_name: str, size: int = 24, color: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._color = icon_name, color
        self.setFixedSize(size, size)

    def become(self, icon_name: str, color: str) -> None:
        """Show another icon or colour."""
        self._name, self._color = icon_name, color
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        icons.draw(QPainter(self), self._name, self.rect(), self._color)
