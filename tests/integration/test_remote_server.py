"""Servers and networks as they are: each failure is a sentence and a state, and nothing hangs."""

from __future__ import annotations

import json
import socket
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from masomo_desktop.core.errors import UserError
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.providers import errors
from masomo_desktop.providers.circuit import Circuit
from masomo_desktop.providers.model import Finish, HealthState, Request
from masomo_desktop.providers.openai_compatible import OpenAICompatible
from masomo_desktop.providers.remote import Dialect, Remote, Secret
from tests.fakes import model_server as servers
from tests.fakes.model_server import chunk, says, serving, status

KEY = "sk-canary-1234567890"
QUESTION = {
    "type": "object",
    "properties": {"answer": {"type": "string"}},
    "required": ["answer"],
    "additionalProperties": False,
}
ASKED = Request.of("What is a dam?", max_tokens=50)
DATA = Request.of("What is a dam?", schema=QUESTION, max_tokens=50)


class Slept:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, seconds: float) -> None:
        self.seconds += seconds


@contextmanager
def client(url: str, **more: Any) -> Iterator[OpenAICompatible]:
    dialect = more.pop("dialect", Dialect())
    remote = Remote("school", url, "m", needs_key=more.pop("needs_key", True), dialect=dialect)
    more.setdefault("sleep", Slept())
    key = more.pop("key", Secret(KEY))
    made = OpenAICompatible(remote, lambda: key, **{"seconds": 10.0, **more})
    try:
        yield made
    finally:
        made.close()


def test_a_good_answer_and_what_was_sent_for_it() -> None:
    with serving(says("A wall ", "in a river.")) as server, client(server.url) as school:
        reply = school.generate(ASKED)
    assert (reply.text, reply.engine, reply.model) == ("A wall in a river.", "remote:school", "m")
    [(path, body, headers)] = server.requests
    assert path == "/v1/chat/completions"
    assert body["messages"] == [{"role": "user", "content": "What is a dam?"}]
    assert headers["authorization"] == f"Bearer {KEY}"
    assert headers["user-agent"] == "Masomo"
    assert not [
        name
        for name in headers
        if name.startswith(("x-stainless-os", "x-stainless-arch", "x-stainless-runtime"))
    ]


FINAL: dict[str, tuple[servers.Behaviour, type[UserError], HealthState]] = {
    "wrong key": (status(401), errors.KeyRefused, HealthState.REFUSED),
    "forbidden": (status(403), errors.KeyRefused, HealthState.REFUSED),
    "no credit": (status(402), errors.QuotaUsedUp, HealthState.REFUSED),
    "quota": (
        status(429, {"error": {"code": "insufficient_quota"}}),
        errors.QuotaUsedUp,
        HealthState.REFUSED,
    ),
    "no such model": (
        status(404, {"error": {"message": "The model `m` does not exist"}}),
        errors.ServerModelMissing,
        HealthState.REFUSED,
    ),
    "teapot": (status(418), errors.ServerRefused, HealthState.REFUSED),
    "too long": (
        status(
            400,
            {
                "error": {
                    "code": "context_length_exceeded",
                    "message": "maximum context length is 4096 tokens, you asked for 5000",
                }
            },
        ),
        errors.PromptTooLong,
        HealthState.REFUSED,
    ),
}


@pytest.mark.parametrize("case", FINAL)
def test_what_waiting_cannot_mend_is_said_at_once(case: str) -> None:
    behaviour, expected, _ = FINAL[case]
    with serving(behaviour) as server, client(server.url) as school:
        with pytest.raises(expected) as caught:
            school.generate(ASKED)
        assert len(server.requests) == 1
    assert KEY not in str(caught.value)


PASSING: dict[str, tuple[servers.Behaviour, type[UserError]]] = {
    "broken server": (status(500), errors.ServerFailed),
    "bad gateway": (status(502), errors.ServerFailed),
    "error page": (
        lambda handler: handler.data(503, b"<html>busy</html>", "text/html"),
        errors.ServerFailed,
    ),
    "rate limit": (status(429, retry_after="2"), errors.RateLimited),
    "captive portal": (servers.portal, errors.NotAModelServer),
    "redirect to a portal": (servers.to_portal, errors.NotAModelServer),
    "other json": (status(200, {"hello": "world"}), errors.NotAModelServer),
    "stream without an end": (
        lambda handler: handler.events(chunk("A wall")),
        errors.ReplyCutShort,
    ),
    "stream cut in a chunk": (
        lambda handler: handler.chunked_cut(chunk("A wall")),
        errors.ReplyCutShort,
    ),
    "stream of nonsense": (
        lambda handler: handler.events(chunk("A"), "{not json", chunk(finish="stop")),
        errors.ReplyCutShort,
    ),
    "error in a stream": (
        lambda handler: handler.events(chunk("A"), '{"error": {"message": "overloaded"}}'),
        errors.ServerFailed,
    ),
    "hangs up": (servers.hangs_up, errors.ReplyCutShort),
}


@pytest.mark.parametrize("case", PASSING)
def test_what_may_pass_is_tried_thrice_and_then_said(case: str) -> None:
    behaviour, expected = PASSING[case]
    slept = Slept()
    with serving(behaviour) as server, client(server.url, sleep=slept) as school:
        with pytest.raises(expected) as caught:
            school.generate(ASKED)
        posts = [path for path, body, _ in server.requests if body]
    assert len(posts) == 3
    assert caught.value.retryable
    assert slept.seconds == pytest.approx(4.0 if case == "rate limit" else 3.0)


@pytest.mark.parametrize("case", PASSING)
def test_what_has_passed_is_not_told(case: str) -> None:
    behaviour, _ = PASSING[case]
    with serving(behaviour, says("A wall.")) as server, client(server.url) as school:
        if case == "redirect to a portal":
            server.behaviours.insert(1, servers.portal)
        assert school.generate(ASKED).text == "A wall."


def test_a_long_retry_after_is_the_callers_to_arrange() -> None:
    slept = Slept()
    with serving(status(429, retry_after="90")) as server, client(server.url, sleep=slept) as one:
        with pytest.raises(errors.RateLimited) as caught:
            one.generate(ASKED)
        assert len(server.requests) == 1
    assert caught.value.parameters["seconds"] == 90
    assert slept.seconds == 0


def test_a_silent_server_and_one_that_goes_silent() -> None:
    for behaviour in (servers.silent, servers.stalling):
        with (
            serving(behaviour) as server,
            client(server.url, seconds=0.5) as school,
            pytest.raises(errors.ServerTooSlow) as caught,
        ):
            school.generate(ASKED)
        assert caught.value.retryable


def test_networks_that_are_not_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with client(f"http://127.0.0.1:{port}/v1") as school:
            with pytest.raises(errors.ServerUnreachable) as caught:
                school.generate(ASKED)
            assert "nothing answers" in str(caught.value)
            assert school.health().state is HealthState.RESTING
    with client("https://no-such-server.invalid/v1") as school:
        with pytest.raises(errors.ServerUnreachable) as caught:
            school.generate(ASKED)
        assert "not known" in str(caught.value)


def test_cancel_ends_the_waiting_and_the_answer() -> None:
    with (
        serving(servers.silent) as server,
        client(server.url) as school,
        pytest.raises(Cancelled),
    ):
        school.generate(ASKED, cancelled=lambda: bool(server.requests))
    shown: list[str] = []
    with serving(servers.endless) as server, client(server.url) as school:
        pieces = school.stream(ASKED, cancelled=lambda: len(shown) >= 3)
        with pytest.raises(Cancelled):
            deque(map(shown.append, pieces), maxlen=0)
        assert "".join(shown).startswith("word word word")


def test_a_stream_that_breaks_is_not_begun_anew_after_something_was_shown() -> None:
    cut: servers.Behaviour = lambda handler: handler.events(chunk("A wall"))  # noqa: E731 - typed
    shown: list[str] = []
    with serving(cut, says("Another")) as server, client(server.url) as school:
        with pytest.raises(errors.ReplyCutShort):
            shown.extend(school.stream(ASKED))
        assert len(server.requests) == 1


def test_thoughts_are_not_shown() -> None:
    with (
        serving(says("<thi", "nk>let me see</th", "ink>\n\nA wall.")) as server,
        client(server.url) as school,
    ):
        assert "".join(school.stream(ASKED)) == "A wall."
        assert school.generate(ASKED).text == "A wall."


def test_data_by_schema_and_where_the_server_refuses_it_by_asking() -> None:
    def understands(*forms: str) -> Callable[[servers.Handler], None]:
        def answer(handler: servers.Handler) -> None:
            asked = handler.body.get("response_format", {"type": "none"})
            form = "schema_in_object" if "schema" in asked else asked["type"]
            if form not in forms:
                handler.json(400, {"error": {"message": f"response_format {form} unknown"}})
            elif form == "none":
                says("Sure:\n```json\n{'answer': 'A wall',}\n```")(handler)
            else:
                says('{"answer": "A wall"}')(handler)

        return answer

    for forms, structured, asked in (
        (("json_schema", "json_object", "none"), "json_schema", 1),
        (("schema_in_object", "json_object"), "schema_in_object", 2),
        (("json_object", "none"), "json_object", 3),
        (("none",), "none", 4),
    ):
        learnt: list[Dialect] = []
        with (
            serving(understands(*forms)) as server,
            client(server.url, learnt=learnt.append) as school,
        ):
            assert school.generate(DATA).data == {"answer": "A wall"}
            assert len(server.requests) == asked
            assert school.generate(DATA).data == {"answer": "A wall"}
            assert len(server.requests) == asked + 1
        assert [one.structured for one in learnt] == ([] if asked == 1 else [structured])
        if learnt:  # remembered by the next client
            with serving(understands(*forms)) as server:
                with client(server.url, dialect=Dialect.of(learnt[0].as_json())) as school:
                    school.generate(DATA)
                assert len(server.requests) == 1


def test_parameters_that_a_server_refuses_are_left_out() -> None:
    def picky(handler: servers.Handler) -> None:
        for name in ("stream_options", "seed", "max_tokens", "temperature"):
            if name in handler.body:
                more = " Use 'max_completion_tokens'." if name == "max_tokens" else ""
                handler.json(400, {"error": {"message": f"Unsupported parameter: {name}.{more}"}})
                return
        says("Yes.")(handler)

    with serving(picky) as server, client(server.url) as school:
        assert school.generate(ASKED).text == "Yes."
        assert "max_completion_tokens" in server.requests[-1][1]


def test_a_server_that_does_not_stream() -> None:
    choice = {"message": {"role": "assistant", "content": "A wall."}, "finish_reason": "length"}
    body = {"choices": [choice], "usage": {"prompt_tokens": 9, "completion_tokens": 4}}
    with serving(status(200, body)) as server, client(server.url) as school:
        reply = school.generate(ASKED)
    assert (reply.text, reply.tokens_in, reply.tokens_out) == ("A wall.", 9, 4)
    assert reply.finish is Finish.LENGTH


def test_useless_replies_are_asked_for_again_and_given_up() -> None:
    with (
        serving(says("I cannot."), says('{"answer": "A wall"}')) as server,
        client(server.url) as school,
    ):
        assert school.generate(DATA).data == {"answer": "A wall"}
    seeds = {body["seed"] for _, body, _ in server.requests}
    assert len(seeds) == 2
    with serving(says("I cannot.")) as server, client(server.url) as school:
        with pytest.raises(errors.ReplyUnusable):
            school.generate(DATA)
        assert len(server.requests) == 3


def test_the_circuit_opens_and_closes() -> None:
    now = [0.0]
    circuit = Circuit("school", clock=lambda: now[0])
    with serving(status(500)) as server, client(server.url, circuit=circuit) as school:
        with pytest.raises(errors.ServerFailed):
            school.generate(ASKED)
        with pytest.raises(errors.ServerResting) as caught:
            school.generate(ASKED)
        assert caught.value.parameters["seconds"] == 30
        assert len(server.requests) == 3
        now[0] = 31.0
        server.behaviours = [says("Back.")]
        assert school.generate(ASKED).text == "Back."
        assert circuit.resting_seconds == 0


def test_health_tells_states_apart() -> None:
    with serving(servers.portal, models=["m", "n"]) as server, client(server.url) as school:
        assert school.health().state is HealthState.READY
    with serving(servers.portal, models=["n"]) as server, client(server.url) as school:
        health = school.health()
        assert health.state is HealthState.REFUSED
        assert isinstance(health.error, errors.ServerModelMissing)
    for behaviour, state in (
        (status(401), HealthState.REFUSED),
        (servers.portal, HealthState.UNREACHABLE),
        (status(404), HealthState.READY),
        (status(503), HealthState.UNREACHABLE),
    ):
        with serving(behaviour) as server, client(server.url) as school:
            assert school.health().state is state
    with client("http://127.0.0.1:9/v1", key=None) as school:
        assert school.health().state is HealthState.MISSING


def test_vectors_have_length_one() -> None:
    rows = [{"index": 1, "embedding": [0.0, 2.0]}, {"index": 0, "embedding": [3.0, 4.0]}]
    with (
        serving(status(200, {"data": rows, "model": "m"})) as server,
        client(server.url) as school,
    ):
        assert school.embed(["a", "b"]) == [[0.6, 0.8], [0.0, 1.0]]
    with (
        serving(status(404)) as server,
        client(server.url) as school,
        pytest.raises(errors.NotSupported),
    ):
        school.embed(["a"])


def test_no_key_is_asked_of_a_server_that_needs_none() -> None:
    with (
        serving(says("Yes.")) as server,
        client(server.url, key=None, needs_key=False) as school,
    ):
        assert school.generate(ASKED).text == "Yes."


def test_the_server_is_not_told_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys of other programs in the environment do not reach the server."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-another-program")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-another-program")
    with serving(says("Yes.")) as server, client(server.url) as school:
        school.generate(ASKED)
    assert "another-program" not in json.dumps(server.requests[0][2:])
