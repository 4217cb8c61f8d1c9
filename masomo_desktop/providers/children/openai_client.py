"""Speaks to one server with the `openai` library, and puts what goes wrong into our errors."""

from __future__ import annotations

import json
import os
import ssl
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import httpx2
import openai

from masomo_desktop.providers.children.openai_errors import explained
from masomo_desktop.providers.errors import (
    NotAModelServer,
    NotSupported,
    ReplyCutShort,
    ServerUnreachable,
)
from masomo_desktop.providers.remote import FORMS, Dialect

_CONNECT = 10.0
_MOST_CHANGES = 8  # of the dialect, for one request
#: Of what the library would tell the server about this machine, nothing.
_UNTOLD = ("OS", "Arch", "Runtime", "Runtime-Version", "Lang", "Package-Version")
_PARAMETERS = ("stream_options", "seed", "temperature", "stop")

Answer = Callable[[dict[str, Any], Callable[[], bool]], Iterator[dict[str, Any]]]


def serve(
    *,
    name: str,
    base_url: str,
    key: str,
    seconds: float,
    dialect: Mapping[str, Any],
    environment: Mapping[str, str],
) -> Answer:
    """A client of the server at `base_url`; `seconds` is the longest it may be silent.

    `environment` holds the variables about proxies and certificates, which the isolation kept out.
    """
    os.environ.update(environment)
    try:
        client = _client(base_url, key, seconds)
    except (ValueError, ImportError) as error:  # of a proxy, which the library cannot use
        raise ServerUnreachable(name=name, why="this machine's proxy is not understood") from error
    return _Server(name, client, seconds, Dialect.of(dialect)).answer


def _client(base_url: str, key: str, seconds: float) -> openai.OpenAI:
    untold: dict[str, Any] = {f"X-Stainless-{what}": openai.Omit() for what in _UNTOLD}
    return openai.OpenAI(
        api_key=key or "none",
        base_url=base_url,
        max_retries=0,
        timeout=httpx2.Timeout(seconds, connect=min(_CONNECT, seconds)),
        default_headers={"User-Agent": "Masomo", **untold},
    )


class _Server:
    def __init__(self, name: str, client: openai.OpenAI, seconds: float, dialect: Dialect) -> None:
        self._name, self._client, self._seconds = name, client, seconds
        self._dialect = dialect

    def answer(
        self, request: dict[str, Any], cancelled: Callable[[], bool]
    ) -> Iterator[dict[str, Any]]:
        """The pieces of one answer; `request["verb"]` is chat, embed or models."""
        try:
            match request["verb"]:
                case "chat":
                    yield from self._chat(request, cancelled)
                case "embed":
                    yield from self._embed(request)
                case "models":
                    yield from self._models()
        except (openai.OpenAIError, httpx2.HTTPError, ssl.SSLError, OSError) as error:
            raise explained(error, self._name, request.get("model", ""), self._seconds) from error

    def _chat(
        self, request: dict[str, Any], cancelled: Callable[[], bool]
    ) -> Iterator[dict[str, Any]]:
        before = self._dialect
        raw = self._accepted(request)
        if self._dialect != before:
            yield {"dialect": self._dialect.as_json()}
        if "json" in raw.headers.get("content-type", ""):  # a server that does not stream
            yield from self._whole(raw)
            return
        if "event-stream" not in raw.headers.get("content-type", ""):
            raise NotAModelServer(name=self._name)
        finish = ""
        stream = raw.parse()
        try:
            for chunk in stream:
                if cancelled():
                    return
                if chunk.usage:
                    yield _usage(chunk.usage)
                for choice in chunk.choices or ():
                    if choice.delta is not None and choice.delta.content:
                        yield {"text": choice.delta.content}
                    finish = choice.finish_reason or finish
        except (httpx2.TimeoutException, openai.APITimeoutError):
            raise
        except (httpx2.TransportError, json.JSONDecodeError, UnicodeDecodeError) as error:
            raise ReplyCutShort(name=self._name) from error
        finally:
            stream.close()
        if not finish:
            raise ReplyCutShort(name=self._name)
        yield {"finish": "length" if finish == "length" else "stop"}

    def _whole(self, raw: Any) -> Iterator[dict[str, Any]]:
        try:
            body = json.loads(raw.http_response.read())
            choice = body["choices"][0]
            text = choice["message"]["content"] or ""
        except (httpx2.TimeoutException, openai.APITimeoutError):
            raise
        except httpx2.TransportError as error:
            raise ReplyCutShort(name=self._name) from error
        except (ValueError, KeyError, IndexError, TypeError) as error:
            raise NotAModelServer(name=self._name) from error
        usage = body.get("usage")
        if isinstance(usage, dict):
            yield {
                "prompt": int(usage.get("prompt_tokens") or 0),
                "made": int(usage.get("completion_tokens") or 0),
            }
        yield {"text": str(text)}
        yield {"finish": "length" if choice.get("finish_reason") == "length" else "stop"}

    def _accepted(self, request: dict[str, Any]) -> Any:
        """The response to a request in words that this server understands; what it refuses is
        learnt, and not said to it again."""
        for _ in range(_MOST_CHANGES):
            try:
                return self._client.chat.completions.with_raw_response.create(
                    **_parameters(request, self._dialect)
                )
            except openai.APIStatusError as error:
                changed = without_refused(self._dialect, error, request)
                if changed is None:
                    raise
                self._dialect = changed
        raise NotSupported(engine=f"remote:{self._name}", what="a chat")

    def _embed(self, request: dict[str, Any]) -> Iterator[dict[str, Any]]:
        try:
            found = self._client.embeddings.create(
                model=request["model"], input=request["texts"], encoding_format="float"
            )
        except openai.APIStatusError as error:
            about_them = "embedding" in str(error.body).lower() or error.status_code in (404, 405)
            if not about_them:
                raise
            raise NotSupported(engine=f"remote:{self._name}", what="vectors") from error
        rows = getattr(found, "data", None)
        if not isinstance(rows, list) or len(rows) != len(request["texts"]):
            raise NotAModelServer(name=self._name)
        for row in sorted(rows, key=lambda one: one.index):
            yield {"vector": [float(value) for value in row.embedding]}

    def _models(self) -> Iterator[dict[str, Any]]:
        try:
            raw = self._client.models.with_raw_response.list()
            if "json" not in raw.headers.get("content-type", ""):
                raise NotAModelServer(name=self._name)
            body = json.loads(raw.http_response.read())
        except openai.NotFoundError as error:
            if "json" not in error.response.headers.get("content-type", ""):
                raise
            yield {"models": []}  # a server that does not list them
            return
        except ValueError as error:
            raise NotAModelServer(name=self._name) from error
        rows = body.get("data") if isinstance(body, dict) else None
        yield {"models": [str(row.get("id")) for row in rows or () if isinstance(row, dict)]}


def _usage(usage: Any) -> dict[str, Any]:
    return {"prompt": int(usage.prompt_tokens or 0), "made": int(usage.completion_tokens or 0)}


def _parameters(request: dict[str, Any], dialect: Dialect) -> dict[str, Any]:
    found: dict[str, Any] = {
        "model": request["model"],
        "messages": _messages(request, dialect),
        dialect.limit: request["max_tokens"],
        "temperature": request["temperature"],
        "seed": request["seed"],
        "stop": request["stop"] or None,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    schema = request["schema"]
    if schema is not None and dialect.structured == "json_schema":
        found["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": "reply", "schema": schema},
        }
    elif schema is not None and dialect.structured == "schema_in_object":
        found["response_format"] = {"type": "json_object", "schema": schema}
    elif schema is not None and dialect.structured == "json_object":
        found["response_format"] = {"type": "json_object"}
    return {
        name: value
        for name, value in found.items()
        if value is not None and name not in dialect.without
    }


def _messages(request: dict[str, Any], dialect: Dialect) -> list[dict[str, str]]:
    """The messages; where the server takes no schema, the last one says what is asked for."""
    messages = [{"role": one["role"], "content": one["text"]} for one in request["messages"]]
    if request["schema"] is not None and dialect.structured in ("json_object", "none"):
        form = json.dumps(request["schema"], ensure_ascii=False)
        last = messages[-1]
        asked = f"{last['content']}\n\nAnswer with JSON only, in the form of this schema:\n{form}"
        messages[-1] = {**last, "content": asked}
    return messages


def without_refused(
    dialect: Dialect, error: openai.APIStatusError, request: dict[str, Any]
) -> Dialect | None:
    """The dialect without what the server's refusal is about; None if it is about none of it.

    500 is what llama-cpp-python's server answers to a request that it does not understand.
    """
    if error.status_code not in (400, 422, 500, 501):
        return None
    said = str(error.body or error.message).lower()
    if "max_completion_tokens" in said and dialect.limit == "max_tokens":
        return replace(dialect, limit="max_completion_tokens")
    for name in _PARAMETERS:
        if name in said and name not in dialect.without:
            return replace(dialect, without=(*dialect.without, name))
    about_form = "response_format" in said or "json_schema" in said or "schema" in said
    if request["schema"] is not None and about_form and dialect.structured != "none":
        return replace(dialect, structured=FORMS[FORMS.index(dialect.structured) + 1])
    return None
