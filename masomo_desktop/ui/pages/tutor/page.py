"""The conversation about one course."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from masomo_desktop.core.errors import NotFound
from masomo_desktop.learning.tutor.model import Turn, Wish
from masomo_desktop.ui import messages, theme
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.pages.study.proofs import follow
from masomo_desktop.ui.pages.tutor import words
from masomo_desktop.ui.pages.tutor.composer import Composer
from masomo_desktop.ui.pages.tutor.reading import Conversation, read_conversation
from masomo_desktop.ui.pages.tutor.turn_view import TurnView
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import IconButton, QuietButton
from masomo_desktop.ui.widgets.dialogs import Question
from masomo_desktop.ui.widgets.empty import EmptyState
from masomo_desktop.ui.widgets.page import Page, about

if TYPE_CHECKING:
    from masomo_desktop.store.database import Change
    from masomo_desktop.ui.shell import Shell

#: Turns that are shown at first, and how many more each time that earlier ones are wanted.
SHOWN = 20
_DEBOUNCE_MS = 150


class TutorPage(Page):
    """Asks, shows what the material says, and finds what was asked before."""

    scrolls = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.view: Conversation | None = None
        self._most = SHOWN
        self._edited = ""
        self.search = QLineEdit(placeholderText=self.tr("Search this conversation"))
        self.search.setAccessibleName(self.tr("Search this conversation"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(theme.scaled(250))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.clear = IconButton("trash", self.tr("Delete this conversation"))
        self.clear.clicked.connect(self._ask_to_clear)
        self.buttons.addWidget(self.search)
        self.buttons.addWidget(self.clear)
        self.earlier = QuietButton(self.tr("Show earlier questions"))
        self.earlier.clicked.connect(self._show_earlier)
        self.turns: dict[str, TurnView] = {}
        self._column = QWidget()
        self._column.setObjectName("column")
        self._list = QVBoxLayout(self._column)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(Space.M)
        self._list.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        self._list.addStretch(1)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._column)
        self.area.setAccessibleName(self.tr("Conversation"))
        self.area.verticalScrollBar().rangeChanged.connect(self._range_changed)
        self.area.verticalScrollBar().valueChanged.connect(self._moved)
        self.empty = EmptyState("quote", "", "")
        self.nothing = EmptyState("search", self.tr("Nothing found in this conversation"), "")
        self.stage = QStackedWidget()
        for side in (self.empty, self.area, self.nothing):
            self.stage.addWidget(side)
        self.composer = Composer()
        self.composer.asked.connect(self._ask)
        self.composer.stopped.connect(self._stop)
        self.body.addWidget(self.stage, 1)
        self.body.addWidget(self.composer)
        self._pause = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self._at_end = True

    def open(self, course_id: str) -> None:
        """Show the conversation about the course with this id."""
        if course_id != self.course_id:
            self.course_id, self.view, self._most = course_id, None, SHOWN
            self.search.clear()
            self.composer.clear()
            self._show_turns(())
            self.set_title(self.tr("Ask"))
        self._at_end = True
        self.composer.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def refresh(self) -> None:
        if self.course_id is not None:
            self.load(
                partial(
                    read_conversation,
                    self.shell.services,
                    self.course_id,
                    self.search.text(),
                    self._most,
                ),
                self._show,
                self._lost,
            )

    def concerns(self, changes: Sequence[Change]) -> bool:
        return about(changes, "turn", "conversation", "source", "course")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.composer.stop.isVisible():
            self._stop()
        else:
            super().keyPressEvent(event)

    def _lost(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self.shell.router.forget(course_id=self.course_id)
            self.course_id = None
            self.shell.router.start("library")
        else:
            self.shell.messages.failed(error)

    # Showing

    def _show(self, view: Conversation) -> None:
        self.view = view
        self.set_title(self.tr("Ask"), f"{view.course_name} · {self._engines(view)}")
        self._show_turns(view.turns)
        self.earlier.setVisible(view.earlier > 0)
        self.clear.setEnabled(bool(view.turns))
        self.composer.show_state(under_way=view.under_way is not None, ready=view.ready)
        self.stage.setCurrentWidget(self._side(view))

    def _side(self, view: Conversation) -> QWidget:
        if view.turns:
            return self.area
        if self.search.text().strip():
            return self.nothing
        title, sentence = self._nothing_yet(view)
        self.empty.title.setText(title)
        self.empty.sentence.setText(sentence)
        return self.empty

    def _nothing_yet(self, view: Conversation) -> tuple[str, str]:
        if not view.ready:
            return (
                self.tr("There is nothing to ask about yet"),
                self.tr("As soon as a file of this course has been read, you can ask about it."),
            )
        return (
            self.tr("Ask about your material"),
            self.tr(
                "Ask what something is, who did it, when, where, how or why. Every answer shows the"
                " page that it stands on; where your material does not say, you are told so."
                " Afterwards you can ask on: “And why?”, “Give an example”, “Quiz me on this”."
            ),
        )

    def _engines(self, view: Conversation) -> str:
        models = [name for name in view.engines if name != "builtin"]
        if not models:
            return self.tr("answered with passages of your material, without a model")
        return self.tr("answered by {engines}").format(engines=", ".join(view.engines))

    def _show_turns(self, turns: Sequence[Turn]) -> None:
        """Show these turns in order; those that are shown already keep their widgets."""
        sources = {} if self.view is None else self.view.sources
        wanted = {turn.id for turn in turns}
        for gone in [key for key in self.turns if key not in wanted]:
            view = self.turns.pop(gone)
            self._list.removeWidget(view)
            view.hide()
            view.deleteLater()
        for place, turn in enumerate(turns, 1):
            shown = self.turns.get(turn.id)
            if shown is None:
                shown = self.turns[turn.id] = self._new_view()
                self._list.insertWidget(place, shown)
            shown.show_turn(turn, sources)

    def _new_view(self) -> TurnView:
        view = TurnView()
        view.followed.connect(lambda proof: follow(self.shell.router, proof))
        view.wished.connect(self._wish)
        view.edit_wanted.connect(self._edit)
        view.again_wanted.connect(self._again)
        view.delete_wanted.connect(self._delete)
        view.copy_wanted.connect(self._copy)
        view.quiz_wanted.connect(lambda quiz: self.shell.router.go("quiz", artifact_id=quiz))
        return view

    def _range_changed(self, _least: int, most: int) -> None:
        """Keep the end in view while an answer grows, unless the learner reads further up."""
        if self._at_end:
            self.area.verticalScrollBar().setValue(most)

    def _moved(self, value: int) -> None:
        self._at_end = value >= self.area.verticalScrollBar().maximum() - Space.S

    def _show_earlier(self) -> None:
        self._most += SHOWN
        self.refresh()

    # Verbs

    def _ask(self, question: str, language: str) -> None:
        tutor, course_id, edited = self.shell.services.tutor, self.course_id, self._edited
        if course_id is None:
            return
        if edited and self.composer.editing:
            self.act(lambda: tutor.edit(edited, question), self._begun)
        else:
            self.act(lambda: tutor.ask(course_id, question, language=language), self._begun)

    def _begun(self, _turn: Turn) -> None:
        self._edited = ""
        self.composer.clear()
        self.search.clear()
        self._at_end = True
        self.refresh()

    def _wish(self, turn_id: str, wish: str, language: str) -> None:
        tutor, course_id = self.shell.services.tutor, self.course_id
        if course_id is not None:
            self.act(
                lambda: tutor.ask(course_id, "", wish=Wish(wish), about=turn_id, language=language),
                self._begun,
            )

    def _stop(self) -> None:
        tutor = self.shell.services.tutor
        turn = self.view.under_way if self.view is not None else None
        if turn is not None:
            self.act(lambda: tutor.stop(turn.id), lambda _done: self.refresh())

    def _edit(self, turn_id: str) -> None:
        turn = self.turns[turn_id].turn
        if turn is not None:
            self._edited = turn_id
            self.composer.edit(turn.asked.question)

    def _again(self, turn_id: str) -> None:
        tutor = self.shell.services.tutor
        self.act(lambda: tutor.again(turn_id), lambda _turn: self.refresh())

    def _delete(self, turn_id: str) -> None:
        tutor = self.shell.services.tutor
        self.act(lambda: tutor.delete(turn_id), lambda _done: self.refresh())

    def _copy(self, turn_id: str) -> None:
        turn = self.turns[turn_id].turn
        if turn is not None and self.view is not None:
            messages.copy(words.as_text(turn, self.view.sources))
            self.shell.messages.say(self.tr("The answer was copied."))

    def _ask_to_clear(self) -> None:
        tutor, course_id = self.shell.services.tutor, self.course_id
        if course_id is None:
            return
        Question(
            self.tr("Delete this conversation?"),
            self.tr("Every question and answer of this course is deleted for good."),
            self.tr("Delete"),
            lambda: self.act(lambda: tutor.clear(course_id), lambda _done: self.refresh()),
            self,
        ).open()
