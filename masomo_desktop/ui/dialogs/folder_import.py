"""What a folder holds, before anything of it is imported: seen, chosen, and watched if asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QProgressBar, QWidget

from masomo_desktop.ui import wording
from masomo_desktop.ui.dialogs.folder_tree import FolderTree
from masomo_desktop.ui.how_read import size
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Muted

if TYPE_CHECKING:
    from masomo_desktop.workflows.folders.model import FolderFile, FolderPlan

_EVERY = 100  # milliseconds between two looks at how far the looking has come


@dataclass(frozen=True)
class Choice:
    """What the learner wants of some folders: these files, and to `watch` the folders without the
    files that were `left_out`, by folder."""

    files: tuple[Path, ...]
    watch: bool
    left_out: dict[Path, tuple[FolderFile, ...]]


class Progress:
    """How far the looking has come, written by its thread and read by the window's; and whether it
    is still wanted."""

    def __init__(self) -> None:
        self.looked_at = self.found = 0
        self.cancelled = False

    def count(self, looked_at: int, found: int) -> None:
        self.looked_at, self.found = looked_at, found


class FolderImport(Dialog):
    """Counts while a folder is looked at, then shows the plan. `chosen` is called with a `Choice`.

    Closing it ends the looking; nothing has been imported by then.
    """

    def __init__(
        self, folders: Sequence[Path], chosen: Callable[[Choice], None], parent: QWidget | None
    ) -> None:
        name = folders[0].name or str(folders[0])
        title = self.tr("Add the folder “{name}”").format(name=name)
        if len(folders) > 1:
            title = self.tr("Add %n folder(s)", "", len(folders))
        super().__init__(title, icon_name="folder", parent=parent)
        self.progress = Progress()
        self._chosen = chosen
        self._plans: tuple[FolderPlan, ...] = ()
        self.setMinimumWidth(600)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Looking into the folder"))
        self.tree = FolderTree(self.tr("Files in the folder"))
        self.tree.changed.connect(self._count)
        self.tree.hide()
        self.note = Muted()
        self.note.hide()
        self.watch = QCheckBox(self.tr("Watch this folder: add what comes into it later by itself"))
        if len(folders) > 1:
            self.watch.setText(
                self.tr("Watch these folders: add what comes into them later by itself")
            )
        self.watch.hide()
        self.watch.toggled.connect(self._count)
        for widget in (self.bar, self.tree, self.note, self.watch):
            self.content.addWidget(widget)
        self.add_button(Button(self.tr("Cancel")), self.reject)
        self.confirm = self.add_button(PrimaryButton(self.tr("Add")), self.accept, default=True)
        self.confirm.setEnabled(False)
        self.accepted.connect(self._give)
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._tick()

    def show_plans(self, plans: Sequence[FolderPlan]) -> None:
        """Show what the folders hold."""
        self._timer.stop()
        self._plans = tuple(plans)
        self.bar.hide()
        self.tree.show_plans(plans)
        self.tree.show()
        self.watch.show()
        self.note.setText(self._passed_over())
        self.note.setVisible(bool(self.note.text()))
        self._count()
        self.tree.setFocus()
        self.adjustSize()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # closed, not minimised
            self.progress.cancelled = True

    def _tick(self) -> None:
        looked_at, found = self.progress.looked_at, self.progress.found
        if looked_at:
            said = self.tr("Looking at file {n} of {total}…").format(
                n=wording.number(looked_at), total=wording.number(found)
            )
            self.bar.setRange(0, found)
            self.bar.setValue(looked_at)
        else:
            said = self.tr("Looking into the folder… %n file(s) so far", "", found)
        self._say(said)

    def _say(self, said: str) -> None:
        self.sentence.setText(said)
        self.sentence.show()

    def _count(self) -> None:
        chosen = self.tree.chosen
        new = sum(len(plan.new) for plan in self._plans)
        if new:
            said = self.tr("{chosen} of %n new file(s) chosen, {size}.", "", new).format(
                chosen=wording.number(len(chosen)), size=size(sum(file.size for file in chosen))
            )
        else:
            said = self.tr("There is nothing new in it.")
        self._say(said)
        self.confirm.setEnabled(bool(chosen) or self.watch.isChecked())
        if chosen or not self.watch.isChecked():
            self.confirm.setText(self.tr("Add %n file(s)", "", len(chosen)))
        else:
            self.confirm.setText(self.tr("Watch"))

    def _passed_over(self) -> str:
        parts = []
        hidden = sum(plan.hidden for plan in self._plans)
        if hidden:
            parts.append(
                self.tr("%n hidden or unfinished file(s) and folder(s) passed over.", "", hidden)
            )
        if any(plan.cut for plan in self._plans):
            parts.append(
                self.tr("It holds more than Masomo looks at in one go: this is its first part.")
            )
        return " ".join(parts)

    def _give(self) -> None:
        chosen = set(self.tree.chosen)
        left_out = {
            plan.folder: tuple(file for file in plan.new if file not in chosen)
            for plan in self._plans
        }
        files = tuple(file.path for plan in self._plans for file in plan.new if file in chosen)
        self._chosen(Choice(files, self.watch.isChecked(), left_out))
