"""Models as rows: those on this machine, on their way, and to be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from masomo_desktop.jobs.model import JobState, Lane, Why
from masomo_desktop.providers.catalogue import ModelKind
from masomo_desktop.providers.errors import ModelTooLarge
from masomo_desktop.providers.models import ADD
from masomo_desktop.ui import wording
from masomo_desktop.ui.messages import remedy_of, sentence_of, stored_reason
from masomo_desktop.ui.pages.settings import words
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.rows import Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from masomo_desktop.jobs.model import Hold, Job
    from masomo_desktop.providers.models import Offer, Speed
    from masomo_desktop.providers.shelf import Installed

translate = QCoreApplication.translate


def installed_row(model: Installed, offer: Offer | None, speed: Speed | None, busy: str) -> Row:
    """A model that can be used. `busy` says what is being done with it."""
    entry = None if offer is None else offer.entry
    facts = [words.model_kind(model.kind), words.size(model.size)]
    facts += [entry.licence] if entry is not None else []
    facts += [words.speed(speed)] if model.kind is ModelKind.LLM else []
    return Row(
        id=model.name,
        icon=words.MODEL_ICONS[model.kind],
        title=words.title(model.name, model.kind, entry),
        detail=busy or " · ".join(facts),
        badge=translate("Settings", "For everybody") if model.shared else "",
        action=translate("Settings", "Measure") if _measurable(model, speed, busy) else "",
    )


def _measurable(model: Installed, speed: Speed | None, busy: str) -> bool:
    return model.kind is ModelKind.LLM and not busy and not (speed and speed.measured)


def offered_row(offer: Offer) -> Row:
    """A model of the catalogue that is not here."""
    entry = offer.entry
    facts = [words.model_kind(entry.kind), words.size(entry.size), entry.licence]
    if offer.problem is not None:
        why = f"{sentence_of(offer.problem)} {remedy_of(offer.problem)}".strip()
        return Row(
            id=entry.name,
            icon=words.MODEL_ICONS[entry.kind],
            title=words.title(entry.name, entry.kind, entry),
            detail=why,
            problem=True,
            tone=Tone.WARNING,
            badge=translate("Settings", "Too large here")
            if isinstance(offer.problem, ModelTooLarge)
            else translate("Settings", "Does not run here"),
            has_menu=False,
        )
    fits = entry.kind is ModelKind.LLM
    return Row(
        id=entry.name,
        icon=words.MODEL_ICONS[entry.kind],
        title=words.title(entry.name, entry.kind, entry),
        detail=" · ".join(facts + ([words.speed(offer.speed)] if fits else [])),
        badge=translate("Settings", "Fits this machine") if fits else "",
        tone=Tone.SUCCESS if fits else Tone.NEUTRAL,
        action=translate("Settings", "Download…"),
        has_menu=False,
    )


def coming_row(job: Job, offer: Offer | None, holds: Mapping[Lane, Hold]) -> Row:
    """A model that is being brought, or could not be."""
    entry = None if offer is None else offer.entry
    kind = ModelKind.LLM if entry is None else entry.kind
    failed = job.state is JobState.FAILED
    progress = job.progress
    share = progress.done / progress.total if progress.total and not failed else None
    return Row(
        id=job.id,
        icon=words.MODEL_ICONS[kind],
        title=words.title(job.subject, kind, entry),
        detail=_state(job, holds),
        problem=failed,
        tone=Tone.DANGER if failed else Tone.INFO,
        badge=wording.job_state(job.state),
        share=share,
        action=translate("Settings", "Try again") if failed else translate("Settings", "Stop"),
        has_menu=False,
    )


def _state(job: Job, holds: Mapping[Lane, Hold]) -> str:
    if job.error is not None and job.state in (JobState.FAILED, JobState.WAITING):
        return stored_reason(job.error.code, job.error.message)
    if job.cancel_requested:
        return translate("Settings", "Stopping…")
    hold = holds.get(job.lane)
    if job.state is JobState.QUEUED and hold is not None:
        return _why(hold.why)
    done, total = (words.size(n * 1024) for n in (job.progress.done, job.progress.total))
    if not job.progress.total:
        return translate("Settings", "Begins soon")
    if job.progress.done >= job.progress.total:
        return translate("Settings", "Checking every byte, and loading it once")
    copying = translate("Settings", "Copied {done} of {total}")
    fetching = translate("Settings", "Downloaded {done} of {total}")
    return (copying if job.kind == ADD else fetching).format(done=done, total=total)


def _why(why: Why) -> str:
    """Why a lane stands still."""
    return {
        Why.QUIET: translate("Settings", "Waits because you asked for quiet"),
        Why.BATTERY: translate("Settings", "Waits because the battery is low"),
        Why.IN_USE: translate("Settings", "Waits until the computer has time"),
    }.get(why, translate("Settings", "Waits for other work"))
