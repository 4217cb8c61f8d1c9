"""The queue in a glance, on every page."""

from __future__ import annotations

import pytest

from masomo_desktop.core import clock
from masomo_desktop.jobs.model import Hold, JobState, Lane, Why
from masomo_desktop.store.database import Change
from masomo_desktop.ui import routes
from masomo_desktop.ui.health_mark import HealthMark
from masomo_desktop.ui.pages.activity.page import ActivityPage
from masomo_desktop.ui.theme import DARK, LIGHT, Colors
from masomo_desktop.workflows.activity.model import Health
from tests.fakes.services import FakeServices
from tests.fakes.threads import HeldBackground
from tests.gui.conftest import Opened, Opening
from tests.gui.test_theme import contrast


def mark(opened: Opened) -> HealthMark:
    return opened.window.rail.health


def said(opened: Opened) -> str:
    return mark(opened).text().strip()


def test_it_is_quiet_when_all_is_well_and_leads_to_activity(open_window: Opening) -> None:
    opened = open_window()
    assert said(opened) == "All is well"
    assert mark(opened).accessibleName() == "All is well"
    assert mark(opened).toolTip() == "All is well. Nothing is left to do."
    mark(opened).click()
    assert isinstance(opened.window.page, ActivityPage)


@pytest.mark.parametrize("page", [name for name in routes.RAIL if name != "activity"])
def test_it_says_what_the_queue_does_on_every_page(
    open_window: Opening, services: FakeServices, page: str
) -> None:
    source = services.add_source(services.add_course("Biology"))
    opened = open_window()
    opened.window.router.start(page)
    job = services.add_job(source)
    opened.changed(Change("job", job))
    assert said(opened) == "1 at work"
    services.add_job(source, "extraction.ocr", Lane.OCR, JobState.QUEUED)
    opened.changed(Change("job", job))
    assert said(opened) == "2 at work"
    services.job_rows.clear()
    failed = services.add_job(source, state=JobState.FAILED)
    opened.changed(Change("database", ""))  # by another process
    assert said(opened) == "Needs you: 1"
    assert mark(opened).accessibleDescription() == ("1 thing could not be done. Activity says why.")
    del services.source_rows[source]
    opened.changed(Change("source", source))
    assert said(opened) == "All is well"
    assert services.job_rows[failed].state is JobState.FAILED


@pytest.mark.parametrize(
    ("why", "words", "sentence"),
    [
        (Why.BATTERY, "Saving battery", "Heavy work waits until the computer is plugged in."),
        (Why.EXTRACTION, "Waiting", "Lets the reading of files go first."),
    ],
)
def test_it_says_what_is_waited_for(
    open_window: Opening, services: FakeServices, why: Why, words: str, sentence: str
) -> None:
    opened = open_window()
    services.add_job("gone", "extraction.ocr", Lane.OCR)
    services.holds[Lane.OCR] = Hold(Lane.OCR, why, clock.now())
    opened.changed(Change("hold", "ocr"))
    assert (said(opened), mark(opened).accessibleDescription()) == (words, sentence)
    assert sentence in mark(opened).toolTip()


def test_quiet_is_said_while_it_lasts(open_window: Opening, services: FakeServices) -> None:
    opened = open_window()
    services.activity.set_quiet(True)
    opened.changed(Change("preference", "jobs.quiet"))
    assert said(opened) == "Quiet"
    services.activity.set_quiet(False)
    opened.changed(Change("preference", "jobs.quiet"))
    assert said(opened) == "All is well"


def test_a_job_that_is_tried_again_by_itself_worries_nobody(
    open_window: Opening, services: FakeServices
) -> None:
    services.add_job("gone", state=JobState.WAITING)
    assert said(open_window()) == "Trying again"


def test_in_a_narrow_rail_the_tooltip_says_it(open_window: Opening, services: FakeServices) -> None:
    services.add_job("gone")
    opened = open_window(700, 500)
    opened.settle()
    assert said(opened) == ""
    assert mark(opened).accessibleName() == "1 at work"
    assert mark(opened).toolTip().startswith("1 at work. ")
    assert mark(opened).width() <= opened.window.rail.width()


def test_changes_in_a_burst_are_read_once_more(
    open_window: Opening, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldBackground()
    opened = open_window(background=held)
    held.release()
    read: list[Health] = []
    health = services.activity.health

    def counted() -> Health:
        read.append(health())
        return read[-1]

    monkeypatch.setattr(services.activity, "health", counted)
    for _ in range(20):
        opened.changed(Change("job", services.add_job("gone")))
    held.release()
    assert len(read) == 2
    assert said(opened) == "20 at work"


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_its_colours_can_be_read_on_the_rail(colors: Colors) -> None:
    for role in ("faint", "accent_text", "muted", "warning", "danger"):
        assert contrast(getattr(colors, role), colors.rail) >= 4.5, role
