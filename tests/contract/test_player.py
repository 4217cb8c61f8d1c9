"""What the reader relies on in a player: the real one, in its child, and the fake alike."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction import player as module
from masomo_desktop.extraction.errors import Damaged
from masomo_desktop.extraction.player import Player
from masomo_desktop.extraction.speech_errors import PlayerNotInstalled
from tests.fakes.player import FakePlayer
from tests.fakes.sounds import film, tone, wav

SECONDS = 6.0
PATIENCE = 30.0


@pytest.fixture(params=["fake", "recording", "film", "mute film"])
def player(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Player | FakePlayer]:
    """A recording or a film of six seconds."""
    opened: Player | FakePlayer
    if request.param == "fake":
        opened = FakePlayer(SECONDS, pictures=True)
    elif request.param == "recording":
        opened = Player(wav(tmp_path / "a.wav", tone(SECONDS)))
    elif request.param == "film":
        opened = Player(film(tmp_path / "a.mp4", tone(SECONDS), pictures=6))
    else:
        opened = Player(film(tmp_path / "a.mp4", pictures=6))
    yield opened
    opened.close()


def test_it_waits_at_the_beginning(player: Player) -> None:
    state = player.where()
    assert (state.at, state.playing) == (0.0, False)
    assert state.seconds == pytest.approx(SECONDS, abs=0.2)
    time.sleep(0.3)
    assert player.where().at == 0


def test_it_plays_from_a_second_on_and_stays_where_it_is_paused(player: Player) -> None:
    state = player.play(2.0)
    assert state.playing
    assert 2.0 <= state.at <= 3.0
    if isinstance(player, FakePlayer):
        player.at = 2.5
    until = time.monotonic() + PATIENCE
    while player.where().at < 2.4 and time.monotonic() < until:
        time.sleep(0.05)
    paused = player.pause()
    assert not paused.playing
    assert 2.4 <= paused.at <= SECONDS
    time.sleep(0.3)
    assert player.where() == paused


def test_it_ends_by_itself(player: Player) -> None:
    player.play(SECONDS - 0.4)
    if isinstance(player, FakePlayer):
        player.at = SECONDS
    until = time.monotonic() + PATIENCE
    while player.where().playing and time.monotonic() < until:
        time.sleep(0.05)
    state = player.where()
    assert not state.playing
    assert state.at == pytest.approx(SECONDS, abs=0.3)


def test_beyond_its_end_it_goes_to_its_end(player: Player) -> None:
    assert player.play(99.0).at <= SECONDS + 0.2
    assert player.play(-5.0).at <= 1.0


def test_a_film_shows_the_picture_of_a_second(player: Player) -> None:
    first = player.picture(0.5, 400)
    if not player.where().pictures:
        assert first is None
        return
    later = player.picture(4.5, 400)
    assert first is not None
    assert later is not None
    assert len(first.pixels) == 3 * first.width * first.height
    assert first.width <= 400
    assert sum(later.pixels) < sum(first.pixels), "each picture is darker than the one before"
    again = player.picture(0.5, 400)
    assert again is not None
    assert again.pixels == first.pixels


def test_a_recording_that_is_none_is_said_to_be_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(bytes(4000))
    player = Player(tmp_path / "a.mp3")
    with pytest.raises(Damaged):
        player.where()
    player.close()


def test_where_the_libraries_are_missing_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "find_spec", lambda _name: None)
    error: type[UserError] = PlayerNotInstalled
    with pytest.raises(error):
        Player(wav(tmp_path / "a.wav", tone(1))).where()
