"""Whisper, through faster-whisper: sound in, words with their times out. Never the network.

The model hears what `Sound` decodes, a stretch at a time, with the library's own settings. Three
things are added: long times without speech are left out before it (a voice activity model, Silero,
tells them); what it makes up where nobody speaks is dropped; and what it lets pass
is heard again where its language is another one, for lessons that change it.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from masomo_desktop.extraction.language_tables import ISO3
from masomo_desktop.extraction.readers.sound import RATE, Stretch
from masomo_desktop.extraction.readers.speech_segments import Heard
from masomo_desktop.extraction.speech_errors import (
    SpeechModelDamaged,
    SpeechModelEnglishOnly,
    SpeechNotInstalled,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Sound = NDArray[np.float32]

#: Less than this many seconds without a voice are left in: the model is used to pauses.
_PAUSE = 10.0
_VOICE = 0.3
#: Root mean square of the loudest second, below which there is nothing to listen to: -60 dB.
_AUDIBLE = 0.001
_WINDOW = 30 * RATE
#: How many windows of the first stretch are asked for their language.
_SAMPLES = 3
#: More seconds than this between two segments were not understood, if somebody speaks in them.
_MISSED = 5.0
#: How sure, on average, a model of English alone must be that what it hears is English.
_UNDERSTOOD = 0.42
#: Whisper's own code for Javanese is not ISO 639-1's.
_CODES = {"jw": "jav", **ISO3}
_WHISPER = {"jav": "jw"}


class Listener:
    """Listens with the model in `folder`; `expected` are ISO 639-3 codes, or none. It computes
    with so many `threads`, or with as many as the library thinks best.

    Raises `SpeechNotInstalled`, `SpeechModelDamaged`, or `SpeechModelEnglishOnly` where English is
    all it understands and not expected, or unlikely to be what it hears first.
    """

    def __init__(self, folder: Path, expected: tuple[str, ...], threads: int = 0) -> None:
        self._name = folder.name
        self._model = _loaded(folder, threads)
        known = self._model.supported_languages
        self._expected = [code for code in map(_whisper_code, expected) if code in known]
        if expected and not self._expected and not self._model.model.is_multilingual:
            raise SpeechModelEnglishOnly(model=self._name)
        self._language = self._expected[0] if len(self._expected) == 1 else None
        self._chosen = self._language is not None or not self._model.model.is_multilingual
        self._before = ""
        self._trusted = self._model.model.is_multilingual or "en" in self._expected

    def hear(self, stretch: Stretch) -> Iterator[Heard]:
        """What is said in a stretch, one by one as it is understood."""
        if not _audible(stretch.samples):
            return
        runs = _spoken(stretch.samples)
        doubted = not runs
        if doubted:  # a voice that Silero does not take for one, or music: the model decides
            runs = [(0, len(stretch.samples))]
        for first, last in runs:
            samples = stretch.samples[first:last]
            if self._language is None:
                self._language = self._detected(samples)
            start = stretch.start + first / RATE
            heard = self._listen(samples, start, self._language, doubted)
            yield from heard if self._trusted else self._judged(heard)

    def _judged(self, heard: Iterator[Heard]) -> Iterator[Heard]:
        """What is heard first, held back until it is likely to have been understood: by a model of
        English alone, where the learner has not said that it is English."""
        first = list(heard)
        letters = sum(len(one.text) for one in first)
        if letters and sum(one.sure * len(one.text) for one in first) / letters < _UNDERSTOOD:
            raise SpeechModelEnglishOnly(model=self._name)
        self._trusted = bool(letters)
        yield from first

    def _listen(
        self, samples: Sound, start: float, language: str, doubted: bool = False
    ) -> Iterator[Heard]:
        end, whole = 0.0, len(samples) / RATE
        asked, foreign = -1, False
        for segment in self._segments(samples, language, doubted):
            if segment.start - end > _MISSED:
                yield from self._missed(samples, end, segment.start, start, language)
            if not self._chosen and segment.seek != asked and _lost(segment):
                window = samples[round(segment.start * RATE) :][:_WINDOW]
                asked, foreign = segment.seek, self._detected(window) != language
            if foreign and segment.seek == asked:
                continue
            end = min(segment.end, whole)
            if not _made_up(segment, doubted):
                yield self._heard(segment, start, end, language)
        if whole - end > _MISSED and not doubted:
            yield from self._missed(samples, end, whole, start, language)

    def _missed(
        self, samples: Sound, first: float, last: float, start: float, language: str
    ) -> Iterator[Heard]:
        """What is said from second `first` to `last`, which the model let pass, if it is said in
        another language."""
        part = samples[round(first * RATE) : round(last * RATE)]
        if self._chosen or not _spoken(part):
            return
        other = self._detected(part)
        if other == language:
            return
        if last * RATE >= len(samples):  # most likely it goes on like that
            self._language = other
        self._before = ""
        yield from self._listen(part, start + first, other)

    def _segments(self, samples: Sound, language: str, doubted: bool) -> Iterator[Any]:
        named = {"temperature": 0.0} if doubted else {}
        segments, _ = self._model.transcribe(
            samples, language=language, initial_prompt=self._before.strip() or None, **named
        )
        yield from segments

    def _detected(self, samples: Sound) -> str:
        """The language of most of a few windows from all over `samples`."""
        if not self._model.model.is_multilingual:
            return "en"
        last = max(0, len(samples) - _WINDOW)
        count = min(_SAMPLES, 1 + last // _WINDOW)
        votes: dict[str, float] = {}
        for number in range(count):
            place = last * number // max(1, count - 1)
            _, _, found = self._model.detect_language(samples[place : place + _WINDOW])
            for code, share in found:
                if not self._expected or code in self._expected:
                    votes[code] = votes.get(code, 0.0) + share
        return max(votes, key=lambda code: votes[code])

    def _heard(self, segment: Any, start: float, end: float, language: str) -> Heard:
        text = segment.text.strip()
        sure = min(1.0, math.exp(segment.avg_logprob))
        self._before = f"{self._before} {text}"[-400:]
        code = _CODES.get(language, language if len(language) == 3 else "")
        return Heard(start + segment.start, start + max(end, segment.start), text, sure, code)


def _loaded(folder: Path, threads: int) -> Any:
    # both are read when the libraries are imported; the isolation allows its children one thread
    os.environ["HF_HUB_OFFLINE"] = "1"
    for name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS"):
        os.environ.pop(name, None)
    try:
        from faster_whisper import WhisperModel
    except ImportError as error:
        raise SpeechNotInstalled from error
    try:
        return WhisperModel(
            str(folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=threads,
            local_files_only=True,
        )
    except Exception as error:  # tokenizers raises Exception itself
        if isinstance(error, MemoryError) or "alloc" in str(error):
            raise
        raise SpeechModelDamaged(model=folder.name) from error


def _whisper_code(code: str) -> str:
    """Whisper's code of a language, mostly ISO 639-1, for an ISO 639-3 code."""
    if code in _WHISPER:
        return _WHISPER[code]
    return next((short for short, long in ISO3.items() if long == code and len(short) == 2), code)


def _audible(samples: Sound) -> bool:
    seconds = [samples[at : at + RATE] for at in range(0, len(samples), RATE)]
    return any(math.sqrt(float(np.mean(one * one))) >= _AUDIBLE for one in seconds)


def _spoken(samples: Sound) -> list[tuple[int, int]]:
    """The runs of samples in which somebody speaks, with their pauses; none where nobody does."""
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    runs: list[tuple[int, int]] = []
    for found in get_speech_timestamps(samples, VadOptions(threshold=_VOICE)):
        first, last = int(found["start"]), int(found["end"])
        if first - (runs[-1][1] if runs else 0) < _PAUSE * RATE:
            first = runs.pop()[0] if runs else 0
        runs.append((first, last))
    if runs and len(samples) - runs[-1][1] < _PAUSE * RATE:
        runs[-1] = (runs[-1][0], len(samples))
    return runs


def _lost(segment: Any) -> bool:
    """Whether the model needed more than one attempt, or is unsure of its only one."""
    return bool(segment.temperature > 0 or segment.avg_logprob < -0.7)


def _made_up(segment: Any, doubted: bool) -> bool:
    """Whether these words are the model's own, said over silence, noise or music.

    The figures are the library's for one attempt that failed; over sound in which no voice was
    found, words must be surer, and come as fast as somebody speaks.
    """
    repeats = segment.compression_ratio > 2.4
    if segment.avg_logprob < -1.0 and (repeats or segment.no_speech_prob > 0.4):
        return True
    if not doubted:
        return False
    seconds = max(0.1, segment.end - segment.start)
    return bool(
        repeats
        or segment.avg_logprob < -0.8
        or segment.no_speech_prob > 0.4
        or len(segment.text.strip()) / seconds < 4
    )
