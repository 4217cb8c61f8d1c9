"""What every provider is asked, what it answers, and in what state it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from masomo_desktop.core.errors import UserError

#: Looked at between tokens: true means that the answer is no longer wanted.
Cancelled = Callable[[], bool]


def never() -> bool:
    """The `cancelled` of a caller that does not change its mind."""
    return False


class ProviderKind(StrEnum):
    BUILTIN = "builtin"
    LOCAL = "local"
    REMOTE = "remote"


class Role(StrEnum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True)
class Message:
    """One turn of a conversation."""

    role: Role
    text: str


@dataclass(frozen=True)
class Request:
    """What is asked. Messages in the order they were said, the last one the learner's or ours.

    `schema` is a JSON schema (draft 2020-12; objects, arrays, strings, numbers, booleans, enum,
    const, anyOf) that the reply's `data` will satisfy. `max_tokens` bounds the reply. `temperature`
    0 is greedy; the same `seed` gives a local model's same reply. The reply ends before any of the
    texts in `stop`.
    """

    messages: tuple[Message, ...]
    schema: Mapping[str, Any] | None = None
    max_tokens: int = 512
    temperature: float = 0.2
    seed: int = 0
    stop: tuple[str, ...] = ()

    @classmethod
    def of(cls, prompt: str, *, system: str = "", **more: Any) -> Request:
        """A request of one user message, after a system message if there is one."""
        first = (Message(Role.SYSTEM, system),) if system else ()
        return cls((*first, Message(Role.USER, prompt)), **more)


class Finish(StrEnum):
    """Why a reply ended: by itself (or at a stop text), or at its limit of tokens."""

    STOP = "stop"
    LENGTH = "length"


@dataclass(frozen=True)
class Reply:
    """What a provider answered.

    `text` is the answer without a model's thoughts (`<think>…</think>`); `data` the JSON value for
    a request with a schema, else None. `tokens_in` and `tokens_out` are the model's own count, or
    an estimate where a server sends none. `seconds` is from the question to the end of the answer.
    `engine` names who answered: "local:NAME" or "remote:NAME"; `model` the model that did.
    `repairs` names what had to be mended in a broken JSON text, in the order it was done.
    """

    text: str
    data: Any
    tokens_in: int
    tokens_out: int
    seconds: float
    engine: str = ""
    model: str = ""
    finish: Finish = Finish.STOP
    repairs: tuple[str, ...] = ()


class HealthState(StrEnum):
    """`ready` answers now; `missing` lacks a file, a library or a key; `unreachable`: a network or
    server does not answer; `resting`: it failed repeatedly and is left alone for a while;
    `refused`: it cannot work as it is set up (wrong key, damaged file, machine too small).
    """

    READY = "ready"
    MISSING = "missing"
    UNREACHABLE = "unreachable"
    RESTING = "resting"
    REFUSED = "refused"


@dataclass(frozen=True)
class Health:
    """A provider's state, with the error that explains any state but `ready`.

    `context` is how many tokens a request and its reply may have together (0: unknown), `model`
    what is loaded or asked for, `resting_seconds` how long it will be left alone.
    """

    state: HealthState
    model: str = ""
    context: int = 0
    error: UserError | None = None
    resting_seconds: float = 0.0
    details: Mapping[str, str | int | float] = field(default_factory=dict)


class Provider(Protocol):
    """Something that answers requests. Safe from any thread; one request at a time.

    Every method but `name`, `kind` and `close` may raise the errors of `providers.errors`, and
    `isolation.errors.Cancelled` when `cancelled` said so.
    """

    @property
    def name(self) -> str:
        """How engines are named everywhere: "builtin", "local:NAME" or "remote:NAME"."""
        ...

    @property
    def kind(self) -> ProviderKind: ...

    def generate(self, request: Request, *, cancelled: Cancelled = never) -> Reply:
        """The whole answer. With a schema, `data` satisfies it; raises `ReplyUnusable` if no
        attempt gave that."""
        ...

    def stream(self, request: Request, *, cancelled: Cancelled = never) -> Iterator[str]:
        """The answer in pieces of text as they are made; `schema` must be None. Leaving the
        iterator early ends the answer."""
        ...

    def count(self, text: str) -> int:
        """Tokens in `text`: exact for a local model, an upper estimate for a remote one."""
        ...

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector of length 1 for each text; raises `NotSupported` where there are none."""
        ...

    def health(self) -> Health:
        """The state now; asks the server or loads the model if that is what it takes."""
        ...

    def close(self) -> None:
        """Free what it holds; a later request opens it again."""
        ...
