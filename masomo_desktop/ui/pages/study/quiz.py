"""A quiz, question by question, each answer checked at once against the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from masomo_desktop.learning.quizzes.marking import Answer, Mark
from masomo_desktop.learning.quizzes.session import QuizSession
from masomo_desktop.store.database import Change
from masomo_desktop.ui import wording
from masomo_desktop.ui.pages.study.making import MakingNote, WithheldNote, withheld_sentence
from masomo_desktop.ui.pages.study.proofs import follow
from masomo_desktop.ui.pages.study.question_view import QuestionView
from masomo_desktop.ui.pages.study.quiz_end import QuizEnd
from masomo_desktop.ui.pages.study.studies import Study, read_study
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton, QuietButton
from masomo_desktop.ui.widgets.empty import EmptyState
from masomo_desktop.ui.widgets.labels import Muted
from masomo_desktop.ui.widgets.page import Page
from masomo_desktop.ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from masomo_desktop.ui.shell import Shell

WIDEST = 760


class QuizPage(Page):
    """Asks a quiz, also while it is being made; answers are kept for the review of mistakes."""

    scrolls = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._id = ""
        self._checking = False
        self._past: list[str] = []
        self.study: Study | None = None
        self.session = QuizSession()
        self.past = Button("", "retry")
        self.past.clicked.connect(lambda: self._begin(lambda: self.session.retake(self._past)))
        self.past.hide()
        self.buttons.addWidget(self.past)
        self.making, self.withheld = MakingNote(), WithheldNote()
        self.progress, self.status = ProgressLine(), Muted()
        self.question = QuestionView()
        self.question.answered.connect(self._answer)
        self.question.overruled.connect(self._overrule)
        self.question.followed.connect(lambda proof: follow(shell.router, proof))
        self.skip = QuietButton(self.tr("Later"))
        self.skip.setToolTip(self.tr("Put this question off to the end"))
        self.next = PrimaryButton(self.tr("Next question"))
        for button in (self.skip, self.next):
            button.clicked.connect(self._next)
        self.end = QuizEnd()
        self.end.followed.connect(lambda proof: follow(shell.router, proof))
        self.end.mistakes_wanted.connect(lambda: self._begin(self.session.retake))
        self.end.again_wanted.connect(lambda: self._begin(self.session.restart))
        self.waiting = EmptyState(
            "quiz",
            self.tr("More questions are coming"),
            self.tr("You answered all that are ready. The next ones appear here by themselves."),
        )
        self.empty = EmptyState(
            "quiz",
            self.tr("No questions in this quiz"),
            self.tr("These pages held no fact that could be asked by itself. Add more pages."),
        )
        self.stage = QStackedWidget()
        self._asking = self._asking_side()
        for side in (self._asking, self.end, self.waiting, self.empty):
            self.stage.addWidget(side)
        column = QWidget()
        column.setMaximumWidth(WIDEST)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.M)
        inside.addWidget(self.making)
        inside.addWidget(self.stage, 1)
        inside.addWidget(self.withheld)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column, 1000)
        middle.addStretch(1)
        self.body.addLayout(middle, 1)

    def _asking_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        place = QHBoxLayout()
        place.setSpacing(Space.M)
        self.status.setWordWrap(False)
        place.addWidget(self.status)
        place.addWidget(self.progress, 1)
        column.addLayout(place)
        inner = QWidget()
        inner.setObjectName("column")
        padded = QVBoxLayout(inner)
        padded.setContentsMargins(0, Space.S, Space.S, Space.S)
        padded.addWidget(self.question)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self._area = area
        column.addWidget(area, 1)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.skip)
        row.addWidget(self.next)
        column.addLayout(row)
        return side

    # The page

    def open(self, artifact_id: str = "") -> None:
        """Ask the quiz with this id; one that was left half way goes on there."""
        if artifact_id != self._id:
            self.study, self._past, self._checking = None, [], False
            self.session = QuizSession()
            self.past.hide()
            self.set_title(self.tr("Quiz"))
        self._id = artifact_id
        self.refresh()

    def refresh(self) -> None:
        services, artifact_id = self.shell.services, self._id
        self.load(
            lambda: (read_study(services, artifact_id), services.quizzes.mistakes(artifact_id)),
            lambda found: self._show(*found),
        )

    def concerns(self, changes: Sequence[Change]) -> bool:
        return any(change.kind == "artifact" and change.id == self._id for change in changes)

    def _show(self, study: Study, mistakes: list[str]) -> None:
        first = self.study is None
        self.study = study
        self.course_id = study.artifact.course
        count = wording.item_count(study.artifact.kind, len(study.items))
        self.set_title(self.tr("Quiz"), f"{study.course_name} · {count}")
        self._past = mistakes
        self.session.add(study.items)
        self.making.show_study(study)
        if first or self.stage.currentWidget() is not self._asking:
            self._refresh_stage()
        else:
            self._say_status()

    # Showing where the round stands

    def _refresh_stage(self) -> None:
        study = self.study
        if study is None:
            return
        if self.session.current is not None:
            self._ask()
        elif study.making:
            self.stage.setCurrentWidget(self.waiting)
        elif not study.items:
            self.stage.setCurrentWidget(self.empty)
        else:
            self.stage.setCurrentWidget(self.end)
            self.end.show_round(self.session, study.sources, withheld_sentence(study.withheld))
        self.withheld.show_withheld(study.withheld if not study.items else ())
        self._offer_past()

    def _offer_past(self) -> None:
        """Offer earlier mistakes before the first answer of a round, not in its middle."""
        offered = bool(self._past) and not self.session.score.answered
        offered = offered and not self.session.only_mistakes
        self.past.setText(self.tr("Only earlier mistakes (%n)", "", len(self._past)))
        self.past.setVisible(offered)

    def _ask(self) -> None:
        item, study = self.session.current, self.study
        if item is None or study is None:
            return
        self.stage.setCurrentWidget(self._asking)
        self.question.ask(item)
        self._area.verticalScrollBar().setValue(0)
        given = self.session.answered
        if given is not None:
            self.question.show_answered(given, study.sources)
        self._say_status()
        if given is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.question.take_focus()

    def _say_status(self) -> None:
        score = self.session.score
        done = self.session.answered is not None
        self.progress.show_progress(score.answered, score.total)
        words = self.tr("Question {n} of {total}").format(
            n=wording.number(self.session.position), total=wording.number(score.total)
        )
        if score.answered:
            words += self.tr(" · {right} of {answered} right").format(
                right=wording.number(score.right), answered=wording.number(score.answered)
            )
        if self.session.only_mistakes:
            words = self.tr("Mistakes · {place}").format(place=words)
        self.status.setText(words)
        last = self.session.position == score.total
        study = self.study
        finished = last and not (study is not None and study.making)
        self.next.setVisible(done)
        self.next.setText(self.tr("See the score") if finished else self.tr("Next question"))
        self.skip.setVisible(not done and not last)

    # What the learner does

    def _answer(self, answer: Answer) -> None:
        item = self.session.current
        if item is None or self.session.answered is not None or self._checking:
            return
        self._checking = True
        quizzes, session = self.shell.services.quizzes, self.session
        words = session.words
        self.act(
            lambda: quizzes.check(item, answer, words),
            lambda mark: self._marked(session, item.id, answer, mark),
            self._not_checked,
        )

    def _marked(self, session: QuizSession, item_id: str, answer: Answer, mark: Mark) -> None:
        if session is not self.session:
            return
        self._checking = False
        item = session.current
        if item is None or item.id != item_id or self.study is None:
            return
        given = session.answer(answer, mark)
        self._record(item_id, answer, correct=mark.correct)
        self.question.show_answered(given, self.study.sources)
        self._say_status()
        self._offer_past()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self._reveal_verdict)  # once it has its place

    def _reveal_verdict(self) -> None:
        self._area.ensureWidgetVisible(self.question.verdict, 0, Space.S)

    def _not_checked(self, error: Exception) -> None:
        self._checking = False
        self.shell.messages.failed(error)

    def _record(self, item_id: str, answer: Answer, *, correct: bool) -> None:
        quizzes, artifact_id = self.shell.services.quizzes, self._id
        self.act(lambda: quizzes.record(artifact_id, item_id, answer, correct))

    def _overrule(self) -> None:
        given = self.session.overrule()
        self._record(given.item.id, given.answer, correct=True)
        if self.study is not None:
            self.question.show_answered(given, self.study.sources)
        self._say_status()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> None:
        self.session.next()
        self._refresh_stage()

    def _begin(self, begin: Callable[[], None]) -> None:
        begin()
        self._refresh_stage()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The window gives a page the focus when it is shown: an open question takes it."""
        super().focusInEvent(event)
        if self.stage.currentWidget() is self._asking and self.session.answered is None:
            self.question.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.stage.currentWidget() is not self._asking:
            super().keyPressEvent(event)
        elif self.session.answered is None:
            if not self.question.take_key(event):
                super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next()
        else:
            super().keyPressEvent(event)
