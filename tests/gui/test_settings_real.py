"""The settings over the real services: a model from a file, a server that answers, a backup that
is gone back to, a report."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from masomo_desktop import app
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.providers.keys import KeyPlace
from masomo_desktop.qt_jobs.background import Background
from masomo_desktop.qt_jobs.scheduler import Scheduler
from masomo_desktop.ui.dialogs.add_model import AddModel
from masomo_desktop.ui.dialogs.restore import Restore
from masomo_desktop.ui.dialogs.server import ServerTested
from masomo_desktop.ui.going_back import GoingBack
from masomo_desktop.ui.main_window import MainWindow
from masomo_desktop.ui.pages.settings.models import ModelsSection
from masomo_desktop.ui.pages.settings.page import SettingsPage
from masomo_desktop.ui.pages.settings.report import ReportSection
from masomo_desktop.ui.pages.settings.servers import ServersSection
from masomo_desktop.ui.pages.settings.storage import StorageSection
from masomo_desktop.workflows.backup import planned
from masomo_desktop.workflows.rescue import Rescue
from masomo_desktop.workflows.services import Services
from tests.fakes import tiny_gguf
from tests.fakes.model_server import says, serving

PATIENCE = 60_000


class Session:
    """A window over a new profile, with its scheduler and threads."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.services: Services = app.build(home)
        self.background = Background()
        services = self.services
        self.scheduler = Scheduler(services.database, services.queue, services.paths)
        self.window = MainWindow(services, self.scheduler, self.background)
        self.window.show()
        self.scheduler.start()

    def section(self, name: str) -> object:
        self.window.router.start("settings", section=name)
        page = self.window.page
        assert isinstance(page, SettingsPage)
        return page.section

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def close(self) -> None:
        self.window.close()
        self.background.wait(PATIENCE)
        self.qtbot.wait(1)
        self.services.close()


@pytest.fixture
def session(home: Path, qtbot: QtBot) -> Iterator[Session]:
    opened = Session(home, qtbot)
    yield opened
    opened.close()


def test_a_model_from_a_file_is_brought_measured_and_removed(
    session: Session, tmp_path: Path
) -> None:
    stick = tiny_gguf.make(tmp_path / "tiny.gguf")
    shown = session.section("models")
    assert isinstance(shown, ModelsSection)
    shown.add.click()
    [asked] = session.window.findChildren(AddModel)
    asked.path.setText(str(stick))
    asked.confirm.click()
    session.until(lambda: any(row.id == "tiny" for row in shown.here.rows.rows))
    stick.unlink()
    shown.measure("tiny")
    session.until(lambda: session.services.models.speed("tiny", 1) is not None)
    session.until(lambda: "as measured here" in shown.here.rows.rows[0].detail)
    assert session.services.engines.names() == ["builtin", "local:tiny"]


def test_a_server_answers_its_test_and_its_key_is_in_no_database(session: Session) -> None:
    services = session.services
    shown = session.section("servers")
    assert isinstance(shown, ServersSection)
    with serving(says("x"), models=["m"]) as server:
        asked = shown.ask(None)
        asked.name.setText("school")
        asked.address.setText(server.url)
        asked.model.setText("m")
        asked.key.setText("sk-canary-42")
        asked.in_file.setChecked(True)
        asked.confirm.click()
        session.until(lambda: bool(shown.list.rows.rows))
        assert services.keys.place("school") is KeyPlace.FILE
        shown.test("school")
        session.until(lambda: bool(session.window.findChildren(ServerTested)))
        [told] = session.window.findChildren(ServerTested)
        assert "It answers" in told.sentence.text()
        told.accept()
        assert server.requests[0][2]["authorization"] == "Bearer sk-canary-42"
    for file in services.home.glob("masomo.sqlite3*"):
        assert b"sk-canary-42" not in file.read_bytes()


def test_a_report_is_written_where_the_learner_chooses(session: Session, tmp_path: Path) -> None:
    shown = session.section("report")
    assert isinstance(shown, ReportSection)
    session.until(lambda: bool(shown.list.rows.rows))
    shown.write_to(tmp_path)
    session.until(lambda: "is written" in shown.status.text())
    [report] = tmp_path.glob("masomo-report-*.zip")
    assert "doctor.json" in zipfile.ZipFile(report).namelist()


def test_a_backup_is_made_and_gone_back_to(session: Session, home: Path, qtbot: QtBot) -> None:
    session.services.courses.create("Kept")
    shown = session.section("storage")
    assert isinstance(shown, StorageSection)
    shown.now.click()
    session.until(lambda: bool(shown.list.rows.rows))
    session.services.courses.create("Came later")
    [backup] = session.services.backups.shelf.list()
    shown.ask_to_go_back(backup.path)
    session.until(lambda: bool(session.window.findChildren(Restore)))
    session.window.findChildren(Restore)[0].confirm.click()
    session.until(lambda: not session.window.isVisible())
    session.close()

    paths = ProfilePaths(home)
    assert planned.is_planned(paths)
    taken = planned.take(paths)
    assert taken == backup.path
    assert planned.take(paths) is None
    dialog = GoingBack(Rescue(paths), backup.path, session.background)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(dialog.go_on.isEnabled, timeout=PATIENCE)
    assert "Masomo is as it was on" in dialog.sentence.text()
    again = app.build(home)
    assert list(again.courses.names().values()) == ["Kept"]
    again.close()
