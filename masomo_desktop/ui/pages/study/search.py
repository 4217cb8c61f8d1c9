"""Search over every page of every course, as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QStackedWidget, QWidget

from masomo_desktop.core.errors import NotFound
from masomo_desktop.extraction.model import SourceKind
from masomo_desktop.retrieval.model import Hit
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.pages.study.hits import HitDelegate, HitModel, Passage, proof_of
from masomo_desktop.ui.pages.study.proofs import follow
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.empty import EmptyState
from masomo_desktop.ui.widgets.labels import Muted
from masomo_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from masomo_desktop.ui.shell import Shell
    from masomo_desktop.workflows.services import Services

DEBOUNCE_MS = 120
LIMIT = 60


class HitView(QListView):
    """The list of hits: `opened` on click or Return, `left_upwards` when Up leaves its top."""

    opened = Signal(object)
    left_upwards = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.hits = HitModel()
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._open)

    def show_hits(self, hits: list[Hit], kinds: Mapping[str, SourceKind]) -> None:
        """Show what was found, the best one ready to be opened."""
        self.hits.show_hits(hits, kinds)
        self.scrollToTop()
        if hits:
            self.setCurrentIndex(self.hits.index(1))

    def open_current(self) -> None:
        """Open the hit that is chosen."""
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        row = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        if isinstance(row, Passage):
            self.opened.emit(row.hit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_current()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 1:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)


class SearchPage(Page):
    """A field and what it finds."""

    scrolls = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.set_title(self.tr("Search"))
        self.field = QLineEdit(placeholderText=self.tr("Search every page of every course"))
        self.field.setObjectName("answer")
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("Search every page of every course"))
        self.field.setMaxLength(400)
        self.field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.count = Muted()
        self.view = HitView(self.tr("Passages found"))
        self.view.opened.connect(self._open_hit)
        self.view.left_upwards.connect(self.field.setFocus)
        self.start = EmptyState(
            "search",
            self.tr("Search everything you have added"),
            self.tr("Type a word or a name. You get the passages it stands in, with their pages."),
        )
        library = Button(self.tr("Go to the library"), "library")
        library.clicked.connect(lambda: shell.router.go("library"))
        self.nothing = EmptyState("search", "", "", library)
        self.stage = QStackedWidget()
        for side in (self.start, self.view, self.nothing):
            self.stage.addWidget(side)
        for widget in (self.field, self.count):
            self.body.addWidget(widget)
        self.body.addWidget(self.stage, 1)
        self._pause = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._pause.timeout.connect(self.refresh)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.field.returnPressed.connect(self._enter)
        self._hits: list[Hit] = []
        self._sought = ""

    def open(self, query: str = "") -> None:
        """Search for `query`; coming back without one finds the page as it was left."""
        if query and query != self.field.text():
            self.field.setText(query)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def refresh(self) -> None:
        self._pause.stop()
        words, services = self.field.text().strip(), self.shell.services
        if not words:
            self.load(list, lambda _nothing: self._show_start())
            return
        self.load(
            lambda: _find(services, words),
            lambda found: self._show(words, *found),
        )

    def _show_start(self) -> None:
        self._sought = ""
        self.count.setText("")
        self.stage.setCurrentWidget(self.start)

    def _show(self, words: str, hits: list[Hit], kinds: Mapping[str, SourceKind]) -> None:
        if words == self._sought and hits == self._hits:
            return
        self._sought, self._hits = words, hits
        self.view.show_hits(hits, kinds)
        if hits:
            sources = len({hit.source for hit in hits})
            passages = self.tr("%n passage(s)", "", len(hits))
            inside = self.tr("in %n source(s)", "", sources)
            self.count.setText(f"{passages} {inside}")
            self.stage.setCurrentWidget(self.view)
            return
        self.count.setText("")
        self.nothing.title.setText(self.tr("Nothing found for “{words}”").format(words=words))
        self.nothing.sentence.setText(
            self.tr(
                "Try fewer or other words, or check the spelling. Only sources that are ready"
                " are searched: see in the library whether yours has been read."
            )
        )
        self.stage.setCurrentWidget(self.nothing)

    def _open_hit(self, hit: Hit) -> None:
        follow(self.shell.router, proof_of(hit))

    def _enter(self) -> None:
        """Return opens the best hit, or searches at once what is still being typed."""
        if self._pause.isActive():
            self.refresh()
        elif self.stage.currentWidget() is self.view:
            self.view.open_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)


def _find(services: Services, words: str) -> tuple[list[Hit], dict[str, SourceKind]]:
    """In the background: what is found, and of which kind its sources are."""
    hits = services.search.find(words, limit=LIMIT)
    kinds = {}
    for source in {hit.source for hit in hits}:
        try:
            kinds[source] = services.sources.get(source).kind
        except NotFound:  # purged since
            continue
    return [hit for hit in hits if hit.source in kinds], kinds
