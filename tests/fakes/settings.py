"""What the settings ask for, in memory: engines, models, keys, backups, the doctor's findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.extraction.remote.model import Consent, Left, PageSent
from masomo_desktop.jobs.model import Job, JobState, Lane
from masomo_desktop.providers.catalogue import Entry, ModelFile, ModelKind
from masomo_desktop.providers.errors import ModelTooLarge
from masomo_desktop.providers.keys import KeyPlace, KeyringMissing
from masomo_desktop.providers.model import Health, HealthState, never
from masomo_desktop.providers.models import ADD, DOWNLOAD, Offer, Speed
from masomo_desktop.providers.remote import Secret
from masomo_desktop.providers.shelf import Installed
from masomo_desktop.providers.usage.model import Used
from masomo_desktop.workflows.backup.model import Backup
from masomo_desktop.workflows.diagnostics.checks import Check
from masomo_desktop.workflows.owner import NotNow
from masomo_desktop.workflows.remote_reading.errors import (
    CapInvalid,
    NothingHard,
    RemoteNotAllowed,
)
from masomo_desktop.workflows.remote_reading.handler import REMOTE

if TYPE_CHECKING:
    from tests.fakes.services import FakeServices

MEGABYTE = 1_000_000


def entry(name: str, kind: ModelKind, megabytes: int, title: str = "") -> Entry:
    """A model of the catalogue."""
    file = ModelFile(f"{name}.bin", megabytes * MEGABYTE, "0" * 64, (f"https://m.example/{name}",))
    return Entry(name, kind, title or name, "Apache-2.0", (), (file,))


class FakeModels:
    """Three in the catalogue, one of them too large for this machine."""

    def __init__(self, world: FakeServices) -> None:
        self._world = world
        self.here: list[Installed] = []
        self.entries = [
            entry("small", ModelKind.LLM, 400, "Small model"),
            entry("giant", ModelKind.LLM, 90_000, "Giant model"),
            entry("swa", ModelKind.TESSERACT, 2),
        ]
        self.measured: dict[str, Speed] = {}
        self.error: UserError | None = None

    def installed(self, kind: ModelKind | str | None = None) -> list[Installed]:
        return [one for one in self.here if kind in (None, one.kind)]

    def offers(self) -> list[Offer]:
        by_name = {one.name: one for one in self.here}
        return [
            Offer(
                one,
                by_name.get(one.name),
                ModelTooLarge(model=one.name, needs_mb=90_000, free_mb=4000)
                if one.name == "giant"
                else None,
                self.measured.get(one.name),
            )
            for one in self.entries
        ]

    def speed(self, name: str, size: int) -> Speed | None:
        return self.measured.get(name)

    def coming(self) -> list[Job]:
        over = (JobState.DONE, JobState.CANCELLED)
        jobs = self._world.job_rows.values()
        return [job for job in jobs if job.kind in (DOWNLOAD, ADD) and job.state not in over]

    def download(self, name: str) -> Job:
        made = self._world.add_job(name, DOWNLOAD, Lane.SCHEDULED, JobState.QUEUED)
        return self._world.job_rows[made]

    def begin_adding(self, path: Path, *, shared: bool = False) -> Job:
        if self.error is not None:
            raise self.error
        made = self._world.add_job(path.stem, ADD, Lane.EXTRACTION, JobState.QUEUED)
        return self._world.job_rows[made]

    def measure(self, name: str, *, cancelled: Any = never) -> Speed:
        self.measured[name] = Speed(100.0, 10.0, measured=True)
        return self.measured[name]

    def verify(self, name: str, *, cancelled: Any = never) -> bool:
        if self.error is not None:
            raise self.error
        return True

    def remove(self, name: str) -> None:
        if self.error is not None:
            raise self.error
        self.here = [one for one in self.here if one.name != name]


def put_model(models: FakeModels, name: str, kind: ModelKind = ModelKind.LLM) -> None:
    """Let a model be on this machine."""
    models.here.append(Installed(name, kind, Path(name), 400 * MEGABYTE, False))


class FakeKeys:
    """A keyring that a test can take away."""

    def __init__(self) -> None:
        self.has_keyring = True
        self.kept: dict[str, tuple[str, KeyPlace]] = {}

    def keyring(self) -> str:
        if not self.has_keyring:
            raise KeyringMissing(why="none is installed")
        return "A keyring"

    def place(self, name: str) -> KeyPlace:
        return self.kept[name][1] if name in self.kept else KeyPlace.NOWHERE

    def set(self, name: str, secret: Secret, *, in_file: bool = False) -> KeyPlace:
        if not in_file:
            self.keyring()
        place = KeyPlace.FILE if in_file else KeyPlace.KEYRING
        self.kept[name] = secret.reveal(), place
        return place

    def remove(self, name: str) -> KeyPlace:
        place = self.place(name)
        self.kept.pop(name, None)
        return place


class FakeEngines:
    """What was allowed by task; health as a test has put it."""

    def __init__(self, world: FakeServices) -> None:
        self._world = world
        self.chosen: dict[str, tuple[str, ...]] = {}
        self.state = Health(HealthState.READY, "m")

    def names(self) -> list[str]:
        local = [f"local:{one.name}" for one in self._world.models.installed(ModelKind.LLM)]
        return ["builtin", *local, *(f"remote:{one.name}" for one in self._world.servers.all())]

    def allowed(self, task: str) -> tuple[str, ...]:
        return self.chosen.get(task, ("builtin",))

    def allow(self, task: str, engines: Sequence[str]) -> None:
        for name in engines:
            if name not in self.names():
                raise NotFound(what="engine", name=name)
        self.chosen[task] = tuple(engines) or ("builtin",)

    def health(self, name: str) -> Health:
        return self.state

    def forget(self, name: str) -> None:
        pass


class FakeUsage:
    """What the engines did, as a test has put it."""

    def __init__(self) -> None:
        self.uses: list[Used] = []

    def by_day(self, since: str = "") -> list[Used]:
        return [used for used in self.uses if used.day]

    def in_all(self, since: str = "") -> list[Used]:
        return [used for used in self.uses if not used.day]


class FakeRemoteReading:
    """Consent by course, with what is used of it, servers, and hard pages as a test has put them;
    `start` only queues."""

    def __init__(self, world: FakeServices) -> None:
        self._world = world
        self.given: dict[str, tuple[Consent, Left]] = {}
        self.servers: dict[str, str] = {}
        self.hard: dict[str, list[int]] = {}
        self.sent: dict[str, list[PageSent]] = {}
        self.gone_back: list[str] = []

    def readers(self) -> list[str]:
        return sorted(self.servers)

    def hosts(self) -> dict[str, str]:
        return dict(sorted(self.servers.items()))

    def allow(
        self, course_id: str, server: str, *, pages: int, money: int = 0, price: int = 0
    ) -> Consent:
        if pages < 1 or money < 0 or price < 0 or (money and not price):
            raise CapInvalid
        if server not in self.servers:
            raise NotFound(what="server", name=server)
        consent = Consent(
            course_id, server, pages, money, price, datetime(2026, 11, 24, tzinfo=UTC)
        )
        self.given[course_id] = (consent, Left("2026-11", 0, pages, 0, money or None))
        return consent

    def revoke(self, course_id: str) -> None:
        self.given.pop(course_id, None)

    def pages_hard(self, source_id: str, _server: str = "") -> list[int]:
        return self.hard.get(source_id, [])

    def start(self, source_id: str, server: str) -> Job:
        course = self._world.sources.get(source_id).course
        consent = self.consent(course)
        if consent is None or consent.server != server:
            raise RemoteNotAllowed(server=server)
        if not self.pages_hard(source_id):
            raise NothingHard
        made = self._world.add_job(
            source_id, REMOTE, Lane.OCR, JobState.QUEUED, payload={"server": server}
        )
        return self._world.job_rows[made]

    def report(self, source_id: str) -> list[PageSent]:
        return self.sent.get(source_id, [])

    def go_back(self, source_id: str) -> None:
        source = self._world.sources.get(source_id)
        if source.former_reading is None:
            raise NotNow(state=source.state.value)
        self.gone_back.append(source_id)

    def consent(self, course_id: str) -> Consent | None:
        return self.given[course_id][0] if course_id in self.given else None

    def cap(self, course_id: str) -> Left | None:
        return self.given[course_id][1] if course_id in self.given else None


class FakeBackups:
    """A shelf of backups that are only described."""

    def __init__(self) -> None:
        self.made: list[Backup] = []
        self.error: UserError | None = None
        self.shelf = SimpleNamespace(list=lambda: sorted(self.made, key=_created, reverse=True))

    def make(self, cancelled: Any = never) -> Backup:
        if self.error is not None:
            raise self.error
        day = datetime(2026, 11, len(self.made) + 1, tzinfo=UTC)
        self.made.append(Backup(Path(f"masomo-{day:%Y%m%d}.zip"), day, 3 * MEGABYTE, True))
        return self.made[-1]

    def write(self, out: Path, cancelled: Any = never) -> Backup:
        if self.error is not None:
            raise self.error
        return Backup(out / "full.zip", datetime(2026, 11, 1, tzinfo=UTC), MEGABYTE, True)


def _created(backup: Backup) -> datetime:
    return backup.created


class FakeDiagnostics:
    """Findings as a test has put them."""

    def __init__(self) -> None:
        self.findings = [
            Check("masomo", True, True, "0.1"),
            Check("tesseract", False, False, "missing", "Install it."),
        ]
        self.error: UserError | None = None

    def checks(self) -> list[Check]:
        return list(self.findings)

    def write(self, out: Path) -> Path:
        if self.error is not None:
            raise self.error
        return out / "masomo-report.zip"
