"""A file that cannot be read gives way to a better copy of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from masomo_desktop.core.errors import UserError

if TYPE_CHECKING:
    from masomo_desktop.extraction.model import Source
    from masomo_desktop.ui.widgets.page import Page
    from masomo_desktop.workflows.import_files import ImportOutcome


class SameFile(UserError):
    code = "same_file"
    sentence = "This is the same file as “{name}”, byte for byte, so it cannot be read either."
    remedy = "Choose another copy of it."


class Replacing(QObject):
    """Lets the learner choose another file for a source of `page`. The old one is erased only
    after the new one has been taken in."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._shell = page.shell

    def choose(self, source: Source) -> QFileDialog:
        """Open the dialog, where the file came from if that is still there; returns it."""
        title = self.tr("A better copy of “{name}”").format(name=source.name)
        dialog = QFileDialog(self._page, title)
        folder = Path(source.path).parent
        if Path(source.path).is_absolute() and folder.is_dir():
            dialog.setDirectory(str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.replace(source, Path(name)))
        dialog.open()
        return dialog

    def replace(self, source: Source, path: Path) -> None:
        """Take in the file at `path`, then erase `source`."""
        services = self._shell.services

        def work() -> ImportOutcome:
            outcome = services.imports.import_paths(source.course, [path])
            if outcome.refused:
                raise outcome.refused[0].error
            if any(one.id == source.id for one in outcome.known):
                raise SameFile(name=source.name)
            services.owner.purge(source.id)
            return outcome

        self._page.act(work, lambda outcome: self._replaced(source, outcome))

    def _replaced(self, source: Source, outcome: ImportOutcome) -> None:
        self._shell.router.forget(source_id=source.id)
        said = self.tr("“{new}” has taken the place of “{name}”.")
        self._shell.messages.say(said.format(new=outcome.sources[0].name, name=source.name))
        self._page.refresh()
