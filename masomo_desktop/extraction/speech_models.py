"""Which speech models a folder holds, and which of them suits a recording on this machine.

A model is a folder in CTranslate2's layout of Whisper: model.bin, config.json, tokenizer.json and
a vocabulary. Cheap and safe: the parent process may call it, nothing is loaded.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from masomo_desktop.extraction.speech_errors import (
    SpeechModelEnglishOnly,
    SpeechModelMissing,
    SpeechModelTooLarge,
)

#: Whisper's models of English alone have 51,864 tokens, the others more (openai/whisper model.py).
_ENGLISH_TOKENS = 51_864
#: What Whisper's broad models understand (openai/whisper tokenizer.py), in ISO 639-3.
LANGUAGES = tuple(
    sorted(
        (
            "afr amh ara asm aze bak bel bul ben bre bos cat ces cym dan deu ell eng spa est eus "
            "fas fin fao fra glg guj hau heb hin hrv hat hun hye ind isl ita jpn jav kat kaz khm "
            "kan kor lat ltz lin lao lit lav mlg mkd mal mon mar msa mlt mya nep nld nno nor oci "
            "pan pol pus por ron rus san sin slk slv sna som sqi srp swe swa tam tel tgk tha tuk "
            "tgl tur tat ukr urd uzb vie yor zho"
        ).split()
    )
)
_BESIDE = ("config.json", "tokenizer.json")
#: What listening takes beside the weights: libraries, a stretch of sound, decoding (measured).
_BASE_MB = 510
#: Weights are stored in 16 bits and computed with in 8, and both are held for a moment.
_WEIGHTS = 0.9
#: Parameters per second and core that a slow notebook's core gets through in real time (measured
#: with 8-bit weights, beam 5, on an old core at half its speed).
_PARAMETERS_PER_CORE = 150_000_000


@dataclass(frozen=True)
class SpeechModel:
    """An installed model: its folder, the size of its weights in bytes, and what it understands."""

    name: str
    path: Path
    size: int
    english_only: bool

    @property
    def memory_mb(self) -> int:
        """About how much memory listening with it takes."""
        return round(_BASE_MB + _WEIGHTS * self.size / 1_000_000)

    def keeps_up(self, cores: int) -> bool:
        """Whether `cores` cores listen with it at least as fast as people speak."""
        return self.size / 2 <= _PARAMETERS_PER_CORE * cores


def installed(folders: Iterable[Path]) -> list[SpeechModel]:
    """The models in the `folders`, smallest first; of two with one name, the first folder's."""
    found: dict[str, SpeechModel] = {}
    for folder in folders:
        try:
            inside = sorted(path for path in folder.iterdir() if path.is_dir())
        except OSError:
            continue
        for path in inside:
            model = model_at(path)
            if model is not None:
                found.setdefault(model.name, model)
    return sorted(found.values(), key=lambda model: (model.size, model.name))


def model_at(path: Path) -> SpeechModel | None:
    """The model in this folder, or None where something that it needs is missing."""
    try:
        size = (path / "model.bin").stat().st_size
        if not size or not all((path / name).is_file() for name in _BESIDE):
            return None
        tokens = _tokens(path)
    except (OSError, ValueError):
        return None
    return SpeechModel(path.name, path, size, tokens <= _ENGLISH_TOKENS)


def choose(
    models: Collection[SpeechModel], languages: Collection[str], *, memory_mb: int, cores: int
) -> SpeechModel:
    """The best of `models` for a recording that is expected in `languages` (ISO 639-3, or none).

    The largest that fits into `memory_mb` and keeps up with speech on `cores` cores; where none
    keeps up, the smallest that fits. A model of English alone is better at English than one of the
    same size for all languages, and is taken where English is the only one expected, or where
    there is no other.

    Raises `SpeechModelMissing`, `SpeechModelTooLarge`, or `SpeechModelEnglishOnly` where another
    language is expected and no model understands it.
    """
    if not models:
        raise SpeechModelMissing
    fitting = [model for model in models if model.memory_mb <= memory_mb]
    if not fitting:
        raise SpeechModelTooLarge
    english = set(languages) == {"eng"}
    broad = [model for model in fitting if not model.english_only]
    if not broad and languages and "eng" not in languages:
        raise SpeechModelEnglishOnly(model=fitting[-1].name)
    able = fitting if english or not broad else broad
    fast = [model for model in able if model.keeps_up(cores)]
    if not fast:
        return min(able, key=lambda model: model.size)
    return max(fast, key=lambda model: (model.size, model.english_only is english))


def _tokens(path: Path) -> int:
    """How many tokens the vocabulary has: one a line, or a list in JSON (CTranslate2 4)."""
    text = path / "vocabulary.txt"
    if text.is_file():
        return text.read_bytes().rstrip(b"\n").count(b"\n") + 1
    return len(json.loads((path / "vocabulary.json").read_text(encoding="utf-8")))
