"""The first page."""

from __future__ import annotations

from PySide6.QtCore import Qt

from masomo_desktop.extraction.model import SourceState
from masomo_desktop.generation.model import ArtifactKind
from masomo_desktop.store.database import Change
from masomo_desktop.ui.pages.home import RECENT, HomePage
from tests.fakes.services import FakeServices
from tests.fakes.threads import HeldBackground
from tests.gui.conftest import Opened, Opening


def home(opened: Opened) -> HomePage:
    page = opened.window.page
    assert isinstance(page, HomePage)
    return page


def test_the_very_first_screen_says_what_to_do(open_window: Opening) -> None:
    page = home(open_window())
    assert page.hero.isVisible()
    assert page.sample.isVisible()
    assert page._steps.isVisible()
    assert not page.recent.isVisible()
    assert not page.continued.isVisible()


def test_the_sample_course_is_one_click_away(open_window: Opening, services: FakeServices) -> None:
    opened = open_window()
    home(opened).sample.click()
    (course,) = services.course_rows.values()
    assert opened.window.page.course_id == course.id
    assert opened.window.page.title.text() == "Masomo sample course"


def test_recent_courses_show_their_state_and_open(
    open_window: Opening, services: FakeServices
) -> None:
    for number in range(RECENT + 3):
        services.add_course(f"Course {number}")
    course = services.add_course("Biology")
    services.add_source(course, state=SourceState.PROCESSING, units=(30, 60))
    opened = open_window()
    page = home(opened)
    assert not page.hero.isVisible()
    assert page.drop.isVisible()
    rows = page.recent.rows.rows
    assert len(rows) == RECENT
    assert (rows[0].title, rows[0].badge, rows[0].share) == ("Biology", "Reading", 0.5)
    assert rows[0].detail == "1 source · 60 pages"
    assert page.all.isVisible()
    page.recent.setCurrentIndex(page.recent.rows.index(0))
    opened.qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert opened.window.page.course_id == course


def test_it_offers_to_go_on_where_the_learner_was(
    open_window: Opening, services: FakeServices
) -> None:
    course = services.add_course("Biology")
    summary = services.add_artifact(course, ArtifactKind.SUMMARY)
    opened = open_window()
    opened.window.router.go("summary", artifact_id=summary)
    opened.window.router.start("home")
    page = home(opened)
    assert page.continued.isVisible()
    assert page._where.text() == "Summary"
    assert page._course.text() == "Biology"
    page.go_on.click()
    assert opened.window.router.current is not None
    assert opened.window.router.current.params == {"artifact_id": summary}


def test_of_many_visits_the_last_is_kept(open_window: Opening, services: FakeServices) -> None:
    course = services.add_course("Biology")
    made = [services.add_artifact(course, ArtifactKind.SUMMARY) for _ in range(3)]
    held = HeldBackground()
    opened = open_window(background=held)
    for artifact in made:
        opened.window.router.go("summary", artifact_id=artifact)
    held.waiting.reverse()  # threads keep no order
    held.release()
    assert services.chosen["last_visit"]["params"] == {"artifact_id": made[-1]}


def test_what_is_gone_is_not_offered(open_window: Opening, services: FakeServices) -> None:
    services.add_course("Biology")
    for params in ({"artifact_id": "gone"}, {"source_id": "gone"}, "no mapping", {}):
        services.chosen["last_visit"] = {"name": "quiz", "params": params}
        opened = open_window()
        assert not home(opened).continued.isVisible()


def test_it_follows_what_changes(open_window: Opening, services: FakeServices) -> None:
    opened = open_window()
    course = services.add_course("New")
    opened.changed(Change("course", course))
    assert [row.title for row in home(opened).recent.rows.rows] == ["New"]
    assert not home(opened).hero.isVisible()
