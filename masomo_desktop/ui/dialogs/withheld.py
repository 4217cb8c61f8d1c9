"""What was made and kept back, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from masomo_desktop.ui import wording
from masomo_desktop.ui.widgets.badges import Badge
from masomo_desktop.ui.widgets.buttons import PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Body

if TYPE_CHECKING:
    from masomo_desktop.generation.model import Withheld


class WithheldItems(Dialog):
    """Counts by reason, the most frequent first."""

    def __init__(self, withheld: Sequence[Withheld], parent: QWidget | None) -> None:
        super().__init__(
            self.tr("%n item(s) withheld", "", len(withheld)),
            self.tr(
                "Masomo checks every item against the page it came from. "
                "What fails a check is not shown, and not replaced by something worse."
            ),
            icon_name="info",
            parent=parent,
        )
        counts = Counter(wording.withheld(item.reason) for item in withheld)
        for words, number in counts.most_common():
            row = QHBoxLayout()
            row.addWidget(Body(words), 1)
            row.addWidget(Badge(wording.number(number)))
            self.content.addLayout(row)
        self.add_button(PrimaryButton(self.tr("Close")), self.accept, default=True).setFocus()
