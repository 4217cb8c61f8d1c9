"""What several benchmarks begin with: the model that is on this machine, and a queue worked off."""

from __future__ import annotations

import os
from pathlib import Path

from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.workflows.services import Services

#: Why there is no figure where `model_file` finds none.
NO_MODEL = "MASOMO_MODELS names no folder with a GGUF file"


def model_file() -> Path | None:
    """The first GGUF file, by name, of the folder that MASOMO_MODELS names; None without one."""
    models = os.environ.get("MASOMO_MODELS")
    return min(Path(models).glob("*.gguf"), default=None) if models else None


def drain(services: Services) -> None:
    """Run every queued job, and those that they queue, one after the other."""
    while jobs := [job for lane in Lane if (job := services.queue.claim(lane, "bench"))]:
        for job in jobs:
            run_one(services.queue, job)
