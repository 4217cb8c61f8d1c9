"""Draw the pictures of docs/screenshots from the real window over the sample course.

`python packaging/screenshots.py FOLDER` opens a profile of its own, adds the sample course, has it
read and studied, and saves what the window shows, in light and in dark. No screen is needed.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pictured_files as files
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from masomo_desktop.app import build
from masomo_desktop.extraction.model import Source
from masomo_desktop.generation.model import ItemType, Proof
from masomo_desktop.jobs.courtesy import Courtesy
from masomo_desktop.jobs.model import JobState, Lane, Why
from masomo_desktop.providers.remote import Remote
from masomo_desktop.qt_jobs.background import Background
from masomo_desktop.qt_jobs.scheduler import Scheduler
from masomo_desktop.ui.application import create_application
from masomo_desktop.ui.main_window import MainWindow
from masomo_desktop.ui.pages.course.page import CoursePage
from masomo_desktop.ui.pages.study.reader import ReaderPage
from masomo_desktop.ui.rereading import Rereading
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
        picture = self.window.grab()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                self.draw_over(picture, dialog)
        if not picture.save(str(self.folder / f"{name}.png")):
            sys.exit(f"{self.folder} cannot be written to")

    def draw_over(self, picture: QPixmap, dialog: QDialog) -> None:
        """Draw a dialog in the middle of the window, which is dimmed."""
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 90))
        middle = picture.rect().center() - dialog.rect().center()
        painter.drawPixmap(middle, dialog.grab())
        painter.end()

    def both(self, name: str) -> None:
        """Save what is seen in light and in dark."""
        self.take(name)
        self.window.theme.choose("dark")
        self.take(f"{name}-dark")
        self.window.theme.choose("light")

    def ask(self, name: str, source: Source) -> None:
        """Press the button of a source's row, and save the dialog that it opens."""
        self.page.sources.acted.emit(source.id)
        self.dialog(name)

    def dialog(self, name: str) -> None:
        """Save the dialog that opens, then close it."""

        def opened() -> list[QDialog]:
            return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

        until(lambda: bool(opened()), f"the dialog of {name} is open")
        self.both(name)
        for one in opened():
            one.reject()

    @property
    def page(self) -> CoursePage:
        page = self.window.page
        if not isinstance(page, CoursePage):
            sys.exit("the course is not shown")
        return page

    def every_kind(self) -> None:
        """A learner's scan, photocopy, recordings, locked and broken file, with their remedies."""
        services, folder = self.services, Path(self.folder_of_files.name) / "kinds"
        folder.mkdir()
        course = services.courses.create("Geography, form two")
        paths = [
            files.scan(folder),
            files.photocopy(folder),
            files.lesson(folder),
            files.recording(folder / "Interview with a farmer.wav", 12),
            files.locked(folder),
            files.broken(folder),
        ]
        services.imports.import_paths(course.id, paths)
        services.servers.put(
            Remote("school", "https://ai.school.example/v1", "pixtral", needs_key=False)
        )
        self.go("course", course_id=course.id)
        until(services.queue.idle, "every file is read, or has failed")
        sources = {source.name: source for source in services.sources.in_course(course.id)}
        self.both("remedies")
        Rereading(self.page).offer(sources["Photocopied notes.pdf"])
        self.dialog("read-again")
        self.ask("listening-model", sources["Interview with a farmer.wav"])
        self.ask("password", sources["Past paper 2024.pdf"])
        rows = self.page.hard.list.rows.rows
        if not rows:
            sys.exit("no page is hard to read")
        self.page.hard.act_on(rows[0].id)
        self.dialog("remote-consent")
        self.window.importer.add([files.term(folder)], course.id)
        self.dialog("folder")
        scan, lesson = sources["Rain and rivers.tiff"], sources["Lesson on soil.wav"]
        text = services.sources.unit(scan.id, 2).text
        proof = found(text, "An aquifer is a layer of rock that holds water.", scan, 2)
        self.go("reader", source_id=scan.id, unit=2, proof=proof)
        pause(1500)
        self.both("scan")
        self.go("reader", source_id=lesson.id, unit=1)
        reader = self.window.page
        if not isinstance(reader, ReaderPage):
            sys.exit("the reader is not open")
        pause(1500)
        reader.listening.recording.play(files.LASTS * 3 + 1)
        pause(800)
        self.both("recording")
        reader.listening.recording.toggle()

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
        self.talk(course.id)
        self.every_kind()
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

    def talk(self, course: str) -> None:
        """A question to the tutor, answered with citations."""
        services = self.services
        services.tutor.ask(course, "What is photosynthesis?")
        until(lambda: not services.tutor.turns(course)[-1].under_way, "it is answered")
        self.go("tutor", course_id=course)
        self.both("tutor")

    def under_load(self, course: str) -> None:
        """Activity while every lane has work: scans, a locked and a broken file, a large summary.

        The scans are drawn here, so that the pictures need no file but Masomo's own.
        """
        services, queue = self.services, self.services.queue
        scans = services.courses.create("Biology, form three")
        folder = Path(self.folder_of_files.name)
        services.imports.import_paths(scans.id, files.books(folder))
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
        services.imports.import_paths(scans.id, files.notes(folder, 12))
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


def found(text: str, words: str, source: Source, unit: int) -> Proof:
    """The proof that quotes `words`, wherever the lines of the page are broken."""
    match = re.search(r"\s+".join(map(re.escape, words.split())), text)
    if match is None:
        sys.exit("the scan was not read as it is written")
    return Proof(source.id, unit, match.group(), match.start(), match.end())


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
