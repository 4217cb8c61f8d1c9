"""Asks before going back to a backup, with what will be lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from masomo_desktop.ui.widgets.buttons import Button, DangerButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Body, Muted, Subheading

if TYPE_CHECKING:
    from masomo_desktop.workflows.backup.service import Since


class Restore(Dialog):
    """`created` in words; `lost` counts what came after; `act` once the learner agrees."""

    def __init__(
        self, created: str, lost: Since, act: Callable[[], None], parent: QWidget | None
    ) -> None:
        super().__init__(
            self.tr("Go back to {when}?").format(when=created),
            self.tr("Every byte of this backup is as it was written."),
            icon_name="alert",
            color="danger",
            parent=parent,
        )
        self.setMinimumWidth(520)
        self.content.addWidget(Subheading(self.tr("What came after it will no longer be there")))
        for line in self._lost(lost):
            self.content.addWidget(Body(line))
        self.content.addWidget(
            Muted(
                self.tr(
                    "Masomo closes, checks the backup once more, puts it in place and opens again. "
                    "What is there now is kept aside for a month."
                )
            )
        )
        cancel = self.add_button(Button(self.tr("Cancel")), self.reject, default=True)
        self.confirm = self.add_button(DangerButton(self.tr("Close and go back")), self.accept)
        self.accepted.connect(act)
        cancel.setFocus()

    def _lost(self, lost: Since) -> list[str]:
        counts = (lost.sources, lost.artifacts, lost.answers)
        if all(count is None for count in counts):
            return [self.tr("How much that is cannot be read.")]
        if not any(counts):
            return [self.tr("Nothing: no file, study material or answer was added since.")]
        said = [
            self.tr("%n file(s) that you added", "", lost.sources or 0),
            self.tr("%n item(s) of study material", "", lost.artifacts or 0),
            self.tr("%n answer(s) to quiz questions", "", lost.answers or 0),
        ]
        return [line for line, count in zip(said, counts, strict=True) if count]
