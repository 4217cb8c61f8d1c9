"""The first screen where the database is damaged: what happened, and the ways out."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout

from masomo_desktop.core.errors import DatabaseDamaged, UserError
from masomo_desktop.core.logs import event
from masomo_desktop.ui import translation
from masomo_desktop.ui.application import create_application
from masomo_desktop.ui.messages import remedy_of, sentence_of
from masomo_desktop.ui.shell import Background
from masomo_desktop.ui.theme import Theme, scaled
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton, QuietButton
from masomo_desktop.ui.widgets.cards import Card
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Body, Muted, Subheading
from masomo_desktop.workflows.rescue import Offer, Rescue

_log = logging.getLogger(__name__)


class SafeMode(Dialog):
    """Offers the newest whole backup, and to save what can be read; accepted once that is done.

    Nothing is changed before the learner chooses, and what is replaced is kept with its date.
    """

    def __init__(
        self,
        error: DatabaseDamaged,
        rescue: Rescue,
        background: Background,
    ) -> None:
        super().__init__(
            sentence_of(error),
            self.tr(
                "Nothing was deleted, and nothing is changed until you choose. The files that you "
                "added are kept apart from the database and are still here. Whatever you choose, "
                "the damaged database is kept in a folder with today’s date."
            ),
            icon_name="alert",
            color="warning",
        )
        # what runs in the background comes back to this object, also after the learner has quit
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setMinimumWidth(min(scaled(560), self.maximumWidth()))
        self._rescue, self._background = rescue, background
        self._offered: Path | None = None
        self.backup_text = Body(self.tr("Looking at the backups…"))
        self.restore = PrimaryButton(self.tr("Go back to this backup"))
        self.restore.clicked.connect(self._restore_offered)
        self.other = QuietButton(self.tr("Choose another backup…"), "folder")
        self.other.clicked.connect(self._choose)
        self._add_card(self.tr("The newest backup"), self.backup_text, self.restore, self.other)
        self.salvage = Button(self.tr("Save what can be read"))
        self.salvage.clicked.connect(self._salvage)
        saving = self.tr(
            "Everything that can still be read goes into a new database. Text that was lost is "
            "read again from your files."
        )
        self._add_card(self.tr("Without going back"), Muted(saving), self.salvage)
        self.status = Body()
        self.status.setVisible(False)
        self.content.addWidget(self.status)
        self.folder = QuietButton(self.tr("Open the folder"), "folder")
        self.report = QuietButton(self.tr("Write a report"), "copy")
        self.quit = Button(self.tr("Quit"))
        self.add_button(self.report, self._report)
        self.add_button(self.folder, self._open_folder)
        self.add_button(self.quit, self.reject)
        self._choices = (self.restore, self.other, self.salvage, self.report)
        self.restore.setEnabled(False)
        background.run(rescue.offer, self._show_offer, self._failed)

    def _add_card(self, title: str, text: Body | Muted, *buttons: Button) -> None:
        card = Card()
        card.content.addWidget(Subheading(title))
        card.content.addWidget(text)
        for button in buttons:
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch()
            card.content.addLayout(row)
        self.content.addWidget(card)

    # -- what is offered

    def _show_offer(self, offer: Offer) -> None:
        if offer.backup is None:
            self.backup_text.setText(
                self.tr(
                    "There is no whole backup in this data folder. If you keep one elsewhere, "
                    "choose it."
                )
            )
            return
        self._offered = offer.backup.path
        made = QDateTime.fromSecsSinceEpoch(int(offer.backup.created.timestamp()))
        when = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        says = self.tr("It is of {when}, and every byte of it is as it was written.")
        self.backup_text.setText(f"{says.format(when=when)} {self._lost(offer)}")
        self.restore.setEnabled(True)

    def _lost(self, offer: Offer) -> str:
        """What going back would lose."""
        since = offer.since
        counts = () if since is None else (since.sources, since.artifacts, since.answers)
        if not counts or any(count is None for count in counts):
            return self.tr("What you did after that would be lost; how much cannot be read.")
        if not any(counts):
            return self.tr("As far as can be read, nothing was added after that.")
        sources, artifacts, answers = counts
        return self.tr(
            "What came after that would be lost. Files: {sources}. Summaries, decks and quizzes: "
            "{artifacts}. Answers: {answers}."
        ).format(sources=sources, artifacts=artifacts, answers=answers)

    # -- what is chosen

    def _restore_offered(self) -> None:
        if self._offered is not None:
            self._restore(self._offered)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a backup"), "", self.tr("Backups (*.zip)")
        )
        if chosen:
            self._restore(Path(chosen))

    def _restore(self, backup: Path) -> None:
        self._begin(self.tr("Checking the backup and going back to it…"))
        self._background.run(
            lambda: self._rescue.restore(backup), lambda _done: self.accept(), self._failed
        )

    def _salvage(self) -> None:
        self._begin(self.tr("Reading what can be read…"))
        self._background.run(self._rescue.salvage, lambda _done: self.accept(), self._failed)

    def _report(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where to write the report"))
        if folder:
            self._begin(self.tr("Writing the report…"))
            self._background.run(
                lambda: self._rescue.report(Path(folder)), self._reported, self._failed
            )

    def _reported(self, report: Path) -> None:
        self._end(self.tr("The report is written: {name}").format(name=report.name))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._rescue.paths.home)))

    # -- while it happens

    def _begin(self, text: str) -> None:
        for button in (*self._choices, self.quit):
            button.setEnabled(False)
        self._say(text)

    def _end(self, text: str) -> None:
        for button in (*self._choices, self.quit):
            button.setEnabled(True)
        self.restore.setEnabled(self._offered is not None)
        self._say(text)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._end(f"{sentence_of(error)} {remedy_of(error)}".strip())
        else:
            event(_log, "safe_mode_bug", level=logging.ERROR, exception=type(error).__qualname__)
            self._end(
                self.tr(
                    "Something went wrong in Masomo. Please write a report and send it to the "
                    "makers; your files are untouched."
                )
            )

    def _say(self, text: str) -> None:
        self.status.setText(text)
        self.status.setVisible(True)

    def reject(self) -> None:
        """Quit, unless something is under way that must come to its end."""
        if self.quit.isEnabled():
            super().reject()

    def event(self, event: QEvent) -> bool:
        """Grow with the words: a dialog of its own does not ask for the height of wrapped text."""
        handled = super().event(event)
        layout = self.layout()
        if event.type() == QEvent.Type.LayoutRequest and layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            self.setMinimumHeight(min(needed, self.screen().availableGeometry().height()))
        return handled

    def closeEvent(self, close: QCloseEvent) -> None:
        if self.quit.isEnabled():
            super().closeEvent(close)
        else:
            close.ignore()


def rescued(error: DatabaseDamaged, rescue: Rescue, background: Background) -> bool:
    """Show the safe mode until the profile is mended (True) or the learner quits (False)."""
    Theme(create_application()).choose()
    translation.use(translation.SYSTEM)
    return SafeMode(error, rescue, background).exec() == QDialog.DialogCode.Accepted
