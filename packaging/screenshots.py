"""Draw the pictures of docs/screenshots from the real window over the sample course.

`python packaging/screenshots.py FOLDER` opens a profile of its own, adds the sample course, has it
read and studied, and saves what the window shows, in light and in dark. No screen is needed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from masomo_desktop.app import build
from masomo_desktop.generation.model import ItemType
from masomo_desktop.jobs.courtesy import Courtesy
from masomo_desktop.jobs.model import JobState, Lane, Why
from masomo_desktop.providers.remote import Remote
from masomo_desktop.qt_jobs.background import Background
from masomo_desktop.qt_jobs.scheduler import Scheduler
from masomo_desktop.ui.application import create_application
from masomo_desktop.ui.main_window import MainWindow
from masomo_desktop.workflows.services import Services

WIDTH, HEIGHT = 1366, 768
SECONDS = 120
SETTINGS = (
    "appearance",
    "reading",
    "engines",
    "models",
    "servers",
    "power",
    "storage",
    "report",
)


def pause(milliseconds: int) -> None:
    """Let the window, its threads and its jobs go on."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(holds: Callable[[], bool], what: str) -> None:
    """Wait for something to become true; ends the program after `SECONDS`."""
    end = time.monotonic() + SECONDS
    while not holds():
        if time.monotonic() > end:
            sys.exit(f"waited {SECONDS} s in vain until {what}")
        pause(20)


class Photographer:
    """Walks through the window and saves what it sees into `folder`."""

    def __init__(self, folder: Path, services: Services) -> None:
        self.folder, self.services = folder, services
        self.folder_of_files = tempfile.TemporaryDirectory(prefix="masomo-files-")
        self.background = Background()
        self.scheduler = Scheduler(
            services.database,
            services.queue,
            services.paths,
            courtesy=Courtesy(services.preferences),
        )
        self.window = MainWindow(services, self.scheduler, self.background)
        self.window.theme.choose("light")
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.scheduler.start()

    def take(self, name: str) -> None:
        """Save the window once nothing is being read for it any more."""
        pause(150)
        self.background.wait(20_000)
        pause(250)
        self.window.messages.toast.hide()
        if not self.window.grab().save(str(self.folder / f"{name}.png")):
            sys.exit(f"{self.folder} cannot be written to")

    def press(self, key: Qt.Key) -> None:
        """Press a key on the page that is seen."""
        QTest.keyClick(self.window.page, key)

    def go(self, name: str, **params: object) -> None:
        self.window.router.go(name, **params)

    def show_settings(self, ending: str) -> None:
        """Every section of the settings, with a server described and allowed for the tutor."""
        services = self.services
        school = Remote("school", "https://ai.school.example/v1", "mistral-small", needs_key=False)
        services.servers.put(school)
        services.engines.allow("tutor", ["remote:school", "builtin"])
        services.backups.make()
        for section in SETTINGS:
            self.window.router.start("settings", section=section)
            self.take(f"settings-{section}{ending}")

    def walk(self) -> None:
        """The path of a student, from the first screen to the proof of an answer."""
        services = self.services
        self.take("first-screen")
        course, _ = services.sample.add()
        self.go("course", course_id=course.id)
        until(lambda: services.courses.all()[0].state == "ready", "the sample course is read")
        made = [
            services.summaries.create(course.id, 15),
            services.flashcards.create(course.id, 20),
            services.quizzes.create(course.id, 10),
        ]
        until(
            lambda: all(services.artifacts.get(one.id).state == "ready" for one in made),
            "the study material is made",
        )
        summary, deck, quiz = (one.id for one in made)
        self.take("course")
        self.go("summary", artifact_id=summary)
        self.take("summary")
        self.go("flashcards", artifact_id=deck)
        pause(200)
        self.press(Qt.Key.Key_Space)
        self.take("flashcards")
        self.go("quiz", artifact_id=quiz)
        pause(200)
        first = services.artifacts.items(quiz)[0]
        if first.type is ItemType.SINGLE_CHOICE:
            self.press(Qt.Key(Qt.Key.Key_1 + first.body["key"]))
        self.take("quiz")
        proof = services.artifacts.items(deck)[0].proof[0]
        self.go("reader", source_id=proof.source, unit=proof.unit, proof=proof)
        self.take("reader")
        self.go("search", query="light")
        self.take("search")
        self.under_load(course.id)
        self.show_settings("")
        self.window.theme.choose("dark")
        self.show_settings("-dark")
        for place in ("home", "library", "settings"):
            self.window.router.start(place)
            self.take(f"{place}-dark")
        self.go("course", course_id=course.id)
        self.take("course-dark")
        self.window.theme.choose("light")
        self.window.router.start("home")
        self.take("home")

    def under_load(self, course: str) -> None:
        """Activity while every lane has work: scans, a locked and a broken file, a large summary.

        The scans are drawn here, so that the pictures need no file but Masomo's own.
        """
        services, queue = self.services, self.services.queue
        scans = services.courses.create("Biology, form three")
        folder = Path(self.folder_of_files.name)
        services.imports.import_paths(scans.id, scanned_books(folder))
        self.window.router.start("activity")
        until(
            lambda: any(job.progress.done for job in queue.list(lane=Lane.OCR, limit=20)),
            "the first page of a scan is read",
        )
        services.flashcards.create(course, 60)
        services.summaries.create(course, 60)
        services.upkeep.ask("upkeep.backup")
        until(
            lambda: bool(queue.list(lane=Lane.GENERATION, state=JobState.RUNNING)),
            "study material is made",
        )
        services.imports.import_paths(scans.id, notes(folder, 60))
        pause(2000)
        until(lambda: self.held(Why.EXTRACTION), "scans let the reading of files go first")
        self.window.page.refresh()
        self.take("activity")
        self.window.theme.choose("dark")
        self.take("activity-dark")
        self.window.theme.choose("light")
        services.activity.set_quiet(True)
        until(lambda: self.held(Why.QUIET), "the lanes stand still")
        pause(1000)
        self.take("activity-quiet")
        services.activity.set_quiet(False)
        for job in queue.list(limit=500):
            queue.cancel(job.id)
        until(queue.idle, "what was cancelled has stopped")

    def held(self, why: Why) -> bool:
        """Whether scans stand still for this reason."""
        lane = self.services.queue.holds().get(Lane.OCR)
        return lane is not None and lane.why is why


def scanned_books(folder: Path) -> list[Path]:
    """Books whose pages are pictures of text, and one file that is none."""
    from PySide6.QtCore import QMarginsF, QRectF
    from PySide6.QtGui import QFont, QImage, QPageSize, QPainter, QPdfWriter

    made = []
    for title, pages in (("Cells and tissues", 24), ("Water in plants", 12), ("Soils", 30)):
        picture = QImage(1240, 1754, QImage.Format.Format_Grayscale8)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setFont(QFont("DejaVu Serif", 22))
        line = f"{title}. Every living thing is made of parts that work together. "
        painter.drawText(QRectF(120, 140, 1000, 1500), Qt.TextFlag.TextWordWrap, line * 24)
        painter.end()
        made.append(folder / f"{title}.pdf")
        writer = QPdfWriter(str(made[-1]))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        page = QPainter(writer)
        for number in range(pages):
            if number:
                writer.newPage()
            page.drawImage(QRectF(0, 0, writer.width(), writer.height()), picture)
        page.end()
    made.append(folder / "Lecture 7.pdf")
    made[-1].write_bytes(b"%PDF-1.7\nwas cut off while it was downloaded\n")
    return made


def notes(folder: Path, weeks: int) -> list[Path]:
    """A file of notes for each week."""
    made = []
    for number in range(1, weeks + 1):
        made.append(folder / f"Notes of week {number}.md")
        text = f"# Week {number}\n\nOsmosis moves water through the walls of cells.\n\n"
        made[-1].write_text(text * 400, encoding="utf-8")
    return made


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    create_application(["masomo"])
    with tempfile.TemporaryDirectory(prefix="masomo-") as home:
        services = build(Path(home))
        photographer = Photographer(folder, services)
        photographer.walk()
        photographer.window.close()
        photographer.folder_of_files.cleanup()
        photographer.background.wait()
        QCoreApplication.processEvents()
        services.close()


if __name__ == "__main__":
    main()
