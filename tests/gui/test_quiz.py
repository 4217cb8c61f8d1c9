"""A quiz taken by keyboard and by mouse, each answer checked against the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from masomo_desktop.core.errors import DatabaseBusy
from masomo_desktop.generation.model import (
    ArtifactKind,
    ArtifactState,
    Item,
    ItemType,
    Withheld,
)
from masomo_desktop.store.database import Change
from masomo_desktop.ui.pages.study.answer_inputs import Choices, WrittenAnswer
from masomo_desktop.ui.pages.study.quiz import QuizPage
from masomo_desktop.ui.pages.study.reader import ReaderPage
from tests.fakes.study import FakePages, StudyServices
from tests.fakes.threads import HeldBackground
from tests.gui.conftest import Opened

MINT = "In 1771 the English chemist Joseph Priestley found that a sprig of mint makes the air fit"
LIGHT = "Photosynthesis is the process by which green plants use the energy of light"
HAIR = "A root hair is one cell."
RETURN, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


@pytest.fixture
def services() -> StudyServices:
    return StudyServices()


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> FakePages:
    fake = FakePages()
    monkeypatch.setattr("masomo_desktop.extraction.pages.PageImages", lambda: fake)
    return fake


def choice(services: StudyServices) -> Item:
    return services.item(
        ItemType.SINGLE_CHOICE,
        MINT,
        prompt="Who found it?",
        options=["Ingenhousz", "Priestley", "Senebier", "van Helmont"],
        key=1,
    )


def truth(services: StudyServices, *, key: bool = True) -> Item:
    return services.item(ItemType.TRUE_FALSE, HAIR, prompt=HAIR, options=[], key=key)


def year(services: StudyServices) -> Item:
    return services.item(ItemType.NUMERIC, MINT, prompt="In which year?", options=[], key=1771)


def word(services: StudyServices) -> Item:
    return services.item(
        ItemType.SHORT_ANSWER, LIGHT, prompt="By what process?", options=[], key="photosynthesis"
    )


def take(opened: Opened, artifact: str) -> QuizPage:
    opened.window.router.go("quiz", artifact_id=artifact)
    opened.settle()
    page = opened.window.page
    assert isinstance(page, QuizPage)
    return page


def press(page: QuizPage, *keys: Qt.Key) -> None:
    """Press keys where the focus is, as a learner does."""
    for key in keys:
        QTest.keyClick(page.window().focusWidget() or page, key)


def write(page: QuizPage, answer: str) -> None:
    """Type an answer where the cursor is, and give it."""
    assert isinstance(page.question.input, WrittenAnswer)
    assert page.question.input.field.hasFocus()
    if answer.isascii():
        QTest.keyClicks(page.question.input.field, answer)
    else:  # QTest has no keys for these
        page.question.input.field.insert(answer)
    press(page, RETURN)


def verdict(page: QuizPage) -> str:
    assert page.question.verdict.isVisible()
    return str(page.question.verdict.title.text())


def make(services: StudyServices, *items: Item, **more: Any) -> str:
    return services.add_study(ArtifactKind.QUIZ, items, **more)


def test_a_whole_quiz_by_keyboard_then_its_mistakes(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    items = [choice(services), truth(services), year(services), word(services)]
    artifact = make(services, *items)
    page = take(open_window(), artifact)
    assert page.question.prompt.text() == "Who found it?"
    press(page, Qt.Key.Key_A)
    assert verdict(page) == "Not quite"
    assert MINT in page.question.verdict.quote.quote.text()
    press(page, RETURN, Qt.Key.Key_T)
    assert verdict(page) == "Right"
    press(page, SPACE)
    write(page, "1770")
    assert verdict(page) == "Not quite"
    assert "1771" in page.question.verdict.expected.text()
    assert "1 of 3 right" in page.status.text(), "Return gave the answer and did not go on"
    press(page, RETURN)
    write(page, "Photosinthesis")
    assert verdict(page) == "Right"
    assert "photosynthesis" in page.question.verdict.expected.text(), "the spelling is shown"
    assert page.next.text() == "See the score"
    press(page, RETURN)
    assert page.stage.currentWidget() is page.end
    assert page.end.score.text() == "2 of 4 right"
    review = page.end.mistakes.toPlainText()
    assert "You: Ingenhousz" in review
    assert "Right: Priestley" in review
    assert "You: 1770" in review
    assert services.recorded == [
        (artifact, items[0].id, 0, False),
        (artifact, items[1].id, True, True),
        (artifact, items[2].id, "1770", False),
        (artifact, items[3].id, "Photosinthesis", True),
    ]
    press(page, SPACE)  # the focus is on "Retake the mistakes"
    assert "Mistakes" in page.status.text()
    press(page, Qt.Key.Key_2, RETURN)
    write(page, "١٧٧١")
    press(page, RETURN)
    assert page.end.score.text() == "2 of 2 right"
    assert not page.end.retake.isVisible()
    assert services.quizzes.mistakes(artifact) == []
    QTest.mouseClick(page.end.restart, Qt.MouseButton.LeftButton)
    assert "1 of 4" in page.status.text()


@pytest.mark.parametrize(
    ("key", "chosen"),
    [(Qt.Key.Key_B, 1), (Qt.Key.Key_2, 1), (Qt.Key.Key_D, 3), (Qt.Key.Key_4, 3)],
)
def test_options_have_letters_and_numbers(
    open_window: Callable[..., Opened], services: StudyServices, key: Qt.Key, chosen: int
) -> None:
    page = take(open_window(), make(services, choice(services)))
    press(page, key)
    assert services.recorded[0][2] == chosen


@pytest.mark.parametrize(
    ("key", "said"),
    [(Qt.Key.Key_T, True), (Qt.Key.Key_1, True), (Qt.Key.Key_F, False), (Qt.Key.Key_2, False)],
)
def test_true_and_false_have_keys(
    open_window: Callable[..., Opened], services: StudyServices, key: Qt.Key, said: bool
) -> None:
    page = take(open_window(), make(services, truth(services)))
    press(page, key)
    assert services.recorded[0][2] is said
    assert verdict(page) == ("Right" if said else "Not quite")


def test_an_answer_counts_once_and_other_keys_say_nothing(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    page = take(open_window(), make(services, choice(services)))
    press(page, Qt.Key.Key_E, Qt.Key.Key_9, RETURN, SPACE)
    assert not services.recorded
    press(page, Qt.Key.Key_A, Qt.Key.Key_B)
    assert len(services.recorded) == 1
    assert isinstance(page.question.input, Choices)
    QTest.mouseClick(page.question.input.cards[1][0], Qt.MouseButton.LeftButton)
    assert len(services.recorded) == 1
    assert page.session.score.right == 0


def test_by_mouse_with_right_and_wrong_shown_on_the_options(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    page = take(open_window(), make(services, choice(services), year(services)))
    assert isinstance(page.question.input, Choices)
    options = [card for card, _ in page.question.input.cards]
    QTest.mouseClick(options[2], Qt.MouseButton.LeftButton)
    verdicts = [card.property("verdict") for card in options]
    assert verdicts == ["other", "right", "wrong", "other"]
    assert "right answer" in options[1].accessibleName()
    assert "wrong" in options[2].accessibleName()
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert isinstance(page.question.input, WrittenAnswer)
    button = page.question.input.button
    assert not button.isEnabled()
    page.question.input.field.setText("1771")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert verdict(page) == "Right"


def test_the_learner_can_count_a_written_answer_as_right(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    artifact = make(services, word(services))
    page = take(open_window(), artifact)
    write(page, "making sugar with light")
    overrule = page.question.verdict.overrule
    assert overrule.isVisible()
    QTest.mouseClick(overrule, Qt.MouseButton.LeftButton)
    assert verdict(page) == "Right"
    assert not overrule.isVisible()
    assert [entry[3] for entry in services.recorded] == [False, True]
    press(page, RETURN)
    assert page.end.score.text() == "1 of 1 right"
    chosen = take(open_window(), make(services, choice(services)))
    press(chosen, Qt.Key.Key_A)
    assert not chosen.question.verdict.overrule.isVisible(), "a chosen option means itself"


def test_the_page_behind_an_answer_is_one_click_away(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = take(opened, make(services, choice(services), year(services)))
    press(page, Qt.Key.Key_A)
    QTest.mouseClick(page.question.verdict.quote.link, Qt.MouseButton.LeftButton)
    reader = opened.window.page
    assert isinstance(reader, ReaderPage)
    assert reader.text.marked == [MINT]
    opened.window.router.back()
    assert verdict(page) == "Not quite", "the quiz goes on where it was left"
    press(page, RETURN)
    assert page.question.prompt.text() == "In which year?"


def test_a_quiz_is_taken_while_it_is_made(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    artifact = make(services, state=ArtifactState.MAKING)
    opened = open_window()
    page = take(opened, artifact)
    assert page.stage.currentWidget() is page.waiting
    services.item_rows[artifact].append(word(services))
    opened.changed(Change("artifact", artifact))
    assert isinstance(page.question.input, WrittenAnswer)
    page.question.input.field.setText("photo")
    services.item_rows[artifact].append(choice(services))
    opened.changed(Change("artifact", artifact))
    assert page.question.input.field.text() == "photo", "more questions do not disturb this one"
    page.question.input.field.setFocus()
    write(page, "synthesis")
    assert verdict(page) == "Right"
    press(page, RETURN, Qt.Key.Key_B)
    assert page.next.text() == "Next question", "more may come"
    press(page, RETURN)
    assert page.stage.currentWidget() is page.waiting
    services.finish(artifact, truth(services))
    opened.changed(Change("artifact", artifact))
    assert page.question.prompt.text() == HAIR
    press(page, Qt.Key.Key_T, RETURN)
    assert page.end.score.text() == "3 of 3 right"


def test_a_question_can_be_put_off(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    page = take(open_window(), make(services, choice(services), truth(services)))
    QTest.mouseClick(page.skip, Qt.MouseButton.LeftButton)
    assert page.question.prompt.text() == HAIR
    press(page, Qt.Key.Key_T, RETURN)
    assert page.question.prompt.text() == "Who found it?"
    assert not page.skip.isVisible(), "there is no later for the last one"


def test_earlier_mistakes_are_offered_until_the_first_answer(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    items = [choice(services), truth(services)]
    artifact = make(services, *items)
    services.recorded.append((artifact, items[1].id, False, False))
    page = take(open_window(), artifact)
    assert page.past.isVisible()
    QTest.mouseClick(page.past, Qt.MouseButton.LeftButton)
    assert page.question.prompt.text() == HAIR
    assert "1 of 1" in page.status.text()
    assert not page.past.isVisible()
    other = make(services, *items)
    services.recorded.append((other, items[1].id, False, False))
    page = take(open_window(), other)
    press(page, Qt.Key.Key_B)
    assert not page.past.isVisible()


def test_an_answer_that_could_not_be_checked_can_be_given_again(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = take(opened, make(services, word(services)))
    services.error = DatabaseBusy()
    write(page, "photosynthesis")
    assert not page.question.verdict.isVisible()
    assert "database" in opened.window.messages.toast.text
    services.error = None
    press(page, RETURN)
    assert verdict(page) == "Right"


def test_two_answers_before_the_first_is_checked_are_one(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    held = HeldBackground()
    opened = open_window(background=held)
    page = take(opened, make(services, choice(services), truth(services)))
    held.release()
    press(page, Qt.Key.Key_B, Qt.Key.Key_A)
    held.release()
    assert [entry[2] for entry in services.recorded] == [1]


def test_leaving_for_another_quiz_while_an_answer_is_checked(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    held = HeldBackground()
    opened = open_window(background=held)
    page = take(opened, make(services, choice(services)))
    held.release()
    press(page, Qt.Key.Key_A)
    take(opened, make(services, truth(services)))
    held.release()
    assert page.question.prompt.text() == HAIR
    assert page.session.score.answered == 0
    press(page, Qt.Key.Key_T)
    held.release()
    assert verdict(page) == "Right"


def test_a_quiz_without_questions_says_why(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    withheld = [Withheld("few_distractors", "x")] * 4
    page = take(open_window(), make(services, withheld=withheld))
    assert page.stage.currentWidget() is page.empty
    assert page.withheld.text().startswith("4 ")


def test_long_questions_fit_a_small_window_and_the_verdict_is_seen(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    long = services.item(
        ItemType.SINGLE_CHOICE,
        MINT,
        prompt="Which of these " * 20 + "?",
        options=[f"{n} " + "with many words " * 12 for n in range(4)],
        key=0,
    )
    opened = open_window(900, 600)
    page = take(opened, make(services, long))
    press(page, Qt.Key.Key_A)
    bar = page._area.verticalScrollBar()
    opened.qtbot.waitUntil(lambda: bar.value() > 0)
    assert page.next.isVisible()
    assert opened.window.width() == 900
