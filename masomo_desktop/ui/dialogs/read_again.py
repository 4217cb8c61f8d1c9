"""The remedies for a source that was not read well: another language, another way, more models."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from masomo_desktop.extraction.model import ReadingMethod, Source, SourceKind
from masomo_desktop.ui import how_read
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Muted, Problem, Subheading

if TYPE_CHECKING:
    from masomo_desktop.workflows.remedies import Remedies

#: Kinds with pages of which some may be pictures.
PAGED = frozenset({SourceKind.PDF, SourceKind.IMAGE})
HEARD = frozenset({SourceKind.AUDIO, SourceKind.VIDEO})
_LINES = 5
_WIDTH = 560


class Languages(QListWidget):
    """Languages to tick, those that are ticked first."""

    def __init__(self, name: str, codes: Sequence[str], ticked: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        names = sorted((how_read.language_name(code).casefold(), code) for code in codes)
        names.sort(key=lambda pair: pair[1] not in ticked)
        for _, code in names:
            item = QListWidgetItem(how_read.language_name(code), self)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = Qt.CheckState.Checked if code in ticked else Qt.CheckState.Unchecked
            item.setCheckState(on)
        self.setCurrentRow(0)
        self.ensurePolished()  # or its rows are measured without their padding
        line = self.sizeHintForRow(0) if names else 0
        self.setFixedHeight(min(_LINES, max(1, len(names))) * line + 2 * self.frameWidth() + 2)

    @property
    def ticked(self) -> list[str]:
        """The codes that are ticked."""
        items = map(self.item, range(self.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]


class ReadAgain(Dialog):
    """Emits `wanted` with languages and a `ReadingMethod`, `download` with a model's name, or
    `models_wanted` where the learner is to add one."""

    wanted = Signal(list, str)
    download = Signal(str)
    models_wanted = Signal()

    def __init__(
        self, source: Source, how: str, remedies: Remedies, parent: QWidget | None
    ) -> None:
        sentence = how[:1].upper() + how[1:]
        title = self.tr("Read “{name}” again").format(name=source.name)
        deaf = source.kind in HEARD and not remedies.can_read  # which is then said below
        super().__init__(title, "" if deaf else sentence, icon_name="retry", parent=parent)
        self._source = source
        self.setMinimumWidth(_WIDTH)
        self.content.setSpacing(Space.S)
        self.languages: Languages | None = None
        self.offers: QComboBox | None = None
        self.ways: dict[ReadingMethod, QRadioButton] = {}
        if source.kind in PAGED or source.kind in HEARD:
            self._ask_language(remedies)
        if source.kind is SourceKind.PDF:
            self._ask_way()
        kept = Muted(self.tr("What is here now stays until the new reading is whole."))
        self.content.addSpacing(Space.S)
        self.content.addWidget(kept)
        self.add_button(Button(self.tr("Cancel")), self.reject)
        self.confirm = self._confirm(deaf=deaf)
        self.confirm.setFocus()

    def _confirm(self, *, deaf: bool) -> Button:
        """The button for what comes next: without a model, listening again cannot help."""
        if deaf:
            add = PrimaryButton(self.tr("Add a model…"))
            add.clicked.connect(self.models_wanted)
            return self.add_button(add, self.reject, default=True)
        self.accepted.connect(self._want)
        return self.add_button(PrimaryButton(self.tr("Read again")), self.accept, default=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that its wrapped lines need at this width: a window that is only as high
        as its hint lets them lie over each other."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    @property
    def method(self) -> str:
        """The way of reading that is chosen."""
        chosen = [way for way, button in self.ways.items() if button.isChecked()]
        return chosen[0].value if chosen else ReadingMethod.AUTO.value

    def _want(self) -> None:
        self.wanted.emit(self.languages.ticked if self.languages else [], self.method)

    def _ask_language(self, remedies: Remedies) -> None:
        heard = self._source.kind in HEARD
        if not remedies.can_read:
            missing = Problem(
                self.tr(
                    "To write down what is said, Masomo needs a model that listens, and there is "
                    "none on this computer yet. Add one from a file under Settings, Models, or "
                    "download one; after that no connection is needed."
                )
                if heard
                else self.tr("Tesseract, which reads pictures of pages, is not installed here.")
            )
            self.content.addWidget(missing)
        elif remedies.languages:
            title = self.tr("Language of the recording") if heard else self.tr("Language")
            self.content.addWidget(Subheading(title))
            guess = Muted(self.tr("Tick one or more; with none ticked, Masomo finds out itself."))
            self.content.addWidget(guess)
            self.languages = Languages(title, remedies.languages, self._source.languages)
            self.content.addWidget(self.languages)
        if heard and remedies.model is not None:
            self.content.addWidget(
                Muted(
                    self.tr("Best model that is installed: {name} ({size}).").format(
                        name=remedies.model.name, size=how_read.size(remedies.model.size)
                    )
                )
            )
        if remedies.offers:
            self._offer(remedies, heard=heard)
        if not heard:
            self.content.addWidget(Muted(self._how_to_get_packs()))

    def _offer(self, remedies: Remedies, *, heard: bool) -> None:
        title = self.tr("A language that is not here yet")
        if heard:
            first = remedies.model is None
            title = self.tr("A model that listens") if first else self.tr("A better model")
        self.content.addSpacing(Space.XS)
        self.content.addWidget(Subheading(title))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        box = self.offers = QComboBox()
        box.setAccessibleName(title)
        for offer in remedies.offers:
            name = offer.title if heard else how_read.language_name(offer.name)
            box.addItem(f"{name} · {how_read.size(offer.size)}", offer.name)
        get = Button(self.tr("Download"), "download")
        get.setAccessibleDescription(self.tr("Fetches it from the internet, once."))
        get.setToolTip(get.accessibleDescription())
        get.clicked.connect(lambda: self._download(box.currentData()))
        row.addWidget(box, 1)
        row.addWidget(get)
        self.content.addLayout(row)

    def _download(self, name: str) -> None:
        self.download.emit(name)
        self.reject()

    def _ask_way(self) -> None:
        self.content.addSpacing(Space.XS)
        self.content.addWidget(Subheading(self.tr("How")))
        column = QVBoxLayout()
        column.setSpacing(2)
        group = QButtonGroup(self)
        ways = {
            ReadingMethod.AUTO: self.tr("By itself: pictures of pages only where text is missing"),
            ReadingMethod.OCR: self.tr("Every page as a picture, where its text layer is wrong"),
            ReadingMethod.NATIVE: self.tr("Only the text layer, without pictures: the quickest"),
        }
        for way, words in ways.items():
            button = self.ways[way] = QRadioButton(words)
            button.setChecked(way is self._source.method)
            group.addButton(button)
            column.addWidget(button)
        self.content.addLayout(column)

    def _how_to_get_packs(self) -> str:
        return self.tr(
            "Any other language: install Tesseract’s pack of it (Debian and Ubuntu: tesseract-ocr "
            "and the language; macOS: brew install tesseract-lang; Windows: run Tesseract’s "
            "installer again)."
        )
