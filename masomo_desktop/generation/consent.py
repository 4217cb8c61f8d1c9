"""Which courses may be sent to which servers: nothing leaves this machine before the learner says
so, for that course and that server.
"""

from __future__ import annotations

from typing import Any, Protocol

from masomo_desktop.core.errors import UserError
from masomo_desktop.providers.engines import leaves_this_machine

_KEPT = "consents"


class ConsentMissing(UserError):
    code = "consent_missing"
    sentence = "Pages of this course may not be sent to “{engine}” yet."
    remedy = "Allow it for this course, or use an engine on this machine."


class Choices(Protocol):
    """Small values by name: the profile's preferences."""

    def get(self, name: str, default: Any = None) -> Any: ...
    def set(self, name: str, value: Any) -> None: ...


class Consent:
    """Asked before every request that leaves this machine."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices

    def given(self, course_id: str, engine: str) -> bool:
        """Whether `engine` may see the pages of a course: always for one on this machine."""
        if not leaves_this_machine(engine):
            return True
        return engine in self._choices.get(_KEPT, {}).get(course_id, [])

    def engines(self, course_id: str) -> list[str]:
        """The servers that may see a course."""
        return list(self._choices.get(_KEPT, {}).get(course_id, []))

    def give(self, course_id: str, engine: str) -> None:
        """Let a server see the pages of a course from now on."""
        if leaves_this_machine(engine) and not self.given(course_id, engine):
            kept = self._choices.get(_KEPT, {})
            self._choices.set(_KEPT, {**kept, course_id: [*kept.get(course_id, []), engine]})

    def withdraw(self, course_id: str, engine: str) -> None:
        """From now on no page of the course is sent there; what was sent, was."""
        kept = self._choices.get(_KEPT, {})
        left = [one for one in kept.get(course_id, []) if one != engine]
        self._choices.set(_KEPT, {**kept, course_id: left})

    def require(self, course_id: str, engine: str) -> None:
        """Raises `ConsentMissing` where it was not given."""
        if not self.given(course_id, engine):
            raise ConsentMissing(engine=engine)
