"""The window's language: Masomo's own translations and Qt's, by preference or by locale."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from masomo_desktop.core.paths import resources

#: What the settings offer, each in its own words.
LANGUAGES = {"en": "English", "fr": "Français", "sw": "Kiswahili"}
SYSTEM = "system"

_installed: list[QTranslator] = []


def use(language: str) -> str:
    """Show the window in `language` (a key of `LANGUAGES`, or "system"); returns the one in use.

    English is the source; its file only holds plural forms.
    """
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    locale = QLocale.system() if language not in LANGUAGES else QLocale(language)
    chosen = locale.name().split("_")[0]
    chosen = chosen if chosen in LANGUAGES else "en"
    own = str(resources() / "translations")
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{chosen}", of_qt), (f"masomo_{chosen}", own)):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(locale if chosen == locale.name().split("_")[0] else QLocale(chosen))
    return chosen
