"""Which file or folder holds the model to be added?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from masomo_desktop.ui.messages import remedy_of, sentence_of
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Problem

if TYPE_CHECKING:
    from masomo_desktop.core.errors import UserError


class AddModel(Dialog):
    """Emits `wanted(path, for everybody)` and stays open until it is accepted, or `refuse` says
    why not."""

    wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            self.tr("Add a model"),
            self.tr(
                "A language model is a GGUF file, a speech model a folder with model.bin and "
                "config.json, a language for scans a traineddata file. It is copied, checked, and "
                "loaded once before it is used; a stick can be taken out after that."
            ),
            icon_name="plus",
            parent=parent,
        )
        self.setMinimumWidth(560)
        self.path = QLineEdit()
        self.path.setAccessibleName(self.tr("File or folder"))
        self.path.setPlaceholderText(self.tr("File or folder"))
        self.file = Button(self.tr("File…"), "file")
        self.folder = Button(self.tr("Folder…"), "folder")
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.path, 1)
        row.addWidget(self.file)
        row.addWidget(self.folder)
        self.content.addLayout(row)
        self.shared = QCheckBox(self.tr("For everybody who uses this machine"))
        self.content.addWidget(self.shared)
        self.problem = Problem()
        self.problem.hide()
        self.content.addWidget(self.problem)
        self.add_button(Button(self.tr("Cancel")), self.reject)
        self.confirm = self.add_button(PrimaryButton(self.tr("Add")), self._want, default=True)
        self.file.clicked.connect(self._choose_file)
        self.folder.clicked.connect(self._choose_folder)
        self.path.textChanged.connect(lambda text: self.confirm.setEnabled(bool(text.strip())))
        self.confirm.setEnabled(False)
        self.path.setFocus()

    def _choose_file(self) -> None:
        kinds = self.tr("Models (*.gguf *.traineddata);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a model"), "", kinds)
        if chosen:
            self.path.setText(chosen)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a speech model"))
        if chosen:
            self.path.setText(chosen)

    def _want(self) -> None:
        self.confirm.setEnabled(False)
        self.wanted.emit(self.path.text().strip(), self.shared.isChecked())

    def refuse(self, error: UserError) -> None:
        """Say why this is not added, and ask again."""
        self.confirm.setEnabled(True)
        self.problem.setText(f"{sentence_of(error)} {remedy_of(error)}".strip())
        self.problem.show()
        self.adjustSize()
