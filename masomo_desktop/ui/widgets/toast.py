"""A passing message at the bottom of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.labels import Text

SHORT_MS = 5_000
WITH_ACTION_MS = 10_000


class Toast(QFrame):
    """One message over `window`, with at most one action; a newer message replaces it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.L)
        self._text = Text()
        self._button = QPushButton()
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self._act: Callable[[], None] | None = None
        self._button.clicked.connect(self._acted)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Show `text` for a while, with a button named `action` that calls `act`."""
        self._text.setText(text)
        self._act = act
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._place()
        self.show()
        self.raise_()
        self._timer.start(WITH_ACTION_MS if action else SHORT_MS + 40 * len(text))
        self.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def text(self) -> str:
        """What is said now, or was last."""
        return self._text.text()

    def _acted(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self._window
        width = min(560, window.width() - 2 * Space.XL)
        natural = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 3 * Space.L
        if self._button.text():
            natural += self._button.sizeHint().width() + Space.L
        self.setFixedWidth(min(width, max(200, natural)))
        self.setFixedHeight(max(44, self._row.heightForWidth(self.width())))
        left = (window.width() - self.width()) // 2
        self.move(left, window.height() - self.height() - Space.XL)
        self._text.setAlignment(Qt.AlignmentFlag.AlignVCenter)
