"""Real recordings, through the real lane and a real speech model: every one in its state, and no
more wrong words than faster-whisper alone makes with the same model.

Needs MASOMO_MODELS. Recordings of more than half a minute only with MASOMO_CORPUS_ALL.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from masomo_desktop import app
from masomo_desktop.extraction.speech_models import choose
from masomo_desktop.workflows.listening import speech_models
from masomo_desktop.workflows.read_source import BY_EAR
from masomo_desktop.workflows.services import Services
from tests.integration.corpus import (
    EVERYTHING,
    STATES,
    Row,
    Seen,
    read_all,
    rows,
    table,
    word_error_rate,
    words,
)

pytestmark = [pytest.mark.corpus, pytest.mark.slow, pytest.mark.timeout(3600)]

_LONG = frozenset({"fw_multilingual.mp3", "do_sample_10s_audio-aac.aac"})
#: Rows of the manifest that are wrong, and why.
_MANIFEST_ERRORS = {
    "wk_sw_235.wav": ("rejected", "every sample of it is zero"),
    "wk_sw_404.wav": ("rejected", "every sample of it is zero"),
    "ti_testNakedUTF16BOM.mp3": ("rejected", "a tenth of a second: nobody speaks"),
}


@dataclass(frozen=True)
class Heard:
    """What was seen of the recordings, and what the bare library hears in them, by name."""

    seen: list[Seen]
    bare: dict[str, str]


@pytest.fixture(scope="module")
def heard(corpus: Path, models: Path, tmp_path_factory: pytest.TempPathFactory) -> Heard:
    services: Services = app.build(tmp_path_factory.mktemp("recordings"))
    wanted = [row for row in rows(corpus, "audio-video") if EVERYTHING or row.name not in _LONG]
    seen = read_all(services, "recordings", wanted, timeout=3000)
    model = choose(speech_models(services.paths), (), memory_mb=BY_EAR.limits.memory_mb, cores=2)
    services.close()
    return Heard(seen, _bare(model.path, [row for row in wanted if row.truth is not None]))


def _bare(model: Path, recordings: list[Row]) -> dict[str, str]:
    from faster_whisper import WhisperModel

    listener = WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=2)
    return {
        row.name: " ".join(segment.text for segment in listener.transcribe(str(row.path))[0])
        for row in recordings
    }


def _truth(row: Row) -> str:
    assert row.truth is not None
    return re.sub(r"\[[^\]]*\]", " ", row.truth.read_text("utf-8"))


def _wanted(one: Seen) -> str:
    return _MANIFEST_ERRORS.get(one.name, (STATES[one.row.expected][0], ""))[0]


def _errors(heard: Heard) -> list[tuple[str, float, float, int]]:
    """Name, our rate, the bare library's, and the number of words, where a truth is known."""
    return [
        (
            one.name,
            word_error_rate(_truth(one.row), one.text),
            word_error_rate(_truth(one.row), heard.bare[one.name]),
            len(words(_truth(one.row))),
        )
        for one in heard.seen
        if one.row.truth is not None
    ]


def _over_all(errors: list[tuple[str, float, float, int]]) -> tuple[float, float]:
    total = sum(count for _, _, _, count in errors)
    ours = sum(rate * count for _, rate, _, count in errors)
    bare = sum(rate * count for _, _, rate, count in errors)
    return ours / total, bare / total


def test_table(heard: Heard, capsys: pytest.CaptureFixture[str]) -> None:
    """Prints expected against seen; the other tests judge it."""
    errors = _errors(heard)
    rates = {name: f"WER {ours:.3f}, bare {bare:.3f}" for name, ours, bare, _ in errors}
    with capsys.disabled():
        print()
        notes = {**rates, **{name: why for name, (_, why) in _MANIFEST_ERRORS.items()}}
        print("\n".join(table(heard.seen, _wanted, lambda one: notes.get(one.name, ""))))
        ours, bare = _over_all(errors)
        print(f"word error rate over {len(errors)} recordings: {ours:.3f}, bare {bare:.3f}")


def test_every_file_ends_in_its_state(heard: Heard) -> None:
    assert {
        one.name: f"{one.state} {one.code}, wanted {_wanted(one)}"
        for one in heard.seen
        if one.state != _wanted(one)
    } == {}


def test_no_more_wrong_words_than_the_bare_library(heard: Heard) -> None:
    ours, bare = _over_all(_errors(heard))
    assert ours <= bare
