"""One question: its prompt, the way to answer it, and what came of the answer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop.extraction.model import Source
from masomo_desktop.generation.model import Item, ItemType
from masomo_desktop.learning.quizzes.marking import Mark
from masomo_desktop.learning.quizzes.session import Answered
from masomo_desktop.ui.pages.study.answer_inputs import Choices, WrittenAnswer
from masomo_desktop.ui.pages.study.proofs import QuoteBlock
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import QuietButton
from masomo_desktop.ui.widgets.labels import Caption, Heading, Lead, Subheading
from masomo_desktop.ui.widgets.pictures import Picture


class Verdict(QFrame):
    """Right or wrong, why, and the words of the page that say so."""

    followed = Signal(object)
    overruled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = Picture("check-circle", 22, "success")
        self.title = Subheading()
        self.expected = Lead().selectable()
        self.quote = QuoteBlock()
        self.quote.followed.connect(self.followed)
        self.overrule = QuietButton(self.tr("My answer means the same: count it as right"))
        self.overrule.clicked.connect(self.overruled)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.sign)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self.expected)
        column.addWidget(self.quote)
        row = QHBoxLayout()
        row.addWidget(self.overrule)
        row.addStretch()
        column.addLayout(row)

    def show_answered(self, given: Answered, sources: Mapping[str, Source]) -> None:
        """Tell how an answer was marked."""
        item, mark = given.item, given.mark
        written = item.type not in (ItemType.SINGLE_CHOICE, ItemType.TRUE_FALSE)
        self.setProperty("verdict", "right" if mark.correct else "wrong")
        self.style().unpolish(self)
        self.style().polish(self)
        self.sign.become(
            "check-circle" if mark.correct else "close", "success" if mark.correct else "danger"
        )
        self.title.setText(self.tr("Right") if mark.correct else self.tr("Not quite"))
        # a chosen option shows by itself which one is right
        said = written and str(given.answer).strip() != mark.expected
        words = (
            self.tr("As the page has it: {answer}")
            if mark.correct
            else self.tr("Right answer: {answer}")
        )
        self.expected.setText(words.format(answer=expected_words(self, item, mark)))
        self.expected.setVisible(said)
        self.overrule.setVisible(written and not mark.correct)
        self.quote.setVisible(bool(item.proof))
        if item.proof:
            self.quote.show_proof(item.proof[0], sources)
        self.setAccessibleName(f"{self.title.text()}. {self.expected.text()}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


class QuestionView(QWidget):
    """Asks one question; `answered` carries what was answered, once."""

    answered = Signal(object)
    overruled = Signal()
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Caption()
        self.prompt = Heading().selectable()
        self.prompt.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.input: Choices | WrittenAnswer | None = None
        self.verdict = Verdict()
        self.verdict.followed.connect(self.followed)
        self.verdict.overruled.connect(self.overruled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self.kind)
        self._column.addWidget(self.prompt)
        self._column.addSpacing(Space.XS)
        self._column.addWidget(self.verdict)
        self._column.addStretch(1)

    def ask(self, item: Item) -> None:
        """Show a question that is open."""
        if self.input is not None:
            self._column.removeWidget(self.input)
            self.input.hide()
            self.input.deleteLater()
        self.kind.setText(_task(self, item))
        self.prompt.setText(str(item.body["prompt"]))
        self.input = self._input_for(item)
        self.input.answered.connect(self.answered)
        self._column.insertWidget(3, self.input)
        self.verdict.hide()
        self.setAccessibleName(f"{self.kind.text()}. {self.prompt.text()}")

    def show_answered(self, given: Answered, sources: Mapping[str, Source]) -> None:
        """Close the question and tell how it was answered."""
        if isinstance(self.input, Choices):
            self.input.close_as(key=given.item.body["key"], given=given.answer)
        elif self.input is not None:
            self.input.close_as(correct=given.mark.correct)
        self.verdict.show_answered(given, sources)
        self.verdict.show()

    def take_focus(self) -> None:
        """Put the cursor where an answer is typed, or leave the keys to the page."""
        if isinstance(self.input, WrittenAnswer):
            self.input.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_key(self, event: QKeyEvent) -> bool:
        """Answer by a key, if it stands for an option."""
        return self.input is not None and self.input.take_key(event)

    def _input_for(self, item: Item) -> Choices | WrittenAnswer:
        if item.type is ItemType.SINGLE_CHOICE:
            letters = "ABCDEFGHI"
            return Choices(
                [(letters[n], str(text), n) for n, text in enumerate(item.body["options"])]
            )
        if item.type is ItemType.TRUE_FALSE:
            yes, no = self.tr("True"), self.tr("False")
            keys = (yes[0], no[0]) if yes[0].upper() != no[0].upper() else ("T", "F")
            return Choices([(keys[0], yes, True), (keys[1], no, False)])
        if item.type is ItemType.NUMERIC:
            return WrittenAnswer(self.tr("Your answer"), self.tr("A number"))
        return WrittenAnswer(self.tr("Your answer"), self.tr("Type your answer"))


def _task(view: QuestionView, item: Item) -> str:
    return {
        ItemType.SINGLE_CHOICE: view.tr("Choose the right answer"),
        ItemType.TRUE_FALSE: view.tr("True or false?"),
        ItemType.CLOZE: view.tr("Fill the gap"),
        ItemType.NUMERIC: view.tr("Answer with a number"),
    }.get(item.type, view.tr("Answer in a word or two"))


def expected_words(widget: QWidget, item: Item, mark: Mark) -> str:
    """The right answer as it is read by people."""
    if item.type is ItemType.TRUE_FALSE:
        return widget.tr("true") if item.body["key"] else widget.tr("false")
    return mark.expected
