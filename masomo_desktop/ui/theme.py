"""One source of colours, spacing, radii and type sizes, and how they reach Qt.

`colors()` is the palette in force; painters and icons ask for it each time they paint, so nothing
has to be told when the theme changes (Qt repaints every widget when the application's palette
does). Everything a style sheet needs comes from here through `resources/styles/masomo.qss`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from masomo_desktop.core.paths import resources


@dataclass(frozen=True)
class Colors:
    """The colours of one theme, as "#rrggbb". Every text colour reaches AA (4.5:1) where used."""

    rail: str  # the navigation's background
    page: str  # a page's background
    surface: str  # cards, fields, menus
    raised: str  # hovered rows and quiet buttons
    line: str  # soft separators
    edge: str  # borders that carry meaning (fields): 3:1
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_text: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    info: str
    info_soft: str
    highlight: str  # behind a proof's quote
    shadow: str


LIGHT = Colors(
    rail="#f3f1ec",
    page="#fbfaf7",
    surface="#ffffff",
    raised="#f1efe9",
    line="#e5e2da",
    edge="#8b877e",
    text="#1c2321",
    muted="#56605b",
    faint="#626b66",
    accent="#0d6b62",
    accent_hover="#095650",
    on_accent="#ffffff",
    accent_soft="#dcefeb",
    accent_text="#0a5a53",
    success="#1b6637",
    success_soft="#e0f2e5",
    warning="#7d4b00",
    warning_soft="#fbedd3",
    danger="#b0251d",
    danger_soft="#fbe7e5",
    info="#1d5175",
    info_soft="#e1eef7",
    highlight="#ffe69c",
    shadow="#1c2321",
)

DARK = Colors(
    rail="#131615",
    page="#191c1b",
    surface="#212524",
    raised="#2b302e",
    line="#343a38",
    edge="#7b8480",
    text="#e8ebe9",
    muted="#acb4b0",
    faint="#9aa39e",
    accent="#5cc6b6",
    accent_hover="#7ad6c8",
    on_accent="#062420",
    accent_soft="#1c3c37",
    accent_text="#82dacd",
    success="#84d3a2",
    success_soft="#1d3827",
    warning="#ecbd70",
    warning_soft="#3d3018",
    danger="#f59a92",
    danger_soft="#472826",
    info="#92c6ea",
    info_soft="#1f3546",
    highlight="#6b5615",
    shadow="#000000",
)


class Space:
    """Distances in device-independent pixels: a scale of four."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class Radius:
    """Rounding of corners in device-independent pixels."""

    SMALL = 6
    FIELD = 8
    CARD = 12


#: Type sizes in device-independent pixels at text size "normal"; `font_px` scales them.
TYPE = {"caption": 12, "body": 14, "lead": 16, "heading": 18, "title": 26}

TEXT_SIZES = {"small": 0.9, "normal": 1.0, "large": 1.2, "largest": 1.45}

#: The first family that the machine has is used: Windows, macOS, then the usual Linux desktops.
FAMILIES = [
    "Segoe UI Variable Text",
    "Segoe UI",
    ".AppleSystemUIFont",
    "Inter",
    "Cantarell",
    "Ubuntu",
    "Noto Sans",
    "DejaVu Sans",
]
MONOSPACE = ["Cascadia Mono", "Consolas", "Menlo", "Noto Sans Mono", "DejaVu Sans Mono"]


class Mode(StrEnum):
    """What the learner chose; `SYSTEM` follows the desktop, also while Masomo runs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class _InForce:
    """What this process paints with, as Qt itself has one palette for an application."""

    colors = LIGHT
    scale = 1.0


def colors() -> Colors:
    """The colours in force."""
    return _InForce.colors


def color(name: str) -> QColor:
    """The colour in force of that name, one of the fields of `Colors`."""
    return QColor(getattr(colors(), name))


def font_px(role: str) -> int:
    """The size in pixels of a role of `TYPE`, at the learner's text size."""
    return round(TYPE[role] * _InForce.scale)


def scaled(pixels: int) -> int:
    """A width that holds text, at the learner's text size."""
    return round(pixels * (1 + (_InForce.scale - 1) * 0.6))


def font(role: str = "body", *, bold: bool = False) -> QFont:
    """The application's font in a role of `TYPE`: for painters; widgets get it by style sheet."""
    made = QFont(FAMILIES)
    made.setPixelSize(font_px(role))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


class Theme(QObject):
    """Puts a theme on the application, and keeps it right when the desktop's own changes."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.mode = Mode.SYSTEM
        self.text_size = "normal"
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def choose(self, mode: str = Mode.SYSTEM, text_size: str = "normal") -> None:
        """Apply `mode` ("system", "light", "dark") and `text_size` (a key of `TEXT_SIZES`).

        Unknown values, as an older or newer version may have stored, count as the defaults.
        """
        self.mode = Mode(mode) if mode in set(Mode) else Mode.SYSTEM
        self.text_size = text_size if text_size in TEXT_SIZES else "normal"
        self._apply()

    def _system_changed(self) -> None:
        if self.mode is Mode.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        dark = self.mode is Mode.DARK or (
            self.mode is Mode.SYSTEM
            and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        _InForce.colors = DARK if dark else LIGHT
        _InForce.scale = TEXT_SIZES[self.text_size]
        self._application.setFont(font())
        self._application.setPalette(_qt_palette(colors()))
        self._application.setStyleSheet(style_sheet())


def style_sheet() -> str:
    """All of `resources/styles` as one sheet, `$names` filled from the theme, or KeyError."""
    sizes = {f"px_{role}": f"{font_px(role)}px" for role in TYPE}
    radii = {
        "radius_small": f"{Radius.SMALL}px",
        "radius_field": f"{Radius.FIELD}px",
        "radius_card": f"{Radius.CARD}px",
    }
    check = "field-check-light.svg" if colors() is LIGHT else "field-check-dark.svg"
    icons = {"icons": (resources() / "icons").as_posix(), "check": check}
    files = sorted((resources() / "styles").glob("*.qss"))
    source = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return Template(source).substitute(asdict(colors()), **sizes, **radii, **icons)


def _qt_palette(theme: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for part, value in (
        (role.Window, theme.page),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.raised),
        (role.Text, theme.text),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.on_accent),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.accent_text),
        (role.LinkVisited, theme.accent_text),
        (role.PlaceholderText, theme.faint),
        (role.ToolTipBase, theme.text),
        (role.ToolTipText, theme.page),
        (role.Light, theme.surface),
        (role.Midlight, theme.raised),
        (role.Mid, theme.line),
        (role.Dark, theme.edge),
        (role.Shadow, theme.shadow),
    ):
        palette.setColor(part, QColor(value))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(theme.faint))
    return palette
