"""What every section of the settings is built on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop.core.errors import UserError
from masomo_desktop.ui.theme import Space, scaled
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.cards import Card, Divider
from masomo_desktop.ui.widgets.labels import Heading, Muted, Subheading

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.settings.page import SettingsPage
    from masomo_desktop.workflows.services import Services


class Section(QWidget):
    """A column of headings and cards.

    `read` is called off the main thread each time that the section is shown and when something of
    a kind in `kinds` has changed; `show_found` shows what it returned.
    """

    kinds: tuple[str, ...] = ()

    def __init__(self, page: SettingsPage) -> None:
        super().__init__()
        self.setObjectName("column")
        self.page = page
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, Space.M, Space.XL)
        self.column.setSpacing(Space.M)

    @property
    def services(self) -> Services:
        """For `read`, and inside `page.act`."""
        return self.page.shell.services

    def read(self) -> Any:
        """What there is to show; None where nothing is read."""
        return None

    def show_found(self, found: Any) -> None:
        """Show what `read` returned."""

    def add_heading(self, title: str, *buttons: Button) -> None:
        """Begin a part, with what can be done in it at the right."""
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(Heading(title), 1)
        for button in buttons:
            row.addWidget(button)
        if self.column.count():
            self.column.addSpacing(Space.S)
        self.column.addLayout(row)

    def add_card(self, *widgets: QWidget) -> Card:
        """Put things on a card, with lines between them."""
        card = Card()
        card.content.setSpacing(Space.M)
        for number, widget in enumerate(widgets):
            if number:
                card.content.addWidget(Divider())
            card.content.addWidget(widget)
        self.column.addWidget(card)
        return card


class Asking(Protocol):
    """A dialog that asks again when what it was given is refused."""

    def refuse(self, error: UserError) -> None: ...
    def reject(self) -> None: ...


def refused(page: SettingsPage, asked: Asking) -> Callable[[Exception], None]:
    """What `page.act` is to do with an error: the learner's go back to the dialog, ours do not."""

    def told(error: Exception) -> None:
        if isinstance(error, UserError):
            asked.refuse(error)
        else:
            asked.reject()
            page.shell.messages.failed(error)

    return told


class Line(QWidget):
    """The name of a choice, a sentence about it, and its controls at the right."""

    def __init__(self, title: str, sentence: str = "", *controls: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title, self.sentence = Subheading(title), Muted()
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        row.addLayout(words, 1)
        for control in controls:
            row.addWidget(control)
        self.say(sentence)

    def say(self, sentence: str) -> None:
        """Show another sentence; the empty one takes no room."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))


def choice(name: str, chosen: Any, *options: tuple[str, Any]) -> QComboBox:
    """A box of options, each with its words and value."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMinimumWidth(scaled(190))
    for text, value in options:
        box.addItem(text, value)
    select(box, chosen)
    return box


def select(box: QComboBox, value: Any) -> None:
    """Show an option as chosen, without telling anybody; the first where there is none such."""
    before = box.blockSignals(True)
    box.setCurrentIndex(max(0, box.findData(value)))
    box.blockSignals(before)
