"""The ways to answer a question: options to choose from, or a field to write in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from masomo_desktop.learning.quizzes.marking import Answer
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.badges import Badge
from masomo_desktop.ui.widgets.buttons import PrimaryButton
from masomo_desktop.ui.widgets.labels import Lead
from masomo_desktop.ui.widgets.pictures import Picture

LONGEST_ANSWER = 400


class OptionCard(QFrame):
    """One option with the key that chooses it; after the answer it shows what it was."""

    chosen = Signal()

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("{key}: {option}").format(key=key, option=text))
        self._name = self.accessibleName()
        self._open, self._pressed = True, False
        self.letter = Badge(key)
        self.letter.setMinimumWidth(34)
        self.letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = Lead(text)
        self.sign = Picture("check", 20, "success")
        self.sign.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(self.letter, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        row.addWidget(self.sign)

    def close_as(self, *, right: bool, chosen: bool) -> None:
        """Take no more answers; show whether this was right, or chosen and wrong."""
        self._open = False
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        verdict = "right" if right else "wrong" if chosen else "other"
        self.setProperty("verdict", verdict)
        self.style().unpolish(self)
        self.style().polish(self)
        if right or chosen:
            self.sign.become("check" if right else "close", "success" if right else "danger")
            self.sign.show()
            said = self.tr("right answer") if right else self.tr("your answer, wrong")
            self.setAccessibleName(f"{self._name}, {said}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.button() == Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed and self._open and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()
        self._pressed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._open and event.key() in keys:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class Choices(QWidget):
    """Options one below the other; keys 1 to 9 and A to I choose, or the letters given."""

    answered = Signal(object)

    def __init__(
        self, options: list[tuple[str, str, Answer]], parent: QWidget | None = None
    ) -> None:
        """`options` are (key, text, the answer that choosing it gives)."""
        super().__init__(parent)
        self._open = True
        self.cards: list[tuple[OptionCard, Answer]] = []
        self._keys: dict[str, Answer] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for number, (key, text, answer) in enumerate(options, 1):
            card = OptionCard(key, text)
            card.chosen.connect(lambda given=answer: self.answered.emit(given))
            self.cards.append((card, answer))
            self._keys |= {key.upper(): answer, str(number): answer}
            column.addWidget(card)

    def take_key(self, event: QKeyEvent) -> bool:
        """Answer by a key; False when it stands for no option."""
        answer = self._keys.get(event.text().upper()) if event.text() else None
        if answer is None or not self._open:
            return False
        self.answered.emit(answer)
        return True

    def close_as(self, *, key: Answer, given: Answer) -> None:
        """Show the right option and the one that was chosen."""
        self._open = False
        for card, answer in self.cards:
            card.close_as(right=answer == key, chosen=answer == given)


class WrittenAnswer(QWidget):
    """A field to type an answer in; Return or the button gives it."""

    answered = Signal(object)

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(placeholderText=hint)
        self.field.setObjectName("answer")
        self.field.setAccessibleName(name)
        self.field.setMaxLength(LONGEST_ANSWER)
        self.button = PrimaryButton(self.tr("Check"))
        self.button.setEnabled(False)
        self.field.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.field.returnPressed.connect(self._give)
        self.button.clicked.connect(self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)

    def take_key(self, _event: QKeyEvent) -> bool:
        """Keys belong to the field."""
        return False

    def close_as(self, *, correct: bool) -> None:
        """Take no more answers."""
        self.field.setReadOnly(True)
        self.field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field.setProperty("verdict", "right" if correct else "wrong")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self.button.hide()

    def _give(self) -> None:
        if self.field.text().strip() and not self.field.isReadOnly():
            self.answered.emit(self.field.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The Return that gives the answer must not also go on to the next question."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
