"""Sound for the output, decoded a little ahead of what is heard."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Generator, Iterator

import av

from masomo_desktop.extraction.playback.decoding import frames_from, opened, sound_track

RATE = 48_000
_FRAME = 4  # two channels of 16 bits
#: Seconds of sound that are decoded ahead.
_AHEAD = 2.0


class Feed:
    """The first sound track of the file at `path` from second `at` on, decoded by a thread of its
    own; for a `mute` one, silence until the last of its `seconds`. `given` counts frames taken."""

    def __init__(self, path: str, at: float, seconds: float, *, mute: bool) -> None:
        self.given = 0
        self._last = threading.Event()
        self._closed = threading.Event()
        self._pieces: deque[bytes] = deque()
        self._held = 0
        self._lock = threading.Condition()
        self._silence = round(max(0.0, seconds - at) * RATE) if mute else 0
        if mute:
            self._last.set()
        else:
            threading.Thread(target=self._decode, args=(path, at), daemon=True).start()

    @property
    def over(self) -> bool:
        """Whether everything has been taken."""
        with self._lock:
            return self._last.is_set() and not self._held and not self._silence

    def close(self) -> None:
        with self._lock:
            self._closed.set()
            self._lock.notify_all()

    def frames(self) -> Generator[bytes, int, None]:
        """For the output's thread: gets how many frames are wanted, gives as many or silence."""
        wanted = yield b""
        while True:
            found = self._take(wanted)
            wanted = yield found + bytes(wanted * _FRAME - len(found))

    def _take(self, frames: int) -> bytes:
        with self._lock:
            found, missing = [], frames * _FRAME
            while missing and self._pieces:
                piece = self._pieces.popleft()
                if len(piece) > missing:
                    self._pieces.appendleft(piece[missing:])
                    piece = piece[:missing]
                found.append(piece)
                missing -= len(piece)
            sound = b"".join(found)
            self._held -= len(sound)
            still = min(frames, self._silence)
            self._silence -= still
            self.given += len(sound) // _FRAME + still
            self._lock.notify_all()
            return sound

    def _decode(self, path: str, at: float) -> None:
        try:
            with opened(path) as container:
                for piece in _sound(container, at):
                    with self._lock:
                        while self._held > _AHEAD * RATE * _FRAME and not self._closed.is_set():
                            self._lock.wait()
                        if self._closed.is_set():
                            return
                        self._pieces.append(piece)
                        self._held += len(piece)
        finally:
            self._last.set()


def _sound(container: av.container.InputContainer, at: float) -> Iterator[bytes]:
    """The first sound track from second `at` on, as bytes of 16-bit stereo."""
    resampler = av.AudioResampler(format="s16", layout="stereo", rate=RATE)
    for frame in frames_from(container, sound_track(container), at):
        frame.pts = None
        try:
            made = resampler.resample(frame)
        except (av.FFmpegError, ValueError):  # another rate or layout from here on
            resampler = av.AudioResampler(format="s16", layout="stereo", rate=RATE)
            made = resampler.resample(frame)
        for piece in made:
            yield piece.to_ndarray().tobytes()
