"""Verbs on quizzes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from masomo_desktop.core import clock
from masomo_desktop.generation.model import Artifact, ArtifactKind, Item
from masomo_desktop.generation.service import ArtifactService
from masomo_desktop.learning.quizzes import marking, store
from masomo_desktop.learning.quizzes.marking import Answer, Mark
from masomo_desktop.store.database import Database


class QuizService:
    """Ask for quizzes, mark answers and keep them; `ArtifactService` finds and deletes quizzes."""

    def __init__(self, database: Database, artifacts: ArtifactService) -> None:
        self._database = database
        self._artifacts = artifacts

    def create(self, course_id: str, count: int, language: str = "", engine: str = "") -> Artifact:
        """Begin a quiz of `count` questions; raises as `ArtifactService.request` does."""
        return self._artifacts.request(ArtifactKind.QUIZ, course_id, count, language, engine)

    def check(self, item: Item, answer: Answer, known: Collection[str] = frozenset()) -> Mark:
        """Whether `answer` is right, and what would have been.

        `known` are words of the quiz: an answer that is one of them is not another one mistyped.
        """
        return marking.check(item, answer, known=known)

    def record(self, artifact_id: str, item_id: str, answer: Answer, correct: bool) -> None:
        """Keep an answer, for the review of mistakes."""
        with self._database.write() as work:
            store.add_answer(work, artifact_id, item_id, answer, correct)

    def mistakes(self, artifact_id: str) -> list[str]:
        """The ids of the items whose last answer was wrong."""
        with self._database.read() as connection:
            last = store.last_answers(connection, artifact_id)
        return [item for item, correct in last.items() if not correct]

    def counts(self, start: datetime, end: datetime) -> Mapping[str, int]:
        """The answers given from `start` to before `end`: "quiz_answers", "quiz_correct"."""
        with self._database.read() as connection:
            answers, correct = store.counts_between(
                connection, clock.stamp(start), clock.stamp(end)
            )
        return {"quiz_answers": answers, "quiz_correct": correct}
