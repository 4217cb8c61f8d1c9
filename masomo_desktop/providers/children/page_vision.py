"""Sends one page to a vision model that speaks OpenAI's protocol: a chat with a picture in it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import httpx2
import openai

from masomo_desktop.providers.children.openai_client import without_refused
from masomo_desktop.providers.children.openai_errors import explained
from masomo_desktop.providers.errors import NotAModelServer, ReplyCutShort, ServerUnreachable
from masomo_desktop.providers.remote import Dialect

_CONNECT = 10.0
_MOST_TOKENS = 6000  # the densest page of a newspaper
#: What a model is to answer for a page without legible text.
NOTHING = "[no text]"
_ASKED = (
    "Transcribe all text in this picture of a page, exactly as it is written and in its own"
    " language. Do not translate, correct, complete, describe or comment. Keep the reading order;"
    " put a blank line between paragraphs. Leave out what you cannot read. If there is no legible"
    f" text, answer {NOTHING} and nothing else."
)
_UNTOLD = ("OS", "Arch", "Runtime", "Runtime-Version", "Lang", "Package-Version")

Answer = Callable[[dict[str, Any], Callable[[], bool]], Iterator[dict[str, Any]]]


def serve(
    *,
    name: str,
    base_url: str,
    key: str,
    seconds: float,
    environment: Mapping[str, str],
) -> Answer:
    """A client of the server at `base_url`. Each answer is one request and no more: what the server
    does not understand of it comes back as a dialect, for the caller to ask again."""
    os.environ.update(environment)
    untold: dict[str, Any] = {f"X-Stainless-{what}": openai.Omit() for what in _UNTOLD}
    try:
        client = openai.OpenAI(
            api_key=key or "none",
            base_url=base_url,
            max_retries=0,
            timeout=httpx2.Timeout(seconds, connect=min(_CONNECT, seconds)),
            default_headers={"User-Agent": "Masomo", **untold},
            # a page goes to the address that the learner gave, or nowhere
            http_client=openai.DefaultHttpxClient(follow_redirects=False),
        )
    except (ValueError, ImportError) as error:
        raise ServerUnreachable(name=name, why="this machine's proxy is not understood") from error

    def answer(request: dict[str, Any], _cancelled: Callable[[], bool]) -> Iterator[dict[str, Any]]:
        if request["verb"] == "ready":
            return
        dialect = Dialect.of(request["dialect"])
        try:
            yield {"text": _asked(client, name, request, dialect)}
        except openai.APIStatusError as error:
            changed = without_refused(dialect, error, {"schema": None})
            if changed is None:
                raise explained(error, name, request["model"], seconds) from error
            yield {"dialect": changed.as_json()}
        except (openai.OpenAIError, httpx2.HTTPError, OSError) as error:
            raise explained(error, name, request["model"], seconds) from error

    return answer


def _asked(client: openai.OpenAI, name: str, request: Mapping[str, Any], dialect: Dialect) -> str:
    picture = f"data:{request['media_type']};base64,{request['picture']}"
    content = [
        {"type": "text", "text": _ASKED},
        {"type": "image_url", "image_url": {"url": picture, "detail": "high"}},
    ]
    parameters: dict[str, Any] = {
        "model": request["model"],
        "messages": [{"role": "user", "content": content}],
        dialect.limit: _MOST_TOKENS,
        "temperature": 0.0,
    }
    raw = client.chat.completions.with_raw_response.create(
        **{key: value for key, value in parameters.items() if key not in dialect.without}
    )
    if "json" not in raw.headers.get("content-type", ""):
        raise NotAModelServer(name=name)
    try:
        choice = json.loads(raw.http_response.read())["choices"][0]
        message = choice["message"]
        text = message.get("content") or message.get("refusal") or ""
        cut = choice.get("finish_reason") == "length"
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise NotAModelServer(name=name) from error
    if cut:
        raise ReplyCutShort(name=name)
    return "" if text.strip().strip("`'\"") == NOTHING else str(text)
