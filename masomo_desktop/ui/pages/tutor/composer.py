"""Where a question is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from masomo_desktop.learning.tutor.model import LANGUAGES, LONGEST_QUESTION
from masomo_desktop.ui.pages.tutor.words import language
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.labels import Caption

_LINES = (2, 5)


class QuestionField(QPlainTextEdit):
    """Return sends, Shift and Return begin a line, Escape gives up; Tab leaves the field."""

    sent = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().contentsChanged.connect(self._grow)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _grow(self) -> None:
        """As high as what is written, within bounds."""
        least, most = _LINES
        lines = min(max(self.document().lineCount(), least), most)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 26)


class Composer(QWidget):
    """The field, the language of the answer, and the button that asks or stops.

    `asked` carries the question and the language; while an answer is made, the button stops it.
    """

    asked = Signal(str, str)
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QuestionField()
        self.field.setPlaceholderText(self.tr("Ask about your material"))
        self.field.setAccessibleName(self.tr("Your question"))
        self.field.sent.connect(self._send)
        self.field.given_up.connect(self._give_up)
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language of the answer"))
        self.language.setToolTip(self.language.accessibleName())
        self.language.addItem(self.tr("As your material"), "")
        for code in LANGUAGES:
            self.language.addItem(language(code), code)
        self.send = PrimaryButton(self.tr("Ask"), "play")
        self.send.clicked.connect(self._send)
        self.stop = Button(self.tr("Stop"), "stop")
        self.stop.clicked.connect(self.stopped)
        self.hint = Caption()
        side = QVBoxLayout()
        side.setSpacing(Space.S)
        side.addWidget(self.send)
        side.addWidget(self.stop)
        side.addWidget(self.language)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(row)
        column.addWidget(self.hint)
        self._editing = False
        self.show_state(under_way=False, ready=True)

    def show_state(self, *, under_way: bool, ready: bool) -> None:
        """Offer to ask or to stop; nothing can be asked of a course that has no text yet."""
        self.send.setVisible(not under_way)
        self.stop.setVisible(under_way)
        self.field.setEnabled(ready)
        self.send.setEnabled(ready)
        self._under_way = under_way
        self._hint()

    @property
    def editing(self) -> bool:
        return self._editing

    def edit(self, question: str) -> None:
        """Put an earlier question into the field, to be asked in its place."""
        self._editing = True
        self.field.setPlainText(question)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hint()

    def clear(self) -> None:
        """Empty the field, for a new question."""
        self._editing = False
        self.field.clear()
        self._hint()

    def _send(self) -> None:
        question = self.field.toPlainText().strip()
        if question and not self._under_way:
            self.asked.emit(question[:LONGEST_QUESTION], self.language.currentData())

    def _give_up(self) -> None:
        if self._under_way:
            self.stopped.emit()
        elif self._editing:
            self.clear()

    def _hint(self) -> None:
        if self._editing:
            text = self.tr("This changes your earlier question. Escape gives it up.")
        else:
            text = self.tr("Enter asks · Shift+Enter begins a line · Escape stops")
        self.hint.setText(text)
