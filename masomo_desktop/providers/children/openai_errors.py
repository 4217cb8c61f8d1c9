"""What the network and servers say instead of an answer, as errors that a learner understands."""

from __future__ import annotations

import email.utils
import math
import re
import socket
import ssl
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import openai

from masomo_desktop.core.errors import UserError
from masomo_desktop.providers.errors import (
    KeyRefused,
    NotAModelServer,
    PromptTooLong,
    QuotaUsedUp,
    RateLimited,
    ReplyCutShort,
    ServerFailed,
    ServerModelMissing,
    ServerRefused,
    ServerTooSlow,
    ServerUnreachable,
)

_DEFAULT_WAIT = 20
_LONGEST_WAIT = 24 * 3600
_NUMBERS = re.compile(r"\d{3,9}")


def explained(error: Exception, name: str, model: str, seconds: float) -> UserError:
    """`error` of a request to the server `name` for `model`, which may be silent for `seconds`."""
    if isinstance(error, openai.APIStatusError):
        return _of_status(error, name, model)
    if isinstance(error, openai.APITimeoutError | httpx2.TimeoutException):
        return ServerTooSlow(name=name, seconds=round(seconds))
    if isinstance(error, openai.APIConnectionError | httpx2.TransportError | OSError):
        if any(
            isinstance(one, httpx2.ReadError | httpx2.RemoteProtocolError) for one in _chain(error)
        ):
            return ReplyCutShort(name=name)
        return ServerUnreachable(name=name, why=_why(error))
    if isinstance(error, openai.APIError):  # told in the middle of a stream
        code = _code(error.body)
        if "rate" in code:
            return RateLimited(name=name, seconds=_DEFAULT_WAIT)
        return ServerFailed(name=name, status=500)
    return NotAModelServer(name=name)


def _of_status(error: openai.APIStatusError, name: str, model: str) -> UserError:
    status = error.status_code
    code = _code(error.body)
    said = str(error.body or "").lower()
    if "html" in error.response.headers.get("content-type", "") and status < 500:
        return NotAModelServer(name=name)
    if status == 402 or "insufficient_quota" in code or "insufficient balance" in said:
        return QuotaUsedUp(name=name)
    if status in (401, 403):
        return KeyRefused(name=name)
    if status == 429:
        return RateLimited(name=name, seconds=_retry_after(error.response.headers))
    if status == 404 and "model" in said:
        return ServerModelMissing(name=name, model=model)
    if status in (400, 413) and ("context" in code or "context length" in said):
        found = [int(number) for number in _NUMBERS.findall(said)]
        return PromptTooLong(tokens=max(found, default=0), context=min(found, default=0))
    if status >= 500 or status == 408:
        return ServerFailed(name=name, status=status)
    return ServerRefused(name=name, status=status)


def _code(body: Any) -> str:
    """The server's own word for an error, wherever it puts it."""
    inner = body.get("error", body) if isinstance(body, dict) else {}
    if not isinstance(inner, dict):
        return str(inner).lower()
    return f"{inner.get('code', '')} {inner.get('type', '')}".lower()


def _retry_after(headers: Any) -> int:
    """Seconds that Retry-After asks for (RFC 9110, section 10.2.3: a number or a date)."""
    value = str(headers.get("retry-after", "")).strip()
    try:
        wait = float(value)
    except ValueError:
        moment = email.utils.parsedate_tz(value)
        wait = email.utils.mktime_tz(moment) - time.time() if moment else _DEFAULT_WAIT
    return _DEFAULT_WAIT if math.isnan(wait) else int(min(max(wait, 1), _LONGEST_WAIT))


def _why(error: BaseException) -> str:
    for one in _chain(error):
        if isinstance(one, socket.gaierror):
            return "its name is not known here"
        if isinstance(one, ssl.SSLError):
            return "its certificate cannot be trusted"
        if isinstance(one, ConnectionRefusedError):
            return "nothing answers at this address"
        text = str(one).lower()
        if "certificate" in text:
            return "its certificate cannot be trusted"
        if "name or service" in text or "name resolution" in text or "getaddrinfo" in text:
            return "its name is not known here"
        if "refused" in text:
            return "nothing answers at this address"
    return "no connection"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
