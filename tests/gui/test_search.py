"""Search as it is typed, and the way from a hit to its page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from masomo_desktop.core.errors import DatabaseBusy
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.retrieval.model import Hit
from masomo_desktop.ui.pages.study.hits import Heading, Passage, proof_of, rows_of
from masomo_desktop.ui.pages.study.reader import ReaderPage
from masomo_desktop.ui.pages.study.search import SearchPage
from tests.fakes.study import FakePages, StudyServices
from tests.fakes.threads import HeldBackground
from tests.gui.conftest import Opened


@pytest.fixture
def services() -> StudyServices:
    return StudyServices()


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> FakePages:
    fake = FakePages()
    monkeypatch.setattr("masomo_desktop.extraction.pages.PageImages", lambda: fake)
    return fake


def search(opened: Opened, query: str = "") -> SearchPage:
    opened.window.router.go("search", query=query)
    opened.settle()
    page = opened.window.page
    assert isinstance(page, SearchPage)
    return page


def found(page: SearchPage) -> list[str]:
    return [
        row.name if isinstance(row, Heading) else f"{row.place} {row.hit.unit}"
        for row in page.view.hits.rows
    ]


def test_it_searches_as_it_is_typed_and_groups_by_source(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = search(opened)
    assert page.stage.currentWidget() is page.start
    assert page.field.hasFocus()
    QTest.keyClicks(page.field, "oxygen")
    assert "oxygen" not in services.searched, "not at each key"
    opened.qtbot.waitUntil(lambda: page.stage.currentWidget() is page.view)
    assert services.searched == ["oxygen"]
    assert found(page) == ["How Plants Feed.pdf", "p. 1 1", "p. 2 2"]
    assert page.count.text() == "2 passages in 1 source"
    QTest.keyClicks(page.field, "zz")
    opened.qtbot.waitUntil(lambda: page.stage.currentWidget() is page.nothing)
    assert "oxygenzz" in page.nothing.title.text()
    page.field.clear()
    opened.qtbot.waitUntil(lambda: page.stage.currentWidget() is page.start)


def test_a_hit_opens_by_keyboard_with_its_words_marked(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = search(opened, "oxygen")
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    assert page.view.hasFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    reader = opened.window.page
    assert isinstance(reader, ReaderPage)
    assert reader.bar.number.text() == "2"
    assert len(reader.text.marked) == 1
    assert "Oxygen reaches" in reader.text.marked[0]
    opened.window.router.back()
    assert opened.window.page is page
    assert page.field.text() == "oxygen"
    QTest.keyClick(page.view, Qt.Key.Key_Up)
    QTest.keyClick(page.view, Qt.Key.Key_Up)
    assert page.field.hasFocus()


def test_a_hit_opens_by_mouse_and_return_opens_the_best(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    page = search(opened, "Ziwa")
    place = page.view.visualRect(page.view.hits.index(1)).center()
    heading = page.view.visualRect(page.view.hits.index(0)).center()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.view.viewport(), left, none, heading)
    assert opened.window.page is page, "a heading leads nowhere"
    QTest.mouseClick(page.view.viewport(), left, none, place)
    assert isinstance(opened.window.page, ReaderPage)
    opened.window.router.back()
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert isinstance(opened.window.page, ReaderPage)


def test_return_does_not_wait_for_the_pause(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    page = search(open_window())
    page.field.setText("oxygen")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.stage.currentWidget() is page.view


def test_only_the_newest_answer_is_shown(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    held = HeldBackground()
    opened = open_window(background=held)
    page = search(opened, "zebra")
    page.field.setText("oxygen")
    page.refresh()
    first, *rest = held.waiting
    held.waiting = [*rest, first]  # the older answer comes last
    held.release()
    assert page.stage.currentWidget() is page.view


def test_an_error_is_told_and_a_source_that_is_gone_left_out(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    opened = open_window()
    services.error = DatabaseBusy()
    page = search(opened, "oxygen")
    assert "database" in opened.window.messages.toast.text
    services.error = None
    whole = services.search.find("ziwa")
    services.search.find = lambda *_args, **_named: whole  # type: ignore[method-assign]  # a late answer
    del services.source_rows[services.note]
    page.refresh()
    assert page.stage.currentWidget() is page.nothing


def test_right_to_left_passages_are_painted(
    open_window: Callable[..., Opened], services: StudyServices
) -> None:
    text = "🌱 تطلق النباتات الأكسجين ناتجا ثانويا"
    services.unit_rows[services.note] = [Unit(1, UnitKind.SECTION, text, Method.NATIVE)]
    opened = open_window()
    page = search(opened, "الأكسجين")
    assert found(page)[1:] == ["sec. 1 1"]
    assert not page.view.grab().isNull()
    page.view.open_current()
    assert isinstance(opened.window.page, ReaderPage)
    assert opened.window.page.text.marked == [text]


# Without a window


def hit(source: str, unit: int, text: str, *snippet: tuple[str, bool]) -> Hit:
    return Hit(source, f"{source}.pdf", "c", "C", unit, 10, 10 + len(text), 1.0, text, snippet)


def test_rows_keep_the_order_of_the_best_hits() -> None:
    from masomo_desktop.extraction.model import SourceKind

    kinds = {"a": SourceKind.PDF, "b": SourceKind.TEXT}
    rows = rows_of([hit("b", 2, "x"), hit("a", 1, "x"), hit("b", 1, "x")], kinds)
    names = [row.name if isinstance(row, Heading) else row.hit.unit for row in rows]
    assert names == ["b.pdf", 2, 1, "a.pdf", 1]
    assert isinstance(rows[1], Passage)
    assert rows[1].place == "sec. 2"


def test_what_is_marked_is_what_the_snippet_shows() -> None:
    text = "Before. Oxygen is released here. After."
    shown = proof_of(hit("a", 1, text, ("… ", False), ("Oxygen", True), (" is released …", False)))
    assert shown.quote == "Oxygen is released"
    assert (shown.start, shown.end) == (18, 36)
    lines = "Oxygen\n\nOxygen is released."
    across = proof_of(hit("a", 1, lines, ("Oxygen", True), (" Oxygen is released. …", False)))
    assert (across.quote, across.start, across.end) == (lines, 10, 10 + len(lines))
    whole = proof_of(hit("a", 1, text, ("not there", True)))
    assert (whole.quote, whole.start) == (text, 10)
