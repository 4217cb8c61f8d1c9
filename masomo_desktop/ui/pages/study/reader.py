"""The reader: a page as it looks beside its text, with the proof marked on both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import Source, SourceState, Unit, Word
from masomo_desktop.generation.model import Proof
from masomo_desktop.jobs.model import ENDED
from masomo_desktop.store.database import Change
from masomo_desktop.ui import messages
from masomo_desktop.ui.pages.study.contents import Contents
from masomo_desktop.ui.pages.study.drawing import Drawing, Drawn, Wish
from masomo_desktop.ui.pages.study.find_bar import FindBar
from masomo_desktop.ui.pages.study.finding import Found, find, nearest
from masomo_desktop.ui.pages.study.listening import RECORDINGS, Listening
from masomo_desktop.ui.pages.study.page_view import PageView
from masomo_desktop.ui.pages.study.proofs import long_place
from masomo_desktop.ui.pages.study.reader_bar import ReaderBar, Showing
from masomo_desktop.ui.pages.study.reader_note import ReaderNote, mendable, note_of
from masomo_desktop.ui.pages.study.reading import Read, read_unit
from masomo_desktop.ui.pages.study.unit_text import Span, UnitText
from masomo_desktop.ui.rereading import Rereading, is_lost
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.page import Page
from masomo_desktop.workflows.remote_reading.pages import DRAWN

if TYPE_CHECKING:
    from masomo_desktop.ui.shell import Shell


class PageImage(Protocol):
    """A page as an image, with the places of a quote in its pixels."""

    @property
    def png(self) -> bytes: ...
    @property
    def highlights(self) -> Sequence[Sequence[float]]: ...


class Pages(Protocol):
    """Draws pages of files in a process of its own: `extraction.pages.PageImages`."""

    def render(
        self,
        path: Path,
        page: int,
        width: int,
        *,
        quote: str = "",
        start: int = 0,
        end: int = 0,
        length: int = 0,
        words: Sequence[Word] = (),
    ) -> PageImage: ...

    def close(self) -> None: ...


class ReaderPage(Page):
    """Shows a source unit by unit: `open(source_id, unit, proof)`."""

    scrolls = False

    def __init__(self, shell: Shell, pages: Pages | None = None) -> None:
        super().__init__(shell)
        self._pages = pages
        self._source: Source | None = None
        self._source_id = ""
        self._number = 1
        self._proof: Proof | None = None
        self._unit: Unit | None = None
        self._found: list[Found] = []
        self._at = 0
        self._showing = Showing.BOTH
        self.drawing = Drawing(shell.background, self._draw, self._drawn, self._not_drawn)
        self._build()

    def _build(self) -> None:
        self.bar = ReaderBar()
        self.bar.turned.connect(lambda by: self.go_to(self._number + by))
        self.bar.wanted.connect(self.go_to)
        self.bar.showing.connect(lambda name: self.show_view(Showing(name)))
        self.bar.contents.toggled.connect(self._toggle_contents)
        self.bar.find_button.clicked.connect(self._find)
        self.find_bar = FindBar()
        self.find_bar.sought.connect(self._seek)
        self.find_bar.moved.connect(self._move)
        self.find_bar.closed.connect(self._stop_finding)
        self.contents = Contents()
        self.contents.chosen.connect(self.go_to)
        self.contents.hide()
        self.view = PageView()
        self.view.setAccessibleName(self.tr("Page"))
        self.bar.zoomed.connect(self.view.zoom_by)
        self.view.width_wanted.connect(lambda _width: self._want_page())
        self.text = UnitText(self.tr("Text of the page"))
        self.listening = Listening(self.shell, self.text, self.view)
        self.listening.reached.connect(self._follow)
        self.listening.pictured.connect(lambda: self.show_view(self._showing))
        self.rereading = Rereading(self)
        self.note = ReaderNote()
        self.note.again_wanted.connect(self._read_again)
        self.text_side = QWidget()
        self.text_side.setObjectName("reading")
        column = QVBoxLayout(self.text_side)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self.text, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("reader")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(Space.S)
        for widget, stretch in ((self.contents, 0), (self.view, 1), (self.text_side, 1)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes([200, 560, 520])
        self.body.setSpacing(Space.S)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.find_bar)
        self.body.addWidget(self.listening.bar)
        self.body.addWidget(self.splitter, 1)

    # The page

    def open(self, source_id: str = "", unit: int = 1, proof: Proof | None = None) -> None:
        """Show a unit of a source, with its proof marked."""
        if source_id != self._source_id:
            self._source_id, self._source = source_id, None
            self._found, self._at = [], 0
            self.find_bar.close_bar()
            self.bar.contents.setChecked(False)
            self.drawing.forget()
            self.set_title(self.tr("Reader"))
        self._number, self._proof = max(1, unit), proof
        self.listening.arrive()
        self.refresh()

    def refresh(self) -> None:
        services, source_id, number = self.shell.services, self._source_id, self._number

        waits = self.rereading.waits(source_id)

        self.load(lambda: read_unit(services, source_id, number, compared=waits), self._show)

    def concerns(self, changes: Sequence[Change]) -> bool:
        return any(change.kind == "source" and change.id == self._source_id for change in changes)

    def leave(self) -> None:
        self.drawing.forget()
        self.listening.leave()
        if self._pages is not None:
            pages = self._pages
            self.act(pages.close)

    def go_to(self, number: int) -> None:
        """Turn to a unit, if there is one."""
        source = self._source
        if source is None or not 1 <= number <= max(1, source.units_total):
            return
        if number != self._number:
            self._number, self._proof = number, None
        self.listening.arrive()
        self.refresh()

    def _follow(self, number: int) -> None:
        """Show the unit that is being said."""
        self._number, self._proof = number, None
        self.refresh()

    def show_view(self, showing: Showing) -> None:
        """Show the page's image, its text, or both."""
        source = self._source
        drawn = source is None or source.kind in DRAWN
        has_pages = drawn or self.listening.pictures
        self._showing = showing
        seen = showing if has_pages else Showing.TEXT
        self.bar.show_view(seen, has_pages=has_pages)
        self.view.setVisible(seen is not Showing.TEXT)
        self.text_side.setVisible(seen is not Showing.PAGE)
        if drawn and source is not None and self.view.isVisible():
            self._want_page()

    def _show(self, read: Read) -> None:
        source, unit, known = read.source, read.unit, read.timed
        new = self._source is None
        same = self._unit is not None and unit == self._unit and self._source is not None
        self._source, self._unit = source, unit
        self.course_id = source.course
        place = long_place(source.kind, self._number)
        self.set_title(source.name)
        self.setAccessibleName(f"{source.name}, {place}")
        self.bar.show_place(self._number, source.units_total)
        span = self._proof_span(unit)
        self._show_note(read, span)
        self.view.setAccessibleName(place)
        if not same or self._proof is not None:
            self.text.show_unit(unit, span)
            if source.kind not in RECORDINGS:
                self.view.show_blank()
        self.listening.show(source, unit, span, known)
        self.show_view(self._showing)
        if new and source.kind in RECORDINGS and len(known.units) > 1:
            self.bar.contents.setChecked(True)
        self.contents.show_current(self._number)
        self._show_found()

    def _proof_span(self, unit: Unit | None) -> Span | None:
        """Where the proof stands in the text; its quote is looked for where its place has moved."""
        proof = self._proof
        if unit is None or proof is None:
            return None
        if unit.text[proof.start : proof.end] == proof.quote:
            return proof.start, proof.end
        start = unit.text.find(proof.quote)
        return (start, start + len(proof.quote)) if start >= 0 and proof.quote else None

    def _show_note(self, read: Read, span: Span | None) -> None:
        unit = read.unit
        words = [note_of(unit)]
        if unit is not None and unit.text.strip() and self._proof is not None and span is None:
            words.append(self.tr("The quoted words are no longer on this page."))
        at_work = read.job is not None and read.job.state not in ENDED
        if at_work:
            words.append(self.tr("It is being read again; this stays until that is done."))
        can = read.source.state is SourceState.READY and not at_work and mendable(unit)
        self.note.say(" ".join(word for word in words if word), again=can)
        lost = {read.source.id: read.job} if read.job is not None and is_lost(read.job) else {}
        if read.how or lost:
            self.rereading.compare([read.source], read.how, lost)

    def _read_again(self) -> None:
        if self._source is not None:
            self.rereading.offer(self._source)

    # The page's image

    def _want_page(self) -> None:
        source = self._source
        if source is None or source.kind not in DRAWN or not self.view.isVisible():
            return
        plain = Wish(source.id, self._number, self.view.wanted_width)
        wish = plain
        if self._proof is not None:
            proof = self._proof
            length = len(self._unit.text) if self._unit is not None else 0
            wish = replace(
                plain, quote=proof.quote, start=proof.start, end=proof.end, length=length
            )
        ahead = replace(plain, page=self._number + 1)
        self.drawing.want(wish, ahead if self._number < source.units_total else None)

    def _draw(self, wish: Wish) -> Drawn:
        """In the background: the page of a wish as an image."""
        sources = self.shell.services.sources
        path = sources.readable_path(wish.source)
        image = self._images().render(
            path,
            wish.page,
            wish.width,
            quote=wish.quote,
            start=wish.start,
            end=wish.end,
            length=wish.length,
            words=sources.words(wish.source, wish.page) if wish.quote else (),
        )
        marks = tuple((float(a), float(b), float(c), float(d)) for a, b, c, d in image.highlights)
        return Drawn(QImage.fromData(image.png), marks)

    def _images(self) -> Pages:
        if self._pages is None:
            from masomo_desktop.extraction.pages import PageImages

            self._pages = PageImages()
        return self._pages

    def _drawn(self, wish: Wish, drawn: Drawn) -> None:
        if wish.source == self._source_id and wish.page == self._number:
            self.view.show_drawn(drawn)

    def _not_drawn(self, _wish: Wish, error: Exception) -> None:
        if isinstance(error, UserError):
            sentence = f"{messages.sentence_of(error)} {messages.remedy_of(error)}"
            self.view.show_blank(sentence.strip())
        else:
            self.view.show_blank(self.tr("This page could not be drawn."))
            self.shell.messages.failed(error)

    # The list of pages

    def _toggle_contents(self, shown: bool) -> None:
        self.contents.setVisible(shown)
        if shown:
            services, source_id = self.shell.services, self._source_id
            self.act(
                lambda: services.sources.units(source_id),
                lambda units: self._list(source_id, units),
            )

    def _list(self, source_id: str, units: list[Unit]) -> None:
        if source_id == self._source_id:
            self.contents.show_units(units, self._number)
            self.contents.setFocus(Qt.FocusReason.OtherFocusReason)

    # Find

    def _find(self) -> None:
        if self._showing is Showing.PAGE:
            self.show_view(Showing.BOTH)
        self.find_bar.open_bar()

    def _seek(self, needle: str) -> None:
        services, source_id = self.shell.services, self._source_id
        self.act(
            lambda: find(services.sources.units(source_id), needle),
            lambda found: self._sought(source_id, needle, found),
        )

    def _sought(self, source_id: str, needle: str, found: list[Found]) -> None:
        if source_id != self._source_id or needle != self.find_bar.field.text():
            return
        self._found, self._at = found, nearest(found, self._number)
        self._go_to_found()

    def _move(self, by: int) -> None:
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._go_to_found()

    def _go_to_found(self) -> None:
        self.find_bar.show_count(self._at + 1 if self._found else 0, len(self._found))
        if self._found and self._found[self._at].unit != self._number:
            self.go_to(self._found[self._at].unit)
        else:
            self._show_found()

    def _show_found(self) -> None:
        here = [(p.start, p.end) for p in self._found if p.unit == self._number]
        current = self._found[self._at] if self._found else None
        at = (current.start, current.end) if current and current.unit == self._number else None
        if here or self.find_bar.isVisible():
            self.text.show_found(here, at)

    def _stop_finding(self) -> None:
        self._found, self._at = [], 0
        self.text.show_found([], None)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Ctrl+F finds in this source here, not in everything as elsewhere in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if ctrl and event.key() in (Qt.Key.Key_F, Qt.Key.Key_G):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        last = self._source.units_total if self._source is not None else 1
        if self.listening.key(event):
            return
        if ctrl and key == Qt.Key.Key_F:
            self._find()
        elif ctrl and key == Qt.Key.Key_G:
            self.bar.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.bar.number.selectAll()
        elif ctrl and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.view.zoom_by(1)
        elif ctrl and key == Qt.Key.Key_Minus:
            self.view.zoom_by(-1)
        elif ctrl and key == Qt.Key.Key_0:
            self.view.set_zoom(1.0)
        elif key == Qt.Key.Key_PageDown:
            self.go_to(self._number + 1)
        elif key == Qt.Key.Key_PageUp:
            self.go_to(self._number - 1)
        elif ctrl and key == Qt.Key.Key_Home:
            self.go_to(1)
        elif ctrl and key == Qt.Key.Key_End:
            self.go_to(last)
        else:
            super().keyPressEvent(event)
