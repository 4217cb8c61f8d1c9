"""The hard pages of a course, and the way to have a server read them. Nothing is sent before the
learner has said yes to what would be sent, where to, and how much of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from masomo_desktop.jobs.model import JobState
from masomo_desktop.ui import page_numbers, wording
from masomo_desktop.ui.dialogs.remote_consent import Allowed, RemoteConsent
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.messages import stored_reason
from masomo_desktop.ui.pages.course.elsewhere import Elsewhere, HardSource
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.labels import Heading
from masomo_desktop.ui.widgets.rows import Row, RowView
from masomo_desktop.workflows.remote_reading.errors import RemoteNotAllowed
from masomo_desktop.workflows.remote_reading.readers import engine_of

if TYPE_CHECKING:
    from masomo_desktop.jobs.model import Job
    from masomo_desktop.ui.widgets.page import Page


class HardPages(QWidget):
    """A heading over one row for each source with hard pages; not there without a server."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._shell = page.shell
        self._found = Elsewhere({}, None, None, ())
        self._sent: dict[str, tuple[str, frozenset[int]]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XS, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(Heading(self.tr("Hard pages")))
        self.list = RowView(self.tr("Hard pages"), fits=True)
        self.list.opened.connect(self._open)
        self.list.acted.connect(self.act_on)
        self.list.menu_wanted.connect(self._menu)
        column.addWidget(self.list)
        self.hide()

    def show_found(self, found: Elsewhere) -> None:
        """Show what is hard now, and tell what came of pages that were sent from here."""
        self._found = found
        self.list.rows.show_rows([self._row(one) for one in found.sources])
        self.setVisible(bool(found.sources))
        for one in found.sources:
            if one.source.id in self._sent and one.job is not None and not one.at_work:
                server, pages = self._sent.pop(one.source.id)
                if one.job.state is JobState.DONE:
                    self._tell(one, server, pages)

    # Rows

    def _row(self, one: HardSource) -> Row:
        if one.job is not None and one.at_work:
            return self._at_work(one, one.job)
        if one.pages:
            return self._hard(one)
        where = self.tr("Shown as the server read it; the text of this machine is kept.")
        if not one.by_server:
            where = self.tr("Shown as this machine read it; the text of the server is kept.")
        return Row(one.source.id, "page", one.source.name, where, action=self._other_way(one))

    def _other_way(self, one: HardSource) -> str:
        """What to press to see the other of the two readings."""
        if one.by_server:
            return self.tr("Use the local text again")
        return self.tr("Use the server’s text")

    def _at_work(self, one: HardSource, job: Job) -> Row:
        done, total = job.progress.done, job.progress.total
        far = ""
        if total:
            far = self.tr("page {done} of {total}").format(
                done=wording.number(done), total=wording.number(total)
            )
        said = self.tr("Being read by “{server}”").format(server=job.payload["server"])
        return Row(
            one.source.id,
            "upload",
            one.source.name,
            " · ".join(part for part in (said, far) if part),
            badge=self.tr("Reading"),
            tone=Tone.INFO,
            share=done / total if total else 0.0,
            action=self.tr("Stop"),
        )

    def _hard(self, one: HardSource) -> Row:
        told = [self.tr("Hard to read: {pages}.").format(pages=_pages(one))]
        failed = one.job is not None and one.job.state is JobState.FAILED
        if failed and one.job is not None and one.job.error is not None:
            told.append(stored_reason(one.job.error.code, one.job.error.message))
        given, left = self._found.consent, self._found.left
        if given is not None and left is not None:
            words = self.tr("You allow {cap} pages a month to “{server}”; {left} are left.")
            told.append(
                words.format(
                    cap=wording.number(given.pages),
                    server=given.server,
                    left=wording.number(left.pages_left),
                )
            )
        action = self.tr("Read %n hard page(s) with {server}", "", len(one.pages))
        return Row(
            one.source.id,
            "page",
            one.source.name,
            " ".join(told),
            problem=True,
            tone=Tone.WARNING if failed else Tone.NEUTRAL,
            action=action.format(server=self._found.server) + ("" if given else "…"),
        )

    # Verbs

    def act_on(self, id: str) -> None:
        """What the button of a row says."""
        one = self._one(id)
        if one.at_work and one.job is not None:
            job = one.job
            self._page.act(lambda: self._shell.services.queue.cancel(job.id))
        elif one.pages:
            self.start(one, self._found.server)
        else:
            self.go_back(one)

    def start(self, one: HardSource, server: str) -> None:
        """Have a source's hard pages read by `server`; asks first where that is not allowed."""
        remote = self._shell.services.remote_reading

        def work() -> frozenset[int]:
            pages = frozenset(remote.pages_hard(one.source.id, server))
            remote.start(one.source.id, server)
            return pages

        def lost(error: Exception) -> None:
            if isinstance(error, RemoteNotAllowed):
                self.ask(one)
            else:
                self._shell.messages.failed(error)

        self._page.act(work, lambda pages: self._begun(one, server, pages), lost)

    def ask(self, one: HardSource) -> RemoteConsent:
        """Open the question whether pages may leave this machine; returns it."""
        dialog = RemoteConsent(one.source.name, one.pages, self._found, self._page)
        dialog.allowed.connect(lambda given: self._allow(one, given))
        dialog.open()
        return dialog

    def _allow(self, one: HardSource, given: Allowed) -> None:
        remote = self._shell.services.remote_reading
        self._page.act(
            lambda: remote.allow(
                one.source.course,
                given.server,
                pages=given.pages,
                money=given.money,
                price=given.price,
            ),
            lambda _consent: self.start(one, given.server),
        )

    def revoke(self) -> None:
        """Take the yes back for the course."""
        course = self._found.consent.course if self._found.consent is not None else ""
        self._page.act(
            lambda: self._shell.services.remote_reading.revoke(course),
            lambda _done: self._revoked(),
        )

    def go_back(self, one: HardSource) -> None:
        """Show the other of the two readings."""
        self._page.act(
            lambda: self._shell.services.remote_reading.go_back(one.source.id),
            lambda _done: self._page.refresh(),
        )

    def _revoked(self) -> None:
        self._shell.messages.say(self.tr("No page of this course is sent anywhere from now on."))
        self._page.refresh()

    def _begun(self, one: HardSource, server: str, pages: frozenset[int]) -> None:
        self._sent[one.source.id] = server, pages
        said = self.tr("Being read by “{server}”: %n page(s) of “{name}”.", "", len(pages))
        self._shell.messages.say(said.format(name=one.source.name, server=server))
        self._page.refresh()

    def _tell(self, one: HardSource, server: str, pages: frozenset[int]) -> None:
        """Say how many of `pages`, and of no others that were ever sent, `server` read better."""
        remote, engine = self._shell.services.remote_reading, engine_of(server)

        def count() -> int:
            sent = [page for page in remote.report(one.source.id) if page.engine == engine]
            return sum(page.better and page.unit in pages for page in sent)

        def told(better: int) -> None:
            name = one.source.name
            if better:
                said = self.tr("Came out better and now shown: %n page(s) of “{name}”.", "", better)
            else:
                said = self.tr("No page of “{name}” came out better: its text stays as it was.")
            self._shell.messages.say(said.format(name=name))

        self._page.act(count, told)

    def _open(self, id: str) -> None:
        one = self._one(id)
        if one.pages:
            self._shell.router.go("reader", source_id=id, unit=one.pages[0])
        else:
            self._shell.router.go("reader", source_id=id)

    def _one(self, id: str) -> HardSource:
        return next(one for one in self._found.sources if one.source.id == id)

    def _menu(self, id: str, place: QPoint) -> QMenu:
        one, menu = self._one(id), QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if one.pages and not one.at_work:
            menu.addAction(icon("upload", "muted"), self.tr("What may be sent…")).triggered.connect(
                lambda _checked=False: self.ask(one)
            )
        if one.two_ways and not one.at_work:
            menu.addAction(icon("retry", "muted"), self._other_way(one)).triggered.connect(
                lambda _checked=False: self.go_back(one)
            )
        if self._found.consent is not None:
            words = self.tr("Send no more pages of this course")
            menu.addAction(icon("stop", "danger"), words).triggered.connect(
                lambda _checked=False: self.revoke()
            )
        menu.popup(place)
        return menu


def _pages(one: HardSource) -> str:
    """Pages by their numbers: "page 3", "pages 3, 7 to 9"."""
    if len(one.pages) == 1:
        return wording.translate("HardPages", "page {pages}").format(
            pages=wording.number(one.pages[0])
        )
    return wording.translate("HardPages", "pages {pages}").format(
        pages=page_numbers.listed(one.pages)
    )
