"""One question and what the material says to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from masomo_desktop.extraction.model import Source
from masomo_desktop.generation.model import Proof
from masomo_desktop.generation.wording import fold
from masomo_desktop.learning.tutor.model import LANGUAGES, Claim, ClaimKind, Turn, TurnState, Wish
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.pages.study.proofs import OriginLink, QuoteBlock, origin, quoted
from masomo_desktop.ui.pages.tutor import words
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, IconButton, QuietButton
from masomo_desktop.ui.widgets.cards import Card
from masomo_desktop.ui.widgets.labels import Caption, Lead, Muted, Subheading


class ClaimView(QFrame):
    """A sentence of an answer with its places, or a quotation."""

    followed = Signal(object)

    def __init__(
        self, claim: Claim, sources: Mapping[str, Source], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        if claim.kind is ClaimKind.QUOTED:
            for proof in claim.proofs:
                block = QuoteBlock()
                block.show_proof(proof, sources)
                block.followed.connect(self.followed)
                column.addWidget(block)
            return
        column.addWidget(Lead(claim.text).selectable())
        for proof in claim.proofs:
            if fold(proof.quote) != fold(claim.text):
                column.addWidget(Muted(quoted(proof.quote)).selectable())
            column.addLayout(self._link(proof, sources))

    def _link(self, proof: Proof, sources: Mapping[str, Source]) -> QHBoxLayout:
        link = OriginLink()
        link.say(origin(proof, sources))
        link.clicked.connect(lambda: self.followed.emit(proof))
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch()
        return row


class TurnView(Card):
    """Shows a turn, also while it is being answered; what can be done with it is told as signals
    that carry its id."""

    followed = Signal(object)
    wished = Signal(str, str, str)  # turn, wish, language
    edit_wanted = Signal(str)
    again_wanted = Signal(str)
    delete_wanted = Signal(str)
    copy_wanted = Signal(str)
    quiz_wanted = Signal(str)  # artifact

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turn: Turn | None = None
        self.question = Subheading().selectable()
        self.edit = IconButton("edit", self.tr("Change this question"))
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self._id))
        self.more = IconButton("more", self.tr("More about this answer"))
        self.more.clicked.connect(self._menu)
        self.verdict = Muted()
        self.told = Lead()
        self.draft = Lead()
        self.draft.setAccessibleName(self.tr("Being written, not yet checked"))
        self.notes = Caption()
        self.quiz = Button(self.tr("Open the quiz"), "quiz")
        self.quiz.clicked.connect(self._open_quiz)
        self._claims = QVBoxLayout()
        self._claims.setSpacing(Space.M)
        self.claims: list[ClaimView] = []
        self._shown: tuple[Claim, ...] = ()
        head = QHBoxLayout()
        head.addWidget(self.question, 1)
        head.addWidget(self.edit)
        head.addWidget(self.more)
        self.content.addLayout(head)
        self.content.addWidget(self.verdict)
        self.content.addWidget(self.told)
        self.content.addLayout(self._claims)
        self.content.addWidget(self.draft)
        quiz = QHBoxLayout()
        quiz.addWidget(self.quiz)
        quiz.addStretch()
        self.content.addLayout(quiz)
        self.content.addWidget(self.notes)
        self.content.addWidget(self._wishes())

    def show_turn(self, turn: Turn, sources: Mapping[str, Source]) -> None:
        """Show `turn`; claims that are shown already stay as they are."""
        if turn == self.turn:
            return
        self.turn = turn
        self.question.setText(words.question(turn))
        silent = turn.state is TurnState.SILENT
        for label, meant in ((self.told, silent), (self.verdict, not silent)):
            label.setText(words.verdict(turn) if meant else "")
            label.setVisible(meant)
        self.draft.setText(f"{turn.draft} …" if turn.draft else "")
        self.draft.setVisible(bool(turn.draft))
        self.draft.setEnabled(False)  # faint: nobody has checked it
        notes = [words.forgotten(turn), words.skipped(turn)]
        self.notes.setText("\n".join(note for note in notes if note))
        self.notes.setVisible(any(notes))
        self.quiz.setVisible(bool(turn.artifact))
        self.edit.setVisible(not turn.under_way and turn.asked.wish is Wish.ANSWER)
        self.more.setVisible(not turn.under_way)
        self.wishes.setVisible(bool(turn.claims) and not turn.under_way)
        if turn.claims[: len(self._shown)] != self._shown:
            for view in self.claims:
                self._claims.removeWidget(view)
                view.deleteLater()
            self.claims, self._shown = [], ()
        for claim in turn.claims[len(self._shown) :]:
            view = ClaimView(claim, sources)
            view.followed.connect(self.followed)
            self._claims.addWidget(view)
            self.claims.append(view)
        self._shown = turn.claims
        self.setAccessibleName(self.question.text())
        self.setAccessibleDescription(words.verdict(turn))

    def _wishes(self) -> QWidget:
        """What is often wanted next."""
        self.wishes = QWidget()
        row = QHBoxLayout(self.wishes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        for wish, text in (
            (Wish.SIMPLER, self.tr("Simpler")),
            (Wish.EXAMPLE, self.tr("Example")),
            (Wish.QUIZ, self.tr("Quiz me")),
        ):
            button = QuietButton(text)
            button.setObjectName(wish.value)
            button.clicked.connect(
                lambda _checked=False, wish=wish: self.wished.emit(self._id, wish.value, "")
            )
            row.addWidget(button)
        self.languages = QuietButton(self.tr("In another language"))
        self.languages.clicked.connect(self._languages)
        row.addWidget(self.languages)
        row.addStretch()
        return self.wishes

    @property
    def _id(self) -> str:
        return "" if self.turn is None else self.turn.id

    def _open_quiz(self) -> None:
        if self.turn is not None and self.turn.artifact:
            self.quiz_wanted.emit(self.turn.artifact)

    def _languages(self) -> None:
        menu = self._new_menu()
        for code in LANGUAGES:
            menu.addAction(words.language(code)).triggered.connect(
                lambda _checked=False, code=code: self.wished.emit(
                    self._id, Wish.TRANSLATE.value, code
                )
            )
        menu.popup(self.languages.mapToGlobal(self.languages.rect().bottomLeft()))

    def _menu(self) -> None:
        menu = self._new_menu()
        entries: tuple[tuple[str, str, Callable[[str], None]], ...] = (
            ("retry", self.tr("Answer again"), self.again_wanted.emit),
            ("copy", self.tr("Copy"), self.copy_wanted.emit),
            ("trash", self.tr("Delete from the conversation"), self.delete_wanted.emit),
        )
        for name, text, tell in entries:
            menu.addAction(icon(name, "muted"), text).triggered.connect(
                lambda _checked=False, tell=tell: tell(self._id)
            )
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
