"""Where the learner's data is, and what Masomo is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from masomo_desktop import __version__
from masomo_desktop.ui.messages import copy
from masomo_desktop.ui.pages.settings.section import Line, Section
from masomo_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.settings.page import SettingsPage


class AboutSection(Section):
    """The data folder, the version, the licence."""

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        home = str(self.services.home)
        folder = Button(self.tr("Open folder"), "folder")
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(home)))
        version = Button(self.tr("Copy version"), "copy")
        version.clicked.connect(lambda: copy(f"Masomo {__version__}"))
        data = Line(self.tr("Data folder"), home, folder)
        data.sentence.selectable()
        self.add_card(
            Line(
                self.tr("Masomo {version}").format(version=__version__),
                self.tr(
                    "Free software under the GNU Affero General Public License, version 3 or "
                    "later: you may use, study, share and change it."
                ),
                version,
            ),
            data,
        )
        self.column.addStretch()
