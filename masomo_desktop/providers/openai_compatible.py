"""A model on a server that speaks OpenAI's protocol: OpenAI, DeepSeek, Mistral, a school's own.

The library and the connection live in a child process: the window never pays for the one, nor
hangs on the other. Nothing is sent before the learner has described the server and asked for it.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from typing import Any

from masomo_desktop.core.errors import UserError
from masomo_desktop.isolation.dialogue import Dialogue
from masomo_desktop.isolation.errors import Cancelled as Ended
from masomo_desktop.isolation.errors import ChildLost, MemoryLimit, TimeLimit
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.providers.answering import Written, answer
from masomo_desktop.providers.circuit import Circuit
from masomo_desktop.providers.errors import (
    KeyMissing,
    KeyRefused,
    LibraryMissing,
    QuotaUsedUp,
    RateLimited,
    ServerModelMissing,
    ServerResting,
    ServerTooSlow,
)
from masomo_desktop.providers.model import (
    Cancelled,
    Finish,
    Health,
    HealthState,
    ProviderKind,
    Reply,
    Request,
    never,
)
from masomo_desktop.providers.remote import Dialect, Remote, Secret
from masomo_desktop.providers.replies import ThoughtFilter

_SERVE = "masomo_desktop.providers.children.openai_client:serve"
_MEMORY_MB = 600
_PATIENCE = 0.3  # seconds: a child that waits for a server does not hear that it may stop
_ATTEMPTS = 3
_FIRST_WAIT = 1.0
_LONGEST_WAIT = 30.0  # a longer Retry-After is for the caller to arrange
_TICK = 0.1
#: Variables about proxies and certificates, which a child that speaks to a server needs.
PASSED_ON = (
    "HTTPS_PROXY HTTP_PROXY ALL_PROXY NO_PROXY https_proxy http_proxy all_proxy no_proxy "
    "SSL_CERT_FILE SSL_CERT_DIR".split()
)
_BYTES_A_TOKEN = 3  # fewer than any tokeniser makes of prose in a script that it knows


class OpenAICompatible:
    """`remote` described by the learner; `key` finds its secret when it is needed.

    `seconds` is the longest silence of the server. `learnt` is told the dialect that a server was
    found to speak. Failures that may pass are tried again twice, after what Retry-After asks for
    or 1 and 2 seconds; longer waits and the third failure are the caller's.
    """

    kind = ProviderKind.REMOTE

    def __init__(
        self,
        remote: Remote,
        key: Callable[[], Secret | None],
        *,
        seconds: float = 60.0,
        learnt: Callable[[Dialect], None] = lambda _: None,
        circuit: Circuit | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.name = f"remote:{remote.name}"
        self._remote, self._key, self._seconds = remote, key, seconds
        self._learnt, self._sleep = learnt, sleep
        self._circuit = circuit or Circuit(remote.name)
        self._opening = threading.Lock()
        self._dialogue: Dialogue | None = None

    def generate(self, request: Request, *, cancelled: Cancelled = never) -> Reply:
        """The whole answer; `data` by the server's structured output, where it has it."""
        return answer(self.name, request, lambda asked: self._write(asked, cancelled))

    def stream(self, request: Request, *, cancelled: Cancelled = never) -> Iterator[str]:
        """The answer as it comes, without thoughts. What has been shown is not asked for again:
        a connection that breaks after that raises `ReplyCutShort`."""
        thoughts = ThoughtFilter()
        for piece in self._asked(self._message(request), cancelled):
            if shown := thoughts.feed(str(piece.get("text", ""))):
                yield shown
        if rest := thoughts.rest():
            yield rest

    def count(self, text: str) -> int:
        """An upper estimate: the server's vocabulary is not known here, and nothing is sent."""
        return len(text.encode("utf-8", "replace")) // _BYTES_A_TOKEN + 1

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Vectors by the server's model for them; raises `NotSupported` if it has none."""
        model = self._remote.embedding_model or self._remote.model
        message = {"verb": "embed", "model": model, "texts": list(texts)}
        return [_unit(piece["vector"]) for piece in self._asked(message, never)]

    def health(self) -> Health:
        """Asks the server which models it has."""
        model, context = self._remote.model, self._remote.context
        resting = self._circuit.resting_seconds
        try:
            [piece] = self._once({"verb": "models"}, never)
        except UserError as error:
            if resting and error.retryable:
                return Health(HealthState.RESTING, model, context, error, resting)
            return Health(_state(error), model, context, error)
        if piece["models"] and model not in piece["models"]:
            missing = ServerModelMissing(name=self._remote.name, model=model)
            return Health(HealthState.REFUSED, model, context, missing)
        self._circuit.succeeded()
        return Health(HealthState.READY, model, context)

    def close(self) -> None:
        """End the child, and with it the connection."""
        dialogue, self._dialogue = self._dialogue, None
        if dialogue is not None:
            dialogue.close()

    def _write(self, request: Request, cancelled: Cancelled) -> Written:
        began = time.monotonic()
        texts: list[str] = []
        counted: dict[str, int] = {}
        finish = Finish.STOP
        for piece in self._asked(self._message(request), cancelled, whole=True):
            texts.append(str(piece.get("text", "")))
            counted |= {name: int(piece[name]) for name in ("prompt", "made") if name in piece}
            finish = Finish(piece.get("finish", finish))
        text = "".join(texts)
        return Written(
            text,
            counted.get("prompt", sum(self.count(one.text) for one in request.messages)),
            counted.get("made", self.count(text)),
            time.monotonic() - began,
            self._remote.model,
            finish,
        )

    def _asked(
        self, message: dict[str, Any], cancelled: Cancelled, *, whole: bool = False
    ) -> Iterator[dict[str, Any]]:
        """The pieces of an answer, tried again where that may help: with `whole`, whenever it broke
        off; else as long as nothing was given out."""
        for attempt in range(1, _ATTEMPTS + 1):
            self._circuit.enter()
            given = False
            try:
                pieces: Iterator[dict[str, Any]] = self._once(message, cancelled)
                for piece in list(pieces) if whole else pieces:
                    given = True
                    yield piece
            except UserError as error:
                if not error.retryable:
                    self._circuit.left()
                    raise
                self._circuit.failed()
                wait = _wait(error, attempt)
                if given or attempt == _ATTEMPTS or wait > _LONGEST_WAIT:
                    raise
                self._pause(wait, cancelled)
            except BaseException:
                self._circuit.left()
                raise
            else:
                self._circuit.succeeded()
                return

    def _once(self, message: dict[str, Any], cancelled: Cancelled) -> Iterator[dict[str, Any]]:
        dialogue = self._open()
        try:
            for piece in dialogue.ask(message, cancelled=cancelled):
                if "dialect" in piece:
                    self._learnt(Dialect.of(piece["dialect"]))
                else:
                    yield piece
        except (TimeLimit, ChildLost, MemoryLimit) as error:
            if isinstance(error, TimeLimit):
                raise ServerTooSlow(name=self._remote.name, seconds=round(self._seconds)) from error
            raise

    def _open(self) -> Dialogue:
        with self._opening:
            return self._opened()

    def _opened(self) -> Dialogue:
        if self._dialogue is not None:  # it starts a child anew where one was lost
            return self._dialogue
        if find_spec("openai") is None:
            raise LibraryMissing(library="openai")
        secret = self._key()
        if secret is None and self._remote.needs_key:
            raise KeyMissing(name=self._remote.name)
        self._dialogue = Dialogue(
            _SERVE,
            {
                "name": self._remote.name,
                "base_url": self._remote.base_url,
                "key": secret.reveal() if secret else "",
                "seconds": self._seconds,
                "dialect": self._remote.dialect.as_json(),
                "environment": {n: os.environ[n] for n in PASSED_ON if n in os.environ},
            },
            Limits(seconds=self._seconds + 20, memory_mb=_MEMORY_MB),
            patience=_PATIENCE,
        )
        return self._dialogue

    def _message(self, request: Request) -> dict[str, Any]:
        return {
            "verb": "chat",
            "model": self._remote.model,
            "messages": [{"role": m.role.value, "text": m.text} for m in request.messages],
            "schema": None if request.schema is None else dict(request.schema),
            "max_tokens": request.max_tokens,
            "temperature": request.temperature,
            "seed": request.seed,
            "stop": list(request.stop),
        }

    def _pause(self, seconds: float, cancelled: Cancelled) -> None:
        for _ in range(max(1, round(seconds / _TICK))):
            if cancelled():
                raise Ended
            self._sleep(_TICK)


def _wait(error: UserError, attempt: int) -> float:
    if isinstance(error, RateLimited):
        return float(error.parameters["seconds"])
    return _FIRST_WAIT * 2.0 ** (attempt - 1)


def _state(error: UserError) -> HealthState:
    if isinstance(error, KeyMissing | LibraryMissing):
        return HealthState.MISSING
    if isinstance(error, ServerResting):
        return HealthState.RESTING
    if isinstance(error, KeyRefused | QuotaUsedUp) or not error.retryable:
        return HealthState.REFUSED
    return HealthState.UNREACHABLE


def _unit(vector: Sequence[float]) -> list[float]:
    length = sum(value * value for value in vector) ** 0.5 or 1.0
    return [value / length for value in vector]
