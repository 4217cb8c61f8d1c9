"""Reading a source again from the window: the remedies are offered, and what came of it is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from masomo_desktop.extraction.model import Source, SourceState
from masomo_desktop.extraction.readings.how_read import HowRead
from masomo_desktop.jobs.model import Job, JobState
from masomo_desktop.ui import how_read

if TYPE_CHECKING:
    from masomo_desktop.ui.widgets.page import Page
    from masomo_desktop.workflows.remedies import Remedies
    from masomo_desktop.workflows.services import Services


def job_anew(services: Services, source: Source) -> Job | None:
    """The job that reads a ready source anew, or that failed to; None where there is no such."""
    if source.state is not SourceState.READY or source.next_reading is None:
        return None
    return next(iter(services.queue.list(subject=source.id, limit=1)), None)


def is_lost(job: Job) -> bool:
    """Whether that job has ended without a new reading."""
    return job.state in (JobState.FAILED, JobState.CANCELLED)


class Rereading(QObject):
    """The verbs of reading again for `page`, which shows its dialog.

    It remembers how a source was read before, until `compare` is shown the new reading.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._shell = page.shell
        self._before: dict[str, HowRead] = {}

    def offer(self, source: Source, why: str = "") -> None:
        """Open the remedies for a source; `why` says what is wrong with it."""
        services = self._shell.services

        def look() -> tuple[HowRead, Remedies]:
            how = services.sources.how_read([source]).get(source.id, HowRead())
            return how, services.remedies.look(source)

        self._page.act(look, lambda found: self._open(source, *found, why))

    def begin(self, source: Source, languages: Sequence[str] = (), method: str = "auto") -> None:
        """Read a source again; what it has stays until the new reading is whole."""
        services = self._shell.services

        def work() -> HowRead:
            how = services.sources.how_read([source]).get(source.id, HowRead())
            services.owner.read_again(source.id, languages, method=method)
            return how

        self._page.act(work, lambda how: self._begun(source, how))

    def waits(self, source_id: str) -> bool:
        """Whether what came of reading a source again has not been told yet."""
        return source_id in self._before

    def compare(
        self, sources: Sequence[Source], how: Mapping[str, HowRead], lost: Mapping[str, Job]
    ) -> None:
        """Tell what has changed of the sources that were read again and are whole by now."""
        for source in sources:
            if source.id not in self._before:
                continue
            if source.id in lost or source.state in (SourceState.FAILED, SourceState.REJECTED):
                del self._before[source.id]  # its row says why
            elif source.state is SourceState.READY and source.next_reading is None:
                before = self._before.pop(source.id)
                self._tell(source, before, how.get(source.id, HowRead()))

    def _open(self, source: Source, how: HowRead, remedies: Remedies, why: str) -> None:
        from masomo_desktop.ui.dialogs.read_again import ReadAgain

        dialog = ReadAgain(source, why or how_read.how_read(how), remedies, self._page)
        dialog.wanted.connect(
            lambda languages, method: self.begin(source, tuple(languages), method)
        )
        dialog.download.connect(self._download)
        dialog.models_wanted.connect(lambda: self._shell.router.go("settings", section="models"))
        dialog.open()

    def _begun(self, source: Source, how: HowRead) -> None:
        self._before[source.id] = how
        said = self.tr("“{name}” is being read again.")
        if source.state is SourceState.READY:
            said = self.tr("“{name}” is being read again; what is here stays until that is done.")
        self._shell.messages.say(said.format(name=source.name))
        self._page.refresh()

    def _tell(self, source: Source, before: HowRead, after: HowRead) -> None:
        if before == after:
            said = self.tr("“{name}” was read again and came out as before.")
        elif not before.letters:
            said = self.tr("“{name}” was read again. Now: {after}.")
        else:
            said = self.tr("“{name}” was read again. Before: {before}. Now: {after}.")
        words = said.format(
            name=source.name, before=how_read.all_of(before), after=how_read.all_of(after)
        )
        self._shell.messages.say(words)

    def _download(self, name: str) -> None:
        router = self._shell.router
        self._page.act(
            lambda: self._shell.services.models.download(name),
            lambda _job: self._shell.messages.say(
                self.tr("The download has begun. When it is done, read the file again."),
                self.tr("Show"),
                lambda: router.go("activity"),
            ),
        )
