"""What can be done to one summary, deck or quiz."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from masomo_desktop.generation.model import Artifact, ArtifactState
from masomo_desktop.jobs.model import JobState
from masomo_desktop.ui import wording
from masomo_desktop.ui.dialogs.improve import Allowed, Improve, Prospect
from masomo_desktop.ui.dialogs.withheld import WithheldItems
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.pages.course.improving import look
from masomo_desktop.ui.pages.course.reading import Work
from masomo_desktop.ui.widgets.dialogs import Question
from masomo_desktop.ui.widgets.page import Page
from masomo_desktop.workflows.improving.model import IMPROVE


class ArtifactActions(QObject):
    """Verbs on the artifacts of `page`, with the dialogs they need."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._shell = page.shell

    def main(self, artifact: Artifact) -> None:
        """The one thing to do: study it, or try again where it failed."""
        if artifact.state is ArtifactState.FAILED:
            self.retry(artifact)
        elif artifact.items:
            self._shell.router.go(artifact.kind.value, artifact_id=artifact.id)
        elif artifact.withheld:
            self.show_withheld(artifact)
        else:
            self._shell.messages.say(self.tr("There is nothing in it yet."))

    def retry(self, artifact: Artifact) -> None:
        """Make it again: its job is queued anew."""
        queue = self._shell.services.queue

        def again() -> None:
            for job in queue.list(subject=artifact.id):
                if job.kind != IMPROVE and job.state in (JobState.FAILED, JobState.CANCELLED):
                    queue.retry(job.id)

        self._page.act(again)

    def show_withheld(self, artifact: Artifact) -> None:
        """Show what failed a check, by reason."""
        self._page.act(
            lambda: self._shell.services.artifacts.withheld(artifact.id),
            lambda withheld: WithheldItems(withheld, self._page).open(),
        )

    def stop(self, work: Work) -> None:
        """Stop making it; what was made is kept."""
        self._page.act(lambda: self._shell.services.queue.cancel(work.job.id))

    def improve(self, artifact: Artifact) -> None:
        """Show how far a server has come with asking it better, and let the learner allow that."""
        services = self._shell.services
        self._page.act(lambda: look(services, artifact), lambda found: self._offer(artifact, found))

    def _offer(self, artifact: Artifact, found: Prospect) -> None:
        improving = self._shell.services.improving

        def begin(allowed: Allowed) -> None:
            self._shell.services.consent.give(artifact.course, allowed.engine)
            improving.set_cap(allowed.engine, allowed.cap)  # what waits is asked: with consent
            improving.ask(artifact.id, allowed.engine)

        asked = Improve(found, self._page)
        asked.wanted.connect(
            lambda allowed: self._page.act(
                lambda: begin(allowed),
                lambda _none: self._shell.messages.say(
                    self.tr("It is asked better, item by item, whenever the server can be reached.")
                ),
            )
        )
        asked.stopped.connect(lambda: self._page.act(lambda: improving.stop(artifact.id)))
        asked.undone.connect(
            lambda: self._page.act(
                lambda: improving.undo(artifact.id),
                lambda count: self._shell.messages.say(
                    self.tr("%n item(s) have their former words again.", "", count)
                ),
            )
        )
        asked.open()

    def delete(self, artifact: Artifact) -> None:
        """Ask, then delete it."""
        kind = wording.artifact_kind(artifact.kind)
        Question(
            self.tr("Delete this set? ({kind})").format(kind=kind),
            self.tr("It cannot be brought back, but you can make another from the same files."),
            self.tr("Delete"),
            lambda: self._page.act(
                lambda: self._shell.services.artifacts.delete(artifact.id),
                lambda _gone: self._deleted(artifact),
            ),
            self._page,
        ).open()

    def _deleted(self, artifact: Artifact) -> None:
        self._shell.router.forget(artifact_id=artifact.id)
        self._shell.messages.say(self.tr("The study set was deleted."))

    def menu(self, artifact: Artifact, work: Work | None, place: QPoint) -> QMenu:
        """Show what can be done to an artifact at a place of the screen; returns the menu."""
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)

        def add(icon_name: str, text: str, act: Callable[[], None], color: str = "muted") -> None:
            menu.addAction(icon(icon_name, color), text).triggered.connect(
                lambda _checked=False: act()
            )

        if artifact.items:
            add("play", self.tr("Open"), lambda: self.main(artifact))
        if artifact.withheld:
            add("info", self.tr("What was withheld?"), lambda: self.show_withheld(artifact))
        if work is not None:
            add("stop", self.tr("Stop, and keep what is made"), lambda: self.stop(work))
        if work is None and self._shell.services.improving.can_improve(artifact):
            add("sparkle", self.tr("Improve when online…"), lambda: self.improve(artifact))
        if artifact.state in (ArtifactState.FAILED, ArtifactState.PARTIAL):
            add("retry", self.tr("Make again"), lambda: self.retry(artifact))
        menu.addSeparator()
        add("trash", self.tr("Delete…"), lambda: self.delete(artifact), "danger")
        menu.popup(place)
        return menu
