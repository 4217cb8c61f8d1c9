"""What Masomo does, did, or could not do."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from masomo_desktop.core.progress import Progress
from masomo_desktop.generation.model import ArtifactKind
from masomo_desktop.jobs.model import JobError, JobState, Lane
from masomo_desktop.store.database import Change
from masomo_desktop.ui.pages.activity.page import BATCH, ActivityPage
from tests.fakes.services import FakeServices
from tests.gui.conftest import Opened, Opening


def activity(opened: Opened) -> ActivityPage:
    opened.window.router.start("activity")
    page = opened.window.page
    assert isinstance(page, ActivityPage)
    return page


def test_idle_lanes_and_nothing_to_show(open_window: Opening) -> None:
    page = activity(open_window())
    assert page.empty.isVisible()
    assert {card.work.text() for card in page.lanes.cards.values()} == {"Idle"}
    assert set(page.lanes.cards) == set(Lane)


def test_jobs_say_what_they_are_about_and_how_far_they_are(
    open_window: Opening, services: FakeServices
) -> None:
    course = services.add_course("Biology")
    source = services.add_source(course, "cells.pdf")
    deck = services.add_artifact(course, ArtifactKind.FLASHCARDS)
    services.add_job(source, progress=Progress(120, 285, "page"))
    services.add_job(deck, "flashcards.generate", Lane.GENERATION, JobState.QUEUED)
    services.add_job("gone", state=JobState.CANCELLED)
    opened = open_window()
    page = activity(opened)
    gone, making, reading = page.list.rows.rows
    assert reading.title == "Reading · cells.pdf"
    assert reading.detail == "Page 120 of 285 · about 4 s left"
    assert (reading.badge, reading.action) == ("Running", "Cancel")
    assert making.title == "Making flashcards · Biology"
    assert making.detail == "Waits for its turn"
    assert (gone.title, gone.action) == ("Reading · something since removed", "Try again")
    assert page.lanes.cards[Lane.EXTRACTION].work.text() == "1 running"
    assert page.lanes.cards[Lane.GENERATION].work.text() == "1 queued"
    page.list.opened.emit(reading.id)
    assert opened.window.page.course_id == course


def test_a_failed_job_says_why_and_is_tried_again(
    open_window: Opening, services: FakeServices
) -> None:
    job = services.add_job(
        "gone", state=JobState.FAILED, error=JobError("child_x", "The reader stopped.")
    )
    opened = open_window()
    page = activity(opened)
    (row,) = page.list.rows.rows
    assert (row.detail, row.problem) == ("The reader stopped.", True)
    assert page.lanes.cards[Lane.EXTRACTION].failed.text() == "1 failed"
    page.list.acted.emit(job)
    assert services.job_rows[job].state is JobState.QUEUED
    page.list.acted.emit(job)  # its button now says "Cancel"
    assert services.job_rows[job].state is JobState.CANCELLED


def test_a_job_that_is_being_stopped_cannot_be_cancelled_twice(
    open_window: Opening, services: FakeServices
) -> None:
    job = services.add_job("gone")
    services.job_rows[job] = replace(services.job_rows[job], cancel_requested=True)
    (row,) = activity(open_window()).list.rows.rows
    assert (row.badge, row.action) == ("Stopping", "")


def test_details_are_copied_without_names(open_window: Opening, services: FakeServices) -> None:
    course = services.add_course("Biology")
    source = services.add_source(course, "private-name.pdf")
    job = services.add_job(source, state=JobState.FAILED, error=JobError("damaged", "Words."))
    page = activity(open_window())
    menu = page._menu(job, QPoint(0, 0))
    {action.text(): action for action in menu.actions()}["Copy details"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert job in copied
    assert "error damaged" in copied
    assert "private-name" not in copied


def test_thousands_of_jobs_come_in_batches_and_by_state(
    open_window: Opening, services: FakeServices
) -> None:
    for _ in range(3000):
        services.add_job("gone", state=JobState.DONE)
    services.add_job("gone", state=JobState.FAILED)
    opened = open_window()
    page = activity(opened)
    assert len(page.list.rows.rows) == BATCH
    bar = page.list.verticalScrollBar()
    opened.qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    opened.qtbot.waitUntil(lambda: len(page.list.rows.rows) == 2 * BATCH)
    page.filter.setCurrentIndex(page.filter.findData(JobState.FAILED))
    assert len(page.list.rows.rows) == 1


def test_it_follows_the_queue(open_window: Opening, services: FakeServices) -> None:
    opened = open_window()
    page = activity(opened)
    job = services.add_job("gone")
    opened.changed(Change("job", job))
    assert [row.id for row in page.list.rows.rows] == [job]
