"""A server that speaks OpenAI's protocol, described by the learner, with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from masomo_desktop.providers.keys import KeyringMissing
from masomo_desktop.providers.remote import Remote
from masomo_desktop.ui.messages import remedy_of, sentence_of
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Caption, Problem

if TYPE_CHECKING:
    from masomo_desktop.core.errors import UserError


class ServerDialog(Dialog):
    """Emits `given(remote, key, in a file)` and stays open until it is accepted, or `refuse` says
    why not. A key that is kept already is never shown: an empty field leaves it as it is.
    """

    given = Signal(object, str, bool)

    def __init__(self, known: Remote | None, has_key: bool, parent: QWidget | None) -> None:
        super().__init__(
            self.tr("Change “{name}”").format(name=known.name)
            if known
            else self.tr("Add a server"),
            self.tr(
                "OpenAI, DeepSeek, Mistral, or a school’s own server. Nothing is sent to it until "
                "you test it or choose it for a task."
            ),
            parent=parent,
        )
        self.setMinimumWidth(560)
        self._known = known
        form = QFormLayout()
        form.setSpacing(Space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.name = _field(form, self.tr("Name"), known.name if known else "", "school")
        self.address = _field(
            form,
            self.tr("Address"),
            known.base_url if known else "",
            "https://api.example.org/v1",
        )
        self.model = _field(form, self.tr("Model"), known.model if known else "", "gpt-4o-mini")
        kept = self.tr("kept; leave empty to keep it") if has_key else self.tr("if it needs one")
        self.key = _field(form, self.tr("Key"), "", kept)
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.name.setEnabled(known is None)
        self.price_in = _field(form, self.tr("Price to read"), _price(known, "price_in"), "0.15")
        self.price_out = _field(form, self.tr("Price to write"), _price(known, "price_out"), "0.60")
        self.currency = _field(form, self.tr("Currency"), known.currency if known else "", "USD")
        self.content.addLayout(form)
        self.content.addWidget(
            Caption(self.tr("Prices are for a million tokens, from the server’s price list."))
        )
        self.problem = Problem()
        self.problem.hide()
        self.content.addWidget(self.problem)
        self.in_file = QCheckBox(self.tr("Keep the key in a file that only I can read"))
        self.in_file.hide()
        self.content.addWidget(self.in_file)
        self.add_button(Button(self.tr("Cancel")), self.reject)
        self.confirm = self.add_button(PrimaryButton(self.tr("Save")), self._give, default=True)
        for field in (self.name, self.address, self.model):
            field.textChanged.connect(self._changed)
        self._changed()
        (self.address if known else self.name).setFocus()

    def _changed(self) -> None:
        needed = (self.name, self.address, self.model)
        self.confirm.setEnabled(all(field.text().strip() for field in needed))

    def _give(self) -> None:
        try:
            prices = [_number(field.text()) for field in (self.price_in, self.price_out)]
        except ValueError:
            self._say(self.tr("A price is a number, such as 0.15."))
            return
        key, known = self.key.text(), self._known
        remote = Remote(
            name=self.name.text(),
            base_url=self.address.text(),
            model=self.model.text().strip(),
            embedding_model=known.embedding_model if known else "",
            context=known.context if known else 0,
            needs_key=bool(key) or (known is not None and known.needs_key),
            price_in=prices[0],
            price_out=prices[1],
            currency=self.currency.text().strip(),
        )
        self.confirm.setEnabled(False)
        self.given.emit(remote, key, self.in_file.isChecked())

    def refuse(self, error: UserError) -> None:
        """Say why this is not kept, and ask again."""
        self._changed()
        if isinstance(error, KeyringMissing):
            self.in_file.show()
            self._say(
                f"{sentence_of(error)} "
                + self.tr("Masomo can keep it in a file that only you can read.")
            )
        else:
            self._say(f"{sentence_of(error)} {remedy_of(error)}".strip())

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
        self.adjustSize()


class ServerTested(Dialog):
    """What a server answered when it was asked which models it has."""

    def __init__(self, title: str, sentence: str, good: bool, parent: QWidget | None) -> None:
        super().__init__(
            title,
            sentence,
            icon_name="check-circle" if good else "alert",
            color="success" if good else "warning",
            parent=parent,
        )
        self.add_button(PrimaryButton(self.tr("Close")), self.accept, default=True).setFocus()


def _field(form: QFormLayout, name: str, value: str, example: str) -> QLineEdit:
    field = QLineEdit(value)
    field.setAccessibleName(name)
    field.setPlaceholderText(example)
    field.setMaxLength(4096)
    form.addRow(name, field)
    return field


def _price(known: Remote | None, name: str) -> str:
    value = getattr(known, name) if known is not None else 0.0
    return f"{value:g}" if value else ""


def _number(text: str) -> float:
    """A price as it was typed, with a point or a comma; raises ValueError."""
    value = float(text.strip().replace(",", ".") or 0)
    if not 0 <= value < 1_000_000:
        raise ValueError(text)
    return value
