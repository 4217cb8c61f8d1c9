"""A window over fakes, on a screen that is not there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from masomo_desktop.store.database import Change
from masomo_desktop.ui.application import create_application
from masomo_desktop.ui.main_window import MainWindow
from masomo_desktop.ui.shell import Background
from tests.fakes.services import FakeServices
from tests.fakes.threads import FakeScheduler, InlineBackground

Shown = TypeVar("Shown", bound=QWidget)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The product's own application, not a bare one."""
    return create_application(["masomo"])


@pytest.fixture
def services() -> FakeServices:
    return FakeServices()


@dataclass
class Opened:
    """The window under test, with what it stands on."""

    window: MainWindow
    services: FakeServices
    scheduler: FakeScheduler
    qtbot: QtBot

    def changed(self, *changes: Change) -> None:
        """Tell the window what changed, and let it show that."""
        self.scheduler.changed.emit(list(changes))
        self.window._timer.stop()
        self.window._deliver()

    def shown(self, kind: type[Shown]) -> Shown:
        """The one widget of this kind that is seen, such as a dialog."""
        (found,) = [child for child in self.window.findChildren(kind) if child.isVisible()]
        return found

    def settle(self) -> None:
        """Let what is queued on the event loop happen."""
        self.qtbot.wait(1)


class Opening(Protocol):
    """What `open_window` is."""

    def __call__(
        self, width: int = 1180, height: int = 760, background: Background | None = None
    ) -> Opened: ...


@pytest.fixture
def open_window(qtbot: QtBot, services: FakeServices) -> Iterator[Opening]:
    """Opens a window of a size over `services`, with a background that runs inline."""
    opened: list[Opened] = []

    def open_(width: int = 1180, height: int = 760, background: Background | None = None) -> Opened:
        scheduler = FakeScheduler()
        # Fakes in place of services and scheduler.
        window = MainWindow(services, scheduler, background or InlineBackground())  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        one = Opened(window, services, scheduler, qtbot)
        opened.append(one)
        one.settle()
        return one

    yield open_
    for one in opened:
        one.window.close()


@pytest.fixture(autouse=True)
def quiet_qt() -> Iterator[list[str]]:
    """Fails the test when Qt warns: a bad style sheet, a layout over a layout, a dead object."""
    said: list[str] = []

    def listen(kind: QtMsgType, _context: object, text: str) -> None:
        harmless = ("This plugin does not support", "OpenType support missing")
        if kind != QtMsgType.QtDebugMsg and not any(part in text for part in harmless):
            said.append(text)

    before = qInstallMessageHandler(listen)
    yield said
    qInstallMessageHandler(before)
    assert not said, "Qt warned:\n" + "\n".join(said)
