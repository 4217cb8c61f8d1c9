"""What stands where nothing is yet: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.labels import Heading, Muted
from masomo_desktop.ui.widgets.pictures import Picture

WIDEST = 460


class EmptyState(QWidget):
    """An icon, a line, a sentence, and the buttons that lead out of the emptiness."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str,
        *actions: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XXL, Space.XL, Space.XXL)
        column.setSpacing(Space.S)
        column.addStretch(2)
        picture = Picture(icon_name, 40, "faint")
        self.title, self.sentence = Heading(title), Muted(sentence)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMaximumWidth(WIDEST)
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(label, 100)
            line.addStretch(1)
            column.addLayout(line)
        row = QHBoxLayout()
        row.setContentsMargins(0, Space.M, 0, 0)
        row.addStretch()
        for action in actions:
            row.addWidget(action)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)
