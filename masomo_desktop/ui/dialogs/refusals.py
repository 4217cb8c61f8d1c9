"""Files that could not be taken, each with why and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from masomo_desktop.ui.messages import remedy_of, sentence_of
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Body, Muted, Subheading

if TYPE_CHECKING:
    from masomo_desktop.workflows.import_files import Refused

SHOWN = 50


class Refusals(Dialog):
    """Lists up to `SHOWN` refused files; the rest are counted."""

    def __init__(self, refused: Sequence[Refused], taken: int, parent: QWidget | None) -> None:
        super().__init__(
            self.tr("%n file(s) could not be added", "", len(refused)),
            self.tr("%n other file(s) added.", "", taken) if taken else "",
            icon_name="alert",
            color="warning",
            parent=parent,
        )
        inner = QWidget()
        inner.setObjectName("column")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.XS)
        for one in refused[:SHOWN]:
            column.addWidget(Subheading(one.path.name))
            column.addWidget(Body(sentence_of(one.error)))
            column.addWidget(Muted(remedy_of(one.error)))
            column.addSpacing(Space.S)
        if len(refused) > SHOWN:
            column.addWidget(Muted(self.tr("… and %n more", "", len(refused) - SHOWN)))
        column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setMinimumHeight(min(360, 24 + 92 * len(refused)))
        area.setAccessibleName(self.heading.text())
        self.content.addWidget(area)
        self.add_button(PrimaryButton(self.tr("Close")), self.accept, default=True).setFocus()
