"""The reader's tools: pages, zoom, what to show, find."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from masomo_desktop.ui import wording
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import IconButton
from masomo_desktop.ui.widgets.labels import Muted


class Showing(StrEnum):
    """What of a page is seen."""

    PAGE = "page"
    BOTH = "split"
    TEXT = "text"


class ReaderBar(QWidget):
    """Emits `turned` and `zoomed` by -1 or 1, `wanted` with a unit, `showing` with a `Showing`."""

    turned = Signal(int)
    wanted = Signal(int)
    zoomed = Signal(int)
    showing = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents = IconButton("list", self.tr("List of pages"))
        self.contents.setCheckable(True)
        self.before = IconButton("chevron-left", self.tr("Previous page (Page Up)"))
        self.after = IconButton("chevron-right", self.tr("Next page (Page Down)"))
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.after.clicked.connect(lambda: self.turned.emit(1))
        self.number = QLineEdit()
        self.number.setFixedWidth(64)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setAccessibleName(self.tr("Go to page"))
        self.number.setToolTip(self.tr("Go to page (Ctrl+G)"))
        self.number.returnPressed.connect(self._go)
        self.number.editingFinished.connect(self._restore)
        self.total = Muted()
        self.total.setWordWrap(False)
        self.smaller = IconButton("zoom-out", self.tr("Smaller page (Ctrl+−)"))
        self.larger = IconButton("zoom-in", self.tr("Larger page (Ctrl++)"))
        self.smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self.larger.clicked.connect(lambda: self.zoomed.emit(1))
        self.find_button = IconButton("search", self.tr("Find in this source (Ctrl+F)"))
        self._group = QButtonGroup(self)
        self.views = {
            Showing.PAGE: IconButton("page", self.tr("Show the page")),
            Showing.BOTH: IconButton("split", self.tr("Show page and text")),
            Showing.TEXT: IconButton("text", self.tr("Show the text")),
        }
        self._at = 1
        self._last = 1
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        for widget in (self.contents, self.before, self.number, self.total, self.after):
            row.addWidget(widget)
        row.addStretch()
        for widget in (self.smaller, self.larger):
            row.addWidget(widget)
        row.addSpacing(Space.S)
        for showing, button in self.views.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, name=showing: self.showing.emit(name))
            self._group.addButton(button)
            row.addWidget(button)
        row.addSpacing(Space.S)
        row.addWidget(self.find_button)

    def show_place(self, at: int, last: int) -> None:
        """Show which unit of how many is read."""
        self._at, self._last = at, max(at, last)
        self.number.setValidator(QIntValidator(1, self._last, self.number))
        self.number.setText(str(at))
        self.total.setText(self.tr("of {total}").format(total=wording.number(self._last)))
        self.before.setEnabled(at > 1)
        self.after.setEnabled(at < self._last)

    def show_view(self, showing: Showing, *, has_pages: bool) -> None:
        """Show what is seen, and offer the choice only where there are page images."""
        self.views[showing].setChecked(True)
        for button in self.views.values():
            button.setVisible(has_pages)
        for button in (self.smaller, self.larger):
            button.setVisible(has_pages)
            button.setEnabled(showing is not Showing.TEXT)

    def _go(self) -> None:
        self.wanted.emit(int(self.number.text()))

    def _restore(self) -> None:
        self.number.setText(str(self._at))
