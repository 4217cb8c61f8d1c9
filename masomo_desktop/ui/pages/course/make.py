"""The three things that can be made of a course."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop.generation.model import ArtifactKind
from masomo_desktop.ui import wording
from masomo_desktop.ui.pages.settings.words import engine as engine_name
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.cards import Card
from masomo_desktop.ui.widgets.labels import Caption, Muted, Subheading
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
    changed = Signal()

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
        self.estimate = Caption()
        self.estimate.hide()
        self.count.currentIndexChanged.connect(lambda _at: self.changed.emit())
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.make)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(Space.M)
        self._parts.addLayout(words, 1)
        self._parts.addLayout(foot)
        self._parts.addWidget(self.estimate)
        self.content.addLayout(self._parts)

    def say_how_long(self, seconds: float | None) -> None:
        """Show about how long it will take, where that is known."""
        words = self._how_long(seconds)
        self.estimate.setText(words)
        self.estimate.setVisible(bool(words))

    def _how_long(self, seconds: float | None) -> str:
        if seconds is None:
            return ""
        if seconds < 60:
            return self.tr("about {n} s").format(n=wording.number(max(1, round(seconds))))
        return self.tr("about {n} min").format(n=wording.number(round(seconds / 60)))

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

    wanted = Signal(ArtifactKind, int, str)
    #: how long it takes is to be found out anew: another engine or number was chosen
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self.engine = QComboBox()
        self.engine.setAccessibleName(self.tr("Who makes it"))
        self.engine.addItem(self.tr("As chosen in Settings"), "")
        self.engine.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self._engines = QWidget()
        line = QHBoxLayout(self._engines)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.M)
        line.addWidget(Muted(self.tr("Who makes it")))
        line.addWidget(self.engine)
        line.addStretch(1)
        self._engines.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
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
            card.wanted.connect(
                lambda count, kind=kind: self.wanted.emit(kind, count, self.engine.currentData())
            )
            card.changed.connect(self.changed)
            self._row.addWidget(card, 1)
        column.addLayout(self._row)
        column.addWidget(self._engines)

    def show_engines(self, names: Sequence[str]) -> None:
        """Offer these engines; nothing to choose where there is but one."""
        shown = [self.engine.itemData(at) for at in range(1, self.engine.count())]
        if shown != list(names):
            chosen = self.engine.currentData()
            self.engine.blockSignals(True)
            while self.engine.count() > 1:
                self.engine.removeItem(1)
            for name in names:
                self.engine.addItem(engine_name(name), name)
            self.engine.setCurrentIndex(max(0, self.engine.findData(chosen)))
            self.engine.blockSignals(False)
        self._engines.setVisible(len(names) > 1)

    @property
    def counts(self) -> dict[ArtifactKind, int]:
        """How many of each are chosen."""
        return {kind: card.count.currentData() for kind, card in self.cards.items()}

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
