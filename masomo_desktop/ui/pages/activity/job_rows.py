"""A job as a row, and as details to copy."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from masomo_desktop.core import clock
from masomo_desktop.jobs.model import Job, JobState
from masomo_desktop.ui import wording
from masomo_desktop.ui.messages import stored_reason
from masomo_desktop.ui.pages.activity.reading import ShownJob
from masomo_desktop.ui.widgets.rows import Row

translate = QCoreApplication.translate

CANCELLABLE = frozenset({JobState.QUEUED, JobState.RUNNING, JobState.WAITING})
REPEATABLE = frozenset({JobState.FAILED, JobState.CANCELLED})

_ICONS = {
    "extraction.read": "file",
    "extraction.ocr": "file",
    "extraction.listen": "file",
    "summaries.generate": "summary",
    "flashcards.generate": "cards",
    "quizzes.generate": "quiz",
}


def job_row(shown: ShownJob) -> Row:
    """The row of a job."""
    job = shown.job
    name = shown.subject.name or translate("Jobs", "something since removed")
    running = job.state is JobState.RUNNING
    stopping = running and job.cancel_requested
    return Row(
        id=job.id,
        icon=_ICONS.get(job.kind, "activity"),
        title=f"{wording.job_kind(job.kind)} · {name}",
        detail=_detail(shown),
        problem=job.error is not None and job.state in (JobState.FAILED, JobState.WAITING),
        badge=translate("Jobs", "Stopping") if stopping else wording.job_state(job.state),
        tone=wording.JOB_TONES[job.state],
        share=_share(job) if running else None,
        note=wording.when(job.created),
        action=_action(job),
    )


def _share(job: Job) -> float:
    return job.progress.done / job.progress.total if job.progress.total else 0.0


def _action(job: Job) -> str:
    if job.state in CANCELLABLE:
        return "" if job.cancel_requested else translate("Jobs", "Cancel")
    return translate("Jobs", "Try again") if job.state in REPEATABLE else ""


def _detail(shown: ShownJob) -> str:
    job = shown.job
    tries = ""
    if job.attempts > 1 or job.state is JobState.WAITING:
        tries = translate("Jobs", "attempt {n} of {most}").format(
            n=job.attempts, most=job.max_attempts
        )
    if job.error and job.state in (JobState.FAILED, JobState.WAITING):
        again = ""
        if job.state is JobState.WAITING and job.run_after:
            again = translate("Jobs", "Tries again by itself at {time}.").format(
                time=job.run_after.astimezone().strftime("%H:%M:%S")
            )
        return f"{stored_reason(job.error.code, job.error.message)} {again}".strip()
    if job.state is JobState.RUNNING:
        parts = [wording.progress(job.progress), wording.time_left(shown.left), tries]
    elif job.state is JobState.DONE and job.progress.total:
        parts = [wording.unit_count(job.progress.done, job.progress.unit), _took(job)]
        if job.progress.unit not in ("page", "section", "segment"):
            parts = [_took(job)]
    elif job.state is JobState.CANCELLED:
        parts = [translate("Jobs", "stopped before it ended")]
    else:
        parts = [translate("Jobs", "waits for its turn"), tries]
    line = " · ".join(part for part in parts if part)
    return line[:1].upper() + line[1:]


def _took(job: Job) -> str:
    if job.started is None or job.finished is None:
        return ""
    seconds = (job.finished - job.started).total_seconds()
    if seconds < 60:
        return translate("Jobs", "took {n} s").format(n=wording.decimal(seconds))
    return translate("Jobs", "took {n} min").format(n=wording.decimal(seconds / 60))


def job_details(job: Job) -> str:
    """A job for a maker's eyes: ids, codes, counts and times; no names, no content."""
    times = (("created", job.created), ("started", job.started), ("finished", job.finished))
    lines = [
        f"job {job.id}",
        f"kind {job.kind} ({job.lane.value})",
        f"state {job.state.value}, attempt {job.attempts} of {job.max_attempts}, run {job.run}",
        f"progress {job.progress.done} of {job.progress.total} {job.progress.unit}".rstrip(),
        f"correlation {job.correlation}",
        *(f"{name} {clock.stamp(moment)}" for name, moment in times if moment),
    ]
    if job.error:
        lines.append(f"error {job.error.code}")
    return "\n".join(lines)
