"""The folders that a course takes new files from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from masomo_desktop.ui import wording
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.messages import stored_reason
from masomo_desktop.ui.theme import Space
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.labels import Heading
from masomo_desktop.ui.widgets.rows import Row, RowView

if TYPE_CHECKING:
    from masomo_desktop.ui.widgets.page import Page
    from masomo_desktop.workflows.folders.model import WatchedFolder


class WatchedFolders(QWidget):
    """A heading over the folders, with when each was looked at last and the way to end it; not
    there while no folder is watched."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._folders: dict[str, WatchedFolder] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XS, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(Heading(self.tr("Watched folders")))
        self.list = RowView(self.tr("Watched folders"), fits=True)
        self.list.opened.connect(self._show_in_folder)
        self.list.acted.connect(self._unwatch)
        self.list.menu_wanted.connect(self._menu)
        column.addWidget(self.list)
        self.hide()

    def show_folders(self, folders: Sequence[WatchedFolder]) -> None:
        """Show the folders that are watched now."""
        self._folders = {folder.id: folder for folder in folders}
        self.list.rows.show_rows([self._row(folder) for folder in folders])
        self.setVisible(bool(folders))

    def _row(self, folder: WatchedFolder) -> Row:
        path = Path(folder.path)
        detail = folder.path
        if folder.problem:
            words = stored_reason(folder.problem, self.tr("This folder could not be looked into."))
            if folder.problem == "folder_gone":
                words = self.tr("It is not there now. Masomo goes on as soon as it is back.")
            detail = f"{folder.path} · {words}"
        looked = self.tr("not looked at yet")
        if folder.looked is not None:
            looked = self.tr("last look: {when}").format(when=wording.when(folder.looked))
        return Row(
            folder.id,
            "folder",
            path.name or folder.path,
            detail,
            problem=bool(folder.problem),
            badge=self.tr("Not there") if folder.problem else self.tr("Watched"),
            tone=Tone.WARNING if folder.problem else Tone.SUCCESS,
            note=looked,
            action=self.tr("Stop watching"),
        )

    def _unwatch(self, id: str) -> None:
        folder = self._folders[id]
        folders = self._page.shell.services.folders
        self._page.act(
            lambda: folders.unwatch(folder.course, Path(folder.path)),
            lambda _done: self._unwatched(folder),
        )

    def _unwatched(self, folder: WatchedFolder) -> None:
        said = self.tr("“{name}” is no longer watched; what came from it stays.")
        folders = self._page.shell.services.folders
        self._page.shell.messages.say(
            said.format(name=Path(folder.path).name),
            self.tr("Undo"),
            lambda: self._page.act(
                lambda: folders.watch(folder.course, Path(folder.path), folder.languages),
                lambda _watched: self._page.refresh(),
            ),
        )
        self._page.refresh()

    def _show_in_folder(self, id: str) -> None:
        path = self._folders[id].path
        if Path(path).is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(path))
        else:
            self._page.shell.messages.say(self.tr("This folder is not there now."))

    def _menu(self, id: str, place: QPoint) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("folder", "muted"), self.tr("Open the folder")).triggered.connect(
            lambda _checked=False: self._show_in_folder(id)
        )
        menu.addAction(icon("stop", "muted"), self.tr("Stop watching")).triggered.connect(
            lambda _checked=False: self._unwatch(id)
        )
        menu.popup(place)
        return menu
