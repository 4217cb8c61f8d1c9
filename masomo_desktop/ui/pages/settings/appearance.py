"""How the window looks, and in which language it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from masomo_desktop.ui import translation
from masomo_desktop.ui.pages.settings.section import Line, Section, choice

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.settings.page import SettingsPage


class AppearanceSection(Section):
    """Theme, text size, language: each takes effect at once."""

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        theme = page.shell.theme
        self.mode = choice(
            self.tr("Theme"),
            theme.mode.value,
            (self.tr("As the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        )
        self.text_size = choice(
            self.tr("Text size"),
            theme.text_size,
            (self.tr("Small"), "small"),
            (self.tr("Normal"), "normal"),
            (self.tr("Large"), "large"),
            (self.tr("Largest"), "largest"),
        )
        self.language = choice(
            self.tr("Language"),
            translation.chosen(),
            (self.tr("As the system"), translation.SYSTEM),
            *((name, code) for code, name in translation.LANGUAGES.items()),
        )
        self.add_card(
            Line(self.tr("Theme"), "", self.mode),
            Line(self.tr("Text size"), "", self.text_size),
            Line(self.tr("Language"), "", self.language),
        )
        self.column.addStretch()
        self.mode.currentIndexChanged.connect(self._theme_chosen)
        self.text_size.currentIndexChanged.connect(self._theme_chosen)
        self.language.currentIndexChanged.connect(self._language_chosen)

    def _theme_chosen(self) -> None:
        mode, size = self.mode.currentData(), self.text_size.currentData()
        self.page.shell.theme.choose(mode, size)
        keep = self.services.preferences.set
        self.page.act(lambda: (keep("theme", mode), keep("text_size", size)))

    def _language_chosen(self) -> None:
        language = self.language.currentData()
        self.page.act(lambda: self.services.preferences.set("language", language))
        translation.use(language)
