"""A source as a row: its state in words, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from masomo_desktop.extraction.model import Source, SourceKind, SourceState
from masomo_desktop.jobs.model import JobState
from masomo_desktop.ui import wording
from masomo_desktop.ui.messages import stored_reason
from masomo_desktop.ui.pages.course.reading import Work
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.rows import Row

translate = QCoreApplication.translate

LOCKED = "password_needed"
WITHOUT_TEXT = frozenset({"no_text", "no_speech", "pages_unreadable"})


def source_row(source: Source, work: Work | None) -> Row:
    """The row of a source; `work` is the job that reads it, if one does."""
    icon = "file-text" if source.kind is SourceKind.TEXT else "file"
    match source.state:
        case SourceState.READY:
            return Row(
                source.id,
                icon,
                source.name,
                _size(source),
                badge=translate("Sources", "Ready"),
                tone=Tone.SUCCESS,
                action=translate("Sources", "Open"),
            )
        case SourceState.PENDING | SourceState.PROCESSING:
            return _at_work(source, icon, work)
        case SourceState.REJECTED:
            no_text = source.reason is not None and source.reason.code in WITHOUT_TEXT
            return Row(
                source.id,
                "shield",
                source.name,
                _why(source),
                problem=True,
                badge=translate("Sources", "No text") if no_text else translate("Sources", "Held"),
                tone=Tone.WARNING,
                action=translate("Sources", "Why?"),
            )
        case SourceState.FAILED:
            locked = source.reason is not None and source.reason.code == LOCKED
            return Row(
                source.id,
                "lock" if locked else "alert",
                source.name,
                _why(source),
                problem=True,
                badge=translate("Sources", "Locked") if locked else translate("Sources", "Failed"),
                tone=Tone.WARNING if locked else Tone.DANGER,
                action=translate("Sources", "Unlock…")
                if locked
                else translate("Sources", "Try again"),
            )


def _at_work(source: Source, icon: str, work: Work | None) -> Row:
    started = source.state is SourceState.PROCESSING
    waiting = work is not None and work.job.state is JobState.WAITING
    if waiting and work is not None and work.job.error:
        detail = translate("Sources", "Tried once; Masomo tries again by itself. {why}").format(
            why=stored_reason(work.job.error.code, work.job.error.message)
        )
    elif not started:
        detail = translate("Sources", "Waiting for its turn")
    elif source.units_total and source.units_done >= source.units_total:
        detail = translate("Sources", "Checking what was read")
    elif source.units_total:
        unit = work.job.progress.unit if work and work.job.progress.unit else "page"
        far = translate("Sources", "page {done} of {total}")
        if unit != "page":
            far = translate("Sources", "part {done} of {total}")
        far = far.format(
            done=wording.number(source.units_done), total=wording.number(source.units_total)
        )
        left = wording.time_left(work.left if work else None)
        detail = " · ".join(part for part in (far, left) if part)
    else:
        detail = translate("Sources", "Opening the file")
    return Row(
        source.id,
        icon,
        source.name,
        detail[:1].upper() + detail[1:],
        badge=translate("Sources", "Reading") if started else translate("Sources", "Waiting"),
        tone=Tone.INFO if started else Tone.NEUTRAL,
        share=_share(source) if started else None,
    )


def _share(source: Source) -> float:
    return source.units_done / source.units_total if source.units_total else 0.0


def _why(source: Source) -> str:
    return stored_reason(source.reason.code, source.reason.message) if source.reason else ""


def _size(source: Source) -> str:
    size = QLocale().formattedDataSize(source.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    kinds = {
        SourceKind.PDF: "PDF",
        SourceKind.TEXT: translate("Sources", "Text"),
    }
    units = "section" if source.kind is SourceKind.TEXT else "page"
    count = wording.unit_count(source.units_total, units)
    return " · ".join((count, kinds.get(source.kind, source.kind.value), size))
