"""Recordings become units: whole sentences, honest silences, the right language and model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers import sound, speech
from masomo_desktop.extraction.readers.speech import units
from masomo_desktop.extraction.readers.speech_segments import MOST, Heard, units_of
from masomo_desktop.extraction.speech_errors import (
    SpeechModelDamaged,
    SpeechModelEnglishOnly,
    SpeechModelMissing,
    SpeechModelTooLarge,
    SpeechNotInstalled,
)
from masomo_desktop.extraction.speech_models import SpeechModel, choose, installed
from tests.fakes.sounds import film, noise, silence, tone, wav
from tests.fakes.speech import FakeWhisper, Said, always, install, model_folder, sentences


def heard(*pieces: tuple[float, float, str], language: str = "eng") -> list[Heard]:
    return [Heard(start, end, text, 0.9, language) for start, end, text in pieces]


def read(
    path: Path, start: int = 1, languages: tuple[str, ...] = (), **options: str
) -> tuple[list[Unit], list[int]]:
    """The units of a recording and the totals that were told."""
    named = {"model": "folder/tiny", **options}
    found = list(units(Request(path, path.name, languages, start, options=named)))
    assert isinstance(found[-1], int)
    return (
        [one for one in found if isinstance(one, Unit)],
        [one for one in found if isinstance(one, int)],
    )


# Units


def test_a_unit_ends_at_a_sentence_once_it_is_long_enough() -> None:
    made = list(
        units_of(
            heard(
                (0, 8, "One begins"),
                (8, 16, "and goes on."),
                (16, 24, "It is not over"),
                (24, 30, "until here."),
                (30, 33, "Next."),
            )
        )
    )
    assert [one.text for one in made] == [
        "One begins and goes on. It is not over until here.",
        "Next.",
    ]
    assert [(one.number, one.start, one.end) for one in made] == [(1, 0, 30), (2, 30, 33)]
    assert {(one.kind, one.method, one.language) for one in made} == {
        (UnitKind.SEGMENT, Method.SPEECH, "eng")
    }


def test_speech_without_a_full_stop_is_parted_all_the_same() -> None:
    made = list(units_of(heard(*((at, at + 5, "words") for at in range(0, 200, 5)))))
    assert all((one.end or 0) - (one.start or 0) <= MOST for one in made)
    assert len(made) == 4


def test_a_pause_and_another_language_part_units() -> None:
    made = list(units_of([*heard((0, 10, "Before"), (16, 20, "after"))]))
    assert [one.text for one in made] == ["Before", "after"]
    both = [*heard((0, 4, "Good morning.")), *heard((4, 9, "Habari."), language="swa")]
    assert [one.language for one in units_of(both)] == ["eng", "swa"]


def test_a_long_silence_is_a_unit_without_text() -> None:
    made = list(units_of(heard((100, 110, "At last."))))
    assert [(one.text, one.start, one.end, one.confidence) for one in made] == [
        ("", 0, 100, 1.0),
        ("At last.", 100, 110, 0.9),
    ]


def test_words_tell_at_which_share_of_the_units_time_they_are_said() -> None:
    [unit] = units_of(heard((10, 12, "First."), (15, 20, "Second.")))
    assert unit.text == "First.\n\nSecond."
    placed = {unit.text[w.start : w.end]: (w.x0, w.x1) for w in unit.words}
    assert placed == {"First.": (0.0, 0.2), "Second.": (0.5, 1.0)}


@given(
    st.lists(
        st.tuples(st.floats(0, 20), st.floats(0, 30), st.sampled_from(["a.", "b", "c d?", "e”"])),
        max_size=60,
    )
)
def test_no_word_and_no_second_is_lost(pieces: list[tuple[float, float, str]]) -> None:
    at, said = 0.0, []
    for pause, length, text in pieces:
        said.append((at + pause, at + pause + length, text))
        at += pause + length
    made = list(units_of(heard(*said)))
    assert " ".join(one.text for one in made).split() == " ".join(t for *_, t in said).split()
    assert [one.number for one in made] == list(range(1, len(made) + 1))
    spoken = [unit.text[w.start : w.end] for unit in made for w in unit.words]
    assert spoken == [text for _, _, text in said]
    assert all(Unit.from_json(unit.to_json()) == unit for unit in made)
    assert all((unit.start or 0) <= (unit.end or 0) for unit in made)


# Listening


def test_a_recording_is_read_to_its_end_and_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, FakeWhisper(sentences()))
    found, totals = read(wav(tmp_path / "a.wav", tone(95)))
    assert [one.end for one in found] == [20, 40, 60, 80, 95]
    assert totals[-1] == len(found) == 5
    assert totals[0] in range(3, 6), "estimated from the length"


def test_reading_goes_on_where_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = FakeWhisper(sentences())
    install(monkeypatch, model)
    found, totals = read(wav(tmp_path / "a.wav", tone(95)), 3, resume_at="40.0")
    assert [(one.number, one.start, one.end) for one in found] == [
        (3, 40, 60),
        (4, 60, 80),
        (5, 80, 95),
    ]
    assert totals[-1] == 5
    assert model.asked == [(pytest.approx(55, abs=0.2), "en")], "the first 40 seconds are not heard"


def test_silence_is_not_listened_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = FakeWhisper(always(Said(0, 0, "Thank you.")))
    install(monkeypatch, model)
    found, totals = read(wav(tmp_path / "a.wav", silence(20)))
    assert [(one.text, one.end, one.confidence) for one in found] == [("", 20, 1.0)]
    assert totals == [1]
    assert not model.asked


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (Said(0, 0, "Plants feed on light, which is what they are green for."), True),
        (Said(0, 0, "Thank you."), False),
        (Said(0, 0, "Plants feed on light, and so on.", avg_logprob=-0.9), False),
        (Said(0, 0, "la la la la la la la la la la la", compression_ratio=3.0), False),
        (Said(0, 0, "Plants feed on light, and so on.", no_speech_prob=0.7), False),
    ],
)
def test_what_a_model_says_over_music_must_be_sure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: Said, kept: bool
) -> None:
    """Where no voice was found: words that are unsure, repeated, or too few are made up."""
    install(monkeypatch, FakeWhisper(always(said)), voice=False)
    found, _ = read(wav(tmp_path / "a.wav", noise(5)))
    assert any(one.text for one in found) is kept


def test_words_made_up_in_speech_are_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [
        Said(0, 4, "A true sentence."),
        Said(4, 8, "Mm-hmm", avg_logprob=-1.3, no_speech_prob=0.6),
        Said(8, 10, "and its end."),
    ]
    install(monkeypatch, FakeWhisper(lambda _samples, _language: said))
    found, _ = read(wav(tmp_path / "a.wav", tone(10)))
    assert [one.text for one in found] == ["A true sentence.\n\nand its end."]


def test_a_lesson_that_changes_its_language_is_heard_in_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first half hums low, the second high; a model lets pass what it does not understand."""

    def pitch(samples: np.ndarray) -> str:
        crossings = np.count_nonzero(np.diff(np.signbit(samples[:8000])))
        return "en" if crossings < 400 else "sw"

    def speak(samples: np.ndarray, language: str) -> Sequence[Said]:
        return [
            said
            for said in sentences(10)(samples, language)
            if pitch(samples[round(said.start * 16000) :]) == language
        ]

    install(monkeypatch, FakeWhisper(speak, pitch))
    found, _ = read(wav(tmp_path / "a.wav", tone(40, 200), tone(30, 900)))
    assert [(one.language, one.start, one.end) for one in found] == [
        ("eng", 0, 20),
        ("eng", 20, 40),
        ("swa", 40, 60),
        ("swa", 60, 70),
    ]


def test_a_language_that_was_chosen_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = FakeWhisper(sentences(), lambda _samples: "fr")
    install(monkeypatch, model)
    found, _ = read(wav(tmp_path / "a.wav", tone(10)), languages=("swa",))
    assert [one.language for one in found] == ["swa"]
    assert model.detected == 0
    read(wav(tmp_path / "a.wav", tone(10)), languages=("eng", "swa"))
    assert model.asked[-1][1] in ("en", "sw"), "French was not among the two expected"


def test_a_model_of_english_alone_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = wav(tmp_path / "a.wav", tone(10))
    model = FakeWhisper(always(Said(0, 0, "We shall a booze", avg_logprob=-1.1)), english_only=True)
    install(monkeypatch, model)
    with pytest.raises(SpeechModelEnglishOnly):
        read(path, languages=("swa",))
    with pytest.raises(SpeechModelEnglishOnly):
        read(path)
    assert read(path, languages=("eng",))[0][0].text, "the learner says that it is English"


def test_the_missing_end_of_a_recording_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, FakeWhisper(sentences()))
    path = film(tmp_path / "a.mp4", noise(60), options={"movflags": "faststart"})
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    found, totals = read(path)
    assert found[0].text
    assert (found[-1].text, found[-1].confidence) == ("", 0.0)
    assert found[-1].end == pytest.approx(60, abs=0.5)
    assert totals[-1] == len(found)


def test_a_recording_whose_sound_is_all_broken_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, FakeWhisper(sentences()))
    path = film(tmp_path / "a.mp4", noise(5))
    data = path.read_bytes()
    at = data.index(b"mdat") + 4
    end = data.index(b"moov") - 4
    path.write_bytes(data[:at] + b"\xff" * (end - at) + data[end:])
    with pytest.raises(Damaged):
        read(path)


def test_a_film_without_sound_has_no_units(tmp_path: Path) -> None:
    assert read(film(tmp_path / "a.mp4", pictures=2)) == ([], [0])


def test_without_a_model_or_the_library_the_reason_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = wav(tmp_path / "a.wav", tone(1))
    with pytest.raises(SpeechModelMissing):
        list(units(Request(path, path.name)))
    with pytest.raises(SpeechModelDamaged):
        read(path, model=str(model_folder(tmp_path / "tiny")))
    monkeypatch.setattr(speech, "find_spec", lambda name: None if name == "av" else object())
    with pytest.raises(SpeechNotInstalled):
        read(path)


def test_only_a_stretch_is_held_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound, "LONGEST", 40)
    model = FakeWhisper(sentences())
    install(monkeypatch, model)
    found, _ = read(wav(tmp_path / "a.wav", *[tone(19), silence(1)] * 9))
    assert max(seconds for seconds, _ in model.asked) <= 40
    assert found[-1].end == pytest.approx(180, abs=1)


# Models


def model(name: str, megabytes: int, *, english_only: bool = False) -> SpeechModel:
    return SpeechModel(name, Path(name), megabytes * 1_000_000, english_only)


TINY, BASE, SMALL = model("tiny", 75), model("base", 145), model("small", 484)
TINY_EN, BASE_EN = model("tiny.en", 75, english_only=True), model("base.en", 145, english_only=True)


@pytest.mark.parametrize(
    ("models", "languages", "memory", "cores", "expected"),
    [
        ((TINY, BASE, SMALL), (), 1200, 8, SMALL),
        ((TINY, BASE, SMALL), (), 700, 8, BASE),
        ((TINY, BASE, SMALL), (), 1200, 1, BASE),
        ((SMALL,), (), 1200, 1, SMALL),
        ((BASE, BASE_EN), (), 1200, 4, BASE),
        ((BASE, BASE_EN), ("eng",), 1200, 4, BASE_EN),
        ((TINY, BASE_EN), ("swa",), 1200, 4, TINY),
        ((TINY_EN,), (), 1200, 4, TINY_EN),
        ((TINY_EN,), ("eng", "swa"), 1200, 4, TINY_EN),
        ((TINY_EN,), ("swa",), 1200, 4, SpeechModelEnglishOnly),
        ((SMALL,), (), 500, 4, SpeechModelTooLarge),
        ((), (), 1200, 4, SpeechModelMissing),
    ],
)
def test_the_best_model_that_this_machine_can_carry_is_chosen(
    models: tuple[SpeechModel, ...],
    languages: tuple[str, ...],
    memory: int,
    cores: int,
    expected: SpeechModel | type[UserError],
) -> None:
    if isinstance(expected, SpeechModel):
        assert choose(models, languages, memory_mb=memory, cores=cores) == expected
    else:
        with pytest.raises(expected):
            choose(models, languages, memory_mb=memory, cores=cores)


def test_models_are_found_and_what_is_no_model_is_not(tmp_path: Path) -> None:
    model_folder(tmp_path / "a" / "base", size=2000)
    model_folder(tmp_path / "a" / "tiny.en", english_only=True)
    model_folder(tmp_path / "b" / "base", size=5000)
    (model_folder(tmp_path / "a" / "half") / "tokenizer.json").unlink()
    (model_folder(tmp_path / "a" / "empty") / "model.bin").write_bytes(b"")
    (tmp_path / "a" / "file").write_text("")
    found = installed([tmp_path / "a", tmp_path / "b", tmp_path / "missing"])
    assert [(one.name, one.size, one.english_only) for one in found] == [
        ("tiny.en", 1000, True),
        ("base", 2000, False),
    ]
