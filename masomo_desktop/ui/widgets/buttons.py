"""Buttons by how much they ask for attention."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from masomo_desktop.ui.icons import icon


class Button(QPushButton):
    """An ordinary button, with an icon by name where it helps."""

    icon_color = "text"

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if icon_name:
            self.setIcon(icon(icon_name, self.icon_color))
            self.setIconSize(QSize(18, 18))


class PrimaryButton(Button):
    """The one thing to do here. At most one on a page."""

    icon_color = "on_accent"


class QuietButton(Button):
    """Something that can be done here, without a frame."""

    icon_color = "accent_text"


class DangerButton(Button):
    """Something that destroys."""

    icon_color = "danger"


class IconButton(QToolButton):
    """A button that is only an icon: `name` is its tooltip and its accessible name."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name))
        self.setIconSize(QSize(20, 20))
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def become(self, icon_name: str, name: str) -> None:
        """Change what the button shows and says."""
        self.setIcon(icon(icon_name))
        self.setToolTip(name)
        self.setAccessibleName(name)
