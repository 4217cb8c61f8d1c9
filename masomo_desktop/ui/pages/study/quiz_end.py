"""The end of a quiz: the score, the mistakes with what is right, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop.extraction.model import Source
from masomo_desktop.generation.model import ItemType
from masomo_desktop.learning.quizzes.session import Answered, QuizSession
from masomo_desktop.ui import wording
from masomo_desktop.ui.pages.study.linked_text import Chip, Line, LinkedText
from masomo_desktop.ui.pages.study.proofs import chip_text, origin, quoted
from masomo_desktop.ui.pages.study.question_view import expected_words
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.labels import Heading, Muted, Title
from masomo_desktop.ui.widgets.progress import ProgressLine


class QuizEnd(QWidget):
    """The score of a finished round and its mistakes; the signals begin another one."""

    mistakes_wanted = Signal()
    again_wanted = Signal()
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score, self.sentence = Title(), Muted()
        self.line = ProgressLine()
        self.retake = PrimaryButton(self.tr("Retake the mistakes"), "retry")
        self.restart = Button(self.tr("Start again"))
        self.retake.clicked.connect(self.mistakes_wanted)
        self.restart.clicked.connect(self.again_wanted)
        self.heading = Heading(self.tr("Mistakes"))
        self.mistakes = LinkedText(self.tr("Mistakes"))
        self.mistakes.followed.connect(self.followed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.score)
        column.addWidget(self.line)
        column.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.retake)
        row.addWidget(self.restart)
        row.addStretch()
        column.addLayout(row)
        column.addSpacing(Space.M)
        column.addWidget(self.heading)
        column.addWidget(self.mistakes, 1)

    def show_round(
        self, session: QuizSession, sources: Mapping[str, Source], note: str = ""
    ) -> None:
        """Show how the round went, and a note in small print."""
        score, mistakes = session.score, session.mistakes
        self.score.setText(
            self.tr("{right} of {total} right").format(
                right=wording.number(score.right), total=wording.number(score.total)
            )
        )
        self.line.show_progress(score.right, score.total)
        self.sentence.setText(_verdict(self, score.right, score.total))
        for widget in (self.retake, self.heading):
            widget.setVisible(bool(mistakes))
        lines = [line for given in mistakes for line in self._lines(given, sources)]
        self.mistakes.show_lines([*lines, *([Line(note, "note")] if note else [])])
        (self.retake if mistakes else self.restart).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lines(self, given: Answered, sources: Mapping[str, Source]) -> list[Line]:
        item = given.item
        chip = None
        if item.proof:
            proof = item.proof[0]
            tip = f"{quoted(proof.quote)}\n{origin(proof, sources)}"
            chip = Chip(chip_text(proof, sources), tip, proof)
        return [
            Line(str(item.body["prompt"]), "strong"),
            Line(self.tr("You: {answer}").format(answer=_said(self, given)), "wrong"),
            Line(
                self.tr("Right: {answer}").format(answer=expected_words(self, item, given.mark)),
                "right",
            ),
            *([Line(quoted(item.proof[0].quote), "muted", chip)] if item.proof else []),
        ]


def _said(widget: QWidget, given: Answered) -> str:
    if given.item.type is ItemType.SINGLE_CHOICE and isinstance(given.answer, int):
        return str(given.item.body["options"][given.answer])
    if given.item.type is ItemType.TRUE_FALSE:
        return widget.tr("true") if given.answer else widget.tr("false")
    return str(given.answer)


def _verdict(widget: QWidget, right: int, total: int) -> str:
    if right == total:
        return widget.tr("Every answer was right.")
    if right * 10 >= total * 8:
        return widget.tr("Nearly all of it. Look at what is left, then retake it.")
    return widget.tr("Read the pages behind the mistakes, then retake only those.")
