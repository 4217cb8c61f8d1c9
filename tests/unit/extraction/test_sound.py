"""Sound as it is decoded: a stretch at a time, at its own second, and no further than it goes."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from masomo_desktop.extraction.errors import Damaged, NotSupported
from masomo_desktop.extraction.readers import sound as module
from masomo_desktop.extraction.readers.sound import RATE, Sound
from masomo_desktop.extraction.speech_errors import RecordingTooLong
from tests.fakes.sounds import film, noise, silence, tone, wav


def whole(path: Path, start: float = 0.0) -> tuple[float, np.ndarray]:
    """Where the sound from second `start` on begins, and all of it."""
    with Sound(path) as sound:
        found = list(sound.stretches(start))
    for one, after in pairwise(found):
        assert after.start == pytest.approx(one.end, abs=0.001)
    return found[0].start, np.concatenate([one.samples for one in found])


def loud(samples: np.ndarray, first: float, last: float) -> bool:
    part = samples[round(first * RATE) : round(last * RATE)]
    return bool(np.sqrt(np.mean(part * part)) > 0.05)


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("a.wav", "pcm_s16le"),
        ("a.mp3", "libmp3lame"),
        ("a.m4a", "aac"),
        ("a.mp4", "aac"),
        ("a.mov", "aac"),
        ("a.mkv", "aac"),
        ("a.webm", "libopus"),
        ("a.ogg", "libopus"),
        ("a.opus", "libopus"),
        ("a.flac", "flac"),
    ],
)
def test_sound_of_every_container_keeps_its_seconds(tmp_path: Path, name: str, codec: str) -> None:
    path = film(tmp_path / name, silence(2), tone(1), silence(2), codec=codec)
    start, samples = whole(path)
    assert start == pytest.approx(0, abs=0.1)
    assert len(samples) / RATE == pytest.approx(5, abs=0.2)
    assert not loud(samples, 0.2, 1.8)
    assert loud(samples, 2.2, 2.8)
    assert not loud(samples, 3.2, 4.8)
    with Sound(path) as sound:
        assert sound.seconds == pytest.approx(5, abs=0.3)


@pytest.mark.parametrize("name", ["a.wav", "a.mp3", "a.m4a", "a.ogg"])
def test_it_goes_on_at_the_second_that_is_asked_for(tmp_path: Path, name: str) -> None:
    codecs = {"a.wav": "pcm_s16le", "a.mp3": "libmp3lame", "a.m4a": "aac", "a.ogg": "libopus"}
    path = film(tmp_path / name, silence(6), tone(1), silence(2), codec=codecs[name])
    start, samples = whole(path, 5.0)
    assert start == pytest.approx(5, abs=0.1)
    assert loud(samples, 6.3 - start, 6.7 - start)
    assert not loud(samples, 7.3 - start, 8.7 - start)


def test_long_sound_is_cut_where_it_is_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST", 10)
    monkeypatch.setattr(module, "_LOOK_BACK", 6)
    pieces = [tone(7), silence(1), tone(7), silence(1), tone(7)]
    with Sound(wav(tmp_path / "a.wav", *pieces)) as sound:
        found = list(sound.stretches())
    assert 7 <= found[0].end <= 8
    assert 15 <= found[1].end <= 16
    assert all(len(one.samples) <= 10 * RATE for one in found)
    assert sum(len(one.samples) for one in found) == 23 * RATE


def test_a_header_that_lies_about_the_length_is_not_believed(tmp_path: Path) -> None:
    path = wav(tmp_path / "a.wav", tone(2))
    data = bytearray(path.read_bytes())
    data[4:8] = data[40:44] = b"\xf0\xff\xff\xff"
    path.write_bytes(data)
    with Sound(path) as sound:
        assert sound.seconds == pytest.approx(2, abs=0.1)
        assert sum(len(one.samples) for one in sound.stretches()) == pytest.approx(2 * RATE, abs=8)


def test_of_a_recording_that_was_cut_off_the_first_part_is_heard(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", noise(30), codec="aac", options={"movflags": "faststart"})
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    with Sound(path) as sound:
        heard = sum(len(one.samples) for one in sound.stretches()) / RATE
        assert 10 < heard < 25
        assert sound.promised == pytest.approx(30, abs=0.5)


def test_broken_places_are_passed_over(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp3", noise(20), codec="libmp3lame")
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 3000] = bytes(3000)
    path.write_bytes(data)
    with Sound(path) as sound:
        assert sum(len(one.samples) for one in sound.stretches()) > 15 * RATE


def test_a_film_without_sound_has_no_track(tmp_path: Path) -> None:
    with Sound(film(tmp_path / "a.mp4", pictures=3)) as sound:
        assert sound.mute


@pytest.mark.parametrize("data", [b"\0" * 5000, b"ID3" + b"\xff" * 3000, b"RIFF1234WAVE"])
def test_what_is_no_recording_is_said_to_be_damaged(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(data)
    with pytest.raises(Damaged):
        Sound(path)


def test_a_recording_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_HOURS", 5 / 3600)
    with Sound(wav(tmp_path / "a.wav", tone(8))) as sound, pytest.raises(RecordingTooLong):
        list(sound.stretches())


def test_notes_and_sound_that_nothing_decodes_are_not_called_damaged(tmp_path: Path) -> None:
    notes = tmp_path / "a.mid"
    notes.write_bytes(b"MThd\0\0\0\6\0\0\0\1\0\x60MTrk")
    with pytest.raises(NotSupported):
        Sound(notes)
    locked = film(tmp_path / "a.m4a", tone(1))
    locked.write_bytes(locked.read_bytes().replace(b"mp4a", b"zzzz").replace(b"esds", b"zzzz"))
    with pytest.raises(NotSupported):
        Sound(locked)
