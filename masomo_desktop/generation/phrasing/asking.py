"""Who is asked: the learner's engines in their order, each as long as it answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from masomo_desktop.core.errors import UserError
from masomo_desktop.providers.engines import Answered
from masomo_desktop.providers.errors import ReplyUnusable
from masomo_desktop.providers.model import Cancelled, Reply, Request, never

BUILTIN = "builtin"
#: Failures of an engine in a row after which it is not asked again for this artifact.
_GIVEN_UP_AFTER = 2


class Answering(Protocol):
    """What is needed of `providers.engines.Engines`."""

    def allowed(self, task: str) -> tuple[str, ...]: ...

    def generate(
        self, task: str, request: Request, *, engine: str = "", cancelled: Cancelled = never
    ) -> Answered: ...


class NobodyLeft(Exception):
    """Every engine but the builtin one has failed; `error` is what the last one said."""

    def __init__(self, error: UserError) -> None:
        self.error = error
        super().__init__(error.code)


class Asking:
    """Asks `engines` in order. `skipped` tells, as "engine: code", who failed and why."""

    def __init__(
        self,
        answering: Answering,
        task: str,
        engines: tuple[str, ...],
        cancelled: Callable[[], bool] = never,
    ) -> None:
        self._answering, self._task, self._cancelled = answering, task, cancelled
        self._left = [name for name in engines if name != BUILTIN]
        self._failures = dict.fromkeys(self._left, 0)
        self._last: UserError | None = None
        self.may_use_builtin = BUILTIN in engines
        self.skipped: dict[str, str] = {}
        self.tokens = 0

    @property
    def first(self) -> str:
        """Who would be asked now."""
        return self._left[0] if self._left else BUILTIN

    def ask(self, request: Request) -> Reply:
        """The reply of the first engine that gives one. Raises `ReplyUnusable` where the engine
        answers nonsense to this request, and `NobodyLeft`."""
        for name in list(self._left):
            try:
                answered = self._answering.generate(
                    self._task, request, engine=name, cancelled=self._cancelled
                )
            except ReplyUnusable:
                raise
            except UserError as error:
                self._failed(name, error)
                continue
            if answered.reply is None:
                raise ValueError(f"{name} gave no reply")
            self._failures[name] = 0
            self.tokens += answered.reply.tokens_in + answered.reply.tokens_out
            return answered.reply
        if self._last is None:
            raise ValueError("nobody to ask")
        raise NobodyLeft(self._last)

    def _failed(self, name: str, error: UserError) -> None:
        self._last = error
        self.skipped[name] = error.code
        self._failures[name] += 1
        if self._failures[name] >= _GIVEN_UP_AFTER or not error.retryable:
            self._left.remove(name)

    def instead_of(self, reason: str = "") -> str:
        """Why an item is not by the first engine that was allowed: for its origin."""
        told = [f"{name}: {code}" for name, code in self.skipped.items()]
        if reason:
            told.append(f"{self.first}: {reason}")
        return ", ".join(told)
