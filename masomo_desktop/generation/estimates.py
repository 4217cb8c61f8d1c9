"""How long an artifact will take, from what earlier ones took on this machine."""

from __future__ import annotations

from collections.abc import Callable

from masomo_desktop.generation.consent import Choices
from masomo_desktop.generation.model import ArtifactKind

_KEPT = "seconds_an_item"
#: The newest measure counts this much beside all before it.
_WEIGHT = 0.3
#: Tokens that a model reads and writes for one item that is kept: measured with a 0.5B model, with
#: what fails a check in them. A summary's sentence is one short choice.
_READ, _WRITTEN = 260.0, 60.0
_READ_CHOICE, _WRITTEN_CHOICE = 200.0, 8.0
#: Speed of an engine by its name, in tokens a second: (reading, writing); None where not known.
Speeds = Callable[[str], tuple[float, float] | None]


class Estimates:
    """Seconds for one item by engine and kind: measured while items are made, and before the first
    one reckoned from the speed of the model."""

    def __init__(self, choices: Choices, speeds: Speeds = lambda _: None) -> None:
        self._choices, self._speeds = choices, speeds

    def seconds(self, engine: str, kind: ArtifactKind, count: int) -> float | None:
        """For `count` items; None where nothing is known of the engine."""
        each = self._choices.get(_KEPT, {}).get(f"{engine} {kind.value}")
        if each is not None:
            return float(each) * count
        speed = self._speeds(engine)
        if speed is None:
            return None
        choice = kind is ArtifactKind.SUMMARY
        read, written = (_READ_CHOICE, _WRITTEN_CHOICE) if choice else (_READ, _WRITTEN)
        return count * (read / speed[0] + written / speed[1])

    def learn(self, engine: str, kind: ArtifactKind, seconds: float) -> None:
        """One item took so long."""
        kept = self._choices.get(_KEPT, {})
        name = f"{engine} {kind.value}"
        before = kept.get(name, seconds)
        each = round(before + _WEIGHT * (seconds - before), 3)
        self._choices.set(_KEPT, {**kept, name: each})
