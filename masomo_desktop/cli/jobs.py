"""Commands on jobs: jobs, jobs retry, jobs cancel, work."""

from __future__ import annotations

import argparse

from masomo_desktop.cli import shapes
from masomo_desktop.cli.composition import Session
from masomo_desktop.cli.errors import DONE, ENDED_BADLY
from masomo_desktop.cli.output import table
from masomo_desktop.core import clock
from masomo_desktop.jobs.model import Job, JobState, Lane

MOST_LISTED = 1000


def jobs(session: Session, args: argparse.Namespace) -> int:
    """masomo jobs"""
    queue = session.services.queue
    lane = Lane(args.lane) if args.lane else None
    state = JobState(args.state) if args.state else None
    lanes = [one for one in queue.lanes() if lane in (None, one.name)]
    listed = queue.list(lane=lane, state=state, limit=MOST_LISTED)
    head = ("lane", "queued", "running", "waiting", "limit", "failed", "held")
    rows = [
        (
            one.name.value,
            one.queued,
            one.running,
            one.waiting,
            one.limit,
            one.failed,
            one.hold.why.value if one.hold else "",
        )
        for one in lanes
    ]
    lines = table([head, *([str(cell) for cell in row] for row in rows)])
    session.out.document(
        {"lanes": [shapes.lane(one) for one in lanes], "jobs": [shapes.job(job) for job in listed]},
        f"{lines}\n\n{table([_line(job) for job in listed])}",
    )
    return DONE


def retry(session: Session, args: argparse.Namespace) -> int:
    """masomo jobs retry"""
    return _show(session, session.services.queue.retry(args.job))


def cancel(session: Session, args: argparse.Namespace) -> int:
    """masomo jobs cancel"""
    session.services.queue.cancel(args.job)
    return _show(session, session.services.queue.get(args.job))


def work(session: Session, args: argparse.Namespace) -> int:
    """masomo work"""
    queue = session.services.queue
    began = clock.now()
    troubled = _troubled(session)

    def idle() -> bool:
        running = queue.list(state=JobState.RUNNING, limit=1)
        for job in running:
            session.out.progress(f"{job.kind}: {job.progress.done} of {job.progress.total}")
        return bool(args.until_idle) and queue.idle()

    reached = session.run_until(idle, args.timeout)
    failed = [
        job
        for job in queue.list(state=JobState.FAILED, limit=MOST_LISTED)
        if job.finished is not None and job.finished >= began
    ]
    session.out.document(
        {"idle": reached, "failed": [shapes.job(job) for job in failed]},
        table([_line(job) for job in failed]) or "Nothing is left to do.",
    )
    return ENDED_BADLY if failed or not reached or _troubled(session) > troubled else DONE


def _troubled(session: Session) -> int:
    """How many sources are failed or rejected."""
    return sum(course.attention for course in session.services.courses.all())


def _show(session: Session, job: Job) -> int:
    session.out.document(shapes.job(job), table([_line(job)]))
    return DONE


def _line(job: Job) -> tuple[str, ...]:
    done = f"{job.progress.done}/{job.progress.total}"
    attempts = f"attempt {job.attempts}/{job.max_attempts}"
    return job.id, job.state.value, job.kind, done, attempts, job.error.message if job.error else ""
