"""A source as a row: its state in words, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from masomo_desktop.core.errors import UserError
from masomo_desktop.core.progress import Progress
from masomo_desktop.extraction.errors import Unreadable
from masomo_desktop.extraction.model import Source, SourceKind, SourceState
from masomo_desktop.extraction.readings.how_read import HowRead
from masomo_desktop.jobs.model import Job, JobState
from masomo_desktop.ui import how_read, wording
from masomo_desktop.ui.messages import stored_reason
from masomo_desktop.ui.pages.course.reading import Work
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.rows import Row

translate = QCoreApplication.translate

LOCKED = "password_needed"
NO_LISTENER = "speech_model_missing"
#: Rejections that are no judgement: nothing was found, and another way of reading may find it.
WITHOUT_TEXT = frozenset({"no_text", "no_speech", "pages_unreadable"})
#: Failures that a language, a model or another way of reading may mend.
ANOTHER_WAY = WITHOUT_TEXT | {
    "language_pack_missing",
    NO_LISTENER,
    "speech_model_damaged",
    "speech_model_too_large",
    "speech_model_english_only",
}
_ICONS = {
    SourceKind.TEXT: "file-text",
    SourceKind.IMAGE: "page",
    SourceKind.AUDIO: "play",
    SourceKind.VIDEO: "play",
    SourceKind.EBOOK: "book",
}


def code_of(source: Source) -> str:
    """Why a source is rejected or failed; empty where it is neither."""
    return source.reason.code if source.reason else ""


def is_final(source: Source) -> bool:
    """Whether a source failed for what its file is: only another file can do better."""
    error = UserError.of_code(code_of(source))
    return (
        source.state is SourceState.FAILED
        and error is not None
        and issubclass(error, Unreadable)
        and not error.retryable
    )


def reason_of(source: Source) -> str:
    """That in the learner's words."""
    return stored_reason(source.reason.code, source.reason.message) if source.reason else ""


def source_row(
    source: Source, work: Work | None, how: HowRead | None = None, lost: Job | None = None
) -> Row:
    """The row of a source. `work` is the job that reads it, if one does, `how` tells how it was
    read, and `lost` is the job that failed to read it anew."""
    match source.state:
        case SourceState.READY:
            return _ready(source, work, how or HowRead(), lost)
        case SourceState.PENDING | SourceState.PROCESSING:
            return _at_work(source, work)
        case SourceState.REJECTED:
            return _rejected(source)
        case SourceState.FAILED:
            return _failed(source)


def _ready(source: Source, work: Work | None, how: HowRead, lost: Job | None) -> Row:
    if work is not None:
        done, total = work.job.progress.done, work.job.progress.total
        kept = translate("Sources", "Being read again; what is here stays until that is done")
        far = wording.progress(work.job.progress) if total else ""
        return Row(
            source.id,
            _icon(source),
            source.name,
            " · ".join(part for part in (kept, far, wording.time_left(work.left)) if part),
            badge=translate("Sources", "Reading"),
            tone=Tone.INFO,
            share=done / total if total else 0.0,
            action=translate("Sources", "Open"),
        )
    if lost is not None:
        why = stored_reason(lost.error.code, lost.error.message) if lost.error else ""
        kept = translate("Sources", "It could not be read again; what was read before is kept.")
        return Row(
            source.id,
            _icon(source),
            source.name,
            f"{kept} {why}".strip(),
            problem=True,
            badge=translate("Sources", "Ready"),
            tone=Tone.WARNING,
            action=translate("Sources", "Read again…"),
        )
    if how.doubtful:
        gaps = translate("Sources", "In part") if how.unreadable else ""
        return Row(
            source.id,
            _icon(source),
            source.name,
            _about(source, how),
            problem=True,
            badge=gaps or translate("Sources", "Unsure"),
            tone=Tone.WARNING,
            action=translate("Sources", "Read again…"),
        )
    return Row(
        source.id,
        _icon(source),
        source.name,
        _about(source, how),
        badge=translate("Sources", "Ready"),
        tone=Tone.SUCCESS,
        action=translate("Sources", "Open"),
    )


def _rejected(source: Source) -> Row:
    no_text = code_of(source) in WITHOUT_TEXT
    return Row(
        source.id,
        "shield" if not no_text else _icon(source),
        source.name,
        reason_of(source),
        problem=True,
        badge=translate("Sources", "No text") if no_text else translate("Sources", "Held"),
        tone=Tone.WARNING,
        action=translate("Sources", "Read again…") if no_text else translate("Sources", "Why?"),
    )


def _failed(source: Source) -> Row:
    code = code_of(source)
    locked = code == LOCKED
    action = translate("Sources", "Try again")
    if locked:
        action = translate("Sources", "Unlock…")
    elif code == NO_LISTENER:
        action = translate("Sources", "Add a model…")
    elif code in ANOTHER_WAY:
        action = translate("Sources", "Read again…")
    elif is_final(source):
        action = translate("Sources", "Replace…")
    return Row(
        source.id,
        "lock" if locked else "alert",
        source.name,
        reason_of(source),
        problem=True,
        badge=translate("Sources", "Locked") if locked else translate("Sources", "Failed"),
        tone=Tone.WARNING if locked else Tone.DANGER,
        action=action,
    )


def _at_work(source: Source, work: Work | None) -> Row:
    started = source.state is SourceState.PROCESSING
    return Row(
        source.id,
        _icon(source),
        source.name,
        _how_far(source, work),
        badge=translate("Sources", "Reading") if started else translate("Sources", "Waiting"),
        tone=Tone.INFO if started else Tone.NEUTRAL,
        share=_share(source) if started else None,
    )


def _how_far(source: Source, work: Work | None) -> str:
    if work is not None and work.job.state is JobState.WAITING and work.job.error:
        return translate("Sources", "Tried once; Masomo tries again by itself. {why}").format(
            why=stored_reason(work.job.error.code, work.job.error.message)
        )
    if source.state is SourceState.PENDING:
        return translate("Sources", "Waiting for its turn")
    if not source.units_total:
        return translate("Sources", "Opening the file")
    if source.units_done >= source.units_total:
        return translate("Sources", "Checking what was read")
    unit = wording.unit_kind(source.kind)
    far = wording.progress(Progress(source.units_done, source.units_total, unit))
    left = wording.time_left(work.left if work else None)
    return " · ".join(part for part in (far[:1].upper() + far[1:], left) if part)


def _icon(source: Source) -> str:
    return _ICONS.get(source.kind, "file")


def _share(source: Source) -> float:
    return source.units_done / source.units_total if source.units_total else 0.0


def _about(source: Source, how: HowRead) -> str:
    """How it was read or how long it is, what it is, and how large."""
    length = wording.unit_count(source.units_total, wording.unit_kind(source.kind))
    kind = {SourceKind.PDF: "PDF", SourceKind.TEXT: translate("Sources", "Text")}.get(
        source.kind, source.format.upper() or source.kind.value
    )
    named = how_read.misleading_name(source)
    parts = (how_read.how_read(how) or length, named or kind, how_read.size(source.size))
    return " · ".join(parts)
