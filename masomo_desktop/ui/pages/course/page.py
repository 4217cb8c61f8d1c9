"""The page of one course."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from masomo_desktop.core.errors import NotFound
from masomo_desktop.generation.consent import ConsentMissing
from masomo_desktop.generation.model import Artifact, ArtifactKind
from masomo_desktop.ui import wording
from masomo_desktop.ui.course_actions import CourseActions
from masomo_desktop.ui.importing import Importer
from masomo_desktop.ui.pages.course.artifact_actions import ArtifactActions
from masomo_desktop.ui.pages.course.artifact_rows import artifact_row
from masomo_desktop.ui.pages.course.hard_pages import HardPages
from masomo_desktop.ui.pages.course.make import MakePanel
from masomo_desktop.ui.pages.course.reading import CourseView, read_course
from masomo_desktop.ui.pages.course.source_actions import SourceActions
from masomo_desktop.ui.pages.course.source_rows import source_row
from masomo_desktop.ui.pages.course.watched import WatchedFolders
from masomo_desktop.ui.pages.settings.words import engine as engine_name
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.buttons import Button, IconButton, QuietButton
from masomo_desktop.ui.widgets.dialogs import Question
from masomo_desktop.ui.widgets.drop import DropZone
from masomo_desktop.ui.widgets.labels import Heading, Muted
from masomo_desktop.ui.widgets.page import Page, about
from masomo_desktop.ui.widgets.rows import RowView

if TYPE_CHECKING:
    from masomo_desktop.extraction.model import Source
    from masomo_desktop.store.database import Change
    from masomo_desktop.ui.shell import Shell


class CoursePage(Page):
    """What can be made, what was made, and the sources with their live states."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.view: CourseView | None = None
        self._importer = Importer(shell, self)
        self._course_actions = CourseActions(shell, self)
        self._sources, self._artifacts = SourceActions(self), ArtifactActions(self)
        self.add = Button(self.tr("Add files"), "upload")
        self.add.clicked.connect(lambda: self._importer.choose(self.course_id))
        self.ask = Button(self.tr("Ask"), "quote")
        self.ask.clicked.connect(lambda: shell.router.go("tutor", course_id=self.course_id))
        self.more = IconButton("more", self.tr("More about this course"))
        self.more.clicked.connect(self._course_menu)
        self.buttons.addWidget(self.ask)
        self.buttons.addWidget(self.add)
        self.buttons.addWidget(self.more)

        self.make = MakePanel()
        self.make.wanted.connect(self._make)
        self.make.changed.connect(self._estimate)
        self.hint = Muted()
        self.made_title = Heading(self.tr("Study sets"))
        self.made = RowView(self.tr("Study sets"), fits=True)
        self.made.opened.connect(self._artifact_main)
        self.made.acted.connect(self._artifact_main)
        self.made.menu_wanted.connect(self._artifact_menu)
        self.sources = RowView(self.tr("Sources"), fits=True)
        self.sources.opened.connect(self._source_main)
        self.sources.acted.connect(self._source_acted)
        self.sources.menu_wanted.connect(self._source_menu)
        self.sources_title = Heading(self.tr("Sources"))
        self.folder = QuietButton(self.tr("Add a folder"), "folder")
        self.folder.clicked.connect(lambda: self._importer.choose_folder(self.course_id))
        self.paste = QuietButton(self.tr("Paste text"), "copy")
        self.paste.clicked.connect(
            lambda: self._importer.paste(QGuiApplication.clipboard().mimeData(), self.course_id)
        )
        self.drop = DropZone(
            self.tr("Add the first file"),
            self.tr("Drop a file or a folder anywhere here: books, slides, scans, recordings."),
        )
        self.drop.clicked.connect(lambda: self._importer.choose(self.course_id))
        self.hard = HardPages(self)
        self.watched = WatchedFolders(self)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.sources_title, 1)
        head.addWidget(self.folder)
        head.addWidget(self.paste)
        self.body.addWidget(self.make)
        self.body.addWidget(self.hint)
        self.body.addSpacing(Space.XS)
        self.body.addWidget(self.made_title)
        self.body.addWidget(self.made)
        self.body.addSpacing(Space.XS)
        self.body.addLayout(head)
        self.body.addWidget(self.sources)
        self.body.addWidget(self.drop)
        self.body.addWidget(self.hard)
        self.body.addWidget(self.watched)
        self.body.addStretch(1)

    def open(self, course_id: str) -> None:
        """Show the course with this id."""
        if course_id != self.course_id:
            self.course_id, self.view = course_id, None
            self.set_title("")
            self.column.hide()
        self.refresh()

    def refresh(self) -> None:
        if self.course_id is not None:
            services, course_id = self.shell.services, self.course_id
            self.load(lambda: read_course(services, course_id), self._show, self._lost)

    def concerns(self, changes: Sequence[Change]) -> bool:
        return about(changes, "course", "source", "artifact", "job", "preference")

    def _lost(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self.shell.router.forget(course_id=self.course_id)
            self.course_id = None
            self.shell.router.start("library")
        else:
            self.shell.messages.failed(error)

    def _show(self, view: CourseView) -> None:
        self.view = view
        self.set_title(view.course.name, _subtitle(view))
        work = view.work
        self.sources.rows.show_rows(
            [
                source_row(s, work.get(s.id), view.how.get(s.id), view.lost.get(s.id))
                for s in view.sources
            ]
        )
        self.hard.show_found(view.elsewhere)
        self.watched.show_folders(view.watched)
        self._sources.rereading.compare(view.sources, view.how, view.lost)
        self.made.rows.show_rows(
            [artifact_row(a, work.get(a.id), view.sources) for a in view.artifacts]
        )
        for widget in (self.made_title, self.made):
            widget.setVisible(bool(view.artifacts))
        self.sources.setVisible(bool(view.sources))
        self.drop.setVisible(not view.sources)
        reason = self._why_not(view)
        self.make.allow(reason)
        self.make.show_engines(view.engines)
        if view.ready:
            self._estimate()
        self.hint.setText(reason)
        self.hint.setVisible(bool(reason))
        self.column.show()

    def _why_not(self, view: CourseView) -> str:
        if view.ready:
            return ""
        if view.reading:
            return self.tr("You can make these as soon as the first file has been read.")
        if view.sources:
            return self.tr("None of the files below can be studied from yet.")
        return self.tr("Add a file first; then you can make these.")

    # Verbs

    def _estimate(self) -> None:
        """Find out how long what is chosen would take."""
        course_id, engine, counts = self.course_id, self.make.engine.currentData(), self.make.counts
        if course_id is None or not self._shown().ready:
            return
        artifacts = self.shell.services.artifacts

        def found(seconds: dict[ArtifactKind, float | None]) -> None:
            if course_id == self.course_id and counts == self.make.counts:
                for kind, card in self.make.cards.items():
                    card.say_how_long(seconds[kind])

        self.act(
            lambda: {
                kind: artifacts.estimate(course_id, kind, number, engine)
                for kind, number in counts.items()
            },
            found,
        )

    def _make(self, kind: ArtifactKind, count: int, engine: str) -> None:
        course_id = self.course_id
        if course_id is None:
            return
        services = self.shell.services
        maker: Any = {
            ArtifactKind.SUMMARY: services.summaries,
            ArtifactKind.FLASHCARDS: services.flashcards,
            ArtifactKind.QUIZ: services.quizzes,
        }[kind]

        def lost(error: Exception) -> None:
            if isinstance(error, ConsentMissing):
                self._ask_consent(kind, count, engine)
            else:
                self.shell.messages.failed(error)

        self.act(
            lambda: maker.create(course_id, count, engine=engine),
            lambda _begun: self.refresh(),
            lost,
        )

    def _ask_consent(self, kind: ArtifactKind, count: int, engine: str) -> None:
        """Nothing of a course leaves this machine before the learner has said so."""
        course_id, consent = self.course_id, self.shell.services.consent
        if course_id is None:
            return
        Question(
            self.tr("Send pages of this course to “{name}”?").format(name=engine_name(engine)),
            self.tr(
                "The passages that the questions are made from leave this machine and go to that "
                "server. Allowing it holds for this course until you withdraw it."
            ),
            self.tr("Allow and make"),
            lambda: self.act(
                lambda: consent.give(course_id, engine),
                lambda _given: self._make(kind, count, engine),
            ),
            self,
        ).open()

    def _source(self, id: str) -> Source:
        return next(source for source in self._shown().sources if source.id == id)

    def _artifact(self, id: str) -> Artifact:
        return next(artifact for artifact in self._shown().artifacts if artifact.id == id)

    def _shown(self) -> CourseView:
        if self.view is None:
            raise LookupError("no course is shown")
        return self.view

    def _source_main(self, id: str) -> None:
        self._sources.main(self._source(id))

    def _source_acted(self, id: str) -> None:
        view = self._shown()
        how = view.how.get(id)
        unsure = id in view.lost or (how is not None and how.doubtful)
        self._sources.main(self._source(id), doubtful=unsure and id not in view.work)

    def _artifact_main(self, id: str) -> None:
        self._artifacts.main(self._artifact(id))

    def _source_menu(self, id: str, place: QPoint) -> None:
        self._sources.menu(self._source(id), self._shown().work.get(id), place)

    def _artifact_menu(self, id: str, place: QPoint) -> None:
        self._artifacts.menu(self._artifact(id), self._shown().work.get(id), place)

    def _course_menu(self) -> None:
        if self.view is not None:
            below = self.more.mapToGlobal(self.more.rect().bottomLeft())
            course = self.view.course
            self._course_actions.menu(course.id, course.name, below, is_open=True)


def _subtitle(view: CourseView) -> str:
    if not view.sources:
        return ""
    parts = [wording.source_count(len(view.sources))]
    pages = sum(source.units_total for source in view.sources)
    if pages:
        parts.append(wording.unit_count(pages))
    if view.reading:
        parts.append(wording.translate("Words", "%n being read", "", view.reading))
    return " · ".join(parts)
