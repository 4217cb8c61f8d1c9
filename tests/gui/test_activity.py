"""What Masomo does, did, or could not do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from masomo_desktop.core import clock
from masomo_desktop.core.progress import Progress
from masomo_desktop.generation.model import ArtifactKind
from masomo_desktop.jobs.model import Attempt, Hold, JobError, JobState, Lane, Outcome, Why
from masomo_desktop.jobs.pages import Wanted
from masomo_desktop.store.database import Change
from masomo_desktop.ui.pages.activity.job_list import STRETCH
from masomo_desktop.ui.pages.activity.job_story import JobStory
from masomo_desktop.ui.pages.activity.page import ActivityPage
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.workflows.activity.model import Look, UpkeepTask
from tests.fakes.services import START, FakeServices
from tests.gui.conftest import Opened, Opening


def activity(opened: Opened) -> ActivityPage:
    opened.window.router.start("activity")
    page = opened.window.page
    assert isinstance(page, ActivityPage)
    return page


def story(opened: Opened, page: ActivityPage, job: str) -> JobStory:
    page.list.opened.emit(job)
    return opened.shown(JobStory)


def buttons_of(dialog: JobStory) -> dict[str, Button]:
    """The buttons of a dialog by their words, from left to right."""
    row = dialog._buttons
    items = [row.itemAt(number) for number in range(row.count())]
    widgets = [item.widget() for item in items if item is not None]
    return {button.text(): button for button in widgets if isinstance(button, Button)}


def test_idle_lanes_and_nothing_to_show(open_window: Opening) -> None:
    page = activity(open_window())
    assert page.empty.isVisible()
    assert {strip.note.text() for strip in page.board.strips.values()} == {"Nothing to do"}
    assert list(page.board.strips) == list(Lane)
    assert page.subtitle.text().startswith("Nothing to do at the moment")
    assert not page.quiet_note.isVisible()


def test_lanes_say_what_runs_how_fast_how_long_and_what_waits(
    open_window: Opening, services: FakeServices
) -> None:
    course = services.add_course("Biology")
    source = services.add_source(course, "cells.pdf")
    services.add_job(source, progress=Progress(120, 285, "page"))
    deck = services.add_artifact(course, ArtifactKind.FLASHCARDS)
    services.add_job(deck, "flashcards.generate", Lane.GENERATION, JobState.QUEUED)
    page = activity(open_window())
    reading = page.board.strips[Lane.EXTRACTION]
    assert reading.jobs[0].name.text() == "cells.pdf"
    assert reading.jobs[0].far.text() == ("Page 120 of 285 · 2400 pages a minute · about 4 s left")
    assert (reading.jobs[0].line.value(), reading.jobs[0].line.maximum()) == (120, 285)
    making = page.board.strips[Lane.GENERATION]
    assert making.note.text() == "Next: Making flashcards · Biology"
    assert making.wait.text() == "1 waiting just now"
    assert "cells.pdf, Page 120 of 285" in reading.accessibleName()
    assert "1 waiting" in making.accessibleName()
    assert page.subtitle.text() == "Reading · cells.pdf, and 1 more thing"


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (Why.CHAT, "Lets the chat go first"),
        (Why.EXTRACTION, "Lets the reading of files go first"),
        (Why.BATTERY, "Waits because the battery is low"),
        (Why.QUIET, "Waits because you asked for quiet"),
        (Why.IN_USE, "Waits until the computer has time"),
        (Why.MEMORY, "Waits until enough memory is free"),
    ],
)
def test_what_stands_still_says_why_and_since_when(
    open_window: Opening, services: FakeServices, why: Why, said: str
) -> None:
    source = services.add_source(services.add_course("Biology"), "scan.pdf")
    services.add_job(source, "extraction.ocr", Lane.OCR, progress=Progress(3, 9, "page"))
    moment = clock.later(clock.now(), -130)
    services.holds[Lane.OCR] = Hold(Lane.OCR, why, moment)
    page = activity(open_window())
    strip = page.board.strips[Lane.OCR]
    assert strip.note.text() == f"{said} · for 2 min"
    (row,) = page.list.rows.rows
    suspended = why not in (Why.IN_USE, Why.MEMORY)
    assert row.badge == ("Paused" if suspended else "Running")
    assert (row.detail == f"Page 3 of 9 · {said[0].lower()}{said[1:]} · for 2 min") is suspended
    # what stands still has no speed
    assert ("a minute" in strip.jobs[0].far.text()) is not suspended


def test_upkeep_says_what_ran_last_and_what_is_next(
    open_window: Opening, services: FakeServices
) -> None:
    now = clock.now()
    services.upkeep_rows = [
        UpkeepTask("upkeep.check", now - timedelta(days=1), now + timedelta(days=1)),
        UpkeepTask("upkeep.backup", None, now + timedelta(days=1)),
    ]
    page = activity(open_window())
    said = page.board.strips[Lane.SCHEDULED].note.text()
    assert said.startswith("Last: Looking for damage, yesterday · next: Looking for damage, tomor")


def test_jobs_say_what_they_are_about_and_how_far_they_are(
    open_window: Opening, services: FakeServices
) -> None:
    course = services.add_course("Biology")
    source = services.add_source(course, "cells.pdf")
    deck = services.add_artifact(course, ArtifactKind.FLASHCARDS)
    services.add_job(source, progress=Progress(120, 285, "page"))
    services.add_job(deck, "flashcards.generate", Lane.GENERATION, JobState.QUEUED)
    services.add_job("gone", state=JobState.CANCELLED)
    services.add_job("profile", "upkeep.backup", Lane.SCHEDULED, JobState.DONE)
    page = activity(open_window())
    upkeep, gone, making, reading = page.list.rows.rows
    assert reading.title == "Reading · cells.pdf"
    assert reading.detail == "Page 120 of 285 · 2400 pages a minute · about 4 s left"
    assert (reading.badge, reading.action) == ("Running", "Cancel")
    assert making.title == "Making flashcards · Biology"
    assert making.detail.startswith("Waits for its turn · for ")
    assert (gone.title, gone.action) == ("Reading · something since removed", "Try again")
    assert upkeep.title == "Making a backup"


def test_a_failed_job_says_why_and_is_tried_again(
    open_window: Opening, services: FakeServices
) -> None:
    job = services.add_job(
        "gone", state=JobState.FAILED, error=JobError("child_x", "The reader stopped.")
    )
    page = activity(open_window())
    (row,) = page.list.rows.rows
    assert (row.detail, row.problem) == ("The reader stopped.", True)
    page.list.acted.emit(job)
    assert services.job_rows[job].state is JobState.QUEUED
    page.list.acted.emit(job)  # its button now says "Cancel"
    assert services.job_rows[job].state is JobState.CANCELLED


def test_the_failures_of_a_lane_are_one_click_away(
    open_window: Opening, services: FakeServices
) -> None:
    services.add_job("gone", state=JobState.FAILED)
    services.add_job("gone", state=JobState.DONE)
    services.add_job("gone", "extraction.ocr", Lane.OCR, JobState.FAILED)
    page = activity(open_window())
    strip = page.board.strips[Lane.OCR]
    assert strip.failed.text() == "1 failed"
    strip.failed.click()
    (row,) = page.list.rows.rows
    assert row.title.startswith("Reading pictures of pages")
    page.lane.setCurrentIndex(0)
    assert len(page.list.rows.rows) == 2
    page.state.setCurrentIndex(0)
    assert len(page.list.rows.rows) == 3


def test_a_job_that_is_being_stopped_cannot_be_cancelled_twice(
    open_window: Opening, services: FakeServices
) -> None:
    job = services.add_job("gone")
    services.job_rows[job] = replace(services.job_rows[job], cancel_requested=True)
    opened = open_window()
    page = activity(opened)
    (row,) = page.list.rows.rows
    assert (row.badge, row.action) == ("Stopping", "")
    menu = page._menu(job, QPoint(0, 0))
    assert "Cancel" not in {action.text() for action in menu.actions()}
    menu.close()


def failed_twice(services: FakeServices, name: str = "cells.pdf") -> str:
    """A job that was cut off once and then failed for good."""
    source = services.add_source(services.add_course("Biology"), name)
    error = JobError("child_x", "The file is damaged.")
    job = services.add_job(source, state=JobState.FAILED, error=error)

    def run(number: int, outcome: Outcome, said: JobError) -> Attempt:
        start = START + timedelta(minutes=number)
        end = start + timedelta(seconds=2)
        return Attempt(job, number, number, start, end, outcome, said)

    services.attempt_rows[job] = (
        run(1, Outcome.LOST, JobError("process_lost", "Masomo ended while this was running.")),
        run(2, Outcome.FAILED, error),
    )
    return job


def test_a_job_tells_its_story(open_window: Opening, services: FakeServices) -> None:
    job = failed_twice(services)
    opened = open_window()
    page = activity(opened)
    told = story(opened, page, job)
    assert told.heading.text() == "Reading · cells.pdf"
    assert told.detail.text() == "The file is damaged."
    assert [(ended, said) for _, ended, said in told.runs] == [
        ("Was cut off after 2.0 s", "Masomo ended while this was running."),
        ("Did not work after 2.0 s", ""),  # what was said stands above
    ]
    buttons = buttons_of(told)
    assert list(buttons) == ["Copy details", "Open the course", "Try again", "Close"]
    buttons["Try again"].click()
    assert services.job_rows[job].state is JobState.QUEUED
    assert not told.isVisible()


def test_from_its_story_a_job_is_cancelled_and_its_course_opened(
    open_window: Opening, services: FakeServices
) -> None:
    course = services.add_course("Biology")
    source = services.add_source(course, "cells.pdf")
    job = services.add_job(source, state=JobState.QUEUED)
    opened = open_window()
    page = activity(opened)
    told = story(opened, page, job)
    buttons_of(told)["Cancel the work"].click()
    assert services.job_rows[job].state is JobState.CANCELLED
    told = story(opened, page, job)
    buttons_of(told)["Open the course"].click()
    assert opened.window.page.course_id == course


def test_details_are_copied_without_names_and_contents(
    open_window: Opening, services: FakeServices
) -> None:
    job = failed_twice(services, "private-name.pdf")
    row = services.job_rows[job]
    services.job_rows[job] = replace(row, payload={"password": "hush"}, correlation="c-17")
    page = activity(open_window())
    menu = page._menu(job, QPoint(0, 0))
    {action.text(): action for action in menu.actions()}["Copy details"].trigger()
    copied = QGuiApplication.clipboard().text()
    for told in (
        f"job {job}",
        f"about {row.subject}",
        "kind extraction.read (extraction)",
        "correlation c-17",
        "error child_x",
        "run 1 (2026-11-24T08:01:00.000000Z to 2026-11-24T08:01:02.000000Z) lost process_lost",
        "Masomo ",
        "Python 3.",
    ):
        assert told in copied
    for secret in ("private-name", "hush", "The file is damaged", "Biology", "/home/learner"):
        assert secret not in copied


def test_the_name_of_a_model_stays_out_of_the_details(
    open_window: Opening, services: FakeServices
) -> None:
    job = services.add_job("my-secret-model", "models.download", state=JobState.FAILED)
    page = activity(open_window())
    page._copy_of(job)
    assert "my-secret-model" not in QGuiApplication.clipboard().text()


def test_quiet_is_asked_for_and_ended_here(open_window: Opening, services: FakeServices) -> None:
    opened = open_window()
    page = activity(opened)
    assert page.quiet.text() == "Quiet"
    assert "wait, until you end it" in page.quiet.toolTip()
    page.quiet.click()
    assert services.activity.quiet()
    assert page.quiet_note.isVisible()
    assert page.quiet.text() == "End quiet"
    page.quiet.click()
    assert not services.activity.quiet()
    assert not page.quiet_note.isVisible()


def many(services: FakeServices, number: int, state: JobState = JobState.DONE) -> list[str]:
    return [services.add_job("gone", state=state) for _ in range(number)]


def scroll_to(opened: Opened, page: ActivityPage, where: str) -> None:
    """Scroll to the "maximum" or the "minimum", and let the list follow."""
    bar = page.list.verticalScrollBar()
    opened.settle()
    bar.setValue(getattr(bar, where)())
    opened.settle()


def test_thousands_of_jobs_are_leafed_through_a_stretch_at_a_time(
    open_window: Opening, services: FakeServices
) -> None:
    newest_last = many(services, 1000)
    newest_first = newest_last[::-1]
    opened = open_window()
    page = activity(opened)
    opened.qtbot.waitUntil(lambda: page.list.verticalScrollBar().maximum() > 0)
    seen: set[str] = set()

    def held() -> list[str]:
        ids = [row.id for row in page.list.rows.rows]
        assert len(ids) <= STRETCH
        at = newest_first.index(ids[0])
        assert ids == newest_first[at : at + len(ids)]  # a stretch without a gap
        return ids

    while newest_first[-1] not in seen:
        seen |= set(held())
        scroll_to(opened, page, "maximum")
    assert seen == set(newest_first)
    assert page.newest.isVisible()
    steps = 0
    while page.list.newer:
        scroll_to(opened, page, "minimum")
        steps += 1
        assert steps < 30
    assert held()[0] == newest_first[0]
    scroll_to(opened, page, "maximum")
    scroll_to(opened, page, "maximum")
    page.newest.click()
    assert held()[0] == newest_first[0]
    assert not page.newest.isVisible()


def test_what_is_read_stays_where_it_is_while_jobs_come_and_go(
    open_window: Opening, services: FakeServices
) -> None:
    many(services, 150)
    opened = open_window()
    page = activity(opened)
    opened.settle()
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    opened.settle()
    seen = page.list._first_seen()
    assert seen is not None
    first, top = seen[0]
    newest = services.add_job("gone")
    opened.changed(Change("job", newest))
    page.refresh()
    assert page.list.rows.rows[0].id == newest
    again = page.list._first_seen()
    assert again is not None
    assert again[0] == (first, top)
    # at the very top, the newest are followed
    bar.setValue(bar.minimum())
    newest = services.add_job("gone")
    page.refresh()
    seen = page.list._first_seen()
    assert seen is not None
    assert seen[0][0] == newest


def test_it_follows_the_queue_and_shows_a_burst_once(
    open_window: Opening, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    page = activity(opened)
    looks: list[int] = []
    look = services.activity.look

    def counted(wanted: Wanted, first: str | None, limit: int) -> Look:
        looks.append(1)
        return look(wanted, first, limit)

    monkeypatch.setattr(services.activity, "look", counted)
    job = services.add_job("gone")
    opened.changed(Change("job", job))
    assert [row.id for row in page.list.rows.rows] == [job]
    for _ in range(50):
        last = services.add_job("gone")
        opened.changed(Change("job", last))
    assert len(looks) == 1
    opened.qtbot.waitUntil(lambda: page.list.rows.rows[0].id == last)
    assert len(looks) == 2


def test_lanes_leave_the_list_room(open_window: Opening, services: FakeServices) -> None:
    services.add_job("gone")
    opened = open_window(683, 540)
    page = activity(opened)
    opened.settle()
    assert [lane for lane, strip in page.board.strips.items() if strip.isVisible()] == [
        Lane.EXTRACTION
    ]
    for lane in (Lane.CHAT, Lane.OCR, Lane.GENERATION, Lane.SCHEDULED):
        for _ in range(2):
            services.add_job("gone", lane=lane)
    page.refresh()
    assert not page.board.isVisible()
    opened.window.resize(1366, 768)
    opened.settle()
    for strip in page.board.strips.values():
        assert strip.isVisible()
        assert strip.height() >= strip.minimumSizeHint().height(), "nothing is cut off"
    assert page.list.height() >= page.list.minimumSizeHint().height()
