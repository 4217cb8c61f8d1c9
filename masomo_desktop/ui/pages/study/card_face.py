"""One flashcard, as large as the page allows: its front, and below it the answer once turned."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from masomo_desktop.extraction.model import Source
from masomo_desktop.generation.model import Item, ItemType
from masomo_desktop.ui.pages.study.proofs import QuoteBlock
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.cards import Divider
from masomo_desktop.ui.widgets.labels import Caption, Text

#: Fronts and backs with more letters than this are set smaller.
SHORT = 70


class CardText(Text):
    """A side of the card, in large letters that give way to long texts."""

    def say(self, text: str, size: str) -> None:
        """Show `text` "large", or "aside" where the other side is the one to look at."""
        self.setText(text)
        if size == "large" and len(text) > SHORT:
            size = "medium"
        if self.property("scale") != size:
            self.setProperty("scale", size)
            self.style().unpolish(self)
            self.style().polish(self)


class CardFace(QFrame):
    """The card; it is one big button that turns itself over: click, Space or Return."""

    flip_wanted = Signal()
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._pressed = False
        self.side = Caption()
        self.front, self.back = CardText(), CardText()
        for text in (self.front, self.back):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.divider = Divider()
        self.quote = QuoteBlock()
        self.quote.followed.connect(self.followed)

        inner = QWidget()
        inner.setObjectName("column")
        column = QVBoxLayout(inner)
        column.setContentsMargins(Space.XL, 0, Space.XL, 0)
        column.setSpacing(Space.L)
        column.addStretch(1)
        column.addWidget(self.front)
        column.addWidget(self.divider)
        column.addWidget(self.back)
        column.addStretch(1)
        column.addWidget(self.quote)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self._area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.S, Space.L, Space.S, Space.L)
        outer.setSpacing(Space.S)
        self.side.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self.side)
        outer.addWidget(area, 1)

    def show_card(self, card: Item, sources: Mapping[str, Source], *, flipped: bool) -> None:
        """Show a card, its answer and its quote only when `flipped`."""
        front, back = str(card.body["front"]), str(card.body["back"])
        cloze = card.type is ItemType.CLOZE
        self.side.setText(self.tr("Answer") if flipped else _question(self, cloze=cloze))
        self.front.say(front, "aside" if flipped else "large")
        self.back.say(back, "large")
        for widget in (self.divider, self.back):
            widget.setVisible(flipped)
        self.quote.setVisible(flipped and bool(card.proof))
        if card.proof:
            self.quote.show_proof(card.proof[0], sources)
        self._area.verticalScrollBar().setValue(0)
        said = f"{front}. {back}" if flipped else front
        self.setAccessibleName(said)
        self.setAccessibleDescription(self.side.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def sizeHint(self) -> QSize:
        return QSize(720, 380)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.button() == Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed and self.rect().contains(event.position().toPoint()):
            self.flip_wanted.emit()
        self._pressed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._area.verticalScrollBar()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flip_wanted.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and bar.maximum():
            step = bar.singleStep() * 3
            bar.setValue(bar.value() + (step if event.key() == Qt.Key.Key_Down else -step))
        else:
            super().keyPressEvent(event)


def _question(face: CardFace, *, cloze: bool) -> str:
    return face.tr("Fill the gap") if cloze else face.tr("Question")
