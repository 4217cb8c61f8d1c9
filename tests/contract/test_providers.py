"""What every provider promises: a fake, the real llama.cpp, and its real server on loopback.

The model is a tiny one of random weights, made here: it knows nothing and keeps every promise about
form. Where MASOMO_MODELS names a folder with a GGUF file, the same is asked of that one too.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.providers.builtin import Builtin
from masomo_desktop.providers.errors import NotSupported
from masomo_desktop.providers.llama_cpp import LlamaCpp
from masomo_desktop.providers.model import (
    Finish,
    HealthState,
    Message,
    Provider,
    ProviderKind,
    Request,
    Role,
)
from masomo_desktop.providers.openai_compatible import OpenAICompatible
from masomo_desktop.providers.remote import Remote
from tests.fakes import tiny_gguf
from tests.fakes.providers import FakeProvider

SCHEMA = {
    "type": "object",
    "properties": {
        "kind": {"enum": ["single_choice", "cloze"]},
        "prompt": {"type": "string", "minLength": 3, "maxLength": 60},
        "options": {
            "type": "array",
            "items": {"type": "string", "minLength": 1, "maxLength": 12},
            "minItems": 2,
            "maxItems": 4,
        },
        "key": {"type": "integer", "minimum": 0, "maximum": 3},
        "sure": {"type": "boolean"},
    },
    "required": ["kind", "prompt", "options", "key", "sure"],
    "additionalProperties": False,
}
#: Without lengths and ranges, which the grammar of llama-cpp-python's server does not know.
CHOICES = {
    "type": "object",
    "properties": {
        "kind": {"enum": ["single_choice", "cloze"]},
        "key": {"enum": [0, 1, 2, 3]},
        "sure": {"type": "boolean"},
    },
    "required": ["kind", "key", "sure"],
    "additionalProperties": False,
}
LOOKING = 60.0  # seconds that the server may take to be up


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_gguf.make(tmp_path_factory.mktemp("models") / "tiny.gguf")


@pytest.fixture(scope="module")
def server(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of llama-cpp-python's own server with the tiny model."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = {"--model": tiny, "--host": "127.0.0.1", "--port": port, "--n_ctx": 2048}
    command = [str(part) for option in options.items() for part in option]
    quiet = {**os.environ, "OMP_WAIT_POLICY": "PASSIVE", "HF_HUB_OFFLINE": "1"}
    log = tmp_path_factory.mktemp("server") / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "llama_cpp.server", *command],
            stdout=out,
            stderr=out,
            env=quiet,
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/v1/models", process)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.kill()
            process.wait()


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + LOOKING
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("the server did not come up")


def _real() -> Path | None:
    folder = Path(os.environ.get("MASOMO_MODELS", ""))
    found = sorted(folder.rglob("*.gguf")) if folder.parts else []
    return found[0] if found else None


@pytest.fixture(params=["fake", "llama_cpp", "llama_cpp_real", "openai_compatible"], scope="module")
def provider(request: pytest.FixtureRequest, tiny: Path) -> Iterator[Provider]:
    made: Provider
    if request.param == "fake":
        made = FakeProvider()
    elif request.param == "llama_cpp":
        made = LlamaCpp("tiny", tiny)
    elif request.param == "llama_cpp_real":
        real = _real()
        if real is None:
            pytest.skip("no GGUF file: MASOMO_MODELS names no folder with one")
        made = LlamaCpp(real.stem, real, wanted=2048)
    else:
        address = request.getfixturevalue("server")
        models = urllib.request.urlopen(f"{address}/models", timeout=10).read()
        name = json.loads(models)["data"][0]["id"]
        made = OpenAICompatible(Remote("here", address, name, needs_key=False), lambda: None)
    yield made
    made.close()


def test_an_answer_says_who_gave_it_and_what_it_took(provider: Provider) -> None:
    reply = provider.generate(Request.of("What is a dam?", system="Be brief.", max_tokens=12))
    assert reply.engine == provider.name
    assert provider.name.startswith(f"{provider.kind}:")
    assert reply.model
    assert reply.text
    assert reply.data is None
    assert reply.tokens_in > 5
    assert 0 < reply.tokens_out <= 12
    assert reply.seconds >= 0
    assert reply.finish in (Finish.LENGTH, Finish.STOP)


def test_a_conversation_is_taken_in_its_order(provider: Provider) -> None:
    said = (
        Message(Role.SYSTEM, "Be brief."),
        Message(Role.USER, "What is a dam?"),
        Message(Role.ASSISTANT, "A wall."),
        Message(Role.USER, "Where?"),
    )
    assert (
        provider.generate(Request(said, max_tokens=8)).tokens_in
        > provider.generate(Request(said[:2], max_tokens=8)).tokens_in
    )


def test_data_is_one_of_the_choices(provider: Provider) -> None:
    for seed in range(3):
        asked = Request.of("Choose.", schema=CHOICES, max_tokens=100, seed=seed, temperature=0.8)
        data = provider.generate(asked).data
        assert set(data) == {"kind", "key", "sure"}
        assert data["kind"] in ("single_choice", "cloze")
        assert data["key"] in range(4)
        assert isinstance(data["sure"], bool)


def test_data_keeps_lengths_and_ranges(provider: Provider) -> None:
    if provider.kind is ProviderKind.REMOTE:
        pytest.skip("a model of random weights ends no text by itself")
    for seed in range(3):
        asked = Request.of(
            "Make a question.", schema=SCHEMA, max_tokens=400, seed=seed, temperature=0.8
        )
        data = provider.generate(asked).data
        assert set(data) == set(SCHEMA["properties"])  # type: ignore[call-overload]  # values: object
        assert data["kind"] in ("single_choice", "cloze")
        assert 3 <= len(data["prompt"]) <= 60
        assert 1 <= len(data["options"]) <= 4
        assert data["key"] in range(4)
        assert isinstance(data["sure"], bool)


def test_pieces_make_an_answer(provider: Provider) -> None:
    pieces = list(provider.stream(Request.of("What is a dam?", max_tokens=12)))
    assert all(isinstance(piece, str) for piece in pieces)
    assert "".join(pieces)


def test_the_same_seed_says_the_same(provider: Provider) -> None:
    if provider.kind is ProviderKind.REMOTE:
        pytest.skip("a server promises no such thing")
    asked = Request.of("What is a river?", max_tokens=16, seed=5, temperature=0.7)
    assert provider.generate(asked).text == provider.generate(asked).text


def test_an_answer_ends_before_a_stop_text(provider: Provider) -> None:
    whole = provider.generate(Request.of("Tell me.", max_tokens=24, temperature=0)).text
    stop = whole[len(whole) // 2 :][:2]
    asked = Request.of("Tell me.", max_tokens=24, temperature=0, stop=(stop,))
    reply = provider.generate(asked)
    assert stop not in reply.text
    assert whole.startswith(reply.text.rstrip())


def test_cancel_ends_an_answer_and_the_next_one_is_whole(provider: Provider) -> None:
    if provider.kind is ProviderKind.REMOTE:
        pytest.skip("this server keeps its lock when a client leaves: see test_remote_server.py")
    shown: list[str] = []
    asked = Request.of("Tell me all.", max_tokens=1000)
    with pytest.raises(Cancelled):
        shown.extend(provider.stream(asked, cancelled=lambda: True))
    pieces = provider.stream(asked)
    next(pieces)
    cast("Any", pieces).close()
    assert provider.generate(Request.of("Again.", max_tokens=4)).text


def test_tokens_are_counted(provider: Provider) -> None:
    short, long = provider.count("Maji"), provider.count("Maji ni uhai. " * 20)
    assert 0 < short < long


def test_vectors_or_an_honest_no(provider: Provider) -> None:
    if isinstance(provider, FakeProvider):
        one, same, other = provider.embed(["a dam", "a dam", "a river in spate"])
        assert one == same != other
        return
    with pytest.raises(NotSupported) as no:
        provider.embed(["a dam"])
    assert no.value.parameters["engine"] == provider.name


def test_a_model_made_for_vectors_gives_them(tmp_path: Path) -> None:
    made = LlamaCpp("vectors", tiny_gguf.make(tmp_path / "v.gguf", template=None, pooling=1))
    one, same, other = made.embed(["a dam", "a dam", "a river in spate " * 1000])
    made.close()
    assert one == same != other
    assert sum(value * value for value in one) == pytest.approx(1, abs=1e-4)


def test_health_is_ready_and_names_the_model(provider: Provider) -> None:
    health = provider.health()
    assert (health.state, health.error) == (HealthState.READY, None)
    assert health.model


def test_what_was_closed_opens_again(provider: Provider) -> None:
    provider.close()
    assert provider.generate(Request.of("Hello.", max_tokens=4)).tokens_out > 0
    provider.close()
    provider.close()


def test_the_builtin_engine_says_that_it_writes_nothing() -> None:
    builtin: Provider = Builtin()
    asked = Request.of("What is a dam?")
    doings: tuple[Callable[[], object], ...] = (
        lambda: builtin.generate(asked),
        lambda: list(builtin.stream(asked)),
        lambda: builtin.embed(["a"]),
    )
    for do in doings:
        with pytest.raises(NotSupported) as no:
            do()
        assert no.value.parameters["engine"] == "builtin"
    assert builtin.health().state is HealthState.READY
    assert builtin.count("two words") == 2
    builtin.close()
