"""What the tutor's page reads, in one go and off the main thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from masomo_desktop.extraction.model import Source, SourceState
from masomo_desktop.learning.tutor.model import Turn

if TYPE_CHECKING:
    from masomo_desktop.workflows.services import Services


@dataclass(frozen=True)
class Conversation:
    """The newest turns of a course, or those that were searched for; `earlier` is how many more
    there are. `engines` may answer, in that order."""

    course_name: str
    turns: tuple[Turn, ...]
    earlier: int
    sources: Mapping[str, Source]
    engines: tuple[str, ...]

    @property
    def ready(self) -> bool:
        """Whether there is a source to answer from."""
        return any(source.state is SourceState.READY for source in self.sources.values())

    @property
    def under_way(self) -> Turn | None:
        """The turn that is being answered, or waits for it."""
        return next((turn for turn in self.turns[::-1] if turn.under_way), None)


def read_conversation(services: Services, course_id: str, words: str, most: int) -> Conversation:
    """The conversation about a course; with `words`, the turns that have them."""
    name = services.courses.get(course_id).name
    if words.strip():
        turns = services.tutor.find(course_id, words)[-most:]
        earlier = 0
    else:
        turns = services.tutor.turns(course_id, most)
        earlier = services.tutor.count(course_id) - len(turns)
    return Conversation(
        course_name=name,
        turns=tuple(turns),
        earlier=max(earlier, 0),
        sources={source.id: source for source in services.sources.in_course(course_id)},
        engines=services.engines.allowed("tutor"),
    )
