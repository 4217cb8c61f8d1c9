"""A set made here, asked better by a server: how far it is, what leaves, how much at most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QWidget

from masomo_desktop.ui import wording
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Body, Muted, Problem
from masomo_desktop.workflows.improving.model import LEAST_TOKENS, Cap, Improvement, Spent

_MOST_TOKENS = 100_000_000


@dataclass(frozen=True)
class Prospect:
    """How far an artifact has come, and the servers that could go on: by engine, the words for it,
    how many items it has still to try, what it may use in a month and what it has used."""

    now: Improvement
    servers: Mapping[str, str]
    left: Mapping[str, int]
    caps: Mapping[str, tuple[Cap, Spent]]


@dataclass(frozen=True)
class Allowed:
    """What the learner says yes to: a server, and its tokens a month; its cap of money stays."""

    engine: str
    cap: Cap


class Improve(Dialog):
    """Emits `wanted` with an `Allowed`, `stopped` or `undone`. Nothing is sent by a slip: Close is
    the default."""

    wanted = Signal(object)
    stopped = Signal()
    undone = Signal()

    def __init__(self, prospect: Prospect, parent: QWidget | None) -> None:
        super().__init__(self.tr("Improve when online"), icon_name="sparkle", parent=parent)
        self.setFixedWidth(560)
        self._prospect, now = prospect, prospect.now
        if now.engine:
            self.state = Body(self._state(now))
            self.content.addWidget(self.state)
        if now.waiting is not None:
            self.content.addWidget(Problem(now.waiting.message))
        self.leaves = Body("")
        self.content.addWidget(self.leaves)
        self.content.addWidget(
            Muted(
                self.tr(
                    "The answers, their proofs and what you have learned stay. New words are "
                    "taken only where they pass every check, and the former ones are kept."
                )
            )
        )
        self._add_form(now.engine)
        self.add_button(Button(self.tr("Close")), self.reject, default=True).setFocus()
        if now.improved:
            back = Button(self.tr("Go back to the former words"))
            self.add_button(back, self.accept)
            back.clicked.connect(self.undone)
        if now.at_work:
            stop = Button(self.tr("Stop improving"))
            self.add_button(stop, self.accept)
            stop.clicked.connect(self.stopped)
        self.go = self.add_button(PrimaryButton(self.tr("Allow and improve")), self._give)
        self._say()

    def _add_form(self, engine: str) -> None:
        form = QFormLayout()
        form.setSpacing(Space.S)
        self.server = QComboBox()
        self.server.setAccessibleName(self.tr("Server"))
        for name, words in self._prospect.servers.items():
            self.server.addItem(words, name)
        self.server.setCurrentIndex(max(0, self.server.findData(engine)))
        self.cap = QSpinBox(minimum=LEAST_TOKENS, maximum=_MOST_TOKENS, singleStep=LEAST_TOKENS)
        self.cap.setGroupSeparatorShown(True)
        self.cap.setAccessibleName(self.tr("At most, in tokens a month"))
        if self._prospect.servers:
            form.addRow(self.tr("Server"), self.server)
            form.addRow(self.tr("At most, in tokens a month"), self.cap)
        self.content.addLayout(form)
        self.used = Muted("")
        self.content.addWidget(self.used)
        self.server.currentIndexChanged.connect(lambda _at: self._say())

    def _state(self, now: Improvement) -> str:
        return self.tr(
            "{improved} of {items} have new words, {left} are still to be tried."
        ).format(
            improved=wording.number(now.improved),
            items=wording.number(now.items),
            left=wording.number(now.left),
        )

    def _say(self) -> None:
        """What leaves, where to, and what was used; and whether there is anything to allow."""
        engine = self.server.currentData()
        self.go.setEnabled(self._prospect.left.get(engine, 0) > 0)
        if engine is None:
            self.leaves.setText(
                self.tr("There is no server yet. Describe one in Settings, under Servers and keys.")
            )
            return
        self.leaves.setText(
            self.tr(
                "The sentences that these items were made of leave this machine, one by one, and "
                "go to {server}. Nothing else goes: not your files, your answers, or your name."
            ).format(server=self._prospect.servers[engine])
        )
        cap, spent = self._prospect.caps[engine]
        self.cap.setValue(cap.tokens)
        self.used.setText(
            self.tr("This month it has used {used} tokens for this.").format(
                used=wording.number(spent.tokens)
            )
        )

    def _give(self) -> None:
        engine = self.server.currentData()
        money = self._prospect.caps[engine][0].money
        self.accept()
        self.wanted.emit(Allowed(engine, Cap(self.cap.value(), money)))
