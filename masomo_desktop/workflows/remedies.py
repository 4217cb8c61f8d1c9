"""What can be done about a source that was not read well: in which languages, with which models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from masomo_desktop.extraction import tesseract
from masomo_desktop.extraction.model import Source
from masomo_desktop.extraction.speech_models import LANGUAGES, SpeechModel
from masomo_desktop.providers.catalogue import Entry, ModelKind
from masomo_desktop.providers.models import Offer
from masomo_desktop.workflows.read_source import RECORDINGS


@dataclass(frozen=True)
class Remedies:
    """`languages` can be chosen now, as `OwnerActions.read_again` takes them; `can_read` is False
    where the program or the model that it takes is missing. `offers` are what may be downloaded:
    language packs for pages, models for recordings, each with how large it is. `model` is the
    largest speech model that is installed."""

    languages: tuple[str, ...]
    can_read: bool
    offers: tuple[Entry, ...] = ()
    model: SpeechModel | None = None


class RemedyService:
    """Looks at this machine anew at each call: call it off the window's thread."""

    def __init__(
        self,
        packs: Callable[[], Path | None],
        speech_models: Callable[[], Sequence[SpeechModel]],
        offers: Callable[[], Sequence[Offer]],
    ) -> None:
        self._packs = packs
        self._speech_models = speech_models
        self._offers = offers

    def look(self, source: Source) -> Remedies:
        """What can be done about this source."""
        if source.kind in RECORDINGS:
            return self._for_ears()
        return self._for_eyes()

    def _for_eyes(self) -> Remedies:
        program = tesseract.find(self._packs())
        here = program.languages if program is not None else ()
        missing = [entry for entry in self._wanted(ModelKind.TESSERACT) if entry.name not in here]
        return Remedies(here, program is not None, tuple(missing))

    def _for_ears(self) -> Remedies:
        models = sorted(self._speech_models(), key=lambda model: model.size)
        largest = models[-1] if models else None
        better = [
            entry
            for entry in self._wanted(ModelKind.WHISPER)
            if largest is None
            or entry.size > largest.size
            or (not entry.languages and all(model.english_only for model in models))
        ]
        broad = any(not model.english_only for model in models)
        languages = LANGUAGES if broad else ("eng",) if models else ()
        return Remedies(languages, bool(models), tuple(better), largest)

    def _wanted(self, kind: ModelKind) -> list[Entry]:
        return [
            offer.entry
            for offer in self._offers()
            if offer.entry.kind is kind and offer.installed is None and offer.problem is None
        ]
