"""What can be done to one source: open, try again, unlock, let in, remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import ReadingMethod, Source, SourceKind, SourceState
from masomo_desktop.moderation.model import Finding
from masomo_desktop.ui.dialogs.password import Password
from masomo_desktop.ui.dialogs.rejection import Rejection
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.messages import sentence_of
from masomo_desktop.ui.pages.course.reading import Work
from masomo_desktop.ui.pages.course.replacing import Replacing
from masomo_desktop.ui.pages.course.source_rows import (
    ANOTHER_WAY,
    LOCKED,
    WITHOUT_TEXT,
    code_of,
    is_final,
    reason_of,
)
from masomo_desktop.ui.rereading import Rereading
from masomo_desktop.ui.widgets.dialogs import Ask, Question
from masomo_desktop.ui.widgets.page import Page


class SourceActions(QObject):
    """Verbs on the sources of `page`, with the dialogs they need."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._shell = page.shell
        self.rereading = Rereading(page)
        self.replacing = Replacing(page)

    def main(self, source: Source, *, doubtful: bool = False) -> None:
        """The one thing to do: what the row's button says. A ready source is opened, unless it is
        `doubtful` and its button was pressed."""
        code = code_of(source)
        if code in ANOTHER_WAY or doubtful:
            self.rereading.offer(source, reason_of(source))
        elif source.state is SourceState.REJECTED:
            self.explain(source)
        elif source.state is SourceState.FAILED and code == LOCKED:
            self.unlock(source)
        elif is_final(source):
            self.replace(source)
        elif source.state is SourceState.FAILED:
            self.retry(source)
        else:
            self.open(source)

    def open(self, source: Source) -> None:
        """Read it in the reader, as far as it has been read."""
        if source.units_done:
            self._shell.router.go("reader", source_id=source.id)
        else:
            self._shell.messages.say(self.tr("There is nothing to read yet: it has just begun."))

    def retry(self, source: Source) -> None:
        """Read it again."""
        self._page.act(lambda: self._shell.services.owner.retry(source.id))

    def replace(self, source: Source) -> None:
        """Choose a better copy of a file that cannot be read."""
        self.replacing.choose(source)

    def stop(self, work: Work) -> None:
        """Stop reading it; what was read is kept."""
        self._page.act(lambda: self._shell.services.queue.cancel(work.job.id))

    def unlock(self, source: Source) -> None:
        """Ask for its password, until it opens or the learner gives up."""
        dialog = Password(source.name, self._page)

        def refused(error: Exception) -> None:
            if isinstance(error, UserError):
                dialog.refuse(sentence_of(error))
            else:
                dialog.reject()
                self._shell.messages.failed(error)

        dialog.given.connect(
            lambda password: self._page.act(
                lambda: self._shell.services.owner.unlock(source.id, password),
                lambda _done: dialog.accept(),
                refused,
            )
        )
        dialog.open()

    def explain(self, source: Source) -> None:
        """Show why it was rejected, with the findings; it can be let in or removed from there."""
        self._page.act(
            lambda: self._shell.services.moderation.findings(source.id),
            lambda findings: self._show_findings(source, findings),
        )

    def _show_findings(self, source: Source, findings: Sequence[Finding]) -> None:
        dialog = Rejection(source.name, reason_of(source), findings, self._page)
        dialog.offer_removal(lambda: self.remove(source))
        dialog.offer(self.tr("Let it in…"), lambda: self.release(source))
        dialog.open()

    def release(self, source: Source) -> None:
        """Ask why it may be used; the reason is kept with the decision."""
        Ask(
            self.tr("Let “{name}” in?").format(name=source.name),
            self.tr("Say in a few words why it is fit to study from. Your reason is kept."),
            self.tr("Let it in"),
            lambda why: self._page.act(lambda: self._shell.services.owner.release(source.id, why)),
            placeholder=self.tr("For example: it is our history textbook"),
            parent=self._page,
        ).open()

    def remove(self, source: Source) -> None:
        """Ask, then erase it and everything made of it."""
        Question(
            self.tr("Remove “{name}”?").format(name=source.name),
            self.tr(
                "Masomo's copy, its text, and everything made of it are erased. This cannot be "
                "undone. The file you added stays where you took it from."
            ),
            self.tr("Remove"),
            lambda: self._page.act(
                lambda: self._shell.services.owner.purge(source.id),
                lambda _gone: self._removed(source),
            ),
            self._page,
        ).open()

    def _removed(self, source: Source) -> None:
        self._shell.router.forget(source_id=source.id)
        self._shell.messages.say(self.tr("“{name}” was removed.").format(name=source.name))

    def show_in_folder(self, source: Source) -> None:
        """Open the folder that it was added from."""
        folder = Path(source.path).parent
        if not Path(source.path).is_absolute() or not folder.is_dir():
            self._shell.messages.say(
                self.tr("The folder that this file was added from is no longer there.")
            )
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def menu(self, source: Source, work: Work | None, place: QPoint) -> QMenu:
        """Show what can be done to a source at a place of the screen; returns the menu."""
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)

        def add(icon_name: str, text: str, act: Callable[[], None], color: str = "muted") -> None:
            menu.addAction(icon(icon_name, color), text).triggered.connect(
                lambda _checked=False: act()
            )

        code = code_of(source)
        if source.units_done:
            add("book", self.tr("Open in the reader"), lambda: self.open(source))
        if source.state is SourceState.REJECTED and code not in WITHOUT_TEXT:
            add("info", self.tr("Why is it held?"), lambda: self.explain(source))
        if source.state is SourceState.FAILED and code == LOCKED:
            add("lock", self.tr("Enter the password…"), lambda: self.unlock(source))
        if is_final(source):
            add("upload", self.tr("Replace…"), lambda: self.replace(source))
        elif source.state is SourceState.FAILED:
            add("retry", self.tr("Try again"), lambda: self.retry(source))
        if work is not None:
            add("stop", self.tr("Stop reading"), lambda: self.stop(work))
        elif source.state is SourceState.READY or code in ANOTHER_WAY:
            self._add_ways(menu, source)
        add("folder", self.tr("Show in folder"), lambda: self.show_in_folder(source))
        menu.addSeparator()
        add("trash", self.tr("Remove…"), lambda: self.remove(source), "danger")
        menu.popup(place)
        return menu

    def _add_ways(self, menu: QMenu, source: Source) -> None:
        """Each way of reading it again, one click away."""
        ways = menu.addMenu(icon("retry", "muted"), self.tr("Read again"))
        begin, paged = self.rereading.begin, source.kind is SourceKind.PDF
        choices: list[tuple[str, Callable[[], None]]] = [
            (self.tr("Now, as before"), lambda: begin(source, source.languages, source.method)),
        ]
        if paged:
            choices += [
                (
                    self.tr("Every page as a picture"),
                    lambda: begin(source, source.languages, ReadingMethod.OCR),
                ),
                (
                    self.tr("Only its text layer"),
                    lambda: begin(source, source.languages, ReadingMethod.NATIVE),
                ),
            ]
        if source.kind in (SourceKind.PDF, SourceKind.IMAGE, SourceKind.AUDIO, SourceKind.VIDEO):
            heard = source.kind in (SourceKind.AUDIO, SourceKind.VIDEO)
            words = self.tr("In another language…")
            if heard:
                words = self.tr("Another language or model…")
            choices.append((words, lambda: self.rereading.offer(source, reason_of(source))))
        for words, act in choices:
            ways.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
