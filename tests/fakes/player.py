"""A player whose time a test moves by hand."""

from __future__ import annotations

from dataclasses import dataclass, field

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.player import Picture, Playing


@dataclass
class FakePlayer:
    """Keeps a contract with `extraction.player.Player`: tests/contract/test_player.py."""

    seconds: float = 60.0
    audible: bool = True
    pictures: bool = False
    at: float = 0.0
    playing: bool = False
    closed: bool = False
    error: UserError | None = None
    asked: list[str] = field(default_factory=list)

    def play(self, at: float) -> Playing:
        self.asked.append(f"play {at:g}")
        self.at, self.playing = max(0.0, min(at, self.seconds)), True
        return self.where()

    def pause(self) -> Playing:
        self.asked.append("pause")
        self.playing = False
        return self.where()

    def where(self) -> Playing:
        if self.error is not None:
            raise self.error
        if self.at >= self.seconds:
            self.playing = False
        return Playing(self.at, self.playing, self.seconds, self.audible, self.pictures)

    def picture(self, at: float, width: int) -> Picture | None:
        if not self.pictures:
            return None
        grey = max(0, 250 - round(at))
        return Picture(4, 3, bytes([grey]) * 36)

    def close(self) -> None:
        self.closed = True
