"""One course: live states, what can be made, what went wrong and what to do about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from masomo_desktop.core.errors import DiskFull
from masomo_desktop.core.progress import Progress
from masomo_desktop.extraction.errors import Damaged, EmptyFile, NoPages, PasswordNeeded, Unreadable
from masomo_desktop.extraction.model import (
    Method,
    ReadingMethod,
    Reason,
    SourceKind,
    SourceState,
)
from masomo_desktop.extraction.ocr_errors import LanguagePackMissing
from masomo_desktop.extraction.readings.how_read import HowRead
from masomo_desktop.extraction.speech_errors import SpeechModelMissing
from masomo_desktop.generation.model import ArtifactKind, ArtifactState
from masomo_desktop.isolation.errors import TimeLimit
from masomo_desktop.jobs.model import JobError, JobState, Lane
from masomo_desktop.moderation.model import Finding
from masomo_desktop.providers.catalogue import Entry, ModelKind
from masomo_desktop.store.database import Change
from masomo_desktop.ui.dialogs.password import Password
from masomo_desktop.ui.dialogs.read_again import ReadAgain
from masomo_desktop.ui.dialogs.refusals import Refusals
from masomo_desktop.ui.dialogs.rejection import Rejection
from masomo_desktop.ui.dialogs.withheld import WithheldItems
from masomo_desktop.ui.pages.course.page import CoursePage
from masomo_desktop.ui.pages.library import LibraryPage
from masomo_desktop.ui.pages.settings.page import SettingsPage
from masomo_desktop.ui.widgets.badges import Badge, Tone
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.dialogs import Ask, Notice, Question
from masomo_desktop.ui.widgets.labels import Body, Caption, Muted, Problem, Subheading
from masomo_desktop.ui.widgets.rows import Row
from masomo_desktop.workflows.remedies import Remedies
from tests.fakes.services import PASSWORD, FakeServices
from tests.gui.conftest import Opened, Opening
from tests.gui.test_shell import drop, files

LOCKED = Reason(PasswordNeeded.code, PasswordNeeded().message)
UNFIT = Reason("unfit", "It teaches how to make weapons. Found on page 3: fuse.")


@pytest.fixture
def course(services: FakeServices) -> str:
    return services.add_course("Biology")


def course_page(opened: Opened, course: str) -> CoursePage:
    opened.window.router.go("course", course_id=course)
    page = opened.window.page
    assert isinstance(page, CoursePage)
    return page


def source_row(page: CoursePage) -> Row:
    (row,) = page.sources.rows.rows
    return row


def click(page: Opened, words: str) -> None:
    """Press the visible button that says `words`."""
    (button,) = [b for b in page.window.findChildren(Button) if b.isVisible() and b.text() == words]
    button.click()


def menu_actions(page: CoursePage, source: str) -> dict[str, QAction]:
    menu = page._sources.menu(page._source(source), page._shown().work.get(source), QPoint(0, 0))
    return {action.text(): action for action in menu.actions() if action.text()}


def test_an_empty_course_asks_for_a_file_and_says_why_nothing_can_be_made(
    open_window: Opening, course: str
) -> None:
    page = course_page(open_window(), course)
    assert page.drop.isVisible()
    assert not page.sources.isVisible()
    assert not any(card.make.isEnabled() for card in page.make.cards.values())
    assert page.hint.text() == "Add a file first; then you can make these."


def test_reading_is_shown_page_by_page_with_an_estimate(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    source = services.add_source(course, state=SourceState.PENDING, units=(0, 0))
    opened = open_window()
    page = course_page(opened, course)
    assert source_row(page).detail == "Waiting for its turn"
    now = services.source_rows[source]
    services.source_rows[source] = replace(
        now, state=SourceState.PROCESSING, units_done=120, units_total=285
    )
    services.add_job(source, progress=Progress(120, 285, "page"))
    opened.changed(Change("source", source))
    row = source_row(page)
    assert row.detail == "Page 120 of 285 · about 4 s left"
    assert (row.badge, row.tone) == ("Reading", Tone.INFO)
    assert row.share == pytest.approx(120 / 285)
    assert "as soon as the first file has been read" in page.hint.text()
    services.source_rows[source] = replace(now, state=SourceState.READY, units_total=285)
    opened.changed(Change("source", source))
    assert (source_row(page).badge, source_row(page).action) == ("Ready", "Open")
    assert source_row(page).detail == "285 pages · PDF · 2.4 MB"
    assert all(card.make.isEnabled() for card in page.make.cards.values())
    assert not page.hint.isVisible()


def test_an_attempt_that_failed_but_will_be_tried_again_says_so(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    source = services.add_source(course, state=SourceState.PROCESSING, units=(3, 9))
    error = JobError(DiskFull.code, DiskFull().message)
    services.add_job(source, state=JobState.WAITING, error=error)
    page = course_page(open_window(), course)
    assert source_row(page).detail.startswith("Tried once; Masomo tries again by itself.")
    assert "The disk is full." in source_row(page).detail


def test_a_failed_source_says_why_and_is_tried_again(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    reason = Reason(TimeLimit.code, "This took longer than the 60 seconds that it may take.")
    source = services.add_source(course, state=SourceState.FAILED, reason=reason, units=(0, 0))
    opened = open_window()
    page = course_page(opened, course)
    row = source_row(page)
    assert (row.badge, row.action, row.problem) == ("Failed", "Try again", True)
    assert row.detail == reason.message
    assert page.hint.text() == "None of the files below can be studied from yet."
    page.sources.acted.emit(source)
    assert services.source_rows[source].state is SourceState.PENDING


@pytest.mark.parametrize("error", [Damaged, EmptyFile, NoPages])
def test_a_file_that_nothing_can_read_is_replaced_not_tried_again(
    open_window: Opening, services: FakeServices, course: str, error: type[Unreadable]
) -> None:
    reason = Reason(error.code, error().message)
    source = services.add_source(course, state=SourceState.FAILED, reason=reason, units=(0, 0))
    opened = open_window()
    page = course_page(opened, course)
    assert source_row(page).action == "Replace…"
    actions = menu_actions(page, source)
    assert "Try again" not in actions
    assert {"Replace…", "Remove…"} <= set(actions)
    page.sources.acted.emit(source)
    opened.shown(QFileDialog).reject()

    replacing = page._sources.replacing
    replacing.replace(page._source(source), Path("empty.pdf"))
    assert source in services.source_rows  # the other is no better, so this one stays
    opened.shown(Notice).accept()
    replacing.replace(page._source(source), Path("whole.pdf"))
    assert [one.name for one in services.source_rows.values()] == ["whole.pdf"]
    assert "“whole.pdf” has taken the place" in opened.window.messages.toast.text


def test_a_copy_with_the_same_bytes_takes_no_place(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    reason = Reason(Damaged.code, Damaged().message)
    source = services.add_source(course, state=SourceState.FAILED, reason=reason, units=(0, 0))
    services.same_bytes[Path("copy.pdf")] = source
    opened = open_window()
    page = course_page(opened, course)
    page._sources.replacing.replace(page._source(source), Path("copy.pdf"))
    assert list(services.source_rows) == [source]
    told = opened.shown(Notice)
    assert (told.heading.text(), told.sentence.text()) == (
        "This is the same file as “chapter.pdf”, byte for byte, so it cannot be read either.",
        "Choose another copy of it.",
    )
    assert "has taken the place" not in opened.window.messages.toast.text


def test_without_a_model_a_recording_asks_for_one_not_for_another_reading(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    reason = Reason(SpeechModelMissing.code, SpeechModelMissing().message)
    source = services.add_source(
        course, "lesson.mp3", SourceState.FAILED, reason, (0, 0), SourceKind.AUDIO
    )
    entry = Entry("whisper-base", ModelKind.WHISPER, "Whisper base", "MIT", (), ())
    services.remedy = Remedies((), can_read=False, offers=(entry,))
    opened = open_window()
    page = course_page(opened, course)
    assert source_row(page).action == "Add a model…"
    page.sources.acted.emit(source)
    dialog = opened.shown(ReadAgain)
    headings = [label.text() for label in dialog.findChildren(Subheading)]
    assert headings == ["A model that listens"]
    assert "Settings, Models" in dialog.findChildren(Problem)[0].text()
    assert dialog.confirm.text() == "Add a model…"
    dialog.confirm.click()
    assert services.read_again == []
    assert isinstance(opened.window.page, SettingsPage)


def test_a_locked_source_asks_for_its_password_until_it_opens(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    source = services.add_source(course, state=SourceState.FAILED, reason=LOCKED, units=(0, 0))
    opened = open_window()
    page = course_page(opened, course)
    assert (source_row(page).badge, source_row(page).action) == ("Locked", "Unlock…")
    page.sources.acted.emit(source)
    dialog = opened.shown(Password)
    assert not dialog.unlock.isEnabled()
    dialog.field.setText("wrong")
    dialog.unlock.click()
    assert dialog.isVisible()
    assert dialog.problem.text() == "This password does not open the file."
    dialog.field.setText(PASSWORD)
    dialog.unlock.click()
    assert not dialog.isVisible()
    assert services.source_rows[source].state is SourceState.PENDING


def test_a_held_source_shows_rule_words_and_page_and_can_be_let_in(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    source = services.add_source(course, state=SourceState.REJECTED, reason=UNFIT)
    services.finding_rows[source] = [Finding("making_weapons", ("fuse", "mix"), 3, 0, 4)]
    opened = open_window()
    page = course_page(opened, course)
    assert source_row(page).detail == UNFIT.message
    page.sources.acted.emit(source)
    dialog = opened.shown(Rejection)
    assert [label.text() for label in dialog.findChildren(Caption)] == ["Page 3 · making weapons"]
    assert "“fuse”, “mix”" in [label.text() for label in dialog.findChildren(Body)]
    click(opened, "Let it in…")
    ask = opened.shown(Ask)
    ask.field.setText("our history book")
    ask.action.click()
    assert services.released == [(source, "our history book")]


def test_a_held_source_can_be_removed_for_good(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    source = services.add_source(course, state=SourceState.REJECTED, reason=UNFIT)
    opened = open_window()
    page = course_page(opened, course)
    page.sources.acted.emit(source)
    click(opened, "Remove it…")
    opened.shown(Question).confirm.click()
    assert source not in services.source_rows
    opened.changed(Change("source", source))
    assert page.drop.isVisible()


def test_a_source_without_text_is_read_again_not_let_in(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    source = services.add_source(
        course, state=SourceState.REJECTED, reason=Reason("no_text", "There is no readable text.")
    )
    opened = open_window()
    course_page(opened, course).sources.acted.emit(source)
    click(opened, "Read again")
    assert services.source_rows[source].state is SourceState.PENDING


def test_the_menu_offers_what_the_state_allows(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    ready = services.add_source(course)
    reading = services.add_source(course, state=SourceState.PROCESSING, units=(2, 9))
    job = services.add_job(reading, progress=Progress(2, 9, "page"))
    locked = services.add_source(course, state=SourceState.FAILED, reason=LOCKED, units=(0, 0))
    page = course_page(open_window(), course)
    always = {"Show in folder", "Remove…"}
    assert set(menu_actions(page, ready)) == {"Open in the reader", "Read again"} | always
    assert set(menu_actions(page, reading)) == {"Open in the reader", "Stop reading"} | always
    assert set(menu_actions(page, locked)) == {"Enter the password…", "Try again"} | always
    menu_actions(page, reading)["Stop reading"].trigger()
    assert services.job_rows[job].state is JobState.CANCELLED


@pytest.mark.parametrize(
    ("kind", "count"),
    [(ArtifactKind.SUMMARY, 15), (ArtifactKind.FLASHCARDS, 20), (ArtifactKind.QUIZ, 10)],
)
def test_making_begins_with_a_sensible_count(
    open_window: Opening, services: FakeServices, course: str, kind: ArtifactKind, count: int
) -> None:
    services.add_source(course)
    page = course_page(open_window(), course)
    page.make.cards[kind].make.click()
    (made,) = services.artifacts.in_course(course)
    assert (made.kind, made.requested, made.state) == (kind, count, ArtifactState.MAKING)
    (row,) = page.made.rows.rows
    assert row.badge == "Making"


def test_study_sets_show_how_much_was_made_and_what_was_withheld(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    services.add_source(course)
    deck = services.add_artifact(
        course,
        ArtifactKind.FLASHCARDS,
        items=17,
        requested=20,
        withheld=(("near_duplicate", 2), ("answer_in_prompt", 1)),
    )
    making = services.add_artifact(course, state=ArtifactState.MAKING, items=6, requested=20)
    services.add_job(
        making, "quizzes.generate", Lane.GENERATION, progress=Progress(6, 20, "question")
    )
    opened = open_window()
    page = course_page(opened, course)
    by_id = {row.id: row for row in page.made.rows.rows}
    assert by_id[deck].detail == "17 cards · 20 asked for · 3 withheld · from all 12 pages"
    assert by_id[deck].action == "Study"
    assert by_id[making].detail == "6 questions · almost done"
    assert by_id[making].share == pytest.approx(0.3)
    page._artifacts.show_withheld(page._artifact(deck))
    dialog = opened.shown(WithheldItems)
    assert dialog.heading.text() == "3 items withheld"
    counts = [badge.text() for badge in dialog.findChildren(Badge)]
    assert counts == ["2", "1"]
    assert "It was too like another one" in [label.text() for label in dialog.findChildren(Body)]


def test_a_set_tells_the_pages_that_it_comes_from(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    book = services.add_source(course, "book.pdf", units=(212, 212))
    notes = services.add_source(course, "notes.docx", units=(4, 4), kind=SourceKind.OFFICE)

    def made_of(pages: dict[str, list[list[int]]]) -> str:
        made = services.add_artifact(course, ArtifactKind.QUIZ)
        services.artifact_rows[made] = replace(
            services.artifact_rows[made], coverage={"units": 1, "of": 1, "pages": pages}
        )
        return made

    whole, gaps = made_of({book: [[1, 212]]}), made_of({book: [[1, 5], [8, 212]]})
    sections, both = made_of({notes: [[2, 4]]}), made_of({book: [[1, 210]], notes: [[1, 4]]})
    talk = services.add_source(course, "talk.mp3", units=(9, 9), kind=SourceKind.AUDIO)
    heard = made_of({talk: [[2, 4]]})
    one = made_of({book: [[7, 7]]})
    gone = made_of({"00000000-0000-7000-8000-00000000dead": [[1, 3]]})
    details = {row.id: row.detail for row in course_page(open_window(), course).made.rows.rows}
    assert details[whole] == "10 questions · from pages 1 to 212 of 212"
    assert details[one] == "10 questions · from page 7 of 212"
    assert details[gaps] == "10 questions · from pages 1 to 5, 8 to 212 of 212"
    assert details[sections] == "10 questions · from sections 2 to 4 of 4"
    assert details[heard] == "10 questions · from parts 2 to 4 of 9"
    assert details[both] == "10 questions · from 214 of 216 pages of 2 sources"
    assert details[gone] == "10 questions · from all 1 page"


def test_a_set_that_could_not_be_made_says_why_and_is_made_again(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    services.add_source(course)
    failed = services.add_artifact(
        course, state=ArtifactState.FAILED, items=0, failure="The disk is full."
    )
    job = services.add_job(failed, "quizzes.generate", Lane.GENERATION, JobState.FAILED)
    page = course_page(open_window(), course)
    (row,) = page.made.rows.rows
    assert (row.detail, row.action, row.tone) == ("The disk is full.", "Try again", Tone.DANGER)
    page.made.acted.emit(failed)
    assert services.job_rows[job].state is JobState.QUEUED


def test_a_set_is_deleted_only_after_a_question(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    services.add_source(course)
    quiz = services.add_artifact(course)
    opened = open_window()
    page = course_page(opened, course)
    page._artifacts.delete(page._artifact(quiz))
    opened.shown(Question).reject()
    assert quiz in services.artifact_rows
    page._artifacts.delete(page._artifact(quiz))
    opened.shown(Question).confirm.click()
    assert quiz not in services.artifact_rows


def test_files_that_were_refused_are_told_one_by_one(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    opened = open_window()
    course_page(opened, course)
    drop(opened, files("empty.pdf", "good.pdf"))
    dialog = opened.shown(Refusals)
    assert dialog.heading.text() == "1 file could not be added"
    assert dialog.sentence.text() == "1 other file added."
    assert "This file is empty: it has 0 bytes." in [b.text() for b in dialog.findChildren(Body)]


def test_a_course_that_is_gone_leads_to_the_library(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    opened = open_window()
    course_page(opened, course)
    del services.course_rows[course]
    opened.changed(Change("course", course))
    assert isinstance(opened.window.page, LibraryPage)
    assert not opened.window.router.can_go_back


def test_hundreds_of_sources_stay_one_widget(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    opened = open_window()
    page = course_page(opened, course)
    few = len(page.findChildren(QObject))
    for number in range(400):
        services.add_source(course, f"part-{number}.pdf")
    opened.changed(Change("source", "new"))
    assert len(page.sources.rows.rows) == 400
    assert len(page.findChildren(QObject)) <= few + 10


MIXED = HowRead(
    text=192,
    pictures=5,
    unreadable=(3, 7, 8, 9),
    letters=1000,
    confidence={Method.NATIVE: 1, Method.OCR: 0.9},
)


def test_how_pages_were_read_is_told_where_it_matters(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    plain = services.add_source(course, "book.pdf")
    mixed = services.add_source(course, "reader.pdf")
    named = services.add_source(course, "essay.pdf", kind=SourceKind.OFFICE)
    services.source_rows[named] = replace(services.source_rows[named], format="docx")
    services.how_rows[plain] = HowRead(text=12, letters=900, confidence={Method.NATIVE: 1})
    services.how_rows[mixed] = MIXED
    page = course_page(open_window(), course)
    rows = {row.id: row for row in page.sources.rows.rows}
    assert (rows[plain].badge, rows[plain].detail) == ("Ready", "12 pages · PDF · 2.4 MB")
    assert rows[mixed].detail == (
        "192 pages of text, 5 read from pictures (90 % sure); "
        "no text could be read on pages 3, 7 to 9 · PDF · 2.4 MB"
    )
    assert (rows[mixed].badge, rows[mixed].action) == ("In part", "Read again…")
    assert "called .pdf, but it is a Word document" in rows[named].detail


def test_a_remedy_is_one_click_away_and_what_it_changed_is_told(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    source = services.add_source(course, "scan.pdf")
    services.how_rows[source] = MIXED
    opened = open_window()
    page = course_page(opened, course)
    page.sources.acted.emit(source)
    dialog = opened.shown(ReadAgain)
    assert dialog.sentence.text().startswith("192 pages of text, 5 read from pictures")
    assert dialog.languages is not None
    names = [dialog.languages.item(row).text() for row in range(dialog.languages.count())]
    assert names == ["English", "Français", "Kiswahili"]
    dialog.languages.item(2).setCheckState(Qt.CheckState.Checked)
    dialog.ways[ReadingMethod.OCR].setChecked(True)
    dialog.confirm.click()
    assert services.read_again == [(source, ("swa",), "ocr")]
    assert "what is here stays" in opened.window.messages.toast.text

    now = services.source_rows[source]
    services.source_rows[source] = replace(now, next_reading="another")
    services.add_job(source, progress=Progress(3, 200, "page"))
    opened.changed(Change("source", source))
    assert source_row(page).detail.startswith("Being read again; what is here stays")
    assert source_row(page).action == "Open"

    services.source_rows[source] = replace(now, next_reading=None)
    services.how_rows[source] = replace(MIXED, pictures=6, unreadable=(), letters=1400)
    opened.changed(Change("source", source))
    assert opened.window.messages.toast.text == (
        "“scan.pdf” was read again. Before: 192 pages of text, 5 read from pictures (90 % sure); "
        "no text could be read on pages 3, 7 to 9, 1000 letters. "
        "Now: 192 pages of text, 6 read from pictures (90 % sure), "
        "1400 letters."
    )
    assert source_row(page).badge == "Ready"


def test_a_reading_anew_that_failed_says_that_the_old_one_is_kept(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    source = services.add_source(course, "scan.pdf")
    services.source_rows[source] = replace(services.source_rows[source], next_reading="another")
    error = JobError(DiskFull.code, DiskFull().message)
    services.add_job(source, state=JobState.FAILED, error=error)
    row = source_row(course_page(open_window(), course))
    assert row.detail.startswith("It could not be read again; what was read before is kept.")
    assert "The disk is full." in row.detail
    assert row.action == "Read again…"


def test_every_way_of_reading_again_is_in_the_menu(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    source = services.add_source(course, "scan.pdf")
    page = course_page(open_window(), course)
    ways = menu_actions(page, source)["Read again"].menu()
    assert isinstance(ways, QMenu)
    actions = {action.text(): action for action in ways.actions()}
    assert list(actions) == [
        "Now, as before",
        "Every page as a picture",
        "Only its text layer",
        "In another language…",
    ]
    actions["Only its text layer"].trigger()
    assert services.read_again == [(source, (), "native")]


def test_missing_languages_and_better_models_can_be_fetched(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    reason = Reason(LanguagePackMissing.code, LanguagePackMissing.of("heb").message)
    source = services.add_source(
        course, "torah.png", SourceState.FAILED, reason, (0, 1), SourceKind.IMAGE
    )
    entry = Entry("ara", ModelKind.TESSERACT, "Arabic", "Apache-2.0", ("ara",), ())
    services.remedy = Remedies(("eng",), can_read=True, offers=(entry,))
    opened = open_window()
    course_page(opened, course).sources.acted.emit(source)
    dialog = opened.shown(ReadAgain)
    assert "“heb”" in dialog.sentence.text()
    assert any("tesseract-lang" in label.text() for label in dialog.findChildren(Muted))
    asked: list[str] = []
    dialog.download.disconnect()
    dialog.download.connect(asked.append)
    click(opened, "Download")
    assert asked == ["ara"]


def test_who_makes_it_is_chosen_with_an_estimate_and_with_consent(
    open_window: Opening, services: FakeServices, course: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["builtin", "local:small", "remote:school"]
    monkeypatch.setattr(services.engines, "names", lambda: names)
    services.add_source(course)
    services.seconds_an_item = 9.0
    opened = open_window()
    page = course_page(opened, course)
    assert [page.make.engine.itemData(at) for at in range(page.make.engine.count())] == ["", *names]
    quiz = page.make.cards[ArtifactKind.QUIZ]
    assert quiz.estimate.text() == "about 2 min"
    quiz.count.setCurrentIndex(quiz.count.findData(5))
    assert quiz.estimate.text() == "about 45 s"
    page.make.engine.setCurrentIndex(page.make.engine.findData("remote:school"))
    quiz.make.click()
    assert services.artifacts.in_course(course) == []
    opened.shown(Question).confirm.click()
    (made,) = services.artifacts.in_course(course)
    assert (made.engine, made.requested) == ("remote:school", 5)


def test_watched_folders_are_listed_and_let_go(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    watched = services.folders.watch(course, Path("/home/learner/lectures"))
    services.watched_rows[0] = replace(watched, problem="folder_gone")
    opened = open_window()
    page = course_page(opened, course)
    (row,) = page.watched.list.rows.rows
    assert (row.title, row.badge, row.note) == ("lectures", "Not there", "not looked at yet")
    page.watched.list.acted.emit(row.id)
    assert services.watched_rows == []
    assert not page.watched.isVisible()


def test_nothing_in_the_remedies_lies_over_anything_else(
    open_window: Opening, services: FakeServices, course: str
) -> None:
    source = services.add_source(course, "A scan whose name takes more than one line of it.pdf")
    services.how_rows[source] = MIXED
    services.remedy = Remedies(("ara", "eng", "fra", "hin", "swa"), can_read=True)
    opened = open_window()
    course_page(opened, course).sources.acted.emit(source)
    dialog = opened.shown(ReadAgain)
    opened.settle()
    parts = [dialog.languages, *dialog.findChildren(Muted), *dialog.ways.values()]
    boxes = [part.geometry() for part in parts if part is not None]
    assert len(boxes) == 7
    crossing = [(a, b) for n, a in enumerate(boxes) for b in boxes[:n] if a.intersects(b)]
    assert not crossing
    assert dialog.languages is not None
    last = dialog.languages.visualItemRect(dialog.languages.item(4))
    assert dialog.languages.viewport().rect().contains(last)
