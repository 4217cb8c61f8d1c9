"""The settings: a list of sections at the side, and the one that is chosen."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from masomo_desktop.ui.pages.settings.section import Section, select
from masomo_desktop.ui.theme import Space, scaled
from masomo_desktop.ui.widgets.page import NARROW, Page, about

if TYPE_CHECKING:
    from masomo_desktop.store.database import Change
    from masomo_desktop.ui.shell import Shell

_SECTIONS = {
    "appearance": "AppearanceSection",
    "reading": "ReadingSection",
    "engines": "EnginesSection",
    "models": "ModelsSection",
    "servers": "ServersSection",
    "power": "PowerSection",
    "storage": "StorageSection",
    "report": "ReportSection",
    "about": "AboutSection",
}


class SectionButton(QPushButton):
    """The name of a section in the list at the side."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        """A click changes nothing by itself: the page marks the section that is shown."""


class SettingsPage(Page):
    """Shows one section at a time; each is built when it is first chosen.

    The route takes the section's name: `router.go("settings", section="models")`.
    """

    scrolls = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.set_title(self.tr("Settings"))
        #: Set when the program ends: what is under way for a section is to stop.
        self.closing = threading.Event()
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.closing.set)
        names = {
            "appearance": self.tr("Appearance"),
            "reading": self.tr("Reading"),
            "engines": self.tr("Engines"),
            "models": self.tr("Models"),
            "servers": self.tr("Servers and keys"),
            "power": self.tr("Power"),
            "storage": self.tr("Backups and storage"),
            "report": self.tr("Report a problem"),
            "about": self.tr("About Masomo"),
        }
        self.shown = "appearance"
        self._built: dict[str, Section] = {}
        self._areas: dict[str, QScrollArea] = {}
        self.side = QWidget()
        self.side.setFixedWidth(scaled(200))
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(Space.XS)
        self.picker = QComboBox()
        self.picker.setAccessibleName(self.tr("Section"))
        self.buttons_by_name: dict[str, SectionButton] = {}
        for name, words in names.items():
            button = SectionButton(words)
            button.clicked.connect(lambda _checked, name=name: self.choose(name))
            side.addWidget(button)
            self.buttons_by_name[name] = button
            self.picker.addItem(words, name)
        side.addStretch()
        self.picker.currentIndexChanged.connect(lambda _: self.choose(self.picker.currentData()))
        self.stack = QStackedWidget()
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        row.addWidget(self.side)
        row.addWidget(self.stack, 1)
        self.tools.addWidget(self.picker, 1)
        self.body.addLayout(row, 1)
        self._arrange()

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self._built[self.shown]

    def open(self, section: str = "") -> None:
        """Show a section: the one named, or the one that was shown last."""
        self.choose(section if section in _SECTIONS else self.shown)

    def choose(self, name: str) -> None:
        """Show the section of that name, and read anew what it shows."""
        self.shown = name
        if name not in self._built:
            module = import_module(f"{__package__}.{name}")
            self._built[name] = made = getattr(module, _SECTIONS[name])(self)
            area = QScrollArea(widgetResizable=True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(made)
            self._areas[name] = area
            self.stack.addWidget(area)
        self.stack.setCurrentWidget(self._areas[name])
        for other, button in self.buttons_by_name.items():
            button.setChecked(other == name)
        select(self.picker, name)
        self.refresh()

    def refresh(self) -> None:
        section = self.section
        self.load(section.read, section.show_found)

    def concerns(self, changes: Sequence[Change]) -> bool:
        return about(changes, *self.section.kinds)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Narrow windows choose the section from a box above it."""
        narrow = self.width() < NARROW
        self.side.setVisible(not narrow)
        self.picker.setVisible(narrow)
