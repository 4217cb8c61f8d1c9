"""Engines, models and servers: who does what, what leaves, what it cost; a key is never shown."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from masomo_desktop.core.progress import Progress
from masomo_desktop.extraction.remote.model import Consent, Left
from masomo_desktop.jobs.model import Hold, Job, JobError, JobState, Lane, Why
from masomo_desktop.providers.errors import KeyRefused, ModelUnknown, ServerUnreachable
from masomo_desktop.providers.keys import KeyPlace
from masomo_desktop.providers.model import Health, HealthState
from masomo_desktop.providers.models import ADD, DOWNLOAD
from masomo_desktop.providers.remote import Remote
from masomo_desktop.providers.shelf import ModelInUse
from masomo_desktop.providers.usage.model import Used
from masomo_desktop.ui.dialogs.add_model import AddModel
from masomo_desktop.ui.dialogs.server import ServerDialog, ServerTested
from masomo_desktop.ui.pages.settings.engines import EnginesSection
from masomo_desktop.ui.pages.settings.models import ModelsSection
from masomo_desktop.ui.pages.settings.page import SettingsPage
from masomo_desktop.ui.pages.settings.section import Section
from masomo_desktop.ui.pages.settings.servers import ServersSection
from masomo_desktop.ui.widgets.dialogs import Notice, Question
from masomo_desktop.ui.widgets.rows import Row
from tests.fakes.services import START, FakeServices
from tests.fakes.settings import put_model
from tests.fakes.threads import HeldBackground
from tests.gui.conftest import Opened, Opening

S = TypeVar("S", bound=Section)
SCHOOL = Remote("school", "https://ai.school.example/v1", "big")


def section_of(opened: Opened, kind: type[S], name: str) -> S:
    opened.window.router.start("settings", section=name)
    page = opened.window.page
    assert isinstance(page, SettingsPage)
    assert isinstance(page.section, kind)
    return page.section


def row_of(section: ModelsSection, title: str) -> Row:
    [found] = [row for row in section.rows if row.title == title]
    return found


def test_by_default_nothing_leaves_and_it_is_said(open_window: Opening) -> None:
    shown = section_of(open_window(), EnginesSection, "engines")
    assert shown.leaves.text().startswith("Nothing.")
    for line in shown.lines.values():
        assert "because you chose no other" in line.sentence.text()
    assert "no model or server has been asked" in shown.cost.text()
    assert not shown.in_all.isVisible()


def test_what_leaves_is_said_by_task_and_server(
    open_window: Opening, services: FakeServices
) -> None:
    put_model(services.models, "small")
    services.servers.put(SCHOOL)
    services.engines.chosen = {
        "tutor": ("remote:school", "builtin"),
        "quizzes": ("local:small", "remote:school"),
        "summaries": ("remote:gone", "local:small"),
    }
    shown = section_of(open_window(), EnginesSection, "engines")
    assert "ai.school.example" in shown.leaves.text()
    assert "Quizzes, Tutor" in shown.leaves.text()
    assert "Summaries" not in shown.leaves.text()
    assert "because you put it first" in shown.lines["tutor"].sentence.text()
    assert "Masomo’s own rules" in shown.lines["tutor"].sentence.text()
    assert "no longer here" in shown.lines["summaries"].sentence.text()


def test_pages_that_may_be_read_elsewhere_are_told_too(
    open_window: Opening, services: FakeServices
) -> None:
    course = services.add_course("Old maps")
    given = Consent(course, "school", 40, 2_000_000, 50_000, START)
    services.remote_reading.given[course] = given, Left("2026-11", 7, 33, 350_000, 1_650_000)
    shown = section_of(open_window(), EnginesSection, "engines")
    assert "Old maps" in shown.leaves.text()
    assert "7 of at most 40, for 0.35" in shown.leaves.text()
    assert "Nothing. Masomo" not in shown.leaves.text()


def test_the_learner_orders_and_allows_engines(
    open_window: Opening, services: FakeServices
) -> None:
    put_model(services.models, "small")
    services.servers.put(SCHOOL)
    shown = section_of(open_window(), EnginesSection, "engines")
    asked = shown.ask("tutor")
    assert asked is not None
    assert asked.ticked == ["builtin"]
    names = [asked.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(asked.list.count())]
    assert names == ["builtin", "local:small", "remote:school"]
    asked.list.item(1).setCheckState(Qt.CheckState.Checked)
    asked.list.setCurrentRow(1)
    asked.up.click()
    assert not asked.up.isEnabled()
    asked.accept()
    assert services.engines.chosen["tutor"] == ("local:small", "builtin")
    assert "small, on this machine" in shown.lines["tutor"].sentence.text()


def test_what_it_has_cost(open_window: Opening, services: FakeServices) -> None:
    services.servers.put(SCHOOL)
    services.usage.uses = [
        Used("", "remote:school", "big", 12, 20_000, 3000, 1.25, "EUR"),
        Used("", "local:small", "small", 3, 900, 80, 0.0, ""),
        Used("2026-11-24", "remote:school", "big", 12, 20_000, 3000, 1.25, "EUR"),
    ]
    shown = section_of(open_window(), EnginesSection, "engines")
    assert "1.25 EUR so far" in shown.cost.text()
    first, second = shown.in_all.rows.rows
    assert "12 answers" in first.detail
    assert "20,000 tokens read, 3,000 written" in first.detail
    assert first.note == "1.25 EUR"
    assert (second.note, len(shown.by_day.rows.rows)) == ("", 1)


def test_models_say_what_fits_and_how_fast(open_window: Opening, services: FakeServices) -> None:
    shown = section_of(open_window(), ModelsSection, "models")
    assert "This machine:" in shown.machine.text()
    fits, giant = row_of(shown, "Small model"), row_of(shown, "Giant model")
    assert (fits.badge, giant.badge) == ("Fits this machine", "Too large here")
    assert "Apache-2.0" in fits.detail
    assert "400" in fits.detail
    assert (giant.action, giant.problem) == ("", True)
    put_model(services.models, "small")
    shown.page.refresh()
    assert "speed not measured yet" in row_of(shown, "Small model").detail
    shown.here.acted.emit("small")
    assert "a question in 8 s, as measured here" in row_of(shown, "Small model").detail


def test_a_model_at_work_says_so_meanwhile(open_window: Opening, services: FakeServices) -> None:
    put_model(services.models, "small")
    held = HeldBackground()
    opened = open_window(background=held)
    held.release()
    shown = section_of(opened, ModelsSection, "models")
    held.release()
    shown.measure("small")
    assert "to see how fast it is" in row_of(shown, "Small model").detail
    assert row_of(shown, "Small model").action == ""
    held.release()
    assert "as measured here" in row_of(shown, "Small model").detail


def test_downloads_show_how_far_they_are_and_stop(
    open_window: Opening, services: FakeServices
) -> None:
    job = services.add_job(
        "small", DOWNLOAD, Lane.SCHEDULED, progress=Progress(100_000, 400_000, "KB")
    )
    opened = open_window()
    shown = section_of(opened, ModelsSection, "models")
    [row] = shown.coming.rows.rows
    assert (row.title, row.share, row.action) == ("Small model", 0.25, "Stop")
    assert "Downloaded" in row.detail
    assert all(one.id != "small" for one in shown.offers.rows.rows)
    shown.coming.acted.emit(job)
    assert services.job_rows[job].state is JobState.CANCELLED
    assert not shown.coming.isVisible()
    assert row_of(shown, "Small model").action == "Download…"


def test_a_download_that_failed_or_waits_says_why(
    open_window: Opening, services: FakeServices
) -> None:
    error = JobError("model_unknown", "It is no model.")
    failed = services.add_job("x", ADD, Lane.EXTRACTION, JobState.FAILED, error=error)
    services.add_job("small", DOWNLOAD, Lane.SCHEDULED, JobState.QUEUED)
    services.holds[Lane.SCHEDULED] = Hold(Lane.SCHEDULED, Why.QUIET, START)
    shown = section_of(open_window(), ModelsSection, "models")
    rows = {row.title: row for row in shown.coming.rows.rows}
    assert rows["x"].detail == "It is no model."
    assert rows["x"].action == "Try again"
    assert "quiet" in rows["Small model"].detail
    shown.coming.acted.emit(failed)
    assert services.job_rows[failed].state is JobState.QUEUED


def test_a_model_is_added_from_a_file(open_window: Opening, services: FakeServices) -> None:
    opened = open_window()
    shown = section_of(opened, ModelsSection, "models")
    shown.add.click()
    asked = opened.shown(AddModel)
    assert not asked.confirm.isEnabled()
    asked.path.setText("/media/stick/tiny.gguf")
    services.models.error = ModelUnknown(name="tiny.gguf", why="neither GGUF nor traineddata")
    asked.confirm.click()
    assert "is no model that Masomo can use" in asked.problem.text()
    assert asked.isVisible()
    services.models.error = None
    asked.confirm.click()
    assert [row.title for row in shown.coming.rows.rows] == ["tiny"]


def test_a_model_in_use_is_not_removed_and_it_is_said(
    open_window: Opening, services: FakeServices
) -> None:
    put_model(services.models, "small")
    opened = open_window()
    shown = section_of(opened, ModelsSection, "models")
    services.models.error = ModelInUse(model="small")
    shown.ask_to_remove("small")
    opened.shown(Question).confirm.click()
    assert "is being used now" in opened.window.messages.toast.text
    assert row_of(shown, "Small model").id == "small"
    services.models.error = None
    shown.ask_to_remove("small")
    opened.shown(Question).confirm.click()
    assert services.models.here == []


def test_a_server_is_added_and_its_key_never_shown(
    open_window: Opening, services: FakeServices
) -> None:
    opened = open_window()
    shown = section_of(opened, ServersSection, "servers")
    assert "A keyring" in shown.keyring.sentence.text()
    shown.add.click()
    asked = opened.shown(ServerDialog)
    assert asked.key.echoMode() is QLineEdit.EchoMode.Password
    asked.name.setText("school")
    asked.address.setText("http://far.example/v1")
    asked.model.setText("big")
    asked.key.setText("sk-1")
    asked.price_in.setText("a lot")
    asked.confirm.click()
    assert "A price is a number" in asked.problem.text()
    asked.price_in.setText("0,15")
    asked.confirm.click()
    assert "is no address of a server" in asked.problem.text()
    assert services.keys.kept == {}
    asked.address.setText("https://ai.school.example/v1")
    asked.confirm.click()
    assert services.keys.kept == {"school": ("sk-1", KeyPlace.KEYRING)}
    assert services.servers.get("school").price_in == 0.15
    [row] = shown.list.rows.rows
    assert "key in the keyring" in row.detail
    again = shown.ask("school")
    assert again.key.text() == ""
    assert "sk-1" not in again.key.placeholderText()
    again.model.setText("bigger")
    again.confirm.click()
    assert services.servers.get("school").model == "bigger"
    assert services.keys.kept["school"][0] == "sk-1"
    assert services.servers.get("school").needs_key


def test_without_a_keyring_the_file_is_offered(
    open_window: Opening, services: FakeServices
) -> None:
    services.keys.has_keyring = False
    opened = open_window()
    shown = section_of(opened, ServersSection, "servers")
    assert "no keyring" in shown.keyring.sentence.text()
    asked = shown.ask(None)
    asked.name.setText("school")
    asked.address.setText("https://ai.school.example/v1")
    asked.model.setText("big")
    asked.key.setText("sk-1")
    assert not asked.in_file.isVisible()
    asked.confirm.click()
    assert asked.in_file.isVisible()
    assert services.servers.all() == []
    asked.in_file.click()
    asked.confirm.click()
    assert services.keys.place("school") is KeyPlace.FILE
    assert "key in your file" in shown.list.rows.rows[0].detail


def test_a_test_tells_how_it_ended_and_the_window_goes_on_meanwhile(
    open_window: Opening, services: FakeServices
) -> None:
    services.servers.put(SCHOOL)
    held = HeldBackground()
    opened = open_window(background=held)
    held.release()
    shown = section_of(opened, ServersSection, "servers")
    held.release()
    errors = [None, KeyRefused(name="school"), ServerUnreachable(name="school", why="no route")]
    for error in errors:
        state = HealthState.READY if error is None else HealthState.REFUSED
        services.engines.state = Health(state, "big", 0, error)
        waiting = len(held.waiting)
        shown.test("school")
        assert len(held.waiting) > waiting
        held.release()
        told = opened.shown(ServerTested)
        said = "It answers" if error is None else error.message.split(".")[0]
        assert said in told.sentence.text()
        told.accept()
        opened.qtbot.wait(1)
    assert shown.list.rows.rows[0].badge == "No use yet"


def test_a_server_goes_with_its_key(open_window: Opening, services: FakeServices) -> None:
    services.servers.put(SCHOOL)
    services.keys.kept["school"] = "sk-1", KeyPlace.KEYRING
    opened = open_window()
    shown = section_of(opened, ServersSection, "servers")
    shown.ask_to_remove("school")
    opened.shown(Question).confirm.click()
    assert services.servers.all() == []
    assert services.keys.kept == {}
    assert shown.none.isVisible()


@pytest.mark.expects_warnings("ui.bug")
def test_a_bug_while_adding_is_told_as_a_bug(
    open_window: Opening, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path, *, shared: bool = False) -> Job:
        raise RuntimeError(path.name, shared)

    monkeypatch.setattr(services.models, "begin_adding", broken)
    opened = open_window()
    shown = section_of(opened, ModelsSection, "models")
    shown.add.click()
    asked = opened.shown(AddModel)
    asked.path.setText("/media/stick/tiny.gguf")
    asked.confirm.click()
    opened.qtbot.waitUntil(lambda: not asked.isVisible())
    assert "Something went wrong in Masomo" in opened.shown(Notice).heading.text()
