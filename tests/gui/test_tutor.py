"""The conversation about a course, in the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from masomo_desktop.learning.tutor.model import Claim, ClaimKind, Turn, TurnState, Wish
from masomo_desktop.store.database import Change
from masomo_desktop.ui.pages.course.page import CoursePage
from masomo_desktop.ui.pages.study.proofs import OriginLink
from masomo_desktop.ui.pages.study.reader import ReaderPage
from masomo_desktop.ui.pages.tutor.page import TutorPage
from masomo_desktop.ui.pages.tutor.turn_view import TurnView
from masomo_desktop.ui.widgets.dialogs import Question
from tests.fakes import tutor as tutor_fake
from tests.fakes.study import FakePages, StudyServices
from tests.gui.conftest import Opened

QUOTE = "Oxygen is released as a by-product."
ROOTS = "Roots take up water and minerals."


@pytest.fixture
def services() -> StudyServices:
    return StudyServices()


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> FakePages:
    fake = FakePages()
    monkeypatch.setattr("masomo_desktop.extraction.pages.PageImages", lambda: fake)
    return fake


@pytest.fixture
def opened(open_window: Callable[..., Opened], services: StudyServices) -> Opened:
    one = open_window()
    one.window.router.go("tutor", course_id=services.course)
    one.settle()
    return one


def page_of(opened: Opened) -> TutorPage:
    page = opened.window.page
    assert isinstance(page, TutorPage)
    return page


def quoted(services: StudyServices, quote: str = QUOTE) -> Claim:
    return Claim(ClaimKind.QUOTED, quote, (services.proof(quote),))


def said(services: StudyServices, text: str, quote: str = QUOTE) -> Claim:
    return Claim(ClaimKind.SAID, text, (services.proof(quote),))


def ask(opened: Opened, question: str) -> Turn:
    page = page_of(opened)
    QTest.keyClicks(page.composer.field, question)
    QTest.keyClick(page.composer.field, Qt.Key.Key_Return)
    opened.settle()
    return opened.services.tutor.turns(page.course_id or "")[-1]


def come_to(opened: Opened, turn: Turn, state: TurnState, *claims: Claim, **more: object) -> None:
    tutor_fake.come_to(opened.services.tutor, turn.id, state, *claims, **more)
    opened.changed(Change("turn", turn.id))
    opened.settle()


def shown(opened: Opened, turn: Turn) -> TurnView:
    return page_of(opened).turns[turn.id]


def test_the_course_leads_to_it_and_it_says_what_can_be_asked(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    opened.window.router.go("course", course_id=services.course)
    opened.settle()
    course = opened.window.page
    assert isinstance(course, CoursePage)
    course.ask.click()
    opened.settle()
    page = page_of(opened)
    assert page.stage.currentWidget() is page.empty
    assert "what something is" in page.empty.sentence.text()
    assert page.composer.field.hasFocus()
    assert "without a model" in page.subtitle.text()


def test_a_course_without_text_says_so_and_takes_no_question(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    opened.window.router.go("tutor", course_id=services.add_course("Empty"))
    opened.settle()
    page = page_of(opened)
    assert "nothing to ask about yet" in page.empty.title.text()
    assert not page.composer.send.isEnabled()


def test_enter_asks_and_the_answer_grows_in_place(opened: Opened, services: StudyServices) -> None:
    turn = ask(opened, "What is released?")
    page = page_of(opened)
    assert turn.asked.question == "What is released?"
    assert page.composer.field.toPlainText() == ""
    assert page.composer.stop.isVisible()
    assert not page.composer.send.isVisible()
    come_to(opened, turn, TurnState.MAKING, draft="Oxygen is", engine="local:small")
    view = shown(opened, turn)
    assert view.draft.isVisible()
    assert "Oxygen is" in view.draft.text()
    come_to(opened, turn, TurnState.MAKING, said(services, "Oxygen is released."))
    first = view.claims[0]
    come_to(
        opened,
        turn,
        TurnState.ANSWERED,
        said(services, "Oxygen is released."),
        said(services, "Roots take up water.", ROOTS),
        engine="local:small",
        dropped=1,
    )
    assert shown(opened, turn) is view
    assert view.claims[0] is first
    assert len(view.claims) == 2
    assert not view.draft.isVisible()
    assert "local:small" in view.verdict.text()
    assert "1 sentence" in view.verdict.text()
    assert page.composer.send.isVisible()


def test_shift_and_enter_begin_a_line(opened: Opened, services: StudyServices) -> None:
    field = page_of(opened).composer.field
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "two")
    assert field.toPlainText() == "one\ntwo"
    assert services.tutor.turns(services.course) == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [turn.asked.question for turn in services.tutor.turns(services.course)] == ["one\ntwo"]


def test_escape_stops(opened: Opened, services: StudyServices) -> None:
    turn = ask(opened, "What is released?")
    come_to(opened, turn, TurnState.MAKING, quoted(services))
    QTest.keyClick(page_of(opened).composer.field, Qt.Key.Key_Escape)
    opened.settle()
    assert services.tutor.get(turn.id).state is TurnState.STOPPED
    assert "kept" in shown(opened, turn).verdict.text()
    assert len(shown(opened, turn).claims) == 1


def test_passages_are_shown_as_what_they_are(opened: Opened, services: StudyServices) -> None:
    turn = ask(opened, "What is released?")
    come_to(opened, turn, TurnState.PASSAGES, quoted(services), engine="builtin")
    view = shown(opened, turn)
    assert view.verdict.text() == "These passages of your material fit best."
    [link] = view.findChildren(OriginLink)
    assert link.text() == "How Plants Feed.pdf, page 1"
    assert "Open How Plants Feed.pdf, page 1" in link.accessibleName()


def test_what_the_material_does_not_say_is_told(opened: Opened) -> None:
    turn = ask(opened, "Who won?")
    come_to(opened, turn, TurnState.SILENT)
    view = shown(opened, turn)
    assert view.told.isVisible()
    assert view.told.text() == "Your material does not say."
    assert not view.wishes.isVisible()
    assert view.accessibleDescription() == view.told.text()


def test_a_citation_opens_the_reader_at_its_quote(opened: Opened, services: StudyServices) -> None:
    turn = ask(opened, "What do roots do?")
    come_to(opened, turn, TurnState.ANSWERED, said(services, "Roots take water.", ROOTS))
    [link] = shown(opened, turn).findChildren(OriginLink)
    link.click()
    opened.settle()
    assert isinstance(opened.window.page, ReaderPage)
    route = opened.window.router.current
    assert route is not None
    assert route.params["proof"] == services.proof(ROOTS)


@pytest.mark.parametrize("wish", [Wish.SIMPLER, Wish.EXAMPLE, Wish.QUIZ])
def test_what_is_often_wanted_next_is_one_click_away(
    opened: Opened, services: StudyServices, wish: Wish
) -> None:
    turn = ask(opened, "What is released?")
    come_to(opened, turn, TurnState.PASSAGES, quoted(services))
    button = shown(opened, turn).findChild(QPushButton, wish.value)
    assert isinstance(button, QPushButton)
    button.click()
    opened.settle()
    next_turn = services.tutor.turns(services.course)[-1]
    assert (next_turn.asked.wish, next_turn.asked.about) == (wish, turn.id)
    assert shown(opened, next_turn).question.text()


def test_an_answer_in_another_language_stands_beside_the_original(
    opened: Opened, services: StudyServices
) -> None:
    page = page_of(opened)
    page.composer.language.setCurrentIndex(page.composer.language.findData("swa"))
    turn = ask(opened, "What is released?")
    assert turn.asked.language == "swa"
    claim = Claim(ClaimKind.TRANSLATED, "Oksijeni hutolewa.", (services.proof(QUOTE),))
    come_to(opened, turn, TurnState.ANSWERED, claim, engine="local:small")
    texts = [
        label.text()
        for label in shown(opened, turn).claims[0].findChildren(type(shown(opened, turn).verdict))
    ]
    assert texts == [f"“{QUOTE}”"]
    assert "original stands beside it" in shown(opened, turn).verdict.text()


def test_a_question_can_be_changed_or_left(opened: Opened, services: StudyServices) -> None:
    turn = ask(opened, "What is relesed?")
    come_to(opened, turn, TurnState.SILENT)
    page = page_of(opened)
    shown(opened, turn).edit.click()
    assert page.composer.field.toPlainText() == "What is relesed?"
    QTest.keyClick(page.composer.field, Qt.Key.Key_Escape)
    assert page.composer.field.toPlainText() == ""
    shown(opened, turn).edit.click()
    again = ask(opened, "What is released?")
    assert again.id == turn.id
    assert [t.asked.question for t in services.tutor.turns(services.course)] == [
        "What is released?"
    ]


def test_the_history_is_searched(opened: Opened, services: StudyServices) -> None:
    one = ask(opened, "What is released?")
    come_to(opened, one, TurnState.SILENT)
    other = ask(opened, "What do roots do?")
    come_to(opened, other, TurnState.SILENT)
    page = page_of(opened)
    page.search.setText("roots")
    page.refresh()
    opened.settle()
    assert list(page.turns) == [other.id]
    page.search.setText("giraffe")
    page.refresh()
    opened.settle()
    assert page.stage.currentWidget() is page.nothing


def test_earlier_questions_come_when_they_are_wanted(
    opened: Opened, services: StudyServices
) -> None:
    for number in range(25):
        turn = services.tutor.ask(services.course, f"Question {number}?")
        tutor_fake.come_to(services.tutor, turn.id, TurnState.SILENT)
    page = page_of(opened)
    page.refresh()
    opened.settle()
    assert len(page.turns) == 20
    assert page.earlier.isVisible()
    page.earlier.click()
    opened.settle()
    assert len(page.turns) == 25
    assert not page.earlier.isVisible()
    order = [page._list.itemAt(at).widget() for at in range(1, 26)]
    texts = [view.question.text() for view in order if isinstance(view, TurnView)]
    assert texts == [f"Question {number}?" for number in range(25)]


def test_copy_again_and_delete(opened: Opened, services: StudyServices) -> None:
    turn = ask(opened, "What is released?")
    come_to(opened, turn, TurnState.PASSAGES, quoted(services))
    page = page_of(opened)
    view = shown(opened, turn)
    view.copy_wanted.emit(turn.id)
    assert f"“{QUOTE}” [How Plants Feed.pdf, page 1]" in QGuiApplication.clipboard().text()
    view.again_wanted.emit(turn.id)
    opened.settle()
    assert services.tutor.get(turn.id).under_way
    assert view.claims == []
    come_to(opened, turn, TurnState.SILENT)
    page.clear.click()
    question = opened.shown(Question)
    question.confirm.click()
    opened.settle()
    assert services.tutor.turns(services.course) == []
    assert page.stage.currentWidget() is page.empty


def test_a_quiz_that_was_made_can_be_opened(opened: Opened, services: StudyServices) -> None:
    turn = ask(opened, "Quiz me")
    come_to(opened, turn, TurnState.QUIZZED, artifact="quiz-1")
    went = []
    opened.window.router.navigated.disconnect()
    opened.window.router.navigated.connect(went.append)
    shown(opened, turn).quiz.click()
    assert (went[0].name, went[0].params) == ("quiz", {"artifact_id": "quiz-1"})


def test_what_was_quoted_of_a_deleted_source_is_said_to_be_gone(opened: Opened) -> None:
    turn = ask(opened, "What is released?")
    come_to(opened, turn, TurnState.PASSAGES, forgotten=True)
    assert "deleted with its source" in shown(opened, turn).notes.text()


def test_engines_that_were_passed_over_are_told(opened: Opened, services: StudyServices) -> None:
    turn = ask(opened, "What is released?")
    come_to(opened, turn, TurnState.PASSAGES, quoted(services), skipped=("The network is down.",))
    assert "The network is down." in shown(opened, turn).notes.text()
