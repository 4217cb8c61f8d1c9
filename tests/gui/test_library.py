"""All courses."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from masomo_desktop.extraction.model import Reason, SourceState
from masomo_desktop.store.database import Change
from masomo_desktop.ui.pages.library import LibraryPage
from masomo_desktop.ui.widgets.dialogs import Ask, Notice, Question
from tests.fakes.services import FakeServices
from tests.gui.conftest import Opened, Opening


def library(opened: Opened) -> LibraryPage:
    opened.window.router.start("library")
    page = opened.window.page
    assert isinstance(page, LibraryPage)
    return page


def titles(page: LibraryPage) -> list[str]:
    return [row.title for row in page.view.rows.rows]


def test_an_empty_library_says_what_to_do(open_window: Opening) -> None:
    page = library(open_window())
    assert page.empty.isVisible()
    assert not page.filter.isVisible()


def test_five_hundred_courses_filter_and_sort(open_window: Opening, services: FakeServices) -> None:
    for number in range(500):
        services.add_course(f"Course {number:03}")
    failed = services.add_course("Zoology")
    services.add_source(failed, state=SourceState.FAILED, reason=Reason("damaged", "Damaged."))
    services.add_course("anatomy")
    page = library(open_window())
    assert page.subtitle.text() == "502 courses"
    assert titles(page)[:2] == ["anatomy", "Zoology"]
    page.order.setCurrentIndex(page.order.findData("name"))
    assert titles(page)[0] == "anatomy"
    page.order.setCurrentIndex(page.order.findData("state"))
    assert titles(page)[0] == "Zoology"
    page.filter.setText("COURSE 12")  # both, anywhere in the name
    assert len(titles(page)) == 15
    page.filter.setText("no such course")
    assert page.nothing.isVisible()


def test_cards_or_a_list(open_window: Opening, services: FakeServices) -> None:
    services.add_course("Biology")
    page = library(open_window())
    assert page.tiles.isVisible()
    page.shape.click()
    assert page.list.isVisible()
    assert titles(page) == ["Biology"]
    assert page.shape.accessibleName() == "Show as cards"


def test_a_course_is_made_and_opened(open_window: Opening, services: FakeServices) -> None:
    opened = open_window()
    page = library(opened)
    page.new.click()
    ask = opened.shown(Ask)
    assert not ask.action.isEnabled()
    ask.field.setText("  Biology   2 ")
    ask.action.click()
    (course,) = services.course_rows.values()
    assert course.name == "Biology 2"
    assert opened.window.page.course_id == course.id


def test_a_taken_name_is_said_to_be_taken(open_window: Opening, services: FakeServices) -> None:
    services.add_course("Biology")
    opened = open_window()
    library(opened)._actions._create("biology")
    assert opened.shown(Notice).heading.text() == "There is already a course named “biology”."


def test_a_course_is_renamed_and_deleted_from_its_menu(
    open_window: Opening, services: FakeServices
) -> None:
    course = services.add_course("Biology")
    opened = open_window()
    page = library(opened)
    menu = page._actions.menu(course, "Biology", QPoint(10, 10))
    texts = {action.text(): action for action in menu.actions()}
    texts["Rename…"].trigger()
    ask = opened.shown(Ask)
    assert ask.value == "Biology"
    ask.field.setText("Botany")
    ask.accept()
    opened.changed(Change("course", course))
    assert titles(page) == ["Botany"]
    texts["Delete…"].trigger()
    question = opened.shown(Question)
    assert "cannot be undone" in question.sentence.text()
    question.reject()
    assert course in services.course_rows
    page._actions.delete(course, "Botany")
    opened.shown(Question).confirm.click()
    opened.changed(Change("course", course))
    assert titles(page) == []
    assert page.empty.isVisible()
