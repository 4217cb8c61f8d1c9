"""A job for a maker's eyes: ids, codes, versions, counts and times; no names, no content."""

from __future__ import annotations

import platform
from uuid import UUID

from masomo_desktop import __version__
from masomo_desktop.core import clock
from masomo_desktop.jobs.model import Attempt
from masomo_desktop.workflows.activity.model import Story


def details(story: Story) -> str:
    """What can be copied about a job, in lines of plain English."""
    job = story.shown.job
    times = (("created", job.created), ("started", job.started), ("finished", job.finished))
    python = platform.python_version()
    lines = [
        f"Masomo {__version__} · {platform.platform(terse=True)} · Python {python}",
        f"job {job.id}",
        f"kind {job.kind} ({job.lane.value})",
        *([f"about {job.subject}"] if _is_id(job.subject) else []),
        f"state {job.state.value}, attempt {job.attempts} of {job.max_attempts}, run {job.run}",
        f"progress {job.progress.done} of {job.progress.total} {job.progress.unit}".rstrip(),
        f"correlation {job.correlation}",
        *(f"{name} {clock.stamp(moment)}" for name, moment in times if moment),
        *([f"error {job.error.code}"] if job.error else []),
        *map(_run, story.attempts),
    ]
    return "\n".join(lines)


def _run(attempt: Attempt) -> str:
    ended = clock.stamp(attempt.ended) if attempt.ended else "…"
    code = f" {attempt.error.code}" if attempt.error else ""
    start = clock.stamp(attempt.started)
    return f"run {attempt.run} ({start} to {ended}) {attempt.outcome.value}{code}"


def _is_id(text: str) -> bool:
    """Whether it is an id of ours; what a model or server is called was chosen by somebody."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
