"""Listening to a recording, beside bare faster-whisper with the same model over the same file.

The recording is joined from the corpus's English clips that have a transcript, half a second
apart. Each side runs in a process of its own. Its start is counted for neither; the library's
import and the loading of the model are, for both. Ours is the reader itself: decoding, voices,
language, units. The bare loop is measured as its documentation shows it, and once more with the
8-bit arithmetic that Masomo uses. Words are compared without case and punctuation.
"""

from __future__ import annotations

import csv
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

from benchmarks.figures import Figure, Missing, absolute, ratio
from masomo_desktop.extraction.speech_models import SpeechModel, installed

ROUNDS = 3
ROOT = Path(__file__).resolve().parents[1]
_RATE = 16_000
_NAME = "listening to {seconds:.0f} s with {model}"

_OURS = """
import json, sys, time
from masomo_desktop.extraction.read import read
path, model = sys.argv[1:]
began = time.perf_counter()
units = [one["unit"] for one in read(path, "audio", "a.wav", [], options={"model": model})
         if "unit" in one]
print(json.dumps([time.perf_counter() - began, [unit["text"] for unit in units]]))
"""
_BARE = """
import json, sys, time
path, model, arithmetic = sys.argv[1:]
began = time.perf_counter()
from faster_whisper import WhisperModel
segments, _ = WhisperModel(model, device="cpu", compute_type=arithmetic).transcribe(path)
texts = [segment.text for segment in segments]
print(json.dumps([time.perf_counter() - began, texts]))
"""


def run() -> list[Figure | Missing]:
    """Time and word errors, with the largest installed model that knows more than English."""
    models = installed([Path(os.environ.get("MASOMO_MODELS", "missing"))])
    models = [model for model in models if not model.english_only] or models
    corpus = Path(os.environ.get("MASOMO_CORPUS", ROOT.parent / "shared" / "corpus"))
    if not models:
        return [Missing("listening to a recording", "MASOMO_MODELS names no speech model")]
    if not (corpus / "manifest.csv").is_file():
        return [Missing("listening to a recording", "there is no corpus")]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lesson.wav"
        truth, seconds = _lesson(corpus, path)
        return _figures(models[-1], path, truth, seconds)


def _figures(
    model: SpeechModel, path: Path, truth: list[str], seconds: float
) -> list[Figure | Missing]:
    times: dict[str, list[float]] = {"ours": [], "default": [], "int8": []}
    errors: dict[str, float] = {}
    for _ in range(ROUNDS):
        for name, taken in times.items():
            code = [_OURS] if name == "ours" else [_BARE]
            more = [] if name == "ours" else [name]
            took, said = _process(*code, str(path), str(model.path), *more)
            taken.append(took)
            errors[name] = word_errors(truth, words(" ".join(said))) / len(truth)
    name = _NAME.format(seconds=seconds, model=model.name)
    ours = statistics.median(times["ours"])
    found: list[Figure | Missing] = [
        ratio(
            name,
            ours,
            statistics.median(times[other]),
            beside=f"bare faster-whisper ({other})",
            unit="s",
            at_most=1.1,
        )
        for other in ("default", "int8")
    ]
    bare = errors["default"]
    found.append(
        absolute(
            f"{name}: words that are wrong",
            100 * errors["ours"],
            unit="%",
            at_most=100 * bare,
            rival=100 * bare,
            beside="bare faster-whisper (default)",
        )
    )
    return found


def _process(code: str, *arguments: str) -> tuple[float, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "HF_HUB_OFFLINE": "1"},
    )
    took, said = json.loads(done.stdout)
    return float(took), [str(text) for text in said]


def _lesson(corpus: Path, path: Path) -> tuple[list[str], float]:
    """Write the joined recording; returns its words and its seconds."""
    from faster_whisper.audio import decode_audio

    truth, length = [], 0
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        for clip, text in transcribed(corpus):
            if not text.isascii() or "Schule" in text or clip.name.startswith("fw_"):
                continue
            sound = (decode_audio(str(clip)) * 32767).astype("int16").tobytes()
            file.writeframes(sound + bytes(_RATE))
            length += len(sound) // 2 + _RATE // 2
            truth += words(text)
    return truth, length / _RATE


def transcribed(corpus: Path) -> list[tuple[Path, str]]:
    """The corpus's recordings that have a transcript, with it."""
    with (corpus / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["path"].startswith("audio-video/")]
    return [
        (corpus / row["path"], (corpus / row["ground_truth"]).read_text(encoding="utf-8"))
        for row in rows
        if row["ground_truth"]
    ]


def words(text: str) -> list[str]:
    """The words of a text without case and punctuation."""
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.lower())


def word_errors(truth: list[str], heard: list[str]) -> int:
    """How many words must be put in, left out or exchanged to make one out of the other
    (Levenshtein's distance, which the word error rate divides by the number of true words)."""
    row = list(range(len(heard) + 1))
    for number, true in enumerate(truth, 1):
        before, row[0] = row[0], number
        for at, word in enumerate(heard, 1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (true != word))
    return row[-1]
