"""What upkeep last found out about a profile (its size, its integrity): a JSON body by name."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Table, Text, select
from sqlalchemy.dialects.sqlite import insert

from masomo_desktop.core import clock
from masomo_desktop.store.database import Connection, UnitOfWork
from masomo_desktop.store.metadata import metadata

reports = Table(
    "reports",
    metadata,
    Column("name", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("body", Text, nullable=False),
)


@dataclass(frozen=True)
class Report:
    """`body` as it was at the moment `at`."""

    at: datetime
    body: dict[str, Any]


def keep(work: UnitOfWork, name: str, body: dict[str, Any]) -> None:
    """Store a report in place of the last one of that name."""
    values = {"at": clock.stamp(clock.now()), "body": json.dumps(body)}
    work.connection.execute(
        insert(reports)
        .values(name=name, **values)
        .on_conflict_do_update(index_elements=["name"], set_=values)
    )
    work.changed("report", name)


def last(connection: Connection, name: str) -> Report | None:
    """The last report of that name."""
    row = connection.execute(select(reports).where(reports.c.name == name)).one_or_none()
    return None if row is None else Report(clock.parse(row.at), json.loads(row.body))
