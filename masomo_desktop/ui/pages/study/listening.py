"""The reader's side of a recording: it plays, the text follows, and a place in one is a place in
the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import Source, SourceKind, Unit, Word
from masomo_desktop.ui import messages
from masomo_desktop.ui.pages.study.drawing import Drawn
from masomo_desktop.ui.pages.study.player_bar import STEP, PlayerBar
from masomo_desktop.ui.pages.study.playing import Player, Recording
from masomo_desktop.ui.pages.study.timing import piece_at, second_of, unit_at

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.study.page_view import PageView
    from masomo_desktop.ui.pages.study.unit_text import Span, UnitText
    from masomo_desktop.ui.shell import Shell
    from masomo_desktop.workflows.services import Services

RECORDINGS = frozenset({SourceKind.AUDIO, SourceKind.VIDEO})
#: What the keys do in the text of a recording, they do to the recording.
KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right})


@dataclass(frozen=True)
class Timed:
    """All units of a recording, and when the words of the one that is shown are said."""

    units: tuple[Unit, ...] = ()
    words: tuple[Word, ...] = ()


def timed(services: Services, source: Source, number: int) -> Timed:
    """What `Listening.show` needs of a source; nothing for what is no recording."""
    if source.kind not in RECORDINGS:
        return Timed()
    words = services.sources.words(source.id, number)
    return Timed(tuple(services.sources.units(source.id)), tuple(words))


class Listening(QObject):
    """Keeps `text` at what is heard. Emits `reached` with the unit that is being said now, and
    `pictured` once it is known that there are pictures to see."""

    reached = Signal(int)
    pictured = Signal()

    def __init__(self, shell: Shell, text: UnitText, view: PageView) -> None:
        super().__init__()
        self._shell = shell
        self._text = text
        self._view = view
        self._source = ""
        self._unit: Unit | None = None
        self._timed = Timed()
        self._arriving = False
        self._pictures = False
        self.recording = Recording(shell.background, lambda: view.wanted_width)
        self.recording.moved.connect(self._moved)
        self.recording.pictured.connect(self._show_picture)
        self.recording.failed.connect(self._failed)
        self.bar = PlayerBar()
        self.bar.toggled.connect(self.recording.toggle)
        self.bar.sought.connect(self.recording.go_to)
        self.bar.hide()
        text.pointed.connect(self._pointed)

    @property
    def pictures(self) -> bool:
        """Whether the recording that is shown is a film."""
        return bool(self._source) and self._pictures

    def arrive(self) -> None:
        """The unit that is shown next is where the learner wants to be, not only what is heard."""
        self._arriving = True

    def show(self, source: Source, unit: Unit | None, place: Span | None, known: Timed) -> None:
        """Show the player of a recording; go to a place in the unit, or to its start."""
        self._unit, self._timed = unit, known
        arriving, self._arriving = self._arriving, False
        if source.kind not in RECORDINGS:
            self.leave()
            return
        start = None
        if arriving and unit is not None:
            start = second_of(unit, known.words, place[0] if place else 0)
        if source.id != self._source:
            self._open(source, start or 0.0)
        elif start is not None:
            self.recording.go_to(start)
        self._mark()

    def leave(self) -> None:
        """No recording is shown: stop it."""
        if self._source:
            self._source, self._pictures = "", False
            self.recording.close()
        self._text.passed = frozenset()
        self.bar.hide()

    def key(self, event: QKeyEvent) -> bool:
        """Space plays and pauses, the arrows go on and back; whether the key was one of these."""
        if not self._source or event.modifiers() or event.key() not in KEYS:
            return False
        if event.key() == Qt.Key.Key_Space:
            self.recording.toggle()
        else:
            by = STEP if event.key() == Qt.Key.Key_Right else -STEP
            self.recording.go_to(self.recording.at + by)
        return True

    def _open(self, source: Source, at: float) -> None:
        self._source, self._pictures = source.id, False
        self._text.passed = KEYS
        self.bar.show()
        self.bar.setEnabled(True)
        self.bar.say("")
        services = self._shell.services
        self.recording.open(lambda: _player(services, source.id), at)
        self._moved()

    def _moved(self) -> None:
        recording = self.recording
        last = self._timed.units[-1].end if self._timed.units else None
        seconds = recording.seconds or last or 0.0
        self.bar.show_time(recording.at, seconds, playing=recording.playing)
        if not recording.audible:
            self.bar.say(self.tr("No sound output was found: the text is followed in silence."))
        if recording.pictures and not self._pictures:
            self._pictures = True
            self.pictured.emit()
        number = unit_at(self._timed.units, recording.at)
        if recording.playing and number is not None and number != self._number:
            self.reached.emit(number)
        self._mark()

    @property
    def _number(self) -> int:
        return 0 if self._unit is None else self._unit.number

    def _mark(self) -> None:
        piece = None
        if self._source and self._unit is not None:
            piece = piece_at(self._unit, self._timed.words, self.recording.at)
        self._text.show_running(piece)

    def _pointed(self, offset: int) -> None:
        if self._source and self._unit is not None:
            second = second_of(self._unit, self._timed.words, self._piece_start(offset))
            if second is not None:
                self.recording.go_to(second)

    def _piece_start(self, offset: int) -> int:
        """Where the piece begins that was pointed at: half a sentence is not listened to."""
        begun = [word.start for word in self._timed.words if word.start <= offset]
        return begun[-1] if begun else offset

    def _show_picture(self, image: QImage) -> None:
        if self._source:
            self._view.show_drawn(Drawn(image))

    def _failed(self, error: Exception) -> None:
        self.bar.setEnabled(False)
        if isinstance(error, UserError):
            self.bar.say(f"{messages.sentence_of(error)} {messages.remedy_of(error)}".strip())
        else:
            self.bar.say(self.tr("This recording could not be played."))
            self._shell.messages.failed(error)


def _player(services: Services, source_id: str) -> Player:
    from masomo_desktop.extraction.player import Player as PlayerInChild

    return PlayerInChild(services.sources.readable_path(source_id))
