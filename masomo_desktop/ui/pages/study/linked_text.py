"""Readable text whose lines carry chips that lead to their proof.

One document instead of hundreds of widgets: it selects and copies across lines, scrolls at once,
and Tab goes from chip to chip.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from masomo_desktop.generation.model import Proof
from masomo_desktop.ui import theme
from masomo_desktop.ui.theme import Space

#: Lines longer than this are hard to read.
WIDEST = 760
#: Lines that are written in one go: a few milliseconds on a slow machine.
BATCH = 60
#: Of the height that the font itself asks for.
LEADING = 118
_SCHEME = "proof"
_BULLET = "•\u2002"
_ABOVE = {"source": Space.XXL, "heading": Space.XL, "strong": Space.L, "note": Space.XXL}


@dataclass(frozen=True)
class Chip:
    """A link to a proof: `words` are shown, `tip` is what the proof says."""

    words: str
    tip: str
    proof: Proof


@dataclass(frozen=True)
class Line:
    """A paragraph in a style (source, heading, text, strong, muted, note, right, wrong)."""

    text: str
    style: str = "text"
    chip: Chip | None = None
    bullet: bool = False


class LinkedText(QTextBrowser):
    """Shows lines; `followed` carries the proof of a chip that was clicked or entered."""

    followed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self._lines: list[Line] = []
        self._written = 0
        self._rest = QTimer(self, interval=0)
        self._rest.timeout.connect(self._write_some)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._tell)

    @property
    def lines(self) -> Sequence[Line]:
        """What is shown."""
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show `lines`; those that only follow what is there are added below, the rest stays."""
        shown = len(self._lines)
        grows = shown > 0 and list(lines[:shown]) == self._lines
        self._lines = list(lines)
        if grows:
            self._write_some()
        else:
            self._rewrite(BATCH)

    # Writing

    def _rewrite(self, until: int) -> None:
        """Write anew, the lines before `until` at once and the rest as the event loop allows."""
        place = self.verticalScrollBar().value()
        self.clear()
        self._center()
        self._written = 0
        self._write_some(until)
        self.verticalScrollBar().setValue(place)

    def _write_some(self, count: int = 0) -> None:
        """A long text comes in pieces, so that the window answers in between."""
        first = self._written
        self._written = min(len(self._lines), first + (count or BATCH))
        self._write(self._lines[first : self._written], first)
        if self._written < len(self._lines):
            self._rest.start()
        else:
            self._rest.stop()

    def _write(self, lines: Sequence[Line], first: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for number, line in enumerate(lines, first):
            layout = _block_format(line, first=number == 0)
            if number == 0:
                cursor.setBlockFormat(layout)
            else:
                cursor.insertBlock(layout)
            words = _char_format(line.style)
            if line.bullet:
                cursor.insertText(_BULLET, _char_format("muted"))
            cursor.insertText(line.text, words)
            if line.chip is not None:
                cursor.insertText("\u2002", words)
                cursor.insertText(_chip_words(line.chip), _chip_format(number))
        cursor.endEditBlock()

    # Chips

    def chip_at(self, url: QUrl) -> Chip | None:
        """The chip that a link stands for."""
        if url.scheme() != _SCHEME:
            return None
        return self._lines[int(url.path())].chip

    def _follow(self, url: QUrl) -> None:
        chip = self.chip_at(url)
        if chip is not None:
            QToolTip.hideText()
            self.followed.emit(chip.proof)

    def _tell(self, url: QUrl) -> None:
        """Show the quote beside a chip that the mouse or the keyboard has reached."""
        chip = self.chip_at(url)
        if chip is None:
            QToolTip.hideText()
            return
        under = self.viewport().mapFromGlobal(self.cursor().pos())
        if self.anchorAt(under) == url.toString():
            place = self.cursor().pos()
        else:
            place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft() + QPoint(0, 2))
        QToolTip.showText(place, chip.tip, self)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from chip to chip; the one that is reached is in view and shows its quote."""
        moved = super().focusNextPrevChild(next)
        if moved and self.textCursor().hasSelection():
            self.ensureCursorVisible()
            self._tell(QUrl(self.textCursor().charFormat().anchorHref()))
        return moved

    # The column

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._center()

    def _center(self) -> None:
        """Keep the text in a column by the document's own margins: the whole width scrolls."""
        side = max(Space.S, (self.viewport().width() - WIDEST) // 2)
        frame = self.document().rootFrame()
        layout = frame.frameFormat()
        if layout.leftMargin() != side:
            layout.setLeftMargin(side)
            layout.setRightMargin(side)
            frame.setFrameFormat(layout)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and self._lines:
            self._rewrite(self._written)


def _block_format(line: Line, *, first: bool) -> QTextBlockFormat:
    layout = QTextBlockFormat()
    layout.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    layout.setTopMargin(0 if first else _ABOVE.get(line.style, Space.XS))
    layout.setBottomMargin(Space.S if line.bullet or line.style == "heading" else 0)
    if line.style == "heading":
        layout.setHeadingLevel(2)
    if line.bullet:
        indent = QFontMetricsF(theme.font("body")).horizontalAdvance(_BULLET)
        layout.setLeftMargin(indent)
        layout.setTextIndent(-indent)
    return layout


def _chip_words(chip: Chip) -> str:
    """On one line, with room at both ends for the chip's ground."""
    return f"\u00a0{chip.words}\u00a0".replace(" ", "\u00a0")


def _char_format(style: str) -> QTextCharFormat:
    role, color, weight = {
        "heading": ("heading", "text", QFont.Weight.DemiBold),
        "strong": ("lead", "text", QFont.Weight.DemiBold),
        "muted": ("body", "muted", QFont.Weight.Normal),
        "note": ("caption", "muted", QFont.Weight.Normal),
        "source": ("body", "muted", QFont.Weight.DemiBold),
        "right": ("body", "success", QFont.Weight.DemiBold),
        "wrong": ("body", "danger", QFont.Weight.DemiBold),
    }.get(style, ("lead", "text", QFont.Weight.Normal))
    look = QTextCharFormat()
    look.setProperty(QTextFormat.Property.FontPixelSize, theme.font_px(role))
    look.setFontWeight(weight)
    look.setForeground(theme.color(color))
    return look


def _chip_format(number: int) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setAnchor(True)
    look.setAnchorHref(f"{_SCHEME}:{number}")
    look.setProperty(QTextFormat.Property.FontPixelSize, theme.font_px("caption"))
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setForeground(theme.color("accent_text"))
    look.setBackground(theme.color("accent_soft"))
    return look
