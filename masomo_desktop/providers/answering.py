"""What is the same for every model: from what it wrote to a reply, asked again where useless."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from masomo_desktop.providers import replies
from masomo_desktop.providers.errors import ReplyUnusable
from masomo_desktop.providers.model import Finish, Reply, Request

#: How often a model is asked for data before it is given up.
ATTEMPTS = 3
_MOST_TOKENS = 8192


@dataclass(frozen=True)
class Written:
    """What a model wrote for one request, as it is."""

    text: str
    tokens_in: int
    tokens_out: int
    seconds: float
    model: str
    finish: Finish


def answer(engine: str, request: Request, write: Callable[[Request], Written]) -> Reply:
    """The reply of `engine` to `request`, whose texts `write` gets.

    With a schema, a text that holds nothing of that form is asked for again, with another seed,
    some temperature, and more room if it had been cut; the counts are those of all attempts.
    Raises `ReplyUnusable` after the last.
    """
    tokens_in = tokens_out = 0
    seconds = 0.0
    for attempt in range(ATTEMPTS):
        written = write(_again(request, attempt))
        tokens_in += written.tokens_in
        tokens_out += written.tokens_out
        seconds += written.seconds
        data: Any = None
        repairs: tuple[str, ...] = ()
        if request.schema is not None:
            try:
                found = replies.data_of(written.text, request.schema)
            except replies.NoData:
                if written.finish is Finish.LENGTH:
                    request = replace(request, max_tokens=min(request.max_tokens * 2, _MOST_TOKENS))
                continue
            data, repairs = found.data, found.repairs
        return Reply(
            text=replies.without_thoughts(written.text),
            data=data,
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            seconds=seconds,
            engine=engine,
            model=written.model,
            finish=written.finish,
            repairs=repairs,
        )
    raise ReplyUnusable(engine=engine)


def _again(request: Request, attempt: int) -> Request:
    """The same request, told apart: greedy decoding would only repeat itself."""
    if attempt == 0:
        return request
    temperature = max(request.temperature, 0.2 * attempt)
    return replace(request, seed=request.seed + attempt, temperature=temperature)
