"""The files of a folder's plan as a tree to tick: by kind, then what is there, then what is not
taken."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from masomo_desktop.ui import how_read, wording
from masomo_desktop.ui.messages import remedy_of, sentence_of

if TYPE_CHECKING:
    from masomo_desktop.workflows.folders.model import FolderFile, FolderPlan

_OFF = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_ON = _OFF | Qt.ItemFlag.ItemIsUserCheckable
#: Groups with fewer files than this are open from the start.
_FEW = 12


class FolderTree(QTreeWidget):
    """Emits `changed` when other files are ticked."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("File"), self.tr("Size")])
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionsMovable(False)
        self.setUniformRowHeights(True)
        self.setMinimumHeight(300)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._chosen: list[FolderFile] = []
        self._items: list[tuple[QTreeWidgetItem, FolderFile]] = []
        # a group changes with each of its files, and all of those with it: counted once
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._note_chosen)
        self.itemChanged.connect(lambda _item: self._later.start())

    @property
    def chosen(self) -> list[FolderFile]:
        """The files that are ticked."""
        return list(self._chosen)

    def show_plans(self, plans: Sequence[FolderPlan]) -> None:
        """Show plans with everything new ticked."""
        self.blockSignals(True)
        self._items.clear()
        self.clear()
        new: dict[str, list[tuple[Path, FolderFile]]] = {}
        known: list[tuple[Path, FolderFile]] = []
        for plan in plans:
            top = plan.folder if len(plans) == 1 else plan.folder.parent
            for file in plan.files:
                group = new.setdefault(how_read.kind_name(file.kind), [])
                (known if file.known else group).append((top, file))
        for kind, files in sorted(new.items()):
            if files:
                self._add_group(kind, files)
        if known:
            self._add_known(known)
        refused = [one for plan in plans for one in plan.refused]
        if refused:
            barred = self._group(self.tr("Cannot be added"), len(refused), "")
            for one in refused:
                why = sentence_of(one.error)
                item = QTreeWidgetItem(barred, [f"{one.path.name} — {why}", ""])
                item.setToolTip(0, f"{one.path}\n{why} {remedy_of(one.error)}")
                item.setFlags(_OFF)
            barred.setExpanded(len(refused) < _FEW)
        self.blockSignals(False)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)
        self._note_chosen()

    def _add_group(self, kind: str, files: Sequence[tuple[Path, FolderFile]]) -> None:
        total = sum(file.size for _, file in files)
        group = self._group(kind, len(files), how_read.size(total))
        group.setFlags(_ON | Qt.ItemFlag.ItemIsAutoTristate)
        for top, file in files:
            item = QTreeWidgetItem(group, [_shown(top, file), how_read.size(file.size)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(0, str(file.path))
            item.setFlags(_ON)
            item.setCheckState(0, Qt.CheckState.Checked)
            self._items.append((item, file))
        group.setExpanded(len(files) < _FEW)

    def _add_known(self, files: Sequence[tuple[Path, FolderFile]]) -> None:
        group = self._group(self.tr("Already there, with the same content"), len(files), "")
        for top, file in files:
            item = QTreeWidgetItem(group, [_shown(top, file), how_read.size(file.size)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(0, str(file.path))
            item.setFlags(_OFF)

    def _group(self, name: str, number: int, size: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [f"{name} · {wording.number(number)}", size])
        font = self.font()
        font.setBold(True)
        item.setFont(0, font)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setFlags(_OFF)
        return item

    def _note_chosen(self) -> None:
        ticked = Qt.CheckState.Checked
        self._chosen = [file for item, file in self._items if item.checkState(0) is ticked]
        self.changed.emit()


def _shown(top: Path, file: FolderFile) -> str:
    """Where a file is below the folder, and what its name hides."""
    path = file.path.relative_to(top) if file.path.is_relative_to(top) else file.path
    if file.told is None:
        return str(path)
    return f"{path} — {how_read.format_name(file.format, file.kind)}"
