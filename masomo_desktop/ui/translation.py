"""The window's language: Masomo's own translations and Qt's, by preference or by locale."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from masomo_desktop.core.paths import resources

#: What the settings offer, each in its own words.
LANGUAGES = {"en": "English", "fr": "Français", "sw": "Kiswahili"}
SYSTEM = "system"

_installed: list[QTranslator] = []


class _InForce:
    """What was asked for last, of this process's one application."""

    choice = SYSTEM
    language = "en"


def chosen() -> str:
    """What `use` was last asked for: "system" or a key of `LANGUAGES`."""
    return _InForce.choice


def in_use() -> str:
    """The language that the window is shown in."""
    return _InForce.language


def use(language: str) -> str:
    """Show the window in `language` (a key of `LANGUAGES`, or "system"); returns the one in use.

    English is the source; its file only holds plural forms.
    """
    _InForce.choice = language if language in LANGUAGES else SYSTEM
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    locale = QLocale.system() if language not in LANGUAGES else QLocale(language)
    code = locale.name().split("_")[0]
    own_name = code if code in LANGUAGES else "en"
    own = str(resources() / "translations")
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{own_name}", of_qt), (f"masomo_{own_name}", own)):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(locale if code == own_name else QLocale(own_name))
    _InForce.language = own_name
    return own_name
