"""The tutor that the window calls, in memory: a test says what each turn comes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from masomo_desktop.core.errors import NotFound
from masomo_desktop.generation.service import NoMaterial
from masomo_desktop.learning.tutor.model import Asked, Claim, Turn, TurnState, Wish
from masomo_desktop.learning.tutor.service import QuestionEmpty


class FakeTutor:
    """`rows` are the turns by id, oldest first."""

    def __init__(self, world: Any) -> None:
        self._world = world
        self.rows: dict[str, Turn] = {}

    def ask(
        self,
        course_id: str,
        question: str,
        *,
        wish: Wish | None = None,
        about: str = "",
        language: str = "",
        engine: str = "",
    ) -> Turn:
        self._world.check()
        if not question.strip() and wish is None:
            raise QuestionEmpty(most=1000)
        if not self._world.sources.in_course(course_id):
            raise NoMaterial
        asked = Asked(question, wish or Wish.ANSWER, language, engine, about)
        turn = Turn(
            id=self._world.id(),
            course=course_id,
            asked=asked,
            state=TurnState.ASKED,
            claims=(),
            engine="",
            draft="",
            skipped=(),
            dropped=0,
            artifact="",
            failure=("", ""),
            forgotten=False,
            created=datetime.now(UTC),
        )
        self.rows[turn.id] = turn
        return turn

    def again(self, turn_id: str) -> Turn:
        come_to(self, self.get(turn_id).id, TurnState.ASKED)
        return self.rows[turn_id]

    def edit(self, turn_id: str, question: str) -> Turn:
        asked = replace(self.get(turn_id).asked, question=question)
        come_to(self, turn_id, TurnState.ASKED, asked=asked)
        return self.rows[turn_id]

    def stop(self, turn_id: str) -> None:
        turn = self.get(turn_id)
        come_to(self, turn_id, TurnState.STOPPED, *turn.claims)

    def get(self, turn_id: str) -> Turn:
        if turn_id not in self.rows:
            raise NotFound(what="question", name=turn_id)
        return self.rows[turn_id]

    def turns(self, course_id: str, limit: int | None = None) -> list[Turn]:
        found = [turn for turn in self.rows.values() if turn.course == course_id]
        return found if limit is None else found[-limit:]

    def count(self, course_id: str) -> int:
        return len(self.turns(course_id))

    def find(self, course_id: str, words: str) -> list[Turn]:
        return [t for t in self.turns(course_id) if words.casefold() in str(t).casefold()]

    def delete(self, turn_id: str) -> None:
        del self.rows[self.get(turn_id).id]

    def clear(self, course_id: str) -> None:
        for turn in self.turns(course_id):
            del self.rows[turn.id]


def come_to(tutor: FakeTutor, turn_id: str, state: TurnState, *claims: Claim, **more: Any) -> None:
    """What a turn comes to."""
    more = {"draft": "", **more}
    tutor.rows[turn_id] = replace(tutor.rows[turn_id], state=state, claims=claims, **more)
