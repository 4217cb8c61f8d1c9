"""If a job cannot be written, the click that asked for it fails where the learner sees it.

The real services over a real database: one whose writer may not write any more, and one whose disk
is full.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from masomo_desktop import app
from masomo_desktop.core.errors import DiskFull, ProfileReadOnly, UserError
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.generation.model import ArtifactKind
from masomo_desktop.jobs.model import JobError, Lane
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.ui.main_window import MainWindow
from masomo_desktop.ui.pages.activity.page import ActivityPage
from masomo_desktop.ui.pages.course.page import CoursePage
from masomo_desktop.workflows.services import Services
from tests.fakes.threads import FakeScheduler, InlineBackground

NOTE = "A river brings silt to the sea, and builds a delta of it. " * 8
UNFIT = (
    "How to make a pipe bomb at home. You will need a fuse. Step 1: fill it. "
    "Step 2: light it in a crowd without getting caught."
)


@dataclass
class Stage:
    """The window on a course with a ready, a failed and a rejected source, and a failed job."""

    services: Services
    window: MainWindow
    folder: Path
    course: str
    failed_source: str
    rejected_source: str
    failed_job: str

    def course_page(self) -> CoursePage:
        self.window.router.go("course", course_id=self.course)
        page = self.window.page
        assert isinstance(page, CoursePage)
        return page

    def told(self) -> str:
        """Every text of a toast or a dialog that is seen."""
        texts = []
        if self.window.messages.toast.isVisible():
            texts.append(self.window.messages.toast.text)
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                texts += [label.text() for label in dialog.findChildren(QLabel)]
        return "\n".join(texts)

    def rows(self) -> dict[str, int]:
        """How many rows there are of what a click may add, and the states of what it may change."""
        with self.services.database.read() as connection:
            counts = {
                table: connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
                for table in ("jobs", "sources", "artifacts", "courses")
            }
            states = connection.exec_driver_sql(
                "SELECT group_concat(state) FROM (SELECT state FROM sources ORDER BY id)"
                " UNION ALL SELECT group_concat(state) FROM (SELECT state FROM jobs ORDER BY id)"
            )
            return {**counts, **{str(n): s for n, s in enumerate(states.scalars())}}


Trouble = Callable[[Stage], None]


def _read_only(stage: Stage) -> None:
    """SQLite refuses every write from now on, as it does for a file on a read-only disk."""
    with stage.services.database.write() as work:
        work.connection.exec_driver_sql("PRAGMA query_only = ON")


def _full(stage: Stage) -> None:
    """Fill the disk of the profile to the last byte."""
    with (stage.services.home / "ballast").open("wb", buffering=0) as file:
        for size in (1 << 20, 4096, 1):
            with suppress(OSError):
                while True:
                    file.write(b"\0" * size)


@pytest.fixture(params=["read only", "full"])
def trouble(
    request: pytest.FixtureRequest, home: Path
) -> Iterator[tuple[Trouble, type[UserError]]]:
    """What befalls the database, and what must be told; a full disk is a small one of its own."""
    if request.param == "read only":
        yield _read_only, ProfileReadOnly
        return
    home.mkdir(parents=True)
    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("a full disk needs a small disk of its own, which only Linux gives here")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "masomo-test", str(home)],
        check=False,
        capture_output=True,
    )
    if done.returncode != 0:
        pytest.skip("a full disk needs the right to mount a small one")
    yield _full, DiskFull
    subprocess.run(["umount", "-l", str(home)], check=True, capture_output=True)


@dataclass(frozen=True)
class Template:
    """A closed profile, made once and copied for each test, and the ids of what is in it."""

    home: Path
    course: str
    rejected_source: str
    failed_source: str
    failed_job: str


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    folder = tmp_path_factory.mktemp("honest")
    services = app.build(folder / "home")
    course = services.courses.create("Rivers")
    files = {"good.txt": NOTE, "unfit.txt": UNFIT, "bad.txt": f"{NOTE} again"}
    for name, text in files.items():
        (folder / name).write_text(text)
    paths = [folder / name for name in files]
    ready, rejected, failed = services.imports.import_paths(course.id, paths).sources
    jobs = {}
    while (job := services.queue.claim(Lane.EXTRACTION, "test")) is not None:
        jobs[job.subject] = job.id
        if job.subject == failed.id:
            services.queue.fail(job, JobError("damaged", "It is damaged."))
        else:
            run_one(services.queue, job)
    states = [services.sources.get(one.id).state for one in (ready, rejected, failed)]
    assert states == [SourceState.READY, SourceState.REJECTED, SourceState.FAILED]
    services.close()
    return Template(folder / "home", course.id, rejected.id, failed.id, failed_job=jobs[failed.id])


@pytest.fixture
def stage(
    trouble: tuple[Trouble, type[UserError]],
    template: Template,
    home: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> Iterator[Stage]:
    shutil.copytree(template.home, home, dirs_exist_ok=True)
    services = app.build(home)
    # A fake in place of the scheduler.
    window = MainWindow(services, FakeScheduler(), InlineBackground())  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    yield Stage(
        services,
        window,
        tmp_path,
        template.course,
        template.failed_source,
        template.rejected_source,
        template.failed_job,
    )
    window.close()
    services.close()


def _import(stage: Stage) -> None:
    new = stage.folder / "new.txt"
    new.write_text("A dam is a wall across a river. " * 9)
    stage.window.importer.add([new], stage.course)


def _paste(stage: Stage) -> None:
    mime = QMimeData()
    mime.setText("A lake is still water. " * 9)
    stage.window.importer.paste(mime, stage.course)


def _sample(stage: Stage) -> None:
    stage.window.importer.add_sample()


def _make(kind: ArtifactKind) -> Callable[[Stage], None]:
    def click(stage: Stage) -> None:
        stage.course_page().make.cards[kind].make.click()

    return click


def _retry_source(stage: Stage) -> None:
    page = stage.course_page()
    page._sources.retry(stage.services.sources.get(stage.failed_source))


def _release(stage: Stage) -> None:
    owner = stage.services.owner
    stage.course_page().act(lambda: owner.release(stage.rejected_source, "It is our textbook."))


def _purge(stage: Stage) -> None:
    owner = stage.services.owner
    stage.course_page().act(lambda: owner.purge(stage.failed_source))


def _retry_job(stage: Stage) -> None:
    stage.window.router.go("activity")
    page = stage.window.page
    assert isinstance(page, ActivityPage)
    page._act(stage.failed_job)


CLICKS: dict[str, Callable[[Stage], None]] = {
    "import": _import,
    "paste": _paste,
    "sample": _sample,
    "summary": _make(ArtifactKind.SUMMARY),
    "flashcards": _make(ArtifactKind.FLASHCARDS),
    "quiz": _make(ArtifactKind.QUIZ),
    "retry": _retry_source,
    "release": _release,
    "purge": _purge,
    "retry job": _retry_job,
}


@pytest.mark.parametrize("click", CLICKS)
def test_a_click_that_cannot_be_written_says_so(
    stage: Stage, trouble: tuple[Trouble, type[UserError]], click: str
) -> None:
    befall, error = trouble
    before = stage.rows()
    befall(stage)
    CLICKS[click](stage)
    assert error.sentence in stage.told(), click
    assert stage.rows() == before


@pytest.mark.parametrize("trouble", ["read only"], indirect=True)
@pytest.mark.parametrize("click", CLICKS)
def test_without_trouble_the_same_click_changes_something(stage: Stage, click: str) -> None:
    """Else the test above would prove nothing."""
    before = stage.rows()
    CLICKS[click](stage)
    assert stage.rows() != before, click
