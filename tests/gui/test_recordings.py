"""The reader of a recording: it plays, the text follows, and a place in one leads to the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.model import Method, SourceKind, Unit, UnitKind, Word
from masomo_desktop.generation.model import Proof
from masomo_desktop.ui.pages.study.reader import ReaderPage
from masomo_desktop.ui.pages.study.timing import clock_text, piece_at, second_of, unit_at
from tests.fakes.player import FakePlayer
from tests.fakes.study import StudyServices
from tests.gui.conftest import Opened

FIRST = "Plants feed on light. They breathe through their leaves."
SECOND = "Roots take up water."
WORDS = [Word(0, 21, 0.0, 0, 0.5, 1), Word(22, 56, 0.5, 0, 1.0, 1)]


def unit(number: int, text: str, start: float, end: float, confidence: float = 0.8) -> Unit:
    return Unit(
        number, UnitKind.SEGMENT, text, Method.SPEECH, "eng", confidence, start=start, end=end
    )


class Lecture(StudyServices):
    """A course with a recording of a minute: two units, and a third in which nobody speaks."""

    def __init__(self) -> None:
        super().__init__()
        self.talk = self.add_source(self.course, "Plants.mp3", units=(3, 3), kind=SourceKind.AUDIO)
        self.unit_rows[self.talk] = [
            unit(1, FIRST, 0, 20),
            unit(2, SECOND, 20, 30),
            unit(3, "", 30, 60, 1.0),
        ]
        self.word_rows[self.talk, 1] = WORDS


@pytest.fixture
def services() -> Lecture:
    return Lecture()


@pytest.fixture
def player(monkeypatch: pytest.MonkeyPatch) -> FakePlayer:
    fake = FakePlayer()
    monkeypatch.setattr("masomo_desktop.extraction.player.Player", lambda _path: fake)
    return fake


def read(opened: Opened, source: str, unit: int = 1, proof: Proof | None = None) -> ReaderPage:
    opened.window.router.go("reader", source_id=source, unit=unit, proof=proof)
    opened.settle()
    page = opened.window.page
    assert isinstance(page, ReaderPage)
    return page


def hear(page: ReaderPage, player: FakePlayer, second: float) -> None:
    """Time passes until `second`, and the reader looks."""
    player.at = second
    page.listening.recording._look()


def test_it_opens_without_playing_and_lists_what_is_said_when(
    open_window: Callable[..., Opened], services: Lecture, player: FakePlayer
) -> None:
    page = read(open_window(), services.talk)
    assert page.listening.bar.isVisible()
    assert page.listening.bar.time.text() == "0:00 / 1:00"
    assert not player.playing
    assert page.contents.isVisible()
    assert page.text.marked == ["Plants feed on light."]


def test_the_text_follows_what_is_heard_into_the_next_unit(
    open_window: Callable[..., Opened], services: Lecture, player: FakePlayer
) -> None:
    page = read(open_window(), services.talk)
    QTest.mouseClick(page.listening.bar.button, Qt.MouseButton.LeftButton)
    assert player.asked == ["play 0"]
    assert page.listening.bar.button.accessibleName() == "Pause (Space)"
    hear(page, player, 12)
    assert page.text.marked == ["They breathe through their leaves."]
    hear(page, player, 21)
    assert page.bar.number.text() == "2"
    assert page.text.marked == [SECOND]
    assert player.asked == ["play 0"], "following goes nowhere"
    hear(page, player, 31)
    assert "Nobody speaks here" in page.note.text()
    hear(page, player, 60)
    assert not page.listening.recording.playing
    assert page.listening.bar.button.accessibleName() == "Play (Space)"


def test_the_keyboard_plays_and_seeks(
    open_window: Callable[..., Opened], services: Lecture, player: FakePlayer
) -> None:
    page = read(open_window(), services.talk)
    for widget in (page, page.text):
        QTest.keyClick(widget, Qt.Key.Key_Space)
        assert player.playing
        QTest.keyClick(widget, Qt.Key.Key_Space)
        assert not player.playing
    QTest.keyClick(page.text, Qt.Key.Key_Right)
    QTest.keyClick(page.text, Qt.Key.Key_Right)
    assert page.listening.recording.at == 10
    QTest.keyClick(page.text, Qt.Key.Key_Left)
    assert page.listening.recording.at == 5
    page.listening.bar.slider.setFocus()
    QTest.keyClick(page.listening.bar.slider, Qt.Key.Key_Right)
    assert page.listening.recording.at == 10
    QTest.keyClick(page.listening.bar.slider, Qt.Key.Key_Space)
    assert player.playing
    assert player.asked[-1] == "play 10"


def test_a_place_that_is_pointed_at_is_played(
    open_window: Callable[..., Opened], services: Lecture, player: FakePlayer
) -> None:
    page = read(open_window(), services.talk)
    cursor = QTextCursor(page.text.document())
    cursor.setPosition(FIRST.index("breathe"))
    place = page.text.cursorRect(cursor).center()
    QTest.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.listening.recording.at == 10, "from the beginning of its sentence"
    page.contents.setCurrentRow(1)
    QTest.keyClick(page.contents, Qt.Key.Key_Return)
    assert (page.bar.number.text(), page.listening.recording.at) == ("2", 20)
    slider = page.listening.bar.slider
    QTest.mouseClick(
        slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, slider.height() // 2)
    )
    assert page.listening.recording.at == pytest.approx(30, abs=1.5)


def test_a_proof_leads_to_its_second(
    open_window: Callable[..., Opened], services: Lecture, player: FakePlayer
) -> None:
    page = read(open_window(), services.talk, 1, services.proof("through their leaves"))
    assert page.listening.recording.at == pytest.approx(13.8, abs=0.5)
    assert "through their leaves" in page.text.marked
    page = read(open_window(), services.talk, 2, services.proof("Roots"))
    assert page.listening.recording.at == 20


def test_a_film_shows_its_pictures(
    open_window: Callable[..., Opened], services: Lecture, player: FakePlayer
) -> None:
    player.pictures = True
    services.source_rows[services.talk] = replace(
        services.source_rows[services.talk], kind=SourceKind.VIDEO
    )
    page = read(open_window(), services.talk)
    assert page.view.isVisible()
    assert page.view.drawn is not None
    before = page.view.drawn.image
    QTest.keyClick(page, Qt.Key.Key_Space)
    hear(page, player, 15)
    assert page.view.drawn is not None
    assert page.view.drawn.image != before


def test_without_a_sound_output_the_text_is_followed_and_that_is_said(
    open_window: Callable[..., Opened], services: Lecture, player: FakePlayer
) -> None:
    player.audible = False
    page = read(open_window(), services.talk)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert "No sound output" in page.listening.bar.note.text()
    hear(page, player, 12)
    assert page.text.marked == ["They breathe through their leaves."]


def test_what_cannot_be_played_says_why_and_is_read_all_the_same(
    open_window: Callable[..., Opened], services: Lecture, player: FakePlayer
) -> None:
    player.error = Damaged()
    opened = open_window()
    page = read(opened, services.talk)
    assert Damaged.sentence in page.listening.bar.note.text()
    assert not page.listening.bar.button.isEnabled()
    assert FIRST in page.text.toPlainText()
    assert not opened.window.messages.dialogs


def test_leaving_and_opening_another_source_end_the_player(
    open_window: Callable[..., Opened], services: Lecture, player: FakePlayer
) -> None:
    opened = open_window()
    page = read(opened, services.talk)
    QTest.keyClick(page, Qt.Key.Key_Space)
    page = read(opened, services.note)
    assert player.closed
    assert not page.listening.bar.isVisible()
    player.closed = False
    read(opened, services.talk)
    opened.window.router.go("home")
    assert player.closed


@pytest.mark.parametrize(
    ("offset", "second"), [(0, 0.0), (21, 10.0), (22, 10.0), (39, 15.0), (56, 20.0)]
)
def test_second_of_a_place(offset: int, second: float) -> None:
    assert second_of(unit(1, FIRST, 0, 20), WORDS, offset) == pytest.approx(second, abs=0.01)


def test_places_and_seconds_without_words_or_times() -> None:
    plain = unit(1, "abcd", 10, 14)
    assert second_of(plain, (), 2) == 12
    assert piece_at(plain, (), 11) == (0, 4)
    assert piece_at(plain, (), 15) is None
    page = Unit(1, UnitKind.PAGE, "abcd", Method.NATIVE)
    assert second_of(page, (), 2) is None
    assert piece_at(page, (), 0) is None
    units = [unit(1, "a", 1, 2), unit(2, "b", 5, 9)]
    assert [unit_at(units, at) for at in (0, 1, 4, 5, 99)] == [None, 1, 1, 2, 2]
    assert [clock_text(at) for at in (-1, 7.9, 60, 3727)] == ["0:00", "0:07", "1:00", "1:02:07"]
