"""The end of a round of cards: how it went, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop.learning.flashcards.session import Tally
from masomo_desktop.ui import wording
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.cards import Card
from masomo_desktop.ui.widgets.labels import Heading, Muted, Title
from masomo_desktop.ui.widgets.pictures import Picture


class Count(Card):
    """A large number over its name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.name = Title("0"), Muted(name)
        for label in (self.number, self.name):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.content.addWidget(label)
        self.setMinimumWidth(150)

    def show_count(self, count: int) -> None:
        self.number.setText(wording.number(count))
        self.setAccessibleName(f"{self.name.text()}: {count}")


class DeckEnd(QWidget):
    """Counts of a finished round; `missed_wanted` and `again_wanted` begin the next one."""

    missed_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addStretch(2)
        column.addWidget(Picture("check-circle", 48, "success"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title, self.sentence = Heading(), Muted()
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self.known, self.again = Count(self.tr("I knew it")), Count(self.tr("Again"))
        counts = QHBoxLayout()
        counts.setSpacing(Space.M)
        counts.addStretch()
        counts.addWidget(self.known)
        counts.addWidget(self.again)
        counts.addStretch()
        column.addSpacing(Space.S)
        column.addLayout(counts)
        self.missed = PrimaryButton(self.tr("Go through the missed ones"), "retry")
        self.restart = Button(self.tr("Start the deck again"))
        self.missed.clicked.connect(self.missed_wanted)
        self.restart.clicked.connect(self.again_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addStretch()
        buttons.addWidget(self.missed)
        buttons.addWidget(self.restart)
        buttons.addStretch()
        column.addSpacing(Space.S)
        column.addLayout(buttons)
        column.addStretch(3)

    def show_tally(self, tally: Tally) -> None:
        """Say how a round went."""
        self.title.setText(
            self.tr("You knew every card")
            if not tally.again
            else self.tr("You went through them all")
        )
        self.sentence.setText(self.tr("%n card(s) in this round.", "", tally.total))
        self.known.show_count(tally.known)
        self.again.show_count(tally.again)
        self.missed.setVisible(tally.again > 0)
        (self.missed if tally.again else self.restart).setFocus(Qt.FocusReason.OtherFocusReason)
