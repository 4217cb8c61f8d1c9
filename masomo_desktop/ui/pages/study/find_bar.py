"""Find in the text: a field, how many there are, and the way from one to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from masomo_desktop.ui import wording
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import IconButton
from masomo_desktop.ui.widgets.labels import Muted

DEBOUNCE_MS = 150


class FindBar(QWidget):
    """Emits `sought` with what to find as it is typed, `moved` with 1 or -1, and `closed`."""

    sought = Signal(str)
    moved = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(placeholderText=self.tr("Find in this source"))
        self.field.setAccessibleName(self.tr("Find in this source"))
        self.count = Muted()
        self.count.setWordWrap(False)
        self.before = IconButton("chevron-left", self.tr("Previous (Shift+Enter)"))
        self.after = IconButton("chevron-right", self.tr("Next (Enter)"))
        close = IconButton("close", self.tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self.before, self.after, close):
            row.addWidget(button)
        self._pause = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._pause.timeout.connect(lambda: self.sought.emit(self.field.text()))
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.after.clicked.connect(lambda: self.moved.emit(1))
        close.clicked.connect(self.close_bar)
        self.hide()

    def open_bar(self) -> None:
        """Show the bar, ready to type over what was sought before."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text():
            self.sought.emit(self.field.text())

    def close_bar(self) -> None:
        """Hide the bar; nothing stays marked."""
        self._pause.stop()
        self.hide()
        self.closed.emit()

    def show_count(self, at: int, total: int) -> None:
        """Say that the place `at` of `total` (from 1) is shown; 0 of 0 is "not found"."""
        if not self.field.text().strip():
            self.count.setText("")
        elif not total:
            self.count.setText(self.tr("Not found"))
        else:
            self.count.setText(
                self.tr("{n} of {total}").format(n=wording.number(at), total=wording.number(total))
            )
        self.before.setEnabled(total > 1)
        self.after.setEnabled(total > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if self._pause.isActive():
                self._pause.stop()
                self.sought.emit(self.field.text())
            else:
                self.moved.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
