"""The whole of a student's path, in the real window over the real services: no fakes here."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from masomo_desktop.app import build
from masomo_desktop.core.paths import resources
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.generation.model import ArtifactKind, ArtifactState
from masomo_desktop.qt_jobs.background import Background
from masomo_desktop.qt_jobs.scheduler import Scheduler
from masomo_desktop.ui.main_window import MainWindow
from masomo_desktop.ui.pages.course.page import CoursePage
from masomo_desktop.ui.pages.home import HomePage
from masomo_desktop.ui.pages.study.reader import ReaderPage
from masomo_desktop.workflows.services import Services

PATIENCE = 60_000


class Session:
    """One run of the program over a profile, closed as its owner would."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self.services: Services = build(home)
        self.background = Background()
        self.scheduler = Scheduler(
            self.services.database,
            self.services.queue,
            self.services.paths,
        )
        self.window = MainWindow(self.services, self.scheduler, self.background)
        self.window.show()
        self.scheduler.start()
        self._qtbot = qtbot

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=PATIENCE)

    def course_page(self) -> CoursePage:
        """The course that is seen, once it has been read from the database."""
        self.until(lambda: isinstance(self.window.page, CoursePage))
        page = self.window.page
        assert isinstance(page, CoursePage)
        self.until(lambda: page.view is not None and bool(page.view.sources))
        return page

    def drop(self, path: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        self.window.dropEvent(
            QDropEvent(
                QPointF(50, 50),
                Qt.DropAction.CopyAction,
                mime,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )

    def close(self) -> None:
        self.window.close()
        self.background.wait(10_000)
        self._qtbot.wait(20)
        self.services.close()
        self.window.deleteLater()


@pytest.fixture
def session(home: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Session]:
    one = Session(home, qtbot)
    yield one
    one.close()


@pytest.fixture
def chapter(tmp_path: Path) -> Path:
    """The sample course's PDF under a name with an emoji and right-to-left script."""
    (pdf,) = (resources() / "sample").glob("*.pdf")
    return shutil.copy(pdf, tmp_path / "النبات 🌱 plants.pdf")


def states(page: CoursePage) -> set[SourceState]:
    return {source.state for source in page.view.sources} if page.view else set()


def test_from_a_drop_to_a_quiz_and_back_to_the_page_it_came_from(
    session: Session, chapter: Path, qtbot: QtBot
) -> None:
    window = session.window
    home = window.page
    assert isinstance(home, HomePage)
    session.until(home.hero.isVisible)
    session.drop(chapter)

    page = session.course_page()
    assert page.title.text() == chapter.stem
    session.until(lambda: states(page) == {SourceState.READY})
    (row,) = page.sources.rows.rows
    assert row.title == chapter.name
    assert row.badge == "Ready"

    for card in page.make.cards.values():
        session.until(card.make.isEnabled)
        card.make.click()

    def made() -> bool:
        artifacts = page.view.artifacts if page.view else []
        return len(artifacts) == 3 and all(a.state is ArtifactState.READY for a in artifacts)

    session.until(made)
    assert page.view is not None
    kinds = {artifact.kind: artifact.id for artifact in page.view.artifacts}
    assert set(kinds) == set(ArtifactKind)

    for kind, artifact in kinds.items():
        page.made.acted.emit(artifact)
        assert window.router.current is not None
        assert window.router.current.name == kind.value
        window.router.back()

    deck = session.services.artifacts.items(kinds[ArtifactKind.FLASHCARDS])
    proof = deck[0].proof[0]
    unit = session.services.sources.unit(proof.source, proof.unit)
    assert unit.text[proof.start : proof.end] == proof.quote
    window.router.go("reader", source_id=proof.source, unit=proof.unit, proof=proof)
    reader = window.page
    assert isinstance(reader, ReaderPage)
    session.until(lambda: reader.title.text() == chapter.name)

    window.router.start("home")
    session.until(lambda: home.continued.isVisible() and home._where.text() == chapter.name)


def test_a_window_closed_in_the_middle_loses_nothing(
    home: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    first = Session(home, qtbot)
    course, outcome = first.services.sample.add()
    assert outcome.sources
    first.close()
    second = Session(home, qtbot)
    try:
        second.window.router.go("course", course_id=course.id)
        page = second.course_page()
        second.until(lambda: states(page) == {SourceState.READY})
        assert len(page.sources.rows.rows) == len(outcome.sources)
    finally:
        second.close()


def test_removing_a_source_leaves_nothing_of_it(
    session: Session, chapter: Path, home: Path
) -> None:
    session.drop(chapter)
    page = session.course_page()
    session.until(lambda: states(page) == {SourceState.READY})
    source = page._source(page.sources.rows.rows[0].id)
    page.act(lambda: session.services.owner.purge(source.id))
    session.until(page.drop.isVisible)
    originals = home / "originals"
    session.until(lambda: not [path for path in originals.rglob("*") if path.is_file()])
    assert chapter.exists()
