"""The pictures of a film, by their second."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import av

from masomo_desktop.extraction.playback.decoding import decodable, frames_from, opened, origin

MAX_MEGAPIXELS = 40
#: Pictures that are decoded at most on the way to the one that is asked for.
_MOST = 400
#: A picture this many seconds later is reached by decoding on, not by seeking.
_NEAR = 4.0

#: Width, height, and 3 bytes a pixel: red, green, blue.
Pixels = tuple[int, int, bytes]


class Pictures:
    """`some` tells whether there are any: none for a recording, or one with only a cover."""

    def __init__(self, path: str) -> None:
        self._path = path
        with opened(path) as container:
            self._origin = origin(container)
            self.some = any(map(_moving, container.streams.video))
        self._container: av.container.InputContainer | None = None
        self._frames: Iterator[Any] = iter(())
        self._shown: Any = None

    def at(self, second: float, width: int) -> Pixels | None:
        """The picture that is seen at `second`, at most `width` pixels wide."""
        if not self.some:
            return None
        before = self._second()
        if before is None or not before <= second <= before + _NEAR:
            self._go_to(second)
        for _ in range(_MOST):
            now = self._second()
            frame = None if now is not None and now >= second else next(self._frames, None)
            if frame is None:
                break
            self._shown = frame
        return None if self._shown is None else _pixels(self._shown, width)

    def _second(self) -> float | None:
        if self._shown is None or self._shown.time is None:
            return None
        return float(self._shown.time) - self._origin

    def _go_to(self, second: float) -> None:
        if self._container is not None:
            self._container.close()
        self._container, self._shown = opened(self._path), None
        stream = next(filter(_moving, self._container.streams.video))
        stream.thread_type = "AUTO"
        self._frames = frames_from(self._container, stream, second, exactly=False)


def _moving(stream: av.VideoStream) -> bool:
    if not decodable(stream):
        return False
    cover = stream.disposition & av.stream.Disposition.attached_pic
    megapixels = (stream.width or 0) * (stream.height or 0) / 1_000_000
    return not cover and 0 < megapixels <= MAX_MEGAPIXELS


def _pixels(frame: Any, width: int) -> Pixels:
    shown = max(2, min(width, frame.width))
    height = max(2, round(frame.height * shown / frame.width))
    picture = frame.reformat(width=shown, height=height, format="rgb24").to_ndarray()
    return shown, height, picture.tobytes()
