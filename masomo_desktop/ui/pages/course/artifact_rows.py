"""A summary, deck or quiz as a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from masomo_desktop.extraction.model import Source, SourceKind, UnitKind
from masomo_desktop.generation.model import Artifact, ArtifactKind, ArtifactState
from masomo_desktop.ui import page_numbers, wording
from masomo_desktop.ui.pages.course.reading import Work
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.rows import Row

translate = QCoreApplication.translate


def artifact_row(artifact: Artifact, work: Work | None, sources: Sequence[Source]) -> Row:
    """The row of an artifact; `work` is the job that makes it, if one does, and `sources` are those
    of its course."""
    icon, title = wording.KIND_ICONS[artifact.kind], wording.artifact_kind(artifact.kind)
    note = wording.when(artifact.created)
    match artifact.state:
        case ArtifactState.MAKING:
            done, total = artifact.items, artifact.requested
            if work is not None and work.job.progress.total:
                done, total = work.job.progress.done, work.job.progress.total
            left = wording.time_left(work.left if work else None)
            made = wording.item_count(artifact.kind, artifact.items)
            return Row(
                artifact.id,
                icon,
                title,
                " · ".join(part for part in (made, left) if part),
                badge=translate("Artifacts", "Making"),
                tone=Tone.INFO,
                share=done / total if total else 0.0,
                note=note,
                action=_open(artifact.kind) if artifact.items else "",
            )
        case ArtifactState.READY | ArtifactState.PARTIAL:
            partial = artifact.state is ArtifactState.PARTIAL
            return Row(
                artifact.id,
                icon,
                title,
                " ".join((made_of(artifact, sources), artifact.failure)).strip(),
                problem=partial,
                badge=translate("Artifacts", "In part") if partial else "",
                tone=Tone.WARNING if partial else Tone.ACCENT,
                note=note,
                action=_open(artifact.kind) if artifact.items else "",
            )
        case ArtifactState.FAILED:
            return Row(
                artifact.id,
                "alert",
                title,
                artifact.failure,
                problem=True,
                badge=translate("Artifacts", "Failed"),
                tone=Tone.DANGER,
                note=note,
                action=translate("Artifacts", "Try again"),
            )


def made_of(artifact: Artifact, sources: Sequence[Source]) -> str:
    """How many items there are, how many were asked for, how many were kept back, and the pages
    that they come from."""
    parts = [wording.item_count(artifact.kind, artifact.items)]
    if artifact.items < artifact.requested:
        asked = translate("Artifacts", "{n} asked for")
        parts.append(asked.format(n=wording.number(artifact.requested)))
    if artifact.withheld:
        parts.append(translate("Artifacts", "%n withheld", "", artifact.withheld))
    used = _pages(artifact, sources) or _used(artifact)
    return " · ".join([*parts, used] if used else parts)


def _one_or_more(kind: SourceKind, read: int) -> str:
    """The sentence for so many units of a source of this kind."""
    unit = wording.unit_kind(kind)
    if unit is UnitKind.PAGE:
        one = translate("Artifacts", "from page {pages} of {total}")
        more = translate("Artifacts", "from pages {pages} of {total}")
    elif unit is UnitKind.SEGMENT:
        one = translate("Artifacts", "from part {pages} of {total}")
        more = translate("Artifacts", "from parts {pages} of {total}")
    else:
        one = translate("Artifacts", "from section {pages} of {total}")
        more = translate("Artifacts", "from sections {pages} of {total}")
    return one if read == 1 else more


def _pages(artifact: Artifact, sources: Sequence[Source]) -> str:
    """The pages that it was made from, out of all that there are; empty where that was not kept."""
    runs = artifact.coverage.get("pages", {})
    used = [source for source in sources if source.id in runs]
    if not used or len(used) < len(runs):
        return ""
    total = sum(source.units_total for source in used)
    read = sum(last - first + 1 for source in used for first, last in runs[source.id])
    if len(used) == 1:
        [source] = used
        return _one_or_more(source.kind, read).format(
            pages=page_numbers.runs_listed(runs[source.id]), total=wording.number(total)
        )
    told = translate("Artifacts", "from {read} of {total} pages of %n source(s)", "", len(used))
    return told.format(read=wording.number(read), total=wording.number(total))


def _used(artifact: Artifact) -> str:
    """How much of the material it was made from."""
    units, of = artifact.coverage.get("units", 0), artifact.coverage.get("of", 0)
    if not units or not of:
        return ""
    if units == of:
        return translate("Artifacts", "from all %n page(s)", "", of)
    some = translate("Artifacts", "from {units} of %n page(s)", "", of)
    return some.format(units=wording.number(units))


def _open(kind: ArtifactKind) -> str:
    return {
        ArtifactKind.SUMMARY: translate("Artifacts", "Read"),
        ArtifactKind.FLASHCARDS: translate("Artifacts", "Study"),
        ArtifactKind.QUIZ: translate("Artifacts", "Start"),
    }[kind]
