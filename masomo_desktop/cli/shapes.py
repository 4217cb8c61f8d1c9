"""The documents of the contract: from the product's records to JSON values.

Fields may be added, never renamed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.formats import misnamed
from masomo_desktop.extraction.model import Source, Unit
from masomo_desktop.generation.model import Artifact, Item, Withheld
from masomo_desktop.jobs.model import Job, LaneOverview
from masomo_desktop.learning.tutor.model import Turn
from masomo_desktop.retrieval.model import Hit
from masomo_desktop.workflows.activity.model import Health, LaneNow, ShownJob, Story, UpkeepTask
from masomo_desktop.workflows.folders.model import FolderPlan, WatchedFolder

Json = dict[str, Any]


def source(of: Source, course: str) -> Json:
    """SOURCE; `course` is the course's name, `told` what to know beside its state."""
    reason = of.reason
    told = misnamed(of.name, of.format)
    return {
        "id": of.id,
        "course": course,
        "name": of.name,
        "path": of.path,
        "sha256": of.sha256,
        "kind": of.kind.value,
        "format": of.format,
        "state": of.state.value,
        "told": None if told is None else told.message,
        "reason": None if reason is None else {"code": reason.code, "message": reason.message},
        "units": {"total": of.units_total, "done": of.units_done},
    }


def refused(path: Path, error: UserError) -> Json:
    """A file that did not become a source."""
    return {"path": str(path), "code": error.code, "message": error.message}


def plan(of: FolderPlan) -> Json:
    """What importing a folder would do."""
    return {
        "folder": str(of.folder),
        "files": [
            {
                "path": str(file.path),
                "kind": file.kind.value,
                "format": file.format,
                "size": file.size,
                "known": file.known,
                "told": None if file.told is None else file.told.message,
            }
            for file in of.files
        ],
        "refused": [refused(one.path, one.error) for one in of.refused],
        "hidden": of.hidden,
        "cut": of.cut,
    }


def watched(of: WatchedFolder, course: str) -> Json:
    """A watched folder; `problem` is a code, or null."""
    return {
        "path": of.path,
        "course": course,
        "languages": list(of.languages),
        "looked": _time(of.looked),
        "problem": of.problem or None,
    }


def unit(of: Unit) -> Json:
    """One unit; `start` and `end` are seconds, for speech only."""
    return {
        "kind": of.kind.value,
        "number": of.number,
        "start": of.start,
        "end": of.end,
        "method": of.method.value,
        "language": of.language,
        "confidence": of.confidence,
        "engine": of.engine,
        "text": of.text,
    }


def artifact(
    of: Artifact, course: str, items: Iterable[Item], withheld: Iterable[Withheld]
) -> Json:
    """ARTIFACT; `course` is the course's name."""
    return {
        "id": of.id,
        "kind": of.kind.value,
        "course": course,
        "engine": of.engine,
        "requested": of.requested,
        "state": of.state.value,
        "failure": of.failure or None,
        "language": of.language,
        "coverage": dict(of.coverage),
        "items": [_item(item) for item in items],
        "withheld": [{"reason": one.reason, "prompt": one.prompt} for one in withheld],
    }


def _item(of: Item) -> Json:
    proof = [
        {"source": p.source, "unit": p.unit, "quote": p.quote, "start": p.start, "end": p.end}
        for p in of.proof
    ]
    origin = {
        "engine": of.origin.engine,
        "model": of.origin.model,
        "prompts": of.origin.prompts,
        "seed": of.origin.seed,
        "instead_of": of.origin.instead_of,
    }
    return {"id": of.id, "type": of.type.value, "proof": proof, "origin": origin, **of.body}


def hit(of: Hit) -> Json:
    """One search result; `start` and `end` are offsets of `text` in the unit's text."""
    return {
        "source": of.source,
        "unit": of.unit,
        "score": of.score,
        "text": of.text,
        "start": of.start,
        "end": of.end,
        "name": of.source_name,
        "course": of.course_name,
    }


def turn(of: Turn) -> Json:
    """An answer of the tutor; `start` and `end` are offsets of the quote in the unit's text.

    `answered` is false where the material does not say, and while or because there is no answer.
    """
    return {
        "id": of.id,
        "question": of.asked.question,
        "understood": of.asked.sought,
        "answer": "\n".join(claim.text for claim in of.claims),
        "answered": of.answered,
        "state": of.state.value,
        "engine": of.engine or None,
        "citations": [
            {
                "source": proof.source,
                "unit": proof.unit,
                "quote": proof.quote,
                "start": proof.start,
                "end": proof.end,
                "claim": number,
            }
            for number, claim in enumerate(of.claims)
            for proof in claim.proofs
        ],
        "claims": [{"kind": claim.kind.value, "text": claim.text} for claim in of.claims],
        "dropped": of.dropped,
        "skipped": list(of.skipped),
        "artifact": of.artifact or None,
    }


def lane(of: LaneOverview) -> Json:
    """One lane at a glance."""
    return {
        "name": of.name.value,
        "queued": of.queued,
        "running": of.running,
        "waiting": of.waiting,
        "limit": of.limit,
        "oldest_wait_s": round(of.oldest_wait_s, 3),
        "failed": of.failed,
        "held": None
        if of.hold is None
        else {
            "why": of.hold.why.value,
            "since": _time(of.hold.since),
            "suspended": of.hold.suspended,
        },
    }


def job(of: Job) -> Json:
    """One job."""
    error = of.error
    return {
        "id": of.id,
        "lane": of.lane.value,
        "kind": of.kind,
        "subject": of.subject,
        "state": of.state.value,
        "attempts": of.attempts,
        "max_attempts": of.max_attempts,
        "progress": {
            "done": of.progress.done,
            "total": of.progress.total,
            "unit": of.progress.unit,
        },
        "error": None if error is None else {"code": error.code, "message": error.message},
        "created": _time(of.created),
        "started": _time(of.started),
        "finished": _time(of.finished),
    }


def lane_now(of: LaneNow) -> Json:
    """A lane with the ids of what runs and of what is next, and when all of it should be done."""
    return {
        **lane(of.overview),
        "running_jobs": [shown.job.id for shown in of.running],
        "next_job": None if of.next is None else of.next.job.id,
        "left_s": _seconds(of.left),
    }


def shown_job(of: ShownJob) -> Json:
    """A job with the name of what it is about ("" where that is gone), and how fast it goes."""
    return {
        **job(of.job),
        "name": of.subject.name,
        "since": _time(of.job.since),
        "run_after": _time(of.job.run_after),
        "seconds_per_unit": _seconds(of.pace),
        "left_s": _seconds(of.left),
    }


def story(of: Story) -> Json:
    """A job with the history of its runs, first to last."""
    return {
        **shown_job(of.shown),
        "correlation": of.shown.job.correlation,
        "runs": [
            {
                "run": one.run,
                "attempt": one.number,
                "started": _time(one.started),
                "ended": _time(one.ended),
                "outcome": one.outcome.value,
                "error": None
                if one.error is None
                else {"code": one.error.code, "message": one.error.message},
            }
            for one in of.attempts
        ],
    }


def health(of: Health) -> Json:
    """The queue in a glance; `why` says what it waits for, or is null."""
    return {
        "state": of.state.value,
        "at_work": of.at_work,
        "failed": of.failed,
        "why": None if of.why is None else of.why.value,
    }


def upkeep(of: UpkeepTask) -> Json:
    """A recurring task."""
    return {"kind": of.kind, "last": _time(of.last), "next": _time(of.next)}


def _seconds(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else clock.stamp(moment)
