"""Backups and the way back to them; what takes how much room; how long rejected files are kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QFileDialog

from masomo_desktop.core.errors import UserError
from masomo_desktop.ui.dialogs.restore import Restore
from masomo_desktop.ui.messages import remedy_of, sentence_of
from masomo_desktop.ui.pages.settings import words
from masomo_desktop.ui.pages.settings.section import Line, Section, choice, select
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.buttons import Button, QuietButton
from masomo_desktop.ui.widgets.labels import Muted
from masomo_desktop.ui.widgets.rows import Row, RowView
from masomo_desktop.workflows.backup import archive, planned
from masomo_desktop.workflows.backup.model import Backup, BackupDamaged
from masomo_desktop.workflows.backup.service import Since, since, verified
from masomo_desktop.workflows.upkeep.cleaning import GRACE, GRACE_DAYS
from masomo_desktop.workflows.upkeep.storage import Storage, measure

if TYPE_CHECKING:
    from datetime import datetime

    from masomo_desktop.ui.pages.settings.page import SettingsPage

SHOWN = 8
_DAYS = (7, 14, 30, 90, 365)


@dataclass(frozen=True)
class Found:
    """The newest backups, the room that the profile takes, and the grace in days."""

    backups: tuple[Backup, ...]
    storage: Storage
    grace: int


class StorageSection(Section):
    """Backups, storage, grace."""

    kinds = ("preference",)

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        self._backups: dict[str, Backup] = {}
        self.now = Button(self.tr("Back up now"))
        self.now.clicked.connect(self._back_up)
        self.full = Button(self.tr("Full backup to a file…"), "upload")
        self.full.clicked.connect(self._choose_target)
        self.other = QuietButton(self.tr("Go back to another backup…"), "folder")
        self.other.clicked.connect(self._choose_backup)
        self.add_heading(self.tr("Backups"), self.full, self.now)
        self.column.addWidget(
            Muted(
                self.tr(
                    "Masomo makes one every day by itself and keeps the newest of 7 days, 4 weeks "
                    "and 3 months. They hold your courses, study material and answers; your files "
                    "are kept beside them. A full backup holds the files too: keep it elsewhere."
                )
            )
        )
        self.status = Muted()
        self.status.hide()
        self.column.addWidget(self.status)
        self.list = RowView(self.tr("Backups"), fits=True)
        self.column.addWidget(self.list)
        self.column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_heading(self.tr("Storage"))
        titles = {
            "originals": self.tr("Your files"),
            "database": self.tr("Courses, texts and study material"),
            "models": self.tr("Models"),
            "backups": self.tr("Backups"),
            "aside": self.tr("Replaced or damaged data, set aside"),
            "rest": self.tr("Everything else"),
            "free": self.tr("Free on this disk"),
        }
        self.sizes = {name: Muted() for name in titles}
        for size in self.sizes.values():
            size.setWordWrap(False)
        self.add_card(*(Line(titles[name], "", size) for name, size in self.sizes.items()))
        self.grace = choice(
            self.tr("Files that were held back"),
            GRACE_DAYS,
            *((self.tr("%n day(s)", "", days), days) for days in _DAYS),
            (self.tr("Keep them"), 0),
        )
        self.add_heading(self.tr("Clearing up"))
        self.add_card(
            Line(
                self.tr("Files that were held back"),
                self.tr(
                    "A file that the check of contents has held back, and that nobody has released "
                    "or removed, is deleted after this time."
                ),
                self.grace,
            )
        )
        self.column.addStretch()
        self.list.acted.connect(lambda name: self.ask_to_go_back(self._backups[name].path))
        self.list.opened.connect(lambda name: self.ask_to_go_back(self._backups[name].path))
        self.grace.currentIndexChanged.connect(self._grace_chosen)

    def read(self) -> Found:
        backups = self.services.backups.shelf.list()[:SHOWN]
        grace = int(self.services.preferences.get(GRACE, GRACE_DAYS))
        return Found(tuple(backups), measure(self.services.paths), grace)

    def show_found(self, found: Found) -> None:
        self._backups = {one.path.name: one for one in found.backups}
        self.list.rows.show_rows([self._row(one) for one in found.backups])
        self.list.setVisible(bool(found.backups))
        storage = found.storage
        parts = {name: getattr(storage, name, 0) for name in self.sizes}
        parts["rest"] = storage.cache + storage.logs + storage.other
        for name, label in self.sizes.items():
            label.setText(words.size(parts[name]))
        if self.grace.findData(found.grace) < 0:
            self.grace.addItem(self.tr("%n day(s)", "", found.grace), found.grace)
        select(self.grace, found.grace)

    def _row(self, backup: Backup) -> Row:
        damaged = backup.whole is False
        return Row(
            id=backup.path.name,
            icon="clock",
            title=when(backup.created),
            detail=words.size(backup.size),
            badge=self.tr("Damaged") if damaged else "",
            tone=Tone.DANGER if damaged else Tone.NEUTRAL,
            action="" if damaged else self.tr("Go back…"),
            has_menu=False,
        )

    # -- making one

    def _back_up(self) -> None:
        backups, stopped = self.services.backups, self.page.closing.is_set
        self._begin(self.tr("Making a backup, and reading it back…"))
        self.page.act(lambda: backups.make(stopped), self._made, self._failed)

    def _choose_target(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where to write the full backup"))
        if folder:
            self.write_to(Path(folder))

    def write_to(self, folder: Path) -> None:
        """Write a full backup into a folder, such as that of a stick."""
        backups, stopped = self.services.backups, self.page.closing.is_set
        self._begin(self.tr("Writing the full backup, and reading it back…"))
        self.page.act(lambda: backups.write(folder, stopped), self._made, self._failed)

    def _made(self, backup: Backup) -> None:
        said = self.tr("{name} is written, and every byte of it was read back ({size}).")
        self._end(said.format(name=backup.path.name, size=words.size(backup.size)))
        self.page.refresh()

    def _begin(self, text: str) -> None:
        for button in (self.now, self.full):
            button.setEnabled(False)
        self.status.setText(text)
        self.status.show()

    def _end(self, text: str) -> None:
        for button in (self.now, self.full):
            button.setEnabled(True)
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._end(f"{sentence_of(error)} {remedy_of(error)}".strip())
        else:
            self._end("")
            self.page.shell.messages.failed(error)

    # -- going back

    def _choose_backup(self) -> None:
        kinds = self.tr("Backups (*.zip)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a backup"), "", kinds)
        if chosen:
            self.ask_to_go_back(Path(chosen))

    def ask_to_go_back(self, path: Path) -> None:
        """Look whether the backup is whole and what would be lost, then ask."""
        database = self.services.paths.database
        self._begin(self.tr("Looking whether this backup is whole, and what came after it…"))
        self.page.act(
            lambda: looked_at(path, database), lambda seen: self._ask(*seen), self._failed
        )

    def _ask(self, backup: Backup, lost: Since) -> None:
        self._end("")
        agreed = partial(self._go_back, backup.path)
        Restore(when(backup.created), lost, agreed, self.page.window()).open()

    def _go_back(self, path: Path) -> None:
        paths, window = self.services.paths, self.page.window()

        def close(_none: None) -> None:
            window.close()

        self.page.act(lambda: planned.plan(paths, path), close, self._failed)

    def _grace_chosen(self) -> None:
        days = self.grace.currentData()
        self.page.act(lambda: self.services.preferences.set(GRACE, days))


def when(moment: datetime) -> str:
    """A moment by this machine's calendar and clock."""
    here = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(here, QLocale.FormatType.ShortFormat)


def looked_at(path: Path, database: Path) -> tuple[Backup, Since]:
    """A backup that is whole, and what was added to the database after it. Raises
    `BackupDamaged`."""
    manifest = archive.manifest_of(path)
    backup = verified(Backup(path, manifest.created, path.stat().st_size))
    if not backup.whole:
        raise BackupDamaged
    return backup, since(database, backup.created)
