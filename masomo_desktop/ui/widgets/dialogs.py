"""Small windows over the window: a notice, a question, a field to fill."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, DangerButton, PrimaryButton, QuietButton
from masomo_desktop.ui.widgets.labels import Body, Heading
from masomo_desktop.ui.widgets.pictures import Picture


class Dialog(QDialog):
    """A heading, a column for content, and a row of buttons; `open()` it, it never blocks."""

    def __init__(
        self,
        title: str,
        sentence: str = "",
        *,
        icon_name: str = "",
        color: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self.setMaximumWidth(640)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        if icon_name:
            head.addWidget(Picture(icon_name, 24, color), 0, Qt.AlignmentFlag.AlignVCenter)
        self.heading = Heading(title)
        head.addWidget(self.heading, 1)
        outer.addLayout(head)
        self.sentence = Body(sentence)
        self.sentence.setVisible(bool(sentence))
        outer.addWidget(self.sentence)
        self.content = QVBoxLayout()
        self.content.setSpacing(Space.M)
        outer.addLayout(self.content)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(0, Space.S, 0, 0)
        self._buttons.setSpacing(Space.S)
        self._buttons.addStretch()
        outer.addLayout(self._buttons)

    def add_button(
        self, button: Button, act: Callable[[], None], *, default: bool = False
    ) -> Button:
        """Add a button to the row; the default one answers Return."""
        button.setAutoDefault(default)
        button.setDefault(default)
        button.clicked.connect(act)
        self._buttons.addWidget(button)
        return button


class Notice(Dialog):
    """Says something that must be read; with `details`, they can be copied."""

    def __init__(
        self, icon_name: str, title: str, sentence: str, details: str, parent: QWidget | None
    ) -> None:
        super().__init__(title, sentence, icon_name=icon_name, color="warning", parent=parent)
        self.details = details
        if details:
            copy = QuietButton(self.tr("Copy details"), "copy")
            self.add_button(copy, lambda: QGuiApplication.clipboard().setText(details))
        close = self.add_button(PrimaryButton(self.tr("Close")), self.accept, default=True)
        close.setFocus()


class Question(Dialog):
    """Asks before something that cannot be taken back; Cancel is the default."""

    def __init__(
        self,
        title: str,
        sentence: str,
        action: str,
        act: Callable[[], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(title, sentence, icon_name="alert", color="danger", parent=parent)
        cancel = self.add_button(Button(self.tr("Cancel")), self.reject, default=True)
        self.confirm = self.add_button(DangerButton(action), self.accept)
        self.accepted.connect(act)
        cancel.setFocus()


class Ask(Dialog):
    """Asks for one line of text; the action stays off while the line is empty."""

    def __init__(
        self,
        title: str,
        sentence: str,
        action: str,
        answered: Callable[[str], None],
        *,
        value: str = "",
        placeholder: str = "",
        secret: bool = False,
        parent: QWidget | None,
    ) -> None:
        super().__init__(title, sentence, parent=parent)
        self.field = QLineEdit(value, placeholderText=placeholder)
        self.field.setAccessibleName(title)
        self.field.setMaxLength(200)
        if secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.selectAll()
        self.content.addWidget(self.field)
        self.add_button(Button(self.tr("Cancel")), self.reject)
        self.action = self.add_button(PrimaryButton(action), self.accept, default=True)
        self._secret = secret
        self.field.textChanged.connect(self._changed)
        self.accepted.connect(lambda: answered(self.value))
        self._changed()
        self.field.setFocus()

    @property
    def value(self) -> str:
        """What was typed; spaces around it do not count, except in a password."""
        return self.field.text() if self._secret else " ".join(self.field.text().split())

    def _changed(self) -> None:
        self.action.setEnabled(bool(self.value))
