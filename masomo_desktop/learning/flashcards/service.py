"""Verbs on decks of flashcards."""

from __future__ import annotations

from masomo_desktop.generation.model import Artifact, ArtifactKind
from masomo_desktop.generation.service import ArtifactService


class FlashcardService:
    """Ask for decks; `ArtifactService` finds and deletes them."""

    def __init__(self, artifacts: ArtifactService) -> None:
        self._artifacts = artifacts

    def create(self, course_id: str, count: int, language: str = "", engine: str = "") -> Artifact:
        """Begin a deck of `count` cards; raises as `ArtifactService.request` does."""
        return self._artifacts.request(ArtifactKind.FLASHCARDS, course_id, count, language, engine)
