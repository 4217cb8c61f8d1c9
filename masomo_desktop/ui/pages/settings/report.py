"""What this machine lacks, and a report that can be sent to the makers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from masomo_desktop.core.errors import UserError
from masomo_desktop.ui.messages import remedy_of, sentence_of
from masomo_desktop.ui.pages.settings import check_words
from masomo_desktop.ui.pages.settings.section import Line, Section
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.labels import Muted
from masomo_desktop.ui.widgets.rows import Row, RowView
from masomo_desktop.workflows.diagnostics.checks import Check

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.settings.page import SettingsPage


class ReportSection(Section):
    """The report, then the doctor's findings, lacks first."""

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        self.write = Button(self.tr("Write a report…"), "file-text")
        self.write.clicked.connect(self._choose)
        self.add_heading(self.tr("A report for the makers"), self.write)
        self.status = Muted().selectable()
        self.status.hide()
        self.add_card(
            Line(
                self.tr("What is in it"),
                self.tr(
                    "The versions of Masomo and of what it stands on, this machine’s memory and "
                    "processor, what is there and what is missing, which jobs failed with which "
                    "codes, how long things took."
                ),
            ),
            Line(
                self.tr("What is not in it"),
                self.tr(
                    "No name or content of a file, no question, no answer, no key, no folder of "
                    "yours. It is a zip file: open it and look before you send it. Masomo sends "
                    "nothing by itself."
                ),
            ),
        )
        self.column.addWidget(self.status)
        self.again = Button(self.tr("Look again"), "retry")
        self.again.clicked.connect(page.refresh)
        self.add_heading(self.tr("What Masomo found on this machine"), self.again)
        self.found = Muted(self.tr("Looking…"))
        self.column.addWidget(self.found)
        self.list = RowView(self.tr("Findings"), fits=True)
        self.column.addWidget(self.list)
        self.column.addStretch()

    def read(self) -> list[Check]:
        return self.services.diagnostics.checks()

    def show_found(self, found: list[Check]) -> None:
        lacks = [check for check in found if not check.ok]
        grave = [check for check in lacks if check.required]
        self.found.setText(
            self.tr(
                "Masomo cannot work as it should: %n thing(s) must be put right.", "", len(grave)
            )
            if grave
            else self.tr("Everything that Masomo needs is there.")
        )
        order = sorted(found, key=lambda check: (check.ok, not check.required))
        self.list.rows.show_rows([self._row(check, n) for n, check in enumerate(order)])

    def _row(self, check: Check, number: int) -> Row:
        badge, tone = self.tr("Good"), Tone.SUCCESS
        if not check.ok:
            badge, tone = self.tr("Optional"), Tone.NEUTRAL
            if check.required:
                badge, tone = self.tr("Needed"), Tone.DANGER
        told = check.found if check.ok else f"{check.found}. {check_words.remedy(check)}"
        return Row(
            id=f"{number} {check.name}",
            icon="check" if check.ok else "info",
            title=check_words.title(check),
            detail=told,
            problem=not check.ok,
            badge=badge,
            tone=tone,
            has_menu=False,
        )

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where to write the report"))
        if folder:
            self.write_to(Path(folder))

    def write_to(self, folder: Path) -> None:
        """Write the report into a folder that the learner has chosen."""
        self.write.setEnabled(False)
        self._say(self.tr("Writing the report…"))
        diagnostics = self.services.diagnostics
        self.page.act(lambda: diagnostics.write(folder), self._written, self._failed)

    def _written(self, report: Path) -> None:
        self.write.setEnabled(True)
        self._say(self.tr("The report is written: {name}").format(name=report.name))

        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(report.parent)))

        self.page.shell.messages.say(
            self.tr("The report is written."),
            self.tr("Open folder"),
            show,
        )

    def _failed(self, error: Exception) -> None:
        self.write.setEnabled(True)
        self.status.hide()
        if isinstance(error, UserError):
            self._say(f"{sentence_of(error)} {remedy_of(error)}".strip())
        else:
            self.page.shell.messages.failed(error)

    def _say(self, text: str) -> None:
        self.status.setText(text)
        self.status.show()
