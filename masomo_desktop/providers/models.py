"""The model manager: what this machine has, what it may get, how it gets it, and its speed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from masomo_desktop.core.errors import UserError
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import Job, JobState, Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.providers import catalogue, room
from masomo_desktop.providers.acquiring import (
    bring,
    copied,
    forget,
    hash_of,
    is_whole,
    kind_of,
    make_sure_of_space,
    name_of,
    try_loading,
)
from masomo_desktop.providers.catalogue import Entry, ModelKind
from masomo_desktop.providers.errors import (
    ModelDamaged,
    ModelMissing,
    ModelNotInCatalogue,
    ModelThere,
    ModelTooLarge,
    ProcessorTooOld,
)
from masomo_desktop.providers.gguf import Header
from masomo_desktop.providers.llama_cpp import LlamaCpp
from masomo_desktop.providers.model import Cancelled as Asked
from masomo_desktop.providers.model import Request, never
from masomo_desktop.providers.processor import Machine, machine
from masomo_desktop.providers.servers import Choices
from masomo_desktop.providers.shelf import PART, Installed, Shelf
from masomo_desktop.store.database import Database

DOWNLOAD = "models.download"
ADD = "models.add"
_SPEEDS = "models.speed"
_ABANDONED = 24 * 3600.0  # seconds
_MEASURED = "The river carries sand and stones from the mountains to the sea. " * 16
_MEASURED_TOKENS = 48


@dataclass(frozen=True)
class Speed:
    """Tokens a second: reading a prompt, and writing. `measured` here, or estimated from another
    model's measured speed by the size."""

    reading: float
    writing: float
    measured: bool


@dataclass(frozen=True)
class Offer:
    """A model of the catalogue on this machine. `problem` says why it would not run, if so."""

    entry: Entry
    installed: Installed | None
    problem: UserError | None
    speed: Speed | None


class ModelService:
    """Verbs on models. What parses or computes, and every network connection, is in a child."""

    def __init__(
        self,
        shelf: Shelf,
        entries: Callable[[], Sequence[Entry]],
        database: Database,
        queue: Queue,
        choices: Choices,
        *,
        machine: Callable[[], Machine] = machine,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._shelf, self._entries = shelf, entries
        self._database, self._queue, self._choices = database, queue, choices
        self._machine, self._sleep = machine, sleep

    def tasks(self) -> tuple[TaskSpec, ...]:
        """How models are brought: downloads in the lane that gives way to all others, for a day if
        need be; copies where new files are taken in, for somebody holds the stick."""
        fetch = TaskSpec(
            kind=DOWNLOAD,
            lane=Lane.SCHEDULED,
            handler=self._fetch,
            max_attempts=8,
            seconds=24 * 3600,
            memory_mb=150,
        )
        copy = TaskSpec(
            kind=ADD,
            lane=Lane.EXTRACTION,
            handler=self._copy,
            max_attempts=1,
            seconds=6 * 3600,
            memory_mb=150,
        )
        return fetch, copy

    def installed(self, kind: ModelKind | str | None = None) -> list[Installed]:
        """What can be used now."""
        return self._shelf.installed(None if kind is None else ModelKind(kind))

    def get(self, name: str) -> Installed:
        """The model called `name`; raises `ModelMissing`."""
        found = self._shelf.find(name)
        if found is None:
            raise ModelMissing(model=name)
        return found

    def offers(self) -> list[Offer]:
        """The catalogue, with what this machine makes of each."""
        here = self._machine()
        return [
            Offer(
                entry,
                self._shelf.find(entry.name, entry.kind),
                _problem(entry, here),
                self.speed(entry.name, entry.size) if entry.kind is ModelKind.LLM else None,
            )
            for entry in self._entries()
        ]

    # -- getting one -------------------------------------------------------------------------

    def download(self, name: str, *, shared: bool = False) -> Job:
        """Queue the download of a model of the catalogue: the learner asks for it.

        Raises `ModelNotInCatalogue`, `ModelThere`, `ShelfReadOnly`, or `DiskFull`.
        """
        entry = catalogue.find(self._entries(), name)
        if entry is None:
            raise ModelNotInCatalogue(name=name)
        if self._shelf.find(name, entry.kind):
            raise ModelThere(name=name)
        place = self._shelf.place(entry.kind, name, shared=shared)
        self.sweep()
        make_sure_of_space(place.parent, entry.size)
        with self._database.write() as work:
            return self._queue.enqueue(work, DOWNLOAD, name, {"shared": shared})

    def _fetch(self, context: JobContext) -> None:
        entry = catalogue.find(self._entries(), context.job.subject)
        if entry is None:
            raise ModelNotInCatalogue(name=context.job.subject)
        if self._shelf.find(entry.name, entry.kind):
            return
        place = self._shelf.place(entry.kind, entry.name, shared=bool(context.payload["shared"]))
        part = place.with_name(place.name + PART)
        folder = entry.kind is ModelKind.WHISPER
        if folder:
            part.mkdir(exist_ok=True)
        before = 0
        for file in entry.files:
            target = part / file.name if folder else part
            told = partial(_tell, context, before, entry.size)
            bring(file, target, told, context.cancelled, self._sleep)
            before += file.size
        try_loading(entry.kind, part, entry.name, self._machine)
        part.replace(place)

    def begin_adding(self, path: Path, *, shared: bool = False) -> Job:
        """Queue `add`; refuses at once what is no model, or one that is there by its name. Reads a
        little of the file, so call it off the main thread.

        Raises `ModelUnknown`, `ModelThere`, or `ShelfReadOnly`.
        """
        kind = kind_of(path)
        if self._shelf.find(name_of(path, kind), kind):
            raise ModelThere(name=name_of(path, kind))
        self._shelf.place(kind, name_of(path, kind), shared=shared)
        payload = {"path": str(path.absolute()), "shared": shared}
        with self._database.write() as work:
            return self._queue.enqueue(work, ADD, name_of(path, kind), payload)

    def _copy(self, context: JobContext) -> None:
        self.add(
            Path(context.payload["path"]),
            shared=bool(context.payload["shared"]),
            told=lambda done, of: context.progress(done // 1024, of // 1024, "KB"),
            cancelled=context.cancelled,
        )

    def coming(self) -> list[Job]:
        """The models that are being brought, or could not be: the newest job of each, until it is
        done or cancelled. Newest first."""
        jobs = [
            job
            for lane in (Lane.SCHEDULED, Lane.EXTRACTION)
            for job in self._queue.list(lane=lane, limit=1000)
            if job.kind in (DOWNLOAD, ADD)
        ]
        newest: dict[str, Job] = {}
        for job in sorted(jobs, key=lambda job: job.id, reverse=True):
            newest.setdefault(job.subject, job)
        over = (JobState.DONE, JobState.CANCELLED)
        return [job for job in newest.values() if job.state not in over]

    def add(
        self,
        path: Path,
        *,
        name: str = "",
        shared: bool = False,
        told: Callable[[int, int], None] = lambda _done, _of: None,
        cancelled: Asked = never,
    ) -> Installed:
        """Copy a model from a file, a folder or a stick; it is there only when it was read back
        whole and has been loaded once. `told` hears of bytes done and in all.

        Raises `ModelUnknown`, `ModelDamaged`, `ModelThere`, `DiskFull`, `ShelfReadOnly`.
        """
        kind = kind_of(path)
        files = [path] if path.is_file() else sorted(p for p in path.iterdir() if p.is_file())
        total = sum(file.stat().st_size for file in files)
        known = self._recognised(files, cancelled)
        name = name or (known.name if known else name_of(path, kind))
        if self._shelf.find(name, kind):
            raise ModelThere(name=name)
        place = self._shelf.place(kind, name, shared=shared)
        self.sweep()
        make_sure_of_space(place.parent, total)
        part = place.with_name(place.name + PART)
        forget(part)
        try:
            if path.is_dir():
                part.mkdir()
            before = 0
            for file in files:
                target = part / file.name if path.is_dir() else part
                for done in copied(file, target, name, cancelled):
                    told(before + done, total)
                before += file.stat().st_size
            try_loading(kind, part, name, self._machine)
            part.replace(place)
        finally:
            forget(part)
        return self.get(name)

    def _recognised(self, files: Sequence[Path], cancelled: Asked) -> Entry | None:
        """The entry of the catalogue that these files are, by the hash of the largest; only read
        where the size says that it may be."""
        largest = max(files, key=lambda file: file.stat().st_size, default=None)
        sizes = {file.size for entry in self._entries() for file in entry.files}
        if largest is None or largest.stat().st_size not in sizes:
            return None
        return catalogue.by_hash(self._entries(), hash_of(largest, cancelled))

    # -- looking after it --------------------------------------------------------------------

    def sweep(self) -> int:
        """Delete the halves that an interrupted copy or an abandoned download left a day ago or
        more; returns how many."""
        wanted = {
            job.subject
            for job in self._queue.list(lane=Lane.SCHEDULED, limit=1000)
            if job.kind == DOWNLOAD and job.state not in (JobState.DONE, JobState.CANCELLED)
        }
        return self._shelf.sweep(wanted, before=time.time() - _ABANDONED)

    def verify(self, name: str, *, cancelled: Asked = never) -> bool:
        """Read a model whole and load it. True if it is the catalogue's to the byte, False if the
        catalogue does not know it. Raises `ModelMissing`, or `ModelDamaged` if it is not whole."""
        model = self.get(name)
        entry = catalogue.find(self._entries(), name)
        if entry is not None and entry.kind is model.kind:
            folder = model.path.is_dir()
            for file in entry.files:
                path = model.path / file.name if folder else model.path
                if not path.exists() or not is_whole(file, path, cancelled):
                    raise ModelDamaged(model=name)
        try_loading(model.kind, model.path, name, self._machine)
        return entry is not None

    def remove(self, name: str) -> None:
        """Delete a model. Raises `ModelMissing`, `ModelInUse`, `ShelfReadOnly`."""
        self._shelf.remove(self.get(name))
        speeds = dict(self._choices.get(_SPEEDS, {}))
        if speeds.pop(name, None) is not None:
            self._choices.set(_SPEEDS, speeds)

    def measure(self, name: str, *, cancelled: Asked = never) -> Speed:
        """Let a language model read a page and write two sentences; remembers how fast it was."""
        model = self.get(name)
        provider = LlamaCpp(name, model.path, machine=self._machine)
        try:
            provider.count("")
            began = time.monotonic()
            first, pieces = began, 0
            asked = Request.of(f"{_MEASURED}\nTell it again.", max_tokens=_MEASURED_TOKENS)
            for _ in provider.stream(asked, cancelled=cancelled):
                if not pieces:
                    first = time.monotonic()
                pieces += 1
            ended = time.monotonic()
            read = provider.count(_MEASURED)
        finally:
            provider.close()
        speed = Speed(
            reading=round(read / max(first - began, 1e-3), 1),
            writing=round(max(pieces - 1, 1) / max(ended - first, 1e-3), 1),
            measured=True,
        )
        kept = {"reading": speed.reading, "writing": speed.writing, "size": model.size}
        self._choices.set(_SPEEDS, {**self._choices.get(_SPEEDS, {}), name: kept})
        return speed

    def speed(self, name: str, size: int) -> Speed | None:
        """How fast a model was, or how fast one of `size` bytes will be by the others' speeds: the
        time a token takes grows with the bytes that are read for it. None before any measure."""
        speeds = self._choices.get(_SPEEDS, {})
        if name in speeds:
            return Speed(speeds[name]["reading"], speeds[name]["writing"], measured=True)
        if not speeds:
            return None
        nearest = min(speeds.values(), key=lambda one: abs(one["size"] - size))
        factor = nearest["size"] / max(size, 1)
        return Speed(
            round(nearest["reading"] * factor, 1),
            round(nearest["writing"] * factor, 1),
            measured=False,
        )

    def speeds(self, engine: str) -> tuple[float, float] | None:
        """The speed of the engine "local:NAME", reading and writing; None for any other, or before
        any measure."""
        found = self._shelf.find(engine.removeprefix("local:"), ModelKind.LLM)
        if found is None or not engine.startswith("local:"):
            return None
        speed = self.speed(found.name, found.size)
        return None if speed is None else (speed.reading, speed.writing)


def _tell(context: JobContext, before: int, of: int, done: int) -> None:
    context.progress((before + done) // 1024, of // 1024, "KB")


def _problem(entry: Entry, here: Machine) -> UserError | None:
    """Why a language model would not run here; by its size, before it is here."""
    if entry.kind is not ModelKind.LLM:
        return None
    if here.lacks:
        return ProcessorTooOld(what=here.lacks)
    needs = room.needs_mb(Header({}, 0, 0, entry.size))
    if needs > here.memory_mb:
        return ModelTooLarge(model=entry.name, needs_mb=needs, free_mb=here.memory_mb)
    return None
