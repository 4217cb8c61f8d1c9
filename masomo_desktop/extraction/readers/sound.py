"""The sound of a media file as it is decoded: 16 kHz, one channel, a stretch at a time.

PyAV brings FFmpeg's libraries with it; no other program is needed. Times are seconds from the
start of the container, as players count them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from masomo_desktop.extraction.errors import Damaged, NotSupported
from masomo_desktop.extraction.playback.decoding import opened, origin, sound_track
from masomo_desktop.extraction.speech_errors import RecordingTooLong

RATE = 16_000
#: Seconds of sound that are held at once, and how far back a quiet place to cut is looked for.
LONGEST = 300
_LOOK_BACK = 30
_QUIET = 0.3
#: Longer pauses in the clock of the file than this are silence that was left out of it.
_GAP = 0.25
#: What comes before a place that is gone to is decoded too, for codecs that build on it.
_RUN_UP = 1.0
MAX_HOURS = 12
#: FFmpeg's names of formats that write down their length; the others' is guessed from their size.
_INDEXED = ("mp4", "matroska", "flac")
_NOTES = b"MThd"

Samples = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Stretch:
    """`samples` of sound, -1 to 1, that begin `start` seconds into the recording."""

    start: float
    samples: NDArray[np.float32]

    @property
    def end(self) -> float:
        return self.start + len(self.samples) / RATE


class Sound:
    """Decodes the first sound track of the file at `path`; `with` closes it.

    `mute` tells that there is nothing to hear. Raises `Damaged` for what is no media file, or one
    with nothing in it, and `NotSupported` for notes (MIDI) and sound that nothing here decodes, as
    that of bought films.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            if file.read(4) == _NOTES:
                raise NotSupported(kind="MIDI")
        self._container = opened(str(path))
        self._track = sound_track(self._container)
        self.mute = self._track is None
        streams = self._container.streams
        if not streams or (self.mute and streams.audio):
            self._container.close()
            raise NotSupported(kind="locked or unknown sound") if streams else Damaged
        self.faults = 0
        self._origin = origin(self._container)
        self._size = path.stat().st_size

    def __enter__(self) -> Sound:
        return self

    def __exit__(self, *_error: object) -> None:
        self._container.close()

    @property
    def promised(self) -> float | None:
        """How long the sound is by an index written when it was whole, if its format has one."""
        has = any(name in self._container.format.name for name in _INDEXED)
        return None if self.mute or not has else self.seconds

    @property
    def seconds(self) -> float | None:
        """How long the file says it is; never longer than its bytes can last."""
        found = (self._container.duration or 0) / 1_000_000
        track = self._track
        if track is None:
            return found or None
        if not found and track.duration and track.time_base:
            found = float(track.duration * track.time_base)
        rate = track.codec_context.bit_rate or 0
        if track.codec_context.name.startswith("pcm_") and rate:  # a header may promise anything
            found = min(found, self._size * 8 / rate)
        return found if found > 0 else None

    def stretches(self, start: float = 0.0) -> Iterator[Stretch]:
        """The sound from second `start` on, cut at quiet places into stretches of at most
        `LONGEST` seconds. Raises `RecordingTooLong` after `MAX_HOURS`."""
        parts: list[Samples] = []
        begin = held = 0.0
        for at, samples in self._timed(start):
            if at > MAX_HOURS * 3600:
                raise RecordingTooLong(hours=MAX_HOURS)
            if not parts:
                begin, held = at, 0.0
            gap = at - (begin + held)
            if gap > LONGEST:
                yield _stretch(begin, np.concatenate(parts))
                parts, begin, held = [], at, 0.0
            elif gap > _GAP:
                parts.append(np.zeros(round(gap * RATE), np.int16))
                held += gap
            parts.append(samples)
            held += len(samples) / RATE
            while held >= LONGEST:
                whole = np.concatenate(parts)
                cut = _quiet_place(whole[: LONGEST * RATE])
                yield _stretch(begin, whole[:cut])
                parts = [whole[cut:]]
                begin, held = begin + cut / RATE, (len(whole) - cut) / RATE
        if parts:
            yield _stretch(begin, np.concatenate(parts))

    def _timed(self, start: float) -> Iterator[tuple[float, Samples]]:
        """Decoded samples with the second they belong to, those before `start` left out.

        Sound without times of its own is counted from the beginning, and never goes back.
        """
        clock = 0.0
        for time, samples in self._decoded(start):
            at = clock if time is None or time < clock else time
            clock = at + len(samples) / RATE
            if clock > start:
                yield at, samples

    def _decoded(self, start: float) -> Iterator[tuple[float | None, Samples]]:
        resampler = _resampler()
        for packet in self._packets():
            end = _seconds(packet, self._origin)
            if start and end is not None and end + _RUN_UP < start:
                continue  # by the packets' own clock: seeking guesses where there is no index
            try:
                frames = packet.decode()
            except av.FFmpegError:
                self.faults += 1
                continue
            for frame in frames:
                at = None if frame.time is None else frame.time - self._origin
                frame.pts = None
                try:
                    made = resampler.resample(frame)
                except (av.FFmpegError, ValueError):  # another rate or layout from here on
                    resampler = _resampler()
                    made = resampler.resample(frame)
                for piece in made:
                    yield at, piece.to_ndarray()[0]
                    at = None
        for piece in resampler.resample(None):
            yield None, piece.to_ndarray()[0]

    def _packets(self) -> Iterator[Any]:
        """The packets of the track until its end, or until nothing more can be had."""
        packets = self._container.demux(self._track)
        while True:
            try:
                packet = next(packets, None)
            except av.FFmpegError:
                self.faults += 1
                return
            if packet is None:
                return
            yield packet


def _resampler() -> Any:
    return av.AudioResampler(format="s16", layout="mono", rate=RATE)


def _seconds(packet: Any, origin: float) -> float | None:
    """When a packet ends, or None where it does not say."""
    if packet.pts is None or packet.time_base is None:
        return None
    return float((packet.pts + (packet.duration or 0)) * packet.time_base) - origin


def _stretch(start: float, samples: Samples) -> Stretch:
    return Stretch(start, samples.astype(np.float32) / 32768.0)


def _quiet_place(samples: Samples) -> int:
    """Where to cut: the middle of the quietest moment near the end."""
    tail = samples[-_LOOK_BACK * RATE :].astype(np.float32)
    width = round(_QUIET * RATE)
    power = np.add.reduceat(tail * tail, np.arange(0, len(tail) - width + 1, width))[:-1]
    return int(len(samples) - len(tail) + (int(np.argmin(power)) + 0.5) * width)
