"""Improving as the window sees it: what it is asked, and how far a test says it has come."""

from __future__ import annotations

from masomo_desktop.generation.model import Artifact, ArtifactKind
from masomo_desktop.workflows.improving.model import Cap, Improvement, Spent


class FakeImproving:
    """`far` is how far each artifact has come with the engine that was last asked, every other
    being at its beginning; the lists are what was called."""

    def __init__(self) -> None:
        self.far: dict[str, Improvement] = {}
        self.caps: dict[str, Cap] = {}
        self.asked: list[tuple[str, str]] = []
        self.stopped: list[str] = []
        self.undone: list[str] = []

    def progress(self, artifact_id: str, engine: str = "") -> Improvement:
        told = self.far.get(artifact_id)
        if told is not None and engine in ("", told.engine):
            return told
        return Improvement(artifact_id, engine, 6, 0, 0, 6, at_work=False, waiting=None)

    def can_improve(self, artifact: Artifact) -> bool:
        return artifact.kind is not ArtifactKind.SUMMARY and artifact.items > 0

    def cap(self, engine: str) -> tuple[Cap, Spent]:
        return self.caps.get(engine, Cap()), Spent("2026-11", 1234, 0)

    def set_cap(self, engine: str, cap: Cap) -> None:
        self.caps[engine] = cap

    def servers_asked(self) -> list[str]:
        return sorted({engine for _, engine in self.asked})

    def ask(self, artifact_id: str, engine: str) -> Improvement:
        self.asked.append((artifact_id, engine))
        return self.progress(artifact_id, engine)

    def stop(self, artifact_id: str) -> None:
        self.stopped.append(artifact_id)

    def undo(self, artifact_id: str, item_id: str = "") -> int:
        self.undone.append(artifact_id + item_id)
        return 2
