"""Who is asked counts before: no request is sent without consent and room under the cap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from masomo_desktop.core import clock
from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.phrasing.asking import Answering
from masomo_desktop.generation.phrasing.conversation import question_request
from masomo_desktop.generation.phrasing.model import Fact, Prompts
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.providers.answering import ATTEMPTS
from masomo_desktop.providers.engines import Answered
from masomo_desktop.providers.errors import (
    KeyMissing,
    KeyRefused,
    NotAModelServer,
    QuotaUsedUp,
    RateLimited,
    ServerModelMissing,
    ServerResting,
    ServerUnreachable,
)
from masomo_desktop.providers.model import Cancelled, Health, Request, never
from masomo_desktop.providers.remote import Remote
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.workflows.improving import store
from masomo_desktop.workflows.improving.errors import ImprovingCapReached
from masomo_desktop.workflows.improving.model import MILLION, Cap, Spent

#: After these no model has looked at the request, so it does not count.
_UNREAD = (
    KeyMissing,
    KeyRefused,
    QuotaUsedUp,
    RateLimited,
    ServerModelMissing,
    ServerResting,
    ServerUnreachable,
)
#: After these a server may be asked again and again: they come to an end, and use nothing up.
PASSING = (ImprovingCapReached, RateLimited, ServerResting, ServerUnreachable)
#: What a look finds, which uses nothing up either, where asking would be of no use now.
AWAY = (*PASSING, NotAModelServer)
_BYTES_A_TOKEN = 2  # fewer than the 3 of an estimate: a margin, since a cap must hold
_EACH_MESSAGE = 8  # tokens that a chat template adds to a message
#: A reply that is cut is asked for again with twice the room.
_WRITTEN_TIMES = 2**ATTEMPTS - 1


def month_now() -> str:
    """The month in which a request is counted now, by UTC."""
    return clock.now().strftime("%Y-%m")


class Server(Answering, Protocol):
    """What is needed of `providers.engines.Engines`."""

    def health(self, name: str) -> Health: ...


@dataclass(frozen=True)
class Metered:
    """Asks as `answering` does, for `course`, one server under its `cap`.

    Counted first is what the request can take at most, with all repetitions; then what it took. So
    the cap is never exceeded, and what a cut leaves in flight stays counted.
    """

    answering: Server
    context: JobContext
    consent: Consent
    remote: Remote
    course: str
    cap: Callable[[], Cap]

    @property
    def engine(self) -> str:
        return f"remote:{self.remote.name}"

    def allowed(self, _task: str) -> tuple[str, ...]:
        """The one server."""
        return (self.engine,)

    def look(self, prompts: Prompts) -> None:
        """Before anything is made ready for it: raises `ConsentMissing`, `ImprovingCapReached`
        where not even the least request by `prompts` would be sent, and the error of a server that
        is not there or asks to wait. Nothing of the course is sent, and nothing is counted."""
        self.consent.require(self.course, self.engine)
        held = self._spent(*least(prompts))
        with self.context.commit() as work:
            self._hold(work, held)
            store.settle(work, self.engine, held, Spent(held.month, 0, 0))
        error = self.answering.health(self.engine).error
        if isinstance(error, AWAY):
            raise error

    def generate(
        self, task: str, request: Request, *, engine: str = "", cancelled: Cancelled = never
    ) -> Answered:
        """Raises `ConsentMissing` or `ImprovingCapReached`, and then nothing is sent; else as
        `Engines.generate`."""
        if engine not in ("", self.engine):
            raise ValueError(f"only {self.engine} is metered, not {engine}")
        self.consent.require(self.course, self.engine)
        held = self._spent(*most(request))
        with self.context.commit() as work:
            self._hold(work, held)
        try:
            answered = self.answering.generate(
                task, request, engine=self.engine, cancelled=cancelled
            )
        except _UNREAD:
            self._settle(held, 0, 0)
            raise
        if answered.reply is not None:
            self._settle(held, answered.reply.tokens_in, answered.reply.tokens_out)
        return answered

    def _hold(self, work: UnitOfWork, held: Spent) -> None:
        if not store.reserve(work, self.engine, held.month, held, self.cap()):
            raise ImprovingCapReached(engine=self.remote.name, month=held.month)

    def _settle(self, held: Spent, tokens_in: int, tokens_out: int) -> None:
        used = self._spent(tokens_in, tokens_out)
        with self.context.commit() as work:
            store.settle(work, self.engine, held, used)

    def _spent(self, tokens_in: int, tokens_out: int) -> Spent:
        money = round(self.remote.cost(tokens_in, tokens_out) * MILLION)
        return Spent(month_now(), tokens_in + tokens_out, money)


def most(request: Request) -> tuple[int, int]:
    """The most tokens that a request can read and write, with all its repetitions."""
    read = sum(
        len(one.text.encode("utf-8", "replace")) // _BYTES_A_TOKEN + _EACH_MESSAGE
        for one in request.messages
    )
    return ATTEMPTS * read, _WRITTEN_TIMES * request.max_tokens


def least(prompts: Prompts) -> tuple[int, int]:
    """What any first request by `prompts` can take at least: one about nothing, in the language
    whose examples are the shortest."""
    about = (
        Fact("", "", "", -1, "", language, (), asking)
        for language in prompts.examples
        for asking in ("", "?")
    )
    return min(most(question_request(prompts, fact, 0)) for fact in about)
