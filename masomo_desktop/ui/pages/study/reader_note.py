"""How a unit was read, where that matters to whoever relies on it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.ui import wording

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


def _empty(unit: Unit) -> str:
    if unit.kind is not UnitKind.SEGMENT:
        return translate("ReaderPage", "There is no text on this page.")
    if unit.confidence > 0:
        return translate("ReaderPage", "Nobody speaks here: there is silence, noise or music.")
    return translate("ReaderPage", "This part of the recording is missing: its file was cut off.")
