"""Getting a model over the network: asked for in words that say what will happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from masomo_desktop.ui.pages.settings import words
from masomo_desktop.ui.widgets.buttons import Button, PrimaryButton
from masomo_desktop.ui.widgets.dialogs import Dialog
from masomo_desktop.workflows.remote_reading.readers import host_of

if TYPE_CHECKING:
    from masomo_desktop.providers.models import Offer
    from masomo_desktop.ui.pages.settings.page import SettingsPage

translate = QCoreApplication.translate


def ask_to_download(page: SettingsPage, offer: Offer) -> Dialog:
    """Say from where, how much and under which licence; download when the learner agrees."""
    entry = offer.entry
    name = words.title(entry.name, entry.kind, entry)
    where = ", ".join(sorted({host_of(url) for file in entry.files for url in file.urls[:1]}))
    sentence = translate(
        "Settings",
        "Masomo will connect to {where} and fetch {size}. Nothing of yours is sent. Licence: "
        "{licence}. You can stop at any time; what has come is kept and taken up again.",
    ).format(where=where, size=words.size(entry.size), licence=entry.licence)
    asked = Dialog(
        translate("Settings", "Download “{name}”?").format(name=name),
        sentence,
        icon_name="info",
        parent=page.window(),
    )
    asked.add_button(Button(translate("Settings", "Cancel")), asked.reject).setFocus()
    agree = PrimaryButton(translate("Settings", "Download"))
    agree.setObjectName("agree")
    asked.add_button(agree, asked.accept, default=True)
    models = page.shell.services.models
    asked.accepted.connect(
        lambda: page.act(lambda: models.download(entry.name), lambda _job: page.refresh())
    )
    asked.open()
    return asked
