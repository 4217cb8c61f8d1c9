"""Painted lists: what they show, how they are clicked, that they stand thousands."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.rows import Row, RowModel, RowView
from masomo_desktop.ui.widgets.tiles import TileView


def row(number: int, **changes: Any) -> Row:
    plain = Row(f"id-{number}", "file", f"Row {number}", "detail", badge="Ready", action="Open")
    return replace(plain, **changes)


@given(st.lists(st.lists(st.integers(0, 9), unique=True, max_size=10), max_size=5))
def test_the_model_shows_what_it_was_last_given(lists: list[list[int]]) -> None:
    model = RowModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for step, numbers in enumerate(lists):
        rows = [row(number, detail=f"step {step}") for number in numbers]
        model.show_rows(rows)
        assert list(model.rows) == rows
        assert model.rowCount() == len(rows)


def test_showing_the_same_again_repaints_only_what_differs() -> None:
    model = RowModel()
    model.show_rows([row(1), row(2), row(3)])
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.modelReset.connect(lambda: pytest.fail("reset"))
    model.show_rows([row(1), row(2, detail="new"), row(3)])
    assert changed == [1]


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> RowView:
    view = RowView("Things")
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.rows.show_rows([row(number) for number in range(5)])
    view.show()
    qtbot.wait(1)
    return view


def test_a_click_opens_and_the_button_and_the_dots_do_their_own(
    qtbot: QtBot, view: RowView
) -> None:
    index = view.rows.index(1)
    place = view.visualRect(index)
    areas = view._areas(index, view.rows.rows[1])
    told: list[tuple[str, str]] = []
    view.opened.connect(lambda id_: told.append(("opened", id_)))
    view.acted.connect(lambda id_: told.append(("acted", id_)))
    view.menu_wanted.connect(lambda id_, _place: told.append(("menu", id_)))
    click = Qt.MouseButton.LeftButton
    for point in (place.topLeft() + QPoint(30, 20), areas.action.center(), areas.menu.center()):
        qtbot.mouseClick(view.viewport(), click, pos=point)
    assert told == [("opened", "id-1"), ("acted", "id-1"), ("menu", "id-1")]


def test_the_keyboard_reaches_all_of_it(qtbot: QtBot, view: RowView) -> None:
    told: list[tuple[str, str]] = []
    view.opened.connect(lambda id_: told.append(("opened", id_)))
    view.acted.connect(lambda id_: told.append(("acted", id_)))
    view.menu_wanted.connect(lambda id_, _place: told.append(("menu", id_)))
    view.setFocus()
    view.setCurrentIndex(view.rows.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    view.contextMenuEvent(event)
    assert told == [("opened", "id-1"), ("acted", "id-1"), ("menu", "id-1")]


def test_screen_readers_are_told_the_state(view: RowView) -> None:
    index = view.rows.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Row 0, Ready, detail"
    assert view.accessibleName() == "Things"


def test_a_problem_gets_the_lines_it_needs(view: RowView) -> None:
    long = "What went wrong, and what to do about it, in a sentence that goes on. " * 4
    plain = view._delegate.height(row(1), 700)
    told = row(1, problem=True, tone=Tone.DANGER)
    assert view._delegate.height(replace(told, detail=long), 700) > plain
    assert view._delegate.height(replace(told, detail="Short."), 700) == plain


def test_more_is_asked_for_at_the_end_only(qtbot: QtBot, qapp: QApplication) -> None:
    view = RowView("Things")
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    asked: list[bool] = []
    view.rows.more_wanted.connect(lambda: asked.append(True))
    view.rows.show_rows([row(number) for number in range(50)], more=True)
    qtbot.wait(1)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [True]


def test_five_thousand_rows_paint_only_what_is_seen(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = RowView("Things")
    qtbot.addWidget(view)
    view.resize(700, 400)
    painted: list[int] = []
    original = type(view._delegate).paint

    def count(self: object, *arguments: object) -> None:
        painted.append(1)
        original(self, *arguments)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(type(view._delegate), "paint", count)
    view.rows.show_rows([row(number) for number in range(5000)])
    view.show()
    view.grab()
    assert 5 <= len(painted) <= 40


def test_rows_that_came_or_went_leave_the_keyboard_where_it_was(view: RowView) -> None:
    view.setCurrentIndex(view.rows.index(3))
    view.rows.show_rows([row(9), row(0), row(1), row(3), row(4)])
    current = view.row_of(view.currentIndex())
    assert current is not None
    assert current.id == "id-3"


@pytest.mark.parametrize("width", [300, 640, 1080])
def test_tiles_fill_the_width(qtbot: QtBot, qapp: QApplication, width: int) -> None:
    view = TileView("Courses")
    qtbot.addWidget(view)
    view.resize(width, 400)
    view.rows.show_rows([row(number, action="") for number in range(12)])
    view.show()
    qtbot.wait(1)
    cards = [view._tiles.card(view.visualRect(view.rows.index(n))) for n in range(12)]
    first_line = [card for card in cards if card.top() == cards[0].top()]
    assert first_line[0].left() == 0
    assert first_line[-1].right() in (width - 1, width)
    assert cards[-1].bottom() < view.height()
    assert all(a.right() < b.left() for a, b in pairwise(first_line))


def test_the_page_scrolls_along_with_the_keyboard(qtbot: QtBot, qapp: QApplication) -> None:
    column = QWidget()
    layout = QVBoxLayout(column)
    view = RowView("Things", fits=True)
    layout.addWidget(view)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(column)
    qtbot.addWidget(area)
    area.resize(600, 300)
    view.rows.show_rows([row(number) for number in range(40)])
    area.show()
    qtbot.wait(1)
    view.setFocus()
    last = view.rows.index(39)
    view.selectionModel().setCurrentIndex(last, QItemSelectionModel.SelectionFlag.Select)
    assert area.verticalScrollBar().value() > 0
    seen = view.viewport().mapTo(area.viewport(), view.visualRect(last).center())
    assert area.viewport().rect().contains(seen)
