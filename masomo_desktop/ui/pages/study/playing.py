"""A recording that plays: asks its player in the background, one question at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from masomo_desktop.ui.shell import Background

#: How often it is looked where the recording is, and a film's picture changes.
TICK_MS = 200


class Playing(Protocol):
    """Where a recording is: `extraction.player.Playing`."""

    @property
    def at(self) -> float: ...
    @property
    def playing(self) -> bool: ...
    @property
    def seconds(self) -> float: ...
    @property
    def audible(self) -> bool: ...
    @property
    def pictures(self) -> bool: ...


class Picture(Protocol):
    """A picture of a film: `extraction.player.Picture`."""

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def pixels(self) -> bytes: ...


class Player(Protocol):
    """Plays one recording in a process of its own: `extraction.player.Player`."""

    def play(self, at: float) -> Playing: ...
    def pause(self) -> Playing: ...
    def where(self) -> Playing: ...
    def picture(self, at: float, width: int) -> Picture | None: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class _Seen:
    state: Playing
    image: QImage | None


class Recording(QObject):
    """Plays what `open` was given. Emits `moved` when its second or state has changed, `pictured`
    with a film's picture, and `failed` with why it cannot be played."""

    moved = Signal()
    pictured = Signal(QImage)
    failed = Signal(Exception)

    def __init__(self, background: Background, width: Callable[[], int]) -> None:
        super().__init__()
        self._background = background
        self._width = width
        self._player: Player | None = None
        self._asking = False
        self._wish: Callable[[Player], Playing] | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._look)
        self.at = 0.0
        self.seconds = 0.0
        self.playing = False
        self.audible = True
        self.pictures = False

    def open(self, make: Callable[[], Player], at: float = 0.0) -> None:
        """Take another recording, at second `at`, without playing it; `make` runs off the
        window's thread."""
        self.close()
        self.at = at

        def made(player: Player) -> None:
            self._player, self._asking = player, False
            self._look()

        self._asking = True
        self._background.run(make, made, self.failed.emit)

    def close(self) -> None:
        """Stop, and let the player go."""
        self._timer.stop()
        player, self._player, self._wish = self._player, None, None
        self.at, self.seconds, self.playing = 0.0, 0.0, False
        self.audible, self.pictures, self._asking = True, False, False
        if player is not None:
            self._background.run(player.close, lambda _none: None, self.failed.emit)

    def toggle(self) -> None:
        """Play or pause; at its end, play from the beginning."""
        if self.playing:
            self._ask(lambda player: player.pause())
        else:
            self.play(0.0 if self.seconds and self.at >= self.seconds - 0.2 else self.at)

    def play(self, at: float) -> None:
        """Play from second `at` on."""
        self.at = at
        self._ask(lambda player: player.play(at))

    def go_to(self, at: float) -> None:
        """Go to second `at`, playing or not."""
        self.at = max(0.0, min(at, self.seconds) if self.seconds else at)
        if self.playing:
            self.play(self.at)
        else:
            self._look()
            self.moved.emit()

    def _look(self) -> None:
        self._ask(lambda player: player.where())

    def _ask(self, wish: Callable[[Player], Playing]) -> None:
        """Do `wish` as soon as the last one is done; of those that wait the newest is done."""
        player = self._player
        if player is None or self._asking:
            self._wish = wish
            return
        self._asking, self._wish = True, None
        at, width = self.at, self._width()

        def work() -> _Seen:
            state = wish(player)
            shown = player.picture(state.at if state.playing else at, width)
            return _Seen(state, None if shown is None else _image(shown))

        self._background.run(
            work,
            lambda seen: self._seen(player, seen),
            lambda error: self._lost(player, error),
        )

    def _seen(self, player: Player, seen: _Seen) -> None:
        if player is not self._player:
            return
        state, self._asking = seen.state, False
        if state.playing or self.playing:
            self.at = state.at
        self.playing, self.audible = state.playing, state.audible
        self.seconds, self.pictures = max(state.seconds, self.at), state.pictures
        if self.playing:
            self._timer.start()
        else:
            self._timer.stop()
        if seen.image is not None:
            self.pictured.emit(seen.image)
        self.moved.emit()
        if self._wish is not None:
            self._ask(self._wish)

    def _lost(self, player: Player, error: Exception) -> None:
        if player is self._player:
            self.close()
            self.failed.emit(error)


def _image(picture: Picture) -> QImage:
    stride = 3 * picture.width
    shown = QImage(
        picture.pixels, picture.width, picture.height, stride, QImage.Format.Format_RGB888
    )
    return shown.copy()  # its own pixels: those of `picture` are gone soon
