"""The model manager with real files, real children and a real server on loopback."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from masomo_desktop import app
from masomo_desktop.isolation.dialogue import Dialogue
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.jobs.model import JobState
from masomo_desktop.providers import errors
from masomo_desktop.providers.catalogue import Entry, ModelFile, ModelKind
from masomo_desktop.providers.llama_cpp import LlamaCpp
from masomo_desktop.providers.model import HealthState, Request
from masomo_desktop.providers.models import ModelService
from masomo_desktop.providers.processor import Machine, machine
from masomo_desktop.providers.shelf import ModelInUse, Shelf
from masomo_desktop.workflows.services import Services
from tests.fakes import tiny_gguf
from tests.fakes.file_server import serving_file

REAL = os.environ.get("MASOMO_MODELS", "")  # before the tests name folders of their own
Drain = Callable[[], int]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_gguf.make(tmp_path_factory.mktemp("made") / "tiny.gguf")


@pytest.fixture
def services(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """A profile on a machine without shared models."""
    monkeypatch.setenv("MASOMO_MODELS", str(tmp_path / "shared"))
    opened = app.build(home)
    yield opened
    opened.close()


def entry_of(path: Path, url: str, name: str = "tiny") -> Entry:
    data = path.read_bytes()
    file = ModelFile("tiny.gguf", len(data), hashlib.sha256(data).hexdigest(), (url,))
    return Entry(name, ModelKind.LLM, "Tiny", "MIT", (), (file,))


def manager(services: Services, *entries: Entry, here: Machine | None = None) -> ModelService:
    """The manager of this profile, with another catalogue."""
    shelf = Shelf(services.paths.models, services.home.parent / "shared")
    made = ModelService(
        shelf,
        lambda: entries,
        services.database,
        services.queue,
        services.preferences,
        machine=machine if here is None else lambda: here,
        sleep=lambda _: None,
    )
    spec = services.registry.find("models.download")
    assert spec is not None
    services.registry._specs["models.download"] = replace(spec, handler=made.tasks()[0].handler)
    return made


def left_behind(services: Services) -> list[str]:
    found = services.paths.models.rglob("*")
    return sorted(path.name for path in found if path.is_file())


def test_a_download_becomes_a_model_that_answers(
    services: Services, drain: Drain, tiny: Path
) -> None:
    with serving_file(tiny.read_bytes(), "drop:200000", "good") as server:
        models = manager(services, entry_of(tiny, server.url))
        job = models.download("tiny")
        assert models.installed() == []
        drain()
        assert server.asked == ["", "bytes=200000-"]
    assert services.queue.get(job.id).state is JobState.DONE
    [model] = models.installed("llm")
    assert (model.name, model.shared) == ("tiny", False)
    assert model.path.read_bytes() == tiny.read_bytes()
    assert left_behind(services) == ["tiny.gguf"]
    assert models.verify("tiny")
    assert services.engines.names() == ["builtin", "local:tiny"]
    answered = services.engines.generate(
        "quizzes", Request.of("Hi", max_tokens=4), engine="local:tiny"
    )
    assert answered.reply is not None
    assert answered.reply.tokens_out == 4
    with pytest.raises(ModelInUse):
        models.remove("tiny")
    services.engines.close()
    models.remove("tiny")
    assert left_behind(services) == []
    with pytest.raises(errors.ModelMissing):
        models.get("tiny")


def test_a_wrong_download_is_no_model_and_goes_on_when_asked_again(
    services: Services, drain: Drain, tiny: Path
) -> None:
    data = tiny.read_bytes()
    with serving_file(data, "wrong_bytes", "drop:100000", "gone", "good") as server:
        models = manager(services, entry_of(tiny, server.url))
        job = models.download("tiny")
        drain()
        now = services.queue.get(job.id)
        assert now.state is JobState.FAILED
        assert now.error is not None
        assert now.error.code == "download_wrong"
        assert left_behind(services) == []
        services.queue.retry(job.id)
        drain()
        assert services.queue.get(job.id).state is JobState.FAILED
        assert models.installed() == []  # a half is there, and is no model
        services.queue.retry(job.id)
        drain()
        assert server.asked == ["", "", "bytes=100000-", "bytes=100000-"]
    assert services.queue.get(job.id).state is JobState.DONE
    assert [one.name for one in models.installed()] == ["tiny"]


def test_what_is_not_offered_or_is_there_already(services: Services, tiny: Path) -> None:
    models = manager(services, entry_of(tiny, "http://127.0.0.1:9/"))
    with pytest.raises(errors.ModelNotInCatalogue):
        models.download("huge")
    models.add(tiny)
    with pytest.raises(errors.ModelThere):
        models.download("tiny")
    with pytest.raises(errors.ModelThere):
        models.add(tiny)


def test_a_file_is_recognised_whatever_it_is_called(
    services: Services, tiny: Path, tmp_path: Path
) -> None:
    models = manager(services, entry_of(tiny, "http://127.0.0.1:9/", name="the-tiny-one"))
    stick = tmp_path / "stick" / "model(3) copy.bin"
    stick.parent.mkdir()
    shutil.copy(tiny, stick)
    told: list[int] = []
    model = models.add(stick, shared=True, told=lambda done, _of: told.append(done))
    assert (model.name, model.shared) == ("the-tiny-one", True)
    assert told[-1] == tiny.stat().st_size
    assert stick.exists()
    assert models.verify("the-tiny-one")


def test_an_unknown_model_gets_its_files_name(services: Services, tiny: Path) -> None:
    models = manager(services)
    assert models.add(tiny).name == "tiny"
    assert models.verify("tiny") is False


def test_half_and_broken_and_strange_files_are_refused(
    services: Services, tiny: Path, tmp_path: Path
) -> None:
    models, data = manager(services), tiny.read_bytes()
    files = {
        "half.gguf": data[: len(data) // 2],
        "head.gguf": data[:100],
        "lies.gguf": b"GGUF" + (3).to_bytes(4, "little") + b"\xff" * 400,
        "letters.gguf": data.replace(b"llama.block_count", b"llama.block_xxxxx"),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(errors.ModelDamaged):
            models.add(tmp_path / name)
    (tmp_path / "text.gguf").write_text("no model at all")
    (tmp_path / "folder").mkdir()
    for name in ("text.gguf", "folder", "missing.gguf"):
        with pytest.raises(errors.ModelUnknown):
            models.add(tmp_path / name)
    (tmp_path / "swa.traineddata").write_bytes(b"\x18\0\0\0" + b"\0" * 300)
    with pytest.raises(errors.ModelDamaged):
        models.add(tmp_path / "swa.traineddata")
    whisper = tmp_path / "whisper"
    whisper.mkdir()
    (whisper / "model.bin").write_bytes(b"\x06\0\0\0nonsense")
    (whisper / "config.json").write_text("{}")
    with pytest.raises(errors.ModelDamaged):
        models.add(whisper)
    assert left_behind(services) == []


def test_a_model_that_was_damaged_later_is_found_out(services: Services, tiny: Path) -> None:
    models = manager(services, entry_of(tiny, "http://127.0.0.1:9/"))
    model = models.add(tiny)
    data = bytearray(model.path.read_bytes())
    data[-1000] ^= 1
    model.path.write_bytes(data)
    with pytest.raises(errors.ModelDamaged):
        models.verify("tiny")


def test_too_little_memory_and_an_old_processor_are_said(services: Services, tiny: Path) -> None:
    now = machine()
    small = replace(now, free_mb=100, memory_mb=200)
    old = replace(now, x86=True, flags=frozenset())
    for here, expected in ((small, errors.ModelTooLarge), (old, errors.ProcessorTooOld)):
        provider = LlamaCpp("tiny", tiny, machine=lambda here=here: here)
        with pytest.raises(expected):
            provider.generate(Request.of("Hi"))
        health = provider.health()
        assert health.state is HealthState.REFUSED
        assert isinstance(health.error, expected)
        offers = manager(services, entry_of(tiny, "http://x/"), here=here).offers()
        assert isinstance(offers[0].problem, expected)


def test_a_child_that_dies_is_explained_and_replaced(tiny: Path) -> None:
    for request, expected in (
        ("tests.fakes.children:dies_of_sigill", errors.ProcessorTooOld),
        ("tests.fakes.children:dies_of_sigsegv", errors.ModelDamaged),
    ):
        provider = LlamaCpp("tiny", tiny, serve=request)
        with pytest.raises(expected):
            provider.count("Hi")
        provider.close()
    missing = LlamaCpp("gone", tiny.with_name("gone.gguf"))
    with pytest.raises(errors.ModelMissing):
        missing.count("Hi")
    assert missing.health().state is HealthState.MISSING


def test_many_threads_share_one_child_and_a_killed_one_is_replaced(tiny: Path) -> None:
    provider, made = LlamaCpp("tiny", tiny), []

    def ask() -> None:
        made.extend(provider.generate(Request.of("Hi", max_tokens=5)).tokens_out for _ in range(3))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 12
    me = psutil.Process()
    [child] = [one for one in me.children() if "isolation.child" in " ".join(one.cmdline())]
    child.kill()
    with pytest.raises(errors.ModelStopped):
        provider.generate(Request.of("Hi", max_tokens=5))
    assert provider.generate(Request.of("Hi", max_tokens=5)).tokens_out > 0
    provider.close()


def test_a_prompt_that_is_too_long_is_said_and_the_model_stays(tiny: Path) -> None:
    provider = LlamaCpp("tiny", tiny, wanted=256)
    with pytest.raises(errors.PromptTooLong) as caught:
        provider.generate(Request.of("maji " * 2000))
    assert caught.value.parameters["context"] == 256
    assert provider.generate(Request.of("Hi", max_tokens=4)).tokens_out > 0
    provider.close()


def test_the_beginning_of_a_prompt_is_computed_once(tiny: Path) -> None:
    arguments = {"path": str(tiny), "model": "tiny", "wanted": 2048, "free_mb": 4000}
    child = Dialogue(
        "masomo_desktop.providers.children.llama:serve", arguments, Limits(60, memory_mb=1500)
    )

    def reused(text: str, system: str = "Be brief. " * 20) -> tuple[int, int]:
        messages = [{"role": "system", "text": system}, {"role": "user", "text": text}]
        options = {"max_tokens": 4, "temperature": 0.0, "seed": 1, "stop": []}
        first = next(iter(list(child.ask({"verb": "generate", "messages": messages, **options}))))
        return first["reused"], first["prompt"]

    try:
        assert reused("What is a dam?")[0] == 0
        again, length = reused("What is a river?")
        assert again > length - 60
        assert reused("What is a river?", system="Other.")[0] < 60
    finally:
        child.close()


def test_a_measured_speed_tells_that_of_others(services: Services, tiny: Path) -> None:
    other = replace(entry_of(tiny, "http://x/", name="twice"), name="twice")
    big = replace(other, files=(replace(other.files[0], size=other.size * 2),))
    models = manager(services, big)
    assert models.offers()[0].speed is None
    models.add(tiny)
    speed = models.measure("tiny")
    assert speed.measured
    assert speed.reading > 0
    guessed = models.offers()[0].speed
    assert guessed is not None
    assert not guessed.measured
    assert guessed.writing == pytest.approx(speed.writing / 2, rel=0.05)


def test_models_are_shared_by_the_profiles_of_a_machine(
    services: Services, tiny: Path, tmp_path: Path
) -> None:
    manager(services).add(tiny, shared=True)
    other = app.build(tmp_path / "other home")
    try:
        assert [(one.name, one.shared) for one in other.models.installed()] == [("tiny", True)]
    finally:
        other.close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_shared_folder_that_is_read_only_is_said(
    services: Services, tiny: Path, tmp_path: Path
) -> None:
    from masomo_desktop.providers.shelf import ShelfReadOnly

    (tmp_path / "shared").mkdir(mode=0o555)
    with pytest.raises(ShelfReadOnly):
        manager(services).add(tiny, shared=True)


def test_real_models_are_recognised(services: Services) -> None:
    if not REAL:
        pytest.skip("MASOMO_MODELS names no folder of real models")
    for path in sorted(Path(REAL).iterdir()):
        model = services.models.add(path)
        assert services.models.verify(model.name), model.name
