"""The job that makes an artifact: material in, checked items out, committed as they come."""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any, Protocol

from masomo_desktop.core.errors import UserError
from masomo_desktop.core.ids import new_id
from masomo_desktop.core.runs import runs_of
from masomo_desktop.extraction import store as extraction_store
from masomo_desktop.generation import store
from masomo_desktop.generation.checks import check
from masomo_desktop.generation.model import Artifact, Item, ItemType, Material, Proof, Withheld
from masomo_desktop.generation.service import BUILTIN, NoMaterial
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import Job, JobError, Lane
from masomo_desktop.jobs.registry import Finish, TaskSpec
from masomo_desktop.store.database import UnitOfWork

ENGINE = "masomo_desktop.generation.builtin.engine:generate"
LIMITS = Limits(seconds=600, memory_mb=1000)
#: Items that arrive within this many seconds of each other share a commit.
COMMIT_EVERY = 0.05


class NothingToMake(UserError):
    code = "nothing_to_make"
    sentence = "Masomo found nothing in these pages that passes its checks."
    remedy = "Pages with whole sentences of explanation work best: try other material."


class MakingStopped(UserError):
    code = "making_stopped"
    sentence = "You stopped this before it was finished."
    remedy = "What was made is kept: retry to go on."


class NoMaterialInLanguage(UserError):
    code = "no_material_in_language"
    sentence = "No page of this course is written in the language asked for ({language})."
    remedy = "Leave the language open, or add material in that language."


class Phrasing(Protocol):
    """How a domain has its items made by models; `generation.phrased.Phrased` is one."""

    def engines(self, artifact: Artifact, asked: str) -> tuple[str, ...]:
        """Who may make `artifact`, in order; `asked` names one that the learner asked for."""
        ...

    def collect(
        self,
        context: JobContext,
        artifact: Artifact,
        material: list[Material],
        engines: tuple[str, ...],
        batch: Batch,
    ) -> Mapping[str, Any]:
        """Have the items made, give them to `batch`, and return what was used."""
        ...


def making(kind: str, phrasing: Phrasing) -> TaskSpec:
    """How jobs of `kind`, which make an artifact, are run. A slow model may take hours for one."""
    return TaskSpec(
        kind=kind,
        lane=Lane.GENERATION,
        handler=partial(make_artifact, phrasing),
        max_attempts=3,
        seconds=6 * 3600,
        memory_mb=400,
        on_failed=keep_what_was_made,
        on_cancelled=stop_and_keep,
        on_retried=make_again,
    )


def make_artifact(phrasing: Phrasing, context: JobContext) -> Finish | None:
    """Run an engine over a course's ready units and keep what passes every check.

    The artifact's id is the job's subject; the payload's "engine" names the only engine that may
    make it, or is empty. What to ask about is deterministic for a seed drawn from that id, so a job
    that was cut short continues after the items that are already stored.
    """
    artifact, material = _prepare(context)
    if artifact is None:
        return None  # deleted meanwhile: nothing to do, and nothing wrong
    batch = Batch(context, artifact)
    try:
        engines = phrasing.engines(artifact, str(context.payload.get("engine", "")))
        if engines[0] == BUILTIN:
            coverage = _collect(context, artifact, material, batch)
        else:
            coverage = phrasing.collect(context, artifact, material, engines, batch)
    except _Deleted:
        return None
    if not batch.kept:
        raise NothingToMake

    def finish(work: UnitOfWork) -> None:
        read = {**coverage, "pages": pages_of(material)}
        store.end_artifact(work, artifact.id, coverage=read)

    return finish


def _collect(
    context: JobContext, artifact: Artifact, material: list[Material], batch: Batch
) -> Mapping[str, Any]:
    """Run the engine, give its results to `batch`, and return its coverage."""
    texts = {(m.source, m.unit): m.text for m in material}
    coverage: Mapping[str, Any] = {}
    arguments = {
        "kind": artifact.kind.value,
        "count": artifact.requested,
        "material": [asdict(m) for m in material],
        "language": artifact.language,
        "seed": seed_of(artifact),
    }
    for message in stream(ENGINE, arguments, LIMITS, cancelled=context.cancelled):
        if "item" in message:
            batch.add(_checked(message["item"], texts))
        elif "withheld" in message:
            batch.add(Withheld(message["withheld"]["reason"], message["withheld"]["prompt"]))
        elif "coverage" in message:
            coverage = message["coverage"]
    batch.flush()
    return coverage


def pages_of(material: Iterable[Material]) -> dict[str, list[tuple[int, int]]]:
    """The units of each source that an engine was given, as runs of their numbers."""
    numbers: dict[str, list[int]] = {}
    for one in material:
        numbers.setdefault(one.source, []).append(one.unit)
    return {source: runs_of(sorted(units)) for source, units in numbers.items()}


def seed_of(artifact: Artifact) -> int:
    """The seed of everything that is drawn by lot for an artifact."""
    return zlib.crc32(artifact.id.encode())


def keep_what_was_made(work: UnitOfWork, job: Job, error: JobError) -> None:
    """When the job failed: the artifact says so, and keeps its items."""
    store.end_artifact(work, job.subject, failure=error.message)


def stop_and_keep(work: UnitOfWork, job: Job) -> None:
    """When the job was cancelled: the same."""
    store.end_artifact(work, job.subject, failure=MakingStopped().message)


def make_again(work: UnitOfWork, job: Job) -> None:
    """When the job is asked for again: the artifact is being made."""
    store.reopen_artifact(work, job.subject)


def _prepare(context: JobContext) -> tuple[Artifact | None, list[Material]]:
    with context.commit() as work:
        artifact = store.get_artifact(work.connection, context.job.subject)
        if artifact is None:
            return None, []
        store.reopen_artifact(work, artifact.id)
        if artifact.items or artifact.withheld:
            # What was begun goes on with what it was begun from, though the course has grown:
            # other material would give other items, beside those that are stored.
            material = material_of(work, artifact)
        else:
            material = _readable(work, artifact)
            store.set_sources(work, artifact.id, dict.fromkeys(m.source for m in material))
    return artifact, material


def material_of(work: UnitOfWork, artifact: Artifact) -> list[Material]:
    """What can be read now of the sources that an artifact was made from. Raises `NoMaterial`, or
    `NoMaterialInLanguage`."""
    begun_with = store.sources_of(work.connection, artifact.id)
    material = [one for one in _readable(work, artifact) if one.source in begun_with]
    if not material:
        raise NoMaterial
    return material


def _readable(work: UnitOfWork, artifact: Artifact) -> list[Material]:
    """What can be read of the course now, in the artifact's language if it has one."""
    found = [
        Material(
            source=source,
            unit=unit.number,
            text=unit.text,
            language=unit.language,
            regions=tuple((r.kind.value, r.start, r.end, r.level) for r in unit.regions),
        )
        for source, unit in extraction_store.units_of_ready(work.connection, artifact.course)
        if unit.text.strip()
    ]
    if not found:
        raise NoMaterial
    material = [m for m in found if artifact.language in ("", m.language)]
    if not material:
        raise NoMaterialInLanguage(language=artifact.language)
    return material


def _checked(data: Mapping[str, Any], texts: Mapping[tuple[str, int], str]) -> Item | Withheld:
    """An item from the engine's words, checked here too: no engine is trusted."""
    item = Item(
        id=new_id(),
        type=ItemType(data["type"]),
        body=data["body"],
        proof=tuple(Proof(**proof) for proof in data["proof"]),
    )
    for proof in item.proof:
        reason = check(item, texts.get((proof.source, proof.unit), ""))
        if reason is not None:
            return Withheld(reason, str(item.body.get("prompt") or item.body.get("front", "")))
    return item


class _Deleted(Exception):
    """The artifact was deleted while it was being made: nothing more may be written to it."""


class Batch:
    """Collects results, skips those an earlier attempt has stored, and commits them together."""

    def __init__(self, context: JobContext, artifact: Artifact) -> None:
        self._context = context
        self._artifact = artifact
        with context.database.read() as connection:
            self.stored = store.items_of(connection, artifact.id)
            refused = store.withheld_of(connection, artifact.id)
            self.facts = store.facts_of(connection, artifact.id)
        self._known = {_face(item) for item in self.stored} | {_face(one) for one in refused}
        self._items: list[Item] = []
        self._withheld: list[Withheld] = []
        self._last = 0.0
        self.kept = len(self.stored)

    def add(self, result: Item | Withheld) -> None:
        """Keep a result; it is committed with those that came at nearly the same time."""
        if self._is_new(result) and time.monotonic() - self._last >= COMMIT_EVERY:
            self.flush()

    def commit(self, result: Item | Withheld, fact: str) -> None:
        """Keep a result, made of `fact`, and commit it now: the next one may take long."""
        self._is_new(result)
        self.flush(fact)

    def _is_new(self, result: Item | Withheld) -> bool:
        face = _face(result)
        if face in self._known:
            return False
        self._known.add(face)
        if isinstance(result, Item):
            self._items.append(result)
            self.kept += 1
        else:
            self._withheld.append(result)
        return True

    def flush(self, fact: str = "") -> None:
        """Commit what was not yet; raises an error that ends the job quietly where the artifact
        was deleted."""
        if self._items or self._withheld:
            self._context.progress(self.kept, self._artifact.requested, "item")
            with self._context.commit() as work:
                if store.get_artifact(work.connection, self._artifact.id) is None:
                    raise _Deleted
                store.add_results(work, self._artifact, self._items, self._withheld, fact)
            self._items, self._withheld = [], []
            self._last = time.monotonic()


def _face(result: Item | Withheld) -> str:
    """What makes a result the same as one of an earlier attempt."""
    if isinstance(result, Withheld):
        return f"withheld {result.reason} {result.prompt}"
    return json.dumps([result.type, dict(result.body)], sort_keys=True, ensure_ascii=False)
