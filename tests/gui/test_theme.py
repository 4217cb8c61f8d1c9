"""Both themes can be read, and reach every widget."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from masomo_desktop.core.paths import resources
from masomo_desktop.ui import theme
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.theme import DARK, LIGHT, Colors, Mode, Theme

#: Text colour on ground, wherever the window puts one on the other.
TEXT_ON = [
    *[(ink, ground) for ink in ("text", "muted") for ground in ("page", "surface", "raised")],
    ("muted", "rail"),
    ("text", "rail"),
    ("text", "line"),
    ("text", "highlight"),
    ("faint", "page"),
    ("faint", "surface"),
    ("accent_text", "page"),
    ("accent_text", "surface"),
    ("accent_text", "raised"),
    ("accent_text", "accent_soft"),
    ("text", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("muted", "line"),
    *[
        (tone, ground)
        for tone in ("success", "warning", "danger", "info")
        for ground in ("surface", "page", f"{tone}_soft")
    ],
    ("page", "text"),
]
#: What carries meaning without being text: borders of fields, the focus ring, progress.
SHAPES_ON = [
    ("edge", "surface"),
    ("edge", "page"),
    ("accent", "surface"),
    ("accent", "page"),
    ("accent", "line"),
]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""

    def luminance(name: str) -> float:
        parts = QColor(name).getRgbF()[:3]
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_text_reaches_aa_and_shapes_three_to_one(colors: Colors) -> None:
    values = asdict(colors)
    for pairs, least in ((TEXT_ON, 4.5), (SHAPES_ON, 3.0)):
        weak = {
            (ink, ground): round(contrast(values[ink], values[ground]), 2)
            for ink, ground in pairs
            if contrast(values[ink], values[ground]) < least
        }
        assert not weak


def test_choosing_reaches_the_palette_and_the_style_sheet(qapp: QApplication) -> None:
    chosen = Theme(qapp)
    chosen.choose("dark")
    assert theme.colors() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.page)
    assert DARK.accent in qapp.styleSheet()
    chosen.choose("light")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.page)
    assert "$" not in qapp.styleSheet()


def test_text_size_scales_type(qapp: QApplication) -> None:
    chosen = Theme(qapp)
    chosen.choose("light", "normal")
    usual = theme.font_px("body")
    chosen.choose("light", "largest")
    assert theme.font_px("body") > usual
    assert f"font-size: {theme.font_px('body')}px" in qapp.styleSheet()
    chosen.choose("light", "normal")


def test_unknown_choices_count_as_the_defaults(qapp: QApplication) -> None:
    chosen = Theme(qapp)
    chosen.choose("sepia", "enormous")
    assert (chosen.mode, chosen.text_size) == (Mode.SYSTEM, "normal")


def test_the_system_is_followed_only_when_asked(qapp: QApplication) -> None:
    chosen = Theme(qapp)
    chosen.choose("dark")
    chosen._system_changed()
    assert theme.colors() is DARK
    chosen.choose("system")
    assert theme.colors() is LIGHT  # the screen that is not there has no dark scheme


ICONS = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_something(qapp: QApplication, name: str) -> None:
    image = icon(name, "text").pixmap(QSize(24, 24)).toImage()
    seen = [(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 100]
    assert len(seen) > 10


def test_icons_take_the_colour_of_the_theme_in_force(qapp: QApplication) -> None:
    chosen = Theme(qapp)
    dot = icon("dot", "accent")
    for mode, colors in (("light", LIGHT), ("dark", DARK)):
        chosen.choose(mode)
        middle = dot.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12)
        assert middle.name() == colors.accent
    checked = icon("dot").pixmap(QSize(24, 24), QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert checked.pixelColor(12, 12).name() == DARK.accent_text
    chosen.choose("light")
