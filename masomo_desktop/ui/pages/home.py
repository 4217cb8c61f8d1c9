"""The first page: go on where you were, or begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop.core.errors import NotFound
from masomo_desktop.ui import wording
from masomo_desktop.ui.course_actions import CourseActions
from masomo_desktop.ui.course_rows import course_row
from masomo_desktop.ui.importing import Importer
from masomo_desktop.ui.navigation import LAST_VISIT, Route
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton, QuietButton
from masomo_desktop.ui.widgets.cards import Card
from masomo_desktop.ui.widgets.drop import DropZone, Hero
from masomo_desktop.ui.widgets.labels import Elided, Heading, Muted, Subheading
from masomo_desktop.ui.widgets.page import Page, about
from masomo_desktop.ui.widgets.pictures import Picture
from masomo_desktop.ui.widgets.tiles import TileView

if TYPE_CHECKING:
    from masomo_desktop.learning.courses.model import CourseOverview
    from masomo_desktop.store.database import Change
    from masomo_desktop.ui.shell import Shell
    from masomo_desktop.workflows.services import Services

RECENT = 6


@dataclass(frozen=True)
class Visit:
    """Where the learner was: a route, and the words for it."""

    route: Route
    icon: str
    title: str
    course: str


@dataclass(frozen=True)
class Start:
    """What the page shows, read in one go."""

    courses: list[CourseOverview]
    visit: Visit | None


class HomePage(Page):
    """Greets; offers the last place, a drop zone, the sample course and the recent courses."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._importer = Importer(shell, self)
        self._actions = CourseActions(shell, self)
        self.visit: Visit | None = None
        self.continued = Card(padding=Space.XL)
        self._picture = Picture("book", 28, "accent_text")
        self._where, self._course = Elided(bold=True), Elided()
        self.go_on = PrimaryButton(self.tr("Continue"))
        self.go_on.clicked.connect(self._continue)
        kinds = self.tr(
            "PDFs, scans, photos, slides, notes, recordings. Everything stays on this machine."
        )
        self.drop = DropZone(
            self.tr("Drop files here or choose them"),
            kinds,
        )
        self.drop.clicked.connect(lambda: self._importer.choose(None))
        choose = PrimaryButton(self.tr("Choose a file"), "upload")
        choose.clicked.connect(lambda: self._importer.choose(None))
        self.sample = Button(self.tr("Try the sample course"), "sparkle")
        self.sample.clicked.connect(self._importer.add_sample)
        self.hero = Hero(
            self.tr("Drop your files here"),
            kinds,
            choose,
            self.sample,
        )
        self._steps = self._build_steps()
        self.recent_title = Heading(self.tr("Recent courses"))
        self.all = QuietButton(self.tr("All courses"))
        self.all.clicked.connect(lambda: shell.router.start("library"))
        self.recent = TileView(self.tr("Recent courses"))
        self.recent.opened.connect(lambda course: shell.router.go("course", course_id=course))
        self.recent.menu_wanted.connect(self._menu)
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(Space.L)
        line.addWidget(self._picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._where)
        self._course.setProperty("muted", True)
        words.addWidget(self._course)
        line.addLayout(words, 1)
        line.addWidget(self.go_on)
        self.continued.content.addLayout(line)
        self.continued.hide()
        self._recent = QWidget()
        recent = QVBoxLayout(self._recent)
        recent.setContentsMargins(0, Space.S, 0, 0)
        recent.setSpacing(Space.M)
        head = QHBoxLayout()
        head.addWidget(self.recent_title, 1)
        head.addWidget(self.all)
        recent.addLayout(head)
        recent.addWidget(self.recent)
        for part in (self.hero, self.drop, self._recent, self._steps):
            part.hide()  # until it is known what there is
        self.body.addWidget(self.continued)
        self.body.addWidget(self.hero)
        self.body.addWidget(self.drop)
        self.body.addWidget(self._steps)
        self.body.addWidget(self._recent)
        self.body.addStretch(1)

    def _build_steps(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, Space.L, 0, 0)
        row.setSpacing(Space.L)
        for icon_name, title, sentence in (
            (
                "file-text",
                self.tr("1. Masomo reads it"),
                self.tr("Page by page, without a network. You watch it happen."),
            ),
            (
                "cards",
                self.tr("2. You choose what to make"),
                self.tr("A summary, flashcards or a quiz, from your own pages only."),
            ),
            (
                "quote",
                self.tr("3. Each answer shows its proof"),
                self.tr("The very sentence, on the very page it came from."),
            ),
        ):
            column = QVBoxLayout()
            column.setSpacing(Space.XS)
            column.addWidget(Picture(icon_name, 24, "accent_text"))
            column.addSpacing(Space.XS)
            column.addWidget(Subheading(title))
            column.addWidget(Muted(sentence))
            column.addStretch()
            row.addLayout(column, 1)
        return box

    def refresh(self) -> None:
        self.set_title(self._greeting())
        services = self.shell.services
        self.load(lambda: _read(services), self._show)

    def concerns(self, changes: Sequence[Change]) -> bool:
        if any(change.kind == "preference" and change.id == LAST_VISIT for change in changes):
            return True
        return about(changes, "course", "source", "artifact")

    def _show(self, start: Start) -> None:
        first = not start.courses
        self.subtitle.setText(
            self.tr("Turn your own pages into summaries, flashcards and quizzes.")
            if first
            else self.tr("What will you study today?")
        )
        self.subtitle.show()
        self._steps.setVisible(first)
        self.hero.setVisible(first)
        self.drop.setVisible(not first)
        self._recent.setVisible(not first)
        self.recent.rows.show_rows([course_row(course) for course in start.courses[:RECENT]])
        self.all.setVisible(len(start.courses) > RECENT)
        self.visit = start.visit
        self.continued.setVisible(start.visit is not None)
        if start.visit:
            self._picture.become(start.visit.icon, "accent_text")
            self._where.setText(start.visit.title)
            self._course.setText(start.visit.course)
            self.go_on.setAccessibleName(f"{self.go_on.text()}: {start.visit.title}")

    def _continue(self) -> None:
        if self.visit:
            self.shell.router.go(self.visit.route.name, **self.visit.route.params)

    def _menu(self, course_id: str, place: QPoint) -> None:
        for row in self.recent.rows.rows:
            if row.id == course_id:
                self._actions.menu(course_id, row.title, place)

    def _greeting(self) -> str:
        hour = datetime.now().astimezone().hour
        if 4 <= hour < 12:
            return self.tr("Good morning")
        return self.tr("Good afternoon") if 12 <= hour < 18 else self.tr("Good evening")


def _read(services: Services) -> Start:
    return Start(services.courses.all(), _last_visit(services))


def _last_visit(services: Services) -> Visit | None:
    """Where the learner was last, if that is still there."""
    kept = services.preferences.get(LAST_VISIT)
    if not isinstance(kept, dict) or not isinstance(kept.get("params"), dict):
        return None
    route = Route(str(kept.get("name")), kept["params"])
    try:
        if "artifact_id" in route.params:
            artifact = services.artifacts.get(str(route.params["artifact_id"]))
            course = services.courses.get(artifact.course)
            return Visit(
                Route(route.name, {"artifact_id": artifact.id}),
                wording.KIND_ICONS[artifact.kind],
                wording.artifact_kind(artifact.kind),
                course.name,
            )
        if "source_id" in route.params:
            source = services.sources.get(str(route.params["source_id"]))
            course = services.courses.get(source.course)
            return Visit(route, "file-text", source.name, course.name)
    except NotFound:
        return None
    return None
