"""The learner's answers: events that are only ever added."""

from __future__ import annotations

import json

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    func,
    insert,
    select,
)

from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

quiz_answers = Table(
    "quiz_answers",
    metadata,
    Column("id", Text, primary_key=True),
    Column("artifact_id", Text, ForeignKey("artifacts.id"), nullable=False),
    Column("item_id", Text, ForeignKey("items.id", ondelete="CASCADE"), nullable=False),
    Column("answer", Text, nullable=False),
    Column("correct", Integer, nullable=False),
    Column("answered", Text, nullable=False),
    Index("ix_quiz_answers_artifact_id", "artifact_id"),
    Index("ix_quiz_answers_item_id", "item_id"),
)


def add_answer(
    work: UnitOfWork, artifact_id: str, item_id: str, answer: object, correct: bool
) -> None:
    """Record one answer."""
    work.connection.execute(
        insert(quiz_answers).values(
            id=new_id(),
            artifact_id=artifact_id,
            item_id=item_id,
            answer=json.dumps(answer, ensure_ascii=False),
            correct=int(correct),
            answered=clock.stamp(clock.now()),
        )
    )
    work.changed("artifact", artifact_id)


def last_answers(connection: Connection, artifact_id: str) -> dict[str, bool]:
    """For each answered item of a quiz, whether its last answer was right."""
    query = (
        select(quiz_answers.c.item_id, quiz_answers.c.correct)
        .where(quiz_answers.c.artifact_id == artifact_id)
        .order_by(quiz_answers.c.id)
    )
    return {item: bool(correct) for item, correct in connection.execute(query)}


def counts_between(connection: Connection, start: str, end: str) -> tuple[int, int]:
    """How many answers were given in a stretch of time, its end excluded, and how many right."""
    query = select(func.count(), func.coalesce(func.sum(quiz_answers.c.correct), 0)).where(
        quiz_answers.c.answered >= start, quiz_answers.c.answered < end
    )
    answers, correct = connection.execute(query).one()
    return answers, correct
