"""Recordings from the learner's disk to ready, with the real child and, where there is one, the
real model."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from masomo_desktop.extraction.model import Method, SourceKind, SourceState, Unit, UnitKind
from masomo_desktop.extraction.speech_models import installed
from masomo_desktop.isolation.errors import ChildLost
from masomo_desktop.jobs.model import JobState, Lane
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.providers import processor
from masomo_desktop.workflows import read_source
from masomo_desktop.workflows.services import Services
from tests.fakes.clock import FakeClock
from tests.fakes.sounds import film, silence, tone, wav
from tests.fakes.speech import model_folder

Drain = Callable[[], int]
SRT = (
    "1\n00:00:01,000 --> 00:00:05,000\nPhotosynthesis turns light into sugar and oxygen.\n\n"
    "2\n00:00:30,000 --> 00:00:35,000\nChlorophyll makes the leaves of plants green.\n"
)


@pytest.fixture
def course(services: Services) -> str:
    return services.courses.create("Biology").id


@pytest.fixture
def no_models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither those of the tests nor those that this machine's profiles share."""
    monkeypatch.setenv("MASOMO_MODELS", str(tmp_path / "nothing"))


def take(services: Services, course: str, path: Path, *languages: str) -> str:
    [source] = services.imports.import_paths(course, [path], languages).sources
    return source.id


def test_a_recording_waits_in_the_lane_of_ocr(
    services: Services, course: str, tmp_path: Path
) -> None:
    take(services, course, wav(tmp_path / "a.wav", tone(1)))
    [job] = services.queue.list()
    assert (job.kind, job.lane) == ("extraction.listen", Lane.OCR)


@pytest.mark.usefixtures("no_models")
def test_without_a_model_the_source_says_so_and_can_be_tried_again(
    services: Services, course: str, tmp_path: Path, drain: Drain
) -> None:
    source = take(services, course, wav(tmp_path / "a.wav", silence(1)))
    drain()
    found = services.sources.get(source)
    assert found.state is SourceState.FAILED
    assert found.reason is not None
    assert found.reason.code == "speech_model_missing"
    assert "Settings, Models" in found.reason.message
    model_folder(services.paths.models / "whisper" / "tiny")
    [job] = services.queue.list()
    services.queue.retry(job.id)
    drain()
    reason = services.sources.get(source).reason
    assert reason is not None
    assert reason.code == "speech_model_damaged", "an empty file is no model"


@pytest.mark.usefixtures("no_models")
def test_english_alone_is_no_model_for_swahili(
    services: Services, course: str, tmp_path: Path, drain: Drain
) -> None:
    model_folder(services.paths.models / "whisper" / "base.en", english_only=True)
    source = take(services, course, wav(tmp_path / "a.wav", tone(1)), "swa")
    drain()
    reason = services.sources.get(source).reason
    assert reason is not None
    assert reason.code == "speech_model_english_only"
    assert "base.en" in reason.message


@pytest.mark.usefixtures("no_models")
def test_subtitles_beside_a_film_are_read_instead(
    services: Services, course: str, tmp_path: Path, drain: Drain
) -> None:
    path = film(tmp_path / "lesson.mp4", silence(40), pictures=2)
    (tmp_path / "lesson.srt").write_text(SRT)
    [source] = services.imports.import_paths(course, [tmp_path]).sources
    drain()
    found = services.sources.get(source.id)
    assert (found.state, found.kind) == (SourceState.READY, SourceKind.VIDEO)
    first, last = services.sources.units(source.id)
    assert (first.start, first.end, first.method) == (1.0, 5.0, Method.NATIVE)
    assert last.text == "Chlorophyll makes the leaves of plants green."
    assert services.sources.words(source.id, 1)[0].x1 == 1.0
    assert path.exists()
    kept = services.paths.originals.rglob("*.subtitles")
    assert len(list(kept)) == 1
    services.owner.purge(source.id)
    assert not list(services.paths.originals.rglob("*.subtitles"))


@pytest.mark.usefixtures("no_models")
def test_the_same_subtitles_may_be_a_source_too(
    services: Services, course: str, tmp_path: Path, drain: Drain
) -> None:
    film(tmp_path / "lesson.mp4", silence(2))
    (tmp_path / "lesson.srt").write_text(SRT)
    alone = take(services, course, tmp_path / "lesson.srt")
    both = take(services, course, tmp_path / "lesson.mp4")
    drain()
    assert services.sources.get(alone).kind is SourceKind.TEXT
    assert services.sources.readable_path(alone).read_text() == SRT
    assert services.sources.units(alone)[0].text == services.sources.units(both)[0].text
    services.owner.purge(both)
    assert services.sources.readable_path(alone).read_text() == SRT


def test_a_recording_that_was_interrupted_goes_on_at_its_second(
    services: Services,
    course: str,
    tmp_path: Path,
    drain: Drain,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The child is lost after its second unit; the next one is told where to go on."""
    clock = FakeClock()
    monkeypatch.setattr(services.queue, "_clock", clock)

    def unit(number: int) -> dict[str, Any]:
        start = 20.0 * (number - 1)
        made = Unit(number, UnitKind.SEGMENT, f"Sentence {number} is about plants.", Method.SPEECH)
        return {"unit": {**made.to_json(), "start": start, "end": start + 19.5}}

    asked: list[dict[str, Any]] = []

    def stream(
        _target: str, arguments: dict[str, Any], *_: Any, **__: Any
    ) -> Iterator[dict[str, Any]]:
        asked.append(arguments)
        yield {"total": 4}
        for number in range(arguments["start"], 5):
            if len(asked) == 1 and number == 3:
                raise ChildLost(how="signal 9")
            yield unit(number)

    monkeypatch.setattr(read_source, "stream", stream)
    model_folder(services.paths.models / "whisper" / "base")
    source = take(services, course, wav(tmp_path / "a.wav", tone(1)))
    job = services.queue.claim(Lane.OCR, "test")
    assert job is not None
    run_one(services.queue, job)
    assert len(services.sources.units(source)) == 2
    assert services.queue.get(job.id).state is JobState.WAITING
    clock.forward(3600)
    drain()
    assert [(one["start"], one["options"].get("resume_at")) for one in asked] == [
        (1, None),
        (3, "39.5"),
    ]
    assert all(int(one["options"]["threads"]) == processor.cores() for one in asked)
    assert [one.number for one in services.sources.units(source)] == [1, 2, 3, 4]
    assert services.sources.get(source).state is SourceState.READY


# With a real model


@pytest.mark.timeout(300)
def test_silence_and_tones_end_rejected(
    services: Services, course: str, tmp_path: Path, drain: Drain, models: Path
) -> None:
    for path in (
        wav(tmp_path / "silence.wav", silence(5)),
        wav(tmp_path / "tone.wav", tone(8)),
        film(tmp_path / "mute.mp4", pictures=2),
    ):
        take(services, course, path)
    drain()
    found = services.sources.in_course(course)
    assert [one.state for one in found] == [SourceState.REJECTED] * 3
    assert [one.reason and one.reason.code for one in found] == ["no_speech"] * 3


@pytest.mark.timeout(300)
@pytest.mark.corpus
def test_a_speech_is_written_down_and_its_words_have_their_second(
    services: Services, course: str, drain: Drain, models: Path, corpus: Path
) -> None:
    source = take(services, course, corpus / "audio-video" / "wh_jfk.flac", "eng")
    drain()
    assert services.sources.get(source).state is SourceState.READY
    [unit] = services.sources.units(source)
    assert "ask not what your country can do for you" in unit.text.lower()
    assert (unit.method, unit.language) == (Method.SPEECH, "eng")
    assert unit.confidence > 0.5
    assert unit.end == pytest.approx(11, abs=0.5)
    assert services.sources.words(source, 1)


_NO_NETWORK = """
import socket, sys
from pathlib import Path

def refuse(*args, **named):
    raise AssertionError("the network was asked for")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from masomo_desktop.extraction.read import read
path, model = sys.argv[1:]
print(sum("unit" in one for one in read(path, "audio", "a.wav", [], options={"model": model})))
"""


@pytest.mark.timeout(300)
def test_the_network_is_never_asked(tmp_path: Path, models: Path) -> None:
    path = wav(tmp_path / "a.wav", tone(2))
    model = installed([models])[0]
    done = subprocess.run(
        [sys.executable, "-c", _NO_NETWORK, str(path), str(model.path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "1"
