"""Improve when online: what leaves is said first, nothing is sent by a slip, and it is undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction

from masomo_desktop.generation.model import ArtifactKind
from masomo_desktop.providers.remote import Remote
from masomo_desktop.ui.dialogs.improve import Improve
from masomo_desktop.ui.pages.course.page import CoursePage
from masomo_desktop.ui.pages.settings.engines import EnginesSection
from masomo_desktop.ui.pages.settings.page import SettingsPage
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.labels import Problem
from masomo_desktop.workflows.improving.model import Cap, Improvement, Waiting
from tests.fakes.services import FakeServices
from tests.gui.conftest import Opened, Opening

SCHOOL = Remote("school", "https://ai.school.example/v1", "big", needs_key=False)
HOME = Remote("home", "https://ai.home.example/v1", "small", needs_key=False)
ENGINE = "remote:school"


def offered(page: CoursePage, artifact: str) -> dict[str, QAction]:
    menu = page._artifacts.menu(page._artifact(artifact), None, QPoint(0, 0))
    return {action.text(): action for action in menu.actions() if action.text()}


def dialog(opened: Opened, course: str, artifact: str) -> Improve:
    opened.window.router.go("course", course_id=course)
    page = opened.window.page
    assert isinstance(page, CoursePage)
    offered(page, artifact)["Improve when online…"].trigger()
    opened.settle()
    return opened.shown(Improve)


def button(shown: Improve, words: str) -> Button:
    (found,) = [one for one in shown.findChildren(Button) if one.text() == words]
    return found


def test_it_says_what_leaves_and_begins_only_when_allowed(
    open_window: Opening, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    services.servers.put(SCHOOL)
    course = services.add_course("Biology")
    deck = services.add_artifact(course, ArtifactKind.FLASHCARDS)
    opened = open_window()
    shown = dialog(opened, course, deck)
    assert "leave this machine" in shown.leaves.text()
    assert "ai.school.example" in shown.leaves.text()
    assert "1,234" in shown.used.text()
    assert not button(shown, "Allow and improve").isDefault()
    button(shown, "Close").click()
    assert services.improving.asked == []
    assert services.consent.engines(course) == []

    shown = dialog(opened, course, deck)
    shown.cap.setValue(50_000)
    set_cap = services.improving.set_cap
    allowed: list[list[str]] = []

    def capped(engine: str, cap: Cap) -> None:
        allowed.append(services.consent.engines(course))  # what waits is asked again at once
        set_cap(engine, cap)

    monkeypatch.setattr(services.improving, "set_cap", capped)
    button(shown, "Allow and improve").click()
    opened.settle()
    assert services.improving.asked == [(deck, ENGINE)]
    assert services.improving.caps == {ENGINE: Cap(50_000)}
    assert services.consent.engines(course) == [ENGINE]
    assert allowed == [[ENGINE]]


def test_the_button_is_about_the_server_that_is_chosen(
    open_window: Opening, services: FakeServices
) -> None:
    services.servers.put(SCHOOL)
    services.servers.put(HOME)
    course = services.add_course("Biology")
    deck = services.add_artifact(course, ArtifactKind.FLASHCARDS)
    services.improving.far[deck] = Improvement(
        deck, ENGINE, 6, 2, 4, 0, at_work=False, waiting=None
    )
    opened = open_window()
    shown = dialog(opened, course, deck)
    assert shown.server.currentData() == ENGINE
    assert not shown.go.isEnabled()
    shown.server.setCurrentIndex(shown.server.findData("remote:home"))
    assert shown.go.isEnabled()
    shown.server.setCurrentIndex(shown.server.findData(ENGINE))
    assert not shown.go.isEnabled()


def test_why_it_waits_is_told_and_it_can_be_stopped_and_undone(
    open_window: Opening, services: FakeServices
) -> None:
    services.servers.put(SCHOOL)
    course = services.add_course("Biology")
    deck = services.add_artifact(course, ArtifactKind.FLASHCARDS)
    why = Waiting("improving_cap_reached", "What “school” may use in a month is used up.")
    services.improving.far[deck] = Improvement(deck, ENGINE, 6, 2, 1, 3, at_work=True, waiting=why)
    opened = open_window()
    shown = dialog(opened, course, deck)
    assert shown.state.text() == "2 of 6 have new words, 3 are still to be tried."
    assert why.message in [one.text() for one in shown.findChildren(Problem)]
    button(shown, "Stop improving").click()
    opened.settle()
    assert services.improving.stopped == [deck]
    button(dialog(opened, course, deck), "Go back to the former words").click()
    opened.settle()
    assert services.improving.undone == [deck]
    assert services.improving.asked == []


def test_a_summary_has_nothing_to_improve_and_without_a_server_it_says_where_to_go(
    open_window: Opening, services: FakeServices
) -> None:
    course = services.add_course("Biology")
    summary = services.add_artifact(course, ArtifactKind.SUMMARY)
    quiz = services.add_artifact(course)
    opened = open_window()
    shown = dialog(opened, course, quiz)
    assert "Settings" in shown.leaves.text()
    assert not shown.go.isEnabled()
    page = opened.window.page
    assert isinstance(page, CoursePage)
    assert "Improve when online…" not in offered(page, summary)


def test_the_settings_tell_what_leaves_for_it(open_window: Opening, services: FakeServices) -> None:
    services.servers.put(SCHOOL)
    opened = open_window()

    def told() -> str:
        opened.window.router.go("settings", section="engines")
        page = opened.window.page
        assert isinstance(page, SettingsPage)
        opened.settle()
        (section,) = page.findChildren(EnginesSection)
        section.show_found(section.read())
        return section.leaves.text()

    assert told().startswith("Nothing.")
    services.improving.ask("some deck", ENGINE)
    assert "sets that you asked it to improve" in told()
    assert "1,234 of at most 200,000 tokens" in told()
