"""Findings, and the log of decisions.

A finding quotes the source, so it goes with it. A decision quotes nothing and stays: the log is
only ever added to.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Index,
    Integer,
    Table,
    Text,
    delete,
    insert,
    select,
)

from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.moderation.model import Act, Decision, Finding
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

_ACTS = ", ".join(f"'{act}'" for act in Act)

moderation_findings = Table(
    "moderation_findings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source_id", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("unit", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("ix_moderation_findings_source_id", "source_id"),
)

moderation_decisions = Table(
    "moderation_decisions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source_id", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("rules", Text, nullable=False),
    Column("policy", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", Text, nullable=False),
    CheckConstraint(f"act IN ({_ACTS})", name="act"),
    Index("ix_moderation_decisions_source_id", "source_id"),
)


def replace_findings(work: UnitOfWork, source_id: str, findings: Iterable[Finding]) -> None:
    """Keep these findings of a source, and no earlier ones."""
    work.connection.execute(
        delete(moderation_findings).where(moderation_findings.c.source_id == source_id)
    )
    rows = [
        {
            "source_id": source_id,
            "rule": finding.rule,
            "words": json.dumps(finding.words, ensure_ascii=False),
            "unit": finding.unit,
            "start": finding.start,
            "end": finding.end,
        }
        for finding in findings
    ]
    if rows:
        work.connection.execute(insert(moderation_findings), rows)


def findings_of(connection: Connection, source_id: str) -> list[Finding]:
    """The findings of a source, in order of units."""
    query = (
        select(moderation_findings)
        .where(moderation_findings.c.source_id == source_id)
        .order_by(moderation_findings.c.unit, moderation_findings.c.id)
    )
    return [
        Finding(row.rule, tuple(json.loads(row.words)), row.unit, row.start, row.end)
        for row in connection.execute(query)
    ]


def log_decision(work: UnitOfWork, decision: Decision) -> None:
    """Add a line to the log."""
    work.connection.execute(
        insert(moderation_decisions).values(
            id=new_id(),
            source_id=decision.source,
            act=decision.act.value,
            rules=json.dumps(decision.rules),
            policy=decision.policy,
            why=decision.why,
            at=clock.stamp(decision.at),
        )
    )


def decisions_of(connection: Connection, source_id: str) -> list[Decision]:
    """What was decided about a source, the oldest first."""
    query = (
        select(moderation_decisions)
        .where(moderation_decisions.c.source_id == source_id)
        .order_by(moderation_decisions.c.id)
    )
    return [
        Decision(
            source=row.source_id,
            act=Act(row.act),
            rules=tuple(json.loads(row.rules)),
            policy=row.policy,
            why=row.why,
            at=clock.parse(row.at),
        )
        for row in connection.execute(query)
    ]
