"""A folder: seen while it is looked at, chosen from, watched if asked; nothing before that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from masomo_desktop.extraction.errors import EmptyFile
from masomo_desktop.extraction.formats import misnamed
from masomo_desktop.extraction.model import SourceKind
from masomo_desktop.ui.dialogs.folder_import import FolderImport
from masomo_desktop.workflows.folders.model import FolderFile, FolderPlan, RefusedFile
from tests.fakes.services import FakeServices
from tests.fakes.threads import HeldBackground
from tests.gui.conftest import Opened, Opening


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "Lectures"
    path.mkdir()
    return path


def a_file(
    path: Path, kind: SourceKind = SourceKind.PDF, held: str = "pdf", *, known: bool = False
) -> FolderFile:
    return FolderFile(path, kind, held, 1_000_000, 1, known, misnamed(path.name, held))


@pytest.fixture
def plan(folder: Path, services: FakeServices) -> FolderPlan:
    plan = FolderPlan(
        folder,
        (
            a_file(folder / "one.pdf"),
            a_file(folder / "two.docx"),
            a_file(folder / "week 1" / "talk.mp3", SourceKind.AUDIO, "mp3"),
            a_file(folder / "copy.pdf", known=True),
        ),
        (RefusedFile(folder / "empty.pdf", EmptyFile()),),
        hidden=2,
    )
    services.plans[folder] = plan
    return plan


def dropped(opened: Opened, services: FakeServices, folder: Path) -> tuple[FolderImport, str]:
    course = services.add_course("Physics")
    opened.window.importer.add([folder], course)
    return opened.shown(FolderImport), course


def lines(dialog: FolderImport) -> dict[str, list[str]]:
    """The groups of the tree with their files."""
    found = {}
    for at in range(dialog.tree.topLevelItemCount()):
        group = dialog.tree.topLevelItem(at)
        assert group is not None
        found[group.text(0)] = [group.child(n).text(0) for n in range(group.childCount())]
    return found


def test_a_folder_shows_what_would_be_added_and_adds_nothing_by_itself(
    open_window: Opening, services: FakeServices, folder: Path, plan: FolderPlan
) -> None:
    dialog, _ = dropped(open_window(), services, folder)
    assert lines(dialog) == {
        "PDF · 2": ["one.pdf", "two.docx — a PDF"],
        "Recordings · 1": [str(Path("week 1", "talk.mp3"))],
        "Already there, with the same content · 1": ["copy.pdf"],
        "Cannot be added · 1": [
            "empty.pdf — This file is empty: it has 0 bytes.",
        ],
    }
    assert dialog.sentence.text() == "3 of 3 new files chosen, 3.0 MB."
    assert dialog.note.text().startswith("2 hidden or unfinished")
    assert services.source_rows == {}
    dialog.reject()
    assert services.source_rows == {}


def test_what_is_left_out_is_not_added_and_not_taken_by_the_watch(
    open_window: Opening, services: FakeServices, folder: Path, plan: FolderPlan
) -> None:
    opened = open_window()
    dialog, course = dropped(opened, services, folder)
    recordings = dialog.tree.topLevelItem(1)
    assert recordings is not None
    recordings.setCheckState(0, Qt.CheckState.Unchecked)
    opened.qtbot.waitUntil(lambda: dialog.confirm.text() == "Add 2 files")
    dialog.watch.setChecked(True)
    dialog.confirm.click()
    assert [s.name for s in services.sources.in_course(course)] == ["one.pdf", "two.docx"]
    assert [row.path for row in services.folders.watched(course)] == [str(folder)]
    assert services.left_out == [plan.files[2]]


def test_it_counts_while_it_looks_and_stops_when_it_is_closed(
    open_window: Opening, services: FakeServices, folder: Path, plan: FolderPlan
) -> None:
    background = HeldBackground()
    opened = open_window(background=background)
    course = services.add_course("Physics")
    opened.window.importer.add([folder], course)
    background.waiting.pop()()
    dialog = opened.shown(FolderImport)
    assert not dialog.confirm.isEnabled()
    dialog.progress.count(0, 1200)
    opened.qtbot.waitUntil(lambda: "1200 files so far" in dialog.sentence.text())
    dialog.progress.count(300, 1200)
    opened.qtbot.waitUntil(lambda: dialog.sentence.text() == "Looking at file 300 of 1,200…")
    dialog.reject()
    assert dialog.progress.cancelled
    background.release()
    assert services.source_rows == {}


def test_a_new_course_is_made_only_when_something_is_added(
    open_window: Opening, services: FakeServices, folder: Path, plan: FolderPlan
) -> None:
    opened = open_window()
    opened.window.importer.add([folder], None)
    opened.shown(FolderImport).reject()
    assert services.course_rows == {}
    opened.window.importer.add([folder], None)
    opened.shown(FolderImport).confirm.click()
    assert [course.name for course in services.course_rows.values()] == ["Lectures"]
    assert len(services.source_rows) == 3


def test_a_folder_that_went_away_is_told(
    open_window: Opening, services: FakeServices, folder: Path
) -> None:
    opened = open_window()
    opened.window.importer.add([folder], services.add_course("Physics"))
    assert not [d for d in opened.window.findChildren(FolderImport) if d.isVisible()]
    assert opened.window.messages.dialogs


def test_thousands_of_files_are_ticked_in_one_go(
    open_window: Opening, services: FakeServices, folder: Path
) -> None:
    files = tuple(a_file(folder / f"{n:04}.pdf") for n in range(5000))
    services.plans[folder] = FolderPlan(folder, files, ())
    opened = open_window()
    dialog, _ = dropped(opened, services, folder)
    group = dialog.tree.topLevelItem(0)
    assert group is not None
    counted: list[int] = []
    dialog.tree.changed.connect(lambda: counted.append(len(dialog.tree.chosen)))
    group.setCheckState(0, Qt.CheckState.Unchecked)
    opened.qtbot.waitUntil(lambda: bool(counted))
    assert counted == [0]
