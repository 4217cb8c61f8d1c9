"""The password of a locked file: asked for, passed on, kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Problem


class Password(Dialog):
    """Emits `given(password)` and stays open until it is accepted or `refuse` is followed by one
    that opens the file.
    """

    given = Signal(str)

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(
            self.tr("“{name}” is locked").format(name=name),
            self.tr("Enter its password. Masomo uses it once and does not keep it."),
            icon_name="lock",
            parent=parent,
        )
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("Password"))
        self.field.setAccessibleName(self.tr("Password"))
        self.problem = Problem()
        self.problem.hide()
        self.content.addWidget(self.field)
        self.content.addWidget(self.problem)
        self.add_button(Button(self.tr("Cancel")), self.reject)
        self.unlock = self.add_button(PrimaryButton(self.tr("Unlock")), self._give, default=True)
        self.field.textChanged.connect(lambda text: self.unlock.setEnabled(bool(text)))
        self.unlock.setEnabled(False)
        self.field.setFocus()

    def _give(self) -> None:
        self.unlock.setEnabled(False)
        self.unlock.setText(self.tr("Opening…"))
        self.field.setEnabled(False)
        self.given.emit(self.field.text())

    def refuse(self, sentence: str) -> None:
        """Say why it did not open, and ask again."""
        self.problem.setText(sentence)
        self.problem.show()
        self.unlock.setText(self.tr("Unlock"))
        self.field.setEnabled(True)
        self.field.selectAll()
        self.field.setFocus()
        self.unlock.setEnabled(bool(self.field.text()))
        self.adjustSize()
