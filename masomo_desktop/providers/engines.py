"""Which engine answers for which task: those that the learner allowed, in the learner's order.

An engine that fails is passed over only for another that was allowed, and whoever asked is told
which one answered and why the others did not: so that every item can say it.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial

from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.core.logs import event
from masomo_desktop.providers.builtin import NAME as BUILTIN
from masomo_desktop.providers.builtin import Builtin
from masomo_desktop.providers.catalogue import ModelKind
from masomo_desktop.providers.circuit import Circuit
from masomo_desktop.providers.errors import EngineNotAllowed, ModelMissing
from masomo_desktop.providers.keys import Keys
from masomo_desktop.providers.llama_cpp import LlamaCpp
from masomo_desktop.providers.model import (
    Cancelled,
    Health,
    Provider,
    ProviderKind,
    Reply,
    Request,
    never,
)
from masomo_desktop.providers.openai_compatible import OpenAICompatible
from masomo_desktop.providers.servers import Choices, Servers
from masomo_desktop.providers.shelf import Shelf
from masomo_desktop.providers.usage.model import Use

logger = logging.getLogger(__name__)

_KEPT = "engines"
_LOCAL, _REMOTE = "local:", "remote:"
#: Tasks that wait for nobody's: they get providers of their own. A second child with the same file
#: shares most of its memory with the first.
_AT_ONCE = frozenset({"tutor"})
_BYTES_A_TOKEN = 3  # fewer than any tokeniser makes of prose in a script that it knows


@dataclass(frozen=True)
class Skipped:
    """An engine that was to answer and did not: its name, and the error's code and sentence."""

    engine: str
    code: str
    message: str


@dataclass(frozen=True)
class Answered:
    """Who answered: `reply` is None for "builtin", whose turn it is then to do the task by its own
    means. `skipped` are those that were asked before."""

    engine: str
    reply: Reply | None
    skipped: tuple[Skipped, ...] = ()


class Engines:
    """The providers of a profile, opened when they are first asked and shared by all who ask.

    Tasks are named by their domain: "quizzes", "flashcards", "summaries", "tutor". A task for
    which nothing was chosen is done by "builtin": nothing leaves this machine, and no model is
    loaded, before the learner says so.
    """

    def __init__(
        self,
        shelf: Shelf,
        servers: Servers,
        keys: Keys,
        choices: Choices,
        *,
        local: Callable[..., Provider] = LlamaCpp,
        remote: Callable[..., Provider] = OpenAICompatible,
        used: Callable[[Use], None] = lambda _use: None,
    ) -> None:
        self._shelf, self._servers, self._keys, self._choices = shelf, servers, keys, choices
        self._local, self._remote, self._used_by = local, remote, used
        self._lock = threading.Lock()
        self._open: dict[tuple[str, bool], Provider] = {}
        self._used: dict[tuple[str, bool], float] = {}
        self._busy: Counter[tuple[str, bool]] = Counter()
        self._circuits: dict[str, Circuit] = {}

    def names(self) -> list[str]:
        """Every engine that there is: builtin, the models here, the servers described."""
        local = [_LOCAL + one.name for one in self._shelf.installed(ModelKind.LLM)]
        return [BUILTIN, *local, *(_REMOTE + one.name for one in self._servers.all())]

    def allowed(self, task: str) -> tuple[str, ...]:
        """The engines that may do `task`, in order; "builtin" alone if none were chosen."""
        chosen = self._choices.get(_KEPT, {}).get(task)
        return tuple(chosen) if chosen else (BUILTIN,)

    def allow(self, task: str, engines: Sequence[str]) -> None:
        """Let these engines, in this order, do `task`; none of them means "builtin". Raises
        `NotFound` for one that is not there."""
        for name in engines:
            if name not in self.names():
                raise NotFound(what="engine", name=name)
        kept = {**self._choices.get(_KEPT, {}), task: list(dict.fromkeys(engines))}
        self._choices.set(_KEPT, kept)

    def provider(self, name: str, task: str = "") -> Provider:
        """The provider called `name`, shared by all tasks but those that wait for nobody. Raises
        `ModelMissing`, or `NotFound` for a server or a kind of engine that is not there."""
        key = name, task in _AT_ONCE
        with self._lock:
            self._used[key] = time.monotonic()
            if key not in self._open:
                self._open[key] = self._made(name)
            return self._open[key]

    def health(self, name: str) -> Health:
        """The state of an engine now: this loads the model, or asks the server."""
        return self.provider(name).health()

    def generate(
        self, task: str, request: Request, *, engine: str = "", cancelled: Cancelled = never
    ) -> Answered:
        """Answer by the first allowed engine that can, or by `engine` alone if it is named.

        Raises what the only one raised, or `EngineNotAllowed` if several were asked in vain.
        """
        skipped: list[Skipped] = []
        failed: list[UserError] = []
        for name in (engine,) if engine else self.allowed(task):
            if name == BUILTIN:
                return Answered(BUILTIN, None, tuple(skipped))
            try:
                with self._using(name, task) as provider:
                    reply = provider.generate(request, cancelled=cancelled)
                    self._record(task, name, reply.model, reply.tokens_in, reply.tokens_out)
            except UserError as error:
                skipped.append(_skip(task, name, error))
                failed.append(error)
                continue
            return Answered(name, reply, tuple(skipped))
        raise _in_vain(skipped, failed)

    def stream(
        self, task: str, request: Request, *, engine: str = "", cancelled: Cancelled = never
    ) -> tuple[Answered, Iterator[str]]:
        """As `generate`, piece by piece: the engine is settled when its first piece is there, and
        what breaks after that is raised by the iterator. For "builtin" there are no pieces."""
        skipped: list[Skipped] = []
        failed: list[UserError] = []
        for name in (engine,) if engine else self.allowed(task):
            if name == BUILTIN:
                return Answered(BUILTIN, None, tuple(skipped)), iter(())
            try:
                pieces = self._pieces(name, task, request, cancelled)
                first = next(pieces, "")
            except UserError as error:
                skipped.append(_skip(task, name, error))
                failed.append(error)
                continue
            return Answered(name, None, tuple(skipped)), _after(first, pieces)
        raise _in_vain(skipped, failed)

    def close_idle(self, seconds: float) -> None:
        """Free the models that nobody has used for so long."""
        now = time.monotonic()
        with self._lock:
            idle = [
                key
                for key in self._open
                if now - self._used[key] > seconds and (seconds < 0 or not self._busy[key])
            ]
            closed = [self._open.pop(key) for key in idle]
        for provider in closed:
            provider.close()

    def forget(self, name: str) -> None:
        """Close one engine, so that it is opened anew: its key or description has changed."""
        with self._lock:
            closed = [self._open.pop(key) for key in list(self._open) if key[0] == name]
            self._circuits.pop(name, None)
        for provider in closed:
            provider.close()

    def close(self) -> None:
        """Close all; answers under way end with an error."""
        self.close_idle(-1.0)

    @contextmanager
    def _using(self, name: str, task: str) -> Iterator[Provider]:
        """The provider, which is not idle meanwhile."""
        provider, key = self.provider(name, task), (name, task in _AT_ONCE)
        with self._lock:
            self._busy[key] += 1
        try:
            yield provider
        finally:
            with self._lock:
                self._busy[key] -= 1
                self._used[key] = time.monotonic()

    def _pieces(
        self, name: str, task: str, request: Request, cancelled: Cancelled
    ) -> Iterator[str]:
        written = 0
        try:
            with self._using(name, task) as provider:
                for piece in provider.stream(request, cancelled=cancelled):
                    written += len(piece.encode("utf-8", "replace"))
                    yield piece
        finally:
            if written:  # also of an answer that was stopped or cut short
                read = sum(len(one.text.encode("utf-8", "replace")) for one in request.messages)
                self._record(task, name, "", read // _BYTES_A_TOKEN, written // _BYTES_A_TOKEN)

    def _record(self, task: str, name: str, model: str, tokens_in: int, tokens_out: int) -> None:
        """Tell what an answer took. A stream tells no count: an upper estimate stands for it."""
        use = Use(task, name, model or name.partition(":")[2], tokens_in, tokens_out)
        if name.startswith(_REMOTE):
            with suppress(NotFound):  # forgotten while it answered
                remote = self._servers.get(name.removeprefix(_REMOTE))
                priced = remote.currency if remote.price_in or remote.price_out else ""
                cost = remote.cost(tokens_in, tokens_out)
                use = replace(use, model=model or remote.model, cost=cost, currency=priced)
        self._used_by(use)

    def _made(self, name: str) -> Provider:
        if name == BUILTIN:
            return Builtin()
        if name.startswith(_LOCAL):
            model = self._shelf.find(name.removeprefix(_LOCAL), ModelKind.LLM)
            if model is None:
                raise ModelMissing(model=name.removeprefix(_LOCAL))
            return self._local(model.name, model.path)
        if not name.startswith(_REMOTE):
            raise NotFound(what="engine", name=name)
        remote = self._servers.get(name.removeprefix(_REMOTE))
        return self._remote(
            remote,
            partial(self._keys.get, remote.name),
            learnt=partial(self._servers.learnt, remote.name),
            circuit=self._circuits.setdefault(name, Circuit(remote.name)),
        )


def leaves_this_machine(engine: str) -> bool:
    """Whether asking this engine sends anything away from this machine."""
    return engine.startswith(_REMOTE)


def kind_of(engine: str) -> ProviderKind:
    """The kind of an engine by its name."""
    if engine.startswith(_LOCAL):
        return ProviderKind.LOCAL
    return ProviderKind.REMOTE if engine.startswith(_REMOTE) else ProviderKind.BUILTIN


def _skip(task: str, name: str, error: UserError) -> Skipped:
    event(logger, "engine_skipped", task=task, kind=kind_of(name).value, code=error.code)
    return Skipped(name, error.code, error.message)


def _in_vain(skipped: Sequence[Skipped], failed: Sequence[UserError]) -> UserError:
    if len(failed) == 1:
        return failed[0]
    return EngineNotAllowed(reasons=", ".join(f"{one.engine}: {one.code}" for one in skipped))


def _after(first: str, pieces: Iterator[str]) -> Iterator[str]:
    if first:
        yield first
    yield from pieces
