"""Commands on jobs: jobs, its verbs show, retry, cancel and quiet, and work."""

from __future__ import annotations

import argparse
import time
from datetime import datetime
from typing import Any

from masomo_desktop.cli import shapes
from masomo_desktop.cli.composition import Session
from masomo_desktop.cli.errors import DONE, ENDED_BADLY
from masomo_desktop.cli.output import table
from masomo_desktop.core import clock
from masomo_desktop.jobs.model import Hold, Job, JobState, Lane
from masomo_desktop.jobs.pages import Wanted
from masomo_desktop.workflows.activity.model import Health, HealthState, LaneNow, ShownJob

MOST_LISTED = 1000
#: How often somebody who watches looks whether anything was committed, and looks again anyway.
PAUSE_SECONDS, LOOK_SECONDS = 0.25, 2.0
#: Fields that change while nothing happens.
PASSING = frozenset({"oldest_wait_s", "left_s", "seconds_per_unit"})


def jobs(session: Session, args: argparse.Namespace) -> int:
    """masomo jobs"""
    lane = Lane(args.lane) if args.lane else None
    wanted = Wanted(lane, JobState(args.state) if args.state else None)
    if args.watch:
        return _watch(session, wanted)
    session.out.document(*_seen(session, wanted))
    return DONE


def _watch(session: Session, wanted: Wanted) -> int:
    """Show the jobs again whenever something has changed; only an interrupt ends it."""
    database = session.services.database
    shown: object = None
    version, looked = -1, 0.0
    while True:
        before, version = version, database.version()
        if version != before or time.monotonic() - looked > LOOK_SECONDS:
            looked = time.monotonic()
            document, text = _seen(session, wanted)
            news = steady(document) if session.out.as_json else text
            if news != shown:
                shown = news
                session.out.frame(document, text)
        time.sleep(PAUSE_SECONDS)


def steady(document: Any) -> Any:
    """A document without the seconds that pass while nothing happens."""
    if isinstance(document, dict):
        return {key: steady(value) for key, value in document.items() if key not in PASSING}
    return [steady(one) for one in document] if isinstance(document, list) else document


def _seen(session: Session, wanted: Wanted) -> tuple[dict[str, Any], str]:
    """What the Activity page shows, as a document and as text."""
    activity = session.services.activity
    look, health = activity.look(wanted, None, MOST_LISTED), activity.health()
    lanes = [one for one in look.lanes if wanted.lane in (None, one.overview.name)]
    document = {
        "health": shapes.health(health),
        "quiet": look.quiet,
        "lanes": [shapes.lane_now(one) for one in lanes],
        "jobs": [shapes.shown_job(one) for one in look.jobs],
        "upkeep": [shapes.upkeep(one) for one in look.upkeep],
    }
    holds = {one.overview.name: one.overview.hold for one in look.lanes}
    shown = [one for lane in lanes for one in lane.running]
    shown += [one for one in look.jobs if one.job.state is not JobState.RUNNING]
    listed = [_line(one, holds[one.job.lane]) for one in shown]
    recurring = [(one.kind, "next", _at(one.next)) for one in look.upkeep]
    parts = [glance(health), table([_HEAD, *map(_lane_line, lanes)]), table(listed)]
    if wanted.lane in (None, Lane.SCHEDULED) and wanted.state is None:
        parts.append(table(recurring))
    return document, "\n\n".join(part for part in parts if part)


def glance(health: Health) -> str:
    """The queue in a sentence."""
    if health.state is HealthState.NEEDS_YOU:
        return f"Failed for good: {health.failed}. At work: {health.at_work}."
    if health.state is HealthState.HELD and health.why is not None:
        return f"Stands still ({health.why.value}). To do: {health.at_work}."
    if health.state is HealthState.WORKING:
        return f"At work: {health.at_work}."
    if health.state is HealthState.RETRYING:
        return "Something is to be tried again by itself."
    return "All is well: nothing is left to do."


_HEAD = ("lane", "running", "queued", "waiting", "failed", "limit", "longest wait", "left", "held")


def _lane_line(of: LaneNow) -> tuple[str, ...]:
    lane = of.overview
    numbers = (lane.running, lane.queued, lane.waiting, lane.failed, lane.limit)
    held = lane.hold.why.value if lane.hold else ""
    wait = _duration(lane.oldest_wait_s) if lane.queued else ""
    return (lane.name.value, *map(str, numbers), wait, _duration(of.left), held)


def _duration(seconds: float | None) -> str:
    """Seconds as people write them, no finer than it matters."""
    if seconds is None:
        return ""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.0f} h"


def _at(moment: datetime) -> str:
    """A moment as it is on the learner's clock."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"


def show(session: Session, args: argparse.Namespace) -> int:
    """masomo jobs show"""
    story = session.services.activity.story(args.job)
    runs = [
        (
            str(one.run),
            clock.stamp(one.started),
            one.outcome.value,
            one.error.message if one.error else "",
        )
        for one in story.attempts
    ]
    text = f"{table([_line(story.shown)])}\n\n{table(runs)}"
    session.out.document(shapes.story(story), text)
    return DONE


def quiet(session: Session, args: argparse.Namespace) -> int:
    """masomo jobs quiet"""
    on = args.wish == "on"
    session.services.activity.set_quiet(on)
    waits = "Scans, speech, study material and upkeep wait until it is off."
    session.out.document({"quiet": on}, f"Quiet is on. {waits}" if on else "Quiet is off.")
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
    queue, activity = session.services.queue, session.services.activity
    began = clock.now()
    troubled = _troubled(session)

    def idle() -> bool:
        running = queue.list(state=JobState.RUNNING, limit=1)
        for job in running:
            session.out.progress(f"{job.kind}: {job.progress.done} of {job.progress.total}")
        return bool(args.until_idle) and queue.idle()

    reached = session.run_until(idle, args.timeout, aside=not args.until_idle)
    failed = [
        job
        for job in queue.list(state=JobState.FAILED, limit=MOST_LISTED)
        if job.finished is not None and job.finished >= began
    ]
    session.out.document(
        {"idle": reached, "failed": [shapes.job(job) for job in failed]},
        table([_line(one) for one in activity.named(failed)]) or "Nothing is left to do.",
    )
    return ENDED_BADLY if failed or not reached or _troubled(session) > troubled else DONE


def _troubled(session: Session) -> int:
    """How many sources are failed or rejected."""
    return sum(course.attention for course in session.services.courses.all())


def _show(session: Session, job: Job) -> int:
    [shown] = session.services.activity.named([job])
    session.out.document(shapes.shown_job(shown), table([_line(shown)]))
    return DONE


def _line(shown: ShownJob, hold: Hold | None = None) -> tuple[str, ...]:
    """A job whose lane is under `hold`."""
    job = shown.job
    state = job.state.value
    if job.state is JobState.RUNNING and hold is not None and hold.suspended:
        state = "paused"
    done = f"{job.progress.done}/{job.progress.total}"
    attempts = f"attempt {job.attempts}/{job.max_attempts}"
    return job.id, state, job.kind, done, attempts, shown.subject.name, _said(shown, hold)


def _said(shown: ShownJob, hold: Hold | None) -> str:
    """What there is to say of a job in its state: why it stands still and since when, how fast it
    goes, when it will be done or tried again, what went wrong."""
    job, said = shown.job, []
    if job.error is not None:
        said.append(job.error.message)
    if job.state is JobState.RUNNING and hold is not None and hold.suspended:
        said.append(f"{hold.why.value} since {_at(hold.since)}")
    elif job.state is JobState.RUNNING:
        if shown.pace is not None:
            said.append(f"{shown.pace:.2g} s a {job.progress.unit}")
        if shown.left is not None:
            said.append(f"{_duration(shown.left)} left")
    elif job.state is JobState.QUEUED:
        said.append(f"since {_at(job.since)}")
    elif job.state is JobState.WAITING and job.run_after is not None:
        said.append(f"again at {_at(job.run_after)}")
    return " · ".join(said)
