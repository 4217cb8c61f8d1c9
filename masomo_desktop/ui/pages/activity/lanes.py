"""The five lanes at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from masomo_desktop.jobs.model import Lane
from masomo_desktop.ui import wording
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.badges import Badge, Tone
from masomo_desktop.ui.widgets.cards import Card
from masomo_desktop.ui.widgets.labels import Caption, Subheading

if TYPE_CHECKING:
    from masomo_desktop.jobs.model import LaneOverview


class LaneCard(Card):
    """One lane: what runs and what waits; failures as a badge."""

    def __init__(self, lane: Lane) -> None:
        super().__init__(padding=Space.M)
        self.content.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        self.name = Subheading(wording.lane(lane))
        self.failed = Badge(tone=Tone.DANGER)
        self.failed.hide()
        head.addWidget(self.name, 1)
        head.addWidget(self.failed)
        self.content.addLayout(head)
        self.work = Caption()
        self.content.addWidget(self.work)

    def show_lane(self, lane: LaneOverview) -> None:
        """Show the numbers of a lane."""
        parts = []
        if lane.running:
            parts.append(self.tr("%n running", "", lane.running))
        if lane.queued:
            parts.append(self.tr("%n queued", "", lane.queued))
        if lane.waiting:
            parts.append(self.tr("%n waiting", "", lane.waiting))
        words = " · ".join(parts) or self.tr("Idle")
        self.work.setText(words)
        self.failed.setText(self.tr("%n failed", "", lane.failed))
        self.failed.setVisible(bool(lane.failed))
        failed = self.failed.text() if lane.failed else ""
        self.setAccessibleName(", ".join(p for p in (self.name.text(), words, failed) if p))


class LaneStrip(QWidget):
    """The lanes side by side, by right of way."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self.cards = {lane: LaneCard(lane) for lane in Lane}
        for card in self.cards.values():
            row.addWidget(card, 1)

    def show_lanes(self, lanes: Sequence[LaneOverview]) -> None:
        """Show the numbers of every lane."""
        for lane in lanes:
            self.cards[lane.name].show_lane(lane)
