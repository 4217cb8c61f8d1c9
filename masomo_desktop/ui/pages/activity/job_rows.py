"""A job as a row of the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from masomo_desktop.jobs.model import Hold, Job, JobState
from masomo_desktop.ui import wording
from masomo_desktop.ui.messages import stored_reason
from masomo_desktop.ui.pages.activity import words
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.rows import Row
from masomo_desktop.workflows.activity.model import ShownJob

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
    "tutor.answer": "quote",
}


def job_row(shown: ShownJob, hold: Hold | None) -> Row:
    """The row of a job whose lane is under `hold`."""
    job = shown.job
    running = job.state is JobState.RUNNING
    return Row(
        id=job.id,
        icon=_ICONS.get(job.kind, "activity"),
        title=words.title(shown),
        detail=_detail(shown, hold),
        problem=job.error is not None and job.state in (JobState.FAILED, JobState.WAITING),
        badge=badge(job, hold),
        tone=Tone.NEUTRAL if running and _suspended(hold) else wording.JOB_TONES[job.state],
        share=_share(job) if running else None,
        note=wording.when(job.finished or job.created),
        action=_action(job),
    )


def badge(job: Job, hold: Hold | None) -> str:
    """The state of a job in a word; that it stands still is one of its own."""
    if job.state is JobState.RUNNING and job.cancel_requested:
        return translate("Jobs", "Stopping")
    if job.state is JobState.RUNNING and _suspended(hold):
        return translate("Jobs", "Paused")
    return wording.job_state(job.state)


def _suspended(hold: Hold | None) -> bool:
    return hold is not None and hold.suspended


def _share(job: Job) -> float:
    return job.progress.done / job.progress.total if job.progress.total else 0.0


def _action(job: Job) -> str:
    if job.state in CANCELLABLE:
        return "" if job.cancel_requested else translate("Jobs", "Cancel")
    return translate("Jobs", "Try again") if job.state in REPEATABLE else ""


def _detail(shown: ShownJob, hold: Hold | None) -> str:
    job = shown.job
    tries = ""
    if job.attempts > 1 or job.state is JobState.WAITING:
        tries = translate("Jobs", "attempt {n} of {most}").format(
            n=job.attempts, most=job.max_attempts
        )
    if job.error and job.state in (JobState.FAILED, JobState.WAITING):
        return f"{stored_reason(job.error.code, job.error.message)} {tries_again(job)}".strip()
    if job.state is JobState.RUNNING and hold is not None and hold.suspended:
        return words.joined(
            wording.progress(job.progress), words.held(hold.why), words.since(hold.since)
        )
    if job.state is JobState.RUNNING:
        left = wording.time_left(shown.left)
        return words.joined(wording.progress(job.progress), words.pace(shown), left, tries)
    if job.state is JobState.DONE and job.progress.total:
        of_text = job.progress.unit in ("page", "section", "segment")
        count = wording.unit_count(job.progress.done, job.progress.unit) if of_text else ""
        return words.joined(count, took(job))
    if job.state is JobState.DONE:
        return words.capital(took(job))
    if job.state is JobState.CANCELLED:
        return words.capital(translate("Jobs", "stopped before it ended"))
    turn = translate("Jobs", "waits for its turn") if hold is None else words.held(hold.why)
    return words.joined(turn, words.since(job.since), tries)


def tries_again(job: Job) -> str:
    """When a waiting job is to run again; empty for others."""
    if job.state is not JobState.WAITING or job.run_after is None:
        return ""
    return translate("Jobs", "Tries again by itself at {time}.").format(
        time=job.run_after.astimezone().strftime("%H:%M:%S")
    )


def took(job: Job) -> str:
    """How long the last run of a job took, where it has ended."""
    if job.started is None or job.finished is None:
        return ""
    seconds = (job.finished - job.started).total_seconds()
    if seconds < 0.1:
        return translate("Jobs", "took under {n} s").format(n=wording.decimal(0.1))
    if seconds < 60:
        return translate("Jobs", "took {n} s").format(n=wording.decimal(seconds))
    return translate("Jobs", "took {n} min").format(n=wording.decimal(seconds / 60))
