"""Quiet: what stands still while the learner wants the computer for something else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.cards import Card
from masomo_desktop.ui.widgets.labels import Muted, Subheading
from masomo_desktop.ui.widgets.pictures import Picture


class QuietSwitch(Button):
    """Asks for quiet, or ends it; `asked` says which."""

    asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__("")
        self._on = False
        self.clicked.connect(lambda: self.asked.emit(not self._on))
        self.show_quiet(False)

    def show_quiet(self, on: bool) -> None:
        """Show whether it is quiet."""
        self._on = on
        self.setText(self.tr("End quiet") if on else self.tr("Quiet"))
        self.setIcon(icon("play" if on else "pause", "text"))
        self.setToolTip(
            self.tr("Let scans, speech, study material and upkeep go on")
            if on
            else self.tr("Let scans, speech, study material and upkeep wait, until you end it")
        )
        self.setAccessibleDescription(self.toolTip())


class QuietNote(Card):
    """Says what quiet does, while it lasts."""

    def __init__(self) -> None:
        super().__init__(padding=Space.M)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(Picture("pause", 20, "muted"))
        row.addWidget(Subheading(self.tr("It is quiet")))
        self.sentence = Muted(
            self.tr(
                "Scans, speech, study material and upkeep stand still and keep their place. "
                "New files are read and chats answered as always."
            )
        )
        row.addWidget(self.sentence, 1)
        self.content.addLayout(row)
