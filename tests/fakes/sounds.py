"""Small recordings made on the spot: silence, tones and noise, as WAV or in a container."""

from __future__ import annotations

import wave
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

RATE = 16_000

Samples = NDArray[np.int16]


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), np.int16)


def tone(seconds: float, hertz: float = 440.0) -> Samples:
    at = np.arange(round(seconds * RATE)) / RATE
    return (8000 * np.sin(2 * np.pi * hertz * at)).astype(np.int16)


def noise(seconds: float, seed: int = 1) -> Samples:
    drawn = np.random.default_rng(seed).standard_normal(round(seconds * RATE))
    return (2000 * drawn).astype(np.int16)


def wav(path: Path, *pieces: Samples) -> Path:
    """A WAV file, 16 kHz, one channel, of the pieces one after the other."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for piece in pieces:
            file.writeframes(piece.tobytes())
    return path


def film(
    path: Path,
    *pieces: Samples,
    codec: str = "aac",
    pictures: int = 0,
    options: dict[str, str] | None = None,
) -> Path:
    """A container by the suffix of `path`: sound by `codec` where there are pieces, and `pictures`
    pictures, one a second, each darker than the one before."""
    rate = 48_000
    with av.open(str(path), "w", options=options or {}) as container:
        if pictures:
            shown = container.add_stream("mpeg4", rate=1)
            shown.width, shown.height, shown.pix_fmt = 64, 48, "yuv420p"
        if pieces:
            heard = container.add_stream(codec, rate=rate, layout="mono")
        for number in range(pictures):
            picture = np.full((48, 64, 3), 250 - 20 * number, np.uint8)
            container.mux(shown.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        if pictures:
            container.mux(shown.encode(None))
        if pieces:
            resampler = av.AudioResampler(format=heard.format, layout="mono", rate=rate)
            frame = av.AudioFrame.from_ndarray(
                np.concatenate(pieces)[np.newaxis, :], format="s16", layout="mono"
            )
            frame.sample_rate, frame.pts = RATE, 0
            fifo = av.AudioFifo()
            for made in (*resampler.resample(frame), *resampler.resample(None)):
                fifo.write(made)
            for made in fifo.read_many(heard.frame_size or 1024, partial=True):
                container.mux(heard.encode(made))
            container.mux(heard.encode(None))
    return path
