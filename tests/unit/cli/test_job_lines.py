"""What `masomo jobs` says of a job in each of its states, as Activity does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from masomo_desktop.cli.jobs import _line
from masomo_desktop.core.progress import Progress
from masomo_desktop.jobs.model import Hold, Job, JobError, JobState, Lane, Why
from masomo_desktop.workflows.activity.model import ShownJob, Subject

MOMENT = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)


def _shown(state: JobState, error: JobError | None = None) -> ShownJob:
    running = state is JobState.RUNNING
    job = Job(
        id="1",
        lane=Lane.OCR,
        kind="extraction.ocr",
        subject="s",
        payload={},
        state=state,
        attempts=1,
        max_attempts=3,
        run=1,
        run_after=MOMENT + timedelta(seconds=30) if state is JobState.WAITING else None,
        since=MOMENT,
        owner="me" if running else None,
        lease_until=MOMENT if running else None,
        cancel_requested=False,
        progress=Progress(10, 40, "page"),
        error=error,
        correlation="",
        created=MOMENT,
        started=MOMENT,
        finished=None,
    )
    return ShownJob(job, Subject("atlas.pdf"), *((0.25, 7.5) if running else ()))


def _local(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"


@pytest.mark.parametrize(
    ("shown", "hold", "state", "said"),
    [
        (_shown(JobState.RUNNING), None, "running", "0.25 s a page · 8 s left"),
        (
            _shown(JobState.RUNNING),
            Hold(Lane.OCR, Why.CHAT, MOMENT),
            "paused",
            f"chat since {_local(MOMENT)}",
        ),
        (_shown(JobState.QUEUED), None, "queued", f"since {_local(MOMENT)}"),
        (
            _shown(JobState.WAITING, JobError("child_lost", "The reader stopped.")),
            None,
            "waiting",
            f"The reader stopped. · again at {_local(MOMENT + timedelta(seconds=30))}",
        ),
        (
            _shown(JobState.FAILED, JobError("damaged", "The file is damaged.")),
            None,
            "failed",
            "The file is damaged.",
        ),
    ],
)
def test_a_line_says_what_activity_says(
    shown: ShownJob, hold: Hold | None, state: str, said: str
) -> None:
    line = _line(shown, hold)
    assert (line[1], line[-2], line[-1]) == (state, "atlas.pdf", said)
