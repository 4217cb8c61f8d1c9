"""The table of uses: one row for a day, an engine, its model, the task and the currency."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Float, Integer, Table, Text, func, select
from sqlalchemy.dialects.sqlite import insert

from masomo_desktop.providers.usage.model import Use, Used
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

engine_use = Table(
    "engine_use",
    metadata,
    Column("day", Text, primary_key=True),
    Column("engine", Text, primary_key=True),
    Column("model", Text, primary_key=True),
    Column("task", Text, primary_key=True),
    Column("currency", Text, primary_key=True),
    Column("answers", Integer, nullable=False),
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    Column("cost", Float, nullable=False),
)
_ADDED = ("answers", "tokens_in", "tokens_out", "cost")


def add(work: UnitOfWork, day: str, use: Use) -> None:
    """Add one answer to its day."""
    wanted = insert(engine_use).values(
        day=day,
        engine=use.engine,
        model=use.model,
        task=use.task,
        currency=use.currency,
        answers=1,
        tokens_in=use.tokens_in,
        tokens_out=use.tokens_out,
        cost=use.cost,
    )
    work.connection.execute(
        wanted.on_conflict_do_update(
            index_elements=["day", "engine", "model", "task", "currency"],
            set_={name: engine_use.c[name] + wanted.excluded[name] for name in _ADDED},
        )
    )
    work.changed("usage", use.engine)


def by_day(connection: Connection, since: str) -> list[Used]:
    """What each engine did on each day from `since` (ISO 8601) on, the newest day first."""
    return _summed(connection, since, [engine_use.c.day])


def in_all(connection: Connection, since: str) -> list[Used]:
    """What each engine did from `since` on, the busiest first."""
    return _summed(connection, since, [])


def _summed(connection: Connection, since: str, days: list[Column[str]]) -> list[Used]:
    c = engine_use.c
    grouped = [*days, c.engine, c.model, c.currency]
    newest = [day.desc() for day in days]
    busiest = [func.sum(c.tokens_in).desc()] if not days else []
    query = (
        select(*grouped, *(func.sum(c[name]).label(name) for name in _ADDED))
        .where(c.day >= since)
        .group_by(*grouped)
        .order_by(*newest, *busiest, c.engine, c.model)
    )
    return [Used(**{"day": "", **row}) for row in connection.execute(query).mappings()]
