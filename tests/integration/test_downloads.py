"""Downloads go on at the byte where they were cut, and no half or wrong file is ever a model."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest

from masomo_desktop.core.errors import UserError
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.providers import errors
from masomo_desktop.providers.acquiring import bring
from masomo_desktop.providers.catalogue import ModelFile
from tests.fakes.file_server import FileServer, serving_file

DATA = random.Random(3).randbytes(900_000)


def never() -> bool:
    return False


def get(server: FileServer, target: Path, told: list[int] | None = None) -> None:
    file = ModelFile("model", len(DATA), hashlib.sha256(DATA).hexdigest(), (server.url,))
    heard = [] if told is None else told
    bring(file, target, heard.append, never, lambda _: None)


@pytest.mark.parametrize(
    ("manners", "ranges"),
    [
        (["good"], [""]),
        (["drop:300000", "good"], ["", "bytes=300000-"]),
        (["drop:1", "drop:2", "drop:400000", "good"], 4),
        (["drop:300000", "no_ranges"], ["", "bytes=300000-"]),
        (["drop:300000", "wrong_start", "good"], ["", "bytes=300000-", ""]),
        (["drop:300000", "shifted", "good"], ["", "bytes=300000-", ""]),
        (["busy", "good"], ["", ""]),
        (["portal", "good"], ["", ""]),
        (["drop:0", "good"], ["", ""]),
    ],
    ids=str,
)
def test_the_file_arrives_whole(
    manners: list[str], ranges: list[str] | int, tmp_path: Path
) -> None:
    target, told = tmp_path / "model.part", []
    with serving_file(DATA, *manners) as server:
        get(server, target, told)
        asked = server.asked
    assert target.read_bytes() == DATA
    assert [path.name for path in tmp_path.iterdir()] == ["model.part"]
    assert told[-1] == len(DATA)
    assert len(asked) == ranges if isinstance(ranges, int) else asked == ranges


@pytest.mark.parametrize(
    ("manner", "expected", "requests"),
    [
        ("wrong_bytes", errors.DownloadWrong, 1),
        ("too_long", errors.DownloadWrong, 1),
        ("short_length", errors.DownloadWrong, 1),
        ("gone", errors.ServerRefused, 1),
        ("portal", errors.NotAModelServer, 6),
        ("busy", errors.ServerFailed, 6),
        ("drop:0", errors.DownloadBroken, 6),
    ],
)
def test_what_is_not_the_file_is_refused(
    manner: str, expected: type[UserError], requests: int, tmp_path: Path
) -> None:
    with serving_file(DATA, manner) as server:
        with pytest.raises(expected):
            get(server, tmp_path / "model.part")
        assert len(server.asked) == requests


def test_a_file_that_changed_meanwhile_is_begun_anew(tmp_path: Path) -> None:
    target = tmp_path / "model.part"
    with (
        serving_file(bytes(len(DATA)), "drop:300000", "gone", etag='"old"') as server,
        pytest.raises(errors.ServerRefused),
    ):
        get(server, target)
    assert target.stat().st_size == 300_000
    with serving_file(DATA, etag='"new"') as server:
        get(server, target)
        assert server.asked == ["bytes=300000-"]  # answered whole, because of If-Range
    assert target.read_bytes() == DATA


def test_bytes_of_something_else_are_not_kept(tmp_path: Path) -> None:
    """Without an ETag nobody says that the beginning is another file's: the hash does."""
    target = tmp_path / "model.part"
    target.write_bytes(bytes(300_000))
    with serving_file(DATA) as server:
        get(server, target)
        assert server.asked == ["bytes=300000-", ""]
    assert target.read_bytes() == DATA


def test_cancel_keeps_what_came(tmp_path: Path) -> None:
    target = tmp_path / "model.part"
    target.write_bytes(DATA[:1000])
    file = ModelFile("m", len(DATA), hashlib.sha256(DATA).hexdigest(), ("http://127.0.0.1:9/",))
    with pytest.raises(Cancelled):
        bring(file, target, lambda _: None, lambda: True, lambda _: None)
    assert target.read_bytes() == DATA[:1000]


def test_what_is_there_whole_is_not_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "model.part"
    target.write_bytes(DATA)
    with serving_file(DATA) as server:
        get(server, target)
        assert server.asked == []
