"""Recordings for the window, which never decodes a file itself."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from masomo_desktop.extraction.speech_errors import PlayerNotInstalled
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.session import Session

_LIMITS = Limits(seconds=30, memory_mb=1000)


@dataclass(frozen=True)
class Playing:
    """Where a recording is: at second `at` of `seconds`. Without a sound output it is not
    `audible`; a film has `pictures`."""

    at: float
    playing: bool
    seconds: float
    audible: bool
    pictures: bool


@dataclass(frozen=True)
class Picture:
    """A picture of a film: 3 bytes a pixel, red, green and blue, row by row without padding."""

    width: int
    height: int
    pixels: bytes


class Player:
    """Plays the recording at `path` in a child of its own, which starts with the first question.

    Safe to call from any thread; calls wait for each other. Raises `PlayerNotInstalled`, what
    `playback.recording.open_recording` does, and what a child that is lost or too slow raises.
    """

    def __init__(self, path: Path) -> None:
        self._session = Session(
            "masomo_desktop.extraction.playback.recording:open_recording",
            {"path": str(path)},
            _LIMITS,
        )

    def play(self, at: float) -> Playing:
        """Play from second `at` on."""
        return _playing(self._ask(do="play", at=at)[0])

    def pause(self) -> Playing:
        """Stop where it is."""
        return _playing(self._ask(do="pause")[0])

    def where(self) -> Playing:
        """Where it is now; a recording that has come to its end no longer plays."""
        return _playing(self._ask(do="where")[0])

    def picture(self, at: float, width: int) -> Picture | None:
        """What is seen at second `at`, at most `width` pixels wide; None where there is nothing."""
        answer, pixels = self._ask(do="picture", at=at, width=width)
        if not pixels:
            return None
        return Picture(int(answer["width"]), int(answer["height"]), pixels)

    def close(self) -> None:
        """End the child."""
        self._session.close()

    def _ask(self, **request: Any) -> tuple[dict[str, Any], bytes]:
        if any(find_spec(name) is None for name in ("av", "miniaudio")):
            raise PlayerNotInstalled
        return self._session.ask(request)


def _playing(answer: dict[str, Any]) -> Playing:
    return Playing(
        float(answer["at"]),
        bool(answer["playing"]),
        float(answer["seconds"]),
        bool(answer["audible"]),
        bool(answer["pictures"]),
    )
