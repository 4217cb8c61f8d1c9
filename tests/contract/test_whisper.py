"""What `Listener` relies on in faster-whisper, of the real library and of the fake alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from masomo_desktop.extraction.readers import listening
from masomo_desktop.extraction.speech_models import installed
from tests.fakes.sounds import tone
from tests.fakes.speech import FakeWhisper, sentences

SOUND = tone(3).astype(np.float32) / 32768


@pytest.fixture(params=["fake", "real", "real of English alone"])
def model(request: pytest.FixtureRequest) -> Any:
    if request.param == "fake":
        return FakeWhisper(sentences())
    wanted = request.param != "real"
    folder: Path = request.getfixturevalue("models")
    for found in installed([folder]):
        if found.english_only is wanted:
            return listening._loaded(found.path, 0)
    pytest.skip("MASOMO_MODELS holds no such speech model")


def test_it_says_which_languages_it_understands(model: Any) -> None:
    assert isinstance(model.model.is_multilingual, bool)
    assert "en" in model.supported_languages
    assert (len(model.supported_languages) > 1) is model.model.is_multilingual


def test_it_tells_every_languages_share(model: Any) -> None:
    if not model.model.is_multilingual:
        return
    best, share, shares = model.detect_language(SOUND)
    assert dict(shares)[best] == pytest.approx(share)
    assert max(dict(shares).values()) == pytest.approx(share)
    assert set(dict(shares)) <= set(model.supported_languages)


def test_segments_are_told_one_by_one_in_order(model: Any) -> None:
    segments, _ = model.transcribe(
        SOUND, language="en", initial_prompt="This is a lesson.", temperature=0.0
    )
    assert iter(segments) is iter(segments), "made as they are taken, not all at once"
    end = 0.0
    for one in segments:
        assert end - 0.01 <= one.start <= one.end
        assert isinstance(one.text, str)
        assert isinstance(one.seek, int)
        assert one.avg_logprob <= 0
        assert 0 <= one.no_speech_prob <= 1
        assert one.compression_ratio > 0
        assert one.temperature == 0
        end = one.end


def test_the_fake_speaks_at_all() -> None:
    listen: Callable[..., Any] = FakeWhisper(sentences()).transcribe
    assert list(listen(SOUND, language="en")[0])
