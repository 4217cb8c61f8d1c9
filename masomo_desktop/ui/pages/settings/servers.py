"""Servers far away or in the school, and where their keys are kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from masomo_desktop.core.errors import UserError
from masomo_desktop.providers.keys import KeyPlace, KeyringMissing
from masomo_desktop.providers.model import Health, HealthState
from masomo_desktop.providers.remote import Remote, Secret, checked_address, checked_name
from masomo_desktop.ui.dialogs.server import ServerDialog, ServerTested
from masomo_desktop.ui.icons import icon
from masomo_desktop.ui.messages import remedy_of, sentence_of
from masomo_desktop.ui.pages.settings.section import Line, Section, refused
from masomo_desktop.ui.widgets.badges import Tone
from masomo_desktop.ui.widgets.buttons import Button
from masomo_desktop.ui.widgets.dialogs import Question
from masomo_desktop.ui.widgets.labels import Muted
from masomo_desktop.ui.widgets.rows import Row, RowView
from masomo_desktop.workflows.remote_reading.readers import engine_of

if TYPE_CHECKING:
    from masomo_desktop.ui.pages.settings.page import SettingsPage
    from masomo_desktop.workflows.services import Services


@dataclass(frozen=True)
class Found:
    """The servers with the place of each key, and the keyring's name ("" where there is none)."""

    servers: tuple[tuple[Remote, KeyPlace], ...]
    keyring: str


class ServersSection(Section):
    """A row a server; adding, testing, changing and removing one."""

    kinds = ("preference",)

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        self._servers: dict[str, tuple[Remote, KeyPlace]] = {}
        self._states: dict[str, tuple[str, Tone]] = {}
        self.add = Button(self.tr("Add a server…"), "plus")
        self.add.clicked.connect(lambda: self.ask(None))
        self.add_heading(self.tr("Servers"), self.add)
        self.none = Muted(
            self.tr(
                "None, and none is needed. A server can make better material than this machine; "
                "what you choose it for is sent there. Any that speaks OpenAI’s protocol will do."
            )
        )
        self.column.addWidget(self.none)
        self.list = RowView(self.tr("Servers"), fits=True)
        self.column.addWidget(self.list)
        self.keyring = Line(self.tr("Where keys are kept"), self.tr("Looking…"))
        self.add_heading(self.tr("Keys"))
        self.add_card(self.keyring)
        self.column.addStretch()
        self.list.acted.connect(self.test)
        self.list.opened.connect(self.ask)
        self.list.menu_wanted.connect(self._menu)

    def read(self) -> Found:
        keys = self.services.keys
        try:
            keyring = keys.keyring()
        except KeyringMissing:
            keyring = ""
        servers = self.services.servers.all()
        return Found(tuple((one, keys.place(one.name)) for one in servers), keyring)

    def show_found(self, found: Found) -> None:
        self._servers = {remote.name: (remote, place) for remote, place in found.servers}
        rows = [self._row(remote, place) for remote, place in found.servers]
        self.list.rows.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.keyring.say(
            self.tr(
                "In the keyring of this system ({name}). A key is never shown again, and is in no "
                "database, log, backup or report."
            ).format(name=found.keyring)
            if found.keyring
            else self.tr(
                "This system has no keyring. Masomo asks you before it keeps a key in a file that "
                "only you can read. It is never shown again, and is in no log, backup or report."
            )
        )

    def _row(self, remote: Remote, place: KeyPlace) -> Row:
        key = {
            KeyPlace.KEYRING: self.tr("key in the keyring"),
            KeyPlace.FILE: self.tr("key in your file"),
            KeyPlace.NOWHERE: self.tr("key missing") if remote.needs_key else self.tr("no key"),
        }[place]
        badge, tone = self._states.get(remote.name, ("", Tone.NEUTRAL))
        testing = badge == self.tr("Testing…")
        return Row(
            id=remote.name,
            icon="upload",
            title=f"{remote.name} · {remote.model}",
            detail=f"{remote.base_url} · {key}",
            badge=badge,
            tone=tone,
            action="" if testing else self.tr("Test"),
        )

    # -- what can be done

    def ask(self, name: str | None) -> ServerDialog:
        """Let the learner describe a new server, or change the one called `name`."""
        remote, place = self._servers[name] if name else (None, KeyPlace.NOWHERE)
        asked = ServerDialog(remote, place is not KeyPlace.NOWHERE, self.page.window())
        asked.given.connect(partial(self._keep, asked))
        asked.open()
        return asked

    def _keep(self, asked: ServerDialog, remote: Remote, key: str, in_file: bool) -> None:
        def kept(name: str) -> None:
            self._states.pop(name, None)
            asked.accept()
            self.page.refresh()

        services, secret = self.services, Secret(key)
        self.page.act(
            lambda: _keep(services, remote, secret if key else None, in_file),
            kept,
            refused(self.page, asked),
        )

    def test(self, name: str) -> None:
        """Ask the server which models it has; the window goes on meanwhile."""
        if self._states.get(name, ("",))[0] == self.tr("Testing…"):
            return
        self._states[name] = (self.tr("Testing…"), Tone.INFO)
        self.page.refresh()
        engines, engine = self.services.engines, engine_of(name)
        self.page.act(
            lambda: engines.health(engine),
            lambda health: self._tested(name, health),
            lambda error: self._lost(name, error),
        )

    def _tested(self, name: str, health: Health) -> None:
        good = health.state is HealthState.READY
        self._states[name] = (
            (self.tr("Answers"), Tone.SUCCESS) if good else (self.tr("No use yet"), Tone.WARNING)
        )
        self.page.refresh()
        if good:
            said = self.tr("It answers, and has the model “{model}”.").format(model=health.model)
            self._tell(name, said, good=True)
        elif health.error is not None:
            said = f"{sentence_of(health.error)} {remedy_of(health.error)}".strip()
            self._tell(name, said, good=False)

    def _lost(self, name: str, error: Exception) -> None:
        self._states.pop(name, None)
        self.page.refresh()
        if isinstance(error, UserError):
            self._tell(name, f"{sentence_of(error)} {remedy_of(error)}".strip(), good=False)
        else:
            self.page.shell.messages.failed(error)

    def _tell(self, name: str, said: str, *, good: bool) -> None:
        title = self.tr("Test of “{name}”").format(name=name)
        ServerTested(title, said, good, self.page.window()).open()

    def _menu(self, name: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(icon("check"), self.tr("Test"), lambda: self.test(name))
        menu.addAction(icon("edit"), self.tr("Change it or its key…"), lambda: self.ask(name))
        menu.addSeparator()
        menu.addAction(icon("trash"), self.tr("Remove…"), lambda: self.ask_to_remove(name))
        menu.popup(place)

    def ask_to_remove(self, name: str) -> None:
        """Forget the server and its key once the learner agrees."""
        services = self.services

        def work() -> None:
            services.engines.forget(engine_of(name))
            services.servers.remove(name)

        Question(
            self.tr("Remove “{name}”?").format(name=name),
            self.tr("Its key is deleted too. What was made with it stays."),
            self.tr("Remove"),
            lambda: self.page.act(work, lambda _none: self.page.refresh()),
            self.page.window(),
        ).open()


def _keep(services: Services, remote: Remote, key: Secret | None, in_file: bool) -> str:
    """Keep a server and its key, or neither; returns its name."""
    name = checked_name(remote.name)
    checked_address(remote.base_url)
    if key is not None:
        services.keys.set(name, key, in_file=in_file)
    services.servers.put(remote)
    services.engines.forget(engine_of(name))
    return name
