"""The window: the rail, the pages, and what is true on every page."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from masomo_desktop.core.errors import UserError
from masomo_desktop.ui import routes, translation
from masomo_desktop.ui.application import create_application
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.importing import Importer, paths_of
from masomo_desktop.ui.messages import Messages
from masomo_desktop.ui.navigation import LAST_VISIT, Route, Router
from masomo_desktop.ui.rail import Rail
from masomo_desktop.ui.shell import Background, Shell
from masomo_desktop.ui.theme import Theme
from masomo_desktop.ui.widgets.drop import DropVeil
from masomo_desktop.ui.widgets.page import Page, about

if TYPE_CHECKING:
    from masomo_desktop.store.database import Change
    from masomo_desktop.workflows.activity.model import Health
    from masomo_desktop.workflows.services import Services

#: Below this width the rail shows icons alone.
COMPACT_BELOW = 860
#: Changes that come in a burst are shown together.
COALESCE_MS = 120
#: How long after another a page is imported ahead of its first visit.
IDLE_MS = 400


class MainWindow(QMainWindow):
    """Shows one page at a time; pages are built when first visited.

    `scheduler` gives `changed(list[Change])` on the main thread and `stop()`; the window stops it
    when it closes. What was under way is taken up again at the next start.
    """

    def __init__(self, services: Services, scheduler: Any, background: Background) -> None:
        super().__init__()
        self.setWindowTitle("Masomo")
        self.setWindowIcon(icon("book", "accent"))
        self.setAcceptDrops(True)
        self._scheduler = scheduler
        self.messages = Messages(self)
        self.router = Router(self)
        self.theme = Theme(create_application())
        self._apply_preferences(services)
        self.shell = Shell(services, background, self.router, self.messages, self.theme)
        self.importer = Importer(self.shell, self)

        self.rail = Rail()
        self._stack = QStackedWidget()
        self._pages: dict[str, Page] = {}
        center = QWidget()
        row = QHBoxLayout(center)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(center)
        self._veil = DropVeil(self)

        self._visit: dict[str, Any] | None = None
        self._changes: list[Change] = []
        self._reading_health = self._health_stale = False
        self._timer = QTimer(self, singleShot=True, interval=COALESCE_MS)
        self._timer.timeout.connect(self._deliver)
        scheduler.changed.connect(self._changed)
        self.rail.chosen.connect(self.router.start)
        self.rail.searched.connect(lambda words: self.router.go("search", query=words))
        self.router.navigated.connect(self._show)
        self._add_shortcuts()
        self.setMinimumSize(480, 360)
        self.resize(self._first_size())
        self.router.start("home")
        self._look_at_health()
        self._ahead = list(routes.ROUTES)
        self._idle = QTimer(self, interval=IDLE_MS)
        self._idle.timeout.connect(self._prepare)
        self._idle.start()

    @property
    def page(self) -> Page:
        """The page that is seen."""
        return cast(Page, self._stack.currentWidget())

    def _apply_preferences(self, services: Services) -> None:
        """Read before the first paint, so that nobody sees the wrong theme flash by."""
        get = services.preferences.get
        try:
            language, mode = get("language", "system"), get("theme", "system")
            text_size = get("text_size", "normal")
        except UserError as unreadable:
            language, mode, text_size = "system", "system", "normal"
            self.messages.failed(unreadable)
        self._language = translation.use(language)
        self.theme.choose(mode, text_size)

    # Pages

    def _show(self, route: Route) -> None:
        page = self._page_named(route.name)
        if self._stack.count() > 1 and page is not self.page:
            self.page.leave()
        keep_focus = self.rail.isAncestorOf(QApplication.focusWidget() or self)
        self._stack.setCurrentWidget(page)
        page.back.setVisible(self.router.can_go_back)
        self.rail.mark(route.name)
        if not keep_focus:  # else the stack gives it to whatever comes first
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.open(**route.params)
        self._remember(route)

    def _page_named(self, name: str) -> Page:
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = routes.build(name, self.shell)
            page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._stack.addWidget(page)
        return page

    def _prepare(self) -> None:
        """While nothing happens, import one more page, so that its first visit is quick.

        The page of a course is built as well: it is where every path leads. What is loaded by then
        stays for good, so the garbage collector is told to walk it no more: a full walk of it
        stops every thread for 30 to 40 ms.
        """
        name = self._ahead.pop(0)
        routes.prepare(name)
        if name == "course":
            self._page_named(name)
        if not self._ahead:
            self._idle.stop()
            gc.freeze()

    def _remember(self, route: Route) -> None:
        """Keep where the learner studies, for the home page to offer."""
        params = {k: v for k, v in route.params.items() if isinstance(v, str | int)}
        if "artifact_id" in params or "source_id" in params:
            waiting = self._visit is not None
            self._visit = {"name": route.name, "params": params}
            if not waiting:
                self._keep_visit()

    def _keep_visit(self) -> None:
        """Write the newest visit; one after another, for threads keep no order."""
        visit, keep = self._visit, self.shell.services.preferences.set

        def kept(_done: object) -> None:
            newer = self._visit is not visit
            if newer:
                self._keep_visit()
            else:
                self._visit = None

        def lost(error: Exception) -> None:
            self._visit = None
            self.messages.failed(error)

        self.shell.background.run(lambda: keep(LAST_VISIT, visit), kept, lost)

    def _changed(self, changes: list[Change]) -> None:
        self._changes += changes
        if not self._timer.isActive():
            self._timer.start()

    def _deliver(self) -> None:
        changes, self._changes = self._changes, []
        if self.page.concerns(changes):
            self.page.refresh()
        if about(changes, "job", "hold", "preference", "source", "artifact", "course"):
            self._look_at_health()

    def _look_at_health(self) -> None:
        """Read how the queue fares; what changes meanwhile is read once, afterwards."""
        self._health_stale = self._reading_health
        if self._reading_health:
            return
        self._reading_health = True

        def shown(health: Health) -> None:
            self.rail.health.show_health(health)
            ended()

        def lost(error: Exception) -> None:
            self.messages.failed(error)
            ended()

        def ended() -> None:
            self._reading_health = False
            if self._health_stale:
                self._look_at_health()

        self.shell.background.run(self.shell.services.activity.health, shown, lost)

    def _add_shortcuts(self) -> None:
        actions: dict[QKeySequence.StandardKey | str, Callable[[], object]] = {
            QKeySequence.StandardKey.Back: self.router.back,
            QKeySequence.StandardKey.Find: self._search,
            "Ctrl+K": self._search,
            QKeySequence.StandardKey.Open: lambda: self.importer.choose(self.page.course_id),
            QKeySequence.StandardKey.Paste: self._paste,
            QKeySequence.StandardKey.Quit: self.close,
        }
        for keys, act in actions.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _search(self) -> None:
        if self.rail.compact:
            self.router.go("search", query="")
        else:
            self.rail.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.rail.search.selectAll()

    # Files that are dropped or pasted anywhere

    def _paste(self) -> None:
        self.importer.paste(QGuiApplication.clipboard().mimeData(), self.page.course_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_of(event.mimeData()):
            event.acceptProposedAction()
            self._veil.cover(self.rect())

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        event.acceptProposedAction()
        self.importer.add(paths_of(event.mimeData()), self.page.course_id)

    # The window itself

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._speak)

    def _speak(self) -> None:
        """Build every page anew in another language."""
        if self._language == translation.in_use():
            return
        self._language = translation.in_use()
        pages, self._pages = self._pages, {}
        for page in pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        if self.router.current is not None:
            self._show(self.router.current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.BackButton:
            self.router.back()
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact = event.size().width() < COMPACT_BELOW
        if compact != self.rail.compact:
            self.rail.set_compact(compact)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hide()
        if self._stack.count():
            self.page.leave()
        self._scheduler.stop()
        super().closeEvent(event)

    def _first_size(self) -> QSize:
        screen = QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        return QSize(min(1180, free.width()), min(780, free.height()))
