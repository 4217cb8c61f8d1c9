"""Which engines may do a task, and in which order?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.cards import Card
from masomo_desktop.ui.widgets.dialogs import Dialog

_TICK = Qt.ItemDataRole.CheckStateRole


class EngineOrder(Dialog):
    """Ticks are what is allowed, the order is the learner's. `engines` are names with their words,
    `allowed` the names that are ticked, in their order."""

    def __init__(
        self,
        task: str,
        engines: Sequence[tuple[str, str]],
        allowed: Sequence[str],
        chosen: Callable[[list[str]], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(
            self.tr("Engines for: {task}").format(task=task),
            self.tr(
                "Masomo asks the first that is ticked. Where it cannot answer, the next one that "
                "is ticked does, and every item says which one it was."
            ),
            parent=parent,
        )
        self.setMinimumWidth(520)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Engines, in their order"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        words = dict(engines)
        order = [name for name in allowed if name in words]
        for name in [*order, *(name for name in words if name not in order)]:
            item = QListWidgetItem(words[name])
            item.setData(Qt.ItemDataRole.UserRole, name)
            ticked = Qt.CheckState.Checked if name in order else Qt.CheckState.Unchecked
            item.setData(_TICK, ticked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setMinimumHeight(min(240, 40 * max(2, self.list.count())))
        self.up, self.down = Button(self.tr("Earlier")), Button(self.tr("Later"))
        buttons = QVBoxLayout()
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch()
        card = Card(padding=Space.S)
        card.content.addWidget(self.list)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(card, 1)
        row.addLayout(buttons)
        self.content.addLayout(row)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.list.currentRowChanged.connect(self._place_changed)
        self.add_button(Button(self.tr("Cancel")), self.reject)
        self.add_button(PrimaryButton(self.tr("Use these")), self.accept, default=True)
        self.accepted.connect(lambda: chosen(self.ticked))
        self._place_changed(0)
        self.list.setFocus()

    @property
    def ticked(self) -> list[str]:
        """What is ticked, in order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        item = self.list.takeItem(row)
        self.list.insertItem(row + by, item)
        self.list.setCurrentRow(row + by)

    def _place_changed(self, row: int) -> None:
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
