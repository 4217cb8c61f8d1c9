"""Choices take effect at once and are kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from masomo_desktop import __version__
from masomo_desktop.ui import theme, translation
from masomo_desktop.ui.pages import settings
from masomo_desktop.ui.pages.settings import SettingsPage
from masomo_desktop.ui.theme import DARK, LIGHT
from masomo_desktop.ui.widgets.labels import Text
from tests.fakes.services import FakeServices
from tests.fakes.threads import HeldBackground
from tests.gui.conftest import Opened, Opening


@pytest.fixture(autouse=True)
def tesseract(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The languages that Tesseract has in these tests; the window is left English and light."""
    installed = ["eng", "swa", "script_of_mine"]
    monkeypatch.setattr(settings, "tesseract_languages", lambda: tuple(installed))
    yield installed
    translation.use("en")


def page_of(opened: Opened) -> SettingsPage:
    opened.window.router.start("settings")
    page = opened.window.page
    assert isinstance(page, SettingsPage)
    return page


def test_theme_and_text_size(open_window: Opening, services: FakeServices) -> None:
    services.chosen["theme"] = "light"
    opened = open_window()
    page = page_of(opened)
    assert page.mode.currentData() == "light"
    page.mode.setCurrentIndex(page.mode.findData("dark"))
    page.text_size.setCurrentIndex(page.text_size.findData("large"))
    assert theme.colors() is DARK
    assert theme.font_px("body") == 17
    assert services.chosen["theme"] == "dark"
    assert services.chosen["text_size"] == "large"
    opened.window.theme.choose("light", "normal")
    assert theme.colors() is LIGHT


def test_another_language_speaks_at_once(open_window: Opening, services: FakeServices) -> None:
    services.chosen["language"] = "en"
    opened = open_window()
    page = page_of(opened)
    page.language.setCurrentIndex(page.language.findData("fr"))
    assert services.chosen["language"] == "fr"
    opened.qtbot.waitUntil(lambda: opened.window.page is not page)
    assert opened.window.page.title.text() == "Réglages"
    assert opened.window.rail.buttons["home"].accessibleName() == "Accueil"
    assert opened.window.shell.router.current is not None
    assert opened.window.shell.router.current.name == "settings"


def test_what_a_page_asked_for_may_come_after_the_page_is_gone(
    open_window: Opening, services: FakeServices
) -> None:
    services.chosen["language"] = "en"
    held = HeldBackground()
    opened = open_window(background=held)
    home = opened.window.page  # its question is still open
    with opened.qtbot.waitSignal(home.destroyed):
        translation.use("sw")
    held.release()
    assert opened.window.page.isVisible()


def test_it_says_what_this_machine_has(open_window: Opening, tesseract: list[str]) -> None:
    opened = open_window()
    page = page_of(opened)
    assert "English" in page.ocr.text()
    assert "Kiswahili" in page.ocr.text()
    assert "script_of_mine" in page.ocr.text()
    tesseract.clear()
    page.refresh()
    assert "Tesseract is not installed here." in page.ocr.text()


def test_it_says_where_data_is_and_that_nothing_leaves(
    open_window: Opening, services: FakeServices
) -> None:
    page = page_of(open_window())
    texts = " ".join(label.text() for label in page.findChildren(Text))
    assert str(services.home) in texts
    assert "Nothing. Masomo has no account" in texts
    assert __version__ in texts
    assert "Affero" in texts
