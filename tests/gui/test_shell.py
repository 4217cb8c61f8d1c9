"""The window around the pages: ways to move, what is dropped on it, what changes reach a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from masomo_desktop.core.errors import DatabaseBusy
from masomo_desktop.store.database import Change
from masomo_desktop.ui import routes
from masomo_desktop.ui.dialogs.placing import ChooseCourse
from masomo_desktop.ui.pages.home import HomePage
from masomo_desktop.ui.pages.library import LibraryPage
from masomo_desktop.ui.widgets.page import Page
from tests.fakes.services import FakeServices
from tests.fakes.threads import HeldBackground
from tests.gui.conftest import Opened, Opening


def files(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/somewhere/{name}") for name in names])
    return mime


def drop(opened: Opened, mime: QMimeData) -> None:
    window, copy = opened.window, Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(QPoint(50, 50), copy, mime, buttons, keys))
    window.dropEvent(QDropEvent(QPointF(50, 50), copy, mime, buttons, keys))


def test_opens_on_home_and_builds_pages_when_they_are_visited(open_window: Opening) -> None:
    opened = open_window()
    assert isinstance(opened.window.page, HomePage)
    assert set(opened.window._pages) == {"home"}
    opened.window.rail.buttons["library"].click()
    assert isinstance(opened.window.page, LibraryPage)
    assert set(opened.window._pages) == {"home", "library"}
    assert opened.window.rail.buttons["library"].isChecked()


@pytest.mark.parametrize("name", sorted(routes.ROUTES))
def test_every_route_has_its_page(open_window: Opening, name: str) -> None:
    assert isinstance(routes.build(name, open_window().window.shell), Page)


def test_keys_move_between_places(open_window: Opening, services: FakeServices) -> None:
    opened = open_window()
    window, qtbot = opened.window, opened.qtbot
    with qtbot.waitActive(window):
        window.activateWindow()
    places = {Qt.Key.Key_2: "library", Qt.Key.Key_3: "activity", Qt.Key.Key_1: "home"}
    for key, name in places.items():
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.router.current is not None
        assert window.router.current.name == name
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.rail.search.hasFocus()
    course = services.add_course("Biology")
    window.router.go("course", course_id=course)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, HomePage)


def test_back_is_offered_only_where_there_is_a_way(
    open_window: Opening, services: FakeServices
) -> None:
    course = services.add_course("Biology")
    opened = open_window()
    assert not opened.window.page.back.isVisible()
    opened.window.router.go("course", course_id=course)
    assert opened.window.page.back.isVisible()
    opened.window.page.back.click()
    assert isinstance(opened.window.page, HomePage)


def test_search_field_opens_the_search_page(open_window: Opening) -> None:
    opened = open_window()
    opened.qtbot.keyClicks(opened.window.rail.search, " cell wall ")
    opened.qtbot.keyClick(opened.window.rail.search, Qt.Key.Key_Return)
    assert opened.window.router.current is not None
    assert opened.window.router.current.name == "search"
    assert opened.window.router.current.params == {"query": "cell wall"}


def test_narrow_windows_get_a_narrow_rail(open_window: Opening) -> None:
    opened = open_window(width=1180)
    rail = opened.window.rail
    wide = rail.width()
    opened.window.resize(700, 500)
    opened.settle()
    assert rail.width() < wide / 2
    assert rail.buttons["home"].text() == ""
    assert rail.buttons["home"].accessibleName() == "Home"
    assert not rail.search.isVisible()
    opened.window.resize(1180, 700)
    opened.settle()
    assert rail.width() == wide


@pytest.mark.parametrize("size", [(1366, 768), (900, 600), (683, 384)])
@pytest.mark.parametrize("text_size", ["normal", "largest"])
def test_no_page_is_cut_off_at_the_right(
    open_window: Opening, services: FakeServices, size: tuple[int, int], text_size: str
) -> None:
    services.chosen["text_size"] = text_size
    course = services.add_course("Biology " * 20)
    services.add_source(course, "a very long name " * 12 + ".pdf")
    opened = open_window(*size)
    for name, params in (
        ("home", {}),
        ("library", {}),
        ("course", {"course_id": course}),
        ("activity", {}),
        ("settings", {}),
    ):
        opened.window.router.go(name, **params)
        opened.settle()
        page = opened.window.page
        assert page.column.width() <= page.width(), name
        assert opened.window.width() == size[0]
    opened.window.theme.choose("light", "normal")


def test_a_page_reads_again_only_what_concerns_it(
    open_window: Opening, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    read: list[str] = []
    monkeypatch.setattr(HomePage, "refresh", lambda _self: read.append("home"))
    opened.changed(Change("preference", "theme"))
    assert read == []
    opened.changed(Change("source", "1"), Change("source", "2"))
    assert read == ["home"]
    opened.changed(Change("database", ""))  # another process wrote something
    assert read == ["home", "home"]


def test_changes_in_a_burst_are_shown_once(
    open_window: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    read: list[str] = []
    monkeypatch.setattr(HomePage, "refresh", lambda _self: read.append("home"))
    for number in range(100):
        opened.scheduler.changed.emit([Change("source", str(number))])
    assert read == []
    opened.qtbot.waitUntil(lambda: bool(read))
    assert read == ["home"]


def test_an_answer_that_comes_late_is_not_shown(
    services: FakeServices, open_window: Opening
) -> None:
    held = HeldBackground()
    first, second = services.add_course("First"), services.add_course("Second")
    opened = open_window(background=held)
    opened.window.router.go("course", course_id=first)
    opened.window.router.go("course", course_id=second)
    held.waiting.reverse()  # the answer about the first course comes last
    held.release()
    assert opened.window.page.title.text() == "Second"


def test_nothing_waits_on_the_services(open_window: Opening) -> None:
    held = HeldBackground()
    opened = open_window(background=held)
    assert opened.window.isVisible()
    assert held.waiting
    held.release()


def test_a_first_file_dropped_on_home_makes_its_course(
    open_window: Opening, services: FakeServices
) -> None:
    opened = open_window()
    drop(opened, files("Photosynthesis.pdf"))
    (course,) = services.course_rows.values()
    assert course.name == "Photosynthesis"
    assert opened.window.page.course_id == course.id
    assert [s.name for s in services.sources.in_course(course.id)] == ["Photosynthesis.pdf"]


def test_a_file_dropped_on_a_course_goes_there(
    open_window: Opening, services: FakeServices
) -> None:
    services.add_course("Other")
    course = services.add_course("Biology")
    opened = open_window()
    opened.window.router.go("course", course_id=course)
    drop(opened, files("a.pdf", "b.pdf"))
    assert len(services.sources.in_course(course)) == 2
    assert "2 files added" in opened.window.messages.toast.text


def test_elsewhere_the_learner_says_which_course(
    open_window: Opening, services: FakeServices
) -> None:
    course = services.add_course("Biology")
    opened = open_window()
    drop(opened, files("leaf.pdf"))
    asked = opened.shown(ChooseCourse)
    assert asked.name.text() == "leaf"
    asked.courses.setCurrentIndex(asked.courses.findData(course))
    asked.confirm.click()
    assert [s.name for s in services.sources.in_course(course)] == ["leaf.pdf"]


def test_while_files_hover_a_veil_says_so(open_window: Opening) -> None:
    opened = open_window()
    mime = files("a.pdf")  # kept alive while the event uses it
    copy, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    opened.window.dragEnterEvent(
        QDragEnterEvent(QPoint(5, 5), copy, mime, buttons, Qt.KeyboardModifier.NoModifier)
    )
    assert opened.window._veil.isVisible()
    drop(opened, mime)
    assert not opened.window._veil.isVisible()


def test_text_can_be_pasted(open_window: Opening, services: FakeServices) -> None:
    course = services.add_course("Biology")
    opened = open_window()
    opened.window.router.go("course", course_id=course)
    QGuiApplication.clipboard().setText("# Osmosis\nWater moves through a membrane.")
    opened.window._paste()
    assert [s.name for s in services.sources.in_course(course)] == ["Osmosis.txt"]
    QGuiApplication.clipboard().clear()
    opened.window._paste()
    assert "nothing to paste" in opened.window.messages.toast.text


def test_preferences_are_applied_before_the_window_is_seen(
    open_window: Opening, services: FakeServices, qapp: QApplication
) -> None:
    services.chosen.update(theme="dark", text_size="large", language="fr")
    opened = open_window()
    assert opened.window.theme.mode == "dark"
    assert opened.window.theme.text_size == "large"
    services.chosen.update(theme="light", text_size="normal", language="en")
    open_window()


def test_a_window_opens_though_its_preferences_cannot_be_read(
    open_window: Opening, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_name: str, _default: object = None) -> object:
        raise DatabaseBusy

    monkeypatch.setattr(services.preferences, "get", busy)
    opened = open_window()
    assert opened.window.isVisible()
    assert "holding Masomo's database" in opened.window.messages.toast.text


def test_closing_stops_the_scheduler(open_window: Opening) -> None:
    opened = open_window()
    opened.window.close()
    assert opened.scheduler.stopped


def test_while_nothing_happens_the_other_pages_are_made_ready(
    open_window: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    frozen: list[bool] = []
    monkeypatch.setattr("masomo_desktop.ui.main_window.gc.freeze", lambda: frozen.append(True))
    while opened.window._ahead:
        opened.window._prepare()
    assert frozen == [True]
    assert not opened.window._idle.isActive()
    assert set(opened.window._pages) == {"home", "course"}
    assert isinstance(opened.window.page, HomePage)
