"""Pages that are hard to read, and a server that could: never without a yes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from masomo_desktop.core.progress import Progress
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.extraction.page_reader import PageReading
from masomo_desktop.extraction.readings.how_read import HowRead
from masomo_desktop.extraction.remote.model import PageSent
from masomo_desktop.jobs.model import Job, JobError, JobState
from masomo_desktop.store.database import Change
from masomo_desktop.ui.dialogs.remote_consent import RemoteConsent
from masomo_desktop.ui.pages.course.page import CoursePage
from masomo_desktop.ui.pages.study.reader import ReaderPage
from masomo_desktop.workflows.remote_reading.errors import RemoteCapReached
from masomo_desktop.workflows.remote_reading.handler import REMOTE
from tests.fakes.services import FakeServices
from tests.fakes.study import FakePages
from tests.gui.conftest import Opened, Opening

SCANNED = HowRead(pictures=9, unreadable=(3,), letters=900, confidence={Method.OCR: 0.7})


@pytest.fixture
def source(services: FakeServices) -> str:
    """A scan with hard pages, and a server that could read them."""
    course = services.add_course("Water")
    made = services.add_source(course, "scan.pdf")
    services.how_rows[made] = SCANNED
    services.remote_reading.servers["school"] = "ai.school.example"
    services.remote_reading.hard[made] = [3, 7, 8, 9]
    return made


def course_page(opened: Opened, source: str) -> CoursePage:
    opened.window.router.go("course", course_id=opened.services.source_rows[source].course)
    page = opened.window.page
    assert isinstance(page, CoursePage)
    return page


def allowed_page(opened: Opened, source: str) -> CoursePage:
    """The page of the source's course, from which ten pages a month may go to the school."""
    course = opened.services.source_rows[source].course
    opened.services.remote_reading.allow(course, "school", pages=10)
    return course_page(opened, source)


def end(opened: Opened, job: Job) -> None:
    """Let a job be done."""
    opened.services.job_rows[job.id] = replace(job, state=JobState.DONE)
    opened.changed(Change("job", job.id))


def sent(services: FakeServices) -> list[Job]:
    return [job for job in services.job_rows.values() if job.kind == REMOTE]


def test_without_a_server_or_a_hard_page_nothing_is_offered(
    open_window: Opening, services: FakeServices, source: str
) -> None:
    opened = open_window()
    page = course_page(opened, source)
    assert page.hard.isVisible()
    services.remote_reading.hard[source] = []
    opened.changed(Change("source", source))
    assert not page.hard.isVisible()
    services.remote_reading.hard[source] = [3]
    services.remote_reading.servers.clear()
    opened.changed(Change("preference", "servers"))
    assert not page.hard.isVisible()


def test_nothing_is_sent_before_a_yes_that_says_what_leaves_and_what_it_may_cost(
    open_window: Opening, services: FakeServices, source: str
) -> None:
    opened = open_window()
    page = course_page(opened, source)
    (row,) = page.hard.list.rows.rows
    assert row.action == "Read 4 hard pages with school…"
    assert row.detail == "Hard to read: pages 3, 7 to 9."
    page.hard.list.acted.emit(source)
    dialog = opened.shown(RemoteConsent)
    assert sent(services) == []
    assert dialog.leaves.text() == (
        "Pictures of pages 3, 7 to 9 leave this machine and go to ai.school.example."
    )
    dialog.reject()
    assert (sent(services), services.remote_reading.given) == ([], {})

    page.hard.list.acted.emit(source)
    dialog = opened.shown(RemoteConsent)
    assert not dialog.money.isEnabled()
    dialog.cap.setValue(20)
    dialog.price.setValue(0.05)
    assert "about 0.2" in dialog.cost.text()
    assert "at most 1 " in dialog.cost.text()
    dialog.money.setValue(0.5)
    assert "at most 0.5 " in dialog.cost.text()
    dialog.confirm.click()
    consent = services.remote_reading.consent(services.source_rows[source].course)
    assert consent is not None
    assert (consent.server, consent.pages, consent.money, consent.price) == (
        "school",
        20,
        500_000,
        50_000,
    )
    (job,) = sent(services)
    assert job.subject == source
    (row,) = page.hard.list.rows.rows
    assert (row.badge, row.action) == ("Reading", "Stop")


def test_return_at_once_sends_nothing(
    open_window: Opening, services: FakeServices, source: str
) -> None:
    opened = open_window()
    page = course_page(opened, source)
    page.hard.list.acted.emit(source)
    dialog = opened.shown(RemoteConsent)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert (sent(services), services.remote_reading.given) == ([], {})


def test_the_server_is_chosen_where_there_are_two(
    open_window: Opening, services: FakeServices, source: str
) -> None:
    services.remote_reading.servers["archive"] = "docs.example"
    opened = open_window()
    course_page(opened, source).hard.list.acted.emit(source)
    dialog = opened.shown(RemoteConsent)
    assert "docs.example" in dialog.leaves.text()
    dialog.server.setCurrentText("school")
    assert "ai.school.example" in dialog.leaves.text()
    dialog.confirm.click()
    consent = services.remote_reading.consent(services.source_rows[source].course)
    assert consent is not None
    assert consent.server == "school"


def test_with_a_yes_one_click_sends_and_what_came_of_it_is_told(
    open_window: Opening, services: FakeServices, source: str
) -> None:
    opened = open_window()
    page = allowed_page(opened, source)
    (row,) = page.hard.list.rows.rows
    assert row.action == "Read 4 hard pages with school"
    assert "You allow 10 pages a month to “school”; 10 are left." in row.detail
    page.hard.list.acted.emit(source)
    (job,) = sent(services)
    running = replace(job, state=JobState.RUNNING, progress=Progress(1, 4, "page"))
    services.job_rows[job.id] = running
    opened.changed(Change("job", job.id))
    (row,) = page.hard.list.rows.rows
    assert row.detail == "Being read by “school” · page 1 of 4"
    assert row.share == pytest.approx(0.25)

    nothing = PageReading("", (), 0.9, "eng")
    services.remote_reading.sent[source] = [
        PageSent(1, "remote:school", True, "surer", nothing),  # asked for earlier
        PageSent(3, "remote:archive", True, "surer", nothing),
        PageSent(3, "remote:school", True, "surer", nothing),
        PageSent(7, "remote:school", False, "not_surer", nothing),
    ]
    services.remote_reading.hard[source] = []
    services.source_rows[source] = replace(services.source_rows[source], former_reading="local")
    services.unit_rows[source] = [
        Unit(3, UnitKind.PAGE, "Rain.", Method.OCR, "eng", 0.9, engine="remote:school")
    ]
    end(opened, job)
    told = "Came out better and now shown: 1 page of “scan.pdf”."
    assert opened.window.messages.toast.text == told
    (row,) = page.hard.list.rows.rows
    assert row.action == "Use the local text again"
    page.hard.list.acted.emit(source)
    assert services.remote_reading.gone_back == [source]


def test_pages_that_were_better_once_are_not_told_of_again(
    open_window: Opening, services: FakeServices, source: str
) -> None:
    opened = open_window()
    page = allowed_page(opened, source)
    nothing = PageReading("", (), 0.9, "eng")
    services.remote_reading.sent[source] = [PageSent(1, "remote:school", True, "surer", nothing)]
    page.hard.list.acted.emit(source)
    (job,) = sent(services)
    end(opened, job)
    told = "No page of “scan.pdf” came out better: its text stays as it was."
    assert opened.window.messages.toast.text == told


def test_a_page_at_work_names_the_server_that_reads_it(
    open_window: Opening, services: FakeServices, source: str
) -> None:
    opened = open_window()
    page = allowed_page(opened, source)
    page.hard.list.acted.emit(source)
    services.remote_reading.servers["archive"] = "docs.example"
    course = services.source_rows[source].course
    services.remote_reading.allow(course, "archive", pages=5)
    opened.changed(Change("source", source))
    (row,) = page.hard.list.rows.rows
    assert row.detail == "Being read by “school”"


def test_sending_is_stopped_and_a_failure_is_said_with_the_way_on(
    open_window: Opening, services: FakeServices, source: str
) -> None:
    opened = open_window()
    page = allowed_page(opened, source)
    page.hard.list.acted.emit(source)
    page.hard.list.acted.emit(source)
    (job,) = sent(services)
    assert job.state is JobState.CANCELLED
    error = JobError(RemoteCapReached.code, RemoteCapReached(month="2026-11").message)
    services.job_rows[job.id] = replace(job, state=JobState.FAILED, error=error)
    opened.changed(Change("job", job.id))
    (row,) = page.hard.list.rows.rows
    assert "is used up for this month (2026-11)" in row.detail
    assert row.action == "Read 4 hard pages with school"


def test_the_yes_is_taken_back_from_the_menu(
    open_window: Opening, services: FakeServices, source: str
) -> None:
    page = allowed_page(open_window(), source)
    course = services.source_rows[source].course
    menu = page.hard._menu(source, QPoint(0, 0))
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["What may be sent…", "Send no more pages of this course"]
    actions["Send no more pages of this course"].trigger()
    assert services.remote_reading.consent(course) is None
    (row,) = page.hard.list.rows.rows
    assert row.action.endswith("…")


def test_a_row_opens_the_first_hard_page(
    open_window: Opening, services: FakeServices, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("masomo_desktop.extraction.pages.PageImages", FakePages)
    services.unit_rows[source] = [
        Unit(number, UnitKind.PAGE, f"Rain {number}.", Method.OCR, "eng", 0.4)
        for number in range(1, 13)
    ]
    opened = open_window()
    course_page(opened, source).hard.list.opened.emit(source)
    opened.settle()
    page = opened.window.page
    assert isinstance(page, ReaderPage)
    assert page.bar.number.text() == "3"
    assert page.text.toPlainText() == "Rain 3."
