"""The learner's choice is the limit: who may answer, in which order, and who is told of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from masomo_desktop.core.errors import NotFound
from masomo_desktop.providers.engines import Engines, leaves_this_machine
from masomo_desktop.providers.errors import (
    EngineNotAllowed,
    KeyRefused,
    ModelMissing,
    ServerUnreachable,
)
from masomo_desktop.providers.keys import Keys
from masomo_desktop.providers.model import Request
from masomo_desktop.providers.remote import Dialect, Remote
from masomo_desktop.providers.servers import Servers
from masomo_desktop.providers.shelf import Shelf
from masomo_desktop.providers.usage.model import Use
from tests.fakes.providers import FakeProvider

ASKED = Request.of("What is a dam?")


class Chosen(dict[str, Any]):
    """Preferences in memory."""

    def set(self, name: str, value: Any) -> None:
        self[name] = value


class Scene:
    def __init__(self, folder: Path) -> None:
        (folder / "llm").mkdir()
        (folder / "llm" / "small.gguf").write_bytes(b"GGUF")
        self.choices = Chosen()
        self.keys = Keys(folder)
        self.servers = Servers(self.choices, self.keys)
        self.servers.put(Remote("school", "https://ai.school.example/v1", "m"))
        self.local = FakeProvider("local:small")
        self.remote = FakeProvider("remote:school")
        self.opened: list[str] = []
        self.uses: list[Use] = []
        shelf = Shelf(folder, folder / "none")
        self.engines = Engines(
            shelf,
            self.servers,
            self.keys,
            self.choices,
            local=self._local,
            remote=self._remote,
            used=self.uses.append,
        )

    def _local(self, name: str, _path: Path) -> FakeProvider:
        self.opened.append(name)
        return self.local

    def _remote(self, remote: Remote, _key: object, **_more: object) -> FakeProvider:
        self.opened.append(remote.name)
        return self.remote


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def test_nothing_but_builtin_is_asked_before_the_learner_says_so(scene: Scene) -> None:
    assert scene.engines.names() == ["builtin", "local:small", "remote:school"]
    answered = scene.engines.generate("quizzes", ASKED)
    assert (answered.engine, answered.reply, answered.skipped) == ("builtin", None, ())
    assert scene.opened == []


def test_the_first_allowed_answers_and_says_so(scene: Scene) -> None:
    scene.engines.allow("quizzes", ["local:small", "builtin"])
    answered = scene.engines.generate("quizzes", ASKED)
    assert answered.engine == "local:small"
    assert answered.reply is not None
    assert answered.reply.engine == "local:small"
    assert scene.engines.allowed("tutor") == ("builtin",)


def test_the_next_answers_where_one_cannot_and_all_is_told(scene: Scene) -> None:
    scene.engines.allow("tutor", ["remote:school", "local:small", "builtin"])
    scene.remote.error = ServerUnreachable(name="school", why="no connection")
    answered = scene.engines.generate("tutor", ASKED)
    assert answered.engine == "local:small"
    [skipped] = answered.skipped
    assert (skipped.engine, skipped.code) == ("remote:school", "server_unreachable")
    assert "school" in skipped.message
    scene.local.error = ModelMissing(model="small")
    answered = scene.engines.generate("tutor", ASKED)
    assert (answered.engine, answered.reply) == ("builtin", None)
    assert [one.code for one in answered.skipped] == ["server_unreachable", "model_missing"]


def test_nothing_that_was_not_allowed_takes_over(scene: Scene) -> None:
    scene.engines.allow("tutor", ["remote:school"])
    scene.remote.error = KeyRefused(name="school")
    with pytest.raises(KeyRefused):
        scene.engines.generate("tutor", ASKED)
    scene.engines.allow("tutor", ["remote:school", "local:small"])
    scene.local.error = ModelMissing(model="small")
    with pytest.raises(EngineNotAllowed) as caught:
        scene.engines.generate("tutor", ASKED)
    assert "remote:school: key_refused, local:small: model_missing" in str(caught.value)
    with pytest.raises(KeyRefused):
        scene.engines.generate("quizzes", ASKED, engine="remote:school")


def test_a_stream_settles_its_engine_with_the_first_piece(scene: Scene) -> None:
    scene.engines.allow("tutor", ["remote:school", "local:small"])
    scene.remote.error = ServerUnreachable(name="school", why="no connection")
    answered, pieces = scene.engines.stream("tutor", ASKED)
    assert answered.engine == "local:small"
    assert "".join(pieces).startswith("This is what a fake says.")
    assert len(scene.local.asked) == 1


def test_engines_are_opened_once_and_closed(scene: Scene) -> None:
    for _ in range(3):
        scene.engines.generate("quizzes", ASKED, engine="local:small")
    assert scene.opened == ["small"]
    scene.engines.close_idle(3600)
    assert scene.local.closed == 0
    _, pieces = scene.engines.stream("quizzes", ASKED, engine="local:small")
    scene.engines.close_idle(0)
    assert scene.local.closed == 0
    list(pieces)
    while scene.local.closed == 0:  # as soon as the clock has moved
        scene.engines.close_idle(0)
    scene.engines.close()
    assert scene.local.closed == 1
    scene.engines.generate("quizzes", ASKED, engine="local:small")
    scene.engines.close()
    assert scene.local.closed == 2


def test_a_chat_waits_for_no_other_task(scene: Scene) -> None:
    for task in ("quizzes", "summaries", "tutor", "tutor"):
        scene.engines.generate(task, ASKED, engine="local:small")
    assert scene.opened == ["small", "small"]
    scene.engines.forget("local:small")
    assert scene.local.closed == 2


def test_engines_that_are_not_there(scene: Scene) -> None:
    with pytest.raises(NotFound):
        scene.engines.allow("quizzes", ["local:large"])
    with pytest.raises(ModelMissing):
        scene.engines.provider("local:large")
    for name in ("remote:nobody", "cloud"):
        with pytest.raises(NotFound):
            scene.engines.provider(name)


def test_what_leaves_this_machine() -> None:
    assert [leaves_this_machine(name) for name in ("builtin", "local:a", "remote:b")] == [
        False,
        False,
        True,
    ]


def test_what_a_server_understands_is_remembered(scene: Scene) -> None:
    scene.servers.learnt("school", Dialect(structured="none", without=("seed",)))
    assert scene.servers.get("school").dialect == Dialect(structured="none", without=("seed",))
    scene.servers.remove("school")
    assert scene.servers.all() == []
    with pytest.raises(NotFound):
        scene.servers.get("school")


def test_what_an_answer_took_is_told_with_its_price(scene: Scene) -> None:
    priced = Remote("school", "https://ai.school.example/v1", "m", price_in=2.0, currency="EUR")
    scene.servers.put(priced)
    scene.engines.allow("tutor", ["remote:school"])
    answered = scene.engines.generate("tutor", ASKED)
    assert answered.reply is not None
    [use] = scene.uses
    assert (use.task, use.engine, use.currency) == ("tutor", "remote:school", "EUR")
    assert (use.tokens_in, use.tokens_out) == (answered.reply.tokens_in, answered.reply.tokens_out)
    assert use.cost == pytest.approx(use.tokens_in * 2 / 1_000_000)


def test_a_stream_that_is_stopped_is_counted_too(scene: Scene) -> None:
    scene.engines.allow("tutor", ["local:small"])
    _, pieces = scene.engines.stream("tutor", ASKED)
    next(pieces)
    next(pieces)
    assert scene.uses == []
    pieces.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator
    [use] = scene.uses
    assert (use.engine, use.model, use.cost, use.currency) == ("local:small", "small", 0.0, "")
    assert use.tokens_in > 0
    assert use.tokens_out > 0


def test_no_use_is_told_where_nobody_answered(scene: Scene) -> None:
    scene.engines.allow("quizzes", ["remote:school", "builtin"])
    scene.remote.error = ServerUnreachable(name="school", why="no route")
    scene.engines.generate("quizzes", ASKED)
    assert scene.uses == []
