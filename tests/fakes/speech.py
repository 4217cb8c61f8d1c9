"""A speech model that is not there: what the real one answers is held by a contract test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from masomo_desktop.extraction.readers import listening

RATE = 16_000


@dataclass(frozen=True)
class Said:
    """A segment as faster-whisper gives it."""

    start: float
    end: float
    text: str
    avg_logprob: float = -0.2
    no_speech_prob: float = 0.01
    compression_ratio: float = 1.2
    temperature: float = 0.0
    seek: int = 0


#: What is said in samples that are listened to in a language.
Speaker = Callable[[NDArray[np.float32], str], Sequence[Said]]


class FakeWhisper:
    """Understands what `speaker` says; samples are in the language that `tongue` tells."""

    def __init__(
        self,
        speaker: Speaker,
        tongue: Callable[[NDArray[np.float32]], str] = lambda _samples: "en",
        *,
        english_only: bool = False,
    ) -> None:
        self._speaker = speaker
        self._tongue = tongue
        self._english_only = english_only
        self.asked: list[tuple[float, str]] = []
        self.detected = 0

    @property
    def model(self) -> FakeWhisper:
        return self

    @property
    def is_multilingual(self) -> bool:
        return not self._english_only

    @property
    def supported_languages(self) -> list[str]:
        return ["en"] if self._english_only else ["en", "sw", "fr", "de", "jw"]

    def detect_language(
        self, audio: NDArray[np.float32]
    ) -> tuple[str, float, list[tuple[str, float]]]:
        self.detected += 1
        found = self._tongue(audio)
        rest = [(code, 0.05) for code in self.supported_languages if code != found]
        return found, 0.8, [(found, 0.8), *rest]

    def transcribe(
        self, audio: NDArray[np.float32], language: str, **_named: Any
    ) -> tuple[Iterator[Said], object]:
        self.asked.append((len(audio) / RATE, language))
        return iter(self._speaker(audio, language)), object()


def sentences(every: float = 10.0, words: str = "This is a sentence.") -> Speaker:
    """Says a sentence every `every` seconds where the sound is loud, numbered by its second."""

    def speak(samples: NDArray[np.float32], _language: str) -> list[Said]:
        said = []
        for at in range(0, len(samples) - RATE // 2, round(every * RATE)):
            part = samples[at : at + round(every * RATE)]
            if np.sqrt(np.mean(part * part)) > 0.02:
                said.append(Said(at / RATE, (at + len(part)) / RATE, f" {words}"))
        return said

    return speak


def always(said: Said) -> Speaker:
    """Says one thing over whatever it hears, as long as that lasts."""
    return lambda samples, _language: [replace(said, end=len(samples) / RATE)]


def install(monkeypatch: pytest.MonkeyPatch, model: FakeWhisper, *, voice: bool = True) -> None:
    """Let `Listener` load `model`; all sound is a voice, or none of it."""
    monkeypatch.setattr(listening, "_loaded", lambda _folder, _threads: model)
    monkeypatch.setattr(listening, "_spoken", lambda samples: [(0, len(samples))] if voice else [])


def model_folder(path: Path, *, english_only: bool = False, size: int = 1000) -> Path:
    """The files of a model without a model in them."""
    path.mkdir(parents=True)
    with (path / "model.bin").open("wb") as file:
        file.truncate(size)
    (path / "config.json").write_text("{}")
    (path / "tokenizer.json").write_text("{}")
    tokens = 51_864 if english_only else 51_865
    (path / "vocabulary.txt").write_text("\n".join(map(str, range(tokens))) + "\n")
    return path
