"""Models of every kind: what is here, what fits, how fast it is; getting and removing them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from masomo_desktop.jobs.model import Hold, Job, JobState, Lane
from masomo_desktop.providers.catalogue import ModelKind
from masomo_desktop.providers.models import Offer, Speed
from masomo_desktop.providers.processor import Machine, machine
from masomo_desktop.providers.shelf import Installed
from masomo_desktop.ui import wording
from masomo_desktop.ui.dialogs.add_model import AddModel
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.pages.settings import words
from masomo_desktop.ui.pages.settings.fetching import ask_to_download
from masomo_desktop.ui.pages.settings.model_rows import coming_row, installed_row, offered_row
from masomo_desktop.ui.pages.settings.section import Section, refused
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.dialogs import Question
from masomo_desktop.ui.widgets.labels import Heading, Muted
from masomo_desktop.ui.widgets.rows import Row, RowView
from masomo_desktop.workflows.machine import tesseract_languages

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.settings.page import SettingsPage


@dataclass(frozen=True)
class Found:
    """All models there are, and the machine they are for."""

    installed: list[Installed]
    offers: dict[str, Offer]
    speeds: Mapping[str, Speed | None]
    coming: list[Job]
    holds: Mapping[Lane, Hold]
    machine: Machine
    program: frozenset[str]


class ModelsSection(Section):
    """Three lists: on this machine, on their way, to be downloaded."""

    kinds = ("job", "preference", "hold")

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        self._found: Found | None = None
        self._busy: dict[str, str] = {}
        self._program: frozenset[str] | None = None
        self.add = Button(self.tr("Add from a file or stick…"), "plus")
        self.add.clicked.connect(self.ask_for_file)
        self.machine = Muted()
        self.column.addWidget(self.machine)
        self.add_heading(self.tr("On this machine"), self.add)
        self.none = Muted(
            self.tr(
                "No model yet, and none is needed: Masomo makes study material by its own rules. "
                "A model phrases it better and answers questions in its own words."
            )
        )
        self.column.addWidget(self.none)
        self.here = RowView(self.tr("Models on this machine"), fits=True)
        self.column.addWidget(self.here)
        self.coming_heading = Heading(self.tr("On their way"))
        self.coming = RowView(self.tr("Models on their way"), fits=True)
        self.column.addWidget(self.coming_heading)
        self.column.addWidget(self.coming)
        self.add_heading(self.tr("Can be downloaded"))
        self.column.addWidget(
            Muted(self.tr("Only when you ask. Every file is checked against its known SHA-256."))
        )
        self.offers = RowView(self.tr("Models that can be downloaded"), fits=True)
        self.column.addWidget(self.offers)
        self.column.addStretch()
        self.here.acted.connect(self.measure)
        self.here.opened.connect(lambda name: self._menu(name, self.here.mapToGlobal(QPoint(0, 0))))
        self.here.menu_wanted.connect(self._menu)
        self.coming.acted.connect(self._stop_or_retry)
        for signal in (self.offers.acted, self.offers.opened):
            signal.connect(self._ask_to_download)

    def read(self) -> Found:
        models = self.services.models
        installed = models.installed()
        return Found(
            installed,
            {offer.entry.name: offer for offer in models.offers()},
            {
                one.name: models.speed(one.name, one.size)
                for one in installed
                if one.kind is ModelKind.LLM
            },
            models.coming(),
            self.services.queue.holds(),
            machine(),
            self._languages_of_program(),
        )

    def _languages_of_program(self) -> frozenset[str]:
        """What Tesseract came with: asked for once, because it means starting a program."""
        if self._program is None:
            self._program = frozenset(tesseract_languages())
        return self._program

    def show_found(self, found: Found) -> None:
        self._found = found
        self.machine.setText(self._of_machine(found.machine))
        offer = found.offers.get
        rows = [
            installed_row(
                one, offer(one.name), found.speeds.get(one.name), self._busy.get(one.name, "")
            )
            for one in found.installed
        ]
        coming = [coming_row(job, offer(job.subject), found.holds) for job in found.coming]
        under_way = {job.subject for job in found.coming}
        offered = [
            offered_row(one)
            for name, one in found.offers.items()
            if one.installed is None and name not in found.program | under_way
        ]
        for view, shown in ((self.here, rows), (self.coming, coming), (self.offers, offered)):
            view.rows.show_rows(shown)
            view.setVisible(bool(shown))
        self.none.setVisible(not any(one.kind is ModelKind.LLM for one in found.installed))
        self.coming_heading.setVisible(bool(coming))

    def _of_machine(self, found: Machine) -> str:
        memory = words.size(found.memory_mb * 1024 * 1024)
        free = words.size(found.free_mb * 1024 * 1024)
        cores = self.tr("%n processor core(s)", "", found.cores)
        said = self.tr("This machine: {cores}, {memory} of memory, {free} of it free now.")
        return said.format(cores=cores, memory=memory, free=free)

    # -- what can be done

    def ask_for_file(self) -> None:
        """Ask which file or folder, and bring it as a job."""
        asked = AddModel(self.page.window())
        asked.wanted.connect(lambda path, shared: self._begin_adding(asked, Path(path), shared))
        asked.open()

    def _begin_adding(self, asked: AddModel, path: Path, shared: bool) -> None:
        def begun(_job: Job) -> None:
            asked.accept()
            self.page.refresh()

        models = self.services.models
        lost = refused(self.page, asked)
        self.page.act(lambda: models.begin_adding(path, shared=shared), begun, lost)

    def _ask_to_download(self, name: str) -> None:
        offer = self._found.offers.get(name) if self._found else None
        if offer is not None and offer.problem is None:
            ask_to_download(self.page, offer)

    def _stop_or_retry(self, job_id: str) -> None:
        queue = self.services.queue

        def work() -> None:
            if queue.get(job_id).state is JobState.FAILED:
                queue.retry(job_id)
            else:
                queue.cancel(job_id)

        self.page.act(work, lambda _none: self.page.refresh())

    def _menu(self, name: str, place: QPoint) -> None:
        installed = self._found.installed if self._found else []
        model = next((one for one in installed if one.name == name), None)
        if model is None or name in self._busy:
            return
        menu = QMenu(self)
        if model.kind is ModelKind.LLM:
            menu.addAction(icon("clock"), self.tr("Measure its speed"), lambda: self.measure(name))
        menu.addAction(icon("check"), self.tr("Check the file"), lambda: self.verify(name))
        menu.addSeparator()
        menu.addAction(icon("trash"), self.tr("Remove…"), lambda: self.ask_to_remove(name))
        menu.popup(place)

    def measure(self, name: str) -> None:
        """Let the model work for some seconds, and remember how fast it was."""
        models, stopped = self.services.models, self.page.closing.is_set

        def measured(speed: Speed) -> None:
            told = self.tr("{name} reads {reading} and writes {writing} tokens a second here.")
            reading, writing = wording.decimal(speed.reading), wording.decimal(speed.writing)
            self._say(name, told.format(name=name, reading=reading, writing=writing))

        self._begin(name, self.tr("Working for a moment, to see how fast it is…"))
        self.page.act(
            lambda: models.measure(name, cancelled=stopped), measured, lambda e: self._lost(name, e)
        )

    def verify(self, name: str) -> None:
        """Read the model whole, and load it."""
        models, stopped = self.services.models, self.page.closing.is_set

        def checked(known: bool) -> None:
            told = (
                self.tr("{name} is whole, to the byte as the catalogue has it, and loads.")
                if known
                else self.tr("{name} loads. The catalogue does not know it.")
            )
            self._say(name, told.format(name=name))

        self._begin(name, self.tr("Reading every byte…"))
        self.page.act(
            lambda: models.verify(name, cancelled=stopped), checked, lambda e: self._lost(name, e)
        )

    def ask_to_remove(self, name: str) -> None:
        """Remove the model once the learner agrees."""
        models = self.services.models
        Question(
            self.tr("Remove “{name}”?").format(name=name),
            self.tr(
                "Its file is deleted. What was made with it stays. Tasks that it was chosen for "
                "go to the next engine that you allowed."
            ),
            self.tr("Remove"),
            lambda: self.page.act(
                lambda: models.remove(name), lambda _none: self.page.refresh(), self._failed
            ),
            self.page.window(),
        ).open()

    def _failed(self, error: Exception) -> None:
        self.page.shell.messages.failed(error)
        self.page.refresh()

    def _begin(self, name: str, busy: str) -> None:
        self._busy[name] = busy
        if self._found is not None:
            self.show_found(self._found)

    def _say(self, name: str, told: str) -> None:
        self._busy.pop(name, None)
        self.page.shell.messages.say(told)
        self.page.refresh()

    def _lost(self, name: str, error: Exception) -> None:
        self._busy.pop(name, None)
        self._failed(error)

    @property
    def rows(self) -> list[Row]:
        """Every row that is shown."""
        return [row for view in (self.here, self.coming, self.offers) for row in view.rows.rows]
