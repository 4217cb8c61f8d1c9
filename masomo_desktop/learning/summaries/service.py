"""Verbs on summaries."""

from __future__ import annotations

from masomo_desktop.generation.model import Artifact, ArtifactKind
from masomo_desktop.generation.service import ArtifactService


class SummaryService:
    """Ask for summaries; `ArtifactService` finds and deletes them."""

    def __init__(self, artifacts: ArtifactService) -> None:
        self._artifacts = artifacts

    def create(self, course_id: str, count: int, language: str = "", engine: str = "") -> Artifact:
        """Begin a summary of `count` sentences; raises as `ArtifactService.request` does."""
        return self._artifacts.request(ArtifactKind.SUMMARY, course_id, count, language, engine)
