"""What the job that listens to a recording tells its child: subtitles, or which speech model."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction.model import Source
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.extraction.speech_models import SpeechModel, choose, installed

#: Where models for everybody on a machine, or for tests, are kept.
FOLDER = "MASOMO_MODELS"


def speech_models(paths: ProfilePaths) -> list[SpeechModel]:
    """The speech models of a profile and of the folder that MASOMO_MODELS names, if it does."""
    shared = os.environ.get(FOLDER)
    return installed([paths.speech_models, *([Path(shared)] if shared else [])])


@dataclass(frozen=True)
class ListeningOptions:
    """Makes the options of `extraction.readers.speech` for a source, anew for each attempt.

    A model may take half of the machine's memory and no more than `memory_mb`, its child's limit.
    """

    originals: Originals
    models: Callable[[], Sequence[SpeechModel]]
    memory_mb: int

    def __call__(self, source: Source) -> Mapping[str, str]:
        """Raises the errors of `speech_models.choose` where no model will do."""
        subtitles = self.originals.subtitles_path(source.sha256)
        if subtitles.exists():
            return {"subtitles": str(subtitles)}
        memory = psutil.virtual_memory().total // 2_000_000
        model = choose(
            self.models(),
            source.languages,
            memory_mb=min(self.memory_mb, memory),
            cores=psutil.cpu_count(logical=False) or 1,
        )
        return {"model": str(model.path)}
