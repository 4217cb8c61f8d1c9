"""Runs one claimed job to one of its ends."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from masomo_desktop.core.correlation import correlated
from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.isolation.errors import Cancelled, ChildLost, MemoryLimit, TimeLimit
from masomo_desktop.isolation.supervision import Supervision, supervised_by
from masomo_desktop.jobs.context import JobContext, Stop
from masomo_desktop.jobs.errors import JobLost, Snooze
from masomo_desktop.jobs.model import Job, JobError, Outcome
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import TaskSpec

logger = logging.getLogger(__name__)

BUG = JobError(
    "bug",
    "Masomo made a mistake while working on this. The fault is ours, not yours or the file's: "
    "please report it with the details of this job.",
)
UNKNOWN = JobError(
    "unknown_job", "This was asked of another version of Masomo, which this one cannot do."
)
#: Waits before an end that could not be written (disk full, database locked) is tried again.
_PERSISTENCE = (0.2, 0.5, 1.0, 2.0, 4.0, 8.0)
_PIECE = 0.1

#: What writes the end of a run; may raise what `Database.write` raises, or `JobLost`.
End = Callable[[], object]


def never() -> bool:
    return False


def run_one(
    queue: Queue,
    job: Job,
    *,
    interrupted: Callable[[], bool] = never,
    supervision: Supervision | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Run `job`, as `Queue.claim` gave it, and write how it ended.

    Never raises for what the handler does. `interrupted` makes the run stop and the job wait,
    at no cost; the job's children are under `supervision`. An end that cannot be written is tried
    for some seconds; after that the job keeps its claim, and recovery finds it when the lease has
    expired.
    """
    supervision = supervision or Supervision()
    with correlated(job.correlation or None), supervised_by(supervision):
        began = time.monotonic()
        event(logger, "job_started", job=job.id, kind=job.kind, attempt=job.attempts)
        end = _work(queue, job, interrupted, supervision)
        for wait in (*_PERSISTENCE, None):
            try:
                end()
                break
            except JobLost:
                event(logger, "job_lost", level=logging.WARNING, job=job.id, kind=job.kind)
                break
            except UserError as error:
                event(
                    logger,
                    "job_end_not_written",
                    level=logging.WARNING,
                    job=job.id,
                    code=error.code,
                )
                if wait is None or not _pause(wait, interrupted, sleep):
                    break
        seconds = round(time.monotonic() - began, 3)
        event(logger, "job_ended", job=job.id, kind=job.kind, seconds=seconds)


def _pause(seconds: float, interrupted: Callable[[], bool], sleep: Callable[[float], None]) -> bool:
    """Sleep in short pieces; False as soon as `interrupted`."""
    for _ in range(max(round(seconds / _PIECE), 1)):
        if interrupted():
            return False
        sleep(_PIECE)
    return True


def _work(queue: Queue, job: Job, interrupted: Callable[[], bool], supervision: Supervision) -> End:
    """Call the handler and commit its finish; returns what is left to write."""
    spec = queue.registry.find(job.kind)
    if spec is None:
        return lambda: queue.fail(job, UNKNOWN)
    context = JobContext(
        queue.lease(job), seconds=spec.seconds, interrupted=interrupted, supervision=supervision
    )
    try:
        finish = spec.handler(context)
        queue.done(
            job,
            finish,
            progress=context.now_done,
            seconds=context.elapsed,
            peak_mb=supervision.peak_mb,
        )
    except Snooze as snooze:
        seconds = snooze.seconds
        return lambda: queue.snooze(job, seconds)
    except Cancelled:
        return _stopped(queue, job, spec, context)
    except JobLost:
        event(logger, "job_lost", level=logging.WARNING, job=job.id, kind=job.kind)
        return _nothing
    except UserError as problem:
        if isinstance(problem, MemoryLimit):
            return _remembering(queue, job, supervision.peak_mb, _after(queue, job, problem))
        return _after(queue, job, problem)
    except Exception:  # noqa: BLE001 - whatever a handler does, its job must come to an end
        event(logger, "job_bug", level=logging.ERROR, exc_info=True, job=job.id, kind=job.kind)
        return lambda: queue.retry_later(job, BUG)
    return _nothing


def _stopped(queue: Queue, job: Job, spec: TaskSpec, context: JobContext) -> End:
    match context.stop:
        case Stop.CANCELLED:
            return lambda: queue.cancelled(job)
        case Stop.INTERRUPTED:
            return lambda: queue.interrupted(job)
        case Stop.OVERTIME:
            return _after(queue, job, TimeLimit(seconds=spec.seconds))
        case Stop.LOST:
            event(logger, "job_lost", level=logging.WARNING, job=job.id, kind=job.kind)
            return _nothing
        case None:
            event(logger, "job_stopped_unasked", level=logging.ERROR, job=job.id, kind=job.kind)
            return lambda: queue.retry_later(job, BUG)


def _after(queue: Queue, job: Job, problem: UserError) -> End:
    error = JobError(problem.code, problem.message)
    lost = isinstance(problem, ChildLost | TimeLimit | MemoryLimit)
    outcome = Outcome.LOST if lost else Outcome.FAILED
    if problem.retryable:
        return lambda: queue.retry_later(job, error, outcome=outcome)
    return lambda: queue.fail(job, error, outcome=outcome)


def _remembering(queue: Queue, job: Job, peak_mb: int, end: End) -> End:
    """The end of a run that had too little memory; the next one is given more room."""

    def both() -> None:
        end()
        if peak_mb:
            queue.weighed(job, peak_mb)

    return both


def _nothing() -> None:
    """The end is written already."""
