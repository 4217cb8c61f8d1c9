"""The queue in a glance, at the foot of the rail: quiet when all is well."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.pages.activity import words
from masomo_desktop.workflows.activity.model import Health, HealthState

#: An icon and its colour by state: the words say the same, so colour is never alone.
_LOOKS = {
    HealthState.WELL: ("check-circle", "faint"),
    HealthState.WORKING: ("activity", "accent_text"),
    HealthState.HELD: ("pause", "muted"),
    HealthState.RETRYING: ("clock", "warning"),
    HealthState.NEEDS_YOU: ("alert", "danger"),
}


class HealthMark(QPushButton):
    """Says that all is well, that Masomo works, what it waits for, or that something needs the
    learner; the icon alone where the rail is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIconSize(QSize(18, 18))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._health, self._compact = Health(HealthState.WELL), False
        self._say()

    @property
    def health(self) -> Health:
        """What is shown."""
        return self._health

    def show_health(self, health: Health) -> None:
        """Show how the queue fares."""
        if health != self._health:
            self._health = health
            self._say()

    def show_as(self, *, compact: bool) -> None:
        """Show words beside the icon, or in the tooltip alone when compact; in today's language."""
        if compact != self._compact:
            self._compact = compact
            self.setProperty("compact", compact)
            self.style().unpolish(self)
            self.style().polish(self)
        self._say()

    def _say(self) -> None:
        short, sentence = words.health(self._health)
        self.setIcon(icon(*_LOOKS[self._health.state]))
        self.setText("" if self._compact else f" {short}")
        self.setToolTip(f"{short}. {sentence}")
        self.setAccessibleName(short)
        self.setAccessibleDescription(sentence)
        if self.property("state") != self._health.state.value:
            self.setProperty("state", self._health.state.value)
            self.style().unpolish(self)
            self.style().polish(self)
