"""Real recordings, through the real lane and a real speech model: every one in its state, and no
more wrong words than faster-whisper alone makes with the same model.

Needs MASOMO_MODELS. Recordings of more than half a minute only with MASOMO_CORPUS_ALL.
"""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from masomo_desktop import app
from masomo_desktop.extraction.speech_models import choose
from masomo_desktop.isolation import environment
from masomo_desktop.providers import processor
from masomo_desktop.workflows.listening import speech_models
from masomo_desktop.workflows.read_source import BY_EAR
from masomo_desktop.workflows.services import Services
from tests.integration.corpus import (
    EVERYTHING,
    STATES,
    Row,
    Seen,
    check_memory,
    peaks_by_kind,
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
#: The second up to which a ground truth tells what is said, where that is not all of it.
_TRUTH_ENDS = {"fw_multilingual.mp3": 30.0}


@dataclass(frozen=True)
class Heard:
    """What was seen of the recordings, and what the bare library hears in them as far as the truth
    goes, by name."""

    seen: list[Seen]
    bare: dict[str, str]


@pytest.fixture(scope="module")
def heard(corpus: Path, models: Path, tmp_path_factory: pytest.TempPathFactory) -> Heard:
    services: Services = app.build(tmp_path_factory.mktemp("recordings"))
    wanted = [row for row in rows(corpus, "audio-video") if EVERYTHING or row.name not in _LONG]
    seen = read_all(services, "recordings", wanted, timeout=3000)
    model = choose(
        speech_models(services.paths),
        (),
        memory_mb=BY_EAR.limits.memory_mb,
        cores=processor.cores(),
    )
    services.close()
    return Heard(seen, _bare(model.path, [row for row in wanted if row.truth is not None]))


_BARE = """
import json, sys
from faster_whisper import WhisperModel
model, threads, *paths = sys.argv[1:]
listener = WhisperModel(model, device="cpu", compute_type="int8", cpu_threads=int(threads))
heard = [[(one.start, one.text) for one in listener.transcribe(path)[0]] for path in paths]
print(json.dumps(heard))
"""


def _bare(model: Path, recordings: list[Row]) -> dict[str, str]:
    """The bare library's words. It computes in surroundings like those of our child: with another
    number of threads, sums come out a little different, and with them a word here and there."""
    surroundings = environment.variables() | {"HF_HUB_OFFLINE": "1"}
    for name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS"):
        del surroundings[name]
    paths = [str(row.path) for row in recordings]
    done = subprocess.run(
        [sys.executable, "-c", _BARE, str(model), str(processor.cores()), *paths],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    return {
        row.name: " ".join(text for start, text in heard if start < _truth_ends(row))
        for row, heard in zip(recordings, json.loads(done.stdout), strict=True)
    }


def _truth_ends(row: Row) -> float:
    return _TRUTH_ENDS.get(row.name, math.inf)


def _told(one: Seen) -> str:
    """What we heard, as far as the truth goes."""
    return " ".join(unit.text for unit in one.units if (unit.start or 0.0) < _truth_ends(one.row))


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
            word_error_rate(_truth(one.row), _told(one)),
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
        print("\n".join(peaks_by_kind(heard.seen)))
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


def test_memory_of_children(heard: Heard) -> None:
    check_memory(heard.seen)
