"""The job that answers a turn: in the chat lane, each claim committed as it is made."""

from __future__ import annotations

import time
from dataclasses import replace

from masomo_desktop.extraction import store as extraction_store
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import Job, JobError, Lane
from masomo_desktop.jobs.registry import Finish, TaskSpec
from masomo_desktop.learning.tutor import store
from masomo_desktop.learning.tutor.answering import Answering, Draft, Ended
from masomo_desktop.learning.tutor.model import Claim, Turn, TurnState, Wish
from masomo_desktop.learning.tutor.quizzing import make_quiz
from masomo_desktop.store.database import Connection, UnitOfWork

KIND = "tutor.answer"
#: How often what a model is saying is shown, in seconds.
SHOW_EVERY = 0.25
#: How far back a turn is looked for that a follow-up can lean on.
_REMEMBERED = 8


def task(answering: Answering) -> TaskSpec:
    """The kind of that job. It is not tried again by itself: the learner sees that it stopped,
    with what was kept, and may ask again."""

    def handle(context: JobContext) -> Finish | None:
        return _Answer(context, answering).run()

    return TaskSpec(
        KIND,
        Lane.CHAT,
        handle,
        max_attempts=1,
        seconds=600,
        memory_mb=200,
        on_failed=_failed,
        on_cancelled=_stopped,
        on_retried=_retried,
    )


class _Deleted(Exception):
    """The turn was deleted while it was being answered."""


class _Answer:
    """One run of the job."""

    def __init__(self, context: JobContext, answering: Answering) -> None:
        self._context = context
        self._answering = answering
        self._shown = 0.0
        self._not_exact = 0

    def run(self) -> Finish | None:
        context = self._context
        with context.commit() as work:
            turn = store.get_turn(work.connection, context.job.subject)
            if turn is None:
                return None
            store.begin(work, turn, context.job.run)
            about = about_of(work.connection, turn)
        asked = turn.asked
        asked = replace(asked, sought=self._answering.understood(asked, about, context.cancelled))
        with context.commit() as work:
            store.understand(work, turn, asked.sought)
        turn = replace(turn, asked=asked)
        if asked.wish is Wish.QUIZ:
            return make_quiz(context, turn, self._answering.passages(asked, turn.course, about))
        return self._answered(turn, about)

    def _answered(self, turn: Turn, about: Turn | None) -> Finish | None:
        last = Ended(TurnState.SILENT)
        try:
            for event in self._answering.answer(
                turn.asked, turn.course, about, self._context.cancelled
            ):
                if isinstance(event, Draft):
                    self._show(turn, event)
                elif isinstance(event, Claim):
                    self._keep(turn, event)
                else:
                    last = event
        except _Deleted:
            return None

        def finish(work: UnitOfWork) -> None:
            store.end(
                work,
                turn.id,
                last.state,
                engine=last.engine,
                skipped=last.skipped,
                dropped=last.dropped + self._not_exact,
            )

        return finish

    def _show(self, turn: Turn, draft: Draft) -> None:
        """Let the window see what is being said. Worth little: not synchronised to the disk."""
        if time.monotonic() - self._shown < SHOW_EVERY:
            return
        self._shown = time.monotonic()
        with self._context.database.write(synced=False) as work:
            store.write_draft(work, turn, self._context.job.run, draft.text, draft.engine)

    def _keep(self, turn: Turn, claim: Claim) -> None:
        with self._context.commit() as work:
            if store.get_turn(work.connection, turn.id) is None:
                raise _Deleted
            exact = _exact(work.connection, turn.course, claim)
            if exact is None:
                self._not_exact += 1
            else:
                store.add_claim(work, turn, exact)


def about_of(connection: Connection, turn: Turn) -> Turn | None:
    """The turn that this one may lean on: the one that it names, else the last that was
    answered."""
    if turn.asked.about:
        return store.get_turn(connection, turn.asked.about)
    before = store.turns_before(connection, turn, _REMEMBERED)
    answered = [one for one in before if one.claims]
    return answered[-1] if answered else None


def _exact(connection: Connection, course_id: str, claim: Claim) -> Claim | None:
    """The claim with those of its citations whose quote stands in the unit's text at its place, of
    a source that is still there; None where none is left."""
    kept = []
    for proof in claim.proofs:
        source = extraction_store.get_source(connection, proof.source)
        unit = extraction_store.unit_of(connection, proof.source, proof.unit)
        if source is None or unit is None or source.course != course_id:
            continue
        stands = unit.text[proof.start : proof.end] == proof.quote != ""
        if source.state is SourceState.READY and stands:
            kept.append(proof)
    return replace(claim, proofs=tuple(kept)) if kept else None


def _failed(work: UnitOfWork, job: Job, error: JobError) -> None:
    lost = error.code == "process_lost"
    state = TurnState.STOPPED if lost else TurnState.FAILED
    store.end(work, job.subject, state, failure=("", "") if lost else (error.code, error.message))


def _stopped(work: UnitOfWork, job: Job) -> None:
    store.end(work, job.subject, TurnState.STOPPED)


def _retried(work: UnitOfWork, job: Job) -> None:
    turn = store.get_turn(work.connection, job.subject)
    if turn is not None:
        store.ask_again(work, turn, turn.asked)
