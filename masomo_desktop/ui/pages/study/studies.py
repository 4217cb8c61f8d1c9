"""What the study pages read of an artifact, in one go and off the main thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from masomo_desktop.extraction.model import Source
from masomo_desktop.generation.model import Artifact, ArtifactState, Item, Withheld

if TYPE_CHECKING:
    from masomo_desktop.workflows.services import Services


@dataclass(frozen=True)
class Study:
    """An artifact with its items so far, what was withheld, and the course they are from."""

    artifact: Artifact
    items: list[Item]
    withheld: list[Withheld]
    course_name: str
    sources: Mapping[str, Source]

    @property
    def making(self) -> bool:
        """Whether more may come."""
        return self.artifact.state is ArtifactState.MAKING


def read_study(services: Services, artifact_id: str) -> Study:
    """Everything that a study page shows of an artifact; raises `NotFound`.

    The artifact is read before its items: one that has ended has them all.
    """
    artifact = services.artifacts.get(artifact_id)
    return Study(
        artifact,
        services.artifacts.items(artifact_id),
        services.artifacts.withheld(artifact_id),
        services.courses.get(artifact.course).name,
        {source.id: source for source in services.sources.in_course(artifact.course)},
    )
