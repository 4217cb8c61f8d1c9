"""What a study page says of how its artifact came about: still being made, stopped, withheld."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from masomo_desktop.generation.model import ArtifactKind, ArtifactState, Withheld
from masomo_desktop.ui import wording
from masomo_desktop.ui.pages.study.studies import Study
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.cards import Card
from masomo_desktop.ui.widgets.labels import Body, Muted
from masomo_desktop.ui.widgets.pictures import Picture
from masomo_desktop.ui.widgets.progress import ProgressLine

translate = QCoreApplication.translate

_MOST_REASONS = 6


class MakingNote(Card):
    """A band that is there while items are still coming, or when not all of them came."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=Space.M)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self.picture = Picture("sparkle", 20, "accent_text")
        row.addWidget(self.picture)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        self.words = Body()
        self.line = ProgressLine()
        words.addWidget(self.words)
        words.addWidget(self.line)
        row.addLayout(words, 1)
        self.content.addLayout(row)
        self.hide()

    def show_study(self, study: Study) -> None:
        """Say how the making of `study` stands; nothing when all is there."""
        artifact = study.artifact
        stopped = artifact.state in (ArtifactState.PARTIAL, ArtifactState.FAILED)
        self.setVisible(study.making or stopped)
        self.line.setVisible(study.making)
        if study.making:
            self.picture.become("sparkle", "accent_text")
            self.words.setText(_so_far(artifact.kind, len(study.items), artifact.requested))
            self.line.show_progress(len(study.items), artifact.requested)
        elif stopped:
            self.picture.become("alert", "warning")
            made = wording.item_count(artifact.kind, len(study.items))
            kept = translate("Making", "Making this was stopped: {made} were kept.").format(
                made=made
            )
            self.words.setText(
                f"{artifact.failure} {kept}".strip() if study.items else artifact.failure or kept
            )


def _so_far(kind: ArtifactKind, made: int, requested: int) -> str:
    if not made:
        return translate("Making", "Being made from your pages. The first ones come in a moment.")
    sentence = (
        translate("Making", "Being made: {made} of {requested} so far.")
        if kind is ArtifactKind.SUMMARY
        else translate("Making", "Being made: {made} of {requested} so far. You can start now.")
    )
    return sentence.format(made=wording.number(made), requested=wording.number(requested))


def withheld_sentence(withheld: Sequence[Withheld]) -> str:
    """Why fewer items are here than were found, in one paragraph; empty when none is missing."""
    if not withheld:
        return ""
    reasons = Counter(wording.withheld(one.reason) for one in withheld)
    listed = [
        translate("Making", "{reason} ({n})").format(reason=reason, n=wording.number(count))
        for reason, count in reasons.most_common(_MOST_REASONS)
    ]
    head = translate(
        "Making",
        "%n item(s) did not pass Masomo's checks and were withheld, so that you learn nothing"
        " that your pages do not say:",
        "",
        len(withheld),
    )
    return f"{head} {' · '.join(listed)}"


class WithheldNote(Muted):
    """The withheld count, explained; hidden when there is nothing to explain."""

    def show_withheld(self, withheld: Sequence[Withheld]) -> None:
        """Explain what was withheld."""
        sentence = withheld_sentence(withheld)
        self.setText(sentence)
        self.setVisible(bool(sentence))
