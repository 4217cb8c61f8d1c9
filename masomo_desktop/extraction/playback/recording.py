"""A recording that plays: PyAV decodes it and miniaudio drives the sound output.

Nothing of the media file reaches the window's process but the pixels of its pictures. Without a
sound output the recording runs in silence, by the same clock.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import miniaudio

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.playback.decoding import opened, sound_track
from masomo_desktop.extraction.playback.feed import RATE, Feed
from masomo_desktop.extraction.playback.pictures import Pictures

#: What the sound output holds itself: what was given to it this long ago is heard now.
_BUFFER_MS = 200

Answerer = Callable[[dict[str, Any]], tuple[dict[str, Any], bytes]]


def open_recording(path: str) -> Answerer:
    """Open the recording at `path`; returns what plays it.

    Requests: {"do": "play", "at": seconds}, {"do": "pause"}, {"do": "where"}, and
    {"do": "picture", "at": seconds, "width": pixels}. Every answer is {"at", "playing", "seconds",
    "audible", "pictures"}: the second that is heard, how many there are, whether there is a sound
    output, and whether there are pictures; for a picture also {"width", "height"} and its pixels
    as the payload, 3 bytes each (red, green, blue), or no payload where there is none.

    Raises `Damaged`.
    """
    return _Recording(path).answer


class _Recording:
    def __init__(self, path: str) -> None:
        self._path = path
        with opened(path) as container:
            self._seconds = (container.duration or 0) / 1_000_000
            self._mute = sound_track(container) is None
            if not container.streams:
                raise Damaged
        self._pictures = Pictures(path)
        self._at = 0.0
        self._feed: Feed | None = None
        self._device: miniaudio.PlaybackDevice | None = None
        self._audible = True

    def answer(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        picture = None
        match request["do"]:
            case "play":
                self._play(float(request["at"]))
            case "pause":
                self._stop()
            case "picture":
                picture = self._pictures.at(float(request["at"]), int(request["width"]))
        if self._feed is not None and self._feed.over:
            self._stop()
        answer: dict[str, Any] = {
            "at": round(self._position(), 3),
            "playing": self._feed is not None,
            "seconds": self._seconds,
            "audible": self._audible,
            "pictures": self._pictures.some,
        }
        if picture is None:
            return answer, b""
        width, height, pixels = picture
        return {**answer, "width": width, "height": height}, pixels

    def _play(self, at: float) -> None:
        self._stop()
        self._at = max(0.0, min(at, self._seconds or at))
        self._feed = Feed(self._path, self._at, self._seconds, mute=self._mute)
        if self._device is None:
            self._device, self._audible = _device()
        source = self._feed.frames()
        next(source)
        self._device.start(source)

    def _stop(self) -> None:
        self._at = self._position()
        if self._device is not None:
            self._device.stop()
        if self._feed is not None:
            self._feed.close()
            self._feed = None

    def _position(self) -> float:
        if self._feed is None:
            return self._at
        heard = self._feed.given / RATE - _BUFFER_MS / 1000
        return self._at + (self._feed.given / RATE if self._feed.over else max(0.0, heard))


def _device() -> tuple[miniaudio.PlaybackDevice, bool]:
    """The sound output of this machine; where there is none, one that only keeps time."""
    settings: dict[str, Any] = {"nchannels": 2, "sample_rate": RATE, "buffersize_msec": _BUFFER_MS}
    try:
        found = miniaudio.PlaybackDevice(app_name="Masomo", **settings)
    except miniaudio.MiniaudioError:
        return miniaudio.PlaybackDevice(backends=[miniaudio.Backend.NULL], **settings), False
    return found, found.backend != "Null"
