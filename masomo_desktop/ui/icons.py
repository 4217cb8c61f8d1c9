"""Line icons drawn for Masomo, tinted by the theme as they are painted.

The files in `resources/icons` are 24 by 24, stroked with `currentColor`. An icon made here keeps
its name, not its pixels: after a change of theme, text size or screen it paints itself anew.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from masomo_desktop.core.paths import resources
from masomo_desktop.ui import theme


@lru_cache(maxsize=256)
def _drawn(name: str, color: str, width: int, height: int) -> QPixmap:
    source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap


class _ThemedIcon(QIconEngine):
    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def _at(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        role = self._color
        if mode == QIcon.Mode.Disabled:
            role = "edge"
        elif state == QIcon.State.On and role == "muted":
            role = "accent_text"
        color = getattr(theme.colors(), role)
        return _drawn(self._name, color, size.width(), size.height())

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self._at(rect.size() * scale, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._at(size, mode, state)

    def clone(self) -> QIconEngine:
        return _ThemedIcon(self._name, self._color)


def icon(name: str, color: str = "muted") -> QIcon:
    """The icon `resources/icons/{name}.svg` in the theme's colour of that name.

    A "muted" icon turns to the accent when its button is checked.
    """
    return QIcon(_ThemedIcon(name, color))


def draw(painter: QPainter, name: str, area: QRect, color: str = "muted") -> None:
    """Paint an icon into the square `area`, for delegates and painted widgets."""
    scale = painter.device().devicePixelRatioF()
    pixels = round(area.width() * scale)
    pixmap = _drawn(name, getattr(theme.colors(), color), pixels, pixels)
    painter.drawPixmap(area, pixmap)
