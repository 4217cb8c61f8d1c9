"""A summary as prose to read: headed sentences, each with the way to its page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from masomo_desktop.store.database import Change
from masomo_desktop.ui import messages, wording
from masomo_desktop.ui.pages.study.linked_text import Chip, Line, LinkedText
from masomo_desktop.ui.pages.study.making import MakingNote, withheld_sentence
from masomo_desktop.ui.pages.study.proofs import chip_text, follow, origin, quoted
from masomo_desktop.ui.pages.study.studies import Study, read_study
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.empty import EmptyState
from masomo_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from masomo_desktop.ui.shell import Shell


class SummaryPage(Page):
    """Shows a summary, also while it is being made."""

    scrolls = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._id = ""
        self.study: Study | None = None
        self.copy = Button(self.tr("Copy all"), "copy")
        self.copy.clicked.connect(self._copy)
        self.buttons.addWidget(self.copy)
        self.making = MakingNote()
        self.text = LinkedText(self.tr("Summary"))
        self.text.followed.connect(lambda proof: follow(shell.router, proof))
        self.empty = EmptyState(
            "summary",
            self.tr("Nothing to show yet"),
            self.tr("No sentence of these pages carried enough by itself. Add more pages."),
        )
        for widget in (self.making, self.empty, self.text):
            self.body.addWidget(widget)
        self.body.setStretchFactor(self.text, 1)
        self.body.setStretchFactor(self.empty, 1)
        self.empty.hide()

    def open(self, artifact_id: str = "") -> None:
        """Show the summary with this id."""
        if artifact_id != self._id:
            self.study = None
            self.text.show_lines([])
            self.set_title(self.tr("Summary"))
        self._id = artifact_id
        self.refresh()

    def refresh(self) -> None:
        services, artifact_id = self.shell.services, self._id
        self.load(lambda: read_study(services, artifact_id), self._show)

    def concerns(self, changes: Sequence[Change]) -> bool:
        return any(change.kind == "artifact" and change.id == self._id for change in changes)

    def _show(self, study: Study) -> None:
        self.study = study
        self.course_id = study.artifact.course
        count = wording.item_count(study.artifact.kind, len(study.items))
        self.set_title(self.tr("Summary"), f"{study.course_name} · {count}")
        self.making.show_study(study)
        self.text.show_lines(summary_lines(study))
        self.text.setVisible(bool(study.items))
        self.empty.setVisible(not study.items and not study.making)
        self.copy.setEnabled(bool(study.items))

    def _copy(self) -> None:
        if self.study is not None:
            messages.copy(as_text(self.study))
            self.shell.messages.say(self.tr("The summary was copied."))


def summary_lines(study: Study) -> list[Line]:
    """The sentences of a summary below their headings, and at the end what was withheld."""
    note = "" if study.making else withheld_sentence(study.withheld)
    return [*_sentence_lines(study), *([Line(note, "note")] if note else [])]


def _sentence_lines(study: Study) -> list[Line]:
    """A heading stands once for its run of sentences; so does a source, where there are several."""
    lines: list[Line] = []
    several = len({item.proof[0].source for item in study.items}) > 1
    heading = source = ""
    for item in study.items:
        if several and item.proof[0].source != source:
            source, heading = item.proof[0].source, ""
            lines += [Line(study.sources[source].name, "source")] if source in study.sources else []
        if item.body["heading"] and item.body["heading"] != heading:
            heading = item.body["heading"]
            lines.append(Line(heading, "heading"))
        proof = item.proof[0]
        tip = f"{quoted(proof.quote)}\n{origin(proof, study.sources)}"
        chip = Chip(chip_text(proof, study.sources), tip, proof)
        lines.append(Line(" ".join(item.body["text"].split()), chip=chip, bullet=True))
    return lines


def as_text(study: Study) -> str:
    """A summary as plain text, with the places in brackets, as it is pasted elsewhere."""
    parts = []
    for line in _sentence_lines(study):
        if line.chip is None:
            parts.append(f"\n{line.text}\n")
        else:
            parts.append(f"- {line.text} [{origin(line.chip.proof, study.sources)}]")
    note = withheld_sentence(study.withheld)
    return "\n".join([study.course_name, *parts, *([f"\n{note}"] if note else [])])
