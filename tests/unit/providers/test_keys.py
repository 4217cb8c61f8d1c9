"""Keys are in the keyring or in a file of their owner's alone, and show nowhere else."""

from __future__ import annotations

import json
import os
import pickle
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.backends.fail
import pytest

from masomo_desktop.providers.keys import (
    KeyFileUnsafe,
    KeyInvalid,
    KeyPlace,
    KeyringMissing,
    Keys,
)
from masomo_desktop.providers.remote import (
    AddressInvalid,
    RemoteNameInvalid,
    Secret,
    checked_address,
)

KEY = "sk-canary-42"


class Memory(keyring.backend.KeyringBackend):
    """A keyring that works."""

    priority = 1  # type: ignore[assignment]  # keyring types it as a class property

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError


class Locked(Memory):
    """A keyring that its owner does not open."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise keyring.errors.KeyringLocked

    def delete_password(self, service: str, username: str) -> None:
        raise keyring.errors.KeyringLocked


@pytest.fixture
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def memory() -> Iterator[Memory]:
    before, made = keyring.get_keyring(), Memory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_the_keyring_keeps_a_key(memory: Memory, tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    assert keys.get("school") is None
    assert keys.set("school", Secret(KEY)) is KeyPlace.KEYRING
    found = keys.get("school")
    assert found is not None
    assert found.reveal() == KEY
    assert keys.place("school") is KeyPlace.KEYRING
    assert list(tmp_path.iterdir()) == []
    assert Keys(tmp_path / "other").get("school") is None
    assert keys.remove("school") is KeyPlace.KEYRING
    assert keys.remove("school") is KeyPlace.NOWHERE
    assert memory.kept == {}


@pytest.mark.parametrize("locked", [False, True])
def test_without_a_keyring_the_file_is_offered(
    locked: bool, no_keyring: None, tmp_path: Path
) -> None:
    if locked:
        keyring.set_keyring(Locked())
    keys = Keys(tmp_path)
    with pytest.raises(KeyringMissing) as caught:
        keys.set("school", Secret(KEY))
    assert "--in-file" in str(caught.value)
    assert KEY not in str(caught.value)
    assert keys.set("school", Secret(KEY), in_file=True) is KeyPlace.FILE
    [file] = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    found = Keys(tmp_path).get("school")
    assert found is not None
    assert found.reveal() == KEY
    assert keys.remove("school") is KeyPlace.FILE
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_others_can_read_is_not_used(no_keyring: None, tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.set("school", Secret(KEY), in_file=True)
    (tmp_path / "keys.json").chmod(0o644)
    with pytest.raises(KeyFileUnsafe):
        keys.get("school")


def test_the_keyring_takes_over_from_the_file(memory: Memory, tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.set("school", Secret("old"), in_file=True)
    keys.set("school", Secret(KEY))
    assert not (tmp_path / "keys.json").exists()
    assert keys.place("school") is KeyPlace.KEYRING


def test_a_damaged_file_holds_no_keys(no_keyring: None, tmp_path: Path) -> None:
    for text in ("", "{", json.dumps(["a"])):
        file = tmp_path / "keys.json"
        file.write_text(text)
        file.chmod(0o600)
        assert Keys(tmp_path).get("school") is None


@pytest.mark.parametrize("text", ["", "  ", "two words", "a\nb", "x" * 5000])
def test_what_cannot_be_a_key(text: str, memory: Memory, tmp_path: Path) -> None:
    with pytest.raises(KeyInvalid):
        Keys(tmp_path).set("school", Secret(text))


def test_names_are_plain(memory: Memory, tmp_path: Path) -> None:
    for name in ("", "a/b", "x" * 41, "a b"):
        with pytest.raises(RemoteNameInvalid):
            Keys(tmp_path).set(name, Secret(KEY))


def test_a_secret_shows_nowhere() -> None:
    secret = Secret(KEY)
    assert KEY not in f"{secret} {secret!r} {[secret]} {secret!s}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://api.example.com/v1/", "https://api.example.com/v1"),
        (" https://api.example.com/v1/chat/completions ", "https://api.example.com/v1"),
        ("http://localhost:8000/v1", "http://localhost:8000/v1"),
        ("http://192.168.1.20:8000/v1", "http://192.168.1.20:8000/v1"),
        ("http://server/v1", "http://server/v1"),
        ("http://ai.local/v1", "http://ai.local/v1"),
        ("http://[::1]:80/v1", "http://[::1]:80/v1"),
    ],
)
def test_addresses(address: str, kept: str) -> None:
    assert checked_address(address) == kept


@pytest.mark.parametrize(
    "address",
    [
        "",
        "api.example.com",
        "ftp://example.com",
        "http://api.example.com/v1",
        "http://8.8.8.8/v1",
        "https://user:password@example.com/v1",
        "https://example.com/v1?key=1",
        "https://example.com:99999/v1",
        "https://[/v1",
        "file:///etc/passwd",
    ],
)
def test_addresses_that_are_none_or_that_others_could_listen_to(address: str) -> None:
    with pytest.raises(AddressInvalid):
        checked_address(address)


def test_the_environment_is_not_read(memory: Memory, tmp_path: Path) -> None:
    os.environ["OPENAI_API_KEY"] = KEY
    try:
        assert Keys(tmp_path).get("openai") is None
    finally:
        del os.environ["OPENAI_API_KEY"]
