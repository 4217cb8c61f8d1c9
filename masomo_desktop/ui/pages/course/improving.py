"""What the dialog about improving shows, read in one go off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from masomo_desktop.ui.dialogs.improve import Prospect
from masomo_desktop.ui.pages.settings.words import engine as engine_name

if TYPE_CHECKING:
    from masomo_desktop.generation.model import Artifact
    from masomo_desktop.workflows.services import Services


def look(services: Services, artifact: Artifact) -> Prospect:
    """How far an artifact has come, and the servers that could go on."""
    described = services.servers.all()
    engines = [f"remote:{one.name}" for one in described]
    improving = services.improving
    return Prospect(
        improving.progress(artifact.id),
        {engine: engine_name(engine, described) for engine in engines},
        {engine: improving.progress(artifact.id, engine).left for engine in engines},
        {engine: improving.cap(engine) for engine in engines},
    )
