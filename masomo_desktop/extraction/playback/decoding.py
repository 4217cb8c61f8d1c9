"""Opening a media file and going to a second of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import av

from masomo_desktop.extraction.errors import Damaged

#: A frame may end this much before the second that is asked for: one of sound lasts no longer.
_SLACK = 0.03


def opened(path: str) -> av.container.InputContainer:
    """The media file at `path`; raises `Damaged`."""
    try:
        return av.open(path, metadata_errors="ignore")
    except (av.FFmpegError, ValueError) as error:
        raise Damaged from error


def sound_track(container: av.container.InputContainer) -> av.AudioStream | None:
    """The first sound track that can be decoded; None where there is none."""
    return next(filter(decodable, container.streams.audio), None)


def decodable(stream: Any) -> bool:
    """Whether there is a decoder for a stream, whatever PyAV's annotations promise."""
    return stream.codec_context is not None


def origin(container: av.container.InputContainer) -> float:
    """The second of the file's own clock at which it begins."""
    return (container.start_time or 0) / 1_000_000


def frames_from(
    container: av.container.InputContainer, stream: Any, second: float, *, exactly: bool = True
) -> Iterator[Any]:
    """The frames of a stream from `second` on, or, not `exactly`, from the last one before it that
    stands on its own. Broken ones are passed over; a file that cannot be gone to is read through.
    """
    zero = origin(container)
    if second > 0:
        with suppress(av.FFmpegError):
            container.seek(int((second + zero) * 1_000_000))
    for packet in _packets(container, stream):
        with suppress(av.FFmpegError):
            for frame in packet.decode():
                if not exactly or frame.time is None or frame.time - zero + _SLACK >= second:
                    yield frame


def _packets(container: av.container.InputContainer, stream: Any) -> Iterator[Any]:
    packets = container.demux(stream)
    with suppress(av.FFmpegError):  # cut off: what came until then is all there is
        yield from packets
