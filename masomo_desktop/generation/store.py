"""Tables of artifacts, their items and what was withheld."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Row,
    Table,
    Text,
    UniqueConstraint,
    delete,
    func,
    insert,
    select,
    update,
)

from masomo_desktop.core import clock
from masomo_desktop.generation.model import (
    Artifact,
    ArtifactKind,
    ArtifactState,
    Item,
    ItemType,
    Origin,
    Proof,
    Withheld,
)
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

_STATES = ", ".join(f"'{state}'" for state in ArtifactState)

artifacts = Table(
    "artifacts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("course_id", Text, ForeignKey("courses.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("requested", Integer, nullable=False),
    Column("language", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("failure", Text, nullable=False),
    Column("coverage", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("deleted_at", Text),
    CheckConstraint(f"state IN ({_STATES})", name="state"),
    Index("ix_artifacts_course_id", "course_id"),
)

artifact_sources = Table(
    "artifact_sources",
    metadata,
    Column("artifact_id", Text, ForeignKey("artifacts.id", ondelete="CASCADE"), primary_key=True),
    Column("source_id", Text, primary_key=True),
    Index("ix_artifact_sources_source_id", "source_id"),
)

items = Table(
    "items",
    metadata,
    Column("id", Text, primary_key=True),
    Column("artifact_id", Text, ForeignKey("artifacts.id", ondelete="CASCADE"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("proof", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("origin", Text, nullable=False, server_default="{}"),
    Column("fact", Text, nullable=False, server_default=""),
    UniqueConstraint("artifact_id", "ordinal"),
)

#: What an item was before it was improved: never shown, kept.
item_versions = Table(
    "item_versions",
    metadata,
    Column("item_id", Text, ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("type", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("proof", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("replaced", Text, nullable=False),
)

withheld = Table(
    "withheld",
    metadata,
    Column("artifact_id", Text, ForeignKey("artifacts.id", ondelete="CASCADE"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("prompt", Text, nullable=False),
    Column("fact", Text, nullable=False, server_default=""),
)


def add_artifact(work: UnitOfWork, artifact: Artifact) -> None:
    """Insert a new artifact without items."""
    work.connection.execute(
        insert(artifacts).values(
            id=artifact.id,
            course_id=artifact.course,
            kind=artifact.kind.value,
            engine=artifact.engine,
            requested=artifact.requested,
            language=artifact.language,
            state=artifact.state.value,
            failure=artifact.failure,
            coverage=json.dumps(dict(artifact.coverage)),
            created=clock.stamp(artifact.created),
        )
    )
    _announce(work, artifact.id, artifact.course)


def get_artifact(connection: Connection, artifact_id: str) -> Artifact | None:
    """The artifact, or None where it was deleted."""
    row = connection.execute(_select().where(artifacts.c.id == artifact_id)).one_or_none()
    return None if row is None else _artifact(row)


def artifacts_in(connection: Connection, course_id: str) -> list[Artifact]:
    """A course's artifacts, newest first."""
    query = _select().where(artifacts.c.course_id == course_id).order_by(artifacts.c.id.desc())
    return [_artifact(row) for row in connection.execute(query)]


def items_of(connection: Connection, artifact_id: str) -> list[Item]:
    """An artifact's items in order."""
    query = select(items).where(items.c.artifact_id == artifact_id).order_by(items.c.ordinal)
    return [_item(row) for row in connection.execute(query)]


def facts_of(connection: Connection, artifact_id: str) -> set[str]:
    """The names of the facts that an artifact's items, and what was withheld, were made of."""
    found: set[str] = set()
    for table in (items, withheld):
        query = select(table.c.fact).where(table.c.artifact_id == artifact_id, table.c.fact != "")
        found.update(connection.execute(query).scalars())
    return found


def replace_item(work: UnitOfWork, artifact: Artifact, old: Item, new: Item) -> None:
    """Give the item with `old`'s id the words of `new`; what it was is kept as a version."""
    last = select(func.coalesce(func.max(item_versions.c.version), 0)).where(
        item_versions.c.item_id == old.id
    )
    version = int(work.connection.execute(last).scalar_one()) + 1
    work.connection.execute(
        insert(item_versions).values(
            item_id=old.id, version=version, replaced=clock.stamp(clock.now()), **_words(old)
        )
    )
    work.connection.execute(update(items).where(items.c.id == old.id).values(**_words(new)))
    _announce(work, artifact.id, artifact.course)


def swap_version(work: UnitOfWork, artifact: Artifact, item: Item) -> Item | None:
    """Give an item the words that it had before it was last changed, and keep those it has in
    their place; so doing it twice changes nothing. The item as it is then, or None where it has no
    former words."""
    versions = versions_of(work.connection, item.id)
    if not versions:
        return None
    former = versions[-1]
    last = item_versions.c.item_id == item.id, item_versions.c.version == len(versions)
    values = {**_words(item), "replaced": clock.stamp(clock.now())}
    work.connection.execute(update(item_versions).where(*last).values(values))
    work.connection.execute(update(items).where(items.c.id == item.id).values(**_words(former)))
    _announce(work, artifact.id, artifact.course)
    return former


def versions_of(connection: Connection, item_id: str) -> list[Item]:
    """What an item was before, the oldest first; all with the item's id."""
    query = select(item_versions, item_versions.c.item_id.label("id")).where(
        item_versions.c.item_id == item_id
    )
    return [_item(row) for row in connection.execute(query.order_by(item_versions.c.version))]


def _item(row: Row[Any]) -> Item:
    return Item(
        id=row.id,
        type=ItemType(row.type),
        body=json.loads(row.body),
        proof=tuple(Proof(**proof) for proof in json.loads(row.proof)),
        origin=Origin(**json.loads(row.origin)),
    )


def _words(item: Item) -> dict[str, str]:
    """The columns of what an item says."""
    return {
        "type": item.type.value,
        "body": json.dumps(dict(item.body), ensure_ascii=False),
        "proof": json.dumps([vars(proof) for proof in item.proof], ensure_ascii=False),
        "origin": json.dumps(vars(item.origin), ensure_ascii=False),
    }


def withheld_of(connection: Connection, artifact_id: str) -> list[Withheld]:
    """What was made for an artifact and failed a check."""
    query = select(withheld).where(withheld.c.artifact_id == artifact_id)
    return [
        Withheld(row.reason, row.prompt)
        for row in connection.execute(query.order_by(withheld.c.ordinal))
    ]


def set_sources(work: UnitOfWork, artifact_id: str, source_ids: Iterable[str]) -> None:
    """Record which sources an artifact is made from, so that a purge finds it."""
    work.connection.execute(
        delete(artifact_sources).where(artifact_sources.c.artifact_id == artifact_id)
    )
    rows = [{"artifact_id": artifact_id, "source_id": source} for source in source_ids]
    if rows:
        work.connection.execute(insert(artifact_sources), rows)


def sources_of(connection: Connection, artifact_id: str) -> set[str]:
    """The ids of the sources that an artifact is made from."""
    query = select(artifact_sources.c.source_id).where(
        artifact_sources.c.artifact_id == artifact_id
    )
    return set(connection.execute(query).scalars())


def add_results(
    work: UnitOfWork,
    artifact: Artifact,
    new: Iterable[Item],
    refused: Iterable[Withheld],
    fact: str = "",
) -> None:
    """Append items and withheld ones to an artifact; `fact` names the one they are all made of."""
    ordinal = _next(work, items, artifact.id)
    now = clock.stamp(clock.now())
    rows: list[dict[str, Any]] = [
        {
            "id": item.id,
            "artifact_id": artifact.id,
            "ordinal": ordinal + offset,
            "created": now,
            "fact": fact,
            **_words(item),
        }
        for offset, item in enumerate(new)
    ]
    if rows:
        work.connection.execute(insert(items), rows)
    ordinal = _next(work, withheld, artifact.id)
    rows = [
        {
            "artifact_id": artifact.id,
            "ordinal": ordinal + offset,
            "reason": one.reason,
            "prompt": one.prompt,
            "fact": fact,
        }
        for offset, one in enumerate(refused)
    ]
    if rows:
        work.connection.execute(insert(withheld), rows)
    _announce(work, artifact.id, artifact.course)


def end_artifact(
    work: UnitOfWork,
    artifact_id: str,
    *,
    failure: str = "",
    coverage: Mapping[str, Any] | None = None,
) -> None:
    """Close an artifact: ready without a `failure`; with one, partial if it has items, else failed.

    An artifact that is gone is no error: it was deleted while it was being made.
    """
    artifact = get_artifact(work.connection, artifact_id)
    if artifact is None:
        return
    state = ArtifactState.READY
    if failure:
        state = ArtifactState.PARTIAL if artifact.items else ArtifactState.FAILED
    values: dict[str, Any] = {"state": state.value, "failure": failure}
    if coverage is not None:
        values["coverage"] = json.dumps(dict(coverage))
    work.connection.execute(update(artifacts).where(artifacts.c.id == artifact_id).values(values))
    _announce(work, artifact_id, artifact.course)


def reopen_artifact(work: UnitOfWork, artifact_id: str) -> None:
    """Back to `making`: its job runs again."""
    work.connection.execute(
        update(artifacts)
        .where(artifacts.c.id == artifact_id)
        .values(state=ArtifactState.MAKING.value, failure="")
    )


def remove_artifact(work: UnitOfWork, artifact: Artifact) -> None:
    """Delete an artifact: its texts are gone, its row stays as a mark for a later sync."""
    own = select(items.c.id).where(items.c.artifact_id == artifact.id)
    work.connection.execute(delete(item_versions).where(item_versions.c.item_id.in_(own)))
    for table in (items, withheld, artifact_sources):
        work.connection.execute(delete(table).where(table.c.artifact_id == artifact.id))
    work.connection.execute(
        update(artifacts)
        .where(artifacts.c.id == artifact.id)
        .values(deleted_at=clock.stamp(clock.now()))
    )
    _announce(work, artifact.id, artifact.course)


def made_from(connection: Connection, source_id: str) -> list[Artifact]:
    """Every artifact that used a source."""
    query = (
        _select()
        .join(artifact_sources, artifact_sources.c.artifact_id == artifacts.c.id)
        .where(artifact_sources.c.source_id == source_id)
    )
    return [_artifact(row) for row in connection.execute(query)]


def _announce(work: UnitOfWork, artifact_id: str, course_id: str) -> None:
    work.changed("artifact", artifact_id)
    work.changed("course", course_id)


def _next(work: UnitOfWork, table: Table, artifact_id: str) -> int:
    query = select(func.coalesce(func.max(table.c.ordinal) + 1, 0))
    found = work.connection.execute(query.where(table.c.artifact_id == artifact_id)).scalar_one()
    return int(found)


def _select() -> Any:
    def count(table: Table) -> Any:
        return (
            select(func.count())
            .select_from(table)
            .where(table.c.artifact_id == artifacts.c.id)
            .scalar_subquery()
        )

    return select(artifacts, count(items).label("items"), count(withheld).label("withheld")).where(
        artifacts.c.deleted_at.is_(None)
    )


def _artifact(row: Row[Any]) -> Artifact:
    return Artifact(
        id=row.id,
        course=row.course_id,
        kind=ArtifactKind(row.kind),
        engine=row.engine,
        requested=row.requested,
        language=row.language,
        state=ArtifactState(row.state),
        failure=row.failure,
        items=row.items,
        withheld=row.withheld,
        coverage=json.loads(row.coverage),
        created=clock.parse(row.created),
    )
