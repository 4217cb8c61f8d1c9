"""A deck to go through: look, turn, say whether you knew it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from masomo_desktop.learning.flashcards.session import DeckSession
from masomo_desktop.store.database import Change
from masomo_desktop.ui import wording
from masomo_desktop.ui.pages.study.card_face import CardFace
from masomo_desktop.ui.pages.study.deck_end import DeckEnd
from masomo_desktop.ui.pages.study.linked_text import Chip, Line, LinkedText
from masomo_desktop.ui.pages.study.making import MakingNote, withheld_sentence
from masomo_desktop.ui.pages.study.proofs import chip_text, follow, origin, quoted
from masomo_desktop.ui.pages.study.studies import Study, read_study
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, IconButton, PrimaryButton
from masomo_desktop.ui.widgets.empty import EmptyState
from masomo_desktop.ui.widgets.labels import Muted
from masomo_desktop.ui.widgets.page import Page
from masomo_desktop.ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from masomo_desktop.ui.shell import Shell

WIDEST = 820


class FlashcardsPage(Page):
    """Shows a deck card by card, or as a list; also while it is being made."""

    scrolls = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._id = ""
        self.study: Study | None = None
        self.session = DeckSession()
        self._add_header()
        self.making = MakingNote()
        self.status = Muted()
        self.progress = ProgressLine()
        self.face = CardFace()
        self.face.flip_wanted.connect(self._flip)
        self.face.followed.connect(lambda proof: follow(shell.router, proof))
        self.end = DeckEnd()
        self.end.missed_wanted.connect(lambda: self._begin(self.session.review_missed))
        self.end.again_wanted.connect(lambda: self._begin(self.session.restart))
        self.list = LinkedText(self.tr("All cards"))
        self.list.followed.connect(lambda proof: follow(shell.router, proof))
        self.waiting = EmptyState(
            "cards",
            self.tr("More cards are coming"),
            self.tr(
                "You went through all that are ready. The next ones appear here by themselves."
            ),
        )
        self.empty = EmptyState(
            "cards",
            self.tr("No cards in this deck"),
            self.tr("These pages held no fact that could be asked by itself. Add more pages."),
        )
        self.stage = QStackedWidget()
        self._cards = self._card_side()
        for side in (self._cards, self.end, self.list, self.waiting, self.empty):
            self.stage.addWidget(side)
        column = QWidget()
        column.setMaximumWidth(WIDEST)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.M)
        inside.addWidget(self.making)
        inside.addWidget(self.stage, 1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column, 1000)
        middle.addStretch(1)
        self.body.addLayout(middle, 1)

    def _add_header(self) -> None:
        self.undo = IconButton("undo", self.tr("Take the last answer back (Backspace)"))
        self.undo.clicked.connect(self._undo)
        self.shuffle = Button(self.tr("Shuffle"), "shuffle")
        self.shuffle.clicked.connect(self._shuffle)
        self.show_all = Button(self.tr("All cards"), "list")
        self.show_all.setCheckable(True)
        self.show_all.toggled.connect(self._refresh_stage)
        for button in (self.undo, self.shuffle, self.show_all):
            self.buttons.addWidget(button)

    def _card_side(self) -> QWidget:
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
        column.addWidget(self.face, 1)
        self.turn = PrimaryButton(self.tr("Show the answer"), "flip")
        self.turn.clicked.connect(self._flip)
        self.again = Button(self.tr("Again") + "  (1)")
        self.again.setAccessibleName(self.tr("Again, key 1"))
        self.again.clicked.connect(lambda: self._rate(known=False))
        self.known = PrimaryButton(self.tr("I knew it") + "  (2)")
        self.known.setAccessibleName(self.tr("I knew it, key 2"))
        self.known.clicked.connect(lambda: self._rate(known=True))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addStretch()
        for button in (self.turn, self.again, self.known):
            button.setMinimumWidth(180)
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        return side

    # The page

    def open(self, artifact_id: str = "") -> None:
        """Go through the deck with this id; one that was left half way goes on there."""
        if artifact_id != self._id:
            self.study = None
            self.session = DeckSession()
            self.show_all.setChecked(False)
            self.set_title(self.tr("Flashcards"))
        self._id = artifact_id
        self.refresh()

    def refresh(self) -> None:
        services, artifact_id = self.shell.services, self._id
        self.load(lambda: read_study(services, artifact_id), self._show)

    def concerns(self, changes: Sequence[Change]) -> bool:
        return any(change.kind == "artifact" and change.id == self._id for change in changes)

    def _show(self, study: Study) -> None:
        self.study = study
        self.course_id = study.artifact.course
        count = wording.item_count(study.artifact.kind, len(study.items))
        self.set_title(self.tr("Flashcards"), f"{study.course_name} · {count}")
        before = self.session.current
        self.session.add(study.items)
        self.making.show_study(study)
        if before is None or self.stage.currentWidget() is not self._cards:
            self._refresh_stage()
        else:
            self._say_status()

    # Showing where the round stands

    def _refresh_stage(self) -> None:
        study, card = self.study, self.session.current
        if study is None:
            return
        self.shuffle.setEnabled(card is not None and not self.show_all.isChecked())
        self.undo.setEnabled(self.session.can_undo and not self.show_all.isChecked())
        self.show_all.setEnabled(bool(study.items))
        if self.show_all.isChecked():
            self.list.show_lines(card_lines(study))
            self.stage.setCurrentWidget(self.list)
        elif card is not None:
            self._show_card()
        elif study.making:
            self.stage.setCurrentWidget(self.waiting)
        elif not study.items:
            self.stage.setCurrentWidget(self.empty)
        else:
            self.stage.setCurrentWidget(self.end)
            self.end.show_tally(self.session.tally)

    def _show_card(self) -> None:
        card, study = self.session.current, self.study
        if card is None or study is None:
            return
        self.stage.setCurrentWidget(self._cards)
        flipped = self.session.flipped
        self.face.show_card(card, study.sources, flipped=flipped)
        self.turn.setVisible(not flipped)
        self.again.setVisible(flipped)
        self.known.setVisible(flipped)
        self._say_status()
        self.face.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_status(self) -> None:
        tally = self.session.tally
        self.progress.show_progress(tally.done, tally.total)
        words = self.tr("Card {n} of {total}").format(
            n=wording.number(self.session.position), total=wording.number(tally.total)
        )
        if tally.done:
            words += self.tr(" · {known} known · {again} to see again").format(
                known=wording.number(tally.known), again=wording.number(tally.again)
            )
        if self.session.only_missed:
            words = self.tr("Missed cards · {place}").format(place=words)
        self.status.setText(words)

    # What the learner does

    def _flip(self) -> None:
        self.session.flip()
        self._show_card()

    def _rate(self, *, known: bool) -> None:
        if self.session.flipped:
            self.session.rate(known=known)
            self._refresh_stage()

    def _undo(self) -> None:
        self.session.undo()
        self._refresh_stage()

    def _shuffle(self) -> None:
        self.session.shuffle()
        self._refresh_stage()

    def _begin(self, begin: Callable[[], None]) -> None:
        begin()
        self._refresh_stage()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The window gives a page the focus when it is shown: the card takes it."""
        super().focusInEvent(event)
        if self.stage.currentWidget() is self._cards:
            self.face.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        studying = self.stage.currentWidget() is self._cards
        if event.key() == Qt.Key.Key_Backspace and self.undo.isEnabled():
            self._undo()
        elif not studying:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._flip()
        elif event.key() == Qt.Key.Key_1:
            self._rate(known=False)
        elif event.key() == Qt.Key.Key_2:
            self._rate(known=True)
        else:
            super().keyPressEvent(event)


def card_lines(study: Study) -> list[Line]:
    """Every card of a deck, its front over its back, and at the end what was withheld."""
    lines = []
    for number, card in enumerate(study.items, 1):
        front = f"{wording.number(number)}.\u2002{card.body['front']}"
        chip = None
        if card.proof:
            proof = card.proof[0]
            tip = f"{quoted(proof.quote)}\n{origin(proof, study.sources)}"
            chip = Chip(chip_text(proof, study.sources), tip, proof)
        lines.append(Line(front, "strong"))
        lines.append(Line(str(card.body["back"]), "muted", chip))
    note = "" if study.making else withheld_sentence(study.withheld)
    return [*lines, *([Line(note, "note")] if note else [])]
