"""Text in the sizes of the theme. Plain text always: names and quotes come from files."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Text(QLabel):
    """A label that wraps and never reads its text as markup."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def selectable(self) -> Text:
        """Let the text be selected by mouse and keyboard; returns the label."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return self


class Title(Text):
    """The name of a page."""


class Heading(Text):
    """The name of a section."""


class Subheading(Text):
    """The name of a thing inside a section."""


class Lead(Text):
    """Text to be read with ease: an answer, a summary's sentence."""


class Body(Text):
    """Ordinary text."""


class Muted(Text):
    """Text beside the point."""


class Caption(Text):
    """Small print."""


class Problem(Text):
    """What went wrong, in a sentence."""


class Elided(QLabel):
    """One line that ends in an ellipsis where it does not fit; the tooltip has all of it."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, bold: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)
        self.setProperty("bold", bold)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text` on one line."""
        super().setText(" ".join(text.split()))
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
            self.setToolTip("" if fits else self.text())
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetrics(self.font())
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
