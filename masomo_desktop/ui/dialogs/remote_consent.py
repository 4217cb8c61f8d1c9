"""Before a page leaves this machine: which, where to, and how much at most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QSpinBox, QWidget

from masomo_desktop.extraction.remote.model import MILLION
from masomo_desktop.ui import page_numbers, wording
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Body, Muted

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.course.elsewhere import Elsewhere

_PAGES = 50  # offered at first, in pages a month
_MOST_PAGES = 10_000  # that can be entered, in pages a month
_MOST_MONEY = 10_000.0  # that can be entered, for one page and for a month


@dataclass(frozen=True)
class Allowed:
    """What the learner has said yes to: `pages` a month to `server`, and `money` a month at `price`
    for a page, both in millionths; no money is no cap in money."""

    server: str
    pages: int
    money: int
    price: int


class RemoteConsent(Dialog):
    """Emits `allowed` with an `Allowed`. Cancel is the default: nothing is sent by a slip."""

    allowed = Signal(object)

    def __init__(
        self, name: str, pages: Sequence[int], known: Elsewhere, parent: QWidget | None
    ) -> None:
        super().__init__(
            self.tr("Send %n page(s) of “{name}” to a server?", "", len(pages)).format(name=name),
            icon_name="upload",
            color="warning",
            parent=parent,
        )
        self._hosts, self._pages, given = known.hosts, pages, known.consent
        self.setFixedWidth(600)
        self.leaves = Body("")
        self.content.addWidget(self.leaves)
        self.content.addWidget(
            Muted(
                self.tr(
                    "Nothing else goes: not the file, its name, your other pages, or who you are. "
                    "What comes back is shown only where it is better than the text of this "
                    "machine, which is kept."
                )
            )
        )
        form = QFormLayout()
        form.setSpacing(Space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.server = QComboBox()
        self.server.setAccessibleName(self.tr("Server"))
        self.server.addItems(sorted(self._hosts))
        self.server.setCurrentText(known.server)
        if len(self._hosts) > 1:
            form.addRow(self.tr("Server"), self.server)
        self.cap = QSpinBox(minimum=1, maximum=_MOST_PAGES)
        self.cap.setValue(given.pages if given else max(_PAGES, len(pages)))
        _row(form, self.tr("At most, in pages a month"), self.cap)
        self.price = _money(form, self.tr("Price of a page"), given.price if given else 0)
        self.money = _money(form, self.tr("At most, in money a month"), given.money if given else 0)
        self.money.setSpecialValueText(self.tr("no limit of its own"))
        self.content.addLayout(form)
        self.cost = Muted("")
        self.content.addWidget(self.cost)
        self.add_button(Button(self.tr("Cancel")), self.reject, default=True).setFocus()
        self.confirm = self.add_button(PrimaryButton(self.tr("Allow and read")), self.accept)
        self.accepted.connect(self._give)
        self.server.currentTextChanged.connect(self._say)
        for box in (self.cap, self.price, self.money):
            box.valueChanged.connect(self._say)
        self._say()

    def _give(self) -> None:
        price = round(self.price.value() * MILLION)
        money = round(self.money.value() * MILLION) if price else 0
        self.allowed.emit(Allowed(self.server.currentText(), self.cap.value(), money, price))

    def _say(self) -> None:
        """Tell what leaves, where to, and what it can cost at most."""
        one = self.tr("A picture of page {pages} leaves this machine and goes to {host}.")
        some = self.tr("Pictures of pages {pages} leave this machine and go to {host}.")
        self.leaves.setText(
            (one if len(self._pages) == 1 else some).format(
                pages=page_numbers.listed(self._pages),
                host=self._hosts.get(self.server.currentText(), ""),
            )
        )
        price = self.price.value()
        self.money.setEnabled(price > 0)
        most = price * self.cap.value()
        if self.money.isEnabled() and self.money.value():
            most = min(most, self.money.value())
        if price:
            said = self.tr(
                "These cost about {now}; in a month at most {most} for this course, in the "
                "currency of the price."
            )
        else:
            said = self.tr(
                "You have not said what a page costs, so only pages are counted: at most {cap} a "
                "month for this course."
            )
        self.cost.setText(
            said.format(
                now=_amount(price * len(self._pages)),
                most=_amount(most),
                cap=wording.number(self.cap.value()),
            )
        )


def _money(form: QFormLayout, name: str, millionths: int) -> QDoubleSpinBox:
    box = QDoubleSpinBox(minimum=0.0, maximum=_MOST_MONEY, decimals=4, singleStep=0.01)
    box.setValue(millionths / MILLION)
    _row(form, name, box)
    return box


def _row(form: QFormLayout, name: str, box: QSpinBox | QDoubleSpinBox) -> None:
    box.setAccessibleName(name)
    box.setMinimumWidth(160)
    form.addRow(name, box)


def _amount(value: float) -> str:
    """An amount with as many digits as it needs: "0.075"."""
    return QLocale().toString(value, "g", 6)
