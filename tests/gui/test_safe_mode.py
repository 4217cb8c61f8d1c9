"""The first screen over a damaged database, with real damaged files behind it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from masomo_desktop import app
from masomo_desktop.core.errors import DatabaseDamaged
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.store.snapshot import problems
from masomo_desktop.ui.main_window import MainWindow
from masomo_desktop.ui.safe_mode import SafeMode
from masomo_desktop.ui.shell import Background
from masomo_desktop.workflows.rescue import Rescue
from tests.fakes.threads import HeldBackground, InlineBackground

PATIENCE = 30_000


@pytest.fixture
def damaged(home: Path) -> ProfilePaths:
    """A profile with a backup, something added since, and then a damaged first page."""
    services = app.build(home)
    services.courses.create("Kept in the backup")
    services.backups.make()
    course = services.courses.create("Added since")
    services.imports.import_text(course.id, "Notes", "A river brings silt to the sea. " * 20)
    services.close()
    with services.paths.database.open("r+b") as file:
        file.write(bytes(100))
    return services.paths


def _names(paths: ProfilePaths) -> list[str]:
    services = app.build(paths.home)
    names = sorted(course.name for course in services.courses.all())
    services.close()
    return names


def _open(paths: ProfilePaths, qtbot: QtBot, background: Background | None = None) -> SafeMode:
    with pytest.raises(DatabaseDamaged) as caught:
        app.build(paths.home)
    screen = SafeMode(caught.value, Rescue(paths), background or InlineBackground())
    screen.show()
    return screen


def test_it_says_what_happened_and_what_going_back_would_lose(
    damaged: ProfilePaths, qtbot: QtBot
) -> None:
    before = damaged.database.read_bytes()
    screen = _open(damaged, qtbot)
    assert "damaged" in screen.heading.text()
    assert "every byte of it" in screen.backup_text.text()
    assert "cannot be read" in screen.backup_text.text()
    assert screen.restore.isEnabled()
    screen.quit.click()
    assert screen.result() == QDialog.DialogCode.Rejected
    assert damaged.database.read_bytes() == before


def test_going_back_opens_the_backup_and_keeps_the_damaged_file(
    damaged: ProfilePaths, qtbot: QtBot
) -> None:
    before = damaged.database.read_bytes()
    screen = _open(damaged, qtbot)
    screen.restore.click()
    assert screen.result() == QDialog.DialogCode.Accepted
    assert _names(damaged) == ["Kept in the backup"]
    [aside] = damaged.aside.glob("damaged-*")
    assert (aside / "masomo.sqlite3").read_bytes() == before
    assert problems(damaged.database, full=True) == []


def test_saving_what_can_be_read_loses_nothing_here(damaged: ProfilePaths, qtbot: QtBot) -> None:
    screen = _open(damaged, qtbot)
    screen.salvage.click()
    assert screen.result() == QDialog.DialogCode.Accepted
    assert _names(damaged) == ["Added since", "Kept in the backup"]


def test_without_a_backup_it_says_so(damaged: ProfilePaths, qtbot: QtBot) -> None:
    for backup in damaged.backups.iterdir():
        backup.write_bytes(backup.read_bytes()[:-100])
    screen = _open(damaged, qtbot)
    assert "no whole backup" in screen.backup_text.text()
    assert not screen.restore.isEnabled()
    assert screen.salvage.isEnabled()
    screen.close()


def test_a_bad_choice_is_told_and_changes_nothing(
    damaged: ProfilePaths, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "holiday.zip"
    chosen.write_bytes(b"no backup")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen), ""))
    before = damaged.database.read_bytes()
    screen = _open(damaged, qtbot)
    screen.other.click()
    assert "not a whole backup" in screen.status.text()
    assert screen.isVisible()
    assert screen.quit.isEnabled()
    assert damaged.database.read_bytes() == before
    screen.close()


@pytest.mark.expects_warnings("safe_mode_bug")
def test_a_bug_is_told_as_one(
    damaged: ProfilePaths, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_rescue: Rescue) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Rescue, "salvage", fail)
    screen = _open(damaged, qtbot)
    screen.salvage.click()
    assert "Something went wrong in Masomo" in screen.status.text()
    assert screen.salvage.isEnabled()
    screen.close()


def test_it_cannot_be_left_half_way(damaged: ProfilePaths, qtbot: QtBot) -> None:
    background = HeldBackground()
    screen = _open(damaged, qtbot, background)
    background.release()
    screen.salvage.click()
    assert not screen.quit.isEnabled()
    screen.close()
    screen.reject()
    assert screen.isVisible()
    assert screen.status.text()
    background.release()
    assert screen.result() == QDialog.DialogCode.Accepted


def test_a_report_can_be_written_from_here(
    damaged: ProfilePaths, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    screen = _open(damaged, qtbot)
    screen.report.click()
    [report] = tmp_path.glob("masomo-report-*.zip")
    assert report.name in screen.status.text()
    screen.close()


@pytest.mark.parametrize("choice", ["restore", "salvage"])
def test_the_window_opens_after_the_rescue(
    damaged: ProfilePaths, qapp: QApplication, choice: str
) -> None:
    """The whole way: `masomo` on a damaged profile, one click, and the window is there."""
    seen: list[str] = []

    def look() -> None:
        for widget in qapp.topLevelWidgets():
            if isinstance(widget, SafeMode) and widget.isVisible() and "screen" not in seen:
                button = getattr(widget, choice)
                if button.isEnabled() and widget.restore.isEnabled():
                    seen.append("screen")
                    button.click()
            if isinstance(widget, MainWindow) and widget.isVisible():
                seen.append("window")
                timer.stop()
                widget.close()  # the last one: the program ends

    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    assert app.open_window(damaged.home) == 0
    assert seen == ["screen", "window"]
    names = ["Kept in the backup"] if choice == "restore" else ["Added since", "Kept in the backup"]
    assert _names(damaged) == names


def test_quitting_the_screen_ends_the_program(damaged: ProfilePaths, qapp: QApplication) -> None:
    def look() -> None:
        for widget in qapp.topLevelWidgets():
            if isinstance(widget, SafeMode) and widget.isVisible():
                timer.stop()
                widget.quit.click()

    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    assert app.open_window(damaged.home) == 1
