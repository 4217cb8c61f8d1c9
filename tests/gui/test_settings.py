"""Choices take effect at once and are kept; the sections say what is true of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TypeVar

import pytest

from masomo_desktop import __version__
from masomo_desktop.core.errors import DiskFull
from masomo_desktop.jobs.courtesy import BATTERY, QUIET
from masomo_desktop.providers.catalogue import ModelKind
from masomo_desktop.ui import theme, translation
from masomo_desktop.ui.dialogs.restore import Restore
from masomo_desktop.ui.pages.settings import power, reading, storage
from masomo_desktop.ui.pages.settings.about import AboutSection
from masomo_desktop.ui.pages.settings.appearance import AppearanceSection
from masomo_desktop.ui.pages.settings.page import SettingsPage
from masomo_desktop.ui.pages.settings.power import PowerSection
from masomo_desktop.ui.pages.settings.reading import ReadingSection
from masomo_desktop.ui.pages.settings.report import ReportSection
from masomo_desktop.ui.pages.settings.section import Section
from masomo_desktop.ui.pages.settings.storage import StorageSection
from masomo_desktop.ui.theme import DARK, LIGHT
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.ui.widgets.labels import Text
from masomo_desktop.workflows.backup.model import Backup
from masomo_desktop.workflows.backup.service import Since
from masomo_desktop.workflows.diagnostics.checks import Check
from masomo_desktop.workflows.language_packs import USUAL
from masomo_desktop.workflows.upkeep.cleaning import GRACE
from masomo_desktop.workflows.upkeep.storage import Storage
from tests.fakes.services import FakeServices
from tests.fakes.settings import put_model
from tests.fakes.threads import HeldBackground
from tests.gui.conftest import Opened, Opening

S = TypeVar("S", bound=Section)
SIZES = Storage(5_000_000, 2_000_000, 1_000_000, 0, 300_000, 200_000, 0, 100_000, 9_000_000_000)


@pytest.fixture(autouse=True)
def tesseract(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The languages that Tesseract has in these tests; the window is left English and light."""
    installed = ["eng", "swa", "script_of_mine"]
    monkeypatch.setattr(reading, "tesseract_languages", lambda: tuple(installed))
    monkeypatch.setattr(storage, "measure", lambda _paths: SIZES)
    yield installed
    translation.use("en")


def page_of(opened: Opened, section: str = "appearance") -> SettingsPage:
    opened.window.router.start("settings", section=section)
    page = opened.window.page
    assert isinstance(page, SettingsPage)
    assert page.shown == section
    return page


def section_of(opened: Opened, kind: type[S], name: str) -> S:
    section = page_of(opened, name).section
    assert isinstance(section, kind)
    return section


def test_theme_and_text_size(open_window: Opening, services: FakeServices) -> None:
    services.chosen["theme"] = "light"
    opened = open_window()
    shown = section_of(opened, AppearanceSection, "appearance")
    assert shown.mode.currentData() == "light"
    shown.mode.setCurrentIndex(shown.mode.findData("dark"))
    shown.text_size.setCurrentIndex(shown.text_size.findData("large"))
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
    shown = section_of(opened, AppearanceSection, "appearance")
    shown.language.setCurrentIndex(shown.language.findData("fr"))
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


def test_sections_are_chosen_at_the_side_or_from_a_box_where_it_is_narrow(
    open_window: Opening,
) -> None:
    opened = open_window(1366, 768)
    page = page_of(opened)
    assert page.side.isVisible()
    assert not page.picker.isVisible()
    page.buttons_by_name["power"].click()
    assert page.shown == "power"
    assert [n for n, button in page.buttons_by_name.items() if button.isChecked()] == ["power"]
    opened.window.resize(640, 600)
    opened.settle()
    assert not page.side.isVisible()
    assert page.picker.isVisible()
    assert page.picker.currentData() == "power"
    page.picker.setCurrentIndex(page.picker.findData("about"))
    assert page.shown == "about"
    opened.window.router.go("settings")
    assert page.shown == "about"


def test_no_section_is_wider_than_the_window(open_window: Opening) -> None:
    opened = open_window(720, 600)
    page = page_of(opened)
    for name in page.buttons_by_name:
        page.choose(name)
        opened.settle()
        room = page.stack.width()
        assert page.section.minimumSizeHint().width() <= room, name


def test_it_says_in_which_languages_scans_can_be_read_and_which_are_missing(
    open_window: Opening, services: FakeServices, tesseract: list[str]
) -> None:
    opened = open_window()
    tesseract.remove("swa")
    shown = section_of(opened, ReadingSection, "reading")
    assert "English" in shown.tesseract.sentence.text()
    assert "script_of_mine" in shown.tesseract.sentence.text()
    [missing] = shown.missing.rows.rows
    assert (missing.title, missing.badge) == ("Kiswahili", "Missing")
    shown.missing.acted.emit("swa")
    asked = opened.shown(Dialog)
    assert "m.example" in asked.sentence.text()
    assert services.job_rows == {}
    asked.accept()
    assert [job.kind for job in services.job_rows.values()] == ["models.download"]
    tesseract.append("swa")
    opened.window.page.refresh()
    assert "Kiswahili" in shown.tesseract.sentence.text()
    assert not shown.missing.isVisible()


def test_without_tesseract_it_says_how_to_get_it(
    open_window: Opening, tesseract: list[str]
) -> None:
    tesseract.clear()
    shown = section_of(open_window(), ReadingSection, "reading")
    assert "Tesseract is not installed here." in shown.tesseract.sentence.text()
    assert "tesseract-ocr" in shown.tesseract.sentence.text() or "Tesseract for Windows" in (
        shown.tesseract.sentence.text()
    )


def test_the_usual_language_of_scans_is_kept(open_window: Opening, services: FakeServices) -> None:
    shown = section_of(open_window(), ReadingSection, "reading")
    shown.usual.setCurrentIndex(shown.usual.findData("swa"))
    assert services.chosen[USUAL] == "swa"
    shown.page.refresh()
    assert shown.usual.currentData() == "swa"


def test_speech_models_are_named_or_said_to_be_missing(
    open_window: Opening, services: FakeServices
) -> None:
    shown = section_of(open_window(), ReadingSection, "reading")
    assert "None yet" in shown.speech.sentence.text()
    put_model(services.models, "whisper-base", ModelKind.WHISPER)
    shown.page.refresh()
    assert "whisper-base" in shown.speech.sentence.text()


def test_quiet_and_the_battery(
    open_window: Opening, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(power, "on_battery", lambda: 41.0)
    shown = section_of(open_window(), PowerSection, "power")
    assert "41 %" in shown.battery.sentence.text()
    assert shown.threshold.currentData() == 30
    shown.quiet.click()
    assert services.chosen[QUIET] is True
    shown.threshold.setCurrentIndex(shown.threshold.findData(50))
    assert services.chosen[BATTERY] == 50
    services.chosen[BATTERY] = 37  # by another program
    shown.page.refresh()
    assert shown.threshold.currentText() == "37 %"


def test_backups_are_made_and_say_what_they_are(
    open_window: Opening, services: FakeServices
) -> None:
    opened = open_window()
    shown = section_of(opened, StorageSection, "storage")
    assert not shown.list.isVisible()
    shown.now.click()
    [row] = shown.list.rows.rows
    assert row.action
    assert "every byte of it was read back" in shown.status.text()
    services.backups.error = DiskFull()
    shown.now.click()
    assert "disk" in shown.status.text().lower()
    assert shown.now.isEnabled()
    services.backups.error = None
    services.backups.made.append(
        Backup(services.home / "half.zip", datetime(2026, 11, 30, tzinfo=UTC), 10, whole=False)
    )
    shown.page.refresh()
    assert (shown.list.rows.rows[0].badge, shown.list.rows.rows[0].action) == ("Damaged", "")


def test_going_back_tells_first_what_will_be_lost(open_window: Opening) -> None:
    opened = open_window()
    agreed: list[bool] = []
    for since, told in (
        (Since(2, 0, 7), ["2 files that you added", "7 answers to quiz questions"]),
        (Since(0, 0, 0), ["Nothing: no file, study material or answer was added since."]),
        (Since(None, None, None), ["How much that is cannot be read."]),
    ):
        asked = Restore("24/11/2026", since, lambda: agreed.append(True), opened.window)
        opened.qtbot.addWidget(asked)
        texts = [label.text() for label in asked.findChildren(Text)]
        assert [text for text in texts if text in told] == told
    asked.confirm.click()
    assert agreed == [True]


def test_storage_and_grace(open_window: Opening, services: FakeServices) -> None:
    shown = section_of(open_window(), StorageSection, "storage")
    assert "5" in shown.sizes["originals"].text()
    assert "GB" in shown.sizes["free"].text()
    shown.grace.setCurrentIndex(shown.grace.findData(0))
    assert services.chosen[GRACE] == 0


def test_findings_come_with_remedies_the_grave_ones_first(
    open_window: Opening, services: FakeServices
) -> None:
    services.diagnostics.findings.append(Check("database", False, True, "page 7 is damaged", "x"))
    shown = section_of(open_window(), ReportSection, "report")
    rows = shown.list.rows.rows
    assert [row.badge for row in rows] == ["Needed", "Optional", "Good"]
    assert "it offers the newest backup" in rows[0].detail
    assert "1 thing must be put right" in shown.found.text()


def test_a_report_that_cannot_be_written_says_so(
    open_window: Opening, services: FakeServices
) -> None:
    shown = section_of(open_window(), ReportSection, "report")
    services.diagnostics.error = DiskFull()
    shown.write_to(services.home)
    assert "disk" in shown.status.text().lower()
    services.diagnostics.error = None
    shown.write_to(services.home)
    assert "masomo-report.zip" in shown.status.text()
    texts = " ".join(label.text() for label in shown.findChildren(Text))
    assert "No name or content of a file" in texts


def test_it_says_where_data_is_and_what_masomo_is(
    open_window: Opening, services: FakeServices
) -> None:
    shown = section_of(open_window(), AboutSection, "about")
    texts = " ".join(label.text() for label in shown.findChildren(Text))
    assert str(services.home) in texts
    assert __version__ in texts
    assert "Affero" in texts
