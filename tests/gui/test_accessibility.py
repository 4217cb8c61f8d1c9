"""Everything can be named by a screen reader and reached by the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)

from masomo_desktop.extraction.model import SourceState
from masomo_desktop.ui.widgets.drop import DropZone
from tests.fakes.services import FakeServices
from tests.gui.conftest import Opened, Opening

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, DropZone)
PAGES = ["home", "library", "course", "activity", "settings", "search", "tutor"]


@pytest.fixture(params=PAGES)
def visited(
    request: pytest.FixtureRequest, open_window: Opening, services: FakeServices
) -> Iterator[Opened]:
    course = services.add_course("Biology")
    services.add_source(course)
    services.add_source(course, state=SourceState.PROCESSING, units=(2, 9))
    services.add_artifact(course)
    services.add_job("gone")
    opened = open_window()
    params = {"course_id": course} if request.param in ("course", "tutor") else {}
    opened.window.router.go(request.param, **params)
    opened.settle()
    return opened


def controls(window: QWidget) -> list[QWidget]:
    """What can be operated, without the insides of Qt's own widgets."""
    found = [
        widget
        for kind in CONTROLS
        for widget in window.findChildren(kind)
        if widget.isVisible() and widget.isEnabled() and not widget.objectName().startswith("qt_")
    ]
    return [w for w in found if not isinstance(w.parent(), QLineEdit | QComboBox)]


def test_every_control_has_a_name(visited: Opened) -> None:
    nameless = [
        widget
        for widget in controls(visited.window)
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


def test_tab_reaches_every_control(visited: Opened) -> None:
    window = visited.window
    with visited.qtbot.waitActive(window):
        window.activateWindow()
    wanted = set(controls(window))
    reached: list[QWidget] = []
    window.rail.search.setFocus()
    for _ in range(4 * len(wanted)):
        now = QApplication.focusWidget()
        if now is None or (reached and now is reached[0]):
            break
        reached.append(now)
        visited.qtbot.keyClick(now, Qt.Key.Key_Tab)
    missed = wanted - set(reached)
    assert {w for w in missed if not w.isHidden()} == set()


def test_the_page_says_where_one_is(visited: Opened) -> None:
    assert visited.window.page.accessibleName()
