"""Choices, and what Masomo says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop import __version__
from masomo_desktop.ui import translation
from masomo_desktop.ui.messages import copy
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.cards import Card, Divider
from masomo_desktop.ui.widgets.labels import Heading, Muted, Subheading
from masomo_desktop.ui.widgets.page import Page
from masomo_desktop.workflows.machine import tesseract_languages

if TYPE_CHECKING:
    from masomo_desktop.ui.shell import Shell


class SettingsPage(Page):
    """Appearance, language, where things are, what leaves this machine, about."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.set_title(self.tr("Settings"))
        theme = shell.theme
        self.mode = self._choice(
            self.tr("Theme"),
            theme.mode.value,
            (self.tr("As the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        )
        self.text_size = self._choice(
            self.tr("Text size"),
            theme.text_size,
            (self.tr("Small"), "small"),
            (self.tr("Normal"), "normal"),
            (self.tr("Large"), "large"),
            (self.tr("Largest"), "largest"),
        )
        languages = [(name, code) for code, name in translation.LANGUAGES.items()]
        self.language = self._choice(
            self.tr("Language"),
            translation.chosen(),
            (self.tr("As the system"), translation.SYSTEM),
            *languages,
        )
        self.ocr = Muted(self.tr("Looking…"))
        self._build()
        self.mode.currentIndexChanged.connect(self._theme_chosen)
        self.text_size.currentIndexChanged.connect(self._theme_chosen)
        self.language.currentIndexChanged.connect(self._language_chosen)

    def _build(self) -> None:
        home = str(self.shell.services.home)
        folder = Button(self.tr("Open folder"), "folder")
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(home)))
        version = Button(self.tr("Copy version"), "copy")
        version.clicked.connect(lambda: copy(f"Masomo {__version__}"))
        self._section(
            self.tr("Appearance"),
            _line(self.tr("Theme"), "", self.mode),
            _line(self.tr("Text size"), "", self.text_size),
            _line(self.tr("Language"), "", self.language),
        )
        self._section(
            self.tr("Your data"),
            _line(self.tr("Data folder"), home, folder),
            _line(
                self.tr("What leaves this machine"),
                self.tr(
                    "Nothing. Masomo has no account, opens no connection, and reads your files "
                    "only here."
                ),
            ),
        )
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Subheading(self.tr("Languages for scanned pages (Tesseract)")))
        column.addWidget(self.ocr)
        self._section(self.tr("Reading"), reading)
        self._section(
            self.tr("About"),
            _line(
                self.tr("Masomo {version}").format(version=__version__),
                self.tr(
                    "Free software under the GNU Affero General Public License, version 3 or "
                    "later: you may use, study, share and change it."
                ),
                version,
            ),
        )
        self.body.addStretch(1)

    def _section(self, title: str, *lines: QWidget) -> None:
        self.body.addWidget(Heading(title))
        card = Card()
        card.content.setSpacing(Space.M)
        for number, line in enumerate(lines):
            if number:
                card.content.addWidget(Divider())
            card.content.addWidget(line)
        self.body.addWidget(card)
        self.body.addSpacing(Space.S)

    def _choice(self, name: str, chosen: str, *options: tuple[str, str]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setMinimumWidth(180)
        for text, value in options:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def refresh(self) -> None:
        self.load(tesseract_languages, self._show_languages)

    def _show_languages(self, languages: tuple[str, ...]) -> None:
        if languages:
            self.ocr.setText(", ".join(_language_name(code) for code in languages))
        else:
            self.ocr.setText(
                self.tr(
                    "Tesseract is not installed here. Files with a text layer are read without it; "
                    "to read scans, install Tesseract and the languages of your books."
                )
            )

    def _theme_chosen(self) -> None:
        mode, size = self.mode.currentData(), self.text_size.currentData()
        self.shell.theme.choose(mode, size)
        keep = self.shell.services.preferences.set
        self.act(lambda: (keep("theme", mode), keep("text_size", size)))

    def _language_chosen(self) -> None:
        language = self.language.currentData()
        self.act(lambda: self.shell.services.preferences.set("language", language))
        translation.use(language)


def _language_name(code: str) -> str:
    """A language by its own name; Tesseract's codes that are no language stay as they are."""
    language = QLocale.codeToLanguage(code)
    if language in (QLocale.Language.AnyLanguage, QLocale.Language.C):
        return code
    name = QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def _line(title: str, sentence: str, control: QWidget | None = None) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.L)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Subheading(title))
    if sentence:
        words.addWidget(Muted(sentence).selectable())
    row.addLayout(words, 1)
    if control is not None:
        row.addWidget(control)
    return line
