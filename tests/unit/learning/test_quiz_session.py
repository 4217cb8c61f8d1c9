"""A pass through a quiz."""

from __future__ import annotations

import pytest

from masomo_desktop.generation.model import Item, ItemType
from masomo_desktop.learning.quizzes.marking import Mark, check
from masomo_desktop.learning.quizzes.session import QuizSession, Score

RIGHT, WRONG = Mark(True, "x"), Mark(False, "x")


def questions(*names: str) -> list[Item]:
    return [Item(name, ItemType.SHORT_ANSWER, {"prompt": name, "key": "x"}, ()) for name in names]


def up(session: QuizSession) -> str | None:
    return session.current.id if session.current else None


def test_a_round_with_its_score_and_its_mistakes() -> None:
    session = QuizSession(questions("a", "b", "c"))
    assert (up(session), session.position, session.answered) == ("a", 1, None)
    session.answer("x", RIGHT)
    assert session.answered is not None
    assert session.answer("y", WRONG).answer == "x", "an answer counts once"
    session.next()
    session.answer("y", WRONG)
    assert session.score == Score(right=1, answered=2, total=3)
    session.next()
    session.answer("z", WRONG)
    session.next()
    assert session.current is None
    assert session.answered is None
    assert [given.item.id for given in session.mistakes] == ["b", "c"]
    with pytest.raises(LookupError):
        session.answer("x", RIGHT)

    session.retake()
    assert session.only_mistakes
    assert (up(session), session.score) == ("b", Score(0, 0, 2))
    session.restart()
    assert (up(session), session.only_mistakes, session.score.total) == ("a", False, 3)


def test_a_question_put_off_comes_at_the_end() -> None:
    session = QuizSession(questions("a", "b"))
    session.next()
    assert up(session) == "b"
    session.answer("x", RIGHT)
    session.next()
    assert (up(session), session.position) == ("a", 2)
    session.next()
    assert up(session) == "a", "the last one cannot be put off further"


def test_the_learner_may_overrule_the_mark() -> None:
    session = QuizSession(questions("a"))
    with pytest.raises(LookupError):
        session.overrule()
    session.answer("eks", WRONG)
    overruled = session.overrule()
    assert (overruled.mark.correct, overruled.answer, overruled.mark.expected) == (True, "eks", "x")
    assert session.score.right == 1
    assert not session.mistakes


def test_a_word_of_the_quiz_is_no_other_one_mistyped() -> None:
    asked = Item(
        "a", ItemType.SHORT_ANSWER, {"prompt": "What controls heat?", "key": "thermostat"}, ()
    )
    other = Item("b", ItemType.SHORT_ANSWER, {"prompt": "Which fish?", "key": "thermostet"}, ())
    session = QuizSession([asked])
    assert check(asked, "thermostet", known=session.words).correct
    session.add([other])
    assert not check(asked, "thermostet", known=session.words).correct
    assert check(asked, "Thermostats", known=session.words).correct, "a plural is no slip"


def test_questions_that_come_while_answering_join_the_round() -> None:
    session = QuizSession()
    assert session.current is None
    session.next()
    session.add(questions("a"))
    session.answer("y", WRONG)
    session.next()
    assert session.current is None
    assert session.add(questions("a", "b")) == 1
    assert up(session) == "b"
    session.retake(["a", "gone"])
    session.add(questions("c"))
    assert session.score.total == 1
    assert [item.id for item in session.questions] == ["a", "b", "c"]
