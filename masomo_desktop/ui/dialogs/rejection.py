"""Why a source was held at the gate: each finding with its rule, its words and its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, DangerButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Body, Caption, Muted

if TYPE_CHECKING:
    from masomo_desktop.moderation.model import Finding

SHOWN = 40


class Rejection(Dialog):
    """Shows the findings (rule, words, unit) and what the owner can do about them."""

    def __init__(
        self, name: str, why: str, findings: Sequence[Finding], parent: QWidget | None
    ) -> None:
        super().__init__(
            self.tr("Masomo holds “{name}” back").format(name=name),
            why,
            icon_name="shield",
            color="warning",
            parent=parent,
        )
        if findings:
            self.content.addWidget(self._listed(findings))
        self.close_button = self.add_button(Button(self.tr("Close")), self.reject)
        self.close_button.setFocus()

    def _listed(self, findings: Sequence[Finding]) -> QWidget:
        inner = QWidget()
        inner.setObjectName("column")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(2)
        for finding in findings[:SHOWN]:
            place = self.tr("Page {n} · {rule}").format(
                n=finding.unit, rule=finding.rule.replace("_", " ")
            )
            column.addWidget(Caption(place))
            column.addWidget(Body("“" + "”, “".join(finding.words) + "”"))
            column.addSpacing(Space.S)
        if len(findings) > SHOWN:
            column.addWidget(Muted(self.tr("… and %n more", "", len(findings) - SHOWN)))
        column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(self.tr("Findings"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setMinimumHeight(min(280, 8 + 52 * min(len(findings), SHOWN)))
        area.setMaximumHeight(320)
        return area

    def offer(self, text: str, act: Callable[[], None]) -> None:
        """Offer something to do instead of closing."""
        self.add_button(Button(text), lambda: self._leave(act))

    def offer_removal(self, act: Callable[[], None]) -> None:
        """Offer to remove the source."""
        self.add_button(DangerButton(self.tr("Remove it…")), lambda: self._leave(act))

    def _leave(self, act: Callable[[], None]) -> None:
        self.accept()
        act()
