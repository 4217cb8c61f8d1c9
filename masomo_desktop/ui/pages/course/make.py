"""The three things that can be made of a course."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop.generation.model import ArtifactKind
from masomo_desktop.ui import wording
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.cards import Card
from masomo_desktop.ui.widgets.labels import Muted, Subheading
from masomo_desktop.ui.widgets.pictures import Picture

#: How many items are offered, and which is chosen at first.
COUNTS = {
    ArtifactKind.SUMMARY: ((8, 15, 30), 15),
    ArtifactKind.FLASHCARDS: ((10, 20, 50, 100, 200), 20),
    ArtifactKind.QUIZ: ((5, 10, 20, 50, 100), 10),
}


class MakeCard(Card):
    """One kind of study material: how many of it, and the button that begins it."""

    wanted = Signal(int)

    def __init__(self, kind: ArtifactKind, sentence: str) -> None:
        super().__init__()
        title = wording.artifact_kind(kind)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(Picture(wording.KIND_ICONS[kind], 20, "accent_text"))
        head.addWidget(Subheading(title), 1)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addLayout(head)
        words.addWidget(Muted(sentence))
        words.addStretch()
        self.count = QComboBox()
        self.count.setAccessibleName(self.tr("How many"))
        counts, usual = COUNTS[kind]
        for number in counts:
            self.count.addItem(wording.item_count(kind, number), number)
        self.count.setCurrentIndex(counts.index(usual))
        self.make = Button(self.tr("Make"))
        self.make.setAccessibleName(self.tr("Make: {kind}").format(kind=title))
        self.make.clicked.connect(lambda: self.wanted.emit(self.count.currentData()))
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.make)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(Space.M)
        self._parts.addLayout(words, 1)
        self._parts.addLayout(foot)
        self.content.addLayout(self._parts)

    @property
    def narrowest(self) -> int:
        """The width that it needs as a card among others."""
        return self.count.minimumSizeHint().width() + self.make.sizeHint().width() + 3 * Space.L

    def lie(self, flat: bool) -> None:
        """Put the choice beside the words, or below them."""
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if flat else direction.TopToBottom)


class MakePanel(QWidget):
    """Summary, flashcards, quiz, side by side; off with a reason while nothing is ready."""

    wanted = Signal(ArtifactKind, int)

    def __init__(self) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.M)
        sentences = {
            ArtifactKind.SUMMARY: self.tr("The sentences that carry the most, chapter by chapter."),
            ArtifactKind.FLASHCARDS: self.tr("Terms and facts to turn over and remember."),
            ArtifactKind.QUIZ: self.tr("Questions to answer, each marked with its proof."),
        }
        self.cards: dict[ArtifactKind, MakeCard] = {}
        for kind, sentence in sentences.items():
            card = self.cards[kind] = MakeCard(kind, sentence)
            card.wanted.connect(lambda count, kind=kind: self.wanted.emit(kind, count))
            self._row.addWidget(card, 1)

    def allow(self, reason: str) -> None:
        """Turn the buttons on, or off for `reason`."""
        for card in self.cards.values():
            card.make.setEnabled(not reason)
            card.make.setToolTip(reason)
            card.make.setAccessibleDescription(reason)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one card: side by side or not is decided by the room there is."""
        widest = max(card.narrowest for card in self.cards.values())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = sum(card.narrowest + self._row.spacing() for card in self.cards.values())
        narrow = event.size().width() < wanted
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        for card in self.cards.values():
            card.lie(narrow)
