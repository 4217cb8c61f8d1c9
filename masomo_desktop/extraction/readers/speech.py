"""Recordings and films: what is said in them, written down."""

from __future__ import annotations

import math
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.model import Unit
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.speech_segments import SILENCE, Heard, silent, units_of
from masomo_desktop.extraction.speech_errors import SpeechModelMissing, SpeechNotInstalled

if TYPE_CHECKING:
    from masomo_desktop.extraction.readers.listening import Listener
    from masomo_desktop.extraction.readers.sound import Sound

#: Units of about this many seconds are expected until some have come.
_USUAL = 28.0
_KNOWN_PACE = 4
#: A promised end that is missed by more than this many seconds was cut off.
_CUT_OFF = 10.0
#: Bytes a second of a recording that does not say how long it is.
_USUAL_RATE = 8000


def units(request: Request) -> Iterator[int | Unit]:
    """Stretches of speech of up to a minute, from unit `request.start` on.

    `request.options`: "subtitles" is a file that tells what is said, and nothing is listened to;
    "model" is the folder of the speech model and "threads" with how many it computes, if not with
    as many as its library thinks best; "resume_at" the second at which the last unit before
    `request.start` ends. The number of units is estimated from the length of
    the recording and corrected as they come; the last number is right.

    A time without speech, and the missing end of a recording that was cut off, is a unit without
    text, with confidence 1 and 0. Raises the errors of `Listener` and `Sound`,
    `SpeechNotInstalled` and `SpeechModelMissing`.
    """
    if subtitles := request.options.get("subtitles"):
        from masomo_desktop.extraction.readers.subtitles import units_in

        yield from units_in(Path(subtitles), request)
        return
    if any(find_spec(name) is None for name in ("av", "faster_whisper")):
        raise SpeechNotInstalled
    from masomo_desktop.extraction.readers.listening import Listener
    from masomo_desktop.extraction.readers.sound import Sound

    start = float(request.options.get("resume_at") or 0)
    with Sound(request.path) as sound:
        if sound.mute:
            yield request.start - 1
            return
        folder = request.options.get("model")
        if not folder:
            raise SpeechModelMissing
        threads = int(request.options.get("threads") or 0)
        heard = _Hearing(sound, Listener(Path(folder), request.languages, threads), start)
        total, last = 0, request.start - 1
        seconds = sound.seconds or request.path.stat().st_size / _USUAL_RATE
        for unit in units_of(heard.pieces(), request.start, start):
            last = unit.number
            expected = last + _still(unit.end or start, start, seconds, last - request.start + 1)
            if expected != total:
                total = expected
                yield total
            yield unit
            heard.told = unit.end or heard.told
        for unit in heard.rest(last + 1):
            last = unit.number
            yield unit
        yield last


def _still(end: float, start: float, seconds: float, count: int) -> int:
    """How many units are still expected, `count` having been made from `start` to `end`."""
    pace = (end - start) / count if count >= _KNOWN_PACE else _USUAL
    return max(0, math.ceil((seconds - end) / max(pace, 1.0)))


class _Hearing:
    """What is heard of a recording, and how much of it was told and decoded."""

    def __init__(self, sound: Sound, listener: Listener, start: float) -> None:
        self._sound = sound
        self._listener = listener
        self._start = self._end = self.told = start

    def pieces(self) -> Iterator[Heard]:
        for stretch in self._sound.stretches(self._start):
            yield from self._listener.hear(stretch)
            self._end = stretch.end
        if self._end == self._start == 0 and self._sound.faults:
            raise Damaged

    def rest(self, number: int) -> Iterator[Unit]:
        """The time after the last words: silence, and what was cut off."""
        if self._end - self.told >= SILENCE or self.told == self._start < self._end:
            yield silent(number, self.told, self._end)
            number += 1
        promised = self._sound.promised
        if promised is not None and promised - self._end > _CUT_OFF:
            yield silent(number, self._end, promised, sure=0.0)
