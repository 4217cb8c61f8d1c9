"""Places for files: the zone that invites them, the veil that shows they will be taken."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.labels import Heading, Muted, Subheading
from masomo_desktop.ui.widgets.pictures import Picture


class DropZone(QFrame):
    """Invites to drop a file, and is one big button; the window takes the drop itself."""

    clicked = Signal()

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{title}. {sentence}")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        row.setSpacing(Space.L)
        row.addWidget(Picture("upload", 32, "accent_text"))
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title, self.sentence = Subheading(title), Muted(sentence)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        row.addLayout(words, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class Hero(QFrame):
    """The invitation of the very first screen: where to drop, and the buttons instead of it."""

    def __init__(
        self, title: str, sentence: str, *actions: Button, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, 2 * Space.XL, Space.XL, 2 * Space.XL)
        column.setSpacing(Space.S)
        column.addWidget(Picture("upload", 44, "accent_text"), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (Heading(title), Muted(sentence)):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setContentsMargins(0, Space.M, 0, 0)
        row.setSpacing(Space.M)
        row.addStretch()
        for action in actions:
            row.addWidget(action)
        row.addStretch()
        column.addLayout(row)


class DropVeil(QFrame):
    """Covers the window while files hover over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(Picture("upload", 48, "accent_text"), 0, Qt.AlignmentFlag.AlignHCenter)
        words = Heading(self.tr("Drop to add to Masomo"))
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        column.addStretch()
        self.hide()

    def cover(self, area: QRect) -> None:
        """Show over `area` of the window."""
        self.setGeometry(area.adjusted(Space.M, Space.M, -Space.M, -Space.M))
        self.show()
        self.raise_()
