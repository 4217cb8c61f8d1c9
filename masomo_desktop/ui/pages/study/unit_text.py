"""The text of one unit to read, select and copy, with the proof and what was found marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from masomo_desktop.extraction.model import RegionKind, Unit
from masomo_desktop.ui import theme
from masomo_desktop.ui.pages.study.linked_text import LEADING
from masomo_desktop.ui.theme import Space

_TURNING = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
Span = tuple[int, int]


class UnitText(QTextBrowser):
    """Shows a unit. Offsets are those of `Unit.text`, in characters.

    Emits `pointed` with the offset that was clicked. Keys in `passed` are the page's.
    """

    pointed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(Space.L)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._unit: Unit | None = None
        self._proof: Span | None = None
        self._found: tuple[Span, ...] = ()
        self._current: Span | None = None
        self._held: Span | None = None
        self._running: Span | None = None
        self.passed: frozenset[Qt.Key] = frozenset()
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self._let_go())

    def show_unit(self, unit: Unit | None, proof: Span | None = None) -> None:
        """Show a unit with its proof marked, from the proof on; None shows nothing."""
        self._unit, self._proof = unit, proof
        self._found, self._current, self._held, self._running = (), None, None, None
        self._write()
        if proof is not None:
            self._reveal(proof)

    def show_found(self, found: Sequence[Span], current: Span | None) -> None:
        """Mark what was found here, and go to the current one."""
        self._found, self._current = tuple(found), current
        self._mark()
        if current is not None:
            self._reveal(current)

    def show_running(self, span: Span | None) -> None:
        """Mark what is being said, and keep it in view while the learner does not read on."""
        if span == self._running:
            return
        self._running = span
        self._mark()
        if span is not None and self._proof is None and not self._sees(span):
            self._reveal(span)

    @property
    def marked(self) -> list[str]:
        """The texts that are marked, in no order."""
        return [selection.cursor.selectedText() for selection in self.extraSelections()]

    # Writing

    def _write(self) -> None:
        unit = self._unit
        text = "" if unit is None else unit.text
        # one character for one character, or the offsets would be lost
        self.setPlainText(text.replace("\r", " ").replace("\u2029", " ").replace("\0", " "))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            layout = QTextBlockFormat()
            kind = QTextBlockFormat.LineHeightTypes
            if block.text().strip():
                layout.setLineHeight(LEADING, kind.ProportionalHeight.value)
            else:  # the blank line between two paragraphs
                layout.setLineHeight(Space.M, kind.FixedHeight.value)
            cursor.setBlockFormat(layout)
            block = block.next()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(_format("lead"))
        for region in unit.regions if unit is not None else ():
            cursor.setPosition(self._at(region.start))
            cursor.setPosition(self._at(region.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(_region_format(region.kind, region.level))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()

    def _mark(self) -> None:
        marks = [(span, "highlight") for span in ([self._proof] if self._proof else [])]
        marks += [(span, "accent_soft") for span in self._found]
        if self._running is not None:
            marks.insert(0, (self._running, "accent_soft"))
        selections = []
        for (start, end), ground in marks:
            selections.append(self._selection(start, end, ground, "text"))
        if self._current is not None:
            selections.append(self._selection(*self._current, "accent", "on_accent"))
        self.setExtraSelections(selections)

    def _selection(self, start: int, end: int, ground: str, ink: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._at(start))
        cursor.setPosition(self._at(end), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(theme.color(ground))
        look.setForeground(theme.color(ink))
        selection.cursor, selection.format = cursor, look
        return selection

    def _reveal(self, span: Span) -> None:
        """Scroll to a place, a third down the view, and stay there until the learner scrolls."""
        self._held = span
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._at(span[0]))
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(top - self.viewport().height() // 3)

    def _sees(self, span: Span) -> bool:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._at(span[0]))
        return self.viewport().rect().contains(self.cursorRect(cursor))

    def _at(self, offset: int) -> int:
        """Qt counts UTF-16 units, Python characters."""
        text = "" if self._unit is None else self._unit.text[:offset]
        return len(text.encode("utf-16-le", "surrogatepass")) // 2

    def _let_go(self) -> None:
        self._held = None

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._held is not None:
            self._reveal(self._held)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._let_go()
        super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            place = self.cursorForPosition(event.position().toPoint()).position()
            before = self.toPlainText().encode("utf-16-le", "surrogatepass")[: 2 * place]
            self.pointed.emit(len(before.decode("utf-16-le", "ignore")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._let_go()
        if event.key() in _TURNING or (event.key() in self.passed and not event.modifiers()):
            event.ignore()  # the reader turns the page, or plays
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        themed = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if event.type() in themed and self._unit is not None:
            place = self.verticalScrollBar().value()
            held, self._held = self._held, None  # half written, the text does not have it yet
            self._write()
            self._held = held
            self.verticalScrollBar().setValue(place)


def _format(
    role: str, color: str = "text", weight: QFont.Weight = QFont.Weight.Normal
) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setProperty(QTextFormat.Property.FontPixelSize, theme.font_px(role))
    look.setFontWeight(weight)
    look.setForeground(theme.color(color))
    return look


def _region_format(kind: RegionKind, level: int) -> QTextCharFormat:
    if kind is RegionKind.HEADING:
        return _format("heading" if level <= 2 else "lead", weight=QFont.Weight.DemiBold)
    if kind in (RegionKind.CODE, RegionKind.TABLE):
        look = _format("body")
        look.setFontFamilies(theme.MONOSPACE)
        return look
    if kind in (RegionKind.CAPTION, RegionKind.REFERENCE, RegionKind.CONTENTS):
        return _format("body", "muted")
    return _format("lead")
