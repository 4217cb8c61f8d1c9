"""The first screen where the learner has asked to go back to a backup."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QCloseEvent

from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.ui import translation
from masomo_desktop.ui.application import create_application
from masomo_desktop.ui.messages import remedy_of, sentence_of
from masomo_desktop.ui.shell import Background
from masomo_desktop.ui.theme import Theme
from masomo_desktop.ui.widgets.buttons import PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.workflows.backup.restore import Restored
from masomo_desktop.workflows.rescue import Rescue

_log = logging.getLogger(__name__)


class GoingBack(Dialog):
    """Restores, and says how it ended; the profile is opened when it is closed, whatever came."""

    def __init__(self, rescue: Rescue, backup: Path, background: Background) -> None:
        super().__init__(
            self.tr("Going back to the backup"),
            self.tr("Checking every byte of it first. Nothing is replaced before that."),
            icon_name="clock",
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setMinimumWidth(520)
        self.go_on = self.add_button(
            PrimaryButton(self.tr("Open Masomo")), self.accept, default=True
        )
        self.go_on.setEnabled(False)
        background.run(lambda: rescue.restore(backup), self._done, self._failed)

    def _done(self, restored: Restored) -> None:
        made = QDateTime.fromSecsSinceEpoch(int(restored.created.timestamp()))
        when = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        said = [self.tr("Masomo is as it was on {when}.").format(when=when)]
        if restored.aside is not None:
            kept = self.tr(
                "What was there before is kept in the folder “aside/{name}” for a month."
            )
            said.append(kept.format(name=restored.aside.name))
        if restored.missing:
            said.append(self.tr("%n file(s) could not be brought back.", "", restored.missing))
        self._end(" ".join(said))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._end(f"{sentence_of(error)} {remedy_of(error)}".strip())
            return
        event(_log, "going_back_bug", level=logging.ERROR, exception=type(error).__qualname__)
        self._end(self.tr("Something went wrong in Masomo. Nothing was replaced."))

    def _end(self, text: str) -> None:
        self.sentence.setText(text)
        self.go_on.setEnabled(True)
        self.go_on.setFocus()
        self.adjustSize()

    def reject(self) -> None:
        """Close, unless the restoring is under way."""
        if self.go_on.isEnabled():
            super().reject()

    def closeEvent(self, close: QCloseEvent) -> None:
        if self.go_on.isEnabled():
            super().closeEvent(close)
        else:
            close.ignore()


def go_back(rescue: Rescue, backup: Path, background: Background) -> None:
    """Show the restoring until it has ended and was read."""
    Theme(create_application()).choose()
    translation.use(translation.chosen())
    GoingBack(rescue, backup, background).exec()
