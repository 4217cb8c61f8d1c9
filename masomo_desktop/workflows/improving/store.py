"""Tables of improving: what was asked for, what was tried, and what was spent."""

from __future__ import annotations

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, Table, Text, select, update
from sqlalchemy.dialects.sqlite import insert

from masomo_desktop.core import clock
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata
from masomo_desktop.workflows.improving.model import Cap, Spent, Waiting

#: Outcomes of a trial beside the reasons of the checks.
IMPROVED, UNDONE, SAME, NO_FACT = "improved", "undone", "same", "no_fact"

#: One row for an artifact that a learner wants improved; `code` and `message` say why it waits.
improving_wishes = Table(
    "improving_wishes",
    metadata,
    Column("artifact_id", Text, ForeignKey("artifacts.id", ondelete="CASCADE"), primary_key=True),
    Column("engine", Text, nullable=False),
    Column("asked", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("message", Text, nullable=False),
)

#: What came of asking an engine for better words for an item: it is not paid for twice.
improving_trials = Table(
    "improving_trials",
    metadata,
    Column("item_id", Text, ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("engine", Text, primary_key=True),
    Column("artifact_id", Text, nullable=False),
    Column("prompts", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("ix_improving_trials_artifact_id", "artifact_id"),
)

improving_spending = Table(
    "improving_spending",
    metadata,
    Column("month", Text, primary_key=True),
    Column("engine", Text, primary_key=True),
    Column("tokens", Integer, nullable=False),
    Column("money", Integer, nullable=False),
)


def wish(work: UnitOfWork, artifact_id: str, engine: str) -> None:
    """Keep that an artifact is to be improved by `engine`, in place of an older wish."""
    values = {"engine": engine, "asked": clock.stamp(clock.now()), "code": "", "message": ""}
    work.connection.execute(
        insert(improving_wishes)
        .values(artifact_id=artifact_id, **values)
        .on_conflict_do_update(index_elements=["artifact_id"], set_=values)
    )
    work.changed("artifact", artifact_id)


def wished(connection: Connection, artifact_id: str) -> tuple[str, Waiting | None] | None:
    """The engine that is to improve an artifact and why it waits; None where nobody asked."""
    query = select(improving_wishes).where(improving_wishes.c.artifact_id == artifact_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    return row.engine, Waiting(row.code, row.message) if row.code else None


def engines_wished(connection: Connection) -> list[str]:
    """The servers that were asked to improve something, by name."""
    query = select(improving_wishes.c.engine).distinct().order_by(improving_wishes.c.engine)
    return list(connection.execute(query).scalars())


def all_waiting(connection: Connection, code: str) -> list[tuple[str, str]]:
    """The artifacts that wait for the reason `code`, each with its engine."""
    query = select(improving_wishes).where(improving_wishes.c.code == code)
    return [(row.artifact_id, row.engine) for row in connection.execute(query)]


def say_waiting(work: UnitOfWork, artifact_id: str, why: Waiting | None) -> None:
    """Say why an artifact's improving does not go on at once, or that it does."""
    code, message = ("", "") if why is None else (why.code, why.message)
    work.connection.execute(
        update(improving_wishes)
        .where(improving_wishes.c.artifact_id == artifact_id)
        .values(code=code, message=message)
    )
    work.changed("artifact", artifact_id)


def remember(
    work: UnitOfWork, artifact_id: str, item_id: str, *, engine: str, prompts: str, outcome: str
) -> None:
    """Keep what came of trying to improve an item."""
    values = {
        "artifact_id": artifact_id,
        "prompts": prompts,
        "outcome": outcome,
        "at": clock.stamp(clock.now()),
    }
    work.connection.execute(
        insert(improving_trials)
        .values(item_id=item_id, engine=engine, **values)
        .on_conflict_do_update(index_elements=["item_id", "engine"], set_=values)
    )


def mark(work: UnitOfWork, item_id: str, engine: str, outcome: str) -> None:
    """Change what came of asking `engine` about an item."""
    trials = improving_trials.c
    work.connection.execute(
        update(improving_trials)
        .where(trials.item_id == item_id, trials.engine == engine)
        .values(outcome=outcome)
    )


def of_outcome(connection: Connection, artifact_id: str, outcome: str) -> set[tuple[str, str]]:
    """The trials of an artifact that had this outcome: each by its item and its engine."""
    trials = improving_trials.c
    query = select(trials.item_id, trials.engine).where(
        trials.artifact_id == artifact_id, trials.outcome == outcome
    )
    return {(row.item_id, row.engine) for row in connection.execute(query)}


def outcomes(connection: Connection, artifact_id: str, engine: str) -> dict[str, tuple[str, str]]:
    """By item: what came of the trials by `engine`, and the version of the prompts."""
    trials = improving_trials.c
    query = select(improving_trials).where(
        trials.artifact_id == artifact_id, trials.engine == engine
    )
    return {row.item_id: (row.outcome, row.prompts) for row in connection.execute(query)}


def spent(connection: Connection, engine: str, month: str) -> Spent:
    """What an engine has used in a month."""
    c = improving_spending.c
    row = connection.execute(
        select(c.tokens, c.money).where(c.engine == engine, c.month == month)
    ).one_or_none()
    return Spent(month, 0, 0) if row is None else Spent(month, row.tokens, row.money)


def reserve(work: UnitOfWork, engine: str, month: str, want: Spent, cap: Cap) -> bool:
    """Count what a request may take at most, before it is sent; False, and nothing is counted,
    where a cap would be exceeded. Guarded by the statement: two processes cannot both take it."""
    c = improving_spending.c
    work.connection.execute(
        insert(improving_spending)
        .values(engine=engine, month=month, tokens=0, money=0)
        .on_conflict_do_nothing()
    )
    within = [c.engine == engine, c.month == month, c.tokens + want.tokens <= cap.tokens]
    if cap.money:
        within.append(c.money + want.money <= cap.money)
    counted = work.connection.execute(
        update(improving_spending)
        .where(*within)
        .values(tokens=c.tokens + want.tokens, money=c.money + want.money)
    )
    work.changed("usage", engine)
    return counted.rowcount == 1


def settle(work: UnitOfWork, engine: str, held: Spent, used: Spent) -> None:
    """Put what a request took in place of what was counted for it."""
    c = improving_spending.c
    work.connection.execute(
        update(improving_spending)
        .where(c.engine == engine, c.month == held.month)
        .values(
            tokens=c.tokens - held.tokens + used.tokens, money=c.money - held.money + used.money
        )
    )
    work.changed("usage", engine)
