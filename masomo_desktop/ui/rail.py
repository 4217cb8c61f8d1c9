"""The navigation rail at the left: search, the four places, and how the queue fares."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from masomo_desktop.ui import theme
from masomo_desktop.ui.health_mark import HealthMark
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.routes import RAIL
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import IconButton
from masomo_desktop.ui.widgets.labels import Heading
from masomo_desktop.ui.widgets.pictures import Picture

WIDE = 212
COMPACT = 60


class RailButton(QPushButton):
    """One place: its icon and name, the icon alone when compact."""

    def __init__(self, icon_name: str, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name))
        self.setIconSize(QSize(20, 20))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._keys = QKeySequence(shortcut)
        QShortcut(self._keys, self).activated.connect(self.click)
        self._name, self._compact = "", False

    def show_as(self, name: str, *, compact: bool) -> None:
        """Show `name` beside the icon, or in the tooltip when compact."""
        self._name = name
        if self._compact != compact:
            self._compact = compact
            self.setProperty("compact", compact)
            self.style().unpolish(self)
            self.style().polish(self)
        self._show()

    def nextCheckState(self) -> None:
        """A click changes nothing by itself: `Rail.mark` shows where the learner then is."""

    def _show(self) -> None:
        self.setText("" if self._compact else " " + self._name)
        keys = self._keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{self._name} ({keys})")
        self.setAccessibleName(self._name)


class Rail(QFrame):
    """Emits `chosen` with a route's name and `searched` with the words typed."""

    chosen = Signal(str)
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = False
        self.buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.L, Space.M, Space.L)
        column.setSpacing(Space.XS)
        brand = self._brand = QHBoxLayout()
        self._mark, self._word = Picture("book", 24, "accent_text"), Heading("Masomo")
        brand.addWidget(self._mark)
        brand.addWidget(self._word, 1)
        column.addLayout(brand)

        self.search = QLineEdit(clearButtonEnabled=False)
        self.search.setMaxLength(400)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.returnPressed.connect(lambda: self.searched.emit(self.search.text().strip()))
        self._search_button = IconButton("search", "")
        self._search_button.clicked.connect(lambda: self.searched.emit(""))
        column.addWidget(self.search)
        column.addWidget(self._search_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.M)

        for number, (route, icon_name) in enumerate(RAIL.items(), 1):
            button = RailButton(icon_name, f"Ctrl+{number}")
            button.clicked.connect(lambda _checked=False, name=route: self.chosen.emit(name))
            self.buttons[route] = button
            column.addWidget(button)
        column.addStretch()
        self.health = HealthMark()
        self.health.clicked.connect(lambda: self.chosen.emit("activity"))
        column.addWidget(self.health)
        self._say()
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Show icons alone, where the window is narrow."""
        self._compact = compact
        self.setFixedWidth(COMPACT if compact else theme.scaled(WIDE))
        self._brand.setContentsMargins(Space.XS if compact else Space.S, 0, 0, Space.M)
        self._word.setVisible(not compact)
        self.search.setVisible(not compact)
        self._search_button.setVisible(compact)
        self._say()

    @property
    def compact(self) -> bool:
        return self._compact

    def mark(self, route: str) -> None:
        """Show where `route` is: pages that have no button are part of the library."""
        here = route if route in self.buttons else "library"
        for name, button in self.buttons.items():
            button.setChecked(name == here)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() == QEvent.Type.StyleChange and self.buttons:
            self.set_compact(self._compact)

    def _say(self) -> None:
        names = {
            "home": self.tr("Home"),
            "library": self.tr("Library"),
            "activity": self.tr("Activity"),
            "settings": self.tr("Settings"),
        }
        for route, button in self.buttons.items():
            button.show_as(names[route], compact=self._compact)
        self.health.show_as(compact=self._compact)
        self.search.setPlaceholderText(self.tr("Search everything"))
        self.search.setAccessibleName(self.tr("Search everything"))
        self._search_button.become("search", self.tr("Search everything"))
