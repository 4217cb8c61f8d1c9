"""Surfaces that hold things together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from masomo_desktop.ui.theme import Space


class Card(QFrame):
    """A rounded surface; put things in `content`."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = Space.L) -> None:
        super().__init__(parent)
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(padding, padding, padding, padding)
        self.content.setSpacing(Space.S)


class Divider(QFrame):
    """A soft horizontal line."""
