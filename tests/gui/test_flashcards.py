"""A deck gone through by keyboard and by mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from masomo_desktop.generation.model import ArtifactKind, ArtifactState, Item, ItemType
from masomo_desktop.store.database import Change
from masomo_desktop.ui.pages.study.flashcards import FlashcardsPage
from masomo_desktop.ui.pages.study.reader import ReaderPage
from tests.fakes.study import FakePages, StudyServices
from tests.gui.conftest import Opened

QUOTES = (
    "Oxygen is released as a by-product.",
    "Roots take up water and minerals.",
    "A root hair is one cell.",
)


@pytest.fixture
def services() -> StudyServices:
    return StudyServices()


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> FakePages:
    fake = FakePages()
    monkeypatch.setattr("masomo_desktop.extraction.pages.PageImages", lambda: fake)
    return fake


def cards(services: StudyServices, count: int = 3) -> list[Item]:
    return [
        services.item(ItemType.BASIC, quote, front=f"Front {n}", back=f"Back {n}")
        for n, quote in enumerate(QUOTES[:count], 1)
    ]


def study(opened: Opened, artifact: str) -> FlashcardsPage:
    opened.window.router.go("flashcards", artifact_id=artifact)
    opened.settle()
    page = opened.window.page
    assert isinstance(page, FlashcardsPage)
    return page


def press(page: FlashcardsPage, *keys: Qt.Key) -> None:
    """Press keys where the focus is, as a learner does."""
    for key in keys:
        QTest.keyClick(page.window().focusWidget() or page, key)


SPACE, ONE, TWO, BACK = Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Backspace


def test_a_round_by_keyboard_then_the_missed_ones(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    page = study(open_window(), services.add_study(ArtifactKind.FLASHCARDS, cards(services)))
    assert page.face.front.text() == "Front 1"
    assert not page.face.back.isVisible()
    assert not page.face.quote.isVisible()
    press(page, TWO)
    assert page.face.front.text() == "Front 1", "unseen answers cannot be rated"
    press(page, SPACE)
    assert page.face.back.text() == "Back 1"
    assert page.face.back.isVisible()
    assert QUOTES[0] in page.face.quote.quote.text()
    assert (page.known.isVisible(), page.turn.isVisible()) == (True, False)
    press(page, TWO, SPACE, ONE, Qt.Key.Key_Return, TWO)
    assert page.stage.currentWidget() is page.end
    assert (page.end.known.number.text(), page.end.again.number.text()) == ("2", "1")
    press(page, SPACE)  # the focus is on "Go through the missed ones"
    assert page.face.front.text() == "Front 2"
    assert "Missed" in page.status.text()
    press(page, SPACE, TWO)
    assert page.stage.currentWidget() is page.end
    assert not page.end.missed.isVisible()
    QTest.mouseClick(page.end.restart, Qt.MouseButton.LeftButton)
    assert "1 of 3" in page.status.text()


def test_a_round_by_mouse(open_window: Callable[..., Opened], services: StudyServices) -> None:
    page = study(open_window(), services.add_study(ArtifactKind.FLASHCARDS, cards(services)))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(page.face, left)
    assert page.face.back.isVisible()
    QTest.mouseClick(page.face, left)
    assert not page.face.back.isVisible()
    QTest.mouseClick(page.turn, left)
    QTest.mouseClick(page.again, left)
    assert page.face.front.text() == "Front 2"
    assert "1 to see again" in page.status.text()
    QTest.mouseClick(page.undo, left)
    assert page.face.front.text() == "Front 1"
    assert page.face.back.isVisible()
    press(page, TWO, BACK, ONE)
    assert "1 to see again" in page.status.text()


def test_the_source_of_a_card_is_one_click_away(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = study(opened, services.add_study(ArtifactKind.FLASHCARDS, cards(services)))
    press(page, SPACE)
    assert page.face.quote.link.text() == "How Plants Feed.pdf, page 1"
    QTest.mouseClick(page.face.quote.link, Qt.MouseButton.LeftButton)
    reader = opened.window.page
    assert isinstance(reader, ReaderPage)
    assert reader.text.marked == [QUOTES[0]]
    opened.window.router.back()
    assert page.face.back.isVisible(), "the round goes on where it was left"
    press(page, TWO)
    assert page.face.front.text() == "Front 2"


def test_a_deck_is_studied_while_it_is_made(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    first, *rest = cards(services)
    artifact = services.add_study(ArtifactKind.FLASHCARDS, [], ArtifactState.MAKING)
    opened = open_window()
    page = study(opened, artifact)
    assert page.stage.currentWidget() is page.waiting
    services.item_rows[artifact].append(first)
    opened.changed(Change("artifact", artifact))
    assert page.face.front.text() == "Front 1"
    press(page, SPACE)
    services.item_rows[artifact].append(rest[0])
    opened.changed(Change("artifact", artifact))
    assert page.face.back.isVisible(), "more cards do not turn this one back"
    assert "1 of 2" in page.status.text()
    press(page, ONE, SPACE, TWO)
    assert page.stage.currentWidget() is page.waiting
    services.finish(artifact, rest[1])
    opened.changed(Change("artifact", artifact))
    assert page.face.front.text() == "Front 3"
    assert not page.making.isVisible()
    press(page, SPACE, TWO)
    assert page.stage.currentWidget() is page.end


def test_all_cards_as_a_list(open_window: Callable[..., Opened], services: StudyServices) -> None:
    opened = open_window()
    page = study(opened, services.add_study(ArtifactKind.FLASHCARDS, cards(services)))
    press(page, SPACE)
    QTest.mouseClick(page.show_all, Qt.MouseButton.LeftButton)
    shown = page.list.toPlainText()
    assert all(f"Front {n}" in shown and f"Back {n}" in shown for n in (1, 2, 3))
    assert not page.shuffle.isEnabled()
    QTest.mouseClick(page.show_all, Qt.MouseButton.LeftButton)
    assert page.face.back.isVisible()


def test_shuffling_keeps_every_card(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    page = study(open_window(), services.add_study(ArtifactKind.FLASHCARDS, cards(services)))
    QTest.mouseClick(page.shuffle, Qt.MouseButton.LeftButton)
    seen = set()
    for _ in range(3):
        seen.add(page.face.front.text())
        press(page, SPACE, TWO)
    assert seen == {"Front 1", "Front 2", "Front 3"}


def test_another_deck_begins_at_its_first_card(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = study(opened, services.add_study(ArtifactKind.FLASHCARDS, cards(services)))
    press(page, SPACE, TWO)
    study(opened, services.add_study(ArtifactKind.FLASHCARDS, cards(services, 1)))
    assert "1 of 1" in page.status.text()
    study(opened, services.add_study(ArtifactKind.FLASHCARDS, []))
    assert page.stage.currentWidget() is page.empty
    assert not page.show_all.isEnabled()


def test_long_and_right_to_left_cards_fit_a_small_window(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    long = "Oxygen is released as a by-product. " * 30
    card = services.item(ItemType.CLOZE, QUOTES[0], front=f"{long}[…]", back="الأكسجين")
    page = study(open_window(900, 600), services.add_study(ArtifactKind.FLASHCARDS, [card]))
    press(page, SPACE)
    bar = page.face._area.verticalScrollBar()
    assert bar.maximum() > 0
    press(page, Qt.Key.Key_Down)
    assert bar.value() > 0
    assert page.known.isVisible()
    assert page.window().width() == 900
