"""A summary to read, each sentence with the way to its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from masomo_desktop.generation.model import ArtifactKind, ArtifactState, Item, ItemType, Withheld
from masomo_desktop.store.database import Change
from masomo_desktop.ui.pages.study.reader import ReaderPage
from masomo_desktop.ui.pages.study.summary import SummaryPage
from tests.fakes.study import FakePages, StudyServices
from tests.gui.conftest import Opened

PLANTS = "Oxygen is released as a by-product."
ROOTS = "Roots take up water and minerals."
ZIWA = "Ziwa Viktoria ni ziwa kubwa kuliko yote barani Afrika kwa eneo."


@pytest.fixture
def services() -> StudyServices:
    return StudyServices()


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> FakePages:
    fake = FakePages()
    monkeypatch.setattr("masomo_desktop.extraction.pages.PageImages", lambda: fake)
    return fake


def sentence(services: StudyServices, text: str, heading: str) -> Item:
    return services.item(ItemType.SENTENCE, text, text=text, heading=heading)


def read(opened: Opened, artifact: str) -> SummaryPage:
    opened.window.router.go("summary", artifact_id=artifact)
    opened.settle()
    page = opened.window.page
    assert isinstance(page, SummaryPage)
    return page


def chip_place(page: SummaryPage, words: str) -> QPoint:
    """Where a chip stands in the viewport."""
    cursor = page.text.document().find(words)
    assert isinstance(cursor, QTextCursor)
    assert not cursor.isNull()
    cursor.setPosition(cursor.position() - 1)
    return page.text.cursorRect(cursor).center()


def make(services: StudyServices, **more: Any) -> str:
    items = [
        sentence(services, PLANTS, "Leaves"),
        sentence(services, ROOTS, "Roots"),
        sentence(services, ZIWA, "Roots"),
    ]
    return services.add_study(ArtifactKind.SUMMARY, items, **more)


def test_sentences_stand_below_their_headings_with_their_places(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    page = read(open_window(), make(services))
    shown = page.text.toPlainText().replace("\u00a0", " ")
    assert [line.text for line in page.text.lines] == [
        "How Plants Feed.pdf", "Leaves", PLANTS, "Roots", ROOTS,
        "Maziwa Makuu.md", "Roots", ZIWA,
    ]  # fmt: skip
    assert shown.count("Roots\n") == 2, "once in each source"
    assert f"{PLANTS}\u2002 p. 1" in shown
    assert f"{ROOTS}\u2002 p. 2" in shown
    assert f"{ZIWA}\u2002 sec. 1" in shown
    assert "Biology" in page.subtitle.text()


def test_a_chip_opens_the_reader_at_the_proof(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = read(opened, make(services))
    QTest.mouseClick(
        page.text.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        chip_place(page, "p. 2"),
    )
    reader = opened.window.page
    assert isinstance(reader, ReaderPage)
    assert reader.text.marked == [ROOTS]
    opened.window.router.back()
    assert opened.window.page is page


def test_chips_are_reached_and_opened_by_the_keyboard(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = read(opened, make(services))
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_Tab)
    QTest.keyClick(page.text, Qt.Key.Key_Tab)
    assert QToolTip.isVisible()
    assert ROOTS in QToolTip.text()
    QTest.keyClick(page.text, Qt.Key.Key_Return)
    assert isinstance(opened.window.page, ReaderPage)
    assert opened.window.page.text.marked == [ROOTS]


def test_hovering_a_chip_shows_its_quote(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    page = read(open_window(), make(services))
    page.text.highlighted.emit(QUrl("proof:2"))
    assert PLANTS in QToolTip.text()
    assert "How Plants Feed.pdf, page 1" in QToolTip.text()
    page.text.highlighted.emit(QUrl())
    assert page.text.chip_at(QUrl("https://example.org/1")) is None


def test_all_is_copied_with_its_places(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = read(opened, make(services))
    QTest.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert f"- {PLANTS} [How Plants Feed.pdf, page 1]" in copied
    assert "Leaves" in copied
    assert "copied" in opened.window.messages.toast.text


def test_it_grows_while_it_is_made_and_keeps_its_place(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    first = [sentence(services, PLANTS, "Leaves") for _ in range(60)]
    artifact = services.add_study(ArtifactKind.SUMMARY, first, ArtifactState.MAKING)
    opened = open_window(900, 600)
    page = read(opened, artifact)
    assert page.making.isVisible()
    bar = page.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    services.finish(artifact, sentence(services, ROOTS, "Roots"))
    opened.changed(Change("artifact", artifact))
    assert ROOTS in page.text.toPlainText()
    assert bar.value() == place
    assert not page.making.isVisible()


def test_a_long_one_is_written_in_pieces_and_whole(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    items = [sentence(services, PLANTS, f"Heading {n}") for n in range(200)]
    artifact = services.add_study(ArtifactKind.SUMMARY, items, ArtifactState.MAKING)
    opened = open_window()
    opened.window.router.go("summary", artifact_id=artifact)
    page = opened.window.page
    assert isinstance(page, SummaryPage)
    assert "Heading 0\n" in page.text.toPlainText()
    assert "Heading 199\n" not in page.text.toPlainText(), "the window answers in between"
    services.finish(artifact, sentence(services, ROOTS, "The end"))
    opened.changed(Change("artifact", artifact))
    opened.qtbot.waitUntil(lambda: ROOTS in page.text.toPlainText())
    text = page.text.toPlainText()
    places = [text.index(f"Heading {n}\n") for n in range(200)]
    assert places == sorted(places)
    assert text.count(PLANTS) == 200
    assert page.text.chip_at(QUrl(f"proof:{len(page.text.lines) - 1}")) is not None


def test_what_was_withheld_is_counted_and_explained_at_the_end(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    withheld = [Withheld("near_duplicate", "x")] * 2 + [Withheld("fragment", "y")]
    page = read(open_window(), make(services, withheld=withheld))
    note = page.text.lines[-1].text
    assert note.startswith("3 ")
    assert "(2)" in note
    assert "(1)" in note
    making = read(open_window(), make(services, withheld=withheld, state=ArtifactState.MAKING))
    assert making.text.lines[-1].text == ZIWA, "not before it is done"


def test_an_empty_one_says_what_to_do(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = read(opened, services.add_study(ArtifactKind.SUMMARY, []))
    assert page.empty.isVisible()
    assert not page.copy.isEnabled()
    page = read(opened, services.add_study(ArtifactKind.SUMMARY, [], ArtifactState.MAKING))
    assert not page.empty.isVisible()
    assert "come in a moment" in page.making.words.text()


def test_what_was_stopped_says_what_was_kept(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    page = read(open_window(), make(services, state=ArtifactState.PARTIAL))
    assert page.making.isVisible()
    assert "stopped" in page.making.words.text()
    assert not page.making.line.isVisible()


def test_one_that_is_gone_is_told(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    read(opened, "gone")
    assert len(opened.window.messages.dialogs) == 1


def test_a_change_of_theme_keeps_the_text(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = read(opened, make(services))
    before = page.text.toPlainText()
    opened.window.theme.choose("dark", "largest")
    opened.settle()
    assert page.text.toPlainText() == before
    opened.window.theme.choose("light")
