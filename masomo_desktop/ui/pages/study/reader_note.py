"""How a unit was read, where that matters to whoever relies on it, with the way to better it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.ui import wording
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import QuietButton
from masomo_desktop.ui.widgets.labels import Caption

translate = QCoreApplication.translate

#: Below this the reading is worth a warning.
SURE = 0.9


def note_of(unit: Unit | None) -> str:
    """What is to be said of a unit; empty where it was read without doubt."""
    if unit is None:
        return translate("ReaderPage", "This page has not been read yet.")
    if not unit.text.strip():
        return _empty(unit)
    sure = wording.number(round(unit.confidence * 100))
    if unit.method is Method.OCR:
        return translate(
            "ReaderPage", "Read from the picture of the page, {n} % sure: check names and numbers."
        ).format(n=sure)
    if unit.method is Method.REPAIR:
        return translate(
            "ReaderPage", "The text of this page was damaged and has been repaired, {n} % sure."
        ).format(n=sure)
    if unit.method is Method.SPEECH:
        return translate("ReaderPage", "Written down from speech, {n} % sure.").format(n=sure)
    if unit.confidence < SURE:
        return translate("ReaderPage", "Parts of this page were hard to read: {n} % sure.").format(
            n=sure
        )
    return ""


def mendable(unit: Unit | None) -> bool:
    """Whether another way of reading may give more of a unit, or better."""
    if unit is None or unit.pending:
        return False
    return unit.method is not Method.NATIVE or unit.confidence < SURE or not unit.text.strip()


class ReaderNote(QWidget):
    """The note, with a button that leads to the remedies; not there where neither is needed."""

    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Caption()
        self.again = QuietButton(self.tr("Read again…"), "retry")
        self.again.clicked.connect(self.again_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XS, Space.S, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.words, 1)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, words: str, *, again: bool) -> None:
        """Show `words`, and the button if reading again is to be offered."""
        self.words.setText(words)
        self.again.setVisible(again)
        self.setVisible(bool(words) or again)

    def text(self) -> str:
        """What is said."""
        return self.words.text()


def _empty(unit: Unit) -> str:
    if unit.pending:
        return translate("ReaderPage", "This page is a picture; it has not been read yet.")
    if unit.kind is not UnitKind.SEGMENT and unit.method is Method.OCR and 0 < unit.confidence < 1:
        return translate(
            "ReaderPage", "Too little on this page can be made out: only {n} % sure."
        ).format(n=wording.number(round(unit.confidence * 100)))
    if unit.kind is not UnitKind.SEGMENT:
        return translate("ReaderPage", "There is no text on this page.")
    if unit.confidence > 0:
        return translate("ReaderPage", "Nobody speaks here: there is silence, noise or music.")
    return translate("ReaderPage", "This part of the recording is missing: its file was cut off.")
