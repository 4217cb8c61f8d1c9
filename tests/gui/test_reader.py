"""The reader: page and text side by side, the proof marked on both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.model import Method, SourceKind, SourceState, Unit, UnitKind
from masomo_desktop.generation.model import Proof
from masomo_desktop.store.database import Change
from masomo_desktop.ui.pages.study.drawing import KEPT, Drawing, Drawn, Wish
from masomo_desktop.ui.pages.study.proofs import short_place
from masomo_desktop.ui.pages.study.reader import ReaderPage
from masomo_desktop.ui.pages.study.reader_bar import Showing
from tests.fakes.study import LEAF, FakePages, StudyServices
from tests.fakes.threads import HeldBackground
from tests.gui.conftest import Opened

QUOTE = "Oxygen is released as a by-product."


@pytest.fixture
def services() -> StudyServices:
    return StudyServices()


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> FakePages:
    fake = FakePages()
    monkeypatch.setattr("masomo_desktop.extraction.pages.PageImages", lambda: fake)
    return fake


def read(opened: Opened, source: str, unit: int = 1, proof: Proof | None = None) -> ReaderPage:
    opened.window.router.go("reader", source_id=source, unit=unit, proof=proof)
    opened.settle()
    page = opened.window.page
    assert isinstance(page, ReaderPage)
    return page


def test_a_proof_is_marked_and_in_view_on_page_and_text(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    opened = open_window(900, 600)
    page = read(opened, services.pdf, 1, services.proof(QUOTE))
    assert page.title.text() == "How Plants Feed.pdf"
    assert page.text.marked == [QUOTE]
    assert page.view.drawn is not None
    [mark] = page.view.marks()
    top, height = page.view.verticalScrollBar().value(), page.view.viewport().height()
    assert top <= mark.top() <= mark.bottom() <= top + height
    assert (pages.asked[0][0], pages.asked[0][2]) == (1, QUOTE)
    selections = page.text.extraSelections()
    place = page.text.cursorRect(selections[0].cursor).center()
    assert page.text.viewport().rect().contains(place)


def test_following_another_proof_on_the_same_page_moves_the_mark(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    opened = open_window()
    read(opened, services.pdf, 1, services.proof(QUOTE))
    page = read(opened, services.pdf, 1, services.proof("Joseph Priestley"))
    assert page.text.marked == ["Joseph Priestley"]
    assert pages.asked[-1][2] != QUOTE


def test_pages_turn_by_keys_buttons_and_number(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    opened = open_window()
    page = read(opened, services.pdf, 1, services.proof(QUOTE))
    assert not page.bar.before.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.bar.number.text() == "2"
    assert not page.text.marked, "the proof was on the page before"
    QTest.keyClick(page.text, Qt.Key.Key_PageDown)
    assert page.bar.number.text() == "3", "from inside the text too"
    assert not page.bar.after.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.bar.number.text() == "3", "there is no page 4"
    QTest.mouseClick(page.bar.before, Qt.MouseButton.LeftButton)
    assert "Roots" in page.text.toPlainText()
    QTest.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.number.text() == "1"
    QTest.keyClick(page, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.bar.number, "2")
    QTest.keyClick(page.bar.number, Qt.Key.Key_Return)
    assert "Roots" in page.text.toPlainText()
    page.bar.number.setText("9")
    QTest.keyClick(page.bar.number, Qt.Key.Key_Return)
    assert "Roots" in page.text.toPlainText()


def test_the_next_page_is_drawn_ahead_and_shown_at_once(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    page = read(open_window(), services.pdf)
    assert [asked[0] for asked in pages.asked][-2:] == [1, 2]
    count = len(pages.asked)
    page.go_to(2)
    assert page.view.drawn is not None
    assert [asked[0] for asked in pages.asked[count:]] == [3], "page 2 was there already"


def test_a_text_has_no_page_to_look_at(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    page = read(open_window(), services.note)
    assert not page.view.isVisible()
    assert page.text.isVisible()
    assert not page.bar.views[Showing.PAGE].isVisible()
    assert not pages.asked
    page = read(open_window(), services.pdf)
    assert page.view.isVisible()


def test_what_is_seen_can_be_chosen_and_the_page_made_larger(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    opened = open_window()
    page = read(opened, services.pdf)
    QTest.mouseClick(page.bar.views[Showing.TEXT], Qt.MouseButton.LeftButton)
    assert (page.view.isVisible(), page.text.isVisible()) == (False, True)
    QTest.mouseClick(page.bar.views[Showing.PAGE], Qt.MouseButton.LeftButton)
    assert (page.view.isVisible(), page.text.isVisible()) == (True, False)
    opened.qtbot.waitUntil(lambda: pages.asked[-1][1] == page.view.wanted_width)
    before = page.view.wanted_width
    QTest.keyClick(page, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert page.view.wanted_width > before
    opened.qtbot.waitUntil(lambda: max(asked[1] for asked in pages.asked) > before)
    QTest.keyClick(page, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.view.zoom == 1
    page.view.zoom_by(-99)
    assert page.view.wanted_width >= 1


def test_find_goes_through_the_whole_source(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    opened = open_window()
    page = read(opened, services.pdf)
    QTest.keyClick(page.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = page.find_bar
    assert bar.isVisible()
    assert bar.field.hasFocus(), "the window's own search did not take the key"
    QTest.keyClicks(bar.field, "OXYGEN")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    assert "Oxygen" in page.text.marked
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert (bar.count.text(), page.bar.number.text()) == ("2 of 2", "2")
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (bar.count.text(), page.bar.number.text()) == ("1 of 2", "1")
    bar.field.setText("zebra")
    opened.qtbot.waitUntil(lambda: bar.count.text() == "Not found")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not page.text.marked


def test_the_list_of_pages_leads_to_them(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    page = read(open_window(), services.pdf, 2)
    QTest.mouseClick(page.bar.contents, Qt.MouseButton.LeftButton)
    assert page.contents.count() == 3
    assert page.contents.currentRow() == 1
    QTest.keyClick(page.contents, Qt.Key.Key_Up)
    QTest.keyClick(page.contents, Qt.Key.Key_Return)
    assert page.bar.number.text() == "1"


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        (Unit(1, UnitKind.PAGE, LEAF, Method.NATIVE), ""),
        (Unit(1, UnitKind.PAGE, LEAF, Method.OCR, confidence=0.82), "82"),
        (Unit(1, UnitKind.PAGE, LEAF, Method.REPAIR, confidence=0.9), "repaired"),
        (Unit(1, UnitKind.PAGE, LEAF, Method.NATIVE, confidence=0.6), "60"),
        (Unit(1, UnitKind.PAGE, " ", Method.NATIVE), "no text"),
        (Unit(7, UnitKind.PAGE, LEAF, Method.NATIVE), "not been read yet"),
    ],
)
def test_how_a_page_was_read_is_said_where_it_matters(
    open_window: Callable[..., Opened],
    services: StudyServices,
    pages: FakePages,
    unit: Unit,
    words: str,
) -> None:
    services.unit_rows[services.pdf] = [unit]
    page = read(open_window(), services.pdf)
    assert page.note.isVisible() is bool(words)
    assert words in page.note.text()


def test_offsets_hold_beyond_the_basic_plane_and_right_to_left(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    text = "🌱🌍 نبات\n\nتطلق النباتات الأكسجين.\r\n𝒳 ends."
    services.unit_rows[services.note] = [Unit(1, UnitKind.SECTION, text, Method.NATIVE)]
    opened = open_window()
    page = read(opened, services.note, 1, services.proof("تطلق النباتات الأكسجين."))
    assert page.text.marked == ["تطلق النباتات الأكسجين."]
    second = page.text.document().findBlockByNumber(2)
    assert second.textDirection() == Qt.LayoutDirection.RightToLeft
    page = read(opened, services.note, 1, services.proof("ends."))
    assert page.text.marked == ["ends."]
    page.text.selectAll()
    assert "تطلق النباتات" in page.text.textCursor().selectedText()


def test_a_quote_that_moved_is_found_and_one_that_is_gone_is_said(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    moved = replace(services.proof(QUOTE), start=0, end=5)
    opened = open_window()
    assert read(opened, services.pdf, 1, moved).text.marked == [QUOTE]
    page = read(opened, services.pdf, 1, replace(moved, quote="Never written."))
    assert not page.text.marked
    assert "no longer" in page.note.text()


def test_a_page_that_cannot_be_drawn_says_why_and_its_text_stays(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    pages.error = Damaged()
    opened = open_window()
    page = read(opened, services.pdf)
    assert page.view.drawn is None
    assert Damaged.sentence in page.view.accessibleDescription()
    assert "Photosynthesis" in page.text.toPlainText()
    assert not opened.window.messages.dialogs


@pytest.mark.expects_warnings("ui.bug")
def test_a_bug_in_drawing_is_shown_as_one(
    open_window: Callable[..., Opened], services: StudyServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(FakePages):
        def render(self, *args: object, **named: object) -> object:  # type: ignore[override]  # only raises
            raise RuntimeError("broken")

    monkeypatch.setattr("masomo_desktop.extraction.pages.PageImages", Broken)
    opened = open_window()
    read(opened, services.pdf)
    assert len(opened.window.messages.dialogs) == 1


def test_leaving_ends_the_child_that_draws(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    opened = open_window()
    read(opened, services.pdf)
    opened.window.router.go("home")
    assert pages.closed == 1


def test_a_source_that_is_still_read_shows_new_pages_as_they_come(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    whole = services.unit_rows[services.pdf]
    services.unit_rows[services.pdf] = []
    services.source_rows[services.pdf] = replace(
        services.source_rows[services.pdf], state=SourceState.PROCESSING, units_done=0
    )
    opened = open_window()
    page = read(opened, services.pdf)
    assert "not been read yet" in page.note.text()
    services.unit_rows[services.pdf] = whole
    opened.changed(Change("source", services.pdf))
    assert "Photosynthesis" in page.text.toPlainText()
    assert not page.note.isVisible()
    before = page.text.verticalScrollBar().value()
    opened.changed(Change("source", services.pdf))
    assert page.text.verticalScrollBar().value() == before


def test_a_change_of_theme_keeps_text_and_mark(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    opened = open_window()
    page = read(opened, services.pdf, 1, services.proof(QUOTE))
    opened.window.theme.choose("dark", "large")
    opened.settle()
    assert page.text.marked == [QUOTE]
    opened.window.theme.choose("light")


def test_sources_of_every_kind_have_their_word_for_a_place(
    open_window: Callable[..., Opened], services: StudyServices, pages: FakePages
) -> None:
    opened = open_window()
    assert read(opened, services.pdf).accessibleName().endswith("page 1")
    assert read(opened, services.note).accessibleName().endswith("section 1")
    for kind, place, short in (
        (SourceKind.OFFICE, "section 1", "sec. 1"),
        (SourceKind.AUDIO, "part 1", "part 1"),
    ):
        services.source_rows[services.note] = replace(
            services.source_rows[services.note], kind=kind
        )
        assert read(opened, services.note).accessibleName().endswith(place)
        assert short_place(kind, 1) == short


# Drawing, without a window


class Desk:
    """A `Drawing` over a held background, with what it drew and showed."""

    def __init__(self) -> None:
        self.background = HeldBackground()
        self.drew: list[int] = []
        self.shown: list[int] = []
        self.failed: list[int] = []
        self.broken: set[int] = set()
        self.drawing = Drawing(
            self.background,
            self._draw,
            lambda wish, _drawn: self.shown.append(wish.page),
            lambda wish, _error: self.failed.append(wish.page),
        )

    def _draw(self, wish: Wish) -> Drawn:
        self.drew.append(wish.page)
        if wish.page in self.broken:
            raise Damaged
        return Drawn(QImage(1, 1, QImage.Format.Format_Mono))


def wish(page: int) -> Wish:
    return Wish("source", page, 600)


def test_only_the_newest_wish_is_shown() -> None:
    desk = Desk()
    for page in (1, 2, 3):
        desk.drawing.want(wish(page), wish(page + 1))
    assert len(desk.background.waiting) == 1, "one page at a time"
    desk.background.release()
    assert desk.drew == [1, 3, 4]
    assert desk.shown == [3]


def test_a_page_drawn_ahead_is_shown_without_drawing() -> None:
    desk = Desk()
    desk.drawing.want(wish(1), wish(2))
    desk.background.release()
    desk.drawing.want(wish(2))
    assert (desk.drew, desk.shown) == ([1, 2], [1, 2])


def test_a_page_that_fails_ahead_is_told_only_when_it_is_wanted() -> None:
    desk = Desk()
    desk.broken = {2}
    desk.drawing.want(wish(1), wish(2))
    desk.background.release()
    assert (desk.shown, desk.failed) == ([1], [])
    desk.drawing.want(wish(2))
    desk.background.release()
    assert desk.failed == [2]


def test_what_is_forgotten_is_not_shown_and_few_images_are_kept() -> None:
    desk = Desk()
    desk.drawing.want(wish(1), wish(2))
    desk.drawing.forget()
    desk.background.release()
    assert not desk.shown
    for page in range(3, 3 + KEPT + 1):
        desk.drawing.want(wish(page))
        desk.background.release()
    drew = len(desk.drew)
    desk.drawing.want(wish(3))
    desk.background.release()
    assert len(desk.drew) == drew + 1, "the oldest was given up"
