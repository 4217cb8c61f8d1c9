"""masomo models, keys and servers, as a shell starts them; and a key that shows nowhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fakes import tiny_gguf
from tests.fakes.model_server import says, serving, status
from tests.integration.command_line import Masomo

CANARY = "sk-narwhalcanary0123456789"


@pytest.fixture
def masomo(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Masomo:
    monkeypatch.setenv("MASOMO_MODELS", str(tmp_path / "shared"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return Masomo(home)


def test_models_from_a_file_to_their_removal(masomo: Masomo, tmp_path: Path) -> None:
    tiny = tiny_gguf.make(tmp_path / "Tiny model.gguf")
    added = masomo.run("models", "add", tiny, "--json")
    assert added.code == 0
    assert added.document["name"] == "Tiny-model"
    listed = masomo.run("models", "list", "--json").document
    assert [one["name"] for one in listed["installed"]] == ["Tiny-model"]
    names = {one["name"]: one for one in listed["catalogue"]}
    base = names["whisper-base"]
    assert (base["kind"], base["licence"], base["installed"]) == ("whisper", "MIT", False)
    assert base["size"] == 147_882_941
    assert masomo.run("models", "list").code == 0
    only = masomo.run("models", "list", "--kind", "tesseract", "--json").document
    assert {one["kind"] for one in only["catalogue"]} == {"tesseract"}
    assert only["installed"] == []
    verified = masomo.run("models", "verify", "Tiny-model", "--json")
    assert verified.document == {"name": "Tiny-model", "whole": True, "in_catalogue": False}
    measured = masomo.run("models", "measure", "Tiny-model", "--json")
    assert measured.document["writing"] > 0
    assert masomo.run("models", "remove", "Tiny-model").code == 0
    assert masomo.run("models", "remove", "Tiny-model").code == 3
    assert masomo.run("models", "verify", "Tiny-model").code == 3


def test_wrong_use_of_models(masomo: Masomo, tmp_path: Path) -> None:
    strange = tmp_path / "strange.bin"
    strange.write_bytes(b"strange")
    for arguments in (
        ("models",),
        ("models", "add", strange),
        ("models", "add", tmp_path / "missing.gguf"),
        ("models", "download", "no-such-model"),
        ("keys", "set"),
        ("servers", "add", "school", "--url", "http://example.com", "--model", "m"),
        ("servers", "remove", "school"),
    ):
        ended = masomo.run(*arguments)
        assert ended.code == 2, arguments
        assert "Traceback" not in ended.err


def test_a_half_file_ends_badly(masomo: Masomo, tmp_path: Path) -> None:
    tiny = tiny_gguf.make(tmp_path / "tiny.gguf")
    half = tmp_path / "half.gguf"
    half.write_bytes(tiny.read_bytes()[:300_000])
    ended = masomo.run("models", "add", half)
    assert ended.code == 1
    assert "damaged or cut short" in ended.err


def everything_written(*folders: Path) -> str:
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return "".join(file.read_bytes().decode("latin-1") for file in files)


def test_a_key_is_in_its_file_and_nowhere_else(masomo: Masomo, tmp_path: Path) -> None:
    refused = masomo.run("keys", "set", "school", stdin=CANARY)
    assert refused.code == 3
    assert "--in-file" in refused.err
    shown = [refused]
    with serving(status(401), says("A wall."), models=None) as server:
        more = ("--url", server.url, "--model", "m")
        shown.append(masomo.run("servers", "add", "school", *more))
        shown.append(masomo.run("keys", "set", "school", "--in-file", "--json", stdin=CANARY))
        assert shown[-1].document == {"name": "school", "place": "file"}
        shown.append(masomo.run("servers", "list", "--json"))
        [listed] = shown[-1].document["servers"]
        assert (listed["name"], listed["key"]) == ("school", "file")
        checked = masomo.run("servers", "check", "school", "--json")
        shown.append(checked)
        assert checked.code == 1
        assert checked.document["state"] == "refused"
        assert checked.document["error"]["code"] == "key_refused"
        assert server.requests[0][2]["authorization"] == f"Bearer {CANARY}"
    shown.append(masomo.run("doctor"))
    assert CANARY not in json.dumps([[one.out, one.err] for one in shown])
    keys = masomo.home / "keys.json"
    assert keys.stat().st_mode & 0o777 == 0o600
    assert CANARY in keys.read_text(encoding="utf-8")
    moved = tmp_path / "keys.json"
    keys.rename(moved)
    assert CANARY not in everything_written(masomo.home)
    moved.rename(keys)
    shown.append(masomo.run("servers", "remove", "school"))
    assert not keys.exists()


def test_a_key_is_in_no_report_of_a_failure(masomo: Masomo, monkeypatch: Any) -> None:
    """The library that has the key fails at a proxy that makes no sense."""
    masomo.run("keys", "set", "school", "--in-file", stdin=CANARY)
    url = "http://127.0.0.1:9/v1"
    masomo.run("servers", "add", "school", "--url", url, "--model", "m")
    monkeypatch.setenv("HTTP_PROXY", f"nonsense://{'x' * 10}")
    ended = masomo.run("servers", "check", "school")
    assert ended.code == 1
    assert "proxy is not understood" in ended.err
    assert CANARY not in ended.out + ended.err
    (masomo.home / "keys.json").unlink()
    assert CANARY not in everything_written(masomo.home)
