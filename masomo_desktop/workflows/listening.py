"""What the job that listens to a recording tells its child: subtitles, or which speech model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import psutil

from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction.model import Source
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.extraction.speech_models import SpeechModel, choose, model_at
from masomo_desktop.providers import processor
from masomo_desktop.providers.catalogue import ModelKind
from masomo_desktop.providers.shelf import Shelf, shared_folder


def speech_models(paths: ProfilePaths) -> list[SpeechModel]:
    """The speech models of a profile, and those that this machine's profiles share."""
    shelf = Shelf(paths.models, shared_folder())
    found = (model_at(one.path) for one in shelf.installed(ModelKind.WHISPER))
    return [model for model in found if model is not None]


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
        cores = processor.cores()
        model = choose(
            self.models(),
            source.languages,
            memory_mb=min(self.memory_mb, memory),
            cores=cores,
        )
        return {"model": str(model.path), "threads": str(cores)}
